"""Types of records → their definitions in a JSON Schema: closed, and with all that is always told as required."""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

import msgspec

from briefing.brief.schema import EDTF_PATTERN
from briefing.dates.edtf import EdtfDate

Schema = dict[str, Any]
PLACE = "#/$defs/"
_DATE = "Date"


def definitions(records: Iterable[Any], merged: Mapping[Any, tuple[Any, ...]]) -> dict[str, Schema]:
    """Return the definitions of records and of all that they hold, by name.

    A record that is ``merged`` from others has their fields, each as the last of them has it, and then its own. A part
    of a brief has every field, as ``plain_data`` tells it.
    """
    everything = dict.fromkeys([*records, *merged, *chain.from_iterable(merged.values())])
    _, made = msgspec.json.schema_components(everything, schema_hook=_date, ref_template=f"{PLACE}{{name}}")
    closed = {name: _closed(_with_dates_named(each)) for name, each in made.items()} | {_DATE: _date(EdtfDate)}
    for record, layers in merged.items():
        own = closed[record.__name__]
        parts = [*(closed[each.__name__] for each in layers), own]
        properties = {name: field for part in parts for name, field in part["properties"].items()}
        required = dict.fromkeys(chain.from_iterable(part["required"] for part in parts))
        closed[record.__name__] = {**own, "properties": properties, "required": list(required)}
    return closed


def reachable(root: Schema, known: Mapping[str, Schema]) -> dict[str, Schema]:
    """Return the definitions that a schema refers to, and those that they refer to."""
    found: dict[str, Schema] = {}
    waiting = list(_references(root))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = known[name]
            waiting += _references(known[name])
    return dict(sorted(found.items()))


def _references(part: Any) -> Iterable[str]:
    if isinstance(part, dict):
        if "$ref" in part:
            yield str(part["$ref"]).removeprefix(PLACE)
        yield from chain.from_iterable(map(_references, part.values()))
    elif isinstance(part, list):
        yield from chain.from_iterable(map(_references, part))


def _closed(definition: Schema) -> Schema:
    """Return the definition of a record that has no other field, and each that has a default as well."""
    properties = {
        name: {word: value for word, value in field.items() if word != "default"}
        for name, field in definition["properties"].items()
    }
    defaults = [name for name, field in definition["properties"].items() if "default" in field]
    return {
        **definition,
        "properties": properties,
        "required": [*definition.get("required", ()), *defaults],
        "additionalProperties": False,
    }


def _with_dates_named(part: Any) -> Any:
    """Return a schema that refers to the definition of a date wherever it has one."""
    if isinstance(part, dict):
        if part.get("pattern") == EDTF_PATTERN:
            rest = {word: value for word, value in part.items() if word not in ("type", "pattern")}
            return {"$ref": f"{PLACE}{_DATE}", **rest}
        return {word: _with_dates_named(value) for word, value in part.items()}
    return [_with_dates_named(each) for each in part] if isinstance(part, list) else part


def _date(kind: type) -> Schema:
    if kind is not EdtfDate:
        raise NotImplementedError
    return {"description": "a date in EDTF", "type": "string", "pattern": EDTF_PATTERN}
