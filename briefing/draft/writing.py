"""A brief → YAML as a person would write it: keys in the order of the format, long text folded, comments beside."""

import re
import textwrap
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from msgspec import Struct, structs

from briefing.brief.model import BriefFormat, Keys
from briefing.dates.edtf import EdtfDate
from briefing.draft.quoting import double_quoted

MODELINE = "# yaml-language-server: $schema={}"
_WIDTH = 100  # characters of a line of folded text
_PLAIN = re.compile(r"[^\W_][\w ./()%€£$§°+–—’“”\-]*(?:[,;][\w ./()%€£$§°+–—’“”\-]+|'\w[\w ./()%-]*)*")
# What YAML, or an editor that reads it, takes for something else than text.
_NOT_TEXT = re.compile(r"(?i)(?:true|false|yes|no|on|off|null|~|[-+.]?[0-9][0-9_,.:xobe+-]*)")
_ALWAYS_TEXT = re.compile(r"\d{4}(?:-\d\d){0,2}")


def yaml_of(brief: BriefFormat, comments: Mapping[Keys, str], schema: str) -> str:
    """Return a brief as YAML, with the path of its schema, if any; comments stand before what their keys lead to."""
    lines = [MODELINE.format(schema)] if schema else []
    for name, key, value in _fields(brief):
        lines += ["", *_comment(comments.get((key,)), "")] if name not in ("format", "id", "title") else []
        lines += _entry(key, value, (key,), comments, "")
    return "\n".join(lines) + "\n"


def parts_of(brief: BriefFormat, comments: Mapping[Keys, str], names: Collection[str]) -> list[str]:
    """Return some parts of a brief as lines of YAML, as far as there is something in them."""
    lines: list[str] = []
    for name, key, value in _fields(brief):
        if name in names:
            lines += ["", *_entry(key, value, (key,), comments, "")]
    return lines


def _fields(part: Struct) -> Iterator[tuple[str, str, Any]]:
    """Yield the fields of a part that do not go without saying: name, key and value, in the order of the format."""
    for field in structs.fields(type(part)):
        value = getattr(part, field.name)
        is_default = value == field.default or (value in ([], {}) and not field.required) or value is None
        if not is_default or field.name in ("format", "bottom_line"):
            yield field.name, field.encode_name, value


def _entry(key: str, value: Any, keys: Keys, comments: Mapping[Keys, str], indent: str) -> list[str]:
    if isinstance(value, Struct):
        return [f"{indent}{key}:", *_part(value, keys, comments, f"{indent}  ")]
    if isinstance(value, dict):
        lines = [f"{indent}{key}:"]
        for id_, each in value.items():
            lines += _comment(comments.get((*keys, id_)), f"{indent}  ")
            lines += [f"{indent}  {id_}: {_short(each) if isinstance(each, Struct) else _quoted(str(each))}"]
        return lines
    if isinstance(value, list) and value and isinstance(value[0], Struct):
        lines = [f"{indent}{key}:"]
        for number, each in enumerate(value):
            lines += _comment(comments.get((*keys, number)), f"{indent}  ")
            first, *rest = _part(each, (*keys, number), comments, f"{indent}    ")
            lines += [f"{indent}  - {first.lstrip()}", *rest]
        return lines
    comment = comments.get(keys, "") if len(keys) > 1 else ""
    return [*_comment(comment, indent), *_scalar(key, value, indent)]


def _part(part: Struct, keys: Keys, comments: Mapping[Keys, str], indent: str) -> list[str]:
    lines: list[str] = []
    for _, key, value in _fields(part):
        lines += _entry(key, value, (*keys, key), comments, indent)
    return lines or [f"{indent}{{}}"]


def _comment(words: str | None, indent: str) -> list[str]:
    return [f"{indent}# {line}" for line in textwrap.wrap(words, _WIDTH)] if words else []


def _scalar(key: str, value: Any, indent: str) -> list[str]:
    if isinstance(value, list):
        return _scalar(key, value[0], indent) if len(value) == 1 else _listed(key, list(map(str, value)), indent)
    if value is None or value == "":
        return [f"{indent}{key}:"]
    if isinstance(value, int):
        said = str(value) if type(value) is int else "yes" if value else "no"
        return [f"{indent}{key}: {said}"]
    return _text(key, str(value), indent)


def _listed(key: str, values: list[str], indent: str) -> list[str]:
    flow = f"{indent}{key}: [{', '.join(_quoted(each, in_flow=True) for each in values)}]"
    if len(flow) <= _WIDTH:
        return [flow]
    return [f"{indent}{key}:", *(f"{indent}  - {_quoted(each)}" for each in values)]


def _text(key: str, text: str, indent: str) -> list[str]:
    if key == "text" and "\n" in text:
        return [f"{indent}{key}: |", *(f"{indent}  {line}".rstrip() for line in text.splitlines())]
    line = f"{indent}{key}: {_quoted(text)}"
    if len(line) <= _WIDTH or not _can_be_folded(text):
        return [line]
    wrapped = textwrap.wrap(text, _WIDTH - len(indent) - 2, break_long_words=False, break_on_hyphens=False)
    return [f"{indent}{key}: >-", *(f"{indent}  {part}" for part in wrapped)]


def _short(part: Struct) -> str:
    """Return a topic or an actor in one line: its name alone, or a mapping."""
    fields = [(key, value) for _, key, value in _fields(part)]
    if len(fields) == 1:
        return _quoted(str(fields[0][1]))
    return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in fields) + "}"


def _flow(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_quoted(str(each), in_flow=True) for each in value)}]"
    return _quoted(str(value), in_flow=True)


def _quoted(text: str, *, in_flow: bool = False) -> str:
    """Return text as YAML reads it back: as it is where that is safe, else in double quotation marks."""
    is_plain = _PLAIN.fullmatch(text) and not text.endswith(" ") and (not in_flow or "," not in text)
    if is_plain and (not _NOT_TEXT.fullmatch(text) or _ALWAYS_TEXT.fullmatch(text)):
        return text
    return double_quoted(text)


def _can_be_folded(text: str) -> bool:
    """Whether a text is the same when its lines are folded: single blanks, nothing that can't be printed."""
    return text.isprintable() and "  " not in text and text == text.strip()


def edtf_or_none(text: str) -> EdtfDate | None:
    """Return a date in EDTF, or None for no text."""
    return EdtfDate(text) if text else None
