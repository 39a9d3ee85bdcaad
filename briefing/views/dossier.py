"""All that a library knows of one actor or one topic."""

from collections.abc import Collection
from typing import Any

from briefing.brief.model import Brief
from briefing.brief.publication import by_publication, topics_by_id
from briefing.brief.statements import Statement
from briefing.comparison.matching import Mention, affiliations, have_common_sides
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import day_words, words
from briefing.document import (
    Block,
    Bullets,
    Document,
    Facts,
    Line,
    Paragraph,
    Quotation,
    Section,
    Span,
    Table,
    Timeline,
    joined,
)
from briefing.problems import CannotGoOn
from briefing.text.counting import counted
from briefing.views.measures import phases
from briefing.views.parts.chronology import (
    entries,
    grouped,
    records,
    sources_of_groups,
    today_index,
    undated,
)
from briefing.views.parts.dated import dated
from briefing.views.parts.phrases import attribution, origin, rate_words
from briefing.views.parts.records import statement_record
from briefing.views.parts.sections import position_blocks
from briefing.views.parts.statement_lines import words_of
from briefing.views.selection import Selection

_MOST_NAMED = 12  # briefs; what follows names those of each entry


def actor(selection: Selection) -> Document:
    """Return one actor's dossier: roles over time, all spellings, statements, quotations and positions.

    The filters name the actor.
    """
    id_ = _only(selection.filters.actors)
    briefs = by_publication(brief for brief in selection.briefs if id_ in brief.actors)
    if not briefs:
        return _nothing(id_)
    latest = briefs[-1].actors[id_]
    roles: dict[str, str] = {}
    for brief in briefs:
        known = brief.actors[id_]
        role = ", ".join(part for part in (known.role, brief.actor_name(known.of) if known.of else None) if part)
        if role:
            roles[role] = words(brief.article.published)
    spellings = dict.fromkeys(spelling for brief in briefs for spelling in brief.actors[id_].as_written)
    names = dict.fromkeys(brief.actors[id_].name for brief in briefs)
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if len(names) > 1:
        rows.append(("Names", (joined([Span(name, "actor") for name in names]),)))
    if roles:
        rows.append(("Roles", tuple((Span(role), Span(f" (as of {day})", "date")) for role, day in roles.items())))
    if spellings:
        rows.append(("As written", (joined([Span(spelling, "excerpt") for spelling in spellings]),)))
    return _dossier(selection, latest.name, id_, rows, briefs)


def topic(selection: Selection) -> Document:
    """Return one topic's dossier, all that lies under it included; the filters name it, the widest first."""
    asked = _only(selection.filters.topics_named)
    known = topics_by_id(selection.briefs)
    if not known:
        return _nothing(asked)
    folded = asked.casefold()
    id_ = asked if asked in known else next(each for each, kept in known.items() if kept.label.casefold() == folded)
    below = sorted(selection.filters.topics - {id_})
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if known[id_].under:
        above = known[id_].under or ""
        label = known[above].label if above in known else above
        rows.append(("Under", ((Span(label, "topic", subject=("topic", above)),),)))
    if below:
        labels = [Span(known[each].label, "topic", subject=("topic", each)) for each in below]
        rows.append(("Includes", (joined(labels),)))
    briefs = by_publication(brief for brief in selection.briefs if selection.filters.topics & brief.topics.keys())
    return _dossier(selection, known[id_].label, id_, rows, briefs)


def _dossier(
    selection: Selection, name: str, id_: str, rows: list[tuple[str, tuple[Line, ...]]], briefs: list[Brief]
) -> Document:
    found = dated(selection)
    groups = grouped(found)
    sources = list(sources_of_groups(selection, groups))
    rows.append(("Briefs", (_named(briefs),)))
    blocks: list[Block] = [Facts(tuple(rows))]
    if groups:
        drawn = entries(groups, selection.today, sources=sources, tag_topics=True)
        today = today_index(groups, selection.today, reverse=False)
        blocks.append(Section("Timeline", (Timeline(tuple(drawn), today, day_words(selection.as_of)),)))
    rest = list(undated(selection))
    if rest:
        items = tuple(
            (*words_of(each), *origin(each.brief, each.item), Span(" "), Span(each.brief.id, "brief")) for each in rest
        )
        blocks.append(Section("Without a date", (Bullets(items),)))
    rates = _rates(selection)
    if rates:
        blocks.append(Section("Rates", (Table(("Measure", "Rate", "Dates", "Brief"), rates),)))
    quotes = list(selection.statements("quote"))
    if quotes:
        blocks.append(Section("Quotations", tuple(_quotation(each) for each in quotes)))
    positions = list(selection.statements("position"))
    if positions:
        blocks.append(Section("Positions", tuple(block for each in positions for block in _position(each))))
    data: list[Any] = records(found, groups, sources, selection.today)
    data += [statement_record(each, selection.today) for each in (*rest, *quotes, *positions)]
    count = len(list(selection.statements()))
    return Document(
        title=(Span(name, "strong"),),
        subtitle=(Span(f"{counted(count, 'statement')} in {counted(len(briefs), 'brief')} · {id_}", "muted"),),
        blocks=tuple(blocks),
        records=data,
    )


def _named(briefs: list[Brief]) -> Line:
    """Return the ids of briefs; of very many the latest, and how many more there are."""
    if len(briefs) <= _MOST_NAMED:
        return joined([Span(brief.id, "brief") for brief in briefs])
    latest = joined([Span(brief.id, "brief") for brief in briefs[: -_MOST_NAMED - 1 : -1]])
    return (Span("the latest: ", "muted"), *latest, Span(f" and {len(briefs) - _MOST_NAMED} more", "muted"))


def _only(subjects: Collection[str]) -> str:
    if len(subjects) != 1:
        raise CannotGoOn(f"a dossier is of one actor or topic, not {len(subjects)}")
    return next(iter(subjects))


def _nothing(name: str) -> Document:
    return Document((Span(name, "strong"),), (), [], empty=f"nothing on {name}")


def _rates(selection: Selection) -> tuple[tuple[Line, ...], ...]:
    """Return the history of each rate: one measure's rates below each other, the earliest first."""
    rated = [each for each in selection.statements("measure") if each.item.rate]
    known = affiliations(each.brief for each in rated)
    histories: dict[frozenset[tuple[object, ...]], list[list[Mention]]] = {}
    for mention in (Mention(each, known) for each in rated):
        in_same_words = histories.setdefault(mention.key.identities, [])
        own = (each for each in in_same_words if all(have_common_sides(one, mention) for one in each))
        history = next(own, None)
        if history is None:
            in_same_words.append(history := [])
        history.append(mention)
    rows: list[tuple[Line, ...]] = []
    for history in (each for several in histories.values() for each in several):
        in_order = sorted((each.statement for each in history), key=_begin)
        for number, each in enumerate(in_order):
            title: Line = (Span(each.text),) if not number else (Span("”", "muted"),)
            title += origin(each.brief, each.item)
            rate = (Span(rate_words(each.item), "number"),)
            rows.append((title, rate, phases(each), (Span(each.brief.id, "brief"),)))
    return tuple(rows)


def _begin(measure: Statement) -> EdtfDate:
    return min((when for _, when in measure.dates), default=measure.brief.article.published)


def _quotation(statement: Statement) -> Quotation:
    said = attribution(statement.brief, statement.item)
    return Quotation(statement.text, (*said, Span(" · ", "muted"), Span(statement.brief.id, "brief")))


def _position(statement: Statement) -> tuple[Block, ...]:
    return (*position_blocks(statement.brief, statement.item), Paragraph((Span(statement.brief.id, "brief"),)))
