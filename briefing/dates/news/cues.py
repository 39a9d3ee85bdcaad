"""The verbs of a sentence that tell where its clauses point, found word by word."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from briefing.dates.news import verbs

Direction = Literal["ahead", "past", ""]


class Cue(Struct, frozen=True):
    """A verb with what belongs to it: its characters, and where it points."""

    start: int
    end: int
    direction: Direction


class _Group(Struct, frozen=True):
    """Words, from one to before another, that point somewhere."""

    first: int
    end: int
    direction: Direction


_WORD = re.compile(r"\w+(?:['’.-]\w+)*(?:(?<=\.\w)\.)?")
_FEW = 5  # words between who plans and what, or between a plan and its day
_TIME_FOLLOWS = frozenset("on in at by as before back out here there late early later".split())
_DAYTIMES = frozenset(("night", "morning", "evening", "afternoon"))


@lru_cache(maxsize=16)
def cues_of(sentence: str) -> tuple[list[Cue], list[int]]:
    """Return the verbs of a sentence that tell a direction, and their places; each date of it asks for them."""
    cues = _Words(sentence).cues()
    return cues, [cue.start for cue in cues]


class _Words:
    """The words of a sentence."""

    def __init__(self, sentence: str) -> None:
        self.spans = [match.span() for match in _WORD.finditer(sentence)]
        self.spelt = [sentence[start:end] for start, end in self.spans]
        self.lower = [word.lower() for word in self.spelt]
        # Whether only a space parts a word from the one before.
        self.joined = [
            index > 0 and not sentence[self.spans[index - 1][1] : start].strip()
            for index, (start, _) in enumerate(self.spans)
        ]
        self.sentence = sentence

    def word(self, index: int) -> str:
        """Return a word that goes on from the one before, in small letters; nothing where a clause may end."""
        return self.lower[index] if 0 < index < len(self.lower) and self.joined[index] else ""

    def cues(self) -> list[Cue]:
        """Return the verbs in order."""
        found: list[Cue] = []
        index = 0
        while index < len(self.lower):
            groups = self._groups(index, found)
            found.extend(
                Cue(self._start(group.first), self.spans[group.end - 1][1], group.direction) for group in groups
            )
            index = max(index + 1, groups[-1].end if groups else 0)
        return found

    def _start(self, index: int) -> int:
        short = re.search(r"['’]ll$", self.spelt[index])
        return self.spans[index][0] + (short.start() if short else 0)

    def _groups(self, index: int, before: list[Cue]) -> list[_Group]:
        """Return what begins at a word: mostly nothing or one group, of `agreed Monday to go` two."""
        word = self.lower[index]
        if word == "may" and self.spelt[index] != "may":
            return []
        end = self._past_in_spite(index)
        if end:
            return [_Group(index, end, "past")]
        infinitive = self._infinitive_behind_a_day(index)
        if infinitive:
            return [_Group(index, index + 1, "past"), _Group(infinitive[0], infinitive[1], "ahead")]
        end = self._ahead(index)
        if end:
            return [_Group(index, end, "past" if self._was_planned(index, end, before) else "ahead")]
        is_past = word in verbs.PAST or self._is_verb_in_ed(index, before)
        return [_Group(index, index + 1, "past")] if is_past else []

    def _adverbs(self, index: int) -> int:
        while self.word(index) in verbs.ADVERBS or self.word(index).endswith("ly"):
            index += 1
        return index

    def _verb(self, index: int) -> int:
        """Return where a verb ends that begins here, with its adverbs; 0 where there is none."""
        index = self._adverbs(index)
        if self.word(index) in verbs.ARTICLES:
            return 0
        if self.word(index) in ("be", "get") and self.word(index + 1):
            index += 1 + self.word(index + 1).endswith("ly")
        return index + 1 if self.word(index) and self.spelt[index].islower() else 0

    def _infinitive(self, index: int) -> int:
        """Return where `to meet` ends."""
        return self._verb(index + 1) if self.word(index) == "to" else 0

    def _infinitive_near(self, index: int, *, events: bool) -> int:
        """Return where an infinitive ends that begins within a few words."""
        for first in range(index, index + _FEW + 1):
            if not self.word(first):
                return 0
            end = self._infinitive(first)
            verb = self._adverbs(first + 1)
            if end and (not events or self.word(verb) in verbs.EVENTS or self.word(verb) == "be"):
                return end
        return 0

    def _is_weekday(self, index: int) -> bool:
        return self.word(index).endswith("day") and self.spelt[index][0].isupper()

    def _past_in_spite(self, index: int) -> int:
        """Return where words end that would point ahead, but do not: `may have been`, `had been due to go`."""
        word, behind = self.lower[index], self._adverbs(index + 1)
        if word in verbs.UNCERTAIN and self.word(behind) == "have":
            return self._perfect(behind)
        if word in ("couldn't", "couldn’t") or (word == "could" and self.word(index + 1) == "not"):
            return self._verb(index + 1)
        if word == "could" and self.word(behind) == "be" and self.word(behind + 1) in verbs.FOUND:
            return behind + 2
        if word in ("was", "were") and self.word(index + 1) == "supposed":
            return self._infinitive(index + 2)
        if word in ("was", "were", "due", "supposed", "scheduled", "expected", "set") and self.word(index + 1) == "to":
            return self._perfect(index + 2) if self.word(index + 2) == "have" else 0
        return self._had_planned(behind) if word == "had" else 0

    def _perfect(self, have: int) -> int:
        """Return where `have been sent` ends."""
        index = self._adverbs(have + 1)
        if self.word(index) == "been":
            index = self._adverbs(index + 1)
        return index + 1 if self.word(index) else index

    def _had_planned(self, index: int) -> int:
        """Return where `been due to testify` or `planned for`, before a weekday, ends."""
        if self.word(index) == "been":
            index += 1
        word = self.word(index)
        if word in verbs.INTENDS or word in verbs.ASKS:
            end = self._infinitive_near(index + 1, events=False)
            if end:
                return end
        if word not in verbs.PLANNED and word not in ("set", "called"):
            return 0
        end = index + 1 + (self.word(index + 1) == "for")
        return end if self._is_weekday(end + (self.word(end) == "on")) else 0

    def _infinitive_behind_a_day(self, index: int) -> tuple[int, int] | None:
        """Return where the infinitive of `agreed Wednesday to cut` begins and ends."""
        if self.lower[index] not in verbs.ASKS and self.lower[index] not in verbs.INTENDS:
            return None
        first = index + 1
        while self.word(first) in ("on", "late", "early"):
            first += 1
        if not self._is_weekday(first):
            return None
        first += 1 + (self.word(first + 1) in _DAYTIMES)
        end = self._infinitive(first)
        return (first, end) if end else None

    def _ahead(self, index: int) -> int:
        """Return where words end that point ahead."""
        word, behind = self.lower[index], self._adverbs(index + 1)
        end = 0
        if word in verbs.MODALS or word.endswith(("'ll", "’ll")):
            end = self._perfect(behind) if self.word(behind) == "have" else self._verb(index + 1)
        elif word in ("is", "are", "was", "were", "be"):
            end = self._being(word, behind)
        elif word == "to" and self.word(index + 1) == "be":
            done = self._adverbs(index + 2)
            passive = self.word(done).endswith("ed") or self.word(done) in verbs.PARTICIPLES
            end = done + 1 if passive else 0
        elif word in verbs.INTENDS:
            end = self._infinitive_near(index + 1, events=False)
        elif word in verbs.ASKS:
            end = self._infinitive_near(index + 1, events=True)
        return end or self._arranged(index) or self._in_the_present(index)

    def _being(self, word: str, behind: int) -> int:
        """Return where `is to meet`, `is expected`, `are meeting`, `are canceled` or `is in force` ends."""
        end = self._infinitive(behind) if word != "be" else 0
        if end or self.word(behind) in verbs.PLANNED:
            return end or behind + 1
        if word not in ("is", "are"):
            return 0
        if self.word(behind) == "in" and self.word(behind + 1) in ("force", "effect", "place", "session"):
            return behind + 2
        return behind + 1 if self.word(behind) in verbs.UNDER_WAY or self.word(behind) in verbs.DONE else 0

    def _arranged(self, index: int) -> int:
        """Return where `scheduled for`, `due on` or `scheduled a hearing for`, before a date, ends."""
        word, following = self.lower[index], self.word(index + 1)
        if word in verbs.ARRANGED and following in ("for", "until", "till", "to"):
            return index + 2
        time_follows = following in _TIME_FOLLOWS or (following and not self.spelt[index + 1][0].islower())
        if word in ("due", "expected", "scheduled", "planned") and time_follows:
            return index + 1
        if word not in verbs.ARRANGES:
            return 0
        for last in range(index + 2, index + _FEW + 2):
            if not self.word(last):
                return 0
            if self.word(last) == "for" and self._is_date(last + 1):
                return last + 1
        return 0

    def _is_date(self, index: int) -> bool:
        word = self.word(index)
        if word == "the":
            return self.word(index + 1) == "week" and self.word(index + 2) == "of"
        return (
            word in ("next", "early", "late")
            or word.startswith("mid-")
            or bool(word and self.spelt[index][0].isupper())
        )

    def _in_the_present(self, index: int) -> int:
        """Return where a verb of what is on the calendar ends: `meet`, `runs through`, `holds elections`."""
        word, following = self.lower[index], self.word(index + 1)
        if word in verbs.PRESENT or (word in ("want", "wants") and following != "to"):
            return index + 1
        if word in verbs.PRESENT_BEFORE and not self._is_noun_of_what_was(index):
            capital = word.rstrip("s") in ("end", "close", "vote") and following and self.spelt[index + 1][0].isupper()
            if capital or following in verbs.PRESENT_BEFORE[word].split():
                return index + 1
        if f"{word}_{following}" in verbs.PRESENT_PHRASES and self.word(index + 2):
            where = self.spelt[index + 2]
            return index + 3 if where in verbs.DESTINATIONS or where[0].isupper() else 0
        if word in ("hold", "holds") and self._holds_a_gathering(index + 1):
            return index + 1
        return 0

    def _is_noun_of_what_was(self, index: int) -> bool:
        """Whether a word is the noun of `backed the duties in a vote on Tuesday`, and no verb."""
        before = self.lower[max(0, index - _FEW) : index]
        return any(
            first in ("in", "by", "after", "at", "since") and second in ("a", "an", "the", "their", "its")
            for first, second in pairwise(before)
        )

    def _holds_a_gathering(self, index: int) -> bool:
        """Whether talks or elections follow, not a stake."""
        for each in range(index, index + _FEW - 1):
            if not self.word(each) or self.word(each) in verbs.GATHERINGS:
                return bool(self.word(each))
        return False

    def _was_planned(self, index: int, end: int, before: list[Cue]) -> bool:
        """Whether a plan for a weekday belongs to what had been: `they had banned the march planned for Sunday`."""
        if self.lower[end - 1] != "for" or self.lower[index] not in verbs.ARRANGES or not self._is_weekday(end):
            return False
        return any(self.sentence[cue.start : cue.end].lower() == "had" for cue in before[-2:])

    def _is_verb_in_ed(self, index: int, before: list[Cue]) -> bool:
        """Whether a word in -ed is a verb in the past: not ``detailed talks``, not ``the officials involved``."""
        word = self.spelt[index]
        if (
            not word.endswith("ed")
            or not word.islower()
            or len(word) < len("used")
            or word in verbs.NO_VERBS
            or "-" in word
        ):
            return False
        if self.word(index) and self.lower[index - 1] in verbs.NO_SUBJECTS:
            return False
        if not before or before[-1].direction != "ahead":
            return True
        # `will hold closely watched talks`
        last = index - 1
        while last >= 0 and self.joined[last + 1] and self.lower[last].endswith("ly"):
            last -= 1
        behind_the_verb = last >= 0 and self.joined[last + 1] and self.spans[last][1] == before[-1].end
        return word not in verbs.BEHIND_NOUNS and not behind_the_verb
