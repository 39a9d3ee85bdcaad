"""A word for a meeting, and the part of the sentence about it."""

from typing import Literal

from msgspec import Struct

from briefing.draft.meetings.words import Sort

Status = Literal["", "planned", "held", "cancelled"]


class Frame(Struct):
    """A word for a meeting, the part of the sentence about it (``start`` to ``end``), and where its topic begins."""

    sort: Sort
    word_start: int
    word_end: int
    is_verb: bool
    start: int
    end: int
    topic: int
    status: Status = ""
    is_definite: bool = False
    is_one_of_several: bool = False
