"""What other packages bring: what they declare by entry points of a group, and how it is loaded."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.problems import CannotGoOn

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


def declared(group: str) -> "list[EntryPoint]":
    """Return the entry points of all that other packages bring in a group.

    Mostly there is none. The files that declare entry points are looked through first, in 1 ms: to import
    ``importlib.metadata`` and to ask it takes 12 ms, a tenth of what a check takes.
    """
    if not any(_may_declare(Path(folder), group) for folder in sys.path) and not _others_find_packages():
        return []
    from importlib.metadata import entry_points

    return list(entry_points(group=group))


def loaded(entry: "EntryPoint", what: str) -> Any:
    """Return what an entry point names; raise CannotGoOn, which names it too, where it can't be loaded.

    What it prints goes to stderr.
    """
    from contextlib import redirect_stdout

    try:
        with redirect_stdout(sys.stderr):
            return entry.load()
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        message = f"the {what} {entry.name} ({entry.value}) can't be loaded: {type(error).__name__}: {error}"
        raise CannotGoOn(message, hint="mend or uninstall the package that brings it") from error


def reason_of(error: BaseException) -> str:
    """Return what went wrong, and where in the code."""
    from traceback import extract_tb

    frames = extract_tb(error.__traceback__)
    where = f" (in {frames[-1].name}, line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {error}{where}"


def _may_declare(folder: Path, group: str) -> bool:
    """Whether a folder where packages are installed has one that names the group; an archive may."""
    if folder.is_file():
        return True
    return any(group.encode() in declarations for declarations in _declarations(folder))


def _declarations(folder: Path) -> Iterator[bytes]:
    with suppress(OSError):
        for package in folder.iterdir():
            if package.name.lower().endswith((".dist-info", ".egg-info")) or package.name == "EGG-INFO":
                with suppress(OSError):
                    yield (package / "entry_points.txt").read_bytes()


def _others_find_packages() -> bool:
    """Whether something else than the folders of ``sys.path`` may hold packages."""
    from importlib.machinery import PathFinder

    return any(hasattr(finder, "find_distributions") for finder in sys.meta_path if finder is not PathFinder)
