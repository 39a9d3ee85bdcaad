"""Statements at their dates, in order; of very many briefs, a statement is looked up each time it is asked for."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import cast

from briefing.brief.model import Brief
from briefing.brief.statements import Statement, statements
from briefing.brief.status import Dated
from briefing.dates.edtf import EdtfDate
from briefing.spool import Rows
from briefing.views.selection import Selection

_AT_HAND = 1500  # briefs that are kept: most dates of one lie near each other. They take 20 MB


class _Late:
    """A statement at one of its dates, as ``Dated`` is, that knows only where to find the statement."""

    __slots__ = ("_place", "_statements_of", "brief_number", "phase", "when")

    def __init__(self, when: EdtfDate, phase: str, found_in: "_Stated", number: int, place: int) -> None:
        self.when, self.phase = when, phase
        self._statements_of, self.brief_number, self._place = found_in, number, place

    @property
    def statement(self) -> Statement:
        return self._statements_of(self.brief_number)[self._place]


class _Stated:
    """What each of very many briefs states, by the brief's number."""

    def __init__(self, briefs: Sequence[Brief]) -> None:
        self._stated = lru_cache(maxsize=_AT_HAND)(lambda number: tuple(statements(briefs[number])))

    def __call__(self, number: int) -> tuple[Statement, ...]:
        return self._stated(number)


def dated(selection: Selection, kinds: Iterable[str]) -> list[Dated]:
    """Return the statements of these kinds at each of their dates that the filters keep, in order."""
    found = list(_late(selection, frozenset(kinds)) if _are_many(selection) else _dated(selection, kinds))
    order = {when: number for number, when in enumerate(sorted({each.when for each in found}))}
    return sorted(found, key=lambda each: order[each.when])


def brief_key(each: Dated) -> object:
    """Return what tells the brief of a statement from others, without looking at it."""
    return each.brief_number if isinstance(each, _Late) else id(each.statement.brief)


def briefs_of(found: Iterable[Dated]) -> Iterator[Brief]:
    """Yield the briefs of statements, each once, in the order in which they are met."""
    known: set[object] = set()
    for each in found:
        key = brief_key(each)
        if key not in known:
            known.add(key)
            yield each.statement.brief


def _are_many(selection: Selection) -> bool:
    return isinstance(selection.briefs, Rows)


def _dated(selection: Selection, kinds: Iterable[str]) -> Iterator[Dated]:
    for statement in selection.statements(*kinds):
        for phase, when in statement.dates:
            if selection.keeps_date(when):
                yield Dated(when, phase, statement)


def _late(selection: Selection, kinds: frozenset[str]) -> Iterator[Dated]:
    found_in = _Stated(selection.briefs)
    for number, brief in enumerate(selection.briefs):
        for place, statement in enumerate(statements(brief)):
            if statement.kind in kinds and selection.keeps(statement):
                for phase, when in statement.dates:
                    if selection.keeps_date(when):
                        yield cast("Dated", _Late(when, phase, found_in, number, place))
