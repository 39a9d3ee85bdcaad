"""The little of a brief that choosing among many needs, read without reading the rest."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from yaml import CSafeLoader, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from briefing.brief.model import BriefFormat
from briefing.brief.reading.composer import MAX_DEPTH
from briefing.brief.reading.reader import read_text
from briefing.dates.edtf import EdtfDate, EdtfError
from briefing.problems import Problem

_OF_A_BRIEF = frozenset(BriefFormat.__struct_fields__)

_STARTS = (MappingStartEvent, SequenceStartEvent)
_ENDS = (MappingEndEvent, SequenceEndEvent)
_IN_LIST = "\0"


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

    Stops as soon as nothing is missing.
    """
    wanted = 3 if re.search(r"\bid\b", text) else 2
    found: dict[str, str] = {}
    keys: set[str] = set()
    anchors: dict[str | None, str] = {}
    depth = 0
    path: list[str] = ["", ""]  # the keys that the scan stands under, at depth 1 and 2
    is_key = [True, True]  # whether a key comes next there; never in a list
    for event in _events(text):
        kind = type(event)
        if depth > MAX_DEPTH:
            break
        if kind in _ENDS:
            depth -= 1
            continue
        value = _text_of(event, anchors)
        if 1 <= depth <= len(path):
            _step(value, depth, path, is_key, found)
        if depth == 1:
            keys.add(path[0])
        if kind in _STARTS:
            depth += 1
            if depth <= len(path):
                is_key[depth - 1] = kind is MappingStartEvent
                path[depth - 1] = "" if kind is MappingStartEvent else _IN_LIST
        if len(found) == wanted:
            break
    return found, keys


def _events(text: str) -> Iterator[Any]:
    """Yield the events of the first document that are of values."""
    next_event: Callable[[], Any] = CSafeLoader(text).get_event
    while type(event := next_event()) not in (DocumentEndEvent, StreamEndEvent):
        if type(event) not in (StreamStartEvent, DocumentStartEvent):
            yield event


def _text_of(event: Any, anchors: dict[str | None, str]) -> str | None:
    """Return a scalar's text, or an alias's; None for a list or mapping."""
    if type(event) is ScalarEvent:
        anchors[event.anchor] = event.value
        return str(event.value)
    return anchors.get(event.anchor, "") if type(event) is AliasEvent else None


def _step(value: str | None, depth: int, path: list[str], is_key: list[bool], found: dict[str, str]) -> None:
    """Take in one key or value of the two upper levels; ``value`` is None for a list or mapping."""
    level = depth - 1
    if is_key[level]:
        path[level] = value or ""
        is_key[level] = False
        return
    is_key[level] = path[level] != _IN_LIST
    if value is None or not value.strip():
        return
    if depth == 1 and path[0] in ("id", "title"):
        found.setdefault(path[0], value.strip())
    elif depth > 1 and path[0] == "article" and path[1] == "published":
        found.setdefault("published", value.strip())
