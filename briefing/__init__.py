"""Briefings, timelines and agenda summaries from news articles encoded as YAML."""

__version__ = "0.1.0"
