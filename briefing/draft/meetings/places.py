"""Where and when a meeting is held."""

import re
from collections.abc import Iterator
from datetime import date

from briefing.brief.states import is_adjective, state_of_word
from briefing.dates.edtf import EdtfDate
from briefing.dates.news import DateMention
from briefing.draft.clauses.passages import Mention, Passage
from briefing.draft.findings import Extent
from briefing.draft.meetings.frame import Frame
from briefing.draft.meetings.standing import PUT_OFF_TO

_CAPITALS = re.compile(
    r"\b(?:in|at)\s+(?P<place>(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:(?:of|the|de|la|al)\s+)*[A-Z][\w’'-]+)*)"
)
# `In the Ostmark capital, Karlsborg`, `in Norway's port city of Bergen`.
_CAPITAL_OF = re.compile(
    r"(?:['’]s?)?\s+(?:[a-z-]+\s+)?(?:capital|city|town|port|resort)(?:\s+(?:city|town))?(?:\s+of|,)?\s+(?P<place>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)"
)
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\w*")


def place_of(passage: Passage, frame: Frame) -> str:
    """Return where it is held, in the article's words: the first place behind the word for it, or the last before."""
    text = passage.text
    places = sorted(_places(passage, frame))
    after = [each for each in places if each[0] >= frame.word_start]
    before = [each for each in places if each[0] < frame.word_start]
    start, end = next(iter(after or before[::-1]), (0, 0))
    return text[start:end].removeprefix("the ")


def _places(passage: Passage, frame: Frame) -> Iterator[Extent]:
    text = passage.text
    for match in re.finditer(
        r"\b(?:in|at|near|to|for)\s+(?=(?:the\s+|a\s+\w+\s+in\s+)?[A-Z])", text[frame.start : frame.end]
    ):
        start = frame.start + match.end()
        to = match[0].split()[0] in ("to", "for")
        if to and (frame.sort != "visit" or start < frame.word_start):
            continue
        named = next((each for each in passage.between(start, start + 5)), None)
        town = _town_of(text, start, named)
        if town is not None:
            yield from town
            continue
        if named and (named.named.kind in ("place", "country") or state_of_word(text[named.start : named.end])):
            yield (named.start, named.end)
            continue
        capitals = _CAPITALS.match(text, match.start() + frame.start)
        if to and not named:
            capitals = re.compile(r"\b(?:to|for)\s+(?P<place>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)").match(
                text, match.start() + frame.start
            )
        if capitals and not named and not _MONTH.match(text, start):
            yield capitals.span("place")
    for each in passage.between(frame.word_start, frame.end) if frame.sort == "visit" else ():
        if each.start - frame.word_end <= _NEXT and each.named.kind in ("place", "country"):
            yield (each.start, each.end)


def _town_of(text: str, start: int, named: Mention | None) -> list[Extent] | None:
    """Return the town that a state's name only leads to, no place behind its adjective, or nothing."""
    if named is None:
        state = _STATE.match(text, start)
        capital = _CAPITAL_OF.match(text, state.end()) if state else None
        return [capital.span("place")] if capital else None
    capital = _CAPITAL_OF.match(text, named.end)
    if capital is None and is_adjective(text[named.start : named.end]):
        capital = _RESORT.match(text, named.end)
        return [capital.span("place")] if capital else []
    return [capital.span("place")] if capital else None


_STATE = re.compile(r"(?:the\s+)?[A-Z][\w-]+")
_RESORT = re.compile(r"(?:\s+[a-z-]+){1,3}\s+of\s+(?P<place>[A-Z][\w’'-]+)")
_NEXT = 4


def _put_off_to(told: DateMention, published: date) -> str:
    """Return the day to which a meeting is put off, which lies ahead."""
    days = [each.removeprefix("../") for each in (told.date, *told.alternatives)]
    return next((each for each in days if EdtfDate(each).latest >= published), days[0])


def date_of(passage: Passage, frame: Frame, published: date) -> tuple[str, str]:
    """Return when it is held, in EDTF, and the article's phrase for it."""
    found = [
        each
        for each in passage.dates_between(frame.start, frame.end)
        if not re.search(
            r"\b(?:since|(?<!off )(?<!ed )until|before|than|every|said|told\s+\w+|announced|agreed)\s+(?:[oi]n\s+)?$",
            passage.text[: each.start - passage.start],
        )
        and (not re.match(r"(?:since|until)\b", each.text) or PUT_OFF_TO.search(passage.text))
        and not re.search(r"year|\bhours?\b", each.text)
        and not passage.text.startswith(" of the day", each.end - passage.start)
    ]
    if to := PUT_OFF_TO.search(passage.text, frame.word_end):
        found = [each for each in found if each.start - passage.start >= to.end() - len("until the start of ")] or found
    after = [each for each in found if each.start - passage.start >= frame.word_start]
    chosen = next(iter(after), None) or (found[-1] if found else None)
    if chosen is None:
        return "", ""
    if PUT_OFF_TO.search(passage.text, frame.word_end):
        return _put_off_to(chosen, published), chosen.text
    if frame.status in ("cancelled", "planned") and re.search(r"\b(?:was|were)\s+to\s+have\b", passage.text):
        ahead = [each for each in chosen.alternatives if each > chosen.date]
        return (ahead[0] if ahead else chosen.date), chosen.text
    return chosen.date, chosen.text
