"""The time of a figure: not that of the number it is compared with."""

import re
from collections.abc import Sequence

from briefing.dates.news import DateMention
from briefing.draft.clauses.numbers import Quantity
from briefing.draft.clauses.passages import Passage

_COMPARED = re.compile(r"\b(?P<word>from|compared\s+(?:with|to)|against|versus|than)\s+", re.IGNORECASE)
_ALONE = re.compile(r"(?:(?:in|on|the|that|of|those|at|same|period|a|an|year)\s+)*")
# `From 4 billion euros in March`; `from 4 percent on Friday` tells when it was raised.
_BEHIND_IT = re.compile(r"\s+(?:(?!(?:on|since|by|at|from|until|to|and)\b)[a-z]+\s+){0,4}")
_EARLIER = re.compile(r"\b(?:earlier|ago|before|previously|previous|last|same)\b", re.IGNORECASE)


def time_of(
    passage: Passage, each: Quantity, within: tuple[int, int], numbers: Sequence[Quantity], *, is_change: bool
) -> DateMention | None:
    """Return the first date of a clause that is the number's own; ``is_change`` tells `fell 18%` from `at 18%`."""
    return next(
        (
            day
            for day in passage.dates_between(*within)
            if "overnight" not in day.text and not _is_anothers(passage, each, day, numbers, is_change=is_change)
        ),
        None,
    )


def _is_anothers(
    passage: Passage, each: Quantity, day: DateMention, numbers: Sequence[Quantity], *, is_change: bool
) -> bool:
    """Whether a date is that of the number behind `from`, or what `than` compares with: `from 4 billion a year ago`."""
    text, start = passage.text, day.start - passage.start
    compared = list(_COMPARED.finditer(text, 0, start))
    if not compared:
        return False
    last = compared[-1]
    behind = [number for number in numbers if last.end() <= number.start < start]
    between = [number for number in behind if not _is_in_a_date(passage, number)]
    if between:
        return between[-1].start != each.start and _BEHIND_IT.fullmatch(text, between[-1].end, start) is not None
    if each.start > last.start() or not _ALONE.fullmatch(text, last.end(), start):
        return False
    return last["word"].lower() != "from" or is_change or _EARLIER.search(day.text) is not None


def _is_in_a_date(passage: Passage, number: Quantity) -> bool:
    return any(day.start - passage.start <= number.start < day.end - passage.start for day in passage.dates)
