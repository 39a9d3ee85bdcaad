"""The model's types as shapes that a reader can walk: one table, made from the types themselves."""

from collections.abc import Sequence
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Struct, structs

from briefing.dates.edtf import EdtfDate


class Shape(Struct, frozen=True):
    """What a value must be.

    ``kind`` is text, id, whole (number), answer (yes or no), date, choice, list, map, reasons (by code) or part;
    ``choices`` are a choice's values, ``item`` is what a list or map holds, ``part`` the type of
    a part of a brief.
    """

    kind: str
    choices: tuple[Any, ...] = ()
    item: "Shape | None" = None
    part: type[msgspec.Struct] | None = None
    inside_list: bool = False


class Field(Struct, frozen=True):
    """A field of a part: its name in the file, its shape, whether it must be there, and its name in the model."""

    name: str
    shape: Shape
    required: bool
    attribute: str


@cache
def fields_of(part: type[msgspec.Struct]) -> dict[str, Field]:
    """Return the fields of a part of the format by name, in the order of the format."""
    return {
        field.encode_name: Field(field.encode_name, _shape(field.type), field.required, field.name)
        for field in msgspec.structs.fields(part)
    }


@cache
def required_of(part: type[msgspec.Struct]) -> tuple[Field, ...]:
    """Return the fields that a part can't do without."""
    return tuple(field for field in fields_of(part).values() if field.required)


def _shape(annotation: Any) -> Shape:  # noqa: PLR0911 - one line a kind
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        inner = _shape(arguments[0])
        is_id = any(getattr(meta, "pattern", None) for meta in arguments[1:])
        return Shape("id") if is_id and inner.kind == "text" else inner
    if origin in (UnionType, Union):
        return _shape(next(each for each in arguments if each is not NoneType))
    if origin is Literal:
        return Shape("choice", choices=arguments)
    if origin in (list, Sequence):
        return Shape("list", item=structs.replace(_shape(arguments[0]), inside_list=True))
    if origin is dict:
        item = _shape(arguments[1])
        return Shape("map", item=item) if item.kind == "part" else Shape("reasons", item=item)
    if annotation is EdtfDate:
        return Shape("date")
    if annotation in (int, bool):
        return Shape("whole" if annotation is int else "answer")
    if annotation is str:
        return Shape("text")
    return Shape("part", part=annotation)
