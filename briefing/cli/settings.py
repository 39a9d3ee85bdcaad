"""What a run is asked for as a whole: how much it tells on stderr, its colours, and whether it may use a pager."""

import os
from typing import Literal

Color = Literal["auto", "always", "never"]


class _Settings:
    """The settings of this run: as they stand before an option is read, until one changes them."""

    quiet = False
    paged = True
    color: Color = "auto"

    def reset(self) -> None:
        """Forget what a run before was asked for."""
        self.quiet, self.paged, self.color = False, True, "auto"


SETTINGS = _Settings()


def sheet_wanted() -> str:
    """Return the size of a paper's sheets that $BRIEFING_SHEET names, else A4."""
    return os.environ.get("BRIEFING_SHEET", "").lower() or "a4"


def color_wanted() -> Color:
    """Return whether colours are wanted: by option, else by the variables that programs share.

    $NO_COLOR and $FORCE_COLOR are left to Rich, which knows them.
    """
    if SETTINGS.color != "auto":
        return SETTINGS.color
    forced = os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0") and not os.environ.get("NO_COLOR")
    return "always" if forced else "auto"
