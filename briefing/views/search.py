"""The findings of a search in titles, statements and the articles' own sentences, the best first, the words marked."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from briefing.brief.filters import SEARCH_FIELDS
from briefing.brief.model import Brief, Meeting
from briefing.brief.statements import Statement, statements, whole_text
from briefing.dates.words import words
from briefing.document import Block, Bullets, Document, Line, Paragraph, Span
from briefing.problems import CannotGoOn
from briefing.text.counting import counted
from briefing.text.query import Query, hits, may_hold, parse_query
from briefing.text.sentences import each_sentence
from briefing.views.parts.phrases import cited
from briefing.views.parts.records import path_text
from briefing.views.selection import Selection

if TYPE_CHECKING:
    from briefing.views.record_types import FindingRecord

# Where a finding stands, the weightiest first: a title tells what a whole brief is about, a statement was chosen and
# filed by an editor.
_TITLE, _STATEMENT, _ARTICLE = range(3)


class Finding(NamedTuple):
    """A text that was found, the characters that matched, where it stands, the rank of that, and the sources' mark."""

    brief: Brief
    kind: str
    text: str
    matches: tuple[tuple[int, int], ...]
    place: str
    line: int | None
    rank: int
    mark: Line = ()


def search(selection: Selection) -> Document:
    """Return what matches in statements that the filters keep and, if none is of statements, in titles and articles."""
    if not selection.query:
        raise CannotGoOn("a search needs the words to search for", hint="query='tariffs'")
    query = parse_query(selection.query, SEARCH_FIELDS)
    briefs: set[str] = set()
    count = 0

    def counting(findings: Iterable[Finding]) -> Iterator[Finding]:
        nonlocal count
        for count, each in enumerate(findings, 1):  # noqa: B007 - counted
            briefs.add(each.brief.id)
            yield each

    # Of very many findings only those that are shown are kept.
    shown = nsmallest(selection.limit, counting(_findings(selection, query)), key=_order)
    blocks: list[Block] = [Bullets(tuple(_line(each) for each in shown))] if shown else []
    if count > len(shown):
        blocks.append(Paragraph((Span(f"{count - len(shown)} more: --limit shows them", "muted"),)))
    return Document(
        title=(Span(f"Search: {selection.query}", "strong"),),
        subtitle=(Span(f"{counted(count, 'finding')} in {counted(len(briefs), 'brief')}", "muted"),),
        blocks=tuple(blocks),
        records=[_record(each) for each in shown],
        empty="" if count else f"nothing found for {selection.query}",
    )


def _findings(selection: Selection, query: Query) -> Iterator[Finding]:
    """Yield what is found, brief by brief."""
    # What is asked of statements, no title and no sentence of an article can answer.
    elsewhere = query.groups and not selection.filters.are_of_statements
    for brief in selection.briefs:
        yield from _in_statements(selection, brief, query)
        if elsewhere and selection.filters.keeps_brief(brief):
            yield from _in_title(brief, query)
            yield from _in_article(selection, brief, query)


def _in_statements(selection: Selection, brief: Brief, query: Query) -> Iterator[Finding]:
    for each in filter(selection.keeps, statements(brief)):
        text = whole_text(each)
        matches = hits(query, text)
        if matches is not None:
            place = f"line {each.line}"
            yield Finding(brief, each.kind, text, tuple(matches), place, each.line, _STATEMENT, _mark(each))


def _mark(each: Statement) -> Line:
    """Return the mark of a statement and of all its parts, any of which may have been found."""
    points = each.item.agenda if isinstance(each.item, Meeting) else ()
    return tuple(span for part in (each.item, *points) for span in cited(each.brief, part))


def _in_title(brief: Brief, query: Query) -> Iterator[Finding]:
    matches = hits(query, brief.title)
    if matches:
        line = brief.place("title").line
        yield Finding(brief, "title", brief.title, tuple(matches), f"line {line}", line, _TITLE)


def _in_article(selection: Selection, brief: Brief, query: Query) -> Iterator[Finding]:
    text = selection.text(brief) or ""
    for sentence in each_sentence(text) if may_hold(query, text) else ():
        said = text[sentence.start : sentence.end]
        matches = hits(query, said)
        if matches:
            place = f"paragraph {sentence.paragraph}, sentence {sentence.number}"
            yield Finding(brief, "article", said, tuple(matches), place, None, _ARTICLE)


def _order(each: Finding) -> tuple[int, int, int, str, int, str]:
    """Order by where it stands, then by how often the words do, then the latest brief first, then by place."""
    published = each.brief.article.published.latest.toordinal()
    return each.rank, -len(each.matches), -published, each.brief.id, each.line or 0, each.place


def _line(each: Finding) -> Line:
    where = f" · {words(each.brief.article.published)} · {each.place}"
    brief = (Span(" — ", "muted"), Span(each.brief.id, "brief"), Span(where, "muted"))
    return (Span(f"{each.kind}: ", "muted"), *_marked(each.text, each.matches), *each.mark, *brief)


def _marked(text: str, matches: Sequence[tuple[int, int]]) -> list[Span]:
    spans: list[Span] = []
    position = 0
    for start, end in matches:
        if start < position:
            continue
        spans += [Span(text[position:start]), Span(text[start:end], "note")]
        position = end
    return [span for span in (*spans, Span(text[position:])) if span.text]


def _record(each: Finding) -> "FindingRecord":
    return {
        "brief": each.brief.id,
        "kind": each.kind,
        "text": each.text,
        "lit": [list(span) for span in each.matches],
        "published": each.brief.article.published.text,
        "file": path_text(each.brief.path),
        "line": each.line,
        "place": each.place,
    }
