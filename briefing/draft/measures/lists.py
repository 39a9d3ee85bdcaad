"""Measures that a text lists by their rates: `on cranes it rises from 0 to 25 percent, on batteries from 7 to 25`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.draft.clauses.numbers import Quantity, quantities
from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.phrases import items_of

_GOES = (
    r"(?:(?:it|they|the\s+(?:tariff|duty|rate|levy|tax)s?|duties|tariffs|rates)\s+)?(?:(?:will|would|is\s+to|are\s+to)\s+)?"
    r"(?:ris(?:e|es)|rose|go(?:es)?(?:\s+up)?|went(?:\s+up)?|falls?|fell|drops?|dropped|increas(?:e|es|ed)|climbs?|is\s+(?:raised|cut|lowered)|was\s+(?:raised|cut|lowered))"
)
_LISTED = re.compile(
    r"(?:^|[,;]\s+(?:and\s+)?|\b[Aa]nd\s+)(?:on|for)\s+(?P<products>[^,;:.]{3,80}?)(?:,\s+[^,;]{3,60},)?\s+"
    rf"(?:{_GOES}\s+)?(?=(?:from|to)\s+(?:between\s+)?[$€£]?\d)",
    re.IGNORECASE,
)
_POINT = re.compile(
    r"\s*(?:[-–—•*·]|\d{1,2}[.)])\s+(?P<products>[A-Za-z][^:;–—]{2,80}?)(?::|\s+[-–—]|,)?\s+(?=(?:(?:up\s+)?from|to)?\s*[$€£]?\d)"
)


class Listed(NamedTuple):
    """A rate of a list: the characters of the clause, of what it is on, the rate and what it was before."""

    start: int
    end: int
    products: tuple[str, ...]
    rate: str
    before: str


def listed_in(passage: Passage) -> Iterator[Listed]:
    """Yield the rates that a sentence lists."""
    text = passage.text
    numbers = [each for each in quantities(text) if each.kind in ("share", "money", "count")]
    matches = [match for match in (_POINT.match(text),) if match] or list(_LISTED.finditer(text))
    for place, match in enumerate(matches):
        end = matches[place + 1].start() if place + 1 < len(matches) else len(text)
        rate, before = _rates(text, [each for each in numbers if match.end() <= each.start < end])
        if rate:
            products = tuple(text[first:last].strip() for first, last in items_of(text, *match.span("products")))
            yield Listed(match.start("products") - 3 if match.re is _LISTED else 0, end, products, rate, before)


def _rates(text: str, numbers: list[Quantity]) -> tuple[str, str]:
    """Return the rate and what it was: `from 0 to 25 percent`, `25 percent, up from 10`."""
    rate = before = ""
    for each in numbers:
        left = text[max(0, each.start - 20) : each.start]
        if each.kind == "count" and (rate or not re.search(r"\b(?:from|between)\s+$", left)):
            continue
        if re.search(r"\b(?:from|between)\s+(?:between\s+)?$", left):
            before = before or each.text
        elif not rate and not re.search(r"\band\s+$", left):
            rate = each.text
    return rate, before
