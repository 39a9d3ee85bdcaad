"""What came of a meeting and of the points of its agenda, as one row."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.brief.model import AgendaItem, Keys, Meeting, Outcome


class Placed(NamedTuple):
    """An outcome, the keys that lead to it from its meeting, and the point of the agenda that it is of, if of one."""

    keys: Keys
    outcome: Outcome
    point: AgendaItem | None


def outcomes(meeting: Meeting) -> Iterator[Placed]:
    """Yield what came of a meeting: of each point of its agenda first, then of the whole."""
    for place, point in enumerate(meeting.agenda):
        for number, outcome in enumerate(point.outcome):
            yield Placed(("agenda", place, "outcome", number), outcome, point)
    for number, outcome in enumerate(meeting.outcome):
        yield Placed(("outcome", number), outcome, None)
