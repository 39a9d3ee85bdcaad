"""Where text is drawn: Rich's consoles for stdout and stderr, in colours as far as they are wanted."""

import os
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from briefing.cli.settings import color_wanted

if TYPE_CHECKING:
    from rich.console import Console

_DUMB = ("dumb", "unknown")  # terminals that Rich gives no colours


def console(*, stderr: bool = False) -> "Console":
    """Return the console of stdout or of stderr."""
    from rich.console import Console

    how: dict[str, Any] = {}
    if color_wanted() == "always":
        how = {"force_terminal": True, "no_color": False, "color_system": _colors()}
    elif color_wanted() == "never":
        how = {"color_system": None}
    return Console(stderr=stderr, highlight=False, **how)


def color_help() -> None:
    """Let Typer draw help in colours as far as they are wanted."""
    from typer import rich_utils

    _forced_by_variables()  # before it is changed
    wanted = color_wanted()
    rich_utils.COLOR_SYSTEM = None if wanted == "never" else _colors() if wanted == "always" else "auto"
    rich_utils.FORCE_TERMINAL = True if wanted == "always" else _forced_by_variables()


@cache
def _forced_by_variables() -> bool | None:
    """Return what Typer found in the variables when it was loaded."""
    from typer import rich_utils

    return rich_utils.FORCE_TERMINAL


def _colors() -> Literal["auto", "standard"]:
    return "standard" if os.environ.get("TERM", "").lower() in _DUMB else "auto"
