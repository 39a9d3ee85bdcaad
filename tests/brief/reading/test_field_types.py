"""The shapes that a reader builds values by are those of the model."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from briefing.brief.model import Brief, BriefFormat, Meeting
from briefing.brief.reading.field_types import Field, Shape, fields_of, required_of
from briefing.dates.edtf import EdtfDate


class Part(Struct, kw_only=True):
    """One field of each kind."""

    text: str
    id: Annotated[str, Meta(pattern="^[a-z]+$")] | None = None
    named: Annotated[str, Meta(description="what it is")] = ""
    round: Annotated[int, Meta(ge=1)] | None = None
    key: bool = False
    date: EdtfDate | None = None
    status: Literal["on", "off"] | None = None
    words: list[str] = []
    meeting: Meeting | None = None
    meetings: list[Meeting] = []
    topics: dict[str, Meeting] = {}


def test_each_type_has_its_shape() -> None:
    assert {name: field.shape for name, field in fields_of(Part).items()} == {
        "text": Shape("text"),
        "id": Shape("id"),
        "named": Shape("text"),
        "round": Shape("whole"),
        "key": Shape("answer"),
        "date": Shape("date"),
        "status": Shape("choice", choices=("on", "off")),
        "words": Shape("list", item=Shape("text", inside_list=True)),
        "meeting": Shape("part", part=Meeting),
        "meetings": Shape("list", item=Shape("part", part=Meeting, inside_list=True)),
        "topics": Shape("map", item=Shape("part", part=Meeting)),
    }
    assert required_of(Part) == (Field("text", Shape("text"), required=True, attribute="text"),)


def test_every_field_of_a_brief_is_in_the_order_of_the_format() -> None:
    assert list(fields_of(BriefFormat)) == list(BriefFormat.__struct_fields__)
    assert [field.name for field in required_of(BriefFormat)] == ["title", "article"]
    assert set(Brief.__struct_fields__) > set(fields_of(BriefFormat))
