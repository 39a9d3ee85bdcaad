"""A file as it was at a revision, through git."""

import subprocess
from pathlib import Path

from briefing.problems import CannotGoOn


def content_at(path: Path, revision: str) -> bytes:
    """Return a file's bytes at a revision; raise CannotGoOn where there are none."""
    # What git takes for an option, and what it takes for several revisions.
    if revision.startswith(("-", "^")) or ".." in revision:
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
