"""Numbers and years as news writes them out: ``a dozen``, ``several``, ``nineteen eighty-nine``."""

import re

_UNITS = "zero one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {
    **{word: number for number, word in enumerate((*_UNITS, *_TEENS))},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    "twenty-five": 25,
    "a": 1,
    "an": 1,
    "a dozen": 12,
    "half a dozen": 6,
    "a hundred": 100,
}
# Guesses, which show in the dates as `~`; the gold dates are read alike with one more or less of each.
_VAGUE_NUMBERS = {"a couple of": 2, "couple of": 2, "a few": 3, "few": 3, "several": 3, "some": 3, "many": 5}
NUMBER_WORDS = "|".join(sorted([*_NUMBERS, *_VAGUE_NUMBERS], key=len, reverse=True)).replace(" ", r"\s+")

# What stands before what is counted: `of` a couple of years.
ENDS_OF_NUMBERS = frozenset(re.split(r"[ -]", words)[-1] for words in (*_NUMBERS, *_VAGUE_NUMBERS))

_ONE_TO_NINE = "|".join(_UNITS[1:])
# `nineteen eighty-nine`, `nineteen oh five`, `two thousand four`, as broadcasters write years.
YEAR_IN_WORDS = (
    rf"(?:nineteen|eighteen|seventeen)[\s-]+(?:(?:{'|'.join(_TENS)})(?:[\s-]+(?:{_ONE_TO_NINE}))?|{'|'.join(_TEENS)}"
    rf"|(?:oh|hundred(?:\s+and)?)[\s-]+(?:{_ONE_TO_NINE}))"
    rf"|two\s+thousand(?:\s+(?:and\s+)?(?:{'|'.join((*_UNITS[1:], *_TEENS))}))?|twenty[\s-]+(?:{'|'.join(_TEENS)})"
)


def number_of(words: str) -> tuple[int, bool]:
    """Return a number in words or figures, and whether it is vague (a few, several)."""
    words = re.sub(r"\s+", " ", words.lower())
    if words in _VAGUE_NUMBERS:
        return _VAGUE_NUMBERS[words], True
    return _NUMBERS[words] if words in _NUMBERS else int(words), False


def year_of_words(words: str) -> int:
    """Return the year of ``nineteen eighty-nine`` or ``two thousand four``."""
    parts = [part for part in re.split(r"[\s-]+", words.lower()) if part not in ("oh", "and", "hundred")]
    if parts[:2] == ["two", "thousand"]:
        return 2000 + sum(_NUMBERS[part] for part in parts[2:])
    return 100 * _NUMBERS[parts[0]] + sum(_NUMBERS[part] for part in parts[1:])
