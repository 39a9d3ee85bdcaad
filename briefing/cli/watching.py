"""Briefs that are checked again whenever they, or their articles' texts, are saved."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from briefing.brief.reading.reader import read
from briefing.cli.checking import Codes, print_checked, reports_of, together
from briefing.cli.diagnostics import say
from briefing.cli.pager import print_as_it_comes
from briefing.library.naming import BriefFile
from briefing.problems import CannotGoOn
from briefing.proof.report import Report
from briefing.text.counting import counted

_PAUSE = 0.3  # seconds between two looks
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"
_MOST = 2000  # briefs, whose reports are kept: they take up to 250 MB
_LISTED = 5  # changed files that are named

Stamp = tuple[int, int, int] | None


def watched(files_now: Callable[[], Sequence[BriefFile]], codes: Codes) -> NoReturn:
    """Check the files, and again what is saved, until Ctrl-C; ``files_now`` tells which they are."""
    print_as_it_comes()
    reports: dict[Path, Report] = {}
    watch = _Watch(files_now)
    if not watch.texts:
        raise CannotGoOn("there are no briefs to watch", exit_code=1)
    changed: list[Path] = []
    stale = list(watch.texts)
    while True:
        fresh = list(reports_of([watch.files[path] for path in stale], codes, among_others=len(watch.texts) > 1))
        known = {**reports, **{report.path: report for report in fresh}}
        reports = {path: known[path] for path in watch.texts if path in known}
        _clear()
        if changed:
            more = f" and {len(changed) - _LISTED} more" if len(changed) > _LISTED else ""
            names = ", ".join(map(str, changed[:_LISTED]))
            say(f"{names}{more} changed: checked again at {datetime.now(tz=UTC).astimezone():%H:%M:%S}")
        print_checked(together(reports.values(), codes))
        say(f"watching {counted(len(watch.texts), 'brief')}; Ctrl-C ends it")
        changed, stale = watch.next_change()


class _Watch:
    """The files that are looked at: the briefs, and the text of each article."""

    def __init__(self, files_now: Callable[[], Sequence[BriefFile]]) -> None:
        self._files_now = files_now
        self.files: dict[Path, BriefFile] = {}
        self.texts: dict[Path, Path | None] = {}
        self._list()
        self._stamps = self._looked_at()

    def next_change(self) -> tuple[list[Path], list[Path]]:
        """Wait until files change; return them, and the briefs to check again."""
        while True:
            time.sleep(_PAUSE)
            folders = {path.parent for path in self.texts}
            now = self._looked_at()
            if now == self._stamps:
                continue
            if any(now.get(path) != self._stamps.get(path) for path in folders) or None in now.values():
                time.sleep(_PAUSE)  # an editor may be putting a new file in the place of the old one
                self._list()
                now = self._looked_at()
            changed = [
                path
                for path in {**self._stamps, **now}
                if path not in folders and now.get(path) != self._stamps.get(path)
            ]
            stale = [path for path, text in self.texts.items() if path in changed or text in changed]
            gone = [path for path in changed if path not in now]
            for path in stale:
                self.texts[path] = _text_of(path) or self.texts[path]
            self._stamps = self._looked_at()
            if stale or gone:
                return changed, stale

    def _list(self) -> None:
        """Ask which the briefs are."""
        try:
            found = self._files_now()
        except CannotGoOn:
            if not self.files:
                raise
            self.files = {path: file for path, file in self.files.items() if path.exists()}
        else:
            if len(found) > _MOST:
                message = f"--watch keeps an eye on up to {_MOST:,} files, and here are {len(found):,}"
                raise CannotGoOn(message, hint="name some of them, or a folder")
            self.files = {file.path: file for file in found}
        self.texts = {path: self.texts.get(path) or _text_of(path) for path in self.files}

    def _looked_at(self) -> dict[Path, Stamp]:
        """Return how each file, and each folder of briefs, is on the disk."""
        texts = [text for text in self.texts.values() if text is not None]
        folders = {path.parent for path in self.texts}
        return {path: _stamp(path) for path in (*self.texts, *texts, *folders)}


def _text_of(path: Path) -> Path | None:
    """Return the file of the article's text that a brief names."""
    name = read(path).text_file
    return None if name is None else path.parent / name


def _stamp(path: Path) -> Stamp:
    try:
        status = os.stat(path)  # noqa: PTH116 - looked at often
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _clear() -> None:
    """Clear the screen, if it is one that can be cleared."""
    if sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb":
        sys.stdout.write(_CLEAR)
