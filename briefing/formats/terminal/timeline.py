"""The rail of a timeline: dates on the left, what happened on the right, today across it."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from briefing.document import Timeline, TimelineEntry
from briefing.formats.terminal.palette import ACCENT, EDGE, MUTED, NOW, STYLES
from briefing.formats.terminal.text import beside, text_of, wrapped
from briefing.visible import one_line

_DATES = 20  # columns: as long as `15–16 September 2024`
_NARROW = 66
_APART = " · "
_RAIL = {"past": EDGE, "now": NOW, "ahead": ACCENT}


def timeline_lines(timeline: Timeline, console: Console, width: int) -> Iterator[Text]:
    """Yield the lines of a timeline. ● is reported as a fact, ○ is planned, expected or to come."""
    dates = dict.fromkeys(entry.date for entry in timeline.entries)
    parts = [part for date in dates for part in _breakable(one_line(date))]
    today = len("today") if timeline.today is not None else 0
    longest = max(today, *(Text(part).cell_len for part in parts), 0)
    rail = _Rail(console, width, min(_DATES, longest) if width >= _NARROW else 0, timeline.today is not None)
    for index, entry, repeats_day in timeline.in_order():
        if index == timeline.today:
            yield from rail.today(timeline.today_label)
        last = index == len(timeline.entries) - 1 and timeline.today != len(timeline.entries)
        yield from rail.entry(entry, last=last, dated=not repeats_day)
    if timeline.today == len(timeline.entries):
        yield from rail.today(timeline.today_label)


class _Rail(NamedTuple):
    """The layout: ``dates`` columns for the dates, none where they stand above the words."""

    console: Console
    width: int
    dates: int
    against_today: bool

    def entry(self, entry: TimelineEntry, *, last: bool, dated: bool) -> Iterator[Text]:
        room = self.width - (self.dates + 4 if self.dates else 2)
        running = self.against_today and entry.tense == "now"
        date = Text(one_line(entry.date), NOW if running else STYLES["date"])
        left = self._date(date) if self.dates and dated else []
        right = [] if self.dates or not dated else wrapped(date, self.console, room)
        right += wrapped(text_of(entry.line), self.console, room)
        for detail in entry.details:
            for number, line in enumerate(wrapped(text_of(detail), self.console, room - 2)):
                right.append(beside(Text("· " if number == 0 else "  ", MUTED), line))
        if entry.tags:
            tags = text_of(entry.tags)
            # Tags stand behind the words where the line has room for them, which halves a long timeline.
            if not entry.details and right[-1].cell_len + len(_APART) + tags.cell_len <= room:
                right[-1] = beside(right[-1], Text(_APART, MUTED), tags)
            else:
                right += wrapped(tags, self.console, room)
        mark = "●" if entry.confirmed else "○"
        style = _RAIL[entry.tense] if self.against_today else EDGE
        for number in range(max(len(left), len(right))):
            day = left[number] if number < len(left) else Text()
            words = right[number] if number < len(right) else Text()
            yield beside(self._column(day), Text(f"{mark} ", style), words)
            mark = " " if last else "│"

    def today(self, label: str) -> list[Text]:
        """Return the line that parts what is past from what is ahead."""
        said = f"◆─ {one_line(label)}" if self.dates else f"◆─ today, {one_line(label)}"
        line = beside(self._column(Text("today", NOW)), Text(said, NOW))
        rest = self.width - line.cell_len - 1
        if rest > 0:
            line.append(f" {'─' * rest}", NOW.removeprefix("bold "))
        return wrapped(line, self.console, self.width)

    def _date(self, date: Text) -> list[Text]:
        """Return a date in the lines it takes."""
        if date.cell_len <= self.dates:
            return [date]
        parts = [Text(part, date.style) for part in _breakable(date.plain)]
        return [line for part in parts for line in wrapped(part, self.console, self.dates)]

    def _column(self, day: Text) -> Text:
        return beside(Text(" " * (self.dates - day.cell_len)), day, Text("  ")) if self.dates else Text()


def _breakable(date: str) -> list[str]:
    """Return the parts that a date breaks into: an interval behind its dash."""
    start, dash, end = date.partition(" – ")
    return [f"{start} –", end] if dash else [date]
