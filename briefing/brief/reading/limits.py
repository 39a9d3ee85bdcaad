"""How much a brief may hold: what is more is no encoding of one article, and would take too long to check."""

import re
from collections.abc import Iterator
from itertools import islice

from briefing.brief.model import STATEMENTS
from briefing.brief.reading.nodes import Mapping, Node, Scalar, Sequence

# The most that is found in 1,538 examples and made-up briefs: 14 topics, 46 actors, 157 statements with their parts,
# 338 characters and 5 digits. A brief of the sizes below is checked within 10 s.
MOST_ACTORS = 300
_MOST = {"topics": 1000, "actors": MOST_ACTORS}
MOST_STATEMENTS = 1000
MOST_VALUES = 20_000  # a thousand statements have half of them; names that are written thousands of times have no end
LONGEST_TEXT = 5000  # characters of one value; the article's own text may be longer
MOST_WORDS = 500_000  # characters of all values together, without the article's own text
MOST_DIGITS = 60
_SHORT = 3 * min(MOST_STATEMENTS, *_MOST.values())  # characters: none that is shorter has too many of anything
_HINT = "a brief encodes one article; split the file"
_DIGITS = re.compile(rf"\d{{{MOST_DIGITS + 1},}}")
_PARTS = ("delegations", "agenda", "outcome", "sides", "source")


def beyond_limits(root: Mapping, text: str) -> Iterator[tuple[Node, str, str]]:
    """Yield what exceeds a limit in a brief of this text, with a message and a hint."""
    if len(text) > _SHORT:
        yield from _too_many(root)
    if len(text) > LONGEST_TEXT:
        yield from _too_long(root)
    if len(text) > 2 * MOST_VALUES:  # a value takes two characters at least, with what parts it from the next
        beyond = next(islice(_values(root, keys=False), MOST_VALUES, None), None)
        if beyond:
            yield beyond, f"more than {MOST_VALUES:,} values, names and numbers counted each time", _HINT


def _too_many(root: Mapping) -> Iterator[tuple[Node, str, str]]:
    for kind, most in _MOST.items():
        node = root.entries.get(kind)
        if isinstance(node, Mapping) and len(node.entries) > most:
            yield list(node.keys.values())[most], f"more than {most:,} {kind}", _HINT
    stated = [each for kind in STATEMENTS for each in _statements(root.entries.get(kind))]
    if len(stated) > MOST_STATEMENTS:
        message = f"more than {MOST_STATEMENTS:,} statements, their parts and excerpts counted"
        yield stated[MOST_STATEMENTS], message, _HINT


def _too_long(root: Mapping) -> Iterator[tuple[Node, str, str]]:
    article = root.entries.get("article")
    own_text = article.entries.get("text") if isinstance(article, Mapping) else None
    values = [value for value in _values(root) if value is not own_text]
    if sum(len(value.text) for value in values) > MOST_WORDS:
        yield root, f"more than {MOST_WORDS:,} characters beside the article's text", _HINT
    for value in values:
        if len(value.text) > LONGEST_TEXT:
            yield value, f"a text of more than {LONGEST_TEXT:,} characters", "shorten it; `…` skips words of an excerpt"
        elif len(value.text) > MOST_DIGITS and _DIGITS.search(value.text):
            yield value, f"a number of more than {MOST_DIGITS} digits", "no news has such a number"


def _statements(node: Node | None) -> Iterator[Node]:
    """Yield the statements of a list, their parts and their excerpts."""
    for each in node.items if isinstance(node, Sequence) else ():
        yield each
        if isinstance(each, Mapping):
            for part in _PARTS:
                yield from _statements(each.entries.get(part))


def _values(node: Node, *, keys: bool = True) -> Iterator[Scalar]:
    """Yield all values in a node, and its keys with them unless they are of no matter."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Scalar):
            yield each
        elif isinstance(each, Sequence):
            waiting.extend(reversed(each.items))
        else:
            waiting.extend(reversed((*(each.keys.values() if keys else ()), *each.entries.values())))
