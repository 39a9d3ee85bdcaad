"""The actors of a brief, as they are compared across a library."""

from typing import NamedTuple

from briefing.brief.model import Brief


class NamedActor(NamedTuple):
    """An actor as one brief has it, and where."""

    id: str
    name: str
    kind: str
    file: str
    line: int
    column: int


def named_in(brief: Brief) -> tuple[NamedActor, ...]:
    """Return the actors of a brief."""
    return tuple(
        NamedActor(id_, actor.name, actor.kind or "", str(brief.path), *brief.place("actors", id_))
        for id_, actor in brief.actors.items()
    )
