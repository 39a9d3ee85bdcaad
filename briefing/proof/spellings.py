"""Whether words stand in a text, and which of them name an actor."""

import re

from briefing.brief.model import Actor
from briefing.text.excerpts import EAST_ASIA

_TITLES = frozenset(
    (
        "mr mrs ms miss dr prof sir president chancellor minister secretary governor chairman chairwoman chair senator "
        "king queen prince justice judge general admiral ambassador spokesman spokeswoman premier chief director "
        "commissioner"
    ).split()
)


def names_actor(words: str, actor: Actor) -> bool:
    """Whether words name an actor: by a spelling, or a person by surname or, behind a title, by first word."""
    if any(has_words(words, spelling) for spelling in (actor.name, *actor.as_written)):
        return True
    parts = actor.name.split()
    if actor.kind != "person" or len(parts) == 1:
        return False
    return _has_surname(words, parts[-1], parts[0]) or any(
        title.lower() in _TITLES for title in _words_before(words, parts[0])
    )


def has_words(text: str, words: str) -> bool:
    """Whether some words stand in a text, as whole ones where their script parts words."""
    text, words = " ".join(text.split()), " ".join(words.split())
    start = text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        if not _goes_on(words[0], text[start - 1 : start]) and not _goes_on(words[-1], text[end : end + 1]):
            return True
        start = text.find(words, start + 1)
    return False


def _goes_on(edge: str, neighbour: str) -> bool:
    """Whether a word goes on from its first or last letter to the character beside it."""
    return max(edge, neighbour) < EAST_ASIA and (neighbour.isalnum() or neighbour == "_")


def _has_surname(words: str, surname: str, given: str) -> bool:
    """Whether a surname stands without another's given name before it: Biden, President Biden, not Jill Biden."""
    return any(
        before.lower() in _TITLES or before == given or not before[:1].isupper()
        for before in _words_before(words, surname)
    )


def _words_before(words: str, name: str) -> list[str]:
    """Return the word before each place where a name stands, or nothing for it."""
    found = []
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", words):
        before = re.search(r"([\w.]+)\s+$", words[: match.start()])
        found.append(before[1].rstrip(".") if before else "")
    return found
