"""Names without a title: bodies and places by their last word, names joined over `of` and `and`, single words."""

import re

from briefing.brief.states import is_adjective
from briefing.draft.findings import Kind
from briefing.draft.names.bodies import body_kind
from briefing.draft.names.cues import cue
from briefing.draft.names.found import Found
from briefing.draft.names.lists import (
    CALENDAR,
    FUNCTION_WORDS,
    SAYING,
    Known,
    head_kind,
    is_adjective_word,
    is_body_head,
    is_family_name_first,
    is_given_name,
    is_half,
    is_known_as,
    is_listed,
    is_people,
    is_plain,
    is_title,
    known_name,
    takes_complement,
)
from briefing.draft.names.mention import TELLING, Mention
from briefing.draft.names.words import Word

_SHORT_STATES = frozenset("u.s. us uk u.k. eu e.u. un u.n. uae nato".split())
_NUMBERED: tuple[tuple[Kind, str], ...] = (
    ("place", "places with a number"),
    ("organization", "bodies with a number"),
)
_DIRECTIONS = ("n", "s", "e", "w")
_REGIONS = ("republic", "state", "port", "gulf")  # places, although bodies end in such words too
_STORMS = frozenset("hurricane typhoon cyclone operation storm".split())
_COMMON_ENDINGS = ("ers", "ors", "ists", "men", "ing", "ly", "ians", "isis", "ness", "ism")
_OF_ADJECTIVES = (
    "al", "ary", "ate", "ed", "ic", "ive", "ous", "ory", "ful", "less", "able", "ible", "ish", "ant", "ent", "ular",
    "ward", "wide",
)  # fmt: skip
_OF_PEOPLES = ("ian", "ese", "ish", "eans", "ians")
_OF_A_BODY = 3.0  # the weight of a body that begins a name: Fiat Auto
_OF_A_PLACE = 2.5  # the weight of a place that ends a name: Sport England
_PLACE_BEFORE = 3.0  # the weight of River, Lake, St. before a name
_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z]\w*")  # Sen. John McCain, R-Ariz.
_A_PAIR = 2


class Untitled(Found):
    """The names of runs without a title."""

    def joined(self, start: int, end: int) -> int:
        """Find a name that may go on over `of` or `and`; return where it ends."""
        stop = self.row.over_and(start, end)
        if stop == end and self._takes_of(start, end):
            stop = self.row.over_of(end)
        if stop == end:
            self.whole(start, end)
            return end
        head = self.low[end - 1] if self.low[end] != "and" else self._last_head(end, stop)
        kind = head_kind(head)
        if kind == "place" and end - start > 1 and is_body_head(self.low[stop - 1]):
            self.whole(start, end)  # the concert hall is not of the name of its owner
            return end
        if kind != "nobody":
            is_place = kind == "place" or head in _REGIONS
            self.add_told(start, stop, "place" if is_place else body_kind(self.low[start:stop], head))
        return stop

    def _takes_of(self, start: int, end: int) -> bool:
        """Whether a name goes on with `of`: it ends with a head, or is two plain words: Great Hall of."""
        if takes_complement(self.low[end - 1]):
            return not self.words[end - 1].opens or end - start > 1 or head_kind(self.low[end - 1]) != ""
        is_headed = head_kind(self.low[end - 1]) != ""
        return end - start > 1 and not is_headed and all(map(is_plain, self.low[start:end]))

    def _last_head(self, start: int, stop: int) -> str:
        """Return the telling word of a name behind its `and`: Securities and Exchange | Commission."""
        end = next((at for at in range(start, stop) if self.low[at] in ("of", "for", "on")), stop)
        return next((self.low[at] for at in range(end - 1, start, -1) if head_kind(self.low[at])), self.low[stop - 1])

    # --- several words

    def whole(self, start: int, end: int) -> None:
        """Find the names of a run without title."""
        while end - start > 1 and self.low[end - 1] in cue("behind a person"):
            end -= 1
        if end - start == 1:
            self.single(start)
        elif self._numbered(start, end):
            return
        elif self.row.known_at(start, end) == end or self._is_person(start, end):
            self.add(start, end)
        elif (person := self.row.person_behind_body(start, end)) < end:
            self._headed(start, person)
            self.add_told(person, end, "person")
        elif self.low[start] not in _STORMS:
            self._headed(start, end)

    def _is_person(self, start: int, end: int) -> bool:
        """Whether two words are a person's although the second tells a body's kind: Harrison Ford, Sandra Day."""
        is_told = self.low[end - 1] in cue("heads and surnames") or self.low[start] in cue("before a place")
        is_named = is_given_name(self.low[start]) and not self.row.is_known(start, start + 1)
        return is_told and is_named and end - start == _A_PAIR

    def _headed(self, start: int, end: int) -> None:
        """Find the name of a run by its last word or its first."""
        kind = head_kind(self.low[end - 1])
        if kind == "nobody" and self.low[end - 1] in cue("heads and surnames") and is_given_name(self.low[end - 2]):
            kind = ""
        if kind == "nobody" or self._is_shortened_adjective(start, end):
            return
        if self._is_of_a_body(start, end):
            self.add_told(start, end, "organization")
        elif kind:
            self.add_told(start, end, body_kind(self.low[start:end]))
        elif self.low[start] in cue("before a place"):
            mention = self.add(start, end)
            if mention:
                mention.weigh("place", _PLACE_BEFORE)
        elif not self._is_adjective(start, end):
            self._parted(start, end)

    def _is_of_a_body(self, start: int, end: int) -> bool:
        """Whether a run begins as bodies do in other languages, or has small words with capitals: Save Our Fields."""
        if self.low[start] in cue("first of a body"):
            return True
        inner = self.low[start + 1 : end]
        return any(word in ("our", "your", "my", "for", "no", "not", "without", "against") for word in inner)

    def _is_adjective(self, start: int, end: int) -> bool:
        """Whether a run is a people's adjective of two words: South Korean, Middle Eastern."""
        text = " ".join(word.text for word in self.words[start:end])
        return is_adjective(text) or (
            is_adjective_word(self.words[end - 1].text) and all(map(self._is_ordinary, range(start, end)))
        )

    def _is_shortened_adjective(self, start: int, end: int) -> bool:
        """Whether a run is the adjective of a state with its first word in short: S. Korean."""
        is_pair = end - start == _A_PAIR and self.low[start] in _DIRECTIONS
        return is_pair and is_adjective_word(self.words[start + 1].text)

    def _is_ordinary(self, at: int) -> bool:
        return is_plain(self.low[at]) or is_adjective_word(self.words[at].text)

    def _parted(self, start: int, end: int) -> None:
        """Find the names of a run without telling words, a part of it known: Italian Roberto Baggio."""
        known = self.row.known_at(start, end)
        is_longer = end - start > _A_PAIR or is_given_name(self.low[start + 1])
        if known == start and is_adjective_word(self.words[start].text) and is_longer:
            self.whole(start + 1, end)
            return
        is_named = known < end and (is_given_name(self.low[known]) or is_family_name_first(self.low[known]))
        is_beside_person = known < end - 1 and is_named
        last = next((at for at in range(start + 1, end) if self.row.known_at(at, end) == end), end)
        if start < known < end and (self.low[start] in _SHORT_STATES or is_beside_person):
            self.add(start, known)
            self.whole(known, end)
        elif last < end and not is_given_name(self.low[start]):
            mention = self.add(start, end)
            own = self.row.known(last, end)
            if mention and own:
                self._tell_by_last(mention, own)
        elif not self.words[start].opens or not all(map(self._is_ordinary, range(start, end))):
            mention = self.add(start, end)
            own = self.row.known(start, known) if known > start else None
            if mention and own and own.kind in ("organization", "government"):
                mention.weigh("organization", _OF_A_BODY)  # BBC Radio | Five Live

    def _tell_by_last(self, mention: Mention, own: Known) -> None:
        """Tell the kind of a name that ends in a known one: Chicago | White Sox; Bank Negara | Malaysia."""
        if own.kind not in ("country", "place"):
            mention.kind = own.kind
        elif own.kind == "country" or self.row.is_known(mention.first, mention.first + 1):
            mention.weigh("organization", _OF_A_PLACE)

    def _numbered(self, start: int, end: int) -> bool:
        """Add a name with a number behind it, if it is one: Area 25, Channel 4."""
        if end >= len(self.words) or not self.words[end].joined or not self.words[end].text.isdigit():
            return False
        for kind, numbered in _NUMBERED:
            if self.low[end - 1] in cue(numbered):
                last, begin = self.words[end], self.words[start].start
                self.span(start, end + 1, begin, last.end, kind).weigh(kind, TELLING)
                return True
        return False

    # --- one word

    def single(self, at: int) -> None:
        """Find the name of a single word with a capital, where it is one."""
        word = self.words[at]
        if self._numbered(at, at + 1):
            return
        is_known = self.row.is_known(at, at + 1)
        if not is_known and ("-" in word.text and self.halves(at)):
            return
        if not is_known and (self._names_nobody(word) or self._is_of_a_people(at)):
            return
        mention = self.add(at, at + 1)
        if mention is None:
            return
        is_word = is_title(word.low) or head_kind(word.low) != ""
        if is_known:
            mention.is_doubtful = word.opens and is_plain(word.low)
        elif word.opens:
            mention.is_doubtful = is_word or is_plain(word.low) or self._is_common_opening(at)
        else:
            has_article = at > 0 and self.words[at - 1].text == "The" and not self.words[at - 1].opens
            mention.is_doubtful = (is_word or is_listed(word.low)) and not has_article  # seen by The Chronicle

    def _names_nobody(self, word: Word) -> bool:
        if word.low in CALENDAR or word.low in FUNCTION_WORDS or is_adjective_word(word.text) or len(word.text) == 1:
            return True
        if word.low.endswith(("ism", "isms")):
            return True
        return any(map(str.isdigit, word.text)) or _PARTY_AND_STATE.fullmatch(word.text) is not None

    def _after(self, at: int) -> Word | None:
        """Return the word in small letters behind a word."""
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        return after if after is not None and after.joined and not after.has_capital else None

    def _is_of_a_people(self, at: int) -> bool:
        """Whether a word looks like a people's adjective before a noun: Norvian cod."""
        after = self._after(at)
        if after is None or not self.low[at].endswith(_OF_PEOPLES) or is_given_name(self.low[at]):
            return False
        if is_people(self.words[at].text):
            return False
        return after.low not in FUNCTION_WORDS and after.low not in SAYING and not after.low.endswith("ed")

    def _is_common_opening(self, at: int) -> bool:
        """Whether an unknown word that opens a sentence looks like a noun or participle: Rescuers have."""
        word, after = self.words[at], self._after(at)
        if is_people(word.text):
            return False
        if word.low in self.row.small_words or (word.low.endswith(_COMMON_ENDINGS) and not word.owns):
            return True
        if after is None or is_given_name(word.low):
            return False
        if after.low in ("is", "are", "were", "of") or (word.low.endswith("s") and after.low in cue("what several do")):
            return True
        is_noun = after.low not in FUNCTION_WORDS and after.low not in SAYING and not after.low.endswith("ed")
        return is_noun and is_plain(after.low) and word.low.endswith(_OF_ADJECTIVES)

    # --- a word with a hyphen

    def halves(self, at: int) -> bool:
        """Find the names in a word with a hyphen: US-China, Beijing-based, pro-EU; return whether it is such a word."""
        word = self.words[at]
        parts = word.text.split("-")
        offset = word.start
        spans: list[tuple[int, int, Known | None]] = []
        for part in parts:
            known = known_name((part.casefold(),)) if part[:1].isupper() and is_known_as(part) else None
            if known or (part is parts[0] and parts[-1] in cue("tails") and self._is_unknown_half(part)):
                spans.append((offset, offset + len(part), known))
            elif self._is_unknown_half(part):
                return False
            offset += len(part) + 1
        for start, end, known in spans:
            self.span(at, at + 1, start, end, known.kind if known else "unknown").known = known
        return bool(spans) or not any(map(self._is_unknown_half, parts))

    def _is_unknown_half(self, part: str) -> bool:
        """Whether a part of a word with a hyphen is a name that no list has: Jean-Pierre; not Sino-Soviet."""
        return part[:1].isupper() and not is_adjective_word(part) and not is_half(part.casefold())
