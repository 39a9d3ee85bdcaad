"""The process in which checks of other packages are asked: it answers the one that started it, and keeps to itself."""

import marshal
import os
import pickle
import signal
import sys
import traceback  # noqa: F401 - a check that fails for want of memory leaves none to import it
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import EntryPoint
from itertools import pairwise
from multiprocessing import get_start_method, parent_process
from threading import Thread
from typing import TYPE_CHECKING, Any

from briefing.plugins import loaded
from briefing.problems import CannotGoOn
from briefing.proof.codes import CHECKS
from briefing.proof.failures import failure, found_by
from briefing.proof.rule import Check, Subject

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_MEMORY = 2 * 2**30  # bytes for all checks: a large model of language takes one of them
_MOST_TOLD = 16_000_000  # bytes of one brief: as many problems as there may be, of some lines each
_FILES = 2**20  # numbers of open files: as many as Linux has


def serve(connection: "Connection", names: Sequence[tuple[str, str]]) -> None:
    """Load a check, or ask it about the brief that comes with its number, until the one who asks is gone.

    The answer is why it can't be loaded, if so; or the fields and the keys of each problem.
    """
    _stand_apart(connection.fileno())
    _tell_of_hanging_up(connection.fileno())
    own = os.getpid()
    checks: dict[int, Check] = {}
    while True:
        try:
            request = connection.recv_bytes()
        except (EOFError, OSError):
            os._exit(0)
        number, packed = int.from_bytes(request[:4]), request[4:]
        _on_hanging_up(signal.SIG_DFL)
        answer: Any = ""
        if packed:
            answer = _found(checks[number], names[number][0], pickle.loads(packed))  # noqa: S301 - our own
        else:
            try:
                checks[number] = loaded(EntryPoint(*names[number], CHECKS), "check")
            except (CannotGoOn, KeyboardInterrupt) as error:
                answer = str(error) or f"the check {names[number][0]} can't be loaded: {type(error).__name__}"
        _on_hanging_up(signal.SIG_IGN)
        for stream in filter(None, (sys.stdout, sys.__stdout__)):
            with suppress(OSError, ValueError):
                stream.flush()
        if os.getpid() != own:
            os._exit(0)  # the check has started another process, and has come back in both
        connection.send_bytes(marshal.dumps(answer))


def _found(check: Check, name: str, subject: Subject) -> list[tuple[Any, Any]]:
    """Return the fields and the keys of what a check finds, as plain values."""
    file = str(subject.brief.path)
    try:
        found = [(_plain(each), _plain(subject.keys_of(each))) for each in found_by(check, subject, name, file)]
        if len(marshal.dumps(found)) > _MOST_TOLD:
            message = f"it tells more than {_MOST_TOLD // 1_000_000} MB"
            raise ValueError(message)  # noqa: TRY301 - told as whatever else goes wrong here
    except BaseException as error:  # noqa: BLE001 - memory that is gone, keys of any kind
        return [(tuple(failure(file, f"the check {name} fails: {type(error).__name__}: {error}")), ())]
    return found


def _plain(value: Any) -> Any:
    """Return text, a number, or a row of them, of no class of the check's own."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return str.__str__(value) if isinstance(value, str) else int.__int__(value)


def _stand_apart(connection: int) -> None:
    """Leave terminal, stdin, stdout and all open files to others, end with the first, and take only so much memory."""
    if hasattr(os, "setsid"):
        os.setsid()
    first = parent_process()
    if get_start_method() == "fork":  # others wait for the end of what this process would hold open
        kept = sorted({2, connection, first.sentinel if first else 2})
        for before, behind in pairwise((*kept, _FILES)):
            os.closerange(before + 1, behind)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    try:
        os.dup2(2, 1)
    except OSError:  # it is closed
        os.dup2(nothing, 1)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115
    sys.stdout = sys.stderr = open(1, "w", errors="backslashreplace", buffering=1, closefd=False)  # noqa: SIM115
    with suppress(RuntimeError):  # no thread can be started
        Thread(target=_end_with_the_first, daemon=True).start()
    with suppress(ImportError, OSError, ValueError):
        import resource

        for which, most in ((resource.RLIMIT_DATA, _MEMORY), (resource.RLIMIT_CORE, 0)):
            resource.setrlimit(which, (most, resource.getrlimit(which)[1]))


def _end_with_the_first() -> None:
    """Wait for the process that asks to end, however it does, and end at once with all that checks have started."""
    if (first := parent_process()) is not None:
        first.join()
        if hasattr(os, "killpg"):
            os.killpg(0, signal.SIGKILL)
        os._exit(1)


def _tell_of_hanging_up(connection: int) -> None:
    """Have the system signal when the other end of the connection is closed: no thread runs while a C function does."""
    with suppress(ImportError, OSError, AttributeError):
        import fcntl

        _on_hanging_up(signal.SIG_IGN)
        fcntl.fcntl(connection, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(connection, fcntl.F_SETFL, fcntl.fcntl(connection, fcntl.F_GETFL) | os.O_ASYNC)


def _on_hanging_up(what: signal.Handlers) -> None:
    """Say what that signal, which also comes with a request, does: it ends a process that is not told otherwise."""
    if hasattr(signal, "SIGIO"):
        signal.signal(signal.SIGIO, what)
