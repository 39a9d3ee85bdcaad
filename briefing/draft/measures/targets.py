"""On whom and on what a measure falls."""

import re

from msgspec import Struct

from briefing.draft.clauses.numbers import quantities
from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.phrases import phrase_end
from briefing.draft.findings import Named
from briefing.draft.measures.frame import Frame
from briefing.draft.measures.kinds import about
from briefing.draft.measures.products import before_noun, read
from briefing.draft.measures.verbs import givers


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
    if frame.fallen_on >= 0:
        _read_first(passage, frame, on, products)
    elif frame.noun_start == frame.noun_end:  # the verb's own object
        place = min(phrase_end(text, place, stops=_days(passage)), frame.end)
        read(passage, frame.noun_end, place, on, products)
    kind = about(frame.kind)
    if frame.lemma in givers() or frame.kind in ("aid", "military aid", "subsidy") or kind.has_places:
        on += [each.named for each in passage.between(frame.verb_end, frame.noun_start) if each.end <= frame.noun_start]
    place = _skip_amount(text, place)
    if frame.is_behind and re.compile(r"\s*(?:on|against|for)\s").match(text, frame.verb_end):
        place = frame.verb_end
    if frame.is_passive and not frame.is_behind and frame.noun_end < frame.verb_end:
        place = _skip_to_target(text, place, frame.verb_end)
    is_verb = frame.noun_start == frame.noun_end
    end = place if is_verb and frame.fallen_on >= 0 else _read_behind(passage, frame, place, on, products)
    if not products:
        _read_dealers(passage, frame, on, products)
    if not products and frame.noun_end > frame.noun_start:
        products += before_noun(text, frame)
    if not kind.has_products:
        products = []
    if not kind.has_places:
        on = [each for each in on if each.kind != "place"]
    return Target(tuple(dict.fromkeys(on)), tuple(dict.fromkeys(products)), max(end, frame.noun_end))


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
        where = ("country", "place") if about(frame.kind).has_places else ("country",)
        if word == "in" and not any(each.named.kind in where for each in passage.between(begins, end)):
            break
        named_only = word in _BEFORE_NAMES or (word == "for" and frame.kind not in _FOR_GOODS)
        is_time = _TIME.match(text, begins) is not None
        read(passage, begins, end, on, [] if named_only or is_time else products)
        place = last = end
    return last


def _skip_to_target(text: str, place: int, verb_end: int) -> int:
    """Return where that begins on which a measure falls: behind the noun, or else behind its verb."""
    return place if _ON_WHOM.match(text, place) or not _ON_WHOM.match(text, verb_end) else verb_end


_ON_WHOM = re.compile(r"\s+(?:on|against|from)\s")
_FOR_GOODS = ("licence", "export control", "subsidy", "price cap", "price", "quota")
_TIME = re.compile(
    r"(?:(?:a|an|one|two|three|four|five|six|seven|ten|\d+|several|another|the\s+(?:next|first))[\s-]+){1,2}"
    r"(?:year|month|week|day|hour|quarter)s?\b|(?:now|years|months|weeks)\b",
    re.IGNORECASE,
)
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
    if what := _FROM_DOING.match(text, frame.verb_end):
        read(passage, what.end(), phrase_end(text, what.end()), on, products)
    goods: list[str] = []
    lead = _LEAD.match(text, frame.fallen_on, frame.verb_start)
    place = lead.end() if lead else frame.fallen_on
    end = min(phrase_end(text, place), frame.verb_start)
    read(passage, place, end, on, goods)
    while (match := _PREPOSITION.match(text, end, frame.verb_start)) and match["word"].lower() in ("of", "from", "to"):
        end = min(phrase_end(text, match.end()), frame.verb_start)
        read(passage, match.end(), end, on, [])
    if not products and frame.noun_start == frame.noun_end:
        products += goods


# `On Monday, imports of pork were banned`
_LEAD = re.compile(r"(?:In|On|At|Since|From|Last|This|Earlier|Late|After|Until)\s[^,]{0,60},\s+")
_FROM_DOING = re.compile(
    r"\s+from\s+(?:buying|selling|using|exporting|importing|supplying|making|shipping|owning|carrying)\s+"
)
_DEALERS = re.compile(r"\b(?:importers?|exporters?|buyers|sellers|makers|producers)\s+of\s+", re.IGNORECASE)
_WORTH_OF = re.compile(r"\s+worth\s+(?=(?:up\s+to\s+|about\s+|some\s+)?[$€£¥\d])")
_WORTH = re.compile(r"\s+(?:in|of|worth\s+of)\s+")


def _skip_amount(text: str, place: int) -> int:
    """Return the place behind `of up to 12 percent` or `of its own`."""
    if own := re.compile(r"\s+of\s+(?:its|their)\s+own").match(text, place):
        return own.end()
    if match := _AMOUNT_OF.match(text, place) or _WORTH_OF.match(text, place):
        for each in quantities(text[match.end() : match.end() + 60]):
            end = match.end() + each.end
            unit = re.match(r"\s+(?:metric\s+)?(?:tons?|tonnes?|barrels?|kilograms?)\b(?:\s+a\s+\w+)?", text[end:])
            return end + (unit.end() if unit else 0)
    return place
