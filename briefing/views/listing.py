"""The briefs of a library by their dates, the latest first."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing.brief.model import Brief, TopicId
from briefing.brief.statements import Statement, statements
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import words
from briefing.document import Document, Facts, Line, Span, joined
from briefing.problems import Problem, no_such
from briefing.proof.check_state import CheckState
from briefing.spool import Rows, Spool, chosen
from briefing.text.counting import counted
from briefing.views.parts.phrases import in_a_row, problems_counted, topic_spans
from briefing.views.parts.records import Record, date_record, path_text
from briefing.views.selection import Selection

_FIRST = 2

Row = tuple[str, tuple[Line, ...]]


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
    rows, records = selection.rows(Row), selection.rows(dict[str, Any])
    published: list[EdtfDate] = []
    keys: list[Any] = []
    for each in _listed(selection):
        rows.append(_row(each))
        records.append(listed_record(each))
        published.append(each.brief.article.published)
        keys.append(ORDERS[selection.order](each))
    days = {day: number for number, day in enumerate(sorted(set(published)))}
    places = sorted(range(len(keys)), key=lambda place: days[published[place]], reverse=True)
    if selection.order != "published":
        places.sort(key=keys.__getitem__)
    if selection.reverse:
        places.reverse()
    for problem in () if selection.filters.any else selection.broken:
        places.append(len(rows))
        rows.append(_broken_row(problem))
        records.append(_broken_record(problem))
    return Document(
        title=(Span("Briefs", "strong"),),
        subtitle=(Span(counted(len(rows), "brief"), "muted"),),
        blocks=(Facts(_days_once(chosen(rows.settled(), places))),) if len(rows) else (),
        records=chosen(records.settled(list), places),
        empty="" if len(rows) else "no briefs",
    )


def _listed(selection: Selection) -> Iterator[Listed]:
    """Yield each brief that the filters keep something of, and what the checks found in it."""
    for brief, checked in zip_longest(selection.briefs, selection.checked):
        kept = [each for each in statements(brief) if selection.keeps(each)]
        if kept or not selection.filters.any:
            yield Listed(brief, kept, checked)


def _broken_row(problem: Problem) -> Row:
    message = (Span(f"{problem.message} ({problem.where})", "status"),)
    return "broken", (message, (Span(_name(problem), "brief"),))


def _broken_record(problem: Problem) -> Record:
    return {
        "id": path_text(PurePath(_name(problem))),
        "problem": problem.message,
        "file": path_text(PurePath(problem.file)),
        "line": problem.line,
    }


def _name(problem: Problem) -> str:
    return PurePath(problem.file).name.split(".")[0]


def _row(each: Listed) -> Row:
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


def _days_once(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows, those of one day below each other under it; a day of very many briefs has very many lines."""
    days: Spool[Row] = Spool(Row, held=0 if isinstance(rows, Rows) else len(rows))
    for day, group in groupby(rows, key=lambda row: row[0]):
        days.append((day, tuple(line for _, lines in group for line in lines)))
    return days.settled()


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
