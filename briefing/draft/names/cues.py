"""Lists of words in files beside this module: each under its name, in small letters."""

from functools import cache
from importlib.resources import files


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
            found.setdefault(name, []).extend(line.split())
    return {name: frozenset(words) for name, words in found.items()}


def cue(name: str) -> frozenset[str]:
    """Return the words of a list that tell something of a name beside them."""
    return lists_of("cues.txt")[name]
