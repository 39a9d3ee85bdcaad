"""The meetings of an article."""

from briefing.draft.meetings.finding import meetings_in

__all__ = ["meetings_in"]
