"""The meetings of an article: who meets whom, where and when, on what, and whether they do."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from briefing.dates.edtf import EdtfDate
from briefing.draft.clauses.genre import is_of_crime, is_of_sport
from briefing.draft.clauses.passages import Passage, passages
from briefing.draft.clauses.speakers import Speakers, home_of
from briefing.draft.clauses.subjects import first_subject
from briefing.draft.findings import FoundMeeting, Named
from briefing.draft.meetings.agenda import agenda_of
from briefing.draft.meetings.frame import Frame, Status
from briefing.draft.meetings.frames import frames
from briefing.draft.meetings.merging import REMEMBERED, Told, add, earlier_parties
from briefing.draft.meetings.outcomes import outcome_of
from briefing.draft.meetings.parties import parties_of
from briefing.draft.meetings.places import date_of, place_of
from briefing.draft.meetings.titles import title_of

_AGENDA_REACH = 3  # sentences after a meeting that may tell its agenda


def meetings_in(
    text: str, published: date, names: Sequence[Named], lists: set[int] | None = None
) -> list[FoundMeeting]:
    """Return the meetings of an article, each once, in order; note where a sentence begins that is a list."""
    if is_of_sport(text) or is_of_crime(text):
        return []
    told: list[Told] = []
    speakers = Speakers()
    home = home_of(names)
    for number, passage in enumerate(passages(text, published, names)):
        speakers.begin(passage.paragraph, home)
        new = list(_told_in(passage, speakers, published, number, told))
        for each in new:
            add(told, each)
        if not new:
            _go_on(told, passage, number)
        if passage.is_list and lists is not None:
            lists.add(passage.start)
        speakers.note(first_subject(passage))
    return sorted((each.meeting for each in told), key=lambda each: each.extent)


def _told_in(passage: Passage, speakers: Speakers, published: date, number: int, told: list[Told]) -> Iterator[Told]:
    """Yield the meetings that a sentence tells."""
    here: list[Told] = []
    for frame in frames(passage):
        parties = parties_of(passage, frame, speakers)
        both = _BOTH.search(passage.text, 0, frame.word_start)
        if len(parties) <= 1 and (frame.is_one_of_several or both):
            # The next round is one of the same states, whoever leads them there.
            earlier = earlier_parties([*told[-REMEMBERED:], *here])
            parties = (earlier if both else tuple(each for each in earlier if each.kind != "person")) or parties
        if not parties and frame.sort == "visit":
            parties = speakers.person
        place, (day, stated) = place_of(passage, frame), date_of(passage, frame, published)
        if not day and told and len(told[-1].meeting.date) == _DAY and _SAME_DAY.search(passage.text):
            day = told[-1].meeting.date
        parties = tuple(each for each in parties if not _is_the_place(each, place, parties, frame))
        status = _status(frame, day, published)
        known = _KNOWN.search(passage.text[frame.start : frame.word_start]) is not None
        if not _is_one(passage, frame, parties, place, day) and not (known and told and day):
            continue
        held = status == "held"
        meeting = FoundMeeting(
            title=title_of(passage, frame),
            extent=passage.extent(frame.start, frame.end),
            parties=tuple(each.name for each in parties),
            place=place,
            date=day,
            stated=stated,
            status=status,
            agenda=agenda_of(passage, frame.start, frame.end),
            outcome=outcome_of(passage, frame.start, frame.end) if held else (),
        )
        here.append(Told(meeting, frame.sort, parties, number, frame.is_one_of_several, known))
        yield here[-1]


def _is_the_place(each: Named, place: str, parties: tuple[Named, ...], frame: Frame) -> bool:
    """Whether somebody among the parties is only where they meet: in `arrived in Belarus for talks with Ukraine`."""
    if each.name != place:
        return False
    return each.kind == "unknown" or (frame.sort == "visit" and frame.status == "planned" and len(parties) > _TWO)


_TWO = 2
_KNOWN = re.compile(r"\b[Tt]h(?:is|ese)\s+$|\bthey\s+(?:will|would|are\s+to|are\s+expected\s+to)\s+$")
_DAY = len("2024-05-14")
_SAME_DAY = re.compile(r"\b(?:second\s+half\s+of\s+the\s+day|later\s+(?:in\s+the|that|the\s+same)\s+day|same\s+day)\b")
_NEAR = 60
_SEVERAL = re.compile(
    r"\b(?:leaders|presidents|ministers|officials|delegations|negotiators|experts|envoys|diplomats|donors|producers|consumers|delegates)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:[Tt]he\s+(?:two|three|four|five|six)|[Bb]oth|[Tt]hey|[Tt]he\s+(?:sides|parties|leaders|neighbou?rs)(?!\s+of\b))\b"
)


def _status(frame: Frame, day: str, published: date) -> Status:
    """Return where a meeting stands: what lies ahead was not held, what is long past is not planned."""
    if frame.status == "cancelled" or not day:
        return frame.status
    when = EdtfDate(day)
    if when.earliest > published:
        return "planned"
    if "/" in day and when.latest > published and frame.status == "held":
        return ""
    return "held" if when.latest < published and frame.status == "planned" else frame.status


def _is_one(passage: Passage, frame: Frame, parties: tuple[Named, ...], place: str, day: str) -> bool:
    """Whether enough is told for a meeting between parties of public life."""
    official = len(parties) > 1 or any(
        each.kind in ("country", "government", "organization", "group") or each.role or each.of for each in parties
    )
    if (
        _TRAVELS.match(passage.text, frame.word_start)
        and not day
        and not _PURPOSE.search(passage.text, frame.word_end, frame.end)
    ):
        return False
    several = _SEVERAL.search(passage.text, max(frame.start, frame.word_start - _NEAR), frame.word_start) is not None
    official = official or several
    if frame.sort == "visit" and not (official or parties):
        return False
    if frame.is_definite and not (day or place or frame.is_one_of_several) and not _is_held(passage, frame):
        return False
    known = several + (len(parties) > 1) + bool(parties) + bool(place) + bool(day) + frame.is_one_of_several
    return known >= _ENOUGH and (official or (frame.is_one_of_several and not parties) or bool(day and place))


def _is_held(passage: Passage, frame: Frame) -> bool:
    """Whether the words around `the talks` tell who holds them: else they are only spoken of."""
    text = passage.text
    return (
        _BETWEEN.match(text, frame.word_end) is not None
        or _HOLDS.search(text, frame.start, frame.word_start) is not None
    )


_BETWEEN = re.compile(r"\s+(?:[a-z]+\s+)?(?:between|with|of)\s")
_HOLDS = re.compile(
    r"\b(?:hold|held|holds|holding|began|begin\w*|resum\w*|start\w*|open\w*|attend\w*|join\w*|host\w*)\s+(?:[\w-]+\s+){0,4}$"
)
_ENOUGH = 2  # of parties, place, day and number in a row
_TRAVELS = re.compile(r"(?:arriv|fl(?:y|ies|ew|own)|travel|leav|left|depart|head|go(?:es|ing)?\b|went)", re.IGNORECASE)
_PURPOSE = re.compile(r"\b(?:talks|meet|meetings?|visit|summit|negotiations|conference|tour)\b")
_SPEAKS_ON = re.compile(
    r"\b(?:[Tt]he\s+(?:two|three|both|talks|parties|sides|meeting|leaders|ministers|agenda|summit|negotiations|presidents|officials|delegations)|[Tt]hey|[Bb]oth|agenda|officials\s+discussed|this\s+round|to\s+discuss|[Oo]n\s+the\s+table)\b|^It\s+is\s+to\b|^Following\b"
)


def _go_on(told: list[Told], passage: Passage, number: int) -> None:
    """Add the agenda and the outcome that a sentence tells of the meeting before it."""
    if not told or number - told[-1].sentence > _AGENDA_REACH or not _SPEAKS_ON.search(passage.text):
        return
    last = told[-1]
    agenda = agenda_of(passage, 0, len(passage.text))
    outcome = outcome_of(passage, 0, len(passage.text)) if last.meeting.status == "held" else ()
    if agenda or outcome:
        meeting = replace(
            last.meeting, agenda=(*last.meeting.agenda, *agenda), outcome=(*last.meeting.outcome, *outcome)
        )
        told[-1] = Told(meeting, last.sort, last.parties, number, last.several)
