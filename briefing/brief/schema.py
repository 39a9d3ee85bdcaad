"""The JSON Schema of the format, made from the model (JSON Schema 2020-12)."""

import json
from typing import Any

import msgspec

from briefing.brief import model
from briefing.brief.model import BriefFormat
from briefing.dates.edtf import ACCEPTED, EdtfDate

_PATTERN = (
    r"^(\.\./)?([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-[0-9]{2}(-[0-9]{2})?)?[~?%]?"
    r"(/(\.\.|([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-[0-9]{2}(-[0-9]{2})?)?[~?%]?))?$"
)
# Every value is read as text, so an editor must not complain of 2024, 1e3 or no.
_WRITTEN_TEXT = ["string", "number", "boolean"]


def schema_text() -> str:
    """Return the schema as indented JSON, ending with a line break."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def schema() -> dict[str, Any]:
    """Return the schema of a brief, format version 1."""
    made = msgspec.json.schema(BriefFormat, schema_hook=_date)
    definitions = {name: _with_shorthand(name, _lenient(each)) for name, each in made["$defs"].items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A brief, format version 1",
        "$ref": made["$ref"],
        "$defs": definitions,
    }


def _date(kind: type) -> dict[str, Any]:
    if kind is not EdtfDate:
        raise NotImplementedError
    return {"type": ["string", "integer"], "pattern": _PATTERN, "description": f"a date in EDTF; {ACCEPTED}"}


def _lenient(part: Any) -> Any:
    """Return a schema that takes text however it is written, and one text for a list of them."""
    if isinstance(part, list):
        return [_lenient(each) for each in part]
    if not isinstance(part, dict):
        return part
    changed = {key: _lenient(value) for key, value in part.items()}
    if part.get("type") == "string" and "pattern" not in part:
        changed["type"] = _WRITTEN_TEXT
    if part.get("type") == "boolean":  # `yes` is text to an editor that reads YAML 1.2
        del changed["type"]
        changed["enum"] = [True, False, "yes", "no"]
    if part.get("type") == "array" and part["items"].get("type") == "string":
        described = {key: changed.pop(key) for key in ("description", "default") if key in changed}
        return {**described, "anyOf": [changed, changed["items"]]}
    return changed


def _with_shorthand(name: str, definition: dict[str, Any]) -> dict[str, Any]:
    """Return a part's schema; one that has a shorthand may be a bare text."""
    if not getattr(model, name).shorthand:
        return definition
    return {"anyOf": [{"type": _WRITTEN_TEXT}, definition]}
