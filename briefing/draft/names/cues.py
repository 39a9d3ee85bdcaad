"""Lists of words in files beside this module: each under its name, in small letters."""

from functools import cache
from importlib.resources import files
from unicodedata import combining, normalize

_LETTERS = {
    "đ": "d",
    "ø": "o",
    "ł": "l",
    "ß": "ss",
    "æ": "ae",
    "ı": "i",
    "ð": "d",
    "þ": "th",
}  # that are no letter with a mark


def folded(word: str) -> str:
    """Return a word as the lists have it: in small letters without accents, with straight apostrophes."""
    low = word.replace("’", "'").replace("‑", "-").casefold()
    return (
        low
        if low.isascii()
        else "".join(_LETTERS.get(each, each) for each in normalize("NFD", low) if not combining(each))
    )


def lines_of(file: str) -> list[str]:
    """Return the lines of a file of this package, without comments."""
    text = (files("briefing.draft.names") / file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def lists_of(file: str) -> dict[str, frozenset[str]]:
    """Return the lists of a file by their names; a line that ends with a colon begins one."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lines_of(file):
        if line.endswith(":"):
            name = line[:-1]
        else:
            found.setdefault(name, []).extend(folded(line).split())
    return {name: frozenset(words) for name, words in found.items()}


def cue(name: str) -> frozenset[str]:
    """Return the words of a list that tell something of a name beside them."""
    return lists_of("cues.txt")[name]
