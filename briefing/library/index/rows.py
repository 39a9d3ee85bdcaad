"""One file of a library → the row that the index keeps of it. Other processes make the rows and send them as bytes."""

import marshal
import os
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from briefing.brief.facets import Facets
from briefing.brief.model import Brief
from briefing.brief.reading.article import may_be_read_later, read_article_text
from briefing.brief.statements import Statement, whole_text
from briefing.library.entry import Entry, read_entry
from briefing.library.files import NO_STAMP, Stamp, stamp_of
from briefing.library.index.stamps import is_hidden, stamp_and_digest, state_of_text
from briefing.library.index.vocabulary import THERE, word_for
from briefing.library.names import Name
from briefing.library.packed import packed
from briefing.text.query import plain_words


class Row(NamedTuple):
    """What the index keeps of a file.

    ``path`` and ``text`` are paths from the library's folder. ``digest`` and ``text_digest`` are of the
    content where the stamp may lie, else None. ``text_state`` tells what stands at ``text``.
    ``span`` is the first and the last day of a brief's dates, counted from year 1; ``names`` numbers the brief's names
    in the list of its batch.
    """

    path: bytes
    stamp: Stamp
    digest: bytes | None
    text: bytes | None = None
    text_state: bytes = b""
    text_stamp: Stamp = NO_STAMP
    text_digest: bytes | None = None
    heading: tuple[str, str, str, str] | None = None
    span: tuple[int, int] | None = None
    names: bytes = b""
    packed: bytes = b""
    problem: bytes = b""
    words: str = ""


def rows_of(paths: Sequence[bytes], folder: bytes) -> bytes:
    """Read files below ``folder``, and return their rows and the names that they share, for ``unpacked_rows``."""
    names: dict[Name, int] = {}
    rows = [tuple(row_of(path, folder, names)) for path in paths]
    return marshal.dumps((list(map(tuple, names)), rows))


def unpacked_rows(data: bytes) -> tuple[list[tuple[str, str, str]], list[Row]]:
    """Return the names and rows of one batch of files."""
    names, rows = marshal.loads(data)  # noqa: S302 - from a process of ours
    return names, [Row(*row) for row in rows]


def row_of(path: bytes, folder: bytes, names: dict[Name, int]) -> Row:
    """Read the file at ``path`` below ``folder``; number its names after those of the files before."""
    full = os.path.join(folder, path)  # noqa: PTH118 - bytes
    stamp, digest = stamp_and_digest(full)
    entry = read_entry(Path(os.fsdecode(full)))
    row = Row(path, stamp, digest)
    if entry.text:
        row = _with_text(row, entry.text, folder)
    if entry.heading is not None:
        _, id_, title, published = entry.heading
        rank = f"{published.timeline_day}{published.latest}{published.text}" if published else ""
        row = row._replace(heading=(id_, title, published.text if published else "", rank))
    if entry.problem is not None:
        row = row._replace(problem=msgspec.msgpack.encode(entry.problem._replace(file="")))
    # What could not be read, a full disk or a slow one may give the next time.
    unread = entry.problem is not None and may_be_read_later(entry.problem)
    if isinstance(entry.brief_or_bytes, Brief) and entry.facets:
        text, unreadable = read_article_text(entry.brief_or_bytes)
        unread = unreadable is not None and may_be_read_later(unreadable)
        row = row._replace(
            span=(entry.facets.earliest.toordinal(), entry.facets.latest.toordinal()),
            names=array("I", [names.setdefault(name, len(names)) for name in entry.names]).tobytes(),
            packed=packed(entry.brief_or_bytes),
            words=f"{_words_for(entry.facets)} {_words(entry.brief_or_bytes, entry.stated, text)}",
        )
    # What changed while it was read may have been read half; the next time, no stamp fits it.
    changed = digest is not None and stamp_and_digest(full) != (stamp, digest)
    return row._replace(stamp=NO_STAMP, digest=b"") if changed or unread or _came_or_went(row, entry) else row


def _came_or_went(row: Row, entry: Entry) -> bool:
    """Whether the article's text came or went while its brief was read."""
    if entry.text is None:
        return False
    missed = entry.problem is not None and entry.problem.code == "B205"
    return bool(row.text_state) == missed if missed or entry.brief_or_bytes is not None else False


def _with_text(row: Row, name: str, folder: bytes) -> Row:
    """Return a row with the file that a brief names for the article's text."""
    try:
        text = os.path.normpath(os.path.join(os.path.dirname(row.path), os.fsencode(name)))  # noqa: PTH118, PTH120 - bytes
    except ValueError:
        return row  # no such name can be in this file system
    full = os.path.join(folder, text)  # noqa: PTH118
    stamp, digest = stamp_and_digest(full)
    here = "/" not in name and not is_hidden(text)
    is_plain = here and stamp != NO_STAMP and stamp == stamp_of(full, follow=False)
    state = THERE if is_plain else state_of_text(text, folder)
    return row._replace(text=text, text_state=state, text_stamp=stamp, text_digest=digest)


def _words_for(facets: Facets) -> str:
    return " ".join(word_for(sort, each) for sort, ids in facets.names.items() for each in ids)


def _words(brief: Brief, stated: Iterable[Statement], text: str | None) -> str:
    """Return all words that a search may find in a brief and its article's text."""
    said = "\n".join(map(whole_text, stated))
    return plain_words(f"{brief.title}\n{said}\n{text or ''}")
