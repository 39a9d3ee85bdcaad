"""The article itself, its cited words marked with the number of the statement that uses them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from briefing.brief.model import Brief
from briefing.document import Block, Bullets, Document, Line, Paragraph, Section, Span
from briefing.proof.citations import Citations
from briefing.proof.coverage import Coverage, coverage, summed
from briefing.proof.evidence import Evidence, evidence_of
from briefing.text.counting import counted
from briefing.text.excerpts import may_stand_elsewhere
from briefing.text.sentences import Sentence, each_sentence
from briefing.views.parts.phrases import dateline, no_text, said_by
from briefing.views.selection import Selection

if TYPE_CHECKING:
    from briefing.views.record_types import SentenceRecord


_MOST = 50_000  # sentences: as many as 5 MB of prose have


def source(selection: Selection) -> Document:
    """Return the article of one brief with its citations, or only what nobody cites."""
    brief = selection.brief
    text = selection.texts.get(brief.path)
    title = (Span(f"The article: {brief.title}", "strong"),)
    if text is None:
        return Document(title=title, blocks=(), records=[], empty=no_text(brief))
    found = evidence_of(brief, text)
    citations = Citations(found)
    shown = list(islice(each_sentence(text), _MOST + 1))
    content: dict[Sentence, str] = {}
    covered = summed(_with_content(coverage(text, found, brief), content), _MOST)
    uncited = covered.citable - covered.cited
    is_longer = uncited > _MOST if selection.uncited else len(shown) > _MOST
    unread = f"only the first {counted(_MOST, 'sentence', form=',')} are shown" if is_longer else ""
    cut: tuple[Block, ...] = (Paragraph((Span(unread, "muted"),)),) if unread else ()
    blocks: tuple[Block, ...]
    if selection.uncited:
        content = {each.sentence: each.content for each in covered.uncited}
        shown = list(content)
        items = tuple(_uncited_line(text, each) for each in covered.uncited)
        blocks = (Bullets(items),) if items else (Paragraph((Span("every sentence that carries something is cited"),)),)
        blocks += cut
    else:
        shown = shown[:_MOST]
        statements: Block = _statements(brief, found) if found else Paragraph((Span("none yet", "muted"),))
        blocks = (*_paragraphs(text, shown, citations), *cut, Section("Statements", (statements,)))
    count = (
        f"{covered.cited} of {counted(covered.citable, 'sentence')} with a number, a date, a name or a quotation cited"
    )
    return Document(
        title=title,
        subtitle=(*dateline(brief), Span(f" · {count}", "muted")),
        blocks=blocks,
        records=[_record(text, each, citations, content.get(each)) for each in shown],
        unread=unread,
    )


def _with_content(found: Iterable[Coverage], content: dict[Sentence, str]) -> Iterator[Coverage]:
    """Yield coverage, and note what the sentences have to cite, of so many as may be shown."""
    for each in found:
        if len(content) < _MOST:
            content[each.sentence] = each.content
        yield each


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
