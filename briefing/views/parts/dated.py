"""Statements at their dates, in order; of very many briefs, a statement is looked up each time it is asked for."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import cast

from msgspec import structs

from briefing.brief.model import Article, Brief, Meeting
from briefing.brief.statements import Statement, identities, statements
from briefing.brief.status import Dated
from briefing.comparison.matching import Mention
from briefing.dates.edtf import EdtfDate
from briefing.problems import CannotGoOn
from briefing.spool import Rows, SortedNumbers
from briefing.views.selection import Selection

ON_THE_LINE = ("meeting", "outcome", "event", "measure", "watch")
_MOST = 200_000  # dates on one line, those of 80,000 briefs: they take 130 MB
_AT_HAND = 1000  # briefs that are kept: most dates of one lie near each other. They take 12 MB


class _Late:
    """A statement at one of its dates, as ``Dated`` is, that knows only where to find the statement."""

    __slots__ = ("_place", "brief_number", "found_in", "phase", "when")

    def __init__(self, when: EdtfDate, phase: str, found_in: "_Stated", number: int, place: int) -> None:
        self.when, self.phase = when, phase
        self.found_in, self.brief_number, self._place = found_in, number, place

    @property
    def statement(self) -> Statement:
        return self.found_in.of(self.brief_number)[self._place]


class _Stated:
    """What each of very many briefs states, by the brief's number; and the identities of which there are several."""

    def __init__(self, briefs: Sequence[Brief]) -> None:
        self.of = lru_cache(maxsize=_AT_HAND)(lambda number: tuple(statements(briefs[number])))
        self.repeated: set[int] = set()


def dated(selection: Selection, kinds: Iterable[str] = ON_THE_LINE) -> list[Dated]:
    """Return the statements of these kinds at each of their dates that the filters keep, in order."""
    found = list(_late(selection, frozenset(kinds)) if _are_many(selection) else _dated(selection, kinds))
    order = {when: number for number, when in enumerate(sorted({each.when for each in found}))}
    return sorted(found, key=lambda each: order[each.when])


def brief_key(each: Dated) -> object:
    """Return what tells the brief of a statement from others, without looking at it."""
    return each.brief_number if isinstance(each, _Late) else id(each.statement.brief)


def identities_repeated(each: Dated) -> Sequence[object]:
    """Return the identities of a statement in a fixed order; of very many, those that others may share."""
    keys = sorted(identities(each.statement), key=repr)
    if not isinstance(each, _Late):
        return keys
    return [digest for digest in map(_digest, keys) if digest in each.found_in.repeated]


def _digest(identity: object) -> int:
    from hashlib import blake2b  # it loads OpenSSL, which a paper of few briefs does without

    return int.from_bytes(blake2b(repr(identity).encode(errors="surrogatepass"), digest_size=8).digest())


def briefs_of(found: Iterable[Dated]) -> Iterator[Brief]:
    """Yield the briefs of statements, each once, in the order in which they are met."""
    known: set[object] = set()
    for each in found:
        key = brief_key(each)
        if key not in known:
            known.add(key)
            yield each.statement.brief


def for_matching(mention: Mention) -> Mention:
    """Return a mention of an event or a meeting without all that ``is_same`` does not ask for: very many are kept."""
    statement, key = mention.statement, mention.key
    item = _of_series(statement.item.series, statement.item.round) if statement.kind == "meeting" else None
    brief = _dated_alike(statement.brief.article.published)
    light = Mention(structs.replace(statement, brief=brief, item=item, text="", source=()), mention.affiliations)
    vars(light)["key"] = key._replace(identities=frozenset(), wording=frozenset(), sides=_alike(key.sides))
    return light


@lru_cache(maxsize=16_384)
def _of_series(series: str | None, round_: int | None) -> Meeting:
    """Return a meeting that tells nothing but which it is of a series."""
    return Meeting(title="", series=series, round=round_)


@lru_cache(maxsize=16_384)
def _alike(sides: tuple[frozenset[str], ...]) -> tuple[frozenset[str], ...]:
    """Return sides once for all that have the same."""
    return sides


@lru_cache(maxsize=16_384)
def _dated_alike(published: EdtfDate) -> Brief:
    """Return a brief that tells nothing but when it was published."""
    return Brief(title="", article=Article(published=published), id="", path=Path(), places=None)


def _are_many(selection: Selection) -> bool:
    return isinstance(selection.briefs, Rows)


def _dated(selection: Selection, kinds: Iterable[str]) -> Iterator[Dated]:
    for statement in selection.statements(*kinds):
        for phase, when in statement.dates:
            if selection.keeps_date(when):
                yield Dated(when, phase, statement)


def _late(selection: Selection, kinds: frozenset[str]) -> Iterator[Dated]:
    found_in, digests, count = _Stated(selection.briefs), SortedNumbers(), 0
    for number, brief in enumerate(selection.briefs):
        for place, statement in enumerate(statements(brief)):
            if statement.kind not in kinds or not selection.keeps(statement):
                continue
            kept = [(phase, when) for phase, when in statement.dates if selection.keeps_date(when)]
            for digest in map(_digest, identities(statement)) if kept else ():
                digests.add(digest)
            count += len(kept)
            if count > _MOST:
                message = f"more than {_MOST:,} dates are asked for, which no line can show"
                raise CannotGoOn(message, hint="--since, --until, --topic or --actor; `briefing tables` has all")
            for phase, when in kept:
                yield cast("Dated", _Late(when, phase, found_in, number, place))
    found_in.repeated.update(one for one, other in pairwise(digests) if one == other)
