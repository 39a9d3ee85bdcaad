"""Where a paper's lines come from: endnotes, and one line that sums the sourcing up."""

from collections.abc import Sequence

from briefing.brief.model import Brief
from briefing.document import Block, Document, Line, Paragraph, Section, Span, Table
from briefing.proof.evidence import Evidence, evidence
from briefing.text.counting import counted
from briefing.text.sentences import Sentence, sentences
from briefing.views.parts.records import Record
from briefing.views.selection import Selection

# What a view shows, where that is not every kind of statement.
_SHOWN = {
    "measures": ("measure",),
    "quotes": ("quote",),
    "positions": ("position",),
    "timeline": ("meeting", "event", "measure", "watch"),
    "agenda": ("meeting", "event", "measure", "position"),
}


def with_endnotes(document: Document, selection: Selection, view: str) -> Document:
    """Return a document with an endnote for each statement that it can show, and the sum of the sourcing."""
    blocks: list[Block] = []
    records: list[Record] = []
    several = selection.several
    for brief in selection.briefs:
        shown = selection.statements(*_SHOWN.get(view, ()))
        kept = {statement.keys[:2] for statement in shown if statement.brief is brief}
        text = selection.texts.get(brief.path)
        numbered = [
            (number, each) for number, each in enumerate(evidence(brief, text), 1) if each.claim.keys[:2] in kept
        ]
        judged = [each for _, each in numbered]
        if not judged:
            continue
        title = f"Sources: {brief.id}" if several else "Sources"
        found = sentences(text) if text is not None else []
        rows = tuple(_row(number, each, found) for number, each in numbered)
        table = Table(("Note", "Statement", "In the article", "Where", "Judged"), rows)
        blocks.append(Section(title, (Paragraph((Span(sum_of(brief, judged)),)), table)))
        records += [_record(brief, each, found) for each in judged]
    data = {"document": document.records, "sources": records}
    return Document(
        title=document.title,
        blocks=(*document.blocks, *blocks),
        records=data,
        subtitle=document.subtitle,
        filters=document.filters,
        empty=document.empty,
    )


def sum_of(brief: Brief, judged: Sequence[Evidence]) -> str:
    """Return how many statements there are, how many are proved, and what the editor and a machine had a hand in."""
    own = sum(each.status == "no source given" and each.claim.kind == "watch" for each in judged)
    proved = sum(each.status == "found" for each in judged)
    parts = [f"{counted(len(judged), 'statement')}: {proved} proved against the article"]
    rest = len(judged) - proved - own
    if own:
        parts.append(f"{own} the editor's own")
    if rest:
        parts.append(f"{rest} not proved")
    if brief.article.published_basis == "inferred":
        parts.append("publication date inferred by the editor")
    corrected = sum(bool(actor.as_written) for actor in brief.actors.values())
    corrected += sum(bool(topic.as_written) for topic in brief.topics.values())
    if corrected:
        parts.append(f"{counted(corrected, 'name')} corrected or adapted by the editor")
    if brief.article.translation:
        parts.append(f"the article is a {brief.article.translation} translation")
    return f"{'; '.join(parts)}."


def _row(number: int, judged: Evidence, found: Sequence[Sentence]) -> tuple[Line, ...]:
    excerpts = " · ".join(f"“{' '.join(excerpt.split())}”" for excerpt, _ in judged.claim.excerpts)
    return (
        (Span(str(number), "number"),),
        (Span(judged.claim.label),),
        (Span(excerpts, "excerpt"),),
        (Span(", ".join(_where(judged, found))),),
        (Span(judged.status, "status"),),
    )


def _where(judged: Evidence, found: Sequence[Sentence]) -> list[str]:
    """Return paragraph and sentence of each excerpt: ``2.1`` is the first sentence of the second paragraph."""
    places = []
    for spans in judged.found:
        for span in spans:
            places += [f"{each.paragraph}.{each.number}" for each in found if each.start <= span.start < each.end]
    return list(dict.fromkeys(places))


def _record(brief: Brief, judged: Evidence, found: Sequence[Sentence]) -> Record:
    return {
        "brief": brief.id,
        "kind": judged.claim.kind,
        "text": judged.claim.label,
        "line": brief.place(*judged.claim.keys).line,
        "excerpts": [excerpt for excerpt, _ in judged.claim.excerpts],
        "places": _where(judged, found),
        "spans": [[each.start, each.end] for occurrences in judged.found for each in occurrences],
        "status": judged.status,
    }
