"""The words that stand in an index for topics, actors, kinds, statuses and series."""

from functools import lru_cache

THERE = b"1"  # the article's text stands where its path says
# Around a word that is no word of a text but a topic, an actor ...: no text's word holds it.
_MARK, _ODD = "\ue000", "\ue001"
_PLAIN = {"-": "\ue002", " ": "\ue003"}
_LETTERS = {"topic": "t", "actor": "a", "kind": "k", "status": "s", "series": "m"}


@lru_cache(maxsize=65_536)
def word_for(sort: str, value: str) -> str:
    """Return the word that stands for a topic, an actor, a kind, a status or a series."""
    plain = "".join(each if each.isascii() and each.isalnum() else _PLAIN.get(each) or _odd(each) for each in value)
    return f"{_MARK}{_LETTERS[sort]}{_MARK}{plain}"


def _odd(character: str) -> str:
    return f"{_ODD}{ord(character):x}{_ODD}"
