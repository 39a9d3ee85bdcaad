"""The words of an article with what is seen on each: whether it has a capital, opens a sentence, is a possessive."""

import re
from bisect import bisect_right

from briefing.draft.names.cues import cue
from briefing.draft.names.lists import folded
from briefing.draft.names.story import Style, stretches
from briefing.text.sentences import sentences

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:-(?:[^\W\d_]\.){2,})?[A-Z]?(?:-[^\W_]+)*(?!\w)|[^\W_]+(?:[-‑’'&][^\W_]+)*(?:\+(?!\w))?"
)
_OPENING = re.compile(r"[\"“„«‘'(\[:;•–—-]\s*$")
_POSSESSIVE = re.compile(r"['’][sS]$")
_ARTICLES = frozenset("al el as ash an ad d ul ar at az bin de l".split())  # before a hyphen: al-Assad, d'Estaing
_LONG = 5  # letters of a state in capitals: US, U.S.
_WIDE = 12  # characters between two words that have nothing to do with each other
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
        self.has_capital = not is_small and (cut[0].isupper() or _has_inner_capital(cut))
        self.opens = self.joined = False


def _has_inner_capital(word: str) -> bool:
    """Whether a word in small letters has a capital that makes it a name: al-Assad, d'Estaing, eBay; not pro-EU."""
    first, _, rest = word.replace("’", "-").replace("'", "-").partition("-")
    if rest:
        return first in _ARTICLES and rest[:1].isupper()
    return word[:1].islower() and word[1:2].isupper() and word[-1].islower()


def words_of(text: str) -> list[Word]:
    """Return the words of an article's story in order."""
    starts = [sentence.start for sentence in sentences(text)]
    found: list[Word] = []
    before: Word | None = None
    is_wrapped = False
    for stretch in stretches(text):
        is_first = True
        for match in _TOKEN.finditer(text, stretch.start, stretch.end):
            is_near = before is not None and match.start() - before.end < _WIDE
            gap = text[before.end : match.start()] if before and is_near else "\n\n"
            word = Word(match[0], match.start(), stretch.style, gap, bisect_right(starts, match.start()))
            _join(word, before, is_first=is_first, is_wrapped=is_wrapped)
            found.append(word)
            before, is_first = word, False
        is_wrapped = stretch.end - stretch.start > _WRAPPED
    return found


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
