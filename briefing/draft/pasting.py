"""What no statement of a brief cites, as events to paste into it."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from briefing.brief.attribution import is_written_as_id
from briefing.brief.model import Actor, Brief
from briefing.dates.news import DateMention, find_dates
from briefing.draft.claims import source_named
from briefing.draft.events import status_of
from briefing.draft.findings import Kind, Named
from briefing.draft.quoting import double_quoted
from briefing.draft.shortening import reported
from briefing.proof.coverage import coverage
from briefing.proof.evidence import evidence_of
from briefing.text.attribution import is_pronoun

_DEPTH = 2  # columns by which an item of `events:` is moved in, in a brief that has none


def uncited_as_events(brief: Brief, text: str) -> str:
    """Return each sentence of the article that carries something and is not cited, as an event in YAML.

    They follow `events:` where the brief has none, else they stand as deep as those that it has.
    """
    sentences = [each.sentence for each in coverage(text, evidence_of(brief, text), brief) if not each.is_cited]
    dates = find_dates(text, brief.article.published.latest)
    starts = [when.start for when in dates]
    items = [
        list(
            _event(
                " ".join(text[each.start : each.end].split()),
                dates[bisect_left(starts, each.start) : bisect_left(starts, each.end)],
                brief,
            )
        )
        for each in sentences
    ]
    margin = " " * (brief.place("events").column - 1 if brief.events else _DEPTH)
    lines = [f"{margin}{'  ' if number else '- '}{line}\n" for item in items for number, line in enumerate(item)]
    head = "" if brief.events or not lines else "events:\n"
    return head + "".join(lines)


def _event(sentence: str, dates: list[DateMention], brief: Brief) -> Iterator[str]:
    """Yield the lines of an event; its date is the sentence's only one, if it means one day or span alone."""
    words = double_quoted(sentence)
    yield f"what: {words}"
    when = dates[0] if len(dates) == 1 and not dates[0].alternatives else None
    if when:
        yield f"date: {when.date}"
        yield f"stated: {double_quoted(' '.join(when.text.split()))}"
    status = status_of(sentence, sentence, when, brief.article.published.latest)
    if _MAY_COME.search(sentence) and status == "reported":
        status = "expected"
    if status != "reported":
        yield f"status: {status}"
    if said_by := _sayer(sentence, brief):
        yield f"said_by: {said_by}"
    yield f"source: {words}"


# `Analysts say the figure could fall`: what may come is no fact.
_MAY_COME = re.compile(r"\b(?:could|may|might|would|expected to|likely to|forecast to)\s+(?:\w+ly\s+)?[a-z]+")


def _sayer(sentence: str, brief: Brief) -> str:
    """Return who says what a sentence tells: the id of an actor that goes by that name, else the article's words."""
    _, who = reported(sentence)
    names = [Named(each.name, _kind_of(each), spellings=tuple(each.as_written)) for each in brief.actors.values()]
    said_by, _ = source_named(who, names)
    ids = [id_ for id_, each in brief.actors.items() if each.name == said_by]
    if ids or not said_by or is_written_as_id(said_by) or is_pronoun(said_by.rpartition(" ")[2]):
        return ids[0] if ids else ""
    return double_quoted(said_by)


def _kind_of(actor: Actor) -> Kind:
    return actor.kind if actor.kind and actor.kind != "document" else "unknown"
