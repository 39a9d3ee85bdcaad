"""What is known of names before an article is read: places, bodies, given names, and the words that tell a kind."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_args

from briefing.brief.aliases import TITLES
from briefing.brief.states import all_states, is_adjective, state_of
from briefing.draft.findings import Kind
from briefing.draft.names.cues import cue, folded, lines_of, lists_of
from briefing.text.common_words import is_common_word

FUNCTION_WORDS = cue("function words")
IN_SHORT = cue("calendar in short")
CALENDAR = cue("calendar") | IN_SHORT
PARTICLES = cue("particles")
SAYING = cue("saying")
_ADJECTIVES = cue("adjectives")
_HALVES = cue("halves")
_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"), ("ly", "")
)  # fmt: skip
_BEFORE_TITLES = ("vice", "ex", "deputy", "co", "under", "then", "acting")
_LEGAL_INITIALS = frozenset("sa spa nv bv ag plc llc lp kk srl sarl".split())  # S.A., N.V.
_PARTS = re.compile(r"[-–]")
_OF_NAMES_TOO = ("th", "ing", "ure", "ery", "less")  # Smith, Beijing, McClure, Montgomery, Lawless
_SHORT = 4  # letters of words whose ending tells nothing
_SHORTEST_PEOPLE = 6  # letters: Serbs, in the list of bodies, are no adjective's plural


class Known(NamedTuple):
    """A name that is known: its kind, the name it stands under, and the state it belongs to."""

    kind: Kind
    name: str
    of: str = ""


# --- names


def known_name(words: tuple[str, ...]) -> Known | None:
    """Return what is known of a name, its words in small letters."""
    return _known().get(words)


def longest_known(words: list[str], start: int, end: int) -> int:
    """Return where the longest known name that begins at ``start`` ends, or ``start`` if none does."""
    known = _known()
    longest = min(end, start + _lengths_of_known().get(words[start], 0))
    for stop in range(longest, start, -1):
        if tuple(words[start:stop]) in known:
            return stop
    return start


@cache
def _known() -> dict[tuple[str, ...], Known]:
    """Return all known names by their words: bodies, states and their seats, places; of two with one name the first."""
    found: dict[tuple[str, ...], Known] = {}
    kinds = {kind: kind for kind in get_args(Kind)}
    for (word, names), (_, folded_names) in _rows("bodies.tsv"):
        state = state_of(names[0]) if word == "country" else None
        known = Known(kinds[word], state.name if state else names[0])
        for name in folded_names:
            found.setdefault(tuple(name.split()), known)
    for each in all_states():
        for name in (each.name, *each.also):
            found.setdefault(_words(name), Known("country", each.name))
        for seat in each.seats:
            if not seat.startswith("the "):
                found.setdefault(_words(seat), Known("place", seat, each.name))
    for (owner, places), (_, folded_places) in _rows("places.tsv"):
        for place, name in zip(places, folded_places, strict=True):
            known = Known("place", place.partition(",")[0], "" if owner == "-" else owner)
            found.setdefault(tuple(name.split()), known)
    return found


def _rows(file: str) -> Iterator[tuple[tuple[str, list[str]], tuple[str, list[str]]]]:
    """Yield the rows of a list, each with what its names are of: as they stand, and folded."""
    lines = "\n".join(lines_of(file))
    for line, low in zip(lines.split("\n"), _folded_name(lines).split("\n"), strict=True):
        of, _, names = line.partition("\t")
        low_of, _, low_names = low.partition("\t")
        yield (of, names.split("|")), (low_of, low_names.split("|"))


def _folded_name(name: str) -> str:
    return folded(name).replace(",", "").replace(" & ", " ")


def _words(name: str) -> tuple[str, ...]:
    return tuple(_folded_name(name).split())


def is_known_as(word: str) -> bool:
    """Whether a word as it stands may be the known name that it is in small letters: not Ana, of ANA."""
    return word.isupper() or folded(word) not in _initials()


@cache
def _initials() -> frozenset[str]:
    """Return the known names, in small letters, that are short or given names and stand in capitals alone."""
    forms = [name for file in ("bodies.tsv", "places.tsv") for (_, names), _ in _rows(file) for name in names]
    mixed = {folded(name) for name in forms if not name.isupper()}
    upper = {folded(name) for name in forms if name.isupper()}
    return frozenset(name for name in upper - mixed if len(name) < _SHORT or is_given_name(name))


@cache
def _lengths_of_known() -> dict[str, int]:
    """Return the most words of a known name, by its first word."""
    found: dict[str, int] = {}
    for words in _known():
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


# --- words that tell a kind


@cache
def _kinds_of_heads() -> dict[str, str]:
    order = ("government", "government by its owner", "organization", "group", "place", "nobody")
    heads = lists_of("heads.txt")
    return {word: kind for kind in reversed(order) for word in heads[kind]}


def head_kind(word: str) -> str:
    """Return the kind that the last word of a name tells: Ministry, River; of Cup and War `nobody`; or nothing."""
    return _kinds_of_heads().get(word, "" if word.replace(".", "") not in _LEGAL_INITIALS else "organization")


def is_body_head(word: str) -> bool:
    """Whether a word ends the name of a body."""
    return head_kind(word) in ("government", "government by its owner", "organization")


def takes_complement(word: str) -> bool:
    """Whether a name goes on behind its head: Bank of, Committee on."""
    return word in lists_of("heads.txt")["of"]


def is_title(word: str) -> bool:
    """Whether a word in small letters stands before a person's name."""
    word = word.rstrip(".")
    before, hyphen, rest = word.partition("-")
    if hyphen and rest != "general" and (before in _BEFORE_TITLES or before in lists_of("heads.txt")["person"]):
        word = rest
    return word in lists_of("heads.txt")["person"] or word in TITLES


def is_office(word: str) -> bool:
    """Whether a title parts a name before it from a person's behind it: Toyota President Hiroshi Okuda."""
    return word.rstrip(".") in lists_of("heads.txt")["office"]


def is_given_name(word: str) -> bool:
    """Whether a word in small letters is a given name."""
    given = lists_of("given_names.txt")["given"]
    return word in given or ("-" in word and all(part in given for part in word.split("-")))


def is_family_name_first(word: str) -> bool:
    """Whether a word in small letters is a family name of those that stand first."""
    return word in lists_of("given_names.txt")["family first"]


# --- words that name nobody


@cache
def _plain() -> frozenset[str]:
    return frozenset(" ".join(lines_of("plain_words.txt")).split()) | FUNCTION_WORDS


def is_listed(word: str) -> bool:
    """Whether a word in small letters is on a list of ordinary ones of English, in the singular or the plural."""
    return word in _plain() or (word.endswith("s") and word[:-1] in _plain())


@cache
def is_plain(word: str) -> bool:
    """Whether a word in small letters is an ordinary one of English, in any of its forms."""
    if is_listed(word):
        return True
    if is_given_name(word):
        return False
    if not word.endswith(_OF_NAMES_TOO) and is_common_word(word):
        return True
    stems = [word.removesuffix(end) + put for end, put in _ENDINGS if word.endswith(end) and len(word) > _SHORT]
    if any(is_listed(stem) or (stem[-1:] == stem[-2:-1] and is_listed(stem[:-1])) for stem in stems):
        return True
    parts = _PARTS.split(word)
    return len(parts) > 1 and all(part and is_plain(part) for part in parts)


def is_adjective_word(word: str) -> bool:
    """Whether a word with a capital is an adjective of a people, a faith or a party, and by itself no name."""
    low = folded(word)
    if low in _ADJECTIVES:
        return True
    if is_adjective(word):
        return not is_people(word)
    return "-" in low and all(part in _HALVES or is_adjective_word(part.capitalize()) for part in low.split("-"))


def is_people(word: str) -> bool:
    """Whether a word is the name of a people in the plural: Armenians; not Chinese, which may be an adjective."""
    return word.endswith("s") and len(word) >= _SHORTEST_PEOPLE and is_adjective(word) and is_adjective(word[:-1])


def is_half(word: str) -> bool:
    """Whether a part of a word with a hyphen names nobody: anti, pro, Sino."""
    return word in _HALVES
