"""The words of an article as a row: where a known name ends, where a run of capitals does, what joins two runs."""

from functools import cached_property

from briefing.brief.states import state_of_word
from briefing.draft.names.cues import cue
from briefing.draft.names.lists import (
    CALENDAR,
    PARTICLES,
    Known,
    head_kind,
    is_adjective_word,
    is_body_head,
    is_family_name_first,
    is_given_name,
    is_known_as,
    is_office,
    is_people,
    is_plain,
    is_title,
    known_name,
    longest_known,
    takes_complement,
)
from briefing.draft.names.words import Word

_A_PAIR = 2
_LONGEST_KNOWN = 9  # words
_LONGEST_RUN = 14  # words: a text of nothing but capitals takes linear time
_LONGEST_PERSON = 4
_DEEPEST = 2  # complements in each other: Committee of the Congress of the Parties of
_LONGEST_LIST = 5  # words of `Health, Labour and Welfare`
_TOWARD = frozenset("north south east west northern southern eastern western central new san st upper lower".split())


class Row:
    """The words of an article."""

    def __init__(self, text: str, words: list[Word]) -> None:
        """Keep the words."""
        self.text, self.words = text, words
        self.low = [word.low for word in words]

    @cached_property
    def low_owned(self) -> list[str]:
        """The words in small letters, a possessive one with its ending: as known names have it."""
        return [word.low + ("'s" if word.owns and not word.low.endswith("s") else "") for word in self.words]

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that stand in small letters somewhere, or whose plural does: of these a capital tells nothing."""
        small = {word.low for word in self.words if word.text.islower()}
        return frozenset(small | {f"{low}s" for low in small} | {low.removesuffix("s") for low in small})

    def known_at(self, start: int, end: int) -> int:
        """Return where the longest known name that begins at a word ends, or that word."""
        stop = max(longest_known(self.low, start, end), longest_known(self.low_owned, start, end))
        return start if stop == start + 1 and not self._may_be_known(start) else stop

    def known_beyond(self, start: int, end: int) -> int:
        """Return where a known name ends that goes on behind a run: Food | and Drug Administration."""
        stop = end
        while stop < min(start + _LONGEST_KNOWN, len(self.words)) and self.words[stop].joined:
            stop += 1
        known = self.known_at(start, stop) if stop > end else start
        return known if known > end and self.words[known - 1].has_capital else start

    def known(self, start: int, end: int) -> Known | None:
        """Return what is known of some words."""
        if end - start == 1 and not self._may_be_known(start):
            return None
        return known_name(tuple(self.low[start:end])) or known_name(tuple(self.low_owned[start:end]))

    def _may_be_known(self, at: int) -> bool:
        word = self.words[at]
        return word.style not in ("text", "titled", "table") or is_known_as(word.text)

    def is_known(self, start: int, end: int) -> bool:
        """Whether some words are a known name."""
        return self.known(start, end) is not None

    def run_end(self, start: int) -> int:
        """Return where a run of words with capitals ends, with particles between them."""
        at = start + 1
        while at < min(start + _LONGEST_RUN, len(self.words)):
            word = self.words[at]
            if not word.joined or (self.words[at - 1].owns and not self._goes_over_possessive(start, at)):
                break
            if word.has_capital:
                at += 1
                continue
            stop = at
            while stop < min(at + 2, len(self.words)) and self.low[stop] in PARTICLES and self.words[stop].joined:
                stop += 1
            if stop == at or not self.goes_on_at(stop):
                break
            at = stop + 1
        return at

    def goes_on_at(self, at: int) -> bool:
        """Whether a joined word with a capital stands at a place."""
        return at < len(self.words) and self.words[at].has_capital and self.words[at].joined

    def _goes_over_possessive(self, start: int, at: int) -> bool:
        """Whether a name goes on behind a possessive: People's Bank, Fishers' League; not China's Ministry."""
        before = self.words[at - 1]
        if not self.words[at].has_capital:
            return False
        if self.known_at(at - 1, min(at + 4, len(self.words))) > at:
            return True
        is_people_s = is_people(before.text) or self.is_known(start, at)
        if (
            self.text.startswith(("' ", "’ "), before.end)
            and not is_people_s
            and head_kind(self.low[self.run_end(at) - 1]) == "organization"
        ):
            return True
        if self.low[start] in ("st", "st.", "saint", "sts"):
            return at - start == _A_PAIR  # St Mary's | Church
        is_alone = at - start == 1 or self.known_at(start, at) == at - 1 or before.low in cue("whose body")
        is_noun = is_plain(before.low) and not head_kind(before.low) and not is_title(before.low)
        return is_noun and is_alone and not before.opens and before.low not in CALENDAR and not self.is_known(start, at)

    # --- over `of` and `and`

    def over_of(self, end: int, depth: int = 0) -> int:
        """Return where a name with a complement ends: Department of | Hydrology and Meteorology."""
        at = end
        head = self.low[end - 1]
        prepositions = (
            "of",
            *(("for",) if head in cue("bodies for") else ()),
            *(("on",) if head in cue("bodies on") else ()),
        )
        if self.words[end - 1].owns or not self._is_small(at, prepositions):
            return end
        at += 2 if self._is_small(at + 1, ("the",)) else 1
        if not self.goes_on_at(at) or self.low[at] in CALENDAR:
            return end
        stop = self._complement_end(at, self.run_end(at))
        if takes_complement(self.low[stop - 1]) and depth < _DEEPEST:
            stop = self.over_of(stop, depth + 1)
        stop = self._over_list(stop)
        if stop > end and depth == 0 and self._is_small(stop, ("of",)):
            at = stop + 2 if self._is_small(stop + 1, ("the",)) else stop + 1
            last = self.known_at(at, self.run_end(at)) if self.goes_on_at(at) else at
            place = self.known(at, last) if last > at else None
            stop = last if place and place.kind in ("country", "place") else stop
        if self._is_small(stop, ("in",)) and self.goes_on_at(stop + 1) and self.low[end] in ("of", "for"):
            known = self.known(stop + 1, stop + 2)  # Security and Co-operation in Europe
            stop += 2 if known and known.kind == "place" and not known.of else 0
        return stop

    def _is_small(self, at: int, words: tuple[str, ...]) -> bool:
        return at < len(self.words) and self.low[at] in words and self.words[at].joined

    def _over_list(self, stop: int) -> int:
        """Return where a row of fields ends: Trade and Industry; Health, Labour and Welfare."""
        while stop + 1 < len(self.words) and is_plain(self.low[stop - 1]) and not self.words[stop - 1].owns:
            joins = self._is_small(stop, ("and",))
            is_list = self.words[stop].gap == ", " and self._comes_to_and(stop)
            after = stop + 1 if joins else stop
            after += 1 if joins and self._is_small(after, ("the",)) and self.goes_on_at(after + 1) else 0
            if not (joins or is_list) or not self.words[after].has_capital or not is_plain(self.low[after]):
                break
            stop = self._complement_end(after, self.run_end(after))
        return stop

    def _comes_to_and(self, at: int) -> bool:
        stop = min(at + _LONGEST_LIST, len(self.words) - 1)
        ands = (each for each in range(at, stop) if self.low[each] == "and")
        return any(self.words[each + 1].has_capital or self.low[each + 1] == "the" for each in ands)

    def _complement_end(self, start: int, end: int) -> int:
        """Return where what stands behind `of` ends: before a title, or a name behind a known or plain word."""
        for at in range(start + 1, end):
            if is_title(self.low[at]) and is_office(self.low[at]) and at + 1 < end and not is_title(self.low[at + 1]):
                return at
            if self._is_person_from(at, end):
                return at
        known = self.known_at(start, end)
        if start < known < end and not head_kind(self.low[end - 1]):
            return known
        if (
            known == start
            and is_plain(self.low[start])
            and self.low[start] not in _TOWARD
            and not (end - start > 1 and self.low[start] in cue("before a place") and not is_plain(self.low[start + 1]))
            and not head_kind(self.low[end - 1])
        ):
            at = start
            while at < end and (
                is_plain(self.low[at]) or is_adjective_word(self.words[at].text) or head_kind(self.low[at])
            ):
                at += 1
            return at
        return end

    def _is_person_from(self, at: int, end: int) -> bool:
        """Whether a person's name follows in a run: Exchequer | Gordon Brown."""
        low = self.low[at]
        is_first = is_family_name_first(low) and not is_plain(low) and end - at > 1
        is_given = (is_given_name(low) or is_first) and known_name((low,)) is None
        return is_given and at + 1 < end <= at + _LONGEST_PERSON and head_kind(self.low[end - 1]) in ("", "nobody")

    def person_behind_body(self, start: int, end: int) -> int:
        """Return where a person's name begins behind a body's in one run, or the end: Audit Committee | Ann Lee."""
        for at in range(start + 2, end - 1):
            if is_body_head(self.low[at - 1]) and self._is_person_from(at, end):
                return at
        return end

    def over_and(self, start: int, end: int) -> int:
        """Return where a name of two plain parts ends: Securities | and Exchange Commission."""
        if not self._is_small(end, ("and",)) or not self.goes_on_at(end + 1) or self.words[end - 1].owns:
            return end
        last, following = self.low[end - 1], self.low[end + 1]
        if (
            not is_plain(last)
            or not is_plain(following)
            or is_title(last)
            or head_kind(last) in ("place", "government")
        ):
            return end
        stop = self.run_end(end + 1)
        is_body = is_body_head(self.low[stop - 1]) and stop - end > 2  # noqa: PLR2004 - and, a part, its head
        if (
            not is_body
            or (self.words[start].opens and end - start == 1)
            or any(map(is_title, self.low[end + 1 : stop]))
        ):
            return end
        return self.over_of(stop) if takes_complement(self.low[stop - 1]) else stop

    # --- titles

    def title(self, start: int, end: int) -> int | None:
        """Return the last title of a run that stands before a person's name: Toyota | President | Hiroshi Okuda."""
        found = None
        for at in range(start, end - 1):
            if not is_title(self.low[at]) or self.known_at(at, end) > at + 1:
                continue
            if at > start and is_given_name(self.low[at - 1]) and not self._is_of_title(at - 1, end):
                continue
            if is_office(self.low[at]) or self.are_of_title(start, at):
                found = at
        while found is not None and found + _A_PAIR < end and is_title(self.low[found + 1]):
            found += 1  # Chief Executive | Officer
        if found is None or self._has_head(found + 1, end) or self._is_another_title(found + 1, end):
            return None
        return found

    def _is_another_title(self, start: int, end: int) -> bool:
        """Whether behind a title stands another one, and no person: Deputy | Prime Minister."""
        return is_title(self.low[end - 1]) and all(map(self._is_titles_own, range(start, end)))

    def _is_titles_own(self, at: int) -> bool:
        return is_title(self.low[at]) or is_plain(self.low[at]) or self.low[at] in cue("fields")

    def _has_head(self, start: int, end: int) -> bool:
        """Whether behind a title stands a body or a place rather than a person: General | Motors Corp."""
        if head_kind(self.low[end - 1]) in ("", "nobody"):  # Justice Sandra Day
            return False
        is_surname = self.low[end - 1] in cue("heads and surnames")  # Governor Sandra Day
        return not is_surname or end - start != _A_PAIR or not is_given_name(self.low[start])

    def are_of_title(self, start: int, end: int) -> bool:
        """Whether words may all be of an office: titles, states, plain words; no name of a person."""
        return all(self._is_of_title(at, end) for at in range(start, end))

    def _is_of_title(self, at: int, end: int) -> bool:
        low, text = self.low[at], self.words[at].text
        if is_title(low) or is_plain(low) or is_adjective_word(text) or head_kind(low):
            return True
        return self.known_at(at, end) > at or self.is_in_known(at) or state_of_word(text) is not None

    def is_in_known(self, at: int) -> bool:
        """Whether a word ends a known name of two: (New) Zealand."""
        return at > 0 and self.is_known(at - 1, at + 1)
