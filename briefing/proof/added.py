"""Checks that other packages bring, by entry points in the group ``briefing.checks``.

They are asked in a process of their own. Whatever one of them does to it (ends it, crashes, takes all memory, never
answers), that is told of this check and this brief, and a new process goes on with the rest.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing.plugins import declared
from briefing.problems import CannotGoOn, Problem
from briefing.proof.codes import CHECKS
from briefing.proof.failures import failure
from briefing.proof.rule import Subject

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_TO_LOAD, _TO_ANSWER = 60, 20  # seconds; a large package for language takes 10 s to load from a cold disk
_TOO_OFTEN = 3  # times without an answer, after which a check is not asked again: of 10,000 briefs, each would wait


def found_by_others(subject: Subject) -> Iterator[Problem]:
    """Yield what the checks of other packages find in a brief, and a problem for each of them that fails."""
    names = _declared()
    if not names:
        return
    import pickle

    asked, packed = _asked(os.getpid()), pickle.dumps(subject)
    for number in range(len(names)):
        try:
            found = asked.found(number, packed)
        except CannotGoOn as error:
            yield failure(str(subject.brief.path), error.message)
        else:
            for fields, keys in found:
                yield subject.with_keys(Problem(*fields), keys)


def forget() -> None:
    """Forget which checks there are, and end the process in which they are asked."""
    if _declared.cache_info().currsize and _declared():
        _asked(os.getpid()).end()
    _declared.cache_clear()
    _asked.cache_clear()


@cache
def _declared() -> list[tuple[str, str]]:
    """Return the names and values of the entry points, looked up once, for a library is large."""
    return [(entry.name, entry.value) for entry in declared(CHECKS)]


@cache
def _asked(_process: int) -> "_Asked":
    """Return what asks the checks; a process that was started from another one has its own."""
    return _Asked(_declared())


class _Asked:
    """The process in which the checks are asked, one after the other, and what is known of those that can't be."""

    def __init__(self, names: list[tuple[str, str]]) -> None:
        from threading import Lock

        self._names = names
        self._lock = Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._loaded: set[int] = set()
        self._unusable: dict[int, str] = {}
        self._late = [0] * len(names)

    def found(self, number: int, subject: bytes) -> list[tuple[Any, Any]]:
        """Return the fields and the keys of each problem that a check finds; raise CannotGoOn where it fails."""
        with self._lock:
            self._load(number)
            name = self._names[number][0]
            try:
                found: list[tuple[Any, Any]] = self._answer(number, subject, _TO_ANSWER)
            except TimeoutError as error:
                self._late[number] += 1
                message = f"the check {name} fails: {error}"
                if self._late[number] == _TOO_OFTEN:
                    self._unusable[number] = f"{message} for {_TOO_OFTEN} briefs, and is not asked about this one"
                raise CannotGoOn(message) from None
            except EOFError as error:
                raise CannotGoOn(f"the check {name} fails: {error}") from None
            return found

    def _load(self, number: int) -> None:
        """Have a check loaded, once in a process; raise CannotGoOn where it can't be, now or before."""
        if number not in self._unusable and number not in self._loaded:
            name, value = self._names[number]
            try:
                message = self._answer(number, b"", _TO_LOAD)
            except (TimeoutError, EOFError) as error:
                message = f"the check {name} ({value}) can't be loaded: {error}"
            if message:
                self._unusable[number] = message
            else:
                self._loaded.add(number)
        if number in self._unusable:
            raise CannotGoOn(self._unusable[number])

    def _answer(self, number: int, subject: bytes, seconds: float) -> Any:
        """Return what the process answers; raise TimeoutError or EOFError where it does not, and say why."""
        import marshal

        connection = self._started()
        try:
            connection.send_bytes(number.to_bytes(4) + subject)
            if connection.poll(seconds):
                return marshal.loads(connection.recv_bytes())  # noqa: S302 - plain values, whoever made them
        except BlockingIOError:  # it neither reads nor writes any more, in the middle of a message
            pass
        except (EOFError, OSError, ValueError, TypeError):
            raise EOFError(self._how_it_ended()) from None
        self.end()
        raise TimeoutError(f"it takes more than {seconds} seconds")

    def _started(self) -> "Connection":
        """Return the connection to the process, which is started where it is not there."""
        if self._connection is not None:
            return self._connection
        import multiprocessing
        from multiprocessing.util import Finalize

        from briefing.proof.asked import serve

        ours, theirs = multiprocessing.Pipe()
        _wait_only(ours.fileno(), _TO_ANSWER)
        process = multiprocessing.Process(target=serve, args=(theirs, self._names), daemon=True)
        try:
            process.start()
        except (OSError, AssertionError) as error:  # the second where a process may have no others
            raise CannotGoOn(f"no process can be started for the checks of other packages: {error}") from error
        finally:
            theirs.close()
        self._connection, self._process = ours, process
        Finalize(None, self.end, exitpriority=1)  # before it is waited for: it may not heed a request to end
        return ours

    def _how_it_ended(self) -> str:
        """Return how the process ended; where it did not within a second, it is ended now."""
        from time import monotonic, sleep

        code, latest = None, monotonic() + 1
        while self._process is not None and code is None and monotonic() < latest:
            sleep(0.01)  # to wait for it would take for ever where it closed what tells of its end, and lives on
            code = self._process.exitcode
        self.end()
        if code is None:
            return "what it answers can't be read"
        if code < 0:
            import signal

            return f"its process was ended by signal {-code} ({(signal.strsignal(-code) or 'unknown').lower()})"
        return f"it ended its process, with exit code {code}"

    def end(self) -> None:
        """End the process, and those that the checks have started."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        self._loaded.clear()
        if connection is not None:
            connection.close()
        if process is not None and process.pid is not None:
            import signal

            with suppress(OSError, AttributeError):  # there are none, or no such groups of processes
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            process.join()


def _wait_only(connection: int, seconds: float) -> None:
    """Have the system wait only so long for each part of a message that is sent or received."""
    import socket
    import struct

    with suppress(OSError, ValueError), socket.socket(fileno=os.dup(connection)) as ours:  # where it is a socket
        time = struct.pack("ll", int(seconds), int(seconds % 1 * 1_000_000))
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, time)
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, time)
