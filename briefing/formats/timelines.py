"""A Document's timeline for the programs that draw timelines: as Markwhen text, and as the JSON of TimelineJS.

Markwhen: https://docs.markwhen.com; TimelineJS: https://timeline.knightlab.com/docs/json-format.html. An entry spans
the days that its date may mean; a date that is vaguer than a day, or open, has its own words beside it.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

import msgspec

from briefing.document import Callout, Document, Line, Section, Timeline, TimelineEntry, plain
from briefing.problems import CannotGoOn
from briefing.visible import in_place, one_line

# What Markwhen would take for a tag, a property or the beginning of a comment: another sign that looks like it.
_MARKWHEN = str.maketrans({"#": "＃", "{": "❴", "}": "❵"})


def write_markwhen(document: Document) -> str:
    """Return the entries as Markwhen text; raise CannotGoOn where there is no timeline."""
    # A header is YAML, of which JSON is a part.
    lines = [f"title: {json.dumps(one_line(plain(document.title)), ensure_ascii=False)}", ""]
    for entry, first, last in _entries(document):
        told = [_words(entry), *(f"#{re.sub('[^0-9A-Za-z_]', '_', topic)}" for topic, _ in entry.topics)]
        lines.append(f"{first.isoformat()}/{last.isoformat()}: {' '.join(told)}")
        lines += [f"  {_in_markwhen(detail)}" for detail in entry.details]
        lines.append("")
    return "\n".join(lines)


def _words(entry: TimelineEntry) -> str:
    status = "" if entry.confirmed else " · planned or expected"
    return f"{_in_markwhen(entry.line)}{_date_words(entry)}{' · overdue' if entry.overdue else status}"


def _in_markwhen(line: Line) -> str:
    return one_line(plain(line)).translate(_MARKWHEN)


def write_timelinejs(document: Document) -> bytes:
    """Return the entries as the JSON of TimelineJS; raise CannotGoOn where there is no timeline.

    TimelineJS reads text as HTML, so all of it is escaped.
    """
    events = [_event(number, *each) for number, each in enumerate(_entries(document), 1)]
    title = {"text": {"headline": _in_html(document.title), "text": _in_html(document.subtitle)}}
    encoded: bytes = msgspec.json.format(msgspec.json.encode({"title": title, "events": events}), indent=2)
    return encoded + b"\n"


def _event(number: int, entry: TimelineEntry, first: dt.date, last: dt.date) -> dict[str, Any]:
    told = "".join(f"<p>{_in_html(line)}</p>" for line in (*entry.details, entry.tags) if line)
    event = {
        "unique_id": f"entry-{number}",
        "start_date": _day(first),
        "display_date": escape(in_place(entry.date)),
        "text": {"headline": _in_html(entry.line), "text": told},
    }
    if last != first:
        event["end_date"] = _day(last)
    if entry.topics:
        event["group"] = escape(in_place(entry.topics[0][1]))
    return event


def _day(day: dt.date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _in_html(line: Line) -> str:
    return escape(one_line(plain(line)))


def _entries(document: Document) -> Iterator[tuple[TimelineEntry, dt.date, dt.date]]:
    """Yield the entries of all timelines of a document with the first and the last day of each."""
    found = False
    for entry in _timeline_entries(document.blocks):
        first, last = entry.days
        days = [day for day in (first, last) if day is not None]
        if days:
            found = True
            yield entry, days[0], days[-1]
    if not found:
        hint = "briefing timeline, a dossier, or summary --full has one"
        raise CannotGoOn("there is no timeline in this paper", hint=hint, exit_code=1)


def _timeline_entries(blocks: Sequence[Any]) -> Iterator[TimelineEntry]:
    for block in blocks:
        if isinstance(block, Timeline):
            yield from block.entries
        elif isinstance(block, Section | Callout):
            yield from _timeline_entries(block.blocks)


def _date_words(entry: TimelineEntry) -> str:
    """Return the words of a date that is no plain day."""
    first, last = entry.days
    return "" if first == last and first is not None else f" ({one_line(entry.date)})"
