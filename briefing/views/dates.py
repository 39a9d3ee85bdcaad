"""The time expressions of an article, what each means, by which rule, and which statement uses it."""

import re
from datetime import date
from itertools import islice

from msgspec import structs

from briefing.brief.model import Brief
from briefing.dates.edtf import EdtfDate
from briefing.dates.news import DateMention, each_date
from briefing.dates.words import words
from briefing.document import Document, Line, Paragraph, Span, Table
from briefing.proof.citations import Citations
from briefing.proof.evidence import Evidence, evidence_of
from briefing.text.counting import counted
from briefing.text.sentences import Sentence, each_sentence
from briefing.views.parts.page import more_line
from briefing.views.parts.phrases import no_text
from briefing.views.parts.records import Record
from briefing.views.selection import Selection

_AROUND = 25  # characters before a time expression, and as many behind
_MOST = 5000  # rows: more than an article has; in a book, nobody reads them
_MOST_READ = 10_000  # time expressions: a text of nothing but dates has a million
_READ = 4 * _AROUND  # blanks may stand in a row
_SPACE = re.compile(r"\s+")


def dates(selection: Selection) -> Document:
    """Return the dates of a text, as read on its day; of one brief's article with the statements that use them."""
    brief = None if selection.news_text else selection.brief
    name, text, published = selection.news_text or _article(selection)
    title = (Span(f"Dates: {name}", "strong"),)
    if text is None:
        return Document(title=title, blocks=(), records=[], empty=no_text(selection.brief))
    proof = evidence_of(brief, text) if brief else []
    citations = Citations(proof)
    found = list(islice(each_date(text, published), _MOST_READ + 1))
    unread = f"only the first {counted(_MOST_READ, 'expression', form=',')} are read" if found[_MOST_READ:] else ""
    sentences = each_sentence(text)
    sentence = Sentence(0, 0, 0, 0)
    rows: list[tuple[Line, ...]] = []
    records: list[Record] = []
    said: dict[int, str] = {}  # the sentences by their starts: many dates of one share its words
    for mention in found[:_MOST_READ]:
        while sentence.end <= mention.start:
            sentence = next(sentences)
        users = [proof[number - 1] for number in sorted(citations.of(mention.start, mention.end))]
        if len(rows) < _MOST:
            rows.append(
                (
                    _in_sentence(text, mention, sentence),
                    (Span(words(EdtfDate(mention.date)), "date"),),
                    (Span(mention.date, "muted"),),
                    (Span(mention.rule),),
                    (Span(", ".join(_user(brief, each) for each in users)),),
                )
            )
        record: Record = {
            **structs.asdict(mention),
            "alternatives": list(mention.alternatives),
            "sentence": said.setdefault(sentence.start, text[sentence.start : sentence.end]),
        }
        if proof:
            record["statements"] = [{"kind": each.claim.kind, "text": each.claim.text} for each in users]
        records.append(record)
    unused = " · the brief has no statements yet to use them" if brief and not brief.states_something else ""
    day = words(EdtfDate(published.isoformat()))
    asked = selection.name if brief else f"--text {name} --published {published}"
    table = Table(("In the article", "Means", "EDTF", "Rule", "Used by:line"), tuple(rows))
    left_out = len(records) - len(rows)
    more = [more_line(left_out, f"briefing dates {asked} --format json")] if left_out else []
    more += [(Span(unread, "muted"),)] if unread else []
    return Document(
        title=title,
        subtitle=(Span(f"{counted(len(records), 'expression')}, read on {day}{unused}", "muted"),),
        blocks=(table, *map(Paragraph, more)) if rows else (),
        records=records,
        empty="" if rows else "no dates in the text",
        unread=unread,
    )


def _in_sentence(text: str, mention: DateMention, sentence: Sentence) -> Line:
    """Return a time expression, and what stands around it in its sentence, cut between words."""
    # No more is read than may be shown: a text of nothing but dates has as many as it has words.
    before = _SPACE.sub(" ", text[max(sentence.start, mention.start - _READ) : mention.start])
    behind = _SPACE.sub(" ", text[mention.end : min(sentence.end, mention.end + _READ)])
    if len(before) > _AROUND:
        before = f"… {before[-_AROUND:].partition(' ')[2]}"
    if len(behind) > _AROUND:
        behind = f"{behind[:_AROUND].rpartition(' ')[0]} …"
    phrase = _SPACE.sub(" ", mention.text)
    around = (Span(before, "excerpt"), Span(phrase, "cited"), Span(behind, "excerpt"))
    return (Span(phrase, "strong"), Span(": ", "muted"), *around) if before or behind else (Span(phrase, "strong"),)


def _article(selection: Selection) -> tuple[str, str | None, date]:
    """Return the brief's title, its article's text, if there is one, and the day it was published."""
    brief = selection.brief
    return brief.title, selection.texts.get(brief.path), brief.article.published.latest


def _user(brief: Brief | None, evidence: Evidence) -> str:
    """Return the kind of a statement and its line in the brief's file, unbroken in a narrow column."""
    return f"{evidence.claim.kind}:{brief.place(*evidence.claim.keys).line}" if brief else evidence.claim.kind
