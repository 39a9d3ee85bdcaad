"""The same statement in two briefs: matching, and what has changed."""
