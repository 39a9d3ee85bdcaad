"""Nodes → the model: every value is typed here, and all that doesn't fit is reported."""

import re
from collections.abc import Callable
from typing import Any

from briefing.brief.fields import IDENTIFIER, id_of
from briefing.brief.model import Article, BriefFormat, Watch
from briefing.brief.reading.field_types import Field, Shape, fields_of, required_of
from briefing.brief.reading.nodes import Mapping, Node, Scalar, Sequence
from briefing.dates.edtf import EdtfDate, EdtfError, edtf
from briefing.problems import Place, did_you_mean, shown

_CODE = re.compile(r"[A-Z]+[0-9]+")
ID_HINT = "an id is lower-case letters, digits and hyphens, such as {}"
_ANSWERS = {"yes": True, "true": True, "no": False, "false": False}
# Stands for a value that could not be used; the problem has been reported.
UNUSABLE = object()

Reporter = Callable[[str, str, str, Place, int], None]


class Builder:
    """Builds parts of a brief from nodes; ``report`` gets code, message, hint, place and width."""

    def __init__(self, report: Reporter) -> None:
        """Keep where problems go."""
        self._report = report

    def fields(self, node: Mapping, part: type) -> dict[str, Any]:
        """Return the fields of one part that are given.

        What is required but missing or unusable is reported and stood in for, so that
        the rest can be checked as well; such a brief is not used.
        """
        fields = fields_of(part)
        values: dict[str, Any] = {}
        for key, value in node.entries.items():
            field = fields.get(key)
            if field is None:
                self._unknown_key(node.keys[key], fields, _part_name(part))
            elif isinstance(value, Scalar) and value.is_null:
                self._null(value, f"`{key}`")
            elif type(value) is Scalar and field.shape.kind == "text" and (text := value.text.strip()):
                values[field.attribute] = text
            elif isinstance(value, Scalar) and not value.text.strip():
                self._empty(value, node.keys[key], field)
            else:
                built = self._value(value, field.shape, key)
                if built is not UNUSABLE:
                    values[field.attribute] = built
        for field in required_of(part):
            if field.name not in values:
                if field.name not in node.entries:
                    self._missing(node, field, _part_name(part))
                values[field.name] = _stand_in(field.shape)
        return values

    def _value(self, node: Node, shape: Shape, name: str) -> Any:
        holder = _HOLDERS.get(shape.kind)
        if holder is not None:
            return holder(self, node, shape, name)
        if not isinstance(node, Scalar):
            found = "a list" if isinstance(node, Sequence) else "a mapping"
            hint = (
                "write one value"
                if isinstance(node, Sequence)
                else "write plain text; put quotation marks around a text with `: ` in it"
            )
            return self._wrong("B113", f"`{name}` must be {_called(shape)}, not {found}", hint, node)
        typed = _TYPED.get(shape.kind)
        return typed(self, node, shape, name) if typed is not None else node.text.strip()

    def _list(self, node: Node, shape: Shape, name: str) -> Any:
        item = shape.item or Shape("text")
        if isinstance(node, Sequence):
            items = [self._item(each, item, name) for each in node.items]
            return [_stand_in(item) if built is UNUSABLE else built for built in items]
        if item.kind == "part":
            return self._wrong("B113", f"`{name}` must be a list", "begin each item with `- `", node)
        built = self._value(node, item, name)
        return UNUSABLE if built is UNUSABLE else [built]

    def _item(self, node: Node, shape: Shape, name: str) -> Any:
        if isinstance(node, Scalar) and not node.text.strip():
            return self._wrong("B116", f"an item of `{name}` is empty", "write it, or take the `-` out", node)
        if isinstance(node, Scalar) and node.is_null:
            return self._null(node, f"an item of `{name}`")
        return self._value(node, shape, name)

    def _map(self, node: Node, shape: Shape, name: str) -> Any:
        if not isinstance(node, Mapping):
            example = "id: label" if name == "topics" else "id: name"
            return self._wrong("B113", f"`{name}` must be a mapping", f"write each as `{example}`", node)
        built = {}
        for key, value in node.entries.items():
            self._identifier(node.keys[key], shape, name)
            if isinstance(value, Scalar) and not value.text.strip():
                self._wrong("B116", f"{key!r} has no value", "write the name to print", node.keys[key])
            elif isinstance(value, Scalar) and value.is_null:
                self._null(value, repr(key))
            part = self._part(value, shape.item or shape, key)
            built[key] = _stand_in(shape.item or shape) if part is UNUSABLE else part
        return built

    def _reasons(self, node: Node, _shape: Shape, name: str) -> Any:
        """Return the reasons of a mapping by their codes."""
        if not isinstance(node, Mapping):
            return self._wrong("B113", f"`{name}` must be a mapping", "write each as `B312: the reason`", node)
        built = {}
        for key, value in node.entries.items():
            if not _CODE.fullmatch(key):
                self._wrong("B117", f"{shown(key)} is no code of a check", "such as B312", node.keys[key])
            elif not isinstance(value, Scalar) or not value.text.strip():
                self._wrong("B116", f"{key!r} has no reason", "say why it is right all the same", node.keys[key])
            elif value.is_null:
                self._null(value, repr(key))
            else:
                built[key] = value.text.strip()
        return built

    def _part(self, node: Node, shape: Shape, name: str) -> Any:
        part = shape.part
        if part is None:
            message = f"{shape} holds no part"
            raise TypeError(message)
        shorthand: str = getattr(part, "shorthand", "")
        if isinstance(node, Scalar) and shorthand:
            return part(**{shorthand: node.text.strip()})
        if not isinstance(node, Mapping):
            keys = ", ".join(f"`{key}:`" for key in list(fields_of(part))[:3])
            what = f"each item of `{name}`" if shape.inside_list else f"`{name}`"
            return self._wrong("B113", f"{what} must be a mapping", f"with keys such as {keys}", node)
        return part(**self.fields(node, part))

    def _date(self, node: Scalar, _shape: Shape, _name: str) -> Any:
        try:
            return edtf(node.text.strip())
        except EdtfError as error:
            return self._wrong(error.code, str(error), error.hint, node)

    def _choice(self, node: Scalar, shape: Shape, name: str) -> Any:
        if node.text in shape.choices:
            return node.text
        by_text = {str(choice): choice for choice in shape.choices}
        if node.text in by_text:
            return by_text[node.text]
        if name == "format":
            return self._wrong(
                "B119", f"this is format {shown(node.text)}", "this version of briefing reads format 1", node
            )
        close = did_you_mean(node.text, by_text)
        hint = f"{close} it is one of: {', '.join(by_text)}".strip()
        return self._wrong("B114", f"`{name}` can't be {shown(node.text)}", hint, node)

    def _whole(self, node: Scalar, _shape: Shape, name: str) -> Any:
        if re.fullmatch("[1-9][0-9]{0,5}", node.text):
            return int(node.text)
        return self._wrong("B115", f"`{name}` must be a whole number, not {shown(node.text)}", "such as 5", node)

    def _answer(self, node: Scalar, _shape: Shape, name: str) -> Any:
        if (answer := _ANSWERS.get(node.text.strip().lower())) is not None:
            return answer
        return self._wrong("B114", f"`{name}` can't be {shown(node.text)}", "it is one of: yes, no", node)

    def _identifier(self, node: Scalar, _shape: Shape, name: str) -> Any:
        if IDENTIFIER.fullmatch(node.text):
            return node.text
        hint = ID_HINT.format(id_of(node.text, "us-treasury")[:60])
        return self._wrong("B117", f"{shown(node.text)} can't be an id in `{name}`", hint, node)

    def _wrong(self, code: str, message: str, hint: str, node: Node) -> object:
        self._report(code, message, hint, node.place, node.width)
        return UNUSABLE

    def _unknown_key(self, key: Scalar, fields: dict[str, Field], name: str) -> None:
        known = ", ".join(fields)
        hint = did_you_mean(key.text, fields) or f"{name} has: {known}"
        self._wrong("B111", f"{name} has no key {shown(key.text)}", hint, key)

    def _null(self, value: Scalar, what: str) -> object:
        hint = f'write nothing, or the word in quotation marks: "{value.text}"'
        return self._wrong("B121", f"{what} is {value.text}, YAML's word for nothing", hint, value)

    def _empty(self, value: Scalar, key: Scalar, field: Field) -> None:
        # A bare `key:` is a form not filled in yet, which is no harm where the key may be left out.
        if field.required or value.quoted:
            self._wrong("B116", f"`{key.text}` is empty", "write its value, or take the key out", key)

    def _missing(self, node: Mapping, field: Field, name: str) -> None:
        example = {"title": "title: what the article is about", "published": "published: 2024-08-12"}
        hint = f"add `{example.get(field.name, field.name + ': ...')}`"
        if field.name == "article":
            hint = "add `article:` and, under it, `published: 2024-08-12`"
        self._wrong("B112", f"{name} lacks `{field.name}`", hint, node)


# A builder that held its own methods would be garbage that waits to be collected, and the whole parser with it.
_HOLDERS = {
    "list": Builder._list,  # noqa: SLF001
    "map": Builder._map,  # noqa: SLF001
    "reasons": Builder._reasons,  # noqa: SLF001
    "part": Builder._part,  # noqa: SLF001
}
_TYPED = {  # the same
    "date": Builder._date,  # noqa: SLF001
    "choice": Builder._choice,  # noqa: SLF001
    "whole": Builder._whole,  # noqa: SLF001
    "answer": Builder._answer,  # noqa: SLF001
    "id": Builder._identifier,  # noqa: SLF001
}


def _stand_in(shape: Shape) -> Any:
    """Return something of that shape in place of what could not be used."""
    if shape.part is not None:
        return shape.part(**{field.name: _stand_in(field.shape) for field in required_of(shape.part)})
    if shape.kind == "date":
        return EdtfDate("0001")
    return shape.choices[0] if shape.kind == "choice" else ""


def _called(shape: Shape) -> str:
    names = {"date": "a date", "choice": "one word", "whole": "a whole number", "id": "an id", "answer": "yes or no"}
    return names.get(shape.kind, "text")


def _part_name(part: type) -> str:
    """Return how a message calls a part of the brief."""
    if part is BriefFormat:
        return "a brief"
    if part is Article:
        return "`article`"
    words = "watch item" if part is Watch else re.sub("(?<=[a-z])(?=[A-Z])", " ", part.__name__).lower()
    return f"{'an' if words[0] in 'ae' else 'a'} {words}"
