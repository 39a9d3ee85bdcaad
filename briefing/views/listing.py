"""The briefs of a library by their dates, the latest first."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing.brief.model import Brief, TopicId
from briefing.brief.statements import Statement, statements
from briefing.dates.words import words
from briefing.document import Document, Facts, Line, Span, joined
from briefing.problems import no_such
from briefing.proof.check_state import CheckState
from briefing.text.counting import counted
from briefing.views.parts.phrases import in_a_row, problems_counted, topic_spans
from briefing.views.parts.records import Record, date_record, path_text
from briefing.views.selection import Selection

_FIRST = 2


class Listed(NamedTuple):
    """A brief in a list: its statements that the filters keep, and what the checks found, if that was asked."""

    brief: Brief
    kept: Sequence[Statement]
    checked: CheckState | None


# What each order goes by, among briefs that stand by their dates already.
ORDERS: Mapping[str, Callable[[Listed], Any]] = MappingProxyType(
    {
        "published": lambda _: 0,
        "title": lambda each: each.brief.title.casefold(),
        "id": lambda each: each.brief.id,
        "statements": lambda each: -len(each.kept),
        "checks": lambda each: (-each.checked.errors, -each.checked.warnings) if each.checked else (0, 0),
    }
)


def listing(selection: Selection) -> Document:
    """Return each brief that the filters keep something of, with date, id, title, topics and state of its checks.

    Those that an order leaves side by side stand by their dates, the latest first.
    """
    if selection.order not in ORDERS:
        raise no_such("order", selection.order, ORDERS)
    found = []
    for brief in sorted(selection.briefs, key=lambda brief: brief.article.published, reverse=True):
        kept = [each for each in statements(brief) if selection.keeps(each)]
        if kept or not selection.filters.any:
            found.append(Listed(brief, kept, selection.checked.get(brief.path)))
    found.sort(key=ORDERS[selection.order])
    if selection.reverse:
        found.reverse()
    rows: list[tuple[str, tuple[Line, ...]]] = [_row(each) for each in found]
    records = [listed_record(each) for each in found]
    for problem in () if selection.filters.any else selection.broken:
        name = PurePath(problem.file).name.split(".")[0]
        place = problem.where
        message = (Span(f"{problem.message} ({place})", "status"),)
        rows.append(("broken", (message, (Span(name, "brief"),))))
        records.append(
            {
                "id": path_text(PurePath(name)),
                "problem": problem.message,
                "file": path_text(PurePath(problem.file)),
                "line": problem.line,
            }
        )
    return Document(
        title=(Span("Briefs", "strong"),),
        subtitle=(Span(counted(len(rows), "brief"), "muted"),),
        blocks=(Facts(_days_once(rows)),) if rows else (),
        records=records,
        empty="" if rows else "no briefs",
    )


def _row(each: Listed) -> tuple[str, tuple[Line, ...]]:
    """Return a brief by its date: its title, and below it its id, the state of its checks and its topics."""
    brief = each.brief
    named = Counter(topic for statement in statements(brief) for topic in statement.topics)
    parts = [
        (Span(brief.id, "brief"),),
        _state(each.checked),
        _topics(brief, [topic for topic, _ in named.most_common()]),
    ]
    title = Span(brief.title, "strong", subject=("brief", brief.id))
    return words(brief.article.published), ((title,), in_a_row(filter(None, parts)))


def _days_once(rows: Sequence[tuple[str, tuple[Line, ...]]]) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Return the rows, those of one day below each other under it."""
    days = groupby(rows, key=lambda row: row[0])
    return tuple((day, tuple(line for _, lines in group for line in lines)) for day, group in days)


def _state(checked: CheckState | None) -> Line:
    """Return the state of a brief's checks in a word or two."""
    if checked is None:
        return ()
    wrong = problems_counted(checked.errors, checked.warnings)
    if not wrong and checked.proved:
        return (Span("checks fine", "proved"),)
    return (Span(wrong or "nothing found", "status"),)


def listed_record(each: Listed) -> Record:
    """Return the plain data of a brief in a list."""
    brief, checked = each.brief, each.checked
    published = {
        f"published_{key}".removesuffix("_date"): value for key, value in date_record(brief.article.published).items()
    }
    return {
        "id": brief.id,
        "title": brief.title,
        **published,
        "article": {
            "headline": brief.article.headline,
            "outlet": brief.article.outlet,
            "author": brief.article.author,
            "url": brief.article.url,
            "published": str(brief.article.published),
            "retrieved": str(brief.article.retrieved) if brief.article.retrieved else None,
            "language": brief.article.language,
        },
        "topics": list(dict.fromkeys(topic for statement in statements(brief) for topic in statement.topics)),
        "statements": len(each.kept),
        "file": path_text(brief.path),
        **({"checks": checked._asdict()} if checked else {}),
    }


def _topics(brief: Brief, topics: list[TopicId]) -> Line:
    """Return the topics that most statements are filed under, and the number of the rest: ``+9``."""
    more = len(topics) - _FIRST
    rest = (Span(f" +{more}", "muted"),) if more > 0 else ()
    return (*joined(topic_spans(brief, topics[:_FIRST])), *rest)
