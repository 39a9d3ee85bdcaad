"""The schemas by name: of the data of each view, of ``check``, of ``draft`` and of a packet's manifest."""

import json
from types import MappingProxyType
from typing import Any, get_args

from msgspec import Struct

from briefing.data_schemas.definitions import PLACE, Schema, definitions, reachable
from briefing.data_schemas.other_records import OTHERS_MERGED, DraftRecord, ManifestRecord, ProblemRecord
from briefing.problems import CannotGoOn, no_such
from briefing.recipe.model import ViewName
from briefing.views import record_types as types


class Data(Struct, frozen=True):
    """What is printed under a name: a list of records of these types, or one; with ``--sources`` they come along.

    It is ``lined`` if it may be printed as JSON Lines.
    """

    title: str
    records: tuple[Any, ...]
    listed: bool = True
    sourced: bool = True
    lined: bool = True


DATA = MappingProxyType(
    {
        "summary": Data("The data of a brief", (types.BriefRecord,), listed=False),
        "timeline": Data("A timeline", (types.TimelineRecord,)),
        "agenda": Data("Meetings", (types.MeetingRecord,)),
        "people": Data("Actors", (types.ActorRecord,)),
        "topics": Data("Topics", (types.TopicRecord,)),
        "dossier": Data("The statements of an actor or a topic", (types.TimelineRecord, types.StatementRecord)),
        "quotes": Data("Quotations", (types.QuoteRecord,)),
        "measures": Data("Measures", (types.MeasureRecord,)),
        "figures": Data("Figures", (types.FigureRecord,)),
        "positions": Data("Positions", (types.PositionRecord,)),
        "list": Data("Briefs in a list", (types.ListedRecord, types.BrokenRecord), sourced=False),
        "search": Data("What a search finds", (types.FindingRecord,)),
        "source": Data("The sentences of an article", (types.SentenceRecord,), sourced=False),
        "dates": Data("The dates of a text", (types.DateMentionRecord,), sourced=False),
        "diff": Data("What two briefs state otherwise", (types.DifferenceRecord,)),
        "new-since": Data("What is new since a day", (types.NewBriefRecord, types.ChangeRecord)),
        "export": Data("The data of a brief", (types.BriefRecord,), listed=False),
        "contents": Data("A table of contents", (types.ContentRecord,), sourced=False),
        "verdict": Data("What the checks come to", (types.VerdictRecord,), listed=False, sourced=False),
        "opinion": Data("What a model thinks", (types.OpinionsRecord,), listed=False, sourced=False),
        "check": Data("The problems that checks found", (ProblemRecord,), sourced=False, lined=False),
        "draft": Data("The data of a draft", (DraftRecord,), listed=False, sourced=False, lined=False),
        "packet": Data("The manifest of a packet", (ManifestRecord,), listed=False, sourced=False, lined=False),
    }
)
# What is shown of one view under another's name.
_SAME = MappingProxyType(
    {
        "short": "summary",
        "full": "summary",
        "brief": "export",
        "welcome": "export",
        "actor": "dossier",
        "topic": "dossier",
    }
)
_PAPER = "paper"
_PAPER_TITLE = "A paper of several questions"


def titles() -> dict[str, str]:
    """Return the titles of all schemas, by their names."""
    return {name: each.title for name, each in DATA.items()} | {_PAPER: _PAPER_TITLE}


def data_schema(name: str, *, line: bool = False) -> Schema:
    """Return the schema of what is printed under a name, or of one ``line`` of it as JSON Lines."""
    known = titles()
    if name not in known:
        raise no_such("schema", name, known)
    if line and name in DATA and not DATA[name].lined:
        raise CannotGoOn(f"{name} is not printed as JSON Lines", hint=f"briefing schema {name}")
    root = _paper(line=line) if name == _PAPER else _root(DATA[name], line=line)
    records = [types.SourceRecord, *(record for each in DATA.values() for record in each.records)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{known[name]}: a line" if line else known[name],
        **root,
        "$defs": reachable(root, definitions(records, {**types.MERGED, **OTHERS_MERGED})),
    }


def data_schema_text(name: str, *, line: bool = False) -> str:
    """Return the schema as indented JSON, ending with a line break."""
    return json.dumps(data_schema(name, line=line), indent=2, ensure_ascii=False) + "\n"


def name_of_data(view: str) -> str:
    """Return the name under which the schema of a view's data stands."""
    return _SAME.get(view, view)


def _root(data: Data, *, line: bool) -> Schema:
    if line:
        return _record(data)
    return _with_sources(_alone(data)) if data.sourced else _alone(data)


def _record(data: Data) -> Schema:
    return _one_of([{"$ref": f"{PLACE}{each.__name__}"} for each in data.records])


def _alone(data: Data) -> Schema:
    """Return the schema of data without its sources."""
    return {"type": "array", "items": _record(data)} if data.listed else _record(data)


def _with_sources(alone: Schema) -> Schema:
    """Return the schema of data that may have its sources beside it."""
    sources = {"type": "array", "items": {"$ref": f"{PLACE}{types.SourceRecord.__name__}"}}
    return _one_of([alone, _object({"document": alone, "sources": sources})])


def _paper(*, line: bool) -> Schema:
    """Return the schema of a paper of several questions, whose sections each have the data of their view."""
    text = {"type": "string"}
    sections = []
    for view in get_args(ViewName):
        alone, nothing = _alone(DATA[name_of_data(view)]), {"type": "array", "maxItems": 0}
        records = alone if DATA[name_of_data(view)].listed else _one_of([alone, nothing])
        sections.append(_object({"title": text, "view": {"const": view}, "filters": text, "records": records}))
    paper = _object(
        {"title": text, "day": {"type": "string"}, "sections": {"type": "array", "items": _one_of(sections)}}
    )
    return paper if line else _with_sources(paper)


def _object(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _one_of(schemas: list[Schema]) -> Schema:
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
