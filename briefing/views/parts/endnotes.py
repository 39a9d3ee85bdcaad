"""Where a paper's lines come from: endnotes to its marks, and one line that sums the sourcing up."""

from array import array
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from msgspec import structs

from briefing.brief.aliases import corrected_names
from briefing.brief.attribution import origins
from briefing.brief.model import Brief
from briefing.document import Block, Document, Line, Paragraph, Passage, Section, Span, replaced
from briefing.proof.evidence import PROVED, Evidence, proof_status, tally
from briefing.spool import Chained, Mapped, Rows, Spool, chosen
from briefing.text.counting import counted
from briefing.text.excerpts import Occurrence, fold
from briefing.text.sentences import Sentence, sentences
from briefing.views.parts.passages import passages
from briefing.views.parts.phrases import citation_key, corrections
from briefing.views.parts.rank import evidence
from briefing.views.parts.records import Record, said_record
from briefing.views.selection import Selection

if TYPE_CHECKING:
    from briefing.views.record_types import SourceRecord


def with_endnotes(document: Document, selection: Selection, kinds: Collection[str]) -> Document:
    """Return a document whose marks have the numbers of its endnotes, which stand in the order of the marks.

    Where sources are asked for, it also sums up the sourcing of the statements of these kinds, or of all. One brief is
    looked at after the other.
    """
    numbers = _Numbers()
    document = replaced(document, numbers.numbered)
    notes = _Notes(numbers, selection)
    told: Spool[Block] = selection.rows(Block)
    records: Spool[SourceRecord] = selection.rows(Record)
    known: set[str] = set()
    for brief in selection.briefs:
        known.add(citation_key(brief))
        if selection.several and not numbers.names(brief):
            continue
        found = evidence(brief, text := selection.text(brief))
        notes.add(brief, text, found)
        if not selection.sourced:
            continue
        kept = {statement.keys[:2] for statement in structs.replace(selection, briefs=[brief]).statements(*kinds)}
        if found := [each for each in found if each.claim.keys[:2] in kept]:
            own = (Span(brief.id, "brief"), Span(": ", "muted")) if selection.several else ()
            told.append(Paragraph((*own, Span(sum_of(brief, found)))))
            told.extend(Paragraph(names) for names in (corrections(brief),) if names)
            records.extend(_record(brief, each, numbers, text) for each in found)
    for brief in selection.related:
        if citation_key(brief) not in known and numbers.names(brief):
            notes.add(brief, text := selection.text(brief), evidence(brief, text))
    document = structs.replace(document, notes=notes.in_order(), article=notes.article())
    if not selection.sourced:
        return document
    data = {"document": document.records, "sources": records.settled(list)}
    sources = (Section("Sources", cast("tuple[Block, ...]", told.settled())),) if len(told) else ()
    blocks = document.blocks
    blocks = Chained([blocks, sources]) if isinstance(blocks, Rows) else (*blocks, *sources)
    return structs.replace(document, blocks=blocks, records=data)


class _Numbers:
    """The numbers of endnotes: each excerpt of a brief has one, in the order in which they are cited first.

    Of an excerpt nothing is kept but the number of its brief and a digest, which tells it from the brief's others.
    """

    def __init__(self) -> None:
        self._briefs: dict[str, int] = {}
        self._excerpts: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._excerpts)

    @property
    def briefs(self) -> int:
        """How many briefs are cited."""
        return len(self._briefs)

    def numbered(self, part: Any) -> Any:
        """Return a mark with its numbers, or rows whose marks have them; None for another part of a document.

        The numbers go by the order in which a document is read, so rows are gone through when they are met.
        """
        if isinstance(part, Rows):
            for each in part:
                replaced(each, self.numbered)
            return Mapped(part, lambda each: replaced(each, self.numbered))
        return structs.replace(part, text=self._mark(part.cites)) if isinstance(part, Span) and part.cites else None

    def names(self, brief: Brief) -> bool:
        """Whether a brief is cited."""
        return citation_key(brief) in self._briefs

    def of(self, brief: Brief, excerpt: str) -> int | None:
        """Return the number of an excerpt of a brief, if it is cited."""
        number = self._briefs.get(citation_key(brief))
        return None if number is None else self._excerpts.get(_digest(number, excerpt))

    def _mark(self, cites: Iterable[tuple[str, str]]) -> str:
        """Return the numbers of excerpts; one that is cited for the first time gets the next."""
        keys = (_digest(self._briefs.setdefault(key, len(self._briefs)), excerpt) for key, excerpt in cites)
        found = (self._excerpts.setdefault(key, len(self._excerpts) + 1) for key in keys)
        return "".join(f"[{number}]" for number in dict.fromkeys(found))


def _digest(brief: int, excerpt: str) -> int:
    """Return what an excerpt is known by: its brief, and a digest of what the article is searched for."""
    return brief << 64 | hash(fold(excerpt).text) & (1 << 64) - 1


class _Notes:
    """The endnotes, added brief by brief: the excerpt, where it stands in the article, and whether it was found."""

    def __init__(self, numbers: _Numbers, selection: Selection) -> None:
        self._numbers = numbers
        self._tell_brief = selection.several or numbers.briefs > 1
        self._only = selection.brief if len(selection.briefs) == 1 and not selection.several else None
        self._rows: Spool[Line] = selection.rows(Line)
        self._places = array("Q", b"\xff" * 8 * len(numbers))
        self._article: tuple[tuple[Passage, ...], ...] = ()

    def add(self, brief: Brief, text: str | None, found: Iterable[Evidence]) -> None:
        """Add the notes of a brief; of two excerpts that are searched for as one, that which is written last."""
        cited: dict[int, tuple[str, tuple[Occurrence, ...]]] = {}
        for each in found:
            for (excerpt, _), places in zip(each.claim.excerpts, each.found, strict=True):
                if number := self._numbers.of(brief, excerpt):
                    cited[number] = excerpt, places
        for number, (excerpt, places) in cited.items():
            self._places[number - 1] = len(self._rows)
            self._rows.append(_note(brief, excerpt, places, text, tell_brief=self._tell_brief))
        if brief is self._only and text is not None and self._places:
            self._article = passages(text, _sentences_of(text), {number: cited[number][1] for number in sorted(cited)})

    def in_order(self) -> Sequence[Line]:
        """Return the notes in the order of their numbers."""
        return chosen(self._rows.settled(), self._places)

    def article(self) -> tuple[tuple[Passage, ...], ...]:
        """Return the article of the only brief in passages; nothing where there are several briefs, or no text."""
        return self._article


def _note(brief: Brief, excerpt: str, places: tuple[Occurrence, ...], text: str | None, *, tell_brief: bool) -> Line:
    status = proof_status((places,), has_text=text is not None)
    own = (Span(brief.id, "brief"), Span(": ", "muted")) if tell_brief else ()
    where = [f"paragraph {each.paragraph}, sentence {each.number}" for each in _sentences(places, text)]
    return (
        *own,
        Span(f"“{excerpt}”", "excerpt"),
        Span(" — ", "muted"),
        *((Span("; ".join(where), "place"), Span(": ", "muted")) if where else ()),
        Span(status, "proved" if status == PROVED else "status"),
    )


def sum_of(brief: Brief, found: Sequence[Evidence]) -> str:
    """Return how many statements there are, how many are found, and what the editor and a machine had a hand in."""
    counts = tally(found)
    parts = [f"{counted(counts.total(), 'statement')}: {counts.proved} found in the article"]
    if counts.editors_own:
        parts.append(f"{counts.editors_own} the editor's own")
    parts += [f"{count} {status}" for status, count in counts.unproved_by_status.items()]
    if said := origins(brief, [each.claim.item for each in found]):
        parts.append(f"said by {', '.join(f'{each} ({count})' for each, count in said.items())}")
    if brief.article.published_basis == "inferred":
        parts.append("publication date inferred by the editor")
    if number := len(corrected_names(brief)):
        parts.append(f"{counted(number, 'name')} corrected or adapted by the editor")
    if brief.article.translation:
        parts.append(f"the article is a {brief.article.translation} translation")
    return f"{'; '.join(parts)}."


def _sentences(places: Iterable[Occurrence], text: str | None) -> list[Sentence]:
    """Return the sentences in which excerpts begin, each once."""
    found = _sentences_of(text) if text is not None else ()
    return list(
        {each.start: each for place in places for each in found if each.start <= place.start < each.end}.values()
    )


@lru_cache(maxsize=4)
def _sentences_of(text: str) -> tuple[Sentence, ...]:
    return tuple(sentences(text))


def _record(brief: Brief, evidence: Evidence, numbers: _Numbers, text: str | None) -> "SourceRecord":
    """Return the data of a statement's sources; ``notes`` are the numbers of its endnotes that the paper has."""
    item = evidence.claim.item
    excerpts = [excerpt for excerpt, _ in evidence.claim.excerpts]
    places = [place for places in evidence.found for place in places]
    known = (numbers.of(brief, excerpt) for excerpt in excerpts)
    return {
        "brief": brief.id,
        "kind": evidence.claim.kind,
        "text": evidence.claim.label,
        **said_record(brief, getattr(item, "said_by", None), getattr(item, "via", None)),
        "line": brief.place(*evidence.claim.keys).line,
        "notes": list(dict.fromkeys(filter(None, known))),
        "excerpts": excerpts,
        "places": [f"{each.paragraph}.{each.number}" for each in _sentences(places, text)],
        "spans": [[each.start, each.end] for each in places],
        "status": evidence.status,
    }
