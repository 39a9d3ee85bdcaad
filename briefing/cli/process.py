"""The program as a process of its own: it runs, and is gone at once."""

import atexit
import os
import sys
from contextlib import suppress
from typing import NoReturn

from briefing.cli.main import main


def run() -> NoReturn:
    """Run the program with the arguments of this process, and end that with its exit code."""
    code = main()
    if not _is_watched() and _has_written_all():
        os._exit(code)
    sys.exit(code)


def _has_written_all() -> bool:
    """Do what is left to do at the end, but for taking apart all that is in memory, which is 4 ms of 115.

    Return false where something could not be written: the interpreter tells of it in its own way.
    """
    try:
        sys.stdout.flush()
        with suppress(OSError):  # one of the two is closed
            os.dup2(2, 1)  # what other packages have to say at the end is no part of the answer
        atexit._run_exitfuncs()  # noqa: SLF001 - it is what the interpreter calls at the end
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return False
    return True


def _is_watched() -> bool:
    """Whether somebody waits for the end: another thread, a profiler, a debugger, a coverage tool."""
    threading, monitoring = sys.modules.get("threading"), getattr(sys, "monitoring", None)
    tools = map(monitoring.get_tool, range(6)) if monitoring else ()
    return bool(sys.getprofile() or sys.gettrace() or any(tools) or (threading and threading.active_count() > 1))
