"""Files that changed → the briefs that a check of them is of."""

import os
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.brief.reading.reader import read
from briefing.library.files import SUFFIXES
from briefing.library.folder import is_bundled
from briefing.library.library import Library
from briefing.library.naming import BriefFile, files_in
from briefing.spool import chosen


def briefs_changed(names: Sequence[str]) -> list[BriefFile]:
    """Return the briefs among files that changed, and those that name one of them for their article's text.

    YAML that is no brief or is gone, and a text that no brief names, stand for nothing.
    """
    found: dict[str, BriefFile] = {}
    for name in names:
        path = Path(name)
        is_yaml = name.lower().endswith(SUFFIXES)
        if is_yaml and not os.path.lexists(path):
            continue
        for each in [path] if is_yaml else _briefs_of_text(path):
            found.setdefault(os.path.realpath(each), BriefFile(each, named=False))
    return list(found.values())


def others_of(library: Library, files: Sequence[BriefFile]) -> Sequence[BriefFile]:
    """Return the files of a library beside some; none of the example that comes with the program."""
    if is_bundled(library.folder):
        return []
    known, found = {os.path.realpath(file.path) for file in files}, files_in(library)
    return chosen(found, array("Q", (n for n, each in enumerate(found) if os.path.realpath(each.path) not in known)))


def _briefs_of_text(text: Path) -> Iterator[Path]:
    """Yield the briefs beside a text, or above it up to the current folder, that name it for their article's text."""
    for folder in _folders_above(text):
        files = folder.iterdir() if folder.is_dir() else ()
        for path in sorted(each for each in files if each.name.lower().endswith(SUFFIXES)):
            name = read(path).text_file
            if name is not None and os.path.realpath(folder / name) == os.path.realpath(text):
                yield path


def _folders_above(path: Path) -> list[Path]:
    """Return a file's folder and those above it up to the current one; the file's alone, if it lies elsewhere."""
    folder, here = path.parent.resolve(), Path.cwd()
    if not folder.is_relative_to(here):
        return [path.parent]
    inside = folder.relative_to(here)
    return [inside, *inside.parents]
