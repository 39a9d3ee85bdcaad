"""Whether some words name an actor or a place, by which spellings."""

import re

from briefing.brief.model import Actor

_EAST_ASIA = 0x2E80  # the first character of the scripts of East Asia, which don't part words
_TITLES = frozenset(
    (
        "mr mrs ms miss dr prof sir president chancellor minister secretary governor chairman chairwoman chair senator "
        "king queen prince justice judge general admiral ambassador spokesman spokeswoman premier chief director "
        "commissioner"
    ).split()
)


def names_actor(words: str, actor: Actor) -> bool:
    """Whether words name an actor: by a spelling, or a person by surname or, behind a title, by first word."""
    if any(has_name(words, spelling) for spelling in (actor.name, *actor.as_written)):
        return True
    parts = actor.name.split()
    if actor.kind != "person" or len(parts) == 1:
        return False
    return _has_surname(words, parts[-1], parts[0]) or any(
        title.lower() in _TITLES for title in _words_before(words, parts[0])
    )


def has_name(words: str, name: str) -> bool:
    """Whether a name stands in some words, as a whole where its script parts words."""
    spelling, folded = " ".join(name.split()), " ".join(words.split())
    if not spelling or spelling not in folded:
        return False
    begins = r"(?<!\w)" if ord(spelling[0]) < _EAST_ASIA else ""
    ends = r"(?!\w)" if ord(spelling[-1]) < _EAST_ASIA else ""
    return re.search(f"{begins}{re.escape(spelling)}{ends}", folded) is not None


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


def has_phrase(words: str, phrase: str) -> bool:
    """Whether a phrase stands in some words; as whole words, if it is in ASCII."""
    spelling = r"\s+".join(re.escape(word) for word in phrase.split())
    return re.search(rf"(?<!\w){spelling}(?!\w)" if phrase.isascii() else spelling, words) is not None
