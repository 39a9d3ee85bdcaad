"""All that a brief says, in the order of a briefing: bottom line first, then what it rests on."""

from briefing.brief.status import is_fact
from briefing.document import Block, Bullets, Document, Line, Section, Span, Timeline
from briefing.views.parts import sections
from briefing.views.parts.chronology import dated, entries, grouped, undated
from briefing.views.parts.phrases import dateline, measure_line, origin
from briefing.views.parts.records import brief_record
from briefing.views.selection import Selection

_BACKGROUND = ("event", "measure")
_SHORT_QUOTE = 200  # characters: two lines, and a half


def full(selection: Selection) -> Document:
    """Return all that one brief says."""
    brief = selection.brief
    return Document(
        title=(Span(brief.title, "strong"),),
        subtitle=dateline(brief),
        records=brief_record(brief),
        blocks=(
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


def background(selection: Selection) -> tuple[Block, ...]:
    """Return the dated events and measures on a rail, facts apart from plans, and the undated below."""
    found = dated(selection, _BACKGROUND)
    past = [each for each in found if is_fact(each)]
    ahead = [each for each in found if not is_fact(each)]
    rest: list[Line] = []
    for statement in undated(selection, _BACKGROUND):
        marks = [
            mark for mark in (statement.status, "" if statement.source else "no source") if mark not in ("", "reported")
        ]
        status = (Span(f" ({', '.join(marks)})", "status"),) if marks else ()
        is_measure = statement.kind == "measure"
        line = measure_line(statement.item, status) if is_measure else (Span(statement.text), *status)
        rest.append((*line, *origin(statement.brief, statement.item)))
    blocks: list[Block] = []
    if past:
        blocks.append(Section("Background", (Timeline(tuple(entries(grouped(past), selection.as_of))),)))
    if ahead:
        blocks.append(Section("Planned and expected", (Timeline(tuple(entries(grouped(ahead), selection.as_of))),)))
    if rest:
        blocks.append(Section("Also reported" if found else "Reported", (Bullets(tuple(rest)),)))
    return tuple(blocks)
