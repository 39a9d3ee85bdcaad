"""On whom and on what a measure falls."""

import re

from msgspec import Struct

from briefing.draft.clauses.numbers import quantities
from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.phrases import phrase_end
from briefing.draft.findings import Named
from briefing.draft.measures.frame import Frame
from briefing.draft.measures.products import before_noun, read

_WITHOUT_PRODUCTS = frozenset(
    (
        *("sanction", "rate", "aid", "emergency", "amnesty", "law", "expulsion", "visa", "devaluation"),
        *("border closure", "border opening"),
    )
)


class Target(Struct):
    """Whom and what a measure falls on, and where the words for it end."""

    on: tuple[Named, ...] = ()
    products: tuple[str, ...] = ()
    end: int = 0


_PREPOSITION = re.compile(r"\s*(?P<word>on|against|for|from|to|of|over|into|with|in)\s+", re.IGNORECASE)
_AMOUNT_OF = re.compile(
    r"\s+of\s+(?=(?:up\s+to\s+|at\s+least\s+|about\s+|around\s+|between\s+)?[$€£¥\d])", re.IGNORECASE
)


def targets_of(passage: Passage, frame: Frame) -> Target:
    """Return whom and what a measure falls on."""
    text = passage.text
    place = frame.noun_end
    on: list[Named] = []
    products: list[str] = []
    if frame.noun_start == frame.noun_end:  # the verb's own object
        place = min(phrase_end(text, place, stops=_days(passage)), frame.end)
        if frame.fallen_on >= 0:
            _read_first(passage, frame, on, products)
        else:
            read(passage, frame.noun_end, place, on, products)
    if frame.kind in ("aid", "subsidy"):
        on += [each.named for each in passage.between(frame.verb_end, frame.noun_start) if each.end <= frame.noun_start]
    place = _skip_amount(text, place)
    if frame.is_behind and re.compile(r"\s*(?:on|against|for)\s").match(text, frame.verb_end):
        place = frame.verb_end
    end = _read_behind(passage, frame, place, on, products)
    if not products:
        _read_dealers(passage, frame, on, products)
    if not products and frame.noun_end > frame.noun_start:
        products += before_noun(text, frame)
    if frame.kind in _WITHOUT_PRODUCTS:
        products = []
    if frame.kind not in _OF_PLACES:
        on = [each for each in on if each.kind != "place"]
    return Target(tuple(dict.fromkeys(on)), tuple(dict.fromkeys(products)), max(end, frame.noun_end))


_OF_PLACES = ("emergency", "border closure", "border opening")
_NEAR_SUM = 20  # characters between a preposition and a sum: `tariffs on more than $500 billion worth of goods`


def _days(passage: Passage) -> frozenset[int]:
    return frozenset(each.start - passage.start for each in passage.dates)


def _read_behind(passage: Passage, frame: Frame, place: int, on: list[Named], products: list[str]) -> int:
    """Read the phrases behind a noun, `on cars from China`, and return where they end; dates are passed over."""
    text, days = passage.text, _days(passage)
    amounts = [each for each in quantities(text) if each.kind in ("share", "money")]
    last = place
    while place < frame.end and (match := _PREPOSITION.match(text, place)):
        begins = match.end()
        if day := _day_at(passage, match.start("word"), begins):
            place = day
            continue
        for each in amounts:
            if begins <= each.start <= begins + _NEAR_SUM and (worth := _WORTH.match(text, each.end)):
                begins = worth.end()
        end = min(phrase_end(text, begins, stops=days), frame.end)
        if end <= begins or any(begins <= each.start < end for each in amounts):
            break
        word = match["word"].lower()
        if word == "in" and not any(each.named.kind == "country" for each in passage.between(begins, end)):
            break
        named_only = word in _BEFORE_NAMES or (word == "for" and frame.kind not in ("licence", "export control"))
        read(passage, begins, end, on, [] if named_only else products)
        place = last = end
    return last


_BEFORE_NAMES = ("from", "to", "with", "against", "in")


def _day_at(passage: Passage, first: int, last: int) -> int:
    """Return where the date ends that begins between two places, or 0."""
    return max(
        (each.end - passage.start for each in passage.dates if first <= each.start - passage.start <= last), default=0
    )


def _read_dealers(passage: Passage, frame: Frame, on: list[Named], products: list[str]) -> None:
    """Read what importers or exporters deal in: `exporters of gallium to the EU would need a licence`."""
    text = passage.text
    if dealers := _DEALERS.search(text, frame.start, frame.end):
        end = phrase_end(text, dealers.end(), stops=_days(passage))
        read(passage, dealers.end(), end, on, products)
        if to := re.compile(r"\s+to\s+").match(text, end):
            read(passage, to.end(), phrase_end(text, to.end(), stops=_days(passage)), on, [])


def _read_first(passage: Passage, frame: Frame, on: list[Named], products: list[str]) -> None:
    """Read those on whom a measure falls, who stand before its verb, and what they are banned from."""
    text = passage.text
    start = frame.fallen_on
    end = phrase_end(text, start)
    if frame.kind == "restriction":
        read(passage, start, end, on, products)
    else:
        read(passage, start, end, on, [])
    if what := re.compile(r"\s+from\s+(?:buying|selling|using|exporting|importing|supplying|making)\s+").match(
        text, frame.verb_end
    ):
        read(passage, what.end(), phrase_end(text, what.end()), on, products)


_DEALERS = re.compile(r"\b(?:importers?|exporters?|buyers|sellers|makers|producers)\s+of\s+")
_WORTH = re.compile(r"\s+(?:in|of|worth\s+of)\s+")


def _skip_amount(text: str, place: int) -> int:
    """Return the place behind `of up to 12 percent` or `of its own`."""
    if own := re.compile(r"\s+of\s+(?:its|their)\s+own").match(text, place):
        return own.end()
    if match := _AMOUNT_OF.match(text, place):
        for each in quantities(text[match.end() : match.end() + 60]):
            end = match.end() + each.end
            unit = re.match(r"\s+(?:metric\s+)?(?:tons?|tonnes?|barrels?|kilograms?)\b(?:\s+a\s+\w+)?", text[end:])
            return end + (unit.end() if unit else 0)
    return place
