"""Words of news that open a sentence with a capital and without an article, so that they look like names."""

import re
from functools import cache
from pathlib import Path

# What abstract nouns and some adjectives end in; hardly a surname does.
_ENDING = re.compile(
    r"(?:tion|sion|ment|ness|ity|[ae]nce|[ae]ncy|ism|ship|hood|dom|t?ure|ing|ology|ics|ery|th|ive|ous|ful|less)$"
)


def is_common_word(word: str) -> bool:
    """Whether a word with a capital is a noun, an adjective or a number that names nobody."""
    plain = word.casefold()
    return plain in _listed() or plain.removesuffix("s") in _listed() or _ENDING.search(plain) is not None


@cache
def _listed() -> frozenset[str]:
    """Read the words beside this file, when the first word is looked up."""
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
