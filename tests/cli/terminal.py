"""The program run as a process of its own, in a pseudo-terminal."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Sequence

from tests.conftest import ROOT

COMMAND = [sys.executable, "-m", "briefing"]
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "COLUMNS": "80"}


def in_terminal(
    *arguments: str,
    rows: int = 0,
    keys: str = "",
    program: Sequence[str] = COMMAND,
    **environment: str,
) -> str:
    """Run in a terminal of so many rows, or of no known size; type ``keys``, and return what it drew."""
    above, below = pty.openpty()
    fcntl.ioctl(below, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 80 if rows else 0, 0, 0))
    settings = {**ENVIRONMENT, "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment}
    process = subprocess.Popen(
        [*program, *arguments], stdin=below, stdout=below, stderr=below, cwd=ROOT, env=settings, start_new_session=True
    )
    os.close(below)
    os.write(above, keys.encode())
    drawn = b""
    while True:
        try:
            part = os.read(above, 65536)
        except OSError:
            break
        if not part:
            break
        drawn += part
    process.wait()
    os.close(above)
    return drawn.decode()
