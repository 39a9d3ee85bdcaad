"""The numbers of a statement and of its excerpt, each with what is said around it.

A date's digits are no number: dates are compared by themselves.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from operator import itemgetter
from typing import Literal

from msgspec import Struct, structs

from briefing.dates.calendar import MONTHS
from briefing.proof.dated import dates_in
from briefing.text.amounts import Amount, amounts, carries, in_figures
from briefing.text.memory import kept_for
from briefing.text.pattern import Pattern
from briefing.text.stems import are_akin, content_words

Bound = Literal["", "about", "nearly", "at least", "at most"]
Role = Literal["", "from", "to"]

_BOUNDS: tuple[tuple[Bound, str], ...] = (
    (
        "at most",
        (
            r"at (?:the )?most|(?:no|not) (?:more|higher|greater|later) than|up to|(?:less|fewer|lower) than|under"
            r"|below|a (?:maximum|cap|ceiling|limit) of|capped at|limited to"
            r"|not (?:to )?exceed(?:ing)?|as (?:many|much|high) as"
        ),
    ),
    (
        "at least",
        (
            r"at (?:the very )?least|(?:no|not) (?:less|fewer|lower) than|(?:more|greater|higher|better) than|over"
            r"|above|exceed(?:s|ed|ing)?|upwards? of|in excess of|a minimum of|topp(?:ed|ing)"
        ),
    ),
    ("nearly", r"nearly|almost|just under|close to|approaching|not quite"),
    ("about", r"about|around|some|roughly|approximately|an estimated|estimated|circa"),
)
_BEHIND_IT = Pattern(
    r"(?:\s+[\w-]+){0,2}?\s+(?:(?P<more>or (?:more|over|higher|above)|at (?:the )?(?:very )?least)"
    r"|(?P<less>or (?:less|fewer|under|lower)|at (?:the )?(?:very )?most)|or so)(?=\s*(?:[.,;:)]|$))",
    any_case=True,
)
_ARTICLE = r"\s+(?:(?:a|an|the|another|their|its|his|her)\s+)?[$€£¥]?\s?$"
_BOUND_BEFORE = tuple((bound, Pattern(rf"\b(?:{words}){_ARTICLE}", any_case=True)) for bound, words in _BOUNDS)
_BEFORE = 60  # characters: longer than any of the words that bound a number, with an article and a currency
_FROM = Pattern(r"\b(?:from|between|after|compared with|against|versus)\s+[$€£¥]?\s?$", any_case=True)
_TO = Pattern(r"\bto\s+(?:just\s+)?[$€£¥]?\s?$", any_case=True)
_SAME_ROLE = Pattern(r"\s*(?:[–-]|and|or)\s*", any_case=True)
_BREAK = re.compile(r"[,;:.!?…—–(]\s|\n|\b(?:and|but|while|whereas|or|as)\b")
_RISEN = Pattern(r"up to [^.;]{1,40}?\bfrom\b", any_case=True)  # it has risen to it, and may go on
_ADVERB = Pattern(r"first(?=$|[.,;:!?)”\"])", any_case=True)  # `Congress must vote first`
_DIFFERENCE = Pattern(r"\s+(?:\w+\s+)?(?:more|fewer|less|extra|additional|other)\b", any_case=True)
_OF = Pattern(r"\s+(?:out )?of (?:the |its |their |all )?\s*", any_case=True)
_BEHIND = 3  # words with a meaning on either side of a number: its verb and what it counts
YEARS = range(1000, 2200)  # what may be a year
_EXACT = Decimal("0.004")  # a third is 33.3 percent
_NEAR = Decimal("0.03")  # of the whole: `nearly a third` may be 31 percent
_OFF = Decimal("0.2")  # of a number: `about 7 billion` may be 7.2 billion, `more than 400` may be 420


class Number(Struct, frozen=True):
    """A number of a text: whether it is a bound, a beginning or an end, and the stems of the words beside it.

    ``whole`` holds the stems beside what it is a part of: of `states` in `15 of the 27 states`.
    """

    amount: Amount
    bound: Bound
    role: Role
    beside: frozenset[str]
    whole: frozenset[str] = frozenset()


@kept_for(characters=500_000)
def numbers(text: str, published: date) -> tuple[Number, ...]:
    """Return the numbers of a text that was published on a day, without those of its dates."""
    if not amounts(text):
        return ()
    plain = in_figures(without_dates(text, published))
    found: list[Number] = []
    for amount in sorted(amounts(plain), key=lambda each: each.start):
        if amount.unit == "th" and _ADVERB.match(plain, amount.start):
            continue
        bound, start = _bound(plain, amount.start)
        if _RISEN.match(plain, start):
            bound = ""
        role = _role(plain, start)
        if found and not role and _SAME_ROLE.fullmatch(plain, found[-1].amount.end, start):
            role = found[-1].role
        found.append(Number(amount, bound or _bound_behind(plain, amount.end), role, frozenset()))
    spans = [(each.amount.start, each.amount.end) for each in found]
    for index, each in enumerate(found):
        found[index] = structs.replace(each, beside=_beside(plain, spans, index))
    for index in range(len(found) - 1):
        if _OF.fullmatch(plain, spans[index][1], spans[index + 1][0]):
            found[index] = structs.replace(found[index], whole=found[index + 1].beside)
    return tuple(found)


# What a date's digits and ordinals stand in: a year, a month, a quarter, a day. `Two weeks` are a number like others.
_CALENDAR = Pattern(
    r"[0-9]{4}|[0-9]/[0-9]|['’][0-9]0s|[0-9](?:st|nd|rd|th)\b|\bthe [0-9]|quarter|half"
    rf"|\b(?:{'|'.join(month[:3] for month in MONTHS).lower()})",
    any_case=True,
)


def without_dates(text: str, published: date) -> str:
    """Return a text with its dates blanked out."""
    pieces, behind = [], 0
    for mention in dates_in(text, published):
        if _CALENDAR.search(mention.text):
            pieces += [text[behind : mention.start], "·" * (mention.end - max(mention.start, behind))]
            behind = mention.end
    return "".join((*pieces, text[behind:]))


class Wanted:
    """Rows of numbers that are looked for in very many texts, each of which is held against all of them at once."""

    def __init__(self, rows: Sequence[Sequence[Number]]) -> None:
        """Sort them by their size."""
        self._rows = sorted((each.amount.value, row) for row, numbers in enumerate(rows) for each in numbers)

    def rows_like(self, found: Iterable[Amount]) -> set[int]:
        """Return which rows have a number that is as large as an amount that was found."""
        return {row for each in found for row in self._near(each.value)}

    def _near(self, value: Decimal) -> Iterator[int]:
        first = bisect_left(self._rows, value - _OFF * abs(value), key=itemgetter(0))
        last = bisect_right(self._rows, value + _OFF * abs(value), key=itemgetter(0))
        return (row for _, row in self._rows[first:last])


def missing(statement: Iterable[Number], excerpt: Iterable[Number]) -> list[Number]:
    """Return the numbers of a statement that an excerpt does not carry; a rounded one is carried if it says so."""
    said = tuple(statement)
    there = {(each.amount.value, each.amount.unit): each for each in excerpt}.values()  # a table has one very often
    shares = {each.amount.unit for each in said} & {"%", "points", "basis points"}
    return [each for each in said if not any(_carries(other, each, shares) for other in there)]


def occurrences(number: Number, excerpt: Iterable[Number]) -> list[Number]:
    """Return the numbers of an excerpt that are a number of a statement, not rounded."""
    return [each for each in excerpt if carries(each.amount, number.amount)]


def _carries(found: Number, wanted: Number, shares: set[str]) -> bool:
    """Whether a number is carried; without a unit it may be a share, where the statement has one: 73 after 64."""
    amount, there = _in_months(wanted.amount), _in_months(found.amount)
    if 0 < amount.value < 1 and not amount.unit and there.unit == "%":
        # `a quarter` of 25 percent, `about a third` of 34 percent
        return abs(there.value / 100 - amount.value) <= (_NEAR if wanted.bound else _EXACT)
    if not amount.unit and there.unit in shares:
        amount = structs.replace(amount, unit=there.unit)
    return carries(there, amount) or (
        carries(structs.replace(there, value=amount.value), amount) and _is_rounded(there.value, wanted)
    )


def _in_months(amount: Amount) -> Amount:
    """Return the half of a year as months, as another may write it."""
    is_part = amount.unit == "year" and amount.value != amount.value.to_integral_value()
    return structs.replace(amount, value=amount.value * 12, unit="month") if is_part else amount


def _is_rounded(exact: Decimal, wanted: Number) -> bool:
    """Whether a number is another one in fewer digits, as its bound says: about 7 of 7.2, more than 400 of 420."""
    rounded = wanted.amount.value
    if not wanted.bound or not _is_close(exact, rounded) or _digits(rounded) >= _digits(exact):
        return False
    if wanted.bound == "at least":
        return exact >= rounded
    if wanted.bound in ("at most", "nearly"):
        return exact <= rounded
    step = Decimal(1).scaleb(rounded.normalize().adjusted() - _digits(rounded) + 1)
    return abs(exact - rounded) <= step / 2


def _is_close(exact: Decimal, rounded: Decimal) -> bool:
    return abs(exact - rounded) <= _OFF * abs(exact)


def _digits(value: Decimal) -> int:
    """Return how many digits of a number tell: one of 400, three of 424."""
    return len(value.normalize().as_tuple().digits)


def _bound(text: str, start: int) -> tuple[Bound, int]:
    """Return the bound that stands before a number, and where it begins."""
    before = text[max(0, start - _BEFORE) : start]
    for bound, pattern in _BOUND_BEFORE:
        if match := pattern.search(before):
            return bound, start - len(before) + match.start()
    return "", start


def _bound_behind(text: str, end: int) -> Bound:
    """Return the bound that stands behind a number and what it counts: 35 percent or more."""
    match = _BEHIND_IT.match(text, end)
    if match is None:
        return ""
    return "at least" if match["more"] else "at most" if match["less"] else "about"


def _role(text: str, start: int) -> Role:
    before = text[max(0, start - _BEFORE) : start]
    if _FROM.search(before):
        return "from"
    return "to" if _TO.search(before) else ""


def _beside(text: str, spans: list[tuple[int, int]], index: int) -> frozenset[str]:
    """Return the stems of the words with a meaning beside a number, in its clause and up to the next number.

    There are none where names alone stand there: the noun that it counts is said before (`and the rebels four`).
    """
    start, end = spans[index]
    first = spans[index - 1][1] if index else 0
    last = spans[index + 1][0] if index + 1 < len(spans) else len(text)
    breaks = [match.end() for match in _BREAK.finditer(text, first, start)]
    stop = _BREAK.search(text, end, last)
    before = content_words(text[breaks[-1] if breaks else first : start])[-_BEHIND:]
    behind = content_words(text[end : stop.start() if stop else last])[:_BEHIND]
    if _DIFFERENCE.match(text, end):
        return frozenset()
    beside = (*before, *behind)
    return frozenset(word.stem for word in beside if any(each.text.islower() for each in beside))


def akin(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of some stems is akin to one of others."""
    others = tuple(others)
    return any(are_akin(one, other) for one in some for other in others)
