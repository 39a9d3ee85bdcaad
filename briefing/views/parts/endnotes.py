"""Where a paper's lines come from: endnotes, and one line that sums the sourcing up."""

from collections.abc import Collection, Sequence

from msgspec import structs

from briefing.brief.aliases import corrected_names
from briefing.brief.attribution import origins
from briefing.brief.model import Brief
from briefing.document import Block, Document, Line, Paragraph, Section, Span, Table
from briefing.proof.evidence import Evidence, evidence_of, tally
from briefing.text.counting import counted
from briefing.text.sentences import Sentence, sentences
from briefing.views.parts.phrases import corrections, said_by
from briefing.views.parts.records import Record, said_record
from briefing.views.selection import Selection


def with_endnotes(document: Document, selection: Selection, kinds: Collection[str]) -> Document:
    """Return a document with endnotes to its statements of these kinds, or of all, and the sum of the sourcing."""
    blocks: list[Block] = []
    records: list[Record] = []
    several = selection.several
    for brief in selection.briefs:
        kept = {statement.keys[:2] for statement in selection._replace(briefs=[brief]).statements(*kinds)}
        text = selection.texts.get(brief.path)
        numbered = [
            (number, each) for number, each in enumerate(evidence_of(brief, text), 1) if each.claim.keys[:2] in kept
        ]
        if not numbered:
            continue
        title = f"Sources: {brief.id}" if several else "Sources"
        found = sentences(text) if text is not None else []
        rows = tuple(_row(brief, number, each, found) for number, each in numbered)
        table = Table(("Note", "Statement", "In the article", "Where", "Judged"), rows)
        summed = sum_of(brief, [each for _, each in numbered])
        names = corrections(brief)
        told = (Paragraph((Span(summed),)), *((Paragraph(names),) if names else ()))
        blocks.append(Section(title, (*told, table)))
        records += [_record(brief, each, found) for _, each in numbered]
    data = {"document": document.records, "sources": records}
    return structs.replace(document, blocks=(*document.blocks, *blocks), records=data)


def sum_of(brief: Brief, found: Sequence[Evidence]) -> str:
    """Return how many statements there are, how many are proved, and what the editor and a machine had a hand in."""
    counts = tally(found)
    parts = [f"{counted(counts.total(), 'statement')}: {counts.proved} proved against the article"]
    if counts.editors_own:
        parts.append(f"{counts.editors_own} the editor's own")
    if counts.unproved:
        parts.append(f"{counts.unproved} not proved")
    if said := origins(brief, [each.claim.item for each in found]):
        parts.append(f"said by {', '.join(f'{each} ({count})' for each, count in said.items())}")
    if brief.article.published_basis == "inferred":
        parts.append("publication date inferred by the editor")
    if number := len(corrected_names(brief)):
        parts.append(f"{counted(number, 'name')} corrected or adapted by the editor")
    if brief.article.translation:
        parts.append(f"the article is a {brief.article.translation} translation")
    return f"{'; '.join(parts)}."


def _row(brief: Brief, number: int, evidence: Evidence, found: Sequence[Sentence]) -> tuple[Line, ...]:
    excerpts = " · ".join(f"“{' '.join(excerpt.split())}”" for excerpt, _ in evidence.claim.excerpts)
    return (
        (Span(str(number), "number"),),
        (Span(evidence.claim.label), *said_by(brief, evidence.claim.item)),
        (Span(excerpts, "excerpt"),),
        (Span(", ".join(_where(evidence, found))),),
        (Span(evidence.status, "status"),),
    )


def _where(evidence: Evidence, found: Sequence[Sentence]) -> list[str]:
    """Return paragraph and sentence of each excerpt: ``2.1`` is the first sentence of the second paragraph."""
    starts = [place.start for places in evidence.found for place in places]
    numbers = [
        f"{each.paragraph}.{each.number}" for start in starts for each in found if each.start <= start < each.end
    ]
    return list(dict.fromkeys(numbers))


def _record(brief: Brief, evidence: Evidence, found: Sequence[Sentence]) -> Record:
    item = evidence.claim.item
    return {
        "brief": brief.id,
        "kind": evidence.claim.kind,
        "text": evidence.claim.label,
        **said_record(brief, getattr(item, "said_by", None), getattr(item, "via", None)),
        "line": brief.place(*evidence.claim.keys).line,
        "excerpts": [excerpt for excerpt, _ in evidence.claim.excerpts],
        "places": _where(evidence, found),
        "spans": [[each.start, each.end] for places in evidence.found for each in places],
        "status": evidence.status,
    }
