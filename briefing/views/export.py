"""The whole brief, to hand on: the summary and everything behind it, with the article's own words."""

from briefing.document import Block, Document, Section, Span
from briefing.views.full import what_happened
from briefing.views.measures import measures
from briefing.views.parts import sections
from briefing.views.parts.head import head_of
from briefing.views.parts.phrases import dateline
from briefing.views.parts.records import brief_record
from briefing.views.people import people
from briefing.views.selection import Selection


def whole_brief(selection: Selection) -> Document:
    """Return all that one brief says, with endnotes in the article's own words."""
    brief = selection.brief
    return Document(
        title=(Span(brief.title, "strong"),),
        subtitle=dateline(brief),
        blocks=(
            *sections.bottom_line(brief),
            *sections.why_it_matters(brief),
            *sections.when_where_who(brief, selection.today),
            *sections.on_the_table(brief),
            *what_happened(selection),
            *_measures(selection),
            *sections.positions(brief),
            *sections.figures(brief, selection.today),
            *sections.quotations(brief),
            *sections.judgments(brief),
            *sections.watch(brief, selection.today),
            *sections.gaps(brief),
            *_who_is_who(selection),
            *sections.sources(brief),
        ),
        records=brief_record(brief),
        head=head_of(brief.paper, selection.as_of),
    )


def _measures(selection: Selection) -> tuple[Block, ...]:
    blocks = tuple(measures(selection).blocks)
    return (Section("Measures", blocks),) if blocks else ()


def _who_is_who(selection: Selection) -> tuple[Block, ...]:
    blocks = tuple(people(selection).blocks)
    return (Section("Who is who", blocks),) if blocks else ()
