"""Numbers in words, and whether a text has any: what can be told before the patterns of amounts are loaded."""

import re

_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
WORDS = {
    word: number for number, word in enumerate(f"zero one two three four five six seven eight nine {_TEENS}".split())
}
TENS = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_NTH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
ORDINALS = {word: number for number, word in enumerate(_NTH.split(), 1)}
_LETTERS = re.compile("[a-z]+")
_CERTAIN = frozenset((*WORDS, *TENS)) - {"one"}
# A number only in some company: `one percent`, `first of all`, `half a million`, `a dozen`, `two thirds`.
_DOUBTFUL = frozenset(
    (*ORDINALS, "one", "half", "dozen", "hundred", "thousand", "million", "billion", "quarter", "quarters")
) | {f"{word}s" for word in ("third", "fifth", "tenth")}


def tells_number(text: str) -> bool | None:
    """Return whether a text without digits tells a number, as far as its words alone say so; else None."""
    small = text.lower()
    if small.isascii():
        words = set(_LETTERS.findall(small))
    else:
        words = set("".join(character if character.isalpha() else " " for character in small).split())
    if not words.isdisjoint(_CERTAIN):
        return True
    return False if words.isdisjoint(_DOUBTFUL) else None
