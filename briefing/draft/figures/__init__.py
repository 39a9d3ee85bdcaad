"""The figures of an article."""

from briefing.draft.figures.finding import figures_in

__all__ = ["figures_in"]
