"""The article itself, its cited words marked with the number of the statement that uses them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.brief.model import Brief
from briefing.document import Block, Bullets, Document, Line, Paragraph, Section, Span
from briefing.proof.citations import Citations
from briefing.proof.coverage import Coverage, coverage
from briefing.proof.evidence import Evidence, evidence_of
from briefing.text.counting import counted
from briefing.text.excerpts import may_stand_elsewhere
from briefing.text.sentences import Sentence, sentences
from briefing.views.parts.phrases import dateline, no_text, said_by
from briefing.views.selection import Selection

if TYPE_CHECKING:
    from briefing.views.record_types import SentenceRecord


def source(selection: Selection) -> Document:
    """Return the article of one brief with its citations, or only what nobody cites."""
    brief = selection.brief
    text = selection.texts.get(brief.path)
    title = (Span(f"The article: {brief.title}", "strong"),)
    if text is None:
        return Document(title=title, blocks=(), records=[], empty=no_text(brief))
    found = evidence_of(brief, text)
    citations = Citations(found)
    covered = coverage(text, found, brief)
    content = {each.sentence: each.content for each in covered}
    shown = sentences(text)
    blocks: tuple[Block, ...]
    if selection.uncited:
        uncited = [each for each in covered if not each.is_cited]
        shown = [each.sentence for each in uncited]
        items = tuple(_uncited_line(text, each) for each in uncited)
        blocks = (Bullets(items),) if items else (Paragraph((Span("every sentence that carries something is cited"),)),)
    else:
        statements: Block = _statements(brief, found) if found else Paragraph((Span("none yet", "muted"),))
        blocks = (*_paragraphs(text, shown, citations), Section("Statements", (statements,)))
    cited = sum(each.is_cited for each in covered)
    count = f"{cited} of {counted(len(covered), 'sentence')} with a number, a date, a name or a quotation cited"
    return Document(
        title=title,
        subtitle=(*dateline(brief), Span(f" · {count}", "muted")),
        blocks=blocks,
        records=[_record(text, each, citations, content.get(each)) for each in shown],
    )


def _paragraphs(text: str, shown: Sequence[Sentence], citations: Citations) -> list[Block]:
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in shown:
        by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    return [Paragraph(_marked(text, citations, each[0].start, each[-1].end)) for each in by_paragraph.values()]


def _marked(text: str, citations: Citations, start: int, end: int) -> Line:
    """Return a stretch of the article, each run of words followed by the numbers of what cites it."""
    spans: list[Span] = []
    pieces = [*citations.pieces(start, end), (end, end, frozenset[int]())]
    begin = start
    for (_, stop, numbers), (_, _, following) in pairwise(pieces):
        if following == numbers and stop < end:
            continue
        spans.append(Span(text[begin:stop], "cited" if numbers else "text"))
        if ended := sorted(numbers - following):
            spans.append(Span(f"[{','.join(map(str, ended))}]", "note"))
        begin = stop
    return tuple(spans)


def _statements(brief: Brief, found: Sequence[Evidence]) -> Bullets:
    items = []
    for each in found:
        some = any(len(places) > 1 and may_stand_elsewhere(places) for places in each.found)
        marked = ", the first places are marked" if some else ""
        status = () if each.is_proved else (Span(f" ({each.status}{marked})", "status"),)
        said = said_by(brief, each.claim.item)
        items.append((Span(f"{each.claim.kind}: ", "muted"), Span(each.claim.label), *said, *status))
    return Bullets(tuple(items), numbered=True)


def _uncited_line(text: str, uncited: Coverage) -> Line:
    sentence = uncited.sentence
    where = f"paragraph {sentence.paragraph}, sentence {sentence.number} ({uncited.content}): "
    return (Span(where, "muted"), Span(text[sentence.start : sentence.end]))


def _record(text: str, sentence: Sentence, citations: Citations, content: str | None) -> "SentenceRecord":
    return {
        "start": sentence.start,
        "end": sentence.end,
        "paragraph": sentence.paragraph,
        "sentence": sentence.number,
        "text": text[sentence.start : sentence.end],
        "statements": sorted(citations.of(sentence.start, sentence.end)),
        "carries": content,
    }
