"""The fields that many parts of a brief share, as types with their help."""

import re
from typing import Annotated

from msgspec import Meta

from briefing.dates.edtf import EdtfDate

# What leads to a value in a file: `("events", 2, "date")`.
Keys = tuple[str | int, ...]
TopicId = Annotated[str, Meta(title="topic", description="a topic's id, declared under `topics`")]
ActorId = Annotated[str, Meta(title="actor", description="an actor's id, declared under `actors`")]
Identifier = Annotated[str, Meta(title="id", pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
Topics = Annotated[list[TopicId], Meta(description="what it is about: ids of topics")]
Source = Annotated[
    list[str],
    Meta(description="the article's own words, verbatim: one excerpt or a list; … skips words"),
]
SaidBy = Annotated[
    str | None,
    Meta(description="who says so: an actor's id, or the article's own words for one whom it does not name"),
]
Via = Annotated[
    str | None,
    Meta(description="the outlet that it came through, such as Interfax: the article's own words, or an actor's id"),
]
Key = Annotated[bool, Meta(description="`yes`: a paper that must shorten names this first")]
Code = Annotated[str, Meta(title="code", pattern="^[A-Z]+[0-9]+$")]
Accept = Annotated[
    dict[Code, str],
    Meta(description="what the checks may find here, each code with the reason why it is right: `B312: …`"),
]
Stated = Annotated[str | None, Meta(description="the article's own phrase for the date, such as `May this year`")]
When = Annotated[EdtfDate | None, Meta(description="a date in EDTF, such as 2024, 2024-05 or 2024-05-14")]


def id_of(words: str, otherwise: str) -> str:
    """Return the id that some words become, or another one where they have no letter for it."""
    return "-".join(re.findall("[a-z0-9]+", words.lower())) or otherwise
