"""What a search found: statements first, then the article's own sentences, the best first, the words lit."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.brief.model import Brief
from briefing.brief.statements import whole_text
from briefing.dates.words import words
from briefing.document import Block, Bullets, Document, Line, Paragraph, Span
from briefing.text.counting import counted
from briefing.text.query import Query, hits, may_hold
from briefing.text.sentences import sentences
from briefing.views.parts.records import Record, path_text
from briefing.views.selection import Selection

_STATEMENT, _ARTICLE = 2, 1  # what weighs more


class Hit(NamedTuple):
    """One finding: its text with the lit characters, where it stands, and how much it weighs."""

    brief: Brief
    kind: str
    text: str
    lit: tuple[tuple[int, int], ...]
    place: str
    line: int | None
    weight: int


def search(selection: Selection, query: Query, asked: str, limit: int) -> Document:
    """Return what matches in statements that the filters keep and, without such filters, in the articles."""
    found = [*_in_statements(selection, query), *_in_articles(selection, query)]
    found.sort(key=lambda hit: (-hit.weight, _newest_first(hit.brief), hit.brief.id, hit.line or 0, hit.place))
    shown = found[:limit]
    blocks: list[Block] = [Bullets(tuple(_line(hit) for hit in shown))] if shown else []
    if len(found) > len(shown):
        blocks.append(Paragraph((Span(f"{len(found) - len(shown)} more: --limit shows them", "muted"),)))
    briefs = len({hit.brief.id for hit in found})
    return Document(
        title=(Span(f"Search: {asked}", "strong"),),
        subtitle=(Span(f"{counted(len(found), 'finding')} in {counted(briefs, 'brief')}", "muted"),),
        blocks=tuple(blocks),
        records=[_record(hit) for hit in shown],
        filters=selection.filters.described(selection.as_of),
        empty="" if found else f"nothing found for {asked}",
    )


def _in_statements(selection: Selection, query: Query) -> Iterator[Hit]:
    for each in selection.statements():
        text = whole_text(each)
        lit = hits(query, text)
        if lit is not None:
            place, weight = f"line {each.line}", _STATEMENT + len(lit)
            yield Hit(each.brief, each.kind, text, tuple(lit), place, each.line, weight)


def _in_articles(selection: Selection, query: Query) -> Iterator[Hit]:
    if not query.groups or selection.filters.any:
        return  # what is asked of statements, no sentence of an article can answer
    for brief in selection.briefs:
        text = selection.texts.get(brief.path, "")
        for sentence in sentences(text) if may_hold(query, text) else ():
            said = text[sentence.start : sentence.end]
            lit = hits(query, said)
            if lit:
                place = f"paragraph {sentence.paragraph}, sentence {sentence.number}"
                yield Hit(brief, "article", said, tuple(lit), place, None, _ARTICLE + len(lit))


def _newest_first(brief: Brief) -> int:
    return -brief.article.published.latest.toordinal()


def _line(hit: Hit) -> Line:
    where = f" · {words(hit.brief.article.published)} · {hit.place}"
    told = (Span(" — ", "muted"), Span(hit.brief.id, "brief"), Span(where, "muted"))
    return (Span(f"{hit.kind}: ", "muted"), *_lit(hit.text, hit.lit), *told)


def _lit(text: str, lit: Sequence[tuple[int, int]]) -> list[Span]:
    spans: list[Span] = []
    position = 0
    for start, end in lit:
        if start < position:
            continue
        spans += [Span(text[position:start]), Span(text[start:end], "note")]
        position = end
    return [span for span in (*spans, Span(text[position:])) if span.text]


def _record(hit: Hit) -> Record:
    return {
        "brief": hit.brief.id,
        "kind": hit.kind,
        "text": hit.text,
        "lit": [list(span) for span in hit.lit],
        "published": hit.brief.article.published.text,
        "file": path_text(hit.brief.path),
        "line": hit.line,
        "place": hit.place,
    }
