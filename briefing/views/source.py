"""The article itself, its cited words marked with the number of the statement that uses them."""

from collections.abc import Sequence

from briefing.brief.model import Brief
from briefing.document import Block, Bullets, Document, Line, Paragraph, Section, Span
from briefing.proof.coverage import cited_spans, share_covered, uncited
from briefing.proof.evidence import Evidence, evidence
from briefing.text.counting import counted
from briefing.text.sentences import Sentence, sentences
from briefing.views.parts.records import Record
from briefing.views.selection import Selection
from briefing.views.summary import dateline


def source(selection: Selection) -> Document:
    """Return the article of one brief with its citations, or only what nobody cites."""
    brief = selection.brief
    text = selection.texts.get(brief.path)
    title = (Span(f"The article: {brief.title}", "strong"),)
    if text is None:
        return Document(title=title, blocks=(), records=[], empty=f"{brief.id} names no article text")
    judged = evidence(brief, text)
    uses = _uses(text, judged)
    cited, carrying = share_covered(text, judged, brief)
    records = _records(brief, text, uses)
    blocks: tuple[Block, ...]
    if selection.uncited:
        left = uncited(text, judged, brief)
        items = tuple(_uncited_line(text, sentence, reason) for sentence, reason in left)
        blocks = (Bullets(items),) if items else (Paragraph((Span("every sentence that carries something is cited"),)),)
        records = [each for each in records if not each["statements"] and each["carries"]]
    else:
        blocks = (*_paragraphs(text, uses), Section("Statements", (_statements(judged),)))
    count = f"{cited} of {counted(carrying, 'sentence')} with a number, a date, a name or a quotation cited"
    subtitle = (*dateline(brief), Span(f" · {count}", "muted"))
    return Document(title=title, subtitle=subtitle, blocks=blocks, records=records)


def _uses(text: str, judged: Sequence[Evidence]) -> list[frozenset[int]]:
    """Return for each character of the text the numbers of the statements that cite it, from 1."""
    uses: list[set[int]] = [set() for _ in text]
    for number, each in enumerate(judged, 1):
        for span in cited_spans([each]):
            for index in range(span.start, span.end):
                uses[index].add(number)
    return [frozenset(numbers) for numbers in uses]


def _paragraphs(text: str, uses: Sequence[frozenset[int]]) -> list[Block]:
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in sentences(text):
        by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    return [Paragraph(_marked(text, uses, found[0].start, found[-1].end)) for found in by_paragraph.values()]


def _marked(text: str, uses: Sequence[frozenset[int]], start: int, end: int) -> Line:
    """Return a stretch of the article, each run of words followed by the numbers of what cites it."""
    spans: list[Span] = []
    begin = start
    for index in range(start, end + 1):
        if index < end and uses[index] == uses[begin]:
            continue
        spans.append(Span(text[begin:index], "cited" if uses[begin] else "text"))
        ended = sorted(uses[begin] - (uses[index] if index < end else frozenset()))
        if ended:
            spans.append(Span(f"[{','.join(map(str, ended))}]", "note"))
        begin = index
    return tuple(spans)


def _statements(judged: Sequence[Evidence]) -> Bullets:
    items = []
    for each in judged:
        status = () if each.status == "found" else (Span(f" ({each.status})", "status"),)
        items.append((Span(f"{each.claim.kind}: ", "muted"), Span(each.claim.label), *status))
    return Bullets(tuple(items), numbered=True)


def _uncited_line(text: str, sentence: Sentence, reason: str) -> Line:
    where = f"paragraph {sentence.paragraph}, sentence {sentence.number} ({reason}): "
    return (Span(where, "muted"), Span(text[sentence.start : sentence.end]))


def _records(brief: Brief, text: str, uses: Sequence[frozenset[int]]) -> list[Record]:
    from briefing.proof.coverage import carries

    return [
        {
            "start": sentence.start,
            "end": sentence.end,
            "paragraph": sentence.paragraph,
            "sentence": sentence.number,
            "text": text[sentence.start : sentence.end],
            "statements": sorted(frozenset().union(*uses[sentence.start : sentence.end])),
            "carries": carries(text[sentence.start : sentence.end], brief) or None,
        }
        for sentence in sentences(text)
    ]
