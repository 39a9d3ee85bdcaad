"""All that a brief says, in the order of a briefing: bottom line first, then what it rests on."""

from briefing.brief.status import is_background, is_to_come
from briefing.document import Block, Bullets, Document, Section, Span, Timeline
from briefing.views.parts import sections
from briefing.views.parts.chronology import entries, grouped, undated
from briefing.views.parts.dated import dated
from briefing.views.parts.phrases import dateline
from briefing.views.parts.records import brief_record
from briefing.views.parts.statement_lines import statement_line
from briefing.views.selection import Selection

_HAPPENED = ("event", "measure")
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
            *sections.when_where_who(brief, selection.today),
            *sections.on_the_table(brief),
            *what_happened(selection),
            *sections.positions(brief),
            *sections.figures(brief, selection.today),
            *sections.quotations(brief, longest=_SHORT_QUOTE),
            *sections.judgments(brief),
            *sections.watch(brief, selection.today),
            *sections.gaps(brief),
            *sections.sources(brief),
        ),
    )


def what_happened(selection: Selection) -> tuple[Block, ...]:
    """Return the dated events and measures on a rail: the news, what led to it, what is to come; the undated below."""
    found = dated(selection, (*_HAPPENED, "outcome"))
    ahead = [each for each in found if is_to_come(each)]
    past = [each for each in found if not is_to_come(each)]
    parts = {
        "Key facts": [each for each in past if not is_background(each.statement)],
        "Background": [each for each in past if is_background(each.statement)],
        "Planned and expected": ahead,
    }
    blocks: list[Block] = [
        Section(title, (Timeline(tuple(entries(grouped(part), selection.today))),))
        for title, part in parts.items()
        if part
    ]
    if rest := [statement_line(each, selection.today) for each in undated(selection, _HAPPENED)]:
        blocks.append(Section("Also reported" if found else "Reported", (Bullets(tuple(rest)),)))
    return tuple(blocks)
