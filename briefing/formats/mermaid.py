"""A timeline as a Gantt chart of Mermaid, which forges and wikis draw in Markdown (https://mermaid.js.org).

Each entry is a bar of the days that its date may mean, or a milestone where that is too short to be seen, in a section
that says how it stands. Words are entities as far as a sign could mean something to Mermaid.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from briefing.document import Timeline, TimelineEntry, plain
from briefing.visible import in_place

FEWEST = 2
MOST = 100  # entries; a chart of more can't be read, and Mermaid refuses text of more than 50,000 characters
_WIDEST = 60  # characters of a label: more may run out of a chart of 800 pixels
_LEAST = 0.012  # of the chart's days: a shorter bar can't be seen
_DAY = timedelta(1)
# How an axis of up to so many days is parted, and what it tells; of more it tells the years.
_AXES = (
    (12, "%d %b", "1day"),
    (100, "%d %b", "1week"),
    (270, "%b %Y", "1month"),
    (800, "%b %Y", "3month"),
    (1800, "%b %Y", "6month"),
)
# What may mean something to Mermaid, and what it makes of an entity on its way.
_SIGNS = re.compile(r"[#;:%{}<>&\"`$\\|ﬂ¶]")
# The sections in their order, each with the tag by which Mermaid colours what stands in it. What is alleged, threatened
# or cancelled is neither reported as done nor to come: its label tells what it is.
_TAGS = {"Reported": "done", "Other": "", "Overdue": "crit", "Today": "", "Ahead": ""}


class _Bar(Struct, frozen=True):
    """A label, the section that it stands in, and its first day and the one behind its last, none where it is open."""

    section: str
    label: str
    first: date | None
    end: date | None


def gantt(timeline: Timeline, today: date | None) -> str:
    """Return a timeline as a Mermaid diagram; empty where it has fewer dated entries than two, or too many to read."""
    bars = [_bar(each, today) for each in timeline.entries if each.days != (None, None)]
    if not FEWEST <= len(bars) <= MOST:
        return ""
    if timeline.today is not None and today:
        bars.append(_Bar("Today", _label(timeline.today_label), today, _after(today)))
    return "\n".join(["gantt", *(f"    {line}" for line in _lines(bars))])


def _lines(bars: Sequence[_Bar]) -> Iterator[str]:
    days = [day for bar in bars for day in (bar.first, bar.end) if day]
    first, end = min(days), max(days)
    yield "dateFormat YYYY-MM-DD"
    yield from _axis((end - first).days)
    yield "todayMarker off"
    yield "accTitle: Timeline"
    yield "accDescr: All that it shows is told in the table below it."
    for section, color in _TAGS.items():
        own = [bar for bar in bars if bar.section == section]
        if own:
            yield f"section {section}"
        for bar in own:
            stop = bar.end or _after(end)
            begin = bar.first or stop - _DAY  # by a day: since when, nobody says
            is_short = stop - begin <= max(_DAY, (end - first) * _LEAST)
            shape = ["milestone"] if is_short else []
            yield f"{bar.label} :{', '.join([*shape, *filter(None, [color]), begin.isoformat(), stop.isoformat()])}"


def _bar(entry: TimelineEntry, today: date | None) -> _Bar:
    first, last = entry.drawn_days(today)
    # The status comes before the words, of which there may be too many, and where a line has one it ends with it.
    told = [span.text.strip(" ():").partition(", ")[0] for span in (*entry.tags, *entry.line) if span.role == "status"]
    status = f" ({told[0]})" if told else ""
    words = plain(tuple(span for span in entry.line if span.role not in ("mark", "status")))
    # The date comes first, so that no word of a brief can be taken for one of Mermaid's own.
    label = _label(f"{entry.date}{status}: {words}")
    return _Bar(_section(entry), label, first, _after(last) if last else None)


def _section(entry: TimelineEntry) -> str:
    if entry.overdue:
        return "Overdue"
    if entry.confirmed:
        return "Reported"
    return "Other" if entry.tense == "past" else "Ahead"


def _label(text: str) -> str:
    words = in_place(text).strip()
    if len(words) > _WIDEST:
        words = f"{words[:_WIDEST].rpartition(' ')[0] or words[:_WIDEST]} …"
    return _SIGNS.sub(lambda sign: f"#{ord(sign[0])};", words)


def _after(day: date) -> date:
    """Return the day behind one, for Mermaid ends a bar before the day that it names."""
    return day if day == date.max else day + _DAY


def _axis(days: int) -> Iterator[str]:
    for most, words, step in _AXES:
        if days <= most:
            yield f"axisFormat {words}"
            yield f"tickInterval {step}"
            return
    yield "axisFormat %Y"
