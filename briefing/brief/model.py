"""Format version 1: what a brief says, as types; ``parts`` has what it is made of.

These types are the format. Dates are EDTF; topics and actors are named by their ids.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

from briefing.brief.fields import (
    Accept,
    ActorId,
    Code,
    Identifier,
    Key,
    Keys,
    SaidBy,
    Source,
    Stated,
    TopicId,
    Topics,
    Via,
    When,
)
from briefing.brief.parts import (
    Actor,
    AgendaItem,
    Article,
    Checks,
    Delegation,
    Event,
    Figure,
    Judgment,
    Measure,
    Meeting,
    Outcome,
    Paper,
    Position,
    Quote,
    Side,
    Topic,
    Watch,
)
from briefing.brief.parts import Part as _Part
from briefing.dates.edtf import EdtfDate
from briefing.problems import Place

__all__ = [
    "STATEMENTS",
    "Accept",
    "Actor",
    "ActorId",
    "AgendaItem",
    "Article",
    "Brief",
    "BriefFormat",
    "Checks",
    "Code",
    "Delegation",
    "Event",
    "Figure",
    "Identifier",
    "Judgment",
    "Key",
    "Keys",
    "Measure",
    "Meeting",
    "Outcome",
    "Paper",
    "Position",
    "Quote",
    "SaidBy",
    "Side",
    "Source",
    "Stated",
    "Topic",
    "TopicId",
    "Topics",
    "Via",
    "Watch",
    "When",
    "plain_data",
]

# The parts that hold statements; a brief has at least one.
STATEMENTS = ("meetings", "events", "measures", "positions", "quotes", "figures", "watch")


class BriefFormat(_Part, frozen=True, kw_only=True):
    """A brief: one news article, encoded by hand."""

    format: Annotated[Literal[1], Meta(description="the version of this format")] = 1
    id: Annotated[Identifier | None, Meta(description="the brief's id, where it is not the file's name")] = None
    title: Annotated[str, Meta(description="what the article is about, in a line")]
    bottom_line: Annotated[str | None, Meta(description="what is new, and so what: the editor's words")] = None
    why_it_matters: Annotated[list[str], Meta(description="the editor's words")] = field(default_factory=list)
    article: Annotated[Article, Meta(description="the article: its day, where it is from, its text")]
    topics: Annotated[dict[Identifier, Topic], Meta(description="what it is about: `id: label`")] = field(
        default_factory=dict
    )
    actors: Annotated[dict[Identifier, Actor], Meta(description="who and what acts or is spoken of: `id: name`")] = (
        field(default_factory=dict)
    )
    meetings: Annotated[list[Meeting], Meta(description="what has delegations or an agenda")] = field(
        default_factory=list
    )
    events: Annotated[list[Event], Meta(description="what happened or is to happen")] = field(default_factory=list)
    measures: Annotated[list[Measure], Meta(description="tariffs, controls, sanctions and the like")] = field(
        default_factory=list
    )
    positions: Annotated[list[Position], Meta(description="what each side holds")] = field(default_factory=list)
    quotes: Annotated[list[Quote], Meta(description="words in quotation marks")] = field(default_factory=list)
    figures: Annotated[list[Figure], Meta(description="numbers as numbers")] = field(default_factory=list)
    judgments: Annotated[list[Judgment], Meta(description="the editor's assessments")] = field(default_factory=list)
    watch: Annotated[list[Watch], Meta(description="what to look out for")] = field(default_factory=list)
    paper: Annotated[Paper, Meta(description="the head of the paper to hand on")] = Paper()
    checks: Annotated[Checks, Meta(description="which checks this brief wants")] = Checks()
    accept: Accept = field(default_factory=dict)
    gaps: Annotated[list[str], Meta(description="what the article does not say and a reader will ask")] = field(
        default_factory=list
    )


class Brief(BriefFormat, frozen=True, kw_only=True, eq=False):
    """A brief as it was read: the format's fields, its id and where each value stands (``places``).

    ``text_in_place`` says that ``article.text`` is the text itself, not a file's name. ``revision`` is the
    one that the file was read at, empty where it was read as it is.
    """

    id: str
    path: Path
    places: Any
    text_in_place: bool = False
    revision: str = ""

    def place(self, *keys: str | int) -> Place:
        """Return where a value stands, ``place("events", 2, "date")``; the nearest holder if it isn't written."""
        place: Place = self.places.place_of(keys)
        return place

    def width(self, *keys: str | int) -> int:
        """Return how many characters of its line a value takes."""
        width: int = self.places.width_of(keys)
        return width

    @property
    def lines(self) -> Sequence[str]:
        """The lines of its file, as far as they are at hand: a brief out of an index has none."""
        lines: Sequence[str] = self.places.lines
        return lines

    @property
    def states_something(self) -> bool:
        """Whether it has a statement."""
        return any(getattr(self, part) for part in STATEMENTS)

    def actor_name(self, actor: str) -> str:
        """Return the name to print for an actor's id; other words, as of an unnamed source, as they are."""
        return self.actors[actor].name if actor in self.actors else actor

    def topic_label(self, topic: str) -> str:
        """Return the label to print for a topic's id."""
        return self.topics[topic].label if topic in self.topics else topic


def plain_data(value: Any) -> Any:
    """Return a part of the model as mappings, lists and text, by the keys of the format; dates as EDTF."""
    if isinstance(value, Struct):
        names = zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
        return {written: plain_data(getattr(value, name)) for name, written in names}
    if isinstance(value, list):
        return [plain_data(each) for each in value]
    if isinstance(value, dict):
        return {name: plain_data(each) for name, each in value.items()}
    return str(value) if isinstance(value, EdtfDate) else value
