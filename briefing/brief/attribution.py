"""Who says what a brief states: the article itself, an actor, somebody whom the article does not name, a document."""

import re
from collections.abc import Iterable
from typing import Any, Literal, get_args

from briefing.brief.fields import IDENTIFIER
from briefing.brief.model import Brief, Quote

Origin = Literal["the article's own words", "a named source", "an unnamed one", "a document"]
ORIGINS: tuple[Origin, ...] = get_args(Origin)

# Words of the article for those whom it does not name, where one word in small letters is all that it has: any other
# such word is an actor's id.
_UNNAMED = frozenset(
    (
        "activists aides analysts authorities bankers commentators critics dealers diplomats doctors economists "
        "executives experts historians insiders investigators investors lawmakers lawyers legislators media "
        "negotiators observers officers officials opponents opposition organizers police politicians pollsters press "
        "prosecutors protesters rebels reporters researchers residents scientists sources spokesmen strategists "
        "supporters survivors teachers traders villagers witnesses workers"
    ).split()
)
_DOCUMENTS = frozenset(
    (
        "agreement audit bill cable cables communique communiqué contract data decree document documents draft figures "
        "filing filings files law letter letters memo memorandum minutes order papers poll record records report "
        "reports resolution ruling statement statistics study survey text transcript transcripts treaty verdict"
    ).split()
)
# What follows the noun that words are about: a document seen by Reuters, the text of the accord, officials who ...
_BEHIND_THE_NOUN = r",|\s(?:of|by|from|in|at|on|to|for|with|about|seen|made|sent|who|that|which|close|familiar)\b"


def is_written_as_id(name: str) -> bool:
    """Whether a name of who says something is written as an id, and so must be an actor's; else it is words.

    Words have a blank, a capital or another sign that no id has, or are one of the plain nouns for unnamed people.
    """
    return name not in _UNNAMED and IDENTIFIER.fullmatch(name) is not None


def origins(brief: Brief, items: Iterable[Any]) -> dict[Origin, int]:
    """Return on whose word how many of some statements, or parts of them, stand, in the order of ``ORIGINS``.

    Empty where the brief tells of none who says it: its editor may not know that it could.
    """
    parts = [item for item in items if "via" in item.__struct_fields__]
    if not any(_is_told(brief, item) for item in parts):
        return {}
    found = [origin(brief, part) for part in parts]
    return {each: found.count(each) for each in ORIGINS if each in found}


def origin(brief: Brief, item: Any) -> Origin:
    """Return on whose word a statement or a part of one stands, as its brief tells.

    An actor is named, words stand for somebody whom the article does not name, unless they are of a document. What
    only came through an outlet is that outlet's.
    """
    said_by = _sayer(item)
    if said_by is None:
        unnamed: Origin = "an unnamed one" if isinstance(item, Quote) else "the article's own words"
        return "a named source" if item.via else unnamed
    if said_by in brief.actors:
        return "a document" if brief.actors[said_by].kind == "document" else "a named source"
    noun = re.split(_BEHIND_THE_NOUN, said_by, maxsplit=1)[0].split()[-1:]
    return "a document" if noun and noun[0].lower() in _DOCUMENTS else "an unnamed one"


def _sayer(item: Any) -> str | None:
    """Return who says a statement or a part of one, as the brief names them; of a quotation its speaker."""
    sayer: str | None = item.speaker if isinstance(item, Quote) else item.said_by
    return sayer


def _is_told(brief: Brief, item: Any) -> bool:
    """Whether the brief tells more of who says something than the actor who speaks a quotation."""
    sayer = _sayer(item)
    return bool(item.via or sayer) and not (isinstance(item, Quote) and not item.via and sayer in brief.actors)
