"""What the checks found in a brief, in four counts."""

from typing import NamedTuple


class CheckState(NamedTuple):
    """What the checks found in a brief: problems, and how many of its statements are proved."""

    errors: int
    warnings: int
    proved: int
    statements: int
