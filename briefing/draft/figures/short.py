"""Words of an article made short, for a name of what a number measures."""

import re

_LEADING = re.compile(
    r"^(?:(?:and|but|that|while|as|with|because|after|so|also|meanwhile|however|said|the|a|an|its|their|his|her|in|it|he"
    r"|she|had|has|have|set|put|over|was|for|to|which|who)\s+|[\"“,\s])+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?:\s+(?:on|of|in|to|for|by|with|from|the|an?|and|or|its|their))+$")
MOST_WORDS = 11


def short(words: str) -> str:
    """Return words without what leads to them; nothing where they are too many or no words."""
    words = _LEADING.sub("", " ".join(words.split())).strip(' ,.;:"“”')
    words = _TRAILING.sub("", words)
    return words if words and len(words.split()) <= MOST_WORDS and re.search(r"[a-z]{3}", words) else ""
