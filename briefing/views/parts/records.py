"""The plain data behind a Document: what JSON and other data formats carry. Dates are EDTF."""

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from briefing.brief.model import Brief, BriefFormat, plain_data
from briefing.brief.statements import Statement
from briefing.brief.status import Dated, Today, standing, told_since
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import words

if TYPE_CHECKING:
    from briefing.views.record_types import DateRecord, SaidRecord, StatementRecord, ToldRecord

__all__ = ["Record", "brief_record", "date_record", "path_text", "plain_data", "said_record", "statement_record"]

Record = dict[str, Any]


def brief_record(brief: Brief) -> Record:
    """Return the whole brief, field by field as in the format."""
    return {name: plain_data(getattr(brief, name)) for name in BriefFormat.__struct_fields__}


def statement_record(statement: Statement, today: Today | None) -> "StatementRecord":
    """Return what a statement says, whatever its kind, and where it stands on a day, if one is given.

    Null or empty is what it does not tell or can't have.
    """
    brief, item = statement.brief, statement.item
    by, on = getattr(item, "by", []), getattr(item, "on", [])
    speaker = getattr(item, "speaker", None)
    return {
        "brief": brief.id,
        "published": brief.article.published.text,
        "kind": statement.kind,
        "text": statement.text,
        "topics": list(statement.topics),
        "topic_labels": [brief.topic_label(topic) for topic in statement.topics],
        "actors": list(statement.actors),
        "actor_names": [brief.actor_name(actor) for actor in statement.actors],
        "by": list(by),
        "by_names": [brief.actor_name(actor) for actor in by],
        "on": list(on),
        "on_names": [brief.actor_name(actor) for actor in on],
        "measure_kind": item.kind if statement.kind == "measure" else None,
        "products": list(getattr(item, "products", [])),
        "rate": getattr(item, "rate", None),
        "rate_before": getattr(item, "rate_before", None),
        "id": getattr(item, "id", None),
        "series": getattr(item, "series", None),
        "round": getattr(item, "round", None),
        "place": getattr(item, "place", None),
        "event_kind": item.kind if statement.kind == "event" else None,
        "if": getattr(item, "condition", None),
        "value": getattr(item, "value", None),
        "before": getattr(item, "before", None),
        "speaker": speaker,
        "speaker_name": brief.actor_name(speaker) if speaker else None,
        "status": statement.status,
        "standing": standing(statement, today) if today else None,
        "told_since": _told_since(statement, today) if today else None,
        "key": statement.item.key,
        **said_record(brief, getattr(item, "said_by", None), getattr(item, "via", None)),
        "source": list(statement.source),
        "url": brief.article.url,
        "file": path_text(brief.path),
        "line": statement.line,
    }


def _told_since(statement: Statement, today: Today) -> "ToldRecord | None":
    """Return which briefs tell of it since its day, or perhaps do; None of what is not overdue, or not looked for."""
    answers = (told_since(Dated(when, phase, statement), today) for phase, when in statement.dates)
    found = next(filter(None, answers), None)
    if found is None:
        return None
    return {"brief": found.brief.id if found.brief else None, "perhaps": list(found.perhaps)}


def said_record(brief: Brief, said_by: str | None, via: str | None) -> "SaidRecord":
    """Return who says something, and the outlet that it came through: as the brief names them, and as is printed."""
    return {
        "said_by": said_by,
        "said_by_name": brief.actor_name(said_by) if said_by else None,
        "via": via,
        "via_name": brief.actor_name(via) if via else None,
    }


def date_record(when: EdtfDate | None) -> "DateRecord":
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
