"""The one-page briefing: bottom line first, then what it rests on."""

from briefing.brief.model import Brief
from briefing.brief.status import is_editors_own, is_fact
from briefing.dates.words import words
from briefing.document import Block, Bullets, Document, Line, Section, Span, Timeline, joined
from briefing.views.parts import sections
from briefing.views.parts.chronology import dated, entries, grouped, undated
from briefing.views.parts.phrases import date_span, measure_line, meeting_when, said_by
from briefing.views.parts.records import brief_record
from briefing.views.selection import Selection

_BACKGROUND = ("event", "measure")
_SHORT_QUOTE = 200  # characters: two lines, and a half


def summary(selection: Selection) -> Document:
    """Return one page of one brief."""
    brief = selection.brief
    return _paper(
        selection,
        (
            *sections.bottom_line(brief),
            *sections.why_it_matters(brief),
            *sections.when_where_who(brief),
            *sections.on_the_table(brief),
            *background(selection),
            *sections.positions(brief),
            *sections.quotations(brief, longest=_SHORT_QUOTE),
            *sections.judgments(brief),
            *sections.watch(brief),
            *sections.gaps(brief),
            *sections.sources(brief),
        ),
    )


def short(selection: Selection) -> Document:
    """Return half a screen of one brief: the bottom line, the key facts, what comes next."""
    brief = selection.brief
    rows: list[Line] = []
    for meeting in brief.meetings:
        place = (Span(f", {meeting.place}"),) if meeting.place else ()
        rows.append((Span(meeting.title, "strong"), Span(": "), *meeting_when(meeting), *place))
        if meeting.agenda:
            points = joined([Span(point.item) for point in meeting.agenda], " · ")
            rows.append((Span("On the table: ", "muted"), *points))
    for point in brief.watch[:1]:
        when = (date_span(point.date), Span(", ")) if point.date else ()
        rows.append(
            (Span("To watch: ", "muted"), *when, Span(point.what, "editor" if is_editors_own(point) else "text"))
        )
    blocks: tuple[Block, ...] = sections.bottom_line(brief)
    if not blocks or not rows:
        rows += first_statements(selection, 3)
    return _paper(selection, (*blocks, Bullets(tuple(rows))) if rows else blocks)


def background(selection: Selection) -> tuple[Block, ...]:
    """Return the dated events and measures on a rail, facts apart from plans, and the undated below."""
    found = dated(selection, _BACKGROUND)
    past = [each for each in found if is_fact(each)]
    ahead = [each for each in found if not is_fact(each)]
    rest: list[Line] = []
    for statement in undated(selection, _BACKGROUND):
        line = measure_line(statement.item) if statement.kind == "measure" else (Span(statement.text),)
        marks = [
            mark for mark in (statement.status, "" if statement.source else "no source") if mark not in ("", "reported")
        ]
        status = (Span(f" ({', '.join(marks)})", "status"),) if marks else ()
        rest.append((*line, *status, *said_by(statement.brief, statement.item)))
    blocks: list[Block] = []
    if past:
        blocks.append(Section("Background", (Timeline(tuple(entries(grouped(past), selection.as_of))),)))
    if ahead:
        blocks.append(Section("Planned and expected", (Timeline(tuple(entries(grouped(ahead), selection.as_of))),)))
    if rest:
        blocks.append(Section("Also reported" if found else "Reported", (Bullets(tuple(rest)),)))
    return tuple(blocks)


def dateline(brief: Brief) -> Line:
    """Return publication day and its basis, the kind of text, and the brief's id."""
    article = brief.article
    inferred = " (inferred)" if article.published_basis == "inferred" else ""
    parts = [Span(f"{words(article.published)}{inferred}", "date")]
    if article.outlet:
        parts.append(Span(article.outlet))
    if article.translation:
        parts.append(Span(f"{article.translation} translation", "status"))
    parts.append(Span(brief.id, "brief"))
    return joined(parts, " · ")


def _paper(selection: Selection, blocks: tuple[Block, ...]) -> Document:
    brief = selection.brief
    return Document(
        title=(Span(brief.title, "strong"),),
        subtitle=dateline(brief),
        blocks=blocks,
        records=brief_record(brief),
    )


def first_statements(selection: Selection, count: int) -> list[Line]:
    """Return the first statements of a brief, where nothing better sums it up."""
    found = list(selection.statements("event", "measure", "position", "quote"))
    return [(Span(each.text), *said_by(each.brief, each.item)) for each in found[:count]]
