"""The measures of an article."""

from briefing.draft.measures.finding import measures_in

__all__ = ["measures_in"]
