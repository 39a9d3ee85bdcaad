"""The dates that an article's words give, and whether they carry a date of a brief."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from briefing.dates.edtf import EdtfDate, edtf
from briefing.dates.news import DateMention, find_dates
from briefing.text.memory import kept_for


class Reading(Struct, frozen=True):
    """One reading of a time expression: the words, what they mean, and the name of the rule."""

    text: str
    date: EdtfDate
    rule: str


@kept_for(characters=500_000)
def dates_in(text: str, published: date) -> tuple[DateMention, ...]:
    """Return the time expressions of a text, each read once for all the rules that ask."""
    return tuple(find_dates(text, published))


def readings(text: str, published: date) -> list[Reading]:
    """Return all that the time expressions of a text may mean."""
    return [
        Reading(mention.text, edtf(meant), mention.rule)
        for mention in dates_in(text, published)
        for meant in (mention.date, *mention.alternatives)
    ]


def likeliest(text: str, published: date) -> list[Reading]:
    """Return what the time expressions of a text mean, without what else they may mean."""
    return [Reading(mention.text, edtf(mention.date), mention.rule) for mention in dates_in(text, published)]


def carry(found: Sequence[Reading], when: EdtfDate) -> bool:
    """Whether some readings carry a date: one means it, or more precisely than it says; or two are its ends."""
    if any(is_same(when, each.date) or is_within(each.date, when) or _bounds(each, when) for each in found):
        return True
    starts = any(each.date.earliest == when.earliest for each in found)
    return starts and any(each.date.latest == when.latest for each in found)


def overlap(found: Iterable[Reading], when: EdtfDate) -> bool:
    """Whether a date has a day in common with one of some readings."""
    return any(when.overlaps(each.date) for each in found)


def is_same(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether two dates are of the same days."""
    return (one.earliest, one.latest) == (other.earliest, other.latest)


def is_within(inner: EdtfDate, outer: EdtfDate) -> bool:
    """Whether all days of a date are of another one too."""
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


# Shares of a span. Nobody's early, mid and late are the same, so each is wider than a third: of a year early ends with
# July, mid is April to September, late begins with June. No corpus at hand has the days behind these words.
_PARTS = {"early": (0, 0.6), "mid": (0.2, 0.8), "middle": (0.2, 0.8), "late": (0.4, 1)}


def is_in_part(when: EdtfDate, span: EdtfDate, rule: str) -> bool:
    """Whether a date lies in the part of a span that its rule names: early, mid or late."""
    days = (span.latest - span.earliest).days + 1
    begins = (when.earliest - span.earliest).days / days
    ends = ((when.latest - span.earliest).days + 1) / days
    least, most = _PARTS.get(rule.split(" ", 1)[0], (0, 1))
    return begins >= least and ends <= most


def _bounds(reading: Reading, when: EdtfDate) -> bool:
    """Whether a reading is open on one side and has its other end in common with a date, or is a part that holds it."""
    span = reading.date
    if span.text.startswith("../") or span.text.endswith("/.."):
        return when.latest == span.latest or when.earliest == span.earliest
    return reading.rule.split(" ", 1)[0] in _PARTS and is_within(when, span) and is_in_part(when, span, reading.rule)
