"""The JSON Schema of the format, made from the model (JSON Schema 2020-12).

It says what an editor can check and complete. Beside the standard's own it has three words of the language server of
YAML, which other programs pass over: ``enumDescriptions``, ``errorMessage`` and ``patternErrorMessage``.
"""

import json
from typing import Any

import msgspec

from briefing.brief import model
from briefing.brief.model import BriefFormat
from briefing.brief.vocabulary import MEANINGS, SUGGESTIONS
from briefing.dates.edtf import ACCEPTED, EdtfDate

_YEAR = "[0-9]{4}"
_DAY = "0[1-9]|[12][0-9]"
_DAYS = f"(0[13578]|1[02])-({_DAY}|3[01])|(0[469]|11)-({_DAY}|30)|02-({_DAY})"
_MONTHS = "0[1-9]|1[0-2]|2[1-4]|3[3-6]|4[01]"
_SIDE = f"({_YEAR}(-({_MONTHS}|{_DAYS}))?|[0-9]{{3}}X|[0-9]{{2}}XX)[~?%]?"
EDTF_PATTERN = rf"^({_SIDE}(/({_SIDE}|\.\.))?|\.\./{_SIDE})$"
# Every value is read as text, so an editor must not complain of 2024, 1e3 or no. The kinds of value that are wanted are
# told by those that are not: an editor offers `true` and `null` where they may stand.
_NO_TEXT = ["object", "array"]
_ANYTHING = ["object", "array", "string", "number", "boolean"]
# A key without a value is one that is still to be filled in.
_BARE = {"not": {"type": _ANYTHING}, "errorMessage": "write its value, or take the key out"}


def schema_text() -> str:
    """Return the schema as indented JSON, ending with a line break."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def schema() -> dict[str, Any]:
    """Return the schema of a brief, format version 1."""
    made = msgspec.json.schema(BriefFormat, schema_hook=_date)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A brief, format version 1",
        "$ref": made["$ref"],
        "$defs": {**_written(), **{name: _part(name, definition) for name, definition in made["$defs"].items()}},
    }


def _date(kind: type) -> dict[str, Any]:
    if kind is not EdtfDate:
        raise NotImplementedError
    return {"type": "date"}


def _part(name: str, definition: dict[str, Any]) -> dict[str, Any]:
    """Return a part's schema; one that has a shorthand may be a bare text."""
    required = definition.get("required", ())
    properties = {
        key: _field(name, key, value, required=key in required) for key, value in definition["properties"].items()
    }
    part = {**definition, "properties": properties}
    return {"anyOf": [_text(required=True), part]} if getattr(model, name).shorthand else part


def _field(part: str, key: str, value: dict[str, Any], *, required: bool) -> dict[str, Any]:
    """Return the schema of a part's field, with its description before what it may be."""
    described: dict[str, Any] = {word: value[word] for word in ("title", "description") if word in value}
    for branch in value.get("anyOf", ()):
        value = branch if branch.get("type") != "null" else value
    words, usual = MEANINGS.get((part, key)), SUGGESTIONS.get((part, key))
    if words:
        return {**described, **_or_bare({"enum": list(words), "enumDescriptions": list(words.values())})}
    if usual:
        return {**described, "anyOf": [{"enum": list(usual)}, _text(required=required)]}
    return {**described, **_value(value, required=required)}


def _value(value: dict[str, Any], *, required: bool) -> dict[str, Any]:
    """Return the schema of a value, without what it is where it is not written."""
    kind = value.get("type")
    if kind == "date":
        return {"$ref": f"#/$defs/{'date' if required else 'dateOrNothing'}"}
    if kind == "string":
        shape: dict[str, Any] = {word: value[word] for word in ("title", "description", "pattern") if word in value}
        return {**shape, **_text(required=required)}
    if kind == "boolean":  # `yes` is text to an editor that reads YAML 1.2
        return _or_bare({"enum": ["yes", "no", True, False]})
    if kind == "array":
        return _list(value)
    kept = {word: inner for word, inner in value.items() if word != "default"}
    if kind == "object" and "additionalProperties" in value:
        kept["additionalProperties"] = _value(value["additionalProperties"], required=True)
    return kept if required or "enum" in value else _or_bare(kept)


def _list(value: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a list; where it is one of texts, one text stands for a list of one."""
    items = value["items"]
    alone = _text(required=False) if items.get("type") == "string" else _BARE
    return {"anyOf": [{"type": "array", "items": _value(items, required=True)}, alone]}


def _text(*, required: bool) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{'text' if required else 'textOrNothing'}"}


def _written() -> dict[str, Any]:
    """Return the schemas of a text and of a date, however they are written; one that is not required may be bare."""
    made: dict[str, Any] = {}
    for name, unwanted in {"text": ["null"], "textOrNothing": []}.items():
        other = {"not": {"type": [*_NO_TEXT, *unwanted]}, "errorMessage": "a text is asked for here"}
        made[name] = {"anyOf": [{"type": "string"}, other]}
    text = {"type": "string", "pattern": EDTF_PATTERN, "patternErrorMessage": ACCEPTED}
    made["date"] = {"anyOf": [text, {"type": "integer", "minimum": 1000, "maximum": 9999}]}
    made["dateOrNothing"] = {"anyOf": [*made["date"]["anyOf"], _BARE]}
    return made


def _or_bare(value: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [value, _BARE]}
