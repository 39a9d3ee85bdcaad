"""The plain data behind a Document: what JSON and other data formats carry. Dates are EDTF."""

from pathlib import PurePath
from typing import Any

from briefing.brief.model import Brief, BriefFormat, plain_data
from briefing.brief.statements import Statement
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import words

__all__ = ["Record", "brief_record", "date_record", "path_text", "plain_data", "said_record", "statement_record"]

Record = dict[str, Any]


def brief_record(brief: Brief) -> Record:
    """Return the whole brief, field by field as in the format."""
    return {name: plain_data(getattr(brief, name)) for name in BriefFormat.__struct_fields__}


def statement_record(statement: Statement) -> Record:
    """Return what every statement has, whatever its kind."""
    brief, item = statement.brief, statement.item
    return {
        "brief": brief.id,
        "kind": statement.kind,
        "text": statement.text,
        "topics": list(statement.topics),
        "actors": list(statement.actors),
        "status": statement.status,
        "key": statement.item.key,
        **said_record(brief, getattr(item, "said_by", None), getattr(item, "via", None)),
        "source": list(statement.source),
        "file": path_text(brief.path),
        "line": statement.line,
    }


def said_record(brief: Brief, said_by: str | None, via: str | None) -> Record:
    """Return who says something, and the outlet that it came through: as the brief names them, and as is printed."""
    return {
        "said_by": said_by,
        "said_by_name": brief.actor_name(said_by) if said_by else None,
        "via": via,
        "via_name": brief.actor_name(via) if via else None,
    }


def date_record(when: EdtfDate | None) -> Record:
    """Return a date as EDTF, in words, and its bounds (null where there is none or it is open)."""
    if when is None:
        return {"date": None, "date_words": None, "earliest": None, "latest": None}
    return {
        "date": when.text,
        "date_words": words(when),
        "earliest": None if when.start == ".." else when.earliest.isoformat(),
        "latest": None if when.end == ".." else when.latest.isoformat(),
    }


def path_text(path: PurePath) -> str:
    """Return a path as text; bytes of a name that are not UTF-8 are replaced."""
    return str(path).encode("utf-8", "replace").decode()
