"""What is longer than the screen goes through a pager, as git does it; all else is printed as it is."""

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from briefing.cli.settings import SETTINGS
from briefing.cli.streams import put_text

# Patterns as text: few texts are paged.
_ESCAPE = r"\x1b\[[0-9;:]*[A-Za-z]"
_OF_A_SHELL = r"[|&;<>()$`\\\"'*?\[#~=%]"  # what makes a command one that only a shell understands
_COLUMNS = 80  # of a terminal that does not tell
_NOT_STARTED = (126, 127)  # how a shell ends where there is no such program


class Screen(io.StringIO):
    """What is to be shown on a terminal, kept until all of it is there; to who writes on it, it is the terminal."""

    def __init__(self, terminal: TextIO) -> None:
        """Stand for a terminal."""
        super().__init__(newline="")
        self.terminal = terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The terminal's own."""
        return self.terminal.encoding

    @property
    def errors(self) -> str:  # type: ignore[override]
        """What the terminal does with characters that it does not have."""
        return self.terminal.errors or "strict"

    def isatty(self) -> bool:
        """Return true."""
        return True

    def fileno(self) -> int:
        """Return the terminal's own number."""
        return self.terminal.fileno()


def print_as_it_comes() -> None:
    """Show on the terminal at once what is printed from now on, whatever its length."""
    if isinstance(sys.stdout, Screen):
        sys.stdout = sys.stdout.terminal


@contextmanager
def paged() -> Iterator[None]:
    """Show what is printed within once all of it is there; in the pager, if it is longer than the screen.

    That is where stdout is a terminal that a pager can run on; else it is printed as it comes.
    """
    if os.name == "nt" or not sys.stdout.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        yield
        return
    terminal = sys.stdout
    waiting = Screen(terminal)
    sys.stdout = waiting
    try:
        yield
    except KeyboardInterrupt:
        sys.stdout = terminal
        raise
    finally:
        if sys.stdout is waiting:
            sys.stdout = terminal
            show(waiting.getvalue())


def show(text: str) -> None:
    """Print a text on the terminal; in the pager, if it is longer than the screen."""
    if text and not (SETTINGS.paged and _is_longer(text) and _in_pager(text)):
        put_text(text)


def _pager() -> str:
    """Return the command of the pager; empty where none is wanted."""
    command = os.environ.get("BRIEFING_PAGER", os.environ.get("PAGER", "less")).strip()
    return "" if command == "cat" else command


def _is_longer(text: str) -> bool:
    """Whether a text takes more lines than the terminal has, but for that of the prompt; one of no size shows all."""
    size = os.get_terminal_size(sys.stdout.fileno())
    room = int(os.environ.get("LINES") or size.lines) - 1
    if room < 0:
        return False
    if text.count("\n") > room:
        return True
    width = int(os.environ.get("COLUMNS") or size.columns) or _COLUMNS
    return sum(_rows(line, width) for line in text.splitlines()) > room


def _rows(line: str, width: int) -> int:
    plain = re.sub(_ESCAPE, "", line)
    if len(plain) * 2 <= width:
        return 1
    from rich.cells import cell_len

    return max(1, -(-cell_len(plain) // width))


def _in_pager(text: str) -> bool:
    """Show a text in the pager; return false where there is none."""
    import shlex
    import shutil
    import signal
    import subprocess

    command = _pager()
    through_shell = bool(re.search(_OF_A_SHELL, command))
    words = [] if through_shell else shlex.split(command)
    if not command or (words and not shutil.which(words[0])):
        return False
    # As git sets them: leave where one screen is enough, keep colours, leave the text on the screen.
    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    sys.stdout.flush()
    try:
        process = subprocess.Popen(  # noqa: S603 - the user's own command
            command if through_shell else words, shell=through_shell, stdin=subprocess.PIPE, env=environment
        )
    except OSError:
        return False
    # Ctrl-C is the pager's while it runs.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        # One that is left early reads no more, which is no fault.
        process.communicate(text.encode(sys.stdout.encoding or "utf-8", sys.stdout.errors or "strict"))
    finally:
        signal.signal(signal.SIGINT, before)
    return process.returncode not in _NOT_STARTED if through_shell else True
