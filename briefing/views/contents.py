"""The contents of a library: its briefs year by year, the latest first, each with its bottom line and topics."""

from itertools import groupby

from briefing.brief.model import Brief
from briefing.brief.publication import by_publication
from briefing.brief.statements import statements
from briefing.dates.words import words
from briefing.document import Block, Document, Facts, Line, Section, Span, joined
from briefing.text.counting import counted
from briefing.views.parts.phrases import topic_spans
from briefing.views.parts.records import path_text
from briefing.views.selection import Selection

_MOST_TOPICS = 4


def contents(selection: Selection) -> Document:
    """Return the briefs that the filters keep something of."""
    kept = [
        brief for brief in selection.briefs if not selection.filters.any or any(map(selection.keeps, statements(brief)))
    ]
    briefs = by_publication(kept)[::-1]
    years = [(year, list(own)) for year, own in groupby(briefs, lambda brief: brief.article.published.earliest.year)]
    lists: list[Block] = [
        Facts(tuple((words(each.article.published), _lines(each)) for each in own)) for _, own in years
    ]
    if len(years) > 1:
        lists = [Section(str(year), (each,)) for (year, _), each in zip(years, lists, strict=True)]
    return Document(
        title=(Span("Briefs", "strong"),),
        subtitle=_subtitle(briefs),
        blocks=tuple(lists),
        records=[
            {"id": each.id, "title": each.title, "published": each.article.published.text, "file": path_text(each.path)}
            for each in briefs
        ],
        empty="" if briefs else "no briefs",
    )


def _lines(brief: Brief) -> tuple[Line, ...]:
    """Return a brief's title, its bottom line, and its first topics."""
    lines: list[Line] = [(Span(brief.title, "strong", subject=("brief", brief.id)),)]
    if brief.bottom_line:
        lines.append((Span(brief.bottom_line, "editor"),))
    named = dict.fromkeys(topic for statement in statements(brief) for topic in statement.topics)
    lines.append(joined(topic_spans(brief, list(named)[:_MOST_TOPICS]), " · "))
    return tuple(filter(None, lines))


def _subtitle(briefs: list[Brief]) -> Line:
    if not briefs:
        return ()
    first, last = (words(each.article.published) for each in (briefs[-1], briefs[0]))
    return (
        Span(counted(len(briefs), "brief"), "muted"),
        Span(f", {first} to {last}" if first != last else "", "muted"),
    )
