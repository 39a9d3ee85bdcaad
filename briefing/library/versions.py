"""A file as it was at a revision, through git, which runs nothing that a repository's own settings name."""

import os
import re
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from briefing.brief.reading.files import MAX_BYTES
from briefing.problems import CannotGoOn, shown

if sys.platform != "win32":
    import resource

_PATIENCE = 8.0  # seconds for all that git is asked of one file; of a repository of 10 GB it takes less than one
_MEMORY = 2**28  # bytes of git's own; packs are not counted, an object of 3 GB that is packed into 3 MB is
# A repository may come from anywhere, and so may its settings: what would start a program or reach another machine.
_OFF = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.alternateRefsCommand=",
    "core.sshCommand=false",
    "core.gitProxy=",
    "core.askPass=",
    "core.pager=cat",
    "credential.helper=",
    "diff.external=",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
)
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",  # it is preferred to all settings, of whatever protocol
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
# These name another repository.
_UNSET = frozenset(
    "GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_COMMON_DIR GIT_DIR GIT_INDEX_FILE GIT_NAMESPACE"
    " GIT_OBJECT_DIRECTORY GIT_PREFIX GIT_WORK_TREE".split()
)
_BRACED = re.compile(r"\{[^{}]*\}")  # `HEAD@{2024-05-01 10:00}`, `HEAD^{/a: b}`


def content_at(path: Path, revision: str) -> bytes:
    """Return a file's bytes at a revision; raise CannotGoOn where there are none."""
    # What git takes for an option, for several revisions, or for something else than a revision.
    plain = _BRACED.sub("", revision)
    if revision.startswith(("-", "^")) or ".." in plain or ":" in plain or "\0" in revision:
        raise CannotGoOn(f"{shown(revision)} is no revision", hint="such as a tag, a branch, HEAD~1 or a commit")
    path = path.resolve()
    end = time.monotonic() + _PATIENCE
    code, commit, reason = _git(path.parent, end, "rev-parse", "--quiet", "--verify", f"{revision}^{{commit}}")
    if code:
        raise _none(path, revision, reason or f"git knows no revision {shown(revision)} here")
    there = f"{commit.decode().strip()}:./{path.name}"
    code, size, reason = _git(path.parent, end, "cat-file", "-s", there)
    if not code and int(size) > MAX_BYTES:
        raise CannotGoOn(f"{path.name} is larger than 5 MB at {revision!r}")
    if not code:
        code, data, reason = _git(path.parent, end, "cat-file", "blob", there)
    if code:
        raise _none(path, revision, reason.replace(commit.decode().strip(), revision))
    return data


def _none(path: Path, revision: str, reason: str) -> CannotGoOn:
    return CannotGoOn(f"no {path.name} at {revision!r}", hint=reason, exit_code=1)


def _git(folder: Path, end: float, *words: str) -> tuple[int, bytes, str]:
    """Ask git, until a moment of the monotonic clock; return its exit code, its answer and what it complains of."""
    command = ["git", "--no-pager", *(word for each in _OFF for word in ("-c", each)), "-C", str(folder), *words]
    environment = {name: value for name, value in os.environ.items() if name not in _UNSET} | _ENVIRONMENT
    try:
        result = subprocess.run(  # noqa: S603 - no shell, and no option
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=max(0.0, end - time.monotonic()),
            env=environment,
            preexec_fn=None if sys.platform == "win32" else _limit_memory,
        )
    except subprocess.TimeoutExpired as error:
        raise CannotGoOn("git takes too long to answer") from error
    except OSError as error:
        raise CannotGoOn("git is needed for FILE@REV, and is not there") from error
    return result.returncode, result.stdout, result.stderr.decode(errors="replace").strip().removeprefix("fatal: ")


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    with suppress(OSError, ValueError):  # it has less already
        resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
