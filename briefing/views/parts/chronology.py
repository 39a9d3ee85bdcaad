"""Statements with a date → timeline entries, and the undated rest. Shared by all views with a rail."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, repeat
from typing import NamedTuple

from briefing.brief.model import Brief, TopicId
from briefing.brief.publication import publication, topics_by_id
from briefing.brief.statements import Statement
from briefing.brief.status import Dated, Today, is_editors_own, is_fact, is_overdue, overdue_words, phase_words, tense
from briefing.brief.topics import with_all_above
from briefing.comparison.independence import OneSource, sources_of
from briefing.comparison.matching import Mention, affiliations, is_same
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import words
from briefing.document import Line, Span, TimelineEntry, joined, plain
from briefing.views.parts.dated import ON_THE_LINE, brief_key, briefs_of, for_matching, identities_repeated
from briefing.views.parts.phrases import (
    actor_spans,
    cited,
    event_line,
    in_a_row,
    measure_line,
    origin,
    place_of,
    source_lines,
)
from briefing.views.parts.rank import best, rank_of
from briefing.views.parts.records import Record, date_record, statement_record
from briefing.views.selection import Selection


def undated(selection: Selection, kinds: Iterable[str] = ON_THE_LINE) -> Iterator[Statement]:
    """Yield the statements of these kinds that have no date."""
    return (statement for statement in selection.statements(*kinds) if not statement.dates)


def grouped(found: Sequence[Dated]) -> list[list[Dated]]:
    """Return what makes one entry each, in the order given.

    Measures of one brief, kind, side and date go together, and so does what several briefs state of the
    same event or meeting: in the same words, since the entry has those of one brief only. It stands at
    the date that the latest of them gives.
    """
    known = affiliations(briefs_of(found))
    groups: list[list[Dated]] = []
    runs, joined_runs = array("Q"), dict[int, int]()  # the number of each group's run; of what joined it, its own
    by_identity: dict[object, list[tuple[Mention, list[Dated]]]] = {}
    for number, (_, run) in enumerate(groupby(found, key=_entry_key)):
        group = list(run)
        statement = group[0].statement
        keys = identities_repeated(group[0]) if statement.kind in ("event", "meeting") else ()
        mention = Mention(statement, known)
        own = (mention if type(group[0]) is Dated or not keys else for_matching(mention), group)
        earlier = (each for key in keys for each in by_identity.get(key, ()))
        entry = next((each for each in earlier if _is_repeated(*each, own[0], brief_key(group[0]))), own)
        for key in keys:
            known_by_key = by_identity.setdefault(key, [])
            if entry is own or not any(each is entry for each in known_by_key):
                known_by_key.append(entry)
        if entry is own:
            groups.append(group)
            runs.append(number)
        else:
            entry[1].extend(group)
            joined_runs |= {id(each): number for each in group}
    in_order = sorted(range(len(groups)), key=lambda each: joined_runs.get(id(_latest(groups[each])), runs[each]))
    return [groups[each] for each in in_order]


def most_important(selection: Selection, groups: Sequence[list[Dated]]) -> list[list[Dated]]:
    """Return as many groups as are wanted, in the order given: those that come first by rank."""
    rank = rank_of(selection)
    by_rank = sorted(groups, key=lambda group: best((each.statement for each in group), rank))
    kept = {id(group) for group in by_rank[: selection.most]}
    return [group for group in groups if id(group) in kept]


def _latest(group: list[Dated]) -> Dated:
    """Return a group's statement in its latest brief, which the entry shows; of several in that brief the first."""
    return max(group, key=lambda each: publication(each.statement.brief)) if len(group) > 1 else group[0]


def _is_repeated(first: Mention, group: list[Dated], other: Mention, brief: object) -> bool:
    """Return whether another brief, known by its key, states what a group is about."""
    return all(brief_key(each) != brief for each in group) and is_same(first, other)


class _TopicTree(NamedTuple):
    """The topics that each topic lies under in any brief, and what each is called."""

    above: dict[TopicId, list[TopicId]]
    labels: dict[TopicId, str]

    @classmethod
    def of(cls, briefs: Iterable[Brief]) -> "_TopicTree":
        above: dict[TopicId, list[TopicId]] = {}

        def noted() -> Iterator[Brief]:
            for brief in briefs:
                for id_, topic in brief.topics.items():
                    if topic.under and topic.under not in above.setdefault(id_, []):
                        above[id_].append(topic.under)
                yield brief

        return cls(above, {id_: topic.label for id_, topic in topics_by_id(noted()).items()})


def entries(
    groups: Sequence[list[Dated]],
    today: Today,
    sources: Iterable[Sequence[OneSource]] | None = None,
    *,
    tag_topics: bool = False,
) -> Iterator[TimelineEntry]:
    """Yield a timeline entry for each group; it names the briefs that tell it where each group's sources are given."""
    told_by: Iterable[Sequence[OneSource]] = repeat((), len(groups)) if sources is None else sources
    tree = _TopicTree.of(briefs_of(each for group in groups for each in group))
    for group, each in zip(groups, told_by, strict=True):
        yield _entry(group, today, each, tree, tag_topics=tag_topics)


def sources_of_groups(selection: Selection, groups: Sequence[list[Dated]]) -> Iterator[list[OneSource]]:
    """Yield the sources that are independent of each other of each group that makes an entry."""
    return (sources_of((each.statement.brief for each in group), selection.provenance_of) for group in groups)


def today_index(groups: list[list[Dated]], today: Today, *, reverse: bool) -> int:
    """Return the index of the entry that *today* stands before."""
    ahead = [_latest(group).when.timeline_day > today.day for group in groups]
    turn = not reverse
    return next((index for index, lies_ahead in enumerate(ahead) if lies_ahead == turn), len(ahead))


def records(
    found: Iterable[Dated], groups: Sequence[list[Dated]], sources: Sequence[Sequence[OneSource]], today: Today
) -> list[Record]:
    """Return the plain data of dated statements, each with the number of independent articles that tell its entry."""
    told_by = {id(each): len(own) for group, own in zip(groups, sources, strict=True) for each in group}
    return [record(each, told_by[id(each)], today) for each in found]


def record(entry: Dated, independent: int, today: Today) -> Record:
    """Return the plain data of one dated statement, and how many independent articles tell its entry."""
    return {
        **date_record(entry.when),
        "phase": entry.phase or None,
        "tense": tense(entry.when, today.day),
        "stated": getattr(entry.statement.item, "stated", None),
        **statement_record(entry.statement, today),
        "independent": independent,
    }


def _entry_key(entry: Dated) -> tuple[object, ...]:
    statement = entry.statement
    if statement.kind != "measure":
        return (statement.brief.path, statement.keys)
    item = statement.item
    return (statement.brief.path, entry.when, entry.phase, item.kind, *item.by, None, *item.on)


def _entry(
    group: list[Dated], today: Today, sources: Sequence[OneSource], tree: "_TopicTree", *, tag_topics: bool
) -> TimelineEntry:
    first = _latest(group)
    statement = first.statement
    several = statement.kind == "measure" and len(group) > 1
    details = _measure_lines(group) if several else _deviations(group, first)
    tags = [Span(tag, "status") for tag in (*_kind_tags(first), overdue_words(first, today)) if tag]
    if not statement.source and not is_editors_own(statement.item):
        tags.append(Span("no source", "status"))
    if tag_topics:
        known = topics_by_id(each.statement.brief for each in group)
        named = dict.fromkeys(topic for each in group for topic in each.statement.topics)
        tags += [Span(known[topic].label, "topic", subject=("topic", topic)) for topic in named]
    told_by = source_lines(sources)
    behind: Line = ()
    if not tag_topics and tags and not details and not told_by:
        behind, tags = (Span(f" ({plain(joined(tags))})", "status"),), []
    return TimelineEntry(
        words(first.when),
        tense(first.when, today.day),
        is_fact(first),
        _headline(group) if several else (*_words(statement, behind), *origin(statement.brief, statement.item)),
        details,
        in_a_row([*((tag,) for tag in tags), *told_by]),
        _days(first.when),
        is_overdue(first, today.day),
        *_subjects(group, tree),
    )


def _days(when: EdtfDate) -> tuple[date | None, date | None]:
    return None if when.start == ".." else when.earliest, None if when.end == ".." else when.latest


def _subjects(
    group: list[Dated], tree: "_TopicTree"
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Return the topics and the actors that the statements of a group are about: the id of each and its name."""
    topics: dict[str, str] = {}
    actors: dict[str, str] = {}
    for statement in (each.statement for each in group):
        topics |= {topic: statement.brief.topic_label(topic) for topic in statement.topics}
        actors |= {actor: statement.brief.actor_name(actor) for actor in statement.named}
    wider = with_all_above(topics, tree.above)[len(topics) :]
    return (*topics.items(), *((id_, tree.labels[id_]) for id_ in wider if id_ in tree.labels)), tuple(actors.items())


def _deviations(group: list[Dated], first: Dated) -> tuple[Line, ...]:
    """Return the other dates and statuses that briefs give for the same event."""
    lines = []
    for each in group:
        said: list[Span] = []
        if each.when.text != first.when.text:
            said.append(Span(words(each.when), "date"))
        if each.statement.status != first.statement.status:
            said.append(Span(each.statement.status, "status"))
        if said:
            apart = "" if each.when.overlaps(first.when) else "disagrees: "
            lines.append(
                (
                    Span(each.statement.brief.id, "brief"),
                    Span(f": {apart}", "muted"),
                    *joined(said),
                    *cited(each.statement.brief, each.statement.item),
                )
            )
    return tuple(lines)


def _words(statement: Statement, behind: Line) -> Line:
    """Return a statement with its place or rate, and what stands behind it."""
    item = statement.item
    if statement.kind == "measure":
        return measure_line(item, behind)
    if statement.kind == "event":
        return (*event_line(item), *behind)
    place = place_of(item) if statement.kind == "meeting" else ()
    return (Span(statement.text), *place, *behind)


def _headline(group: list[Dated]) -> Line:
    """Return how many measures there are in a group, of what kind, by whom and on whom."""
    brief, item = group[0].statement.brief, group[0].statement.item
    line = [Span(f"{len(group)} {f'{item.kind} ' if item.kind else ''}measures")]
    if item.by:
        line += [Span(" by "), *joined(actor_spans(brief, item.by))]
    if item.on:
        line += [Span(" on "), *joined(actor_spans(brief, item.on))]
    return tuple(line)


def _measure_lines(group: list[Dated]) -> tuple[Line, ...]:
    found = [each.statement for each in group]
    return tuple((*measure_line(each.item), *origin(each.brief, each.item)) for each in found)


def _kind_tags(entry: Dated) -> list[str]:
    statement, phase = entry.statement, phase_words(entry)
    if statement.kind == "measure":
        proposed = ["proposed"] if statement.status == "proposed" and "proposed" not in phase else []
        return [*proposed, f"{statement.item.kind or 'measure'} {phase}"]
    if statement.kind == "watch":
        return ["to watch"]
    if statement.kind == "outcome":
        return [*([statement.status] if statement.status != "reported" else []), "due"]
    if statement.kind == "meeting":
        return [f"meeting {statement.status}"] if statement.status != "reported" else ["meeting"]
    return [] if statement.status == "reported" else [statement.status]
