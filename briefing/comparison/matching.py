"""Whether statements of two briefs are of the same thing, though other things are told in the same words."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from briefing.brief.model import ActorId, Brief
from briefing.brief.statements import Statement, identities, statements
from briefing.dates.edtf import EdtfDate
from briefing.text.similarity import Wording, wording

# Days between two dates that may be of one event. In 22 timelines of four crises newsrooms date the same news at most
# two days apart (118 pairs in like words), but a plan is put off by weeks, and what returns in the same words mostly
# does so by the quarter. In 3,000 made-up briefs each two weeks more let through some 16 wrong pairs (30 days 85,
# 45 days 102, 60 days 116) beside 68 right ones.
EVENT_DAYS = 45
# A quotation of no more words is a phrase that anybody may use: no comment, a step forward. Of 1,350 quotations in news
# sentences (Microsoft Research Paraphrase Corpus) those of several speakers have one or two; the rest is margin.
_PHRASE_WORDS = 5
_LONGEST_MEETING = 14  # days; a longer date tells in which weeks one lies

Affiliations = Mapping[ActorId, ActorId]


class Key(NamedTuple):
    """The key by which mentions are matched; of several with one key, the latest stands for all."""

    kind: str
    identities: frozenset[tuple[object, ...]]
    wording: Wording
    sides: tuple[frozenset[ActorId], ...]
    dates: tuple[tuple[str, EdtfDate], ...]
    status: str


class Mention(Struct, frozen=True, eq=False, dict=True):
    """A statement as one brief makes it; ``number`` counts the briefs in the order of their publication."""

    statement: Statement
    affiliations: Affiliations
    number: int = 0

    @property
    def published(self) -> EdtfDate:
        """The day on which the brief's article was published."""
        return self.statement.brief.article.published

    @cached_property
    def key(self) -> Key:
        """The key by which the mention is matched."""
        statement = self.statement
        words = wording(statement.text)
        sides = tuple(_with_affiliations(side, self.affiliations) for side in _sides(statement, words))
        known = identities(statement) | terms(statement)
        return Key(statement.kind, known, words, sides, statement.dates, statement.status)


def terms(statement: Statement) -> frozenset[tuple[object, ...]]:
    """Return the terms by which a measure is the same in whatever words, where its kind, rate and aim are all given.

    Without a rate they tell too little: a state has several bans or sanctions on the same goods.
    """
    if statement.kind != "measure":
        return frozenset()
    item = statement.item
    aim = frozenset(" ".join(each.casefold().split()) for each in item.products) or frozenset(item.on)
    if not (item.kind and item.rate and item.by and aim):
        return frozenset()
    rate = "".join(item.rate.casefold().split())
    return frozenset({("measure", "terms", item.kind.casefold(), frozenset(item.by), aim, rate)})


def affiliations(briefs: Iterable[Brief]) -> dict[ActorId, ActorId]:
    """Return the body or country that each actor belongs to, as the last of the briefs has it."""
    return {id_: actor.of for brief in briefs for id_, actor in brief.actors.items() if actor.of}


def mentions(briefs: Sequence[Brief]) -> list[list[Mention]]:
    """Return the statements of each brief as mentions; the briefs come in the order of their publication."""
    known = affiliations(briefs)
    return [[Mention(each, known, number) for each in statements(brief)] for number, brief in enumerate(briefs)]


def is_same(earlier: Mention, later: Mention) -> bool:
    """Return whether two statements that share an identity are of the same thing.

    They are not if their sides have nothing in common, or if their dates are further apart than one event's. But a
    round of a series is the same whatever its date, and a figure of another day is another figure; a measure whose
    date was still to come when the later article appeared may have been put off by any time; and words that are given
    to two speakers are the same in articles of one time.
    """
    one, other = earlier.key, later.key
    rounds = _rounds(earlier, later)
    if rounds:
        return rounds[0] == rounds[1]
    if not have_common_sides(earlier, later):
        return False
    if one.kind == "quote" and earlier.statement.item.speaker != later.statement.item.speaker:
        return _are_near(earlier.published, later.published)
    if one.kind == "measure" and _are_of_other_traffic(earlier.statement.text, later.statement.text):
        return False
    both = _common_dates(one, other)
    if one.kind == "figure":
        return have_common_day(earlier, later) if both else earlier.published.overlaps(later.published)
    put_off = one.kind == "measure" and any(when.latest >= later.published.earliest for when, _ in both)
    return put_off or not both or any(_are_near(*dates) for dates in both)


def may_be_same(earlier: Mention, later: Mention) -> bool:
    """Return whether two statements in like words may be of the same thing: only on a common topic and a common day.

    A library is full of like sentences: who votes on what, who is at odds with whom over what. Without dates the
    articles must be of one time. A quotation, a question or a figure is only the same in the same words.
    """
    one, other = earlier.key, later.key
    if one.kind in ("quote", "position", "figure") or not have_common_sides(earlier, later) or _rounds(earlier, later):
        return False
    topics, others = earlier.statement.topics, later.statement.topics
    if topics and others and set(topics).isdisjoint(others):
        return False
    both = _common_dates(one, other)
    return any(_are_at_one_time(*dates) for dates in both) if both else _are_near(earlier.published, later.published)


def have_common_sides(earlier: Mention, later: Mention) -> bool:
    """Return whether two statements are of one kind and their sides have somebody in common, as far as both name any.

    Two measures in the same words with common sides are one measure, whatever its dates and rates.
    """
    one, other = earlier.key, later.key
    return one.kind == other.kind and not any(
        side and against and side.isdisjoint(against) for side, against in zip(one.sides, other.sides, strict=False)
    )


def have_common_day(earlier: Mention, later: Mention) -> bool:
    """Return whether two statements are dated so that some day may belong to both."""
    return any(first.overlaps(second) for first, second in _common_dates(earlier.key, later.key))


def is_one_meeting(earlier: Mention, later: Mention) -> bool:
    """Return whether two meetings are one by who meets on which day and where, in whatever words.

    Two sides that take part in both meet once a day, wherever each article puts it: the Kremlin, Moscow. Where only one
    is in both, all that one names take part in the other too, and no other place may be given.
    """
    one, other = earlier.statement, later.statement
    if one.kind != "meeting" or other.kind != "meeting" or _rounds(earlier, later):
        return False
    if not (one.dates and other.dates and _are_the_same_days(one.dates[0][1], other.dates[0][1])):
        return False
    first, second = set(one.actors), set(other.actors)
    shared = first & second
    if len({_state(actor, earlier.affiliations) for actor in shared}) > 1:
        return True
    first_place, second_place = (wording(each.item.place or "") for each in (one, other))
    is_there = not (first_place and second_place) or first_place <= second_place or second_place <= first_place
    return bool(shared) and shared in (first, second) and is_there


def _state(actor: ActorId, known: Affiliations) -> ActorId:
    """Return the actor that one belongs to in the end: a minister and his ministry are of one side."""
    passed: set[ActorId] = set()
    while actor in known and actor not in passed:
        passed.add(actor)
        actor = known[actor]
    return actor


def _are_the_same_days(one: EdtfDate, other: EdtfDate) -> bool:
    """Return whether two dates begin on the same day and are of days, not of a month or a year."""
    are_of_days = all((each.latest - each.earliest).days < _LONGEST_MEETING for each in (one, other))
    return one.timeline_day == other.timeline_day and are_of_days


def _are_of_other_traffic(one: str, other: str) -> bool:
    """Return whether one measure is on imports and another on exports."""
    first, second = ({word for word in ("import", "export") if word in each.casefold()} for each in (one, other))
    return bool(first and second) and first.isdisjoint(second)


def _rounds(earlier: Mention, later: Mention) -> tuple[int, int] | None:
    """Return which rounds of their series two meetings are, or None where they are not of one series."""
    if earlier.key.kind != "meeting" or later.key.kind != "meeting":
        return None
    one, other = earlier.statement.item, later.statement.item
    of_series = one.series and other.series and one.series.casefold() == other.series.casefold()
    return (one.round, other.round) if of_series and one.round and other.round else None


def _are_near(one: EdtfDate, other: EdtfDate) -> bool:
    """Return whether two dates may be of one event."""
    return one.overlaps(other) or _days_apart(one, other) <= EVENT_DAYS


def _are_at_one_time(one: EdtfDate, other: EdtfDate) -> bool:
    """Return whether two dates overlap; open ones, which overlap with most, must be near each other instead."""
    is_open = ".." in (one.start, one.end, other.start, other.end)
    return _days_apart(one, other) <= EVENT_DAYS if is_open else one.overlaps(other)


def _days_apart(one: EdtfDate, other: EdtfDate) -> int:
    return abs((one.timeline_day - other.timeline_day).days)


def _common_dates(one: Key, other: Key) -> list[tuple[EdtfDate, EdtfDate]]:
    """Return the two dates of each phase that both have."""
    others = dict(other.dates)
    return [(when, others[phase]) for phase, when in one.dates if phase in others]


def _sides(statement: Statement, words: Wording) -> tuple[Iterable[ActorId], ...]:
    """Return the actors whose statement it is; none of a question, on which each article may report another side."""
    if statement.kind == "position" or (statement.kind == "quote" and len(words) > _PHRASE_WORDS):
        return ()
    if statement.kind == "measure":
        return statement.item.by, statement.item.on
    return (statement.actors,)


def _with_affiliations(actors: Iterable[ActorId], known: Affiliations) -> frozenset[ActorId]:
    """Return the actors with all that they belong to: the Treasury speaks for the United States."""
    found: set[ActorId] = set()
    for actor in actors:
        each: ActorId | None = actor
        while each is not None and each not in found:
            found.add(each)
            each = known.get(each)
    return frozenset(found)
