"""What happened and what is to come, on one line: from one brief or from many."""

from msgspec import structs

from briefing.comparison.independence import told_by
from briefing.dates.words import day_words
from briefing.document import Block, Document, Line, Paragraph, Span, Timeline
from briefing.text.counting import counted
from briefing.views.parts.chronology import (
    dated,
    entries,
    grouped,
    most_important,
    records,
    sources_of_groups,
    today_index,
    undated,
)
from briefing.views.parts.foot import foot_of
from briefing.views.parts.page import more_line
from briefing.views.selection import Selection


def timeline(selection: Selection) -> Document:
    """Return events, dated measures, meetings and watch items in the order of their dates."""
    found = dated(selection)
    if selection.independent:
        found = told_by(found, selection.independent, selection.provenance_of)
    if selection.reverse:
        found.reverse()
    several = selection.several
    groups = grouped(found)
    passed_over = len(groups)
    if selection.most:
        groups = most_important(selection, groups)
        kept = {id(each) for group in groups for each in group}
        found = [each for each in found if id(each) in kept]
    passed_over -= len(groups)
    sources = sources_of_groups(selection, groups)
    drawn = entries(groups, selection.today, sources=sources if several else (), tag_topics=True)
    today = today_index(groups, selection.today, reverse=selection.reverse)
    blocks: list[Block] = [Timeline(tuple(drawn), today, day_words(selection.as_of))]
    if passed_over:
        named = f" {selection.name}" if not several and selection.briefs else ""
        blocks.append(Paragraph(more_line(passed_over, f"briefing timeline{named}")))
    left_out = "" if selection.independent else _left_out(selection)
    if left_out:
        blocks.append(Paragraph((Span(f"{left_out}.", "muted"),)))
    title = [Span("Timeline", "strong")]
    if not several and selection.briefs:
        title.append(Span(f": {selection.brief.title}", "strong"))
    return Document(
        title=tuple(title),
        subtitle=_subtitle(selection, len(drawn), len({each.statement.brief.id for each in found})),
        blocks=tuple(blocks) if drawn else (),
        records=records(found, groups, sources, selection.today),
        foot=foot_of(selection, (each.statement.brief for each in found)),
        empty="" if drawn else _nothing(selection, left_out),
    )


def _nothing(selection: Selection, left_out: str) -> str:
    told = f" that {counted(selection.independent, 'independent article')} tell" if selection.independent else ""
    return f"nothing on the timeline{told}{f'; {left_out}' if left_out else ''}"


def _left_out(selection: Selection) -> str:
    """Return how many statements have no date and so no place here, in words."""
    without_dates = structs.replace(
        selection, filters=structs.replace(selection.filters, since=None, until=None, upcoming=False)
    )
    count = len(undated(without_dates))
    return f"{counted(count, 'statement')} without a date {'is' if count == 1 else 'are'} left out" if count else ""


def _subtitle(selection: Selection, count: int, contributing: int) -> Line:
    number = counted(count, "entry", "entries")
    if selection.independent:
        number += f" told by {counted(selection.independent, 'independent article')} or more"
    if not selection.several and selection.briefs:
        return (Span(number, "muted"), Span(" · ", "muted"), Span(selection.brief.id, "brief"))
    return (Span(f"{number} from {contributing} of {selection.looked_through} briefs", "muted"),)
