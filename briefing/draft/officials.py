"""The officials of a state in a sentence: `German Chancellor Olaf Scholz` is one person, and no Germany beside him."""

import re

from briefing.draft.mentions import is_title

_OFFICE = re.compile(r"(?:['’]s)?(?:\s+(?!(?:and|with|by|in|told|met)\b)[\w-]+){1,5},?\s+")
_OWNS = re.compile(r"['’]s\s+")


def is_office(words: str) -> bool:
    """Whether the words between a state and a person are the person's office: `Serbia's Aleksandar Vucic` too."""
    if _OWNS.fullmatch(words):
        return True
    parts = [each.strip(",") for each in words.split()]
    return _OFFICE.fullmatch(words) is not None and any(is_title(each) or each == "counterpart" for each in parts)
