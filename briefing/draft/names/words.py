"""The words of an article with what is seen on each: whether it has a capital, opens a sentence, is a possessive."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from briefing.draft.names.cues import cue, folded
from briefing.draft.names.lists import PARTICLES, known_name
from briefing.draft.names.story import Stretch, Style, stretches
from briefing.text.sentences import sentences

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,9}(?:-(?:[^\W\d_]\.){2,9})?[A-Z]?(?:-[^\W_]+)*(?!\w)"
    r"|[^\W_]+(?:[-‑’'&](?:(?:[^\W\d_]\.){2,9}(?!\w)|[^\W_]+))*(?:\+(?!\w))?"
)
# Names of machines and of those who have an address are no longer; without a limit, a row of digits takes the square.
_ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|@\w+|[\w.+-]{1,64}@[\w.-]+|#\w+|\b[A-Z]{2,}(?:/[\w.]+){2,}|(?:/[A-Za-z]{2,4}){2,}\b|\b[a-z][\w-]{0,62}(?:\.[\w-]{1,63}){0,5}\.(?:com|org|net|co\.uk|tv|io)\b(?:/\S+)?"
)
_CODE = re.compile(r"[A-Z]{1,3}-?\d+[A-Za-z]*|\d+[A-Z]{1,3}\d*")  # a quarter, a plane, a flight: Q3, P-8, MH370
_CONTRACTION = re.compile(
    r"['’](?:m|ve|ll|d|re|t|all)$|^(?:it|that|what|there|here|he|she|who|let|how|where)['’]s$", re.IGNORECASE
)
_OPENING = re.compile(r"[\"“„«‘'(\[:;•–—-]\s*$")
_POSSESSIVE = re.compile(r"['’][sS]$")
_ARTICLES = frozenset("al el as ash an ad d ul ar at az bin de l".split())  # before a hyphen: al-Assad, d'Estaing
_LONG = 5  # letters of a state in capitals: US, U.S.
_WIDE = 12  # characters between two words that have nothing to do with each other
_BEFORE_NICKNAME, _BEHIND_NICKNAME = (' "', " “", " ‘", " '"), ('" ', "” ", "’ ", "' ")
_WRAPPED = 50  # characters of a line that goes on in the next one


class Word:
    """A word: its characters, as it stands and in small letters, and what is seen on it.

    ``opens`` tells whether it opens a sentence or a quotation, ``owns`` whether it is a possessive, ``joined`` whether
    nothing but a space parts it from the word before it, ``gap`` what does.
    """

    __slots__ = ("end", "gap", "has_capital", "joined", "low", "opens", "owns", "sentence", "start", "style", "text")

    def __init__(self, text: str, start: int, style: Style, gap: str, sentence: int) -> None:
        """Keep a word; its possessive ending is cut."""
        is_small = text.islower()
        cut = text if text.isalpha() else _POSSESSIVE.sub("", text)
        self.text, self.start, self.end = cut, start, start + len(cut)
        self.low = cut if is_small and cut.isalpha() else folded(cut)
        self.owns = len(cut) < len(text)
        self.style, self.gap, self.sentence = style, gap, sentence
        self.has_capital = not is_small and (cut[0].isupper() or _has_inner_capital(cut)) and not _is_no_name(text)
        self.opens = self.joined = False


def _has_inner_capital(word: str) -> bool:
    """Whether a word in small letters has a capital that makes it a name: al-Assad, d'Estaing, eBay; not pro-EU."""
    first, _, rest = word.replace("’", "-").replace("'", "-").partition("-")
    if rest:
        return first in _ARTICLES and rest[:1].isupper()
    return word[:1].islower() and word[1:2].isupper() and word[-1].islower()


def _is_no_name(word: str) -> bool:
    """Whether a word with a capital is a code or a contraction: Q3, P-8, I'm; not G20, which is a body."""
    if _CODE.fullmatch(word):
        return known_name((folded(word),)) is None
    return _CONTRACTION.search(word) is not None and word[:1] != "O"


def words_of(text: str) -> list[Word]:
    """Return the words of an article's story in order."""
    starts = [sentence.start for sentence in sentences(text)]
    found: list[Word] = []
    before: Word | None = None
    is_wrapped = False
    for stretch in stretches(text):
        is_first = True
        for start, part in _parts(text, stretch):
            is_near = before is not None and start - before.end < _WIDE
            gap = text[before.end : start] if before and is_near else "\n\n"
            word = Word(part, start, stretch.style, gap, bisect_right(starts, start))
            _join(word, before, is_first=is_first, is_wrapped=is_wrapped)
            found.append(word)
            before, is_first = word, False
        is_wrapped = stretch.end - stretch.start > _WRAPPED
    _join_nicknames(found)
    return found


def _parts(text: str, stretch: Stretch) -> Iterator[tuple[int, str]]:
    """Yield the words of a stretch with their places; a pair of states is parted: South | Korea | U.S."""
    last = ""
    for match in _tokens(text, stretch.start, stretch.end):
        first, hyphen, rest = match[0].partition("-")
        if hyphen and rest[0].isupper() and known_name((folded(last), folded(first))):
            yield match.start(), first
            yield match.start() + len(first) + 1, rest
        else:
            yield match.start(), match[0]
        last = match[0]


def _tokens(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the words of a stretch, without those of addresses and handles."""
    for address in _ADDRESS.finditer(text, start, end):
        yield from _TOKEN.finditer(text, start, address.start())
        start = address.end()
    yield from _TOKEN.finditer(text, start, end)


def _join_nicknames(words: list[Word]) -> None:
    """Join a nickname in quotation marks with the names around it: Charles "Charlie" Ncube."""
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        is_quoted = word.gap in _BEFORE_NICKNAME and after.gap in _BEHIND_NICKNAME
        goes_on = after.has_capital or after.low in PARTICLES
        if is_quoted and before.has_capital and word.has_capital and goes_on:
            word.joined = after.joined = True
            word.opens = after.opens = False


def _join(word: Word, before: Word | None, *, is_first: bool, is_wrapped: bool) -> None:
    """See whether a word goes on from the one before it or opens something."""
    goes_on = before is not None and _goes_on(word.gap, before, is_wrapped=is_wrapped)
    is_new = before is None or before.sentence != word.sentence
    is_behind_initial = is_new and goes_on and before is not None and _is_shortened(before)
    word.opens = (is_new and not is_behind_initial) or (is_first and not goes_on)
    word.opens = word.opens or (not goes_on and _OPENING.search(word.gap) is not None)
    word.joined = goes_on and not word.opens


def _goes_on(gap: str, before: Word, *, is_wrapped: bool) -> bool:
    """Whether a word goes on from the one before it, over a space, an initial's full stop, or the end of a line."""
    if gap == " ":
        return True
    plain = gap.removeprefix("'s").removeprefix("’s").removeprefix("'").removeprefix("’")
    before.owns = before.owns or len(plain) < len(gap)
    if plain.startswith(".") and _is_shortened(before):
        plain = plain[1:]
    if plain in ("–", " -", " –"):  # US–China, US -China
        return before.text.isupper() and len(before.text) < _LONG
    if plain == "\n":
        return is_wrapped and before.style == "text" and not gap.startswith(".")
    return plain in (" ", "\u00a0", "  ", " & ")


def _is_shortened(word: Word) -> bool:
    """Whether a full stop behind a word may belong to it: J. P. Morgan, Gov. Hunt."""
    return (len(word.text) == 1 and word.text.isupper()) or word.low in cue("abbreviations")
