"""How much of what an article tells a brief has room for: what is more is left out, and that is said."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from briefing.brief.model import Actor
from briefing.brief.reading.limits import LONGEST_TEXT, MOST_ACTORS, MOST_DIGITS, MOST_STATEMENTS
from briefing.draft.cast import named_in_item
from briefing.draft.cited import Item, excerpts_of
from briefing.draft.clauses.passages import LONGEST_SENTENCE
from briefing.draft.positions import FoundPosition
from briefing.draft.quotations import MOST_QUOTATIONS
from briefing.text.counting import counted
from briefing.text.quotations import quotations
from briefing.text.sentences import sentences

_DIGITS = re.compile(rf"\d{{{MOST_DIGITS + 1}}}")


class Room:
    """The room of a brief for statements and those whom they name."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        """Begin with an empty brief."""
        self._actors = actors
        self._named: set[str] = set()
        self._statements = 0

    def takes(self, item: Item) -> bool:
        """Whether there is room for one more statement, which then is taken up."""
        excerpts = excerpts_of(item)
        if any(len(each) > LONGEST_TEXT or _DIGITS.search(each) for each in excerpts):
            return False
        parts = [*getattr(item, "agenda", ()), *getattr(item, "outcome", ()), *getattr(item, "sides", ())]
        count = 1 + len(excerpts) + len(parts) + sum(len(each.source) for each in parts)
        named = self._with_owners(named_in_item(item)) | self._named
        if self._statements + count > MOST_STATEMENTS or len(named) > MOST_ACTORS:
            return False
        self._statements, self._named = self._statements + count, named
        return True

    def actors(self, kept: Mapping[str, Actor]) -> dict[str, Actor]:
        """Return those of some actors whom the statements name, and as many others as there is room for."""
        chosen = set(self._named)
        for id_ in kept:
            more = self._with_owners({id_}) - chosen
            if len(chosen) + len(more) <= MOST_ACTORS:
                chosen |= more
        return {id_: each for id_, each in kept.items() if id_ in chosen}

    def _with_owners(self, ids: set[str]) -> set[str]:
        """Return actors with those whose they are."""
        found: set[str] = set()
        waiting = [id_ for id_ in ids if id_ in self._actors]
        while waiting:
            id_ = waiting.pop()
            if id_ not in found:
                found.add(id_)
                above = self._actors[id_].of
                waiting += [above] if above and above in self._actors else []
        return found


def with_room(made: Sequence[tuple[str, Any, Any]], room: Room) -> list[tuple[str, Any, Any]]:
    """Return the statements that a brief has room for: those that are key, then those that the article tells first.

    Each is a kind, what was found, and the statement made of it.
    """
    order = sorted(range(len(made)), key=lambda at: (not getattr(made[at][2], "key", None), _start(made[at][1])))
    kept = {at for at in order if room.takes(made[at][2])}
    return [each for at, each in enumerate(made) if at in kept]


def _start(found: Any) -> int:
    extent = found.sides[0].extent if isinstance(found, FoundPosition) else found.extent
    return int(extent[0])


def words_for_left_out(statements: int, actors: int, lists: int, story: str) -> str:
    """Return what of a very long article a draft leaves out, for its reader; ``lists`` are sentences not read."""
    more = [counted(statements, "statement", form=",")] if statements else []
    more += [counted(actors, "actor", form=",")] if actors else []
    told = [f"{' and '.join(more)} more than a brief holds"] if more else []
    if (quotes := len(quotations(story)) - MOST_QUOTATIONS) > 0:
        told.append(f"{counted(quotes, 'quotation', form=',')} at the end")
    if rows := sum(each.end - each.start > LONGEST_SENTENCE for each in sentences(story)):
        stretches = counted(rows, "stretch", "stretches", form=",")
        told.append(f"what {stretches} of more than {LONGEST_SENTENCE:,} characters without a full stop may tell")
    if lists:
        told.append(f"what {counted(lists, 'sentence that is a list', 'sentences that are lists', form=',')} may tell")
    return f"left out: {'; '.join(told)}" if told else ""
