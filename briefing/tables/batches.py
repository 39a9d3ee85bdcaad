"""Some files of a folder → lines of each table, and digests of all that those rest on. Other processes do it."""

import os
from datetime import date
from pathlib import Path
from typing import NamedTuple

from briefing.brief.reading.files import read_bytes
from briefing.brief.reading.reader import read, text_beside
from briefing.library.files import hashed
from briefing.problems import Problem
from briefing.proof.report import report_of
from briefing.tables.columns import EDITION, TABLES
from briefing.tables.rows import as_line, problem_rows, rows_of
from briefing.version import __version__
from briefing.views.parts.records import path_text
from briefing.visible import in_lines

_TRIES = 3  # that a file may be changed under one's hands


class Batch(NamedTuple):
    """Files of one folder; all paths are from the library's, in bytes as the system has them."""

    folder: bytes
    paths: list[bytes]


class Made(NamedTuple):
    """What was made of a batch: lines of JSON by table, the first problem of each broken brief, and counts."""

    folder: bytes
    digests: tuple[bytes, ...]
    lines: dict[str, bytes]
    broken: list[Problem]
    briefs: int
    statements: int


class Maker(NamedTuple):
    """How batches are made: below which folder, as of which day, and whether the checks are asked."""

    base: bytes
    as_of: date | None
    checked: bool

    @property
    def basis(self) -> bytes:
        """What the rows rest on beside the files."""
        return repr((__version__, EDITION, self.as_of and self.as_of.isoformat(), self.checked)).encode()

    def digests(self, batch: Batch) -> tuple[bytes, ...]:
        """Return the digest of each file with its name and its article's text."""
        return tuple(self._digest(path) for path in batch.paths)

    def digests_in(self, batch: Batch) -> tuple[bytes, tuple[bytes, ...]]:
        """Return the folder of a batch and its digests."""
        return batch.folder, self.digests(batch)

    def made(self, batch: Batch) -> Made:
        """Return the rows of a batch, with the digests of the very files that they were made from."""
        for _ in range(_TRIES):
            before = self.digests(batch)
            made = self._made(batch, before)
            if self.digests(batch) == before:
                break
        return made

    def _digest(self, path: bytes) -> bytes:
        full = self._full(path)
        problems: list[Problem] = []
        brief = read_bytes(full, problems) or b""
        told = "".join(each.message for each in problems)
        return hashed(b"".join(map(hashed, (path, brief, told.encode(), text_beside(full)))))

    def _made(self, batch: Batch, digests: tuple[bytes, ...]) -> Made:
        lines: dict[str, list[bytes]] = {table: [] for table in TABLES}
        broken: list[Problem] = []
        briefs = 0
        for path in batch.paths:
            file, name = read(self._full(path)), in_lines(path_text(Path(os.fsdecode(path))))
            if file.brief is not None:
                briefs += 1
                rows = rows_of(file.brief, name, self.as_of, report_of(file) if self.checked else None)
            elif file.heading is not None:
                broken.append(file.problems[0]._replace(file=name))
                rows = {"checks": problem_rows(file.problems, name)}
            else:
                continue
            for table, found in rows.items():
                lines[table] += map(as_line, found)
        joined = {table: b"".join(found) for table, found in lines.items()}
        return Made(batch.folder, digests, joined, broken, briefs, len(lines["statements"]))

    def _full(self, path: bytes) -> Path:
        return Path(os.fsdecode(os.path.join(self.base, path)))  # noqa: PTH118 - bytes
