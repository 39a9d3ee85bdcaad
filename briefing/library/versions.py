"""A brief as it was at a revision: ``FILE@REV``, through git."""

import subprocess
from pathlib import Path

from briefing.brief.model import Brief
from briefing.brief.reading.reader import read_version
from briefing.library.library import Library
from briefing.library.naming import brief_named
from briefing.problems import CannotGoOn


def version_named(name: str, library: Library) -> Brief:
    """Return the brief of a path or id, or of either at a revision: ``us-china-fwg@HEAD~3``.

    Raises CannotGoOn where there is no such brief or revision, or the version is broken.
    """
    plain, at, revision = name.rpartition("@")
    if not at or not plain or not revision or Path(name).is_file():
        return brief_named(name, library)
    path = Path(plain)
    if not path.is_file() and "/" not in plain:
        path = library.find(plain).path
    reading = read_version(path, _content(path, revision))
    if reading.brief is None:
        raise CannotGoOn(problems=reading.problems)
    return reading.brief


def _content(path: Path, revision: str) -> bytes:
    """Return a file's bytes at a revision; what comes from git never runs anything."""
    if revision.startswith("-"):
        raise CannotGoOn(f"{revision!r} is no revision")
    command = ["git", "-C", str(path.resolve().parent), "show", f"{revision}:./{path.name}"]
    try:
        result = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell, and no option
    except OSError as error:
        raise CannotGoOn("git is needed for FILE@REV, and is not there") from error
    if result.returncode:
        reason = result.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        raise CannotGoOn(f"no {path.name} at {revision!r}", hint=reason, exit_code=1)
    return result.stdout
