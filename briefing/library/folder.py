"""Which folder is the library. Imports little, for the shell asks it at every TAB."""

import os
from pathlib import Path

from briefing.problems import CannotGoOn

_LOOKED_AT = 20  # files of the current folder, to tell whether briefs lie there: in 2 ms, however many there are


def folder_of_library(given: str | Path | None = None) -> tuple[Path, str]:
    """Return the folder of the library to use, and how it is told of where it was not asked for.

    That is ``given``, else $BRIEFING_LIBRARY, else the nearest folder ``briefs`` from here upwards, else
    this folder if briefs lie in it, else the bundled example. Raises CannotGoOn where the one asked for
    is no folder.
    """
    asked = given or os.environ.get("BRIEFING_LIBRARY")
    if asked:
        folder = expanded(asked)
        if not is_folder(folder):
            source = "" if given else " (from $BRIEFING_LIBRARY)"
            raise CannotGoOn(f"there is no folder {str(folder)!r}{source}", hint="--library takes a folder of briefs")
        return folder, ""
    here = Path.cwd()
    for above in (here, *here.parents):
        if (above / "briefs").is_dir():
            return _shortest(above / "briefs", here), ""
    if _holds_briefs(here):
        return Path(), ""
    return bundled(), "the bundled example (there is no folder `briefs` here)"


def _holds_briefs(folder: Path) -> bool:
    files = [path for path in sorted(folder.glob("*.y*ml"))[:_LOOKED_AT] if path.is_file()]
    if not files:
        return False
    from briefing.brief.reading.reader import read_heading

    return any(read_heading(path) for path in files)


def expanded(name: str | Path) -> Path:
    """Return a path with ``~`` filled in, if there is such a home."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def is_folder(path: str | Path) -> bool:
    """Whether a path is a folder; one that can't be looked at is none."""
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def bundled() -> Path:
    """Return the folder of the example library that comes with the package."""
    package = Path(__file__).parents[1]
    installed = package / "example"
    return installed if installed.is_dir() else package.parent / "briefs"


def is_bundled(path: Path) -> bool:
    """Whether a file is part of the installed package."""
    return path.resolve().is_relative_to(Path(__file__).resolve().parents[1])


def _shortest(folder: Path, here: Path) -> Path:
    """Return a folder as one would type it from here."""
    return folder.relative_to(here) if folder.is_relative_to(here) else Path(os.path.relpath(folder, here))
