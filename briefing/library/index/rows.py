"""One file of a library → the row that the index keeps of it. Made by other processes, so it travels."""

import os
import time
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import msgspec

from briefing.brief.article import article_text
from briefing.brief.facets import Facets
from briefing.brief.model import Brief
from briefing.brief.query import plain_words
from briefing.brief.statements import statements, whole_text
from briefing.library.entry import read_entry
from briefing.library.names import Name
from briefing.library.walk import NO_STAMP, Stamp, stamp_of

NO_BRIEF, BRIEF, BROKEN = 0, 1, 2
THERE = b"1"
# A file that was changed less than this before it was read may change once more without its stamp showing it.
_UNSETTLED = 2_000_000_000  # nanoseconds
# Before a word that is no word of a text but a topic, an actor ...: no text's word holds it.
_MARK, _ODD = "\ue000", "\ue001"


class Row(NamedTuple):
    """What the index keeps of a file.

    ``path`` and ``text`` are paths from the library's folder. ``digest`` and ``text_digest`` are of the
    content where the stamp may lie, else None. ``text_state`` tells what stands at ``text``.
    """

    path: bytes
    stamp: Stamp
    digest: bytes | None
    state: int
    text: bytes | None = None
    text_state: bytes = b""
    text_stamp: Stamp = NO_STAMP
    text_digest: bytes | None = None
    heading: tuple[str, str, str, str] | None = None
    facets: Facets | None = None
    names: tuple[Name, ...] = ()
    packed: bytes = b""
    problem: bytes = b""
    words: str = ""


def row_of(path: bytes, folder: bytes) -> Row:
    """Read the file at ``path`` below ``folder``."""
    full = os.path.join(folder, path)  # noqa: PTH118 - bytes
    stamp, digest = seen(full)
    entry = read_entry(Path(os.fsdecode(full)), as_bytes=True)
    text = _path_of_text(path, entry.text)
    text_stamp, text_digest = seen(os.path.join(folder, text)) if text else (NO_STAMP, None)  # noqa: PTH118
    row = Row(
        path, stamp, digest, NO_BRIEF, text, state_of_text(text, folder) if text else b"", text_stamp, text_digest
    )
    if entry.heading is not None:
        _, id_, title, published = entry.heading
        rank = f"{published.place}{published.latest}{published.text}" if published else ""
        row = row._replace(heading=(id_, title, published.text if published else "", rank))
    if entry.problem is not None:
        return row._replace(state=BROKEN, problem=msgspec.msgpack.encode(entry.problem._replace(file="")))
    if isinstance(entry.held, bytes):
        words = f"{_marked(entry.facets)} {_words(entry.brief)}" if entry.facets else ""
        row = row._replace(state=BRIEF, facets=entry.facets, names=tuple(entry.names), packed=entry.held, words=words)
    return row if digest is None or seen(full)[1] == digest else row._replace(stamp=NO_STAMP, digest=b"")


def _path_of_text(brief: bytes, text: str | None) -> bytes | None:
    try:
        return os.path.normpath(os.path.join(os.path.dirname(brief), os.fsencode(text))) if text else None  # noqa: PTH118, PTH120 - bytes
    except ValueError:
        return None  # no such name can be in this file system


def seen(full: bytes) -> tuple[Stamp, bytes | None]:
    """Return the stamp of a file and, where that may lie, a digest of its content."""
    now = time.time_ns()
    stamp = stamp_of(full)
    if stamp != NO_STAMP and now - max(stamp.modified, stamp.changed) > _UNSETTLED:
        return stamp, None
    return stamp, digest_of(full)


def digest_of(full: bytes) -> bytes:
    """Return a digest of a file's content; of one that can't be read, that of nothing."""
    try:
        return blake2b(Path(os.fsdecode(full)).read_bytes(), digest_size=16).digest()
    except OSError:
        return b""


def state_of_text(text: bytes, folder: bytes) -> bytes:
    """Return THERE for a file that stands where its path says, where it is else, or nothing if there is none."""
    full = os.path.join(folder, text)  # noqa: PTH118 - bytes
    try:
        if not os.path.isfile(full):  # noqa: PTH113 - bytes
            return b""
        if b"/" not in text and not os.path.islink(full):  # noqa: PTH114 - bytes
            return THERE
        real = os.path.realpath(full)
    except ValueError:
        return b""
    return THERE if real == os.path.join(os.path.realpath(folder), text) else real  # noqa: PTH118 - bytes


def mark(sort: str, value: str) -> str:
    """Return the word that stands for a topic, an actor, a kind, a status or a series."""
    plain = "".join(each if each.isascii() and each.isalnum() else f"{_ODD}{ord(each):x}{_ODD}" for each in value)
    return f"{_MARK}{sort}{_MARK}{plain}"


def _marked(facets: Facets) -> str:
    sorts = ("topic", facets.topics), ("actor", facets.actors), ("kind", facets.kinds), ("status", facets.statuses)
    return " ".join(mark(sort, each) for sort, ids in (*sorts, ("series", facets.series)) for each in ids)


def _words(brief: Brief) -> str:
    """Return all words that a search may find in a brief."""
    said = "\n".join(whole_text(each) for each in statements(brief))
    return plain_words(f"{said}\n{article_text(brief) or ''}")
