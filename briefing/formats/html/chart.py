"""A timeline as a drawing: spans at their own precision, what is planned or overdue, and today."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from briefing.dates.calendar import MONTHS
from briefing.dates.words import day_words
from briefing.document import TimelineEntry, plain
from briefing.formats.html.elements import STANDINGS, standing, subjects, tag, text
from briefing.formats.html.overview import MOST_MARKS, Overview, month_of
from briefing.text.counting import counted

_ROW = 14  # pixels from one row of marks to the next
_MARK = 9  # pixels, the height of a mark
_TOP = 20  # pixels for the word over today
_FOOT = 20  # pixels for the years under the axis
_LEAST = 1.2  # per cent of the width that a day takes, so that it can be seen
_GAP = 0.6  # per cent between two marks of a row
_MOST_TICKS = 6
_MOST_BARS = 60
_BARS = 120  # pixels, the height of the highest bar
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000)  # months


class _Scale(Struct, frozen=True):
    """The days that a drawing reaches over, and where one of them lies in per cent of the width."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Return where a day begins, within the drawing."""
        inside = min(max(day, self.first), self.last)
        return 100 * (inside - self.first).days / max((self.last - self.first).days, 1)


def chart(overview: Overview, today: date | None) -> str:
    """Return the drawing of entries; nothing where fewer than two have a day."""
    if overview.dated <= 1 or overview.first is None or overview.last is None:
        return ""
    days = [day for day in (overview.first, overview.last, today) if day]
    scale = _Scale(min(days), max(days))
    of_many = overview.dated > MOST_MARKS
    marks, height = _bars(overview, scale) if of_many else _marks(overview.drawn, scale, today)
    drawn = _axis(scale, height) + (_today(today, scale, height) if today else "") + marks
    told = f"{day_words(scale.first)} to {day_words(scale.last)}: {overview.dated} dated entries, all told in the text."
    svg = tag("svg", drawn, role="img", aria_label=f"Timeline, {told}", height=str(height + _FOOT), width="100%")
    used = {name for count in overview.months.values() for name in count}
    legend = " ".join(_legend(name) for name in STANDINGS if name in used)
    meaning = "A bar counts the entries that begin in its time" if of_many else "A mark is as wide as its date is vague"
    caption = tag("figcaption", f"{legend} {meaning}.")
    return tag("figure", svg + caption, class_="drawn")


def _marks(entries: Sequence[TimelineEntry], scale: _Scale, today: date | None) -> tuple[str, int]:
    """Return a mark for each entry, and how far down they reach."""
    rows = list(_rows(entries, scale, today))
    marks = (_mark(entry, row, left, width) for (row, left, width), entry in zip(rows, entries, strict=True))
    return "".join(marks), _TOP + _ROW * (max(row for row, *_ in rows) + 1)


def _bars(overview: Overview, scale: _Scale) -> tuple[str, int]:
    """Return a bar for each time with the number of its entries, and how far down they reach."""
    step = _step(scale, _MOST_BARS)
    counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for month, count in overview.months.items():
        counts[month // step] += count
    highest = max(each.total() for each in counts.values())
    bars = (_bar(counts[number], number * step, step, scale, highest) for number in sorted(counts))
    return "".join(bars), _TOP + _BARS


def _bar(count: Counter[str], month: int, step: int, scale: _Scale, highest: int) -> str:
    """Return the bar of as many months from one on: what is reported at its foot, the rest on top of that."""
    first, last = _first_of(month), _first_of(month + step) - timedelta(1)
    left, right = scale.at(first), scale.at(last)
    bottom = float(_TOP + _BARS)
    rectangles = tag("title", f"{day_words(first)} to {day_words(last)}: {counted(count.total(), 'entry', 'entries')}")
    for name in filter(count.__getitem__, STANDINGS):
        height = _BARS * count[name] / highest
        bottom -= height
        rectangles += (
            f'<rect class="{name}" x="{left:.2f}%" y="{bottom:.1f}" width="{max((right - left) * 0.8, 0.3):.2f}%"'
            f' height="{height:.1f}"/>'
        )
    return tag("g", rectangles, class_="bar")


def _rows(entries: Iterable[TimelineEntry], scale: _Scale, today: date | None) -> Iterator[tuple[int, float, float]]:
    """Yield the row of each entry, where it begins and how wide it is; no two of a row overlap."""
    ends: list[float] = []
    for each in entries:
        first, last = each.drawn_days(today)
        right = scale.at(last) if last else 100
        left = scale.at(first) if first else right - _LEAST  # by a day: since when, nobody says
        width = max(right - left, _LEAST)
        left = max(0.0, min(left, 100 - width))
        row = next((number for number, end in enumerate(ends) if end + _GAP <= left), len(ends))
        ends[row : row + 1] = [left + width]
        yield row, left, width


def _mark(entry: TimelineEntry, row: int, left: float, width: float) -> str:
    title = tag("title", text(f"{entry.date}: {plain(entry.line)}"))
    rectangle = (
        f'<rect x="{left:.2f}%" y="{_TOP + row * _ROW}" width="{width:.2f}%" height="{_MARK}" rx="2">{title}</rect>'
    )
    return tag("g", rectangle, class_=standing(entry), **subjects(entry))


def _axis(scale: _Scale, height: int) -> str:
    line = f'<line class="axis" x1="0" x2="100%" y1="{height}" y2="{height}"/>'
    return line + "".join(
        _tick(day, words, scale, height, between=number % 2 == 1) for number, (day, words) in enumerate(_ticks(scale))
    )


def _tick(day: date, words: str, scale: _Scale, height: int, *, between: bool) -> str:
    """Return a tick with its words, which are left out on a phone where they stand ``between`` two others."""
    at = f"{scale.at(day):.2f}%"
    stroke = f'<line class="axis" x1="{at}" x2="{at}" y1="{height}" y2="{height + 4}"/>'
    name = ' class="between"' if between else ""
    return stroke + f'<text x="{at}" y="{height + 17}" text-anchor="{_anchor(scale.at(day))}"{name}>{words}</text>'


def _ticks(scale: _Scale) -> Iterator[tuple[date, str]]:
    """Yield the first days of as many months or years as there is room for, with their names."""
    first, last, step = month_of(scale.first), month_of(scale.last), _step(scale, _MOST_TICKS)
    for month in range(-(-first // step) * step, last + 1, step):
        day = _first_of(month)
        if day >= scale.first:
            yield day, str(day.year) if step >= 12 else f"{MONTHS[day.month - 1][:3]} {day.year}"  # noqa: PLR2004 - months
    if step == 1 and last == first:
        yield scale.first, day_words(scale.first)


def _step(scale: _Scale, most: int) -> int:
    """Return the number of months by which the drawing's time has no more than so many parts."""
    months = month_of(scale.last) - month_of(scale.first)
    return next((each for each in _STEPS if months / each <= most), _STEPS[-1])


def _first_of(month: int) -> date:
    """Return the first day of a month by its number, or the nearest day that there is."""
    year = month // 12
    return date.min if year < date.min.year else date(year, month % 12 + 1, 1) if year <= date.max.year else date.max


def _today(today: date, scale: _Scale, height: int) -> str:
    at = scale.at(today)
    line = f'<line class="now" x1="{at:.2f}%" x2="{at:.2f}%" y1="{_TOP - 4}" y2="{height}"/>'
    return line + f'<text x="{at:.2f}%" y="11" text-anchor="{_anchor(at)}">today, {day_words(today)}</text>'


def _anchor(at: float) -> str:
    """Return on which side of a place its word stands, so that none is cut off."""
    return "start" if at < 15 else "end" if at > 85 else "middle"  # noqa: PLR2004 - per cent


def _legend(name: str) -> str:
    mark = f'<rect class="{name}" x="1" y="1" width="12" height="8" rx="2"/>'
    return tag("span", tag("svg", mark, class_="key", aria_hidden="true") + STANDINGS[name], class_="legend")
