"""Where a paper's lines come from: endnotes to its marks, and one line that sums the sourcing up."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import structs

from briefing.brief.aliases import corrected_names
from briefing.brief.attribution import origins
from briefing.brief.model import Brief
from briefing.document import Block, Document, Line, Paragraph, Passage, Section, Span, replaced, whole
from briefing.proof.evidence import PROVED, Evidence, proof_status, tally
from briefing.text.counting import counted
from briefing.text.excerpts import Occurrence, fold
from briefing.text.sentences import Sentence, sentences
from briefing.views.parts.passages import passages
from briefing.views.parts.phrases import citation_key, corrections
from briefing.views.parts.rank import evidence
from briefing.views.parts.records import said_record
from briefing.views.selection import Selection

if TYPE_CHECKING:
    from briefing.views.record_types import SourceRecord


def with_endnotes(document: Document, selection: Selection, kinds: Collection[str]) -> Document:
    """Return a document whose marks have the numbers of its endnotes, which stand in the order of the marks.

    Where sources are asked for, it also sums up the sourcing of the statements of these kinds, or of all.
    """
    numbers = _Numbers()
    document = replaced(whole(document), numbers.numbered)
    excerpts = _Excerpts(selection)
    notes = tuple(_notes(numbers, selection, excerpts))
    document = structs.replace(document, notes=notes, article=_article(numbers, selection, excerpts))
    if not selection.sourced:
        return document
    told: list[Block] = []
    records: list[SourceRecord] = []
    cited = {key for key, _ in numbers.by_excerpt}
    for brief in selection.briefs:
        if selection.several and citation_key(brief) not in cited:
            continue
        kept = {statement.keys[:2] for statement in structs.replace(selection, briefs=[brief]).statements(*kinds)}
        text = selection.text(brief)
        found = [each for each in evidence(brief, text) if each.claim.keys[:2] in kept]
        if not found:
            continue
        own = (Span(brief.id, "brief"), Span(": ", "muted")) if selection.several else ()
        told.append(Paragraph((*own, Span(sum_of(brief, found)))))
        told += [Paragraph(names) for names in (corrections(brief),) if names]
        records += [_record(brief, each, numbers, text) for each in found]
    data = {"document": document.records, "sources": records}
    blocks = (*document.blocks, Section("Sources", tuple(told))) if told else document.blocks
    return structs.replace(document, blocks=blocks, records=data)


class _Numbers:
    """The numbers of endnotes: each excerpt of a brief has one, in the order in which they are cited first."""

    def __init__(self) -> None:
        self.by_excerpt: dict[tuple[str, str], int] = {}

    def numbered(self, part: Any) -> Span | None:
        """Return a mark with its numbers; None for another part of a document."""
        return structs.replace(part, text=self._mark(part.cites)) if isinstance(part, Span) and part.cites else None

    def _mark(self, cites: Iterable[tuple[str, str]]) -> str:
        """Return the numbers of excerpts; one that is cited for the first time gets the next."""
        found = (self.by_excerpt.setdefault(_key(*each), len(self.by_excerpt) + 1) for each in cites)
        return "".join(f"[{number}]" for number in dict.fromkeys(found))


def _key(brief: str, excerpt: str) -> tuple[str, str]:
    """Return what an excerpt is known by: what the article is searched for."""
    return brief, fold(excerpt).text


class _Excerpts:
    """The excerpts of the briefs of a selection as they are written, and where they stand in the articles."""

    def __init__(self, selection: Selection) -> None:
        self.briefs = {citation_key(brief): brief for brief in (*selection.briefs, *selection.related)}
        self.texts = {key: selection.text(brief) for key, brief in self.briefs.items()}
        self._found: dict[str, dict[tuple[str, str], tuple[str, tuple[Occurrence, ...]]]] = {}

    def of(self, key: tuple[str, str]) -> tuple[str, tuple[Occurrence, ...]]:
        """Return the excerpt of a key, and each place of it."""
        own, _ = key
        if own not in self._found:
            self._found[own] = {
                _key(own, excerpt): (excerpt, places)
                for each in evidence(self.briefs[own], self.texts[own])
                for (excerpt, _), places in zip(each.claim.excerpts, each.found, strict=True)
            }
        return self._found[own][key]


def _notes(numbers: _Numbers, selection: Selection, excerpts: _Excerpts) -> Iterator[Line]:
    """Yield each endnote: the excerpt, where it stands in the article, and whether it was found there."""
    several = selection.several or len({key for key, _ in numbers.by_excerpt}) > 1
    for key in numbers.by_excerpt:
        brief, text = excerpts.briefs[key[0]], excerpts.texts[key[0]]
        excerpt, places = excerpts.of(key)
        status = proof_status((places,), has_text=text is not None)
        own = (Span(brief.id, "brief"), Span(": ", "muted")) if several else ()
        where = [f"paragraph {each.paragraph}, sentence {each.number}" for each in _sentences(places, text)]
        yield (
            *own,
            Span(f"“{excerpt}”", "excerpt"),
            Span(" — ", "muted"),
            *((Span("; ".join(where), "place"), Span(": ", "muted")) if where else ()),
            Span(status, "proved" if status == PROVED else "status"),
        )


def _article(numbers: _Numbers, selection: Selection, excerpts: _Excerpts) -> tuple[tuple[Passage, ...], ...]:
    """Return the article of the only brief in passages; nothing where there are several briefs, or no text."""
    text = selection.text(selection.brief) if len(selection.briefs) == 1 and not selection.several else None
    if text is None or not numbers.by_excerpt:
        return ()
    own = citation_key(selection.brief)
    places = {number: excerpts.of(key)[1] for key, number in numbers.by_excerpt.items() if key[0] == own}
    return passages(text, _sentences_of(text), places)


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
    known = (numbers.by_excerpt.get(_key(citation_key(brief), excerpt)) for excerpt in excerpts)
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
