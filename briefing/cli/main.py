"""The boundary: what goes wrong becomes a message on stderr and an exit code, never a traceback."""

import gc
import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0 fine, 1 the answer is no, 2 not usable."""
    # A run is short and makes little garbage. Collecting it while modules load, and once more
    # at the end, costs a fifth of the time; a run over a large library still collects.
    gc.set_threshold(100_000, 20, 20)
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    finally:
        gc.freeze()


def _run(arguments: Sequence[str]) -> int:
    from typer.main import get_command

    from briefing.cli.app import app
    from briefing.cli.pager import paged
    from briefing.cli.settings import SETTINGS
    from briefing.cli.streams import prepare
    from briefing.problems import CannotGoOn

    prepare()
    SETTINGS.reset()
    try:
        with paged():
            get_command(app)(arguments, prog_name="briefing")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except CannotGoOn as problem:
        from briefing.cli.diagnostics import print_reason

        print_reason(problem)
        return problem.exit_code
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        from briefing.cli.diagnostics import say

        what = f"{error.filename!r}: " if error.filename else ""
        say(f"{what}{(error.strerror or str(error)).lower()}", severity="error")
        return 2
    except BaseException as error:  # a library in Rust panics with one that is no Exception
        if os.environ.get("BRIEFING_TRACEBACK"):
            raise
        if "_BRIEFING_COMPLETE" not in os.environ:  # it would be told in the middle of a line that somebody types
            from briefing.cli.diagnostics import say

            message = f"this is a fault of briefing itself: {type(error).__name__}: {error}"
            say(message, hint="BRIEFING_TRACEBACK=1 shows where; please report it", severity="error")
        return 2
    return 0
