"""The briefs of a library in a table, the latest first."""

from collections import Counter
from pathlib import PurePath

from briefing.brief.model import Brief, TopicId
from briefing.brief.statements import statements
from briefing.document import Document, Line, Span, Table, joined
from briefing.selection import Selection
from briefing.views.phrases import date_span, topic_spans
from briefing.views.records import Record, date_record, path_text

_FIRST = 3


def listing(selection: Selection) -> Document:
    """Return each brief that the filters keep something of, with date, id, title and topics."""
    rows: list[tuple[Line, ...]] = []
    records: list[Record] = []
    latest_first = sorted(selection.briefs, key=lambda brief: brief.article.published, reverse=True)
    for brief in latest_first:
        kept = [each for each in statements(brief) if selection.keeps(each)]
        if selection.filters.any and not kept:
            continue
        named = Counter(topic for each in statements(brief) for topic in each.topics)
        rows.append(
            (
                (date_span(brief.article.published),),
                (Span(brief.id, "brief"),),
                (Span(brief.title),),
                _topics(brief, [topic for topic, _ in named.most_common()]),
            )
        )
        records.append(
            {
                "id": brief.id,
                "title": brief.title,
                **{
                    f"published_{key}".removesuffix("_date"): value
                    for key, value in date_record(brief.article.published).items()
                },
                "topics": list(named),
                "statements": len(kept),
                "file": path_text(brief.path),
            }
        )
    for problem in () if selection.filters.any else selection.broken:
        name = PurePath(problem.file).name.split(".")[0]
        place = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
        rows.append(((), (Span(name, "brief"),), (Span(f"broken: {problem.message} ({place})", "status"),), ()))
        records.append(
            {
                "id": path_text(PurePath(name)),
                "problem": problem.message,
                "file": path_text(PurePath(problem.file)),
                "line": problem.line,
            }
        )
    count = f"{len(rows)} {'brief' if len(rows) == 1 else 'briefs'}"
    return Document(
        title=(Span("Briefs", "strong"),),
        subtitle=(Span(count, "muted"),),
        blocks=(Table(("Published", "Id", "Title", "Topics"), tuple(rows)),) if rows else (),
        records=records,
        filters=selection.filters.described(selection.as_of),
        empty="" if rows else "no briefs",
    )


def _topics(brief: Brief, topics: list[TopicId]) -> Line:
    """Return the topics that most statements are filed under, and how many more there are."""
    more = len(topics) - _FIRST
    rest = (Span(f" and {more} more", "muted"),) if more > 0 else ()
    return (*joined(topic_spans(brief, topics[:_FIRST])), *rest)
