"""The time expressions of an article, what each means, by which rule, and which statement uses it."""

from datetime import date

from msgspec import structs

from briefing.brief.model import Brief
from briefing.dates.edtf import EdtfDate
from briefing.dates.news import DateMention, find_dates
from briefing.dates.words import words
from briefing.document import Document, Line, Span, Table
from briefing.proof.coverage import cited_extents
from briefing.proof.evidence import Evidence, evidence_of
from briefing.text.counting import counted
from briefing.views.parts.records import Record
from briefing.views.selection import Selection


def dates(selection: Selection) -> Document:
    """Return the dates of a text, as read on its day; of one brief's article with the statements that use them."""
    brief = None if selection.news_text else selection.brief
    name, text, published = selection.news_text or _article(selection)
    title = (Span(f"Dates: {name}", "strong"),)
    if text is None:
        return Document(title=title, blocks=(), records=[], empty=f"{selection.brief.id} names no article text")
    proof = evidence_of(brief, text) if brief else []
    found = find_dates(text, published)
    rows: list[tuple[Line, ...]] = []
    records: list[Record] = []
    for mention in found:
        users = [each for each in proof if _uses(each, mention)]
        rows.append(
            (
                (Span(mention.text, "excerpt"),),
                (Span(words(EdtfDate(mention.date)), "date"),),
                (Span(mention.date, "muted"),),
                (Span(mention.rule),),
                (Span(", ".join(_user(brief, each) for each in users)),),
            )
        )
        record: Record = {**structs.asdict(mention), "alternatives": list(mention.alternatives)}
        if proof:
            record["statements"] = [{"kind": each.claim.kind, "text": each.claim.text} for each in users]
        records.append(record)
    day = words(EdtfDate(published.isoformat()))
    return Document(
        title=title,
        subtitle=(Span(f"{counted(len(found), 'expression')}, read on {day}", "muted"),),
        blocks=(Table(("In the article", "Means", "EDTF", "Rule", "Used by:line"), tuple(rows)),) if rows else (),
        records=records,
        empty="" if rows else "no dates in the text",
    )


def _article(selection: Selection) -> tuple[str, str | None, date]:
    """Return the brief's title, its article's text, if there is one, and the day it was published."""
    brief = selection.brief
    return brief.title, selection.texts.get(brief.path), brief.article.published.latest


def _user(brief: Brief | None, evidence: Evidence) -> str:
    """Return the kind of a statement and its line in the brief's file, unbroken in a narrow column."""
    return f"{evidence.claim.kind}:{brief.place(*evidence.claim.keys).line}" if brief else evidence.claim.kind


def _uses(evidence: Evidence, mention: DateMention) -> bool:
    return any(span.start < mention.end and mention.start < span.end for span in cited_extents([evidence]))
