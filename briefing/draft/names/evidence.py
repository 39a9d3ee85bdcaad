"""What the words around a name tell of its kind: `in X`, `X said`, `shares in X`, `X, the trade minister,`."""

import re

from briefing.brief.states import state_of_word
from briefing.draft.findings import Kind
from briefing.draft.names.cues import cue
from briefing.draft.names.lists import (
    PARTICLES,
    SAYING,
    head_kind,
    is_family_name_first,
    is_given_name,
    is_people,
    is_plain,
    is_title,
    known_name,
)
from briefing.draft.names.mention import Mention
from briefing.draft.names.words import Word

_AGE = re.compile(r", (?:aged )?\d{1,2}(?:,|\.|;| and)| \(\d{1,2}\)")
_INITIAL = re.compile(r"[A-Z]\.?|(?:[A-Z]\.)+")
_SURNAME_ENDING = re.compile(
    r"(?:ov|ev|eva|ova|sky|ski|ska|skaya|enko|vich|vić|ić|yan|dze|shvili|sson|sen|nen|opoulos|poulos|akis|oglu|zadeh|nejad"
    r"|auskas|escu|stein|mann|elli|ucci|etti|chuk|czyk|wicz)$"
)
_PLACE_ENDING = re.compile(
    r"(?:stan|burg|ville|grad|abad|pur|shire|land|lands|chester|town|port|polis|stadt|heim|dorf|ford|bury|mouth|pool)$"
)
_SURNAME_WITH_CAPITAL = ("Mc", "Mac", "O’", "O'", "De", "Di", "Van", "La", "Le", "D’", "D'")
_SHORT_NAME = 4  # words of a person's name at most
_LONGEST_INITIALS = 9
_APPOSITION = 9  # words behind a comma in which a noun tells what a name is of
_WITHOUT_ARTICLE = 4  # the same, where no article stands there: Ana Ruiz, trade minister


def weigh(text: str, words: list[Word], mention: Mention) -> None:
    """Weigh what tells the kind of a mention: its own words, and those around it in its sentence."""
    if mention.known is not None and mention.known.kind == "country":
        return
    is_whole = mention.last > mention.first and mention.start == words[mention.first].start
    if mention.known is None and is_whole:
        _weigh_words(words[mention.first : mention.last], mention)
    before = _beside(words, mention.first, -1)
    if before is not None and not before.owns:
        _weigh_before(words, mention, before)
    after = _beside(words, mention.last - 1, 1)
    if after is not None and not after.has_capital:
        _weigh_after(words[mention.last - 1], mention, after)
    if _AGE.match(text, mention.end):
        mention.weigh("person", 4)
    if text.startswith(",", mention.end) and mention.last < len(words) and words[mention.last].gap == ", ":
        _weigh_apposition(words, mention, mention.last)


def _beside(words: list[Word], at: int, step: int) -> Word | None:
    """Return the word before or behind another in its sentence, with no punctuation between them."""
    other = at + step
    if not 0 <= other < len(words) or words[other].sentence != words[at].sentence:
        return None
    gap = words[max(at, other)].gap
    return words[other] if gap.strip("'’s\"“”‘ \n\u00a0") in ("", ".") else None


def _weigh_words(own: list[Word], mention: Mention) -> None:
    low, texts = [word.low for word in own], [word.text for word in own]
    if len(own) > 1:
        _weigh_several(low, texts, mention)
    else:
        _weigh_one(low[0], texts[0], mention)
    if _SURNAME_ENDING.search(low[-1]):
        mention.weigh("person", 1.5)


def _weigh_several(low: list[str], texts: list[str], mention: Mention) -> None:
    if low[0] in cue("given too") and not is_plain(low[1]):
        mention.weigh("person", 2.5)
    if is_given_name(low[0]):
        mention.weigh("person", 3 if known_name((low[0],)) is None else 1.5)
    if is_family_name_first(low[0]) and len(low) < _SHORT_NAME and not is_plain(low[1]):
        mention.weigh("person", 2.5)
    _weigh_shape(low, texts, mention)
    if "&" in mention.text:
        mention.weigh("organization", 4)
    if any(head_kind(word) == "organization" for word in low[:-1]) or (is_plain(low[-1]) and not is_given_name(low[0])):
        mention.weigh("organization", 1.5)
    if state_of_word(texts[0]):
        mention.weigh("organization", 1.5)


def _weigh_shape(low: list[str], texts: list[str], mention: Mention) -> None:
    """Weigh what persons' names look like: initials, particles, few words, Lin Shu-fen."""
    if any(_INITIAL.fullmatch(text) for text in texts[:-1]) or low[-1] in ("jr", "sr", "iii", "ii"):
        mention.weigh("person", 2.5)
    if len(low) <= _SHORT_NAME and not any(text.isupper() and len(text) > 2 for text in texts):  # noqa: PLR2004
        mention.weigh("person", -1 if any(map(is_plain, low)) else 1)
    if any(word in PARTICLES for word in low[1:-1]):
        mention.weigh("person", 1.5)
    if "-" in texts[-1] and len(low) == 2 and texts[-1].partition("-")[2].islower():  # noqa: PLR2004
        mention.weigh("person", 2)


def _weigh_one(low: str, text: str, mention: Mention) -> None:
    if text.isupper() and 1 < len(text.replace(".", "")) <= _LONGEST_INITIALS:
        mention.weigh("organization", 2.5)
    elif is_given_name(low):
        mention.weigh("person", 1)
    elif (
        any(map(str.isupper, text[1:]))
        and not text.isupper()
        and "-" not in text
        and not text.startswith(_SURNAME_WITH_CAPITAL)
    ):
        mention.weigh("organization", 1.5)
    if is_people(text):
        mention.weigh("group", 5)
    if _PLACE_ENDING.search(low):
        mention.weigh("place", 1)


def _weigh_before(words: list[Word], mention: Mention, before: Word) -> None:
    low = before.low
    if low in ("at", "in", "of") and mention.first > 1 and _weigh_before_preposition(words, mention, before):
        return
    if low == "at":
        mention.weigh("place", 1.2)
        mention.weigh("organization", 1)
    elif low == "the":
        mention.weigh("person", -2)
        mention.weigh("organization", 1)
    elif low in cue("body nouns") and not is_given_name(words[mention.first].low):
        mention.weigh("organization", 3)
    elif is_title(low) and not before.has_capital:
        mention.weigh("person", 4)
    else:
        for cues, kind, weight in _BEFORE:
            if low in cues:
                mention.weigh(kind, weight)
                break


def _weigh_before_preposition(words: list[Word], mention: Mention, preposition: Word) -> bool:
    """Weigh the noun before a preposition: a dealer at, a stake in, the capital of; return whether it tells."""
    noun = words[mention.first - 2]
    if preposition.low == "of":
        _weigh_before_of(noun.low, mention)
        return True
    if preposition.low == "in" and noun.low in cue("stakes"):
        mention.weigh("organization", 2.5)
        return True
    if preposition.low == "at" and is_title(noun.low):
        mention.weigh("organization", 3)
        return True
    if preposition.low == "at" and preposition.gap == ", " and noun.has_capital:
        mention.weigh("organization", 2)  # said Martin Owen, at Futurelab
        return True
    return False


_BEFORE: tuple[tuple[frozenset[str], Kind, float], ...] = (
    (cue("at a place"), "place", 2.5),
    (frozenset(("from", "to")), "place", 0.6),
    (cue("body nouns"), "organization", 3),
    (cue("place nouns"), "place", 3),
    (cue("directions"), "place", 3),
    (SAYING, "person", 1.5),
    (frozenset(("c", "b", "lbw", "st")), "person", 2.5),
    (frozenset(("by", "against", "beat", "over")), "person", 0.4),
)


def _weigh_before_of(noun: str, mention: Mention) -> None:
    if noun in cue("place nouns"):
        mention.weigh("place", 4)
    elif is_title(noun) or noun in ("shares", "head", "members", "employees", "customers", "unit", "boss"):
        mention.weigh("organization", 2)


def _weigh_after(last: Word, mention: Mention, after: Word) -> None:
    low = after.low
    if last.owns:
        mention.weigh("organization", 1 if low in cue("behind a body") else 0.3)
        return
    for cues, kind, weight in _AFTER:
        if low in cues:
            mention.weigh(kind, weight)
            break


_AFTER: tuple[tuple[frozenset[str], Kind, float], ...] = (
    (SAYING, "person", 1.5),
    (frozenset(("who", "whose", "aged")), "person", 3),
    (cue("behind a place"), "place", 3),
    (cue("behind a body"), "organization", 2),
    (cue("behind a group"), "group", 2.5),
    (cue("what persons do"), "person", 1),
    (cue("what bodies do"), "organization", 0.8),
)


def _weigh_apposition(words: list[Word], mention: Mention, at: int) -> None:
    """Weigh the first telling noun behind a comma: X, a maker of …; X, the trade minister, …; X, Spain."""
    first = words[at]
    if first.low in ("who", "whose"):
        mention.weigh("person", 4)
        return
    if (
        first.has_capital
        and not first.owns
        and (known := known_name((first.low,)))
        and known.kind in ("country", "place")
    ):
        mention.weigh("place", 1.5)
        return
    has_article = first.owns or first.low in ("a", "an", "the", "its", "his", "her", "their", "one", "another")
    told: Kind = "unknown"
    for each in range(at, min(at + (_APPOSITION if has_article else _WITHOUT_ARTICLE), len(words))):
        word = words[each]
        if word.sentence != first.sentence or (each > at and word.gap.startswith((",", ";", "."))):
            break
        if each > at and word.low in _ENDS_A_PHRASE:
            if told == "unknown":
                mention.weigh("organization", 1 if word.low == "which" else 0)
            break
        told = _told_by_noun(word.low, has_article=has_article) or told
    if told != "unknown":
        mention.weigh(told, 4 if told == "person" else 3.5)


def _told_by_noun(noun: str, *, has_article: bool) -> Kind | None:
    """Return the kind of what a noun in an apposition is of: a maker, the trade minister, the capital."""
    if has_article and noun in cue("body nouns"):
        return "organization"
    if is_title(noun):
        return "person"
    return "place" if has_article and noun in cue("place nouns") else None


_ENDS_A_PHRASE = frozenset(
    "of which that who in at said told from to with for on by was is has had were are based near and".split()
)


def share_kinds(text: str, mentions: list[Mention]) -> None:
    """Let names in a row share their kind: Antigua, Barbuda and Montserrat."""
    for row in _rows(text, mentions):
        told = [_told(each) for each in row]
        kinds = set(told) - {"unknown"}
        if len(kinds) == 1 and (kind := kinds.pop()) in ("place", "organization", "person", "group"):
            for each, own in zip(row, told, strict=True):
                if own == "unknown":
                    each.weigh(kind, 1.5)


_BETWEEN = re.compile(r",? and |, (?:and )?(?:in )?|/|; ")


def _rows(text: str, mentions: list[Mention]) -> list[list[Mention]]:
    rows: list[list[Mention]] = []
    row: list[Mention] = []
    for mention in mentions:
        if row and mention.start - row[-1].end < 8 and _BETWEEN.fullmatch(text, row[-1].end, mention.start):  # noqa: PLR2004
            row.append(mention)
            continue
        if len(row) > 1:
            rows.append(row)
        row = [mention]
    return [*rows, row] if len(row) > 1 else rows


def _told(mention: Mention) -> Kind:
    kind = mention.known.kind if mention.known else mention.kind
    if kind == "country":
        return "place"
    if kind == "unknown" and mention.scores:
        best = max(mention.scores, key=lambda each: mention.scores[each])
        return best if mention.scores[best] >= 2.5 else "unknown"  # noqa: PLR2004
    return kind
