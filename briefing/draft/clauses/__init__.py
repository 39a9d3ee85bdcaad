"""Clauses of an article: its sentences with their names, dates, numbers, subjects and verbs."""
