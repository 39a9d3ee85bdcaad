"""One brief → its rows of each table, by the same functions that make the JSON of the views."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from briefing.brief.model import Brief
from briefing.brief.statements import Statement, statements
from briefing.brief.status import Today
from briefing.problems import Problem
from briefing.proof.report import Report
from briefing.proof.report_formats import problem_record
from briefing.views.figures import figure_record
from briefing.views.listing import Listed, listed_record
from briefing.views.measures import measure_record
from briefing.views.parts.records import Record, date_record, plain_data, statement_record
from briefing.views.people import actor_records
from briefing.views.quotes import quote_record
from briefing.views.selection import Selection
from briefing.views.topics import topic_records
from briefing.visible import in_lines

Rows = dict[str, list[Record]]
_LONELY = date.min  # a day for what depends on none
_ALIKE = {
    "quote": ("quotes", quote_record),
    "measure": ("measures", measure_record),
    "figure": ("figures", figure_record),
}


def rows_of(brief: Brief, file: str, as_of: date | None, report: Report | None) -> Rows:
    """Return the rows of a brief, by table; without a report there are none of its checks.

    ``file`` is its path from the library's folder. Where its statements stand is told as of a day, if one is given.
    """
    where = {"file": file, "brief": brief.id, "as_of": as_of and as_of.isoformat()}
    found = list(enumerate(statements(brief), 1))
    alone = Selection([brief], as_of or _LONELY)
    today = Today(as_of) if as_of else None
    rows: Rows = {
        "statements": [_statement_row(each, today, number) | where for number, each in found],
        "briefs": [_brief_row(brief, [each for _, each in found], report) | where],
        "actors": [each | where for each in actor_records(alone)],
        "topics": [each | where for each in topic_records(alone)],
        "quotes": [],
        "measures": [],
        "figures": [],
        "checks": problem_rows(report.problems if report else (), file, brief.id),
    }
    for number, each in found:
        if each.kind in _ALIKE:
            table, record = _ALIKE[each.kind]
            rows[table].append(_dates_of(each) | record(each, today) | {"statement": number} | where)
    return rows


def problem_rows(problems: tuple[Problem, ...], file: str, brief: str | None = None) -> list[Record]:
    """Return the rows of problems of a file, whose brief has no id where it is broken."""
    return [problem_record(each) | {"file": file, "brief": brief} for each in problems]


def as_line(row: Mapping[str, Any]) -> bytes:
    """Return a row as a line of JSON; what could steer a screen or hide is made visible."""
    line = msgspec.json.encode(row)
    if b"\\u" in line or not line.isascii():
        text = line.decode()
        if "\\u" in text or in_lines(text) != text:
            line = msgspec.json.encode(_visible(row))
    return line + b"\n"


def _visible(value: Any) -> Any:
    if isinstance(value, str):
        return in_lines(value)
    if isinstance(value, Mapping):
        return {name: _visible(each) for name, each in value.items()}
    return [_visible(each) for each in value] if isinstance(value, list | tuple) else value


def _statement_row(statement: Statement, today: Today | None, number: int) -> Record:
    own = {"statement": number, "stated": getattr(statement.item, "stated", None)}
    return statement_record(statement, today) | _dates_of(statement) | own


def _dates_of(statement: Statement) -> Record:
    """Return all dates of a statement, the first of them apart; of a measure also by their phases."""
    dates = [{"phase": phase or None, **date_record(when)} for phase, when in statement.dates]
    row: Record = {"dates": dates, **(dates[0] if dates else {"phase": None, **date_record(None)})}
    if statement.kind == "measure":
        for name in ("announced", "in_force", "ended"):
            bounds = date_record(getattr(statement.item, name))
            row |= {f"{name}_{side}": bounds[side] for side in ("earliest", "latest")}
    return row


def _brief_row(brief: Brief, found: list[Statement], report: Report | None) -> Record:
    own = {name: plain_data(getattr(brief, name)) for name in ("bottom_line", "why_it_matters", "gaps", "judgments")}
    row: Record = plain_data(brief.article)
    return row | own | listed_record(Listed(brief, found, report.state if report else None))
