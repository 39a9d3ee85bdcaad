"""What a model proposes → items of a brief: whom they name, on one line each, and only words that the article has."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import structs

from briefing.brief.aliases import goes_by
from briefing.brief.model import Actor, Event, Figure, Measure, Meeting, Position, Quote, Side
from briefing.dates.edtf import EdtfDate, EdtfError
from briefing.draft.cited import KINDS, Item
from briefing.draft.drafting import Draft, Known
from briefing.draft.findings import Named
from briefing.draft.ids import id_for
from briefing.draft.proposals import Proposals, ProposedActor
from briefing.text.excerpts import Folded, occurrences
from briefing.text.quotations import quotations


class _NotTold(Exception):  # noqa: N818 - no error: the item is dropped
    """Raised where an item has something that the article does not."""


class ProposedItems:
    """The items of a brief that proposals become; whom they name gets the draft's id or a new one."""

    def __init__(self, draft: Draft, actors: Iterable[ProposedActor], article: Folded, known: Known) -> None:
        self.draft, self.article, self.known = draft, article, known
        self.kinds = {each.name.casefold(): each.kind for each in actors}
        self.actors: dict[str, Actor] = dict(draft.brief.actors)

    def items(self, proposals: Proposals) -> Iterator[tuple[str, Item | None]]:
        """Yield each proposal's kind and item; None where it names somebody or holds words that the article has not."""
        for kind in KINDS:
            for each in getattr(proposals, kind):
                try:
                    yield kind, getattr(self, f"_{kind}")(each)
                except _NotTold:
                    yield kind, None

    def draft_of(self, kind: str = "", item: Item | None = None) -> Draft:
        """Return the draft with all actors, and with one more item of a kind, if there is one."""
        more = {kind: [*getattr(self.draft.brief, kind), item]} if item is not None else {}
        return structs.replace(self.draft, brief=structs.replace(self.draft.brief, actors=dict(self.actors), **more))

    def _events(self, given: Any) -> Event:
        return Event(
            what=_words(given.what),
            date=_date(given.date),
            stated=_line(given.stated) or None,
            status=given.status,
            actors=self._ids(given.actors),
            said_by=self._sayer(given.said_by),
            source=[_words(given.source)],
        )

    def _measures(self, given: Any) -> Measure:
        return Measure(
            title=_words(given.title),
            kind=_line(given.kind) or None,
            by=self._ids(given.by),
            on=self._ids(given.on),
            products=[_words(each) for each in given.products],
            rate=_line(given.rate) or None,
            rate_before=_line(given.rate_before) or None,
            status=given.status or None,
            announced=_date(given.announced),
            in_force=_date(given.in_force),
            ended=_date(given.ended),
            stated=_line(given.stated) or None,
            source=[_words(given.source)],
        )

    def _meetings(self, given: Any) -> Meeting:
        return Meeting(
            title=_words(given.title),
            date=_date(given.date),
            stated=_line(given.stated) or None,
            place=_line(given.place) or None,
            status=given.status or None,
            actors=self._ids(given.actors),
            source=[_words(given.source)],
        )

    def _positions(self, given: Any) -> Position:
        sides = [
            Side(actor=self._id(each.actor), says=_words(each.says), source=[_words(each.source)])
            for each in given.sides
        ]
        if not sides:
            raise _NotTold
        return Position(question=_words(given.question), sides=sides)

    def _quotes(self, given: Any) -> Quote:
        said = _words(given.text).strip('“”"')
        inside = quotations(self.article.original)
        if not any(
            each.outer_start <= place.start and place.end <= each.outer_end
            for place in occurrences(self.article, said)
            for each in inside
        ):
            raise _NotTold
        return Quote(text=said, speaker=self._sayer(given.speaker))

    def _figures(self, given: Any) -> Figure:
        return Figure(
            what=_words(given.what),
            value=_words(given.value),
            before=_line(given.before) or None,
            of=self._id(given.of) if _line(given.of) else None,
            date=_date(given.date),
            stated=_line(given.stated) or None,
            source=[_words(given.source)],
        )

    def _ids(self, names: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(self._id(name) for name in names))

    def _id(self, name: str) -> str:
        """Return the id of one whom the article names; a new one where the draft has none."""
        said = _words(name)
        for id_, actor in self.actors.items():
            if goes_by(actor, said):
                return id_
        if not occurrences(self.article, said):
            raise _NotTold
        kind = self.kinds.get(said.casefold(), "unknown")
        id_ = id_for(Named(said, kind), self.actors, self.known.actors)
        lent = self.known.actors.get(id_)
        self.actors[id_] = Actor(name=lent.name if lent else said, kind=lent.kind if lent else kind)
        return id_

    def _sayer(self, name: str) -> str | None:
        """Return who says something: an id, or the article's words for somebody without a name; None for nobody."""
        said = _line(name)
        if not said:
            return None
        if not said[0].isupper() and " " in said and occurrences(self.article, said):
            return said
        return self._id(said)


def _line(words: str) -> str:
    """Return words on one line; raise where they hold what no text needs."""
    line = " ".join(words.split())
    if not line.isprintable():
        raise _NotTold
    return line


def _words(words: str) -> str:
    """Return words on one line, of which there must be some."""
    line = _line(words)
    if not line:
        raise _NotTold
    return line


def _date(words: str) -> EdtfDate | None:
    """Return a date in EDTF; None where there is none, or it is no date."""
    try:
        return EdtfDate(_line(words)) if _line(words) else None
    except EdtfError:
        return None
