"""A Document's records as a calendar (iCalendar, RFC 5545): meetings, what is due, what takes effect, what to watch.

Nothing stands on a day that its source does not name: a date that is vaguer is a span of days with its own words.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Any

from msgspec import Struct

from briefing.dates.edtf import EdtfDate, edtf
from briefing.dates.words import words
from briefing.document import Document, plain
from briefing.problems import CannotGoOn
from briefing.spool import Rows, Spool
from briefing.visible import in_place, one_line

_LONGEST = timedelta(days=31)  # a vaguer date than a month has no place in a calendar
_ONE_DAY = timedelta(days=1)
_FIRST = date(2000, 1, 1)  # sequences are counted from it, in seconds
_HIGHEST = 2**31 - 1  # of a number in a calendar
_AS_A_DAY = len("2024-05-14")
_END = b"END:VCALENDAR"


class _Entry(Struct, frozen=True):
    """What a calendar says of one statement at one date.

    ``label`` stands before its words; ``known_by`` is what it is known by in every calendar. ``takes_time``: who goes
    there is busy.
    """

    date: str
    label: str
    text: str
    known_by: tuple[str, ...]
    brief: str
    published: str
    tentative: bool = False
    cancelled: bool = False
    takes_time: bool = False
    place: str = ""
    topics: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    url: str = ""

    @property
    def when(self) -> EdtfDate:
        """Its date."""
        return edtf(self.date)


def pieces(document: Document) -> Iterator[bytes]:
    """Yield the calendar; raise CannotGoOn where nothing has a date for one."""
    from icalendar import Calendar

    entries: Spool[_Entry] = Spool(_Entry)
    entries.extend(each for each in _entries(document.records) if _span(each.when))
    if not len(entries):
        hint = "a calendar holds meetings, outcomes that are due, measures taking effect and watch items with a date"
        raise CannotGoOn("nothing here has a date for a calendar", hint=hint, exit_code=1)
    calendar = Calendar()
    calendar.add("prodid", "-//briefing//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", one_line(plain(document.title)))
    head, end, last = calendar.to_ical().rpartition(_END)
    yield head
    written_at = _moment(document)
    for place in _each_once(entries):
        yield _event(entries[place], written_at).to_ical()
    yield end + last


def _moment(document: Document) -> datetime:
    """Return the moment that a calendar is of: of its day, when its briefs were last changed.

    So a calendar of a later day, or of a brief changed on the same day, replaces what an earlier one says, and that of
    the same files on the same day is the same. A file's time outside the day, as a copy may have, tells nothing.
    """
    day = document.as_of or _FIRST
    first, last = (datetime.combine(day, each) for each in (time.min, time(23, 59, 59)))
    return max(first, min(document.changed or first, last)).replace(microsecond=0, tzinfo=UTC)


def _each_once(entries: Iterable[_Entry]) -> list[int]:
    """Return the places of the entries that a calendar has: of two of one thing that of the later article.

    What two briefs say in the same words of the same date is told once, as the first of them does.
    """
    keys = [(each.published, _digest(each.known_by), _digest(_told(each))) for each in entries]
    newest: dict[bytes, int] = {}
    for place in sorted(range(len(keys)), key=lambda place: keys[place][0]):
        newest[keys[place][1]] = place
    told: dict[bytes, int] = {}
    for place in newest.values():
        told.setdefault(keys[place][2], place)
    return list(told.values())


def _told(entry: _Entry) -> tuple[str, ...]:
    return entry.label, entry.text.casefold(), entry.date


def _digest(words: Iterable[str]) -> bytes:
    return sha256("\0".join(words).encode("utf-8", "replace")).digest()[:16]


def _event(entry: _Entry, written_at: datetime) -> Any:
    from icalendar import Event

    first, last = _span(entry.when) or (written_at.date(), written_at.date())
    event = Event()
    event.add("uid", f"{_digest(entry.known_by).hex()}@briefing")
    # Programs take the entry of the higher number, or of the later stamp.
    since = written_at - datetime.combine(_FIRST, time(), UTC)
    event.add("sequence", min(max(int(since.total_seconds()), 0), _HIGHEST))
    event.add("dtstamp", written_at)
    event.add("dtstart", first)
    event.add("dtend", last + _ONE_DAY if last < date.max else last)
    event.add("summary", one_line(_summary(entry)))
    tentative = entry.tentative or not _is_of_days(entry)
    event.add("status", "CANCELLED" if entry.cancelled else "TENTATIVE" if tentative else "CONFIRMED")
    is_busy = entry.takes_time and not tentative and not entry.cancelled
    event.add("transp", "OPAQUE" if is_busy else "TRANSPARENT")
    if entry.place:
        event.add("location", one_line(entry.place))
    if entry.topics:
        event.add("categories", [one_line(topic) for topic in entry.topics])
    told = [f"“{in_place(excerpt)}”" for excerpt in entry.source]
    event.add("description", "\n".join([words(entry.when), *told, in_place(entry.brief), in_place(entry.url)]).strip())
    return event


def _summary(entry: _Entry) -> str:
    """Return the words of an entry; where its date is vague, that date stands before them."""
    label = "Cancelled: " if entry.cancelled else entry.label
    return f"{label}{entry.text}" if _is_of_days(entry) else f"{label}{entry.text} ({words(entry.when)})"


def _is_of_days(entry: _Entry) -> bool:
    """Whether a date names the day, or that by which something is to be; of what lasts, its first and its last."""
    sides = [side for side in (entry.when.start, entry.when.end) if side != ".."]
    if any(len(side) != _AS_A_DAY for side in sides):
        return False
    return len(set(sides)) == 1 or entry.takes_time


def _span(when: EdtfDate) -> tuple[date, date] | None:
    """Return the first and the last day that a date covers; nothing for one with no end, or vaguer than a month."""
    if when.end == "..":
        return None
    first = EdtfDate(when.end).earliest if when.start == ".." else when.earliest
    return (first, when.latest) if when.latest - first < _LONGEST else None


def _entries(records: Any) -> Iterator[_Entry]:
    """Yield what is for a calendar in the records of any view: a brief, statements, meetings, or sections of these."""
    if isinstance(records, Mapping) and set(records) == {"document", "sources"}:
        records = records["document"]
    if isinstance(records, Mapping) and "article" in records:
        yield from _of_brief(records)
    elif isinstance(records, Mapping):
        for section in records.get("sections", ()):
            yield from _entries(section["records"])
    for record in records if isinstance(records, list | Rows) else []:
        kind = record.get("kind") if isinstance(record, Mapping) else None
        if kind == "measure" and record.get("in_force"):
            yield from _of_statement({**record, "date": record["in_force"], "phase": "in force"}, kind)
        elif kind in _LABELS and record.get("date"):
            yield from _of_statement(record, kind)


_LABELS = {"meeting": "", "outcome": "Due: ", "measure": "In force: ", "watch": "Watch: "}


def _of_statement(record: Mapping[str, Any], kind: str) -> Iterator[_Entry]:
    if (kind == "measure" and record.get("phase") != "in force") or record.get("status") == "rejected":
        return
    text = record["text"]
    brief = record.get("brief") or ""
    known_by = (kind, brief, text)
    if kind == "meeting" and record.get("id"):
        known_by = ("meeting", "id", record["id"])
    elif kind == "meeting" and record.get("series") and record.get("round"):
        known_by = ("meeting", record["series"].casefold(), str(record["round"]))
    yield _Entry(
        record["date"],
        _LABELS[kind],
        text,
        known_by,
        brief,
        record.get("published") or "",
        tentative=record.get("status") in ("planned", "proposed", "expected") and kind != "outcome",
        cancelled=record.get("status") == "cancelled",
        takes_time=kind == "meeting",
        place=record.get("place") or "",
        topics=tuple(record.get("topic_labels") or ()),
        source=tuple(record.get("source") or ()),
        url=record.get("url") or "",
    )


def _of_brief(brief: Mapping[str, Any]) -> Iterator[_Entry]:
    """Yield the entries of a brief's record, which has the fields of the format."""
    article, labels = brief["article"], {id_: each["label"] for id_, each in brief["topics"].items()}
    common = {"brief": brief["id"], "published": article["published"], "url": article["url"]}

    def entry(kind: str, text: str, day: str | None, item: Mapping[str, Any], **more: Any) -> Iterator[_Entry]:
        if day:
            topics = [labels[topic] for topic in item.get("topics", ()) if topic in labels]
            record = {**item, **common, "text": text, "date": day, "topic_labels": topics, **more}
            yield from _of_statement(record, kind)

    for meeting in brief["meetings"]:
        yield from entry("meeting", meeting["title"], meeting["date"], meeting)
        points = [meeting, *meeting["agenda"]]
        for outcome in (each for point in points for each in point["outcome"]):
            yield from entry("outcome", outcome["what"], outcome["due"], outcome)
    for measure in brief["measures"]:
        yield from entry("measure", measure["title"], measure["in_force"], measure, phase="in force")
    for watch in brief["watch"]:
        yield from entry("watch", watch["what"], watch["date"], watch, status="expected")
