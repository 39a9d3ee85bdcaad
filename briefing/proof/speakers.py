"""To whom an article gives a quotation: by the verb and the name beside it, or by the sentence before."""

import re
from collections.abc import Iterable
from itertools import takewhile

from msgspec import Struct

from briefing.brief.aliases import TITLES
from briefing.brief.model import ActorId
from briefing.brief.spellings import is_ordinary
from briefing.brief.states import state_of_word
from briefing.proof.evidence import Evidence
from briefing.proof.subject import Subject
from briefing.text.attribution import (
    Attribution,
    attribution_before,
    attribution_behind,
    is_pronoun,
    quotation_around,
    source_of,
)
from briefing.text.excerpts import Occurrence
from briefing.text.names import names_in
from briefing.text.pattern import Pattern

_BEFORE = 4  # sentences: further back no pronoun reaches
_SOMEBODY = Pattern(r"(?:an?|one|another|some|several|two|three|many) (?!of\b)[a-z]", any_case=True)
_PRONOUN_FIRST = re.compile(r"[“\"]?(?:He|She|His|Her)\b")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?|‘[^‘”\"]*?’(?!\w)")
_CLOSING = re.compile(r"[”\"]|’(?!\w)")
_LONG_CLAUSE = 4  # words between a verb and a quotation that may name the one who is quoted


class Given(Struct, frozen=True):
    """The actors to one of whom a quotation is given, and the words that do so.

    ``is_named`` says that the name stands beside the quotation; else a pronoun does, or nothing. ``stranger`` is a name
    there that no actor of the brief has, or the words for somebody without a name.
    """

    actors: frozenset[ActorId]
    words: str
    is_named: bool
    stranger: str = ""

    def may_be(self, subject: Subject, id_: ActorId) -> bool:
        """Whether an actor is one of them, or answers for one, or one of them for it."""
        brief, spellings = subject.brief, subject.spellings
        if id_ in self.actors:
            return True
        is_person = brief.actors[id_].kind == "person"
        if self.stranger and is_person:
            return False
        if id_ in spellings.with_owners(self.actors):
            return True
        if self.are_people(subject) or spellings.with_owners([id_]).isdisjoint(self.actors):
            return False
        # A body's words are a person's where its office is named: the Treasury secretary said.
        is_office = any(word.lower() in TITLES for word in self.words.split())
        return not is_person or is_office or spellings.are_meant_by(id_, self.words)

    def are_people(self, subject: Subject) -> bool:
        """Whether persons are named."""
        return any(subject.brief.actors[id_].kind == "person" for id_ in self.actors)

    def named(self, subject: Subject) -> str:
        """Return the names to print."""
        return self.stranger or " or ".join(sorted(map(subject.brief.actor_name, self.actors)))


class Reported(Struct, frozen=True):
    """The words for the source of a report, and the actors among them."""

    words: str
    actors: frozenset[ActorId]

    def as_written(self, subject: Subject) -> str:
        """Return how a brief would name the source: as an actor, if it is a single one, else in these words."""
        people = [id_ for id_ in self.actors if subject.brief.actors[id_].kind == "person"]
        one = people or [id_ for id_ in self.actors if subject.spellings.names_itself(id_, self.words)]
        return one[0] if len(one) == 1 else self.words


class _Spot(Struct, frozen=True):
    """A quotation with its marks, and the numbers of the sentences that it begins and ends in."""

    start: int
    end: int
    first: int
    last: int


def given_to(subject: Subject, found: Occurrence) -> Given | None:
    """Return to whom the article gives the quotation that an excerpt is found in, or None where it does not tell."""
    spot = _spot(subject, found.start, found.end)
    if spot is None:
        return None
    said = _attribution(subject, spot)
    if said is not None:
        return _given(subject, spot, said)
    begins = spot.start == subject.sentences[spot.first].start
    return _going_on(subject, spot) if begins and spot.end >= subject.sentences[spot.last].end else None


def reported_by(subject: Subject, found: Occurrence) -> Reported | None:
    """Return from whom the article has what an excerpt says, if its sentence tells and not only by a pronoun."""
    number = subject.sentence_number(found.start)
    if number is None:
        return None
    sentence = subject.sentences[number]
    source = source_of(subject.words_of(sentence))
    if source is None or is_pronoun(source.words) or not any(map(str.isalnum, source.words)):
        return None
    reported = sentence.start + source.start, sentence.start + source.end
    if not reported[0] <= found.start < reported[1]:
        return None
    return Reported(source.words, frozenset(_named(subject, source.words)))


def source_given(subject: Subject, evidence: Evidence) -> Given | None:
    """Return the actors to one of whom the article gives what a claim cites, if it names any."""
    for places in evidence.found:
        source = reported_by(subject, places[0]) if places else None
        if source is not None and source.actors:
            people = frozenset(id_ for id_ in source.actors if subject.brief.actors[id_].kind == "person")
            return Given(people or source.actors, source.words, is_named=True)
    return None


def _spot(subject: Subject, start: int, end: int) -> _Spot | None:
    around = quotation_around(subject.text or "", start, end)
    if around is None:
        return None
    first, last = subject.sentence_number(around[0]), subject.sentence_number(around[1] - 1)
    return _Spot(*around, first, last) if first is not None and last is not None else None


def _attribution(subject: Subject, spot: _Spot) -> Attribution | None:
    """Return the words for the one who says a quotation, from its own sentence."""
    text, own = subject.text or "", subject.sentences[spot.last]
    before = attribution_before(text, subject.sentences[spot.first].start, spot.start)
    if before is not None:
        return before
    end = own.end
    if spot.end >= end and text[spot.end - 2] in "?!":
        # A question or a call ends no sentence: "Are we there?" Kuchma asked.
        following = subject.sentences[spot.last + 1 : spot.last + 2]
        end = following[0].end if following and following[0].paragraph == own.paragraph else end
    return attribution_behind(text, spot.end, end)


def _going_on(subject: Subject, spot: _Spot) -> Given | None:
    """Return to whom the quotation just before this one is given; or the only one whom the sentence before names."""
    if not spot.first:
        return None
    before, own = subject.sentences[spot.first - 1], subject.sentences[spot.first]
    words = subject.words_of(before)
    closing = max((mark.start() for mark in _CLOSING.finditer(words)), default=0)
    earlier = _spot(subject, before.start + closing - 1, before.start + closing) if closing else None
    if earlier is not None and earlier.end <= spot.start and before.paragraph == own.paragraph:
        said = _attribution(subject, earlier)
        return _given(subject, earlier, said) if said is not None else None
    people = _people(subject, _bare(words))
    return Given(frozenset(people), words, is_named=False) if len(people) == 1 else None


def _given(subject: Subject, spot: _Spot, said: Attribution) -> Given | None:
    if is_pronoun(said.words):
        return _meant(subject, spot) if said.words.lower() in ("he", "she") else None
    actors = set(_named(subject, said.words))
    people = {id_ for id_ in actors if subject.brief.actors[id_].kind == "person"}
    if len(said.between.split()) >= _LONG_CLAUSE:
        people |= set(_people(subject, said.between)) if people else set()
    stranger = "" if people else _stranger(subject, said.words, actors)
    if not people and not stranger and _SOMEBODY.match(said.words):
        stranger = said.words
    if not actors and not stranger:
        return None
    return Given(frozenset(people or actors), said.words, is_named=True, stranger=stranger)


def _meant(subject: Subject, spot: _Spot) -> Given | None:
    """Return the people whom he or she may stand for: those whom the nearest sentence before names as its own."""
    people: list[ActorId] = []
    words = ""
    for number in range(spot.first - 1, max(spot.first - 1 - _BEFORE, -1), -1):
        words = subject.words_of(subject.sentences[number])
        people += _people(subject, _bare(words))
        if people and not _PRONOUN_FIRST.match(words):
            return Given(frozenset(people), words, is_named=False)
    return Given(frozenset(people), words, is_named=False) if people else None


def _bare(words: str) -> str:
    """Return a sentence without what it quotes."""
    return _QUOTED.sub(" ", words)


def _people(subject: Subject, words: str) -> list[ActorId]:
    return [id_ for id_ in _named(subject, words) if subject.brief.actors[id_].kind == "person"]


def _named(subject: Subject, words: str) -> Iterable[ActorId]:
    """Yield the actors whom words name, and not only as the owners of something."""
    for id_, actor in subject.brief.actors.items():
        places = list(subject.spellings.places(id_, words))
        if places:
            if any(not re.match(r"['’]s?\b", words[end:]) for _, end in places):
                yield id_
        elif actor.kind != "person" and subject.spellings.names_itself(id_, words):
            yield id_


def _stranger(subject: Subject, words: str, actors: Iterable[ActorId]) -> str:
    """Return a person's name among words that none of the actors has; or nothing."""
    known = " ".join(
        part
        for id_ in actors
        for part in (
            subject.brief.actors[id_].name,
            *subject.brief.actors[id_].as_written,
            subject.brief.actors[id_].role or "",
        )
    )
    heard = subject.heard(known)
    for run in names_in(words):
        parts = list(reversed(run.text.split()))
        name = list(takewhile(lambda part: part.rstrip(".").lower() not in TITLES and not is_ordinary(part), parts))
        unheard = [part for part in reversed(name) if not heard.has(part) and state_of_word(part) is None]
        if len(unheard) > 1 or (unheard and run.text == words):
            return " ".join(unheard)
    return ""
