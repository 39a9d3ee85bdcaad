"""The meetings of an article."""

from briefing.draft.meetings.finding import meetings_in
from briefing.draft.meetings.outcomes import outcome_status

__all__ = ["meetings_in", "outcome_status"]
