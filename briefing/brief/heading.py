"""The little of a brief that choosing among many needs, read without reading the rest."""

from pathlib import Path
from typing import Any, NamedTuple

from yaml import CSafeLoader, YAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from briefing.brief.composer import MAX_DEPTH
from briefing.brief.dates import EdtfDate, EdtfError
from briefing.brief.problems import Problem
from briefing.brief.reader import read_text

_OF_A_BRIEF = frozenset({"format", "title", "article", "bottom_line", "events", "meetings"})


class Heading(NamedTuple):
    """Id, title and publication date of a brief; ``published`` is None where the file is broken."""

    path: Path
    id: str
    title: str
    published: EdtfDate | None


def read_heading(path: Path) -> Heading | None:
    """Return a brief's heading, or None for a file that is YAML but no brief.

    A file that can't be read is taken for a broken brief: it has a heading without
    a date, and reading it whole says what is wrong.
    """
    broken = Heading(path, path.name.split(".")[0], "", None)
    problems: list[Problem] = []
    text = read_text(path, problems)
    if text is None:
        return broken
    try:
        found, keys = _scan(text)
    except (YAMLError, UnicodeError):
        return broken
    if not _OF_A_BRIEF.intersection(keys):
        return None
    try:
        published = EdtfDate(found["published"]) if "published" in found else None
    except EdtfError:
        published = None
    return Heading(path, found.get("id", broken.id), found.get("title", ""), published)


def _scan(text: str) -> tuple[dict[str, str], set[str]]:
    """Return id, title and article.published as far as given, and the top-level keys met.

    Stops as soon as nothing is missing: an ``id`` further down would begin a line.
    """
    wanted = 3 if "\nid:" in text or text.startswith("id:") else 2
    found: dict[str, str] = {}
    keys: set[str] = set()
    next_event = CSafeLoader(text).get_event
    depth = 0
    path: list[str] = ["", ""]  # the keys that the scan stands under, at depth 1 and 2
    is_key = [True, True]
    while len(found) < wanted:
        event: Any = next_event()
        kind = type(event)
        if kind is StreamEndEvent or depth > MAX_DEPTH:
            break
        if kind in (MappingEndEvent, SequenceEndEvent):
            depth -= 1
        elif kind in (ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent):
            if 1 <= depth <= len(path):
                _step(event, depth, path, is_key, found)
            if depth == 1:
                keys.add(path[0])
            if kind in (MappingStartEvent, SequenceStartEvent):
                depth += 1
                if depth <= len(path):
                    is_key[depth - 1] = kind is MappingStartEvent
                    path[depth - 1] = ""
    return found, keys


def _step(event: Any, depth: int, path: list[str], is_key: list[bool], found: dict[str, str]) -> None:
    """Take in one key or value of the two upper levels."""
    level = depth - 1
    if is_key[level]:
        path[level] = event.value if isinstance(event, ScalarEvent) else ""
        is_key[level] = False
        return
    is_key[level] = bool(path[level])
    if not isinstance(event, ScalarEvent):
        return
    if depth == 1 and path[0] in ("id", "title"):
        found.setdefault(path[0], event.value.strip())
    elif depth > 1 and path[0] == "article" and path[1] == "published":
        found.setdefault("published", event.value.strip())
