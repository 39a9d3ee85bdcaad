"""What no statement of a brief cites, as events to paste into it."""

from collections.abc import Iterator

from briefing.brief.model import Brief
from briefing.dates.news import DateMention, find_dates
from briefing.draft.quoting import double_quoted
from briefing.proof.coverage import coverage
from briefing.proof.evidence import evidence_of

_DEPTH = 2  # columns by which an item of `events:` is moved in, in a brief that has none


def uncited_as_events(brief: Brief, text: str) -> str:
    """Return each sentence of the article that carries something and is not cited, as an event in YAML.

    They follow `events:` where the brief has none, else they stand as deep as those that it has.
    """
    sentences = [each.sentence for each in coverage(text, evidence_of(brief, text), brief) if not each.is_cited]
    dates = find_dates(text, brief.article.published.latest)
    items = [
        list(_event(text[each.start : each.end], [date for date in dates if each.start <= date.start < each.end]))
        for each in sentences
    ]
    margin = " " * (brief.place("events").column - 1 if brief.events else _DEPTH)
    lines = [f"{margin}{'  ' if number else '- '}{line}\n" for item in items for number, line in enumerate(item)]
    head = "" if brief.events or not lines else "events:\n"
    return head + "".join(lines)


def _event(sentence: str, dates: list[DateMention]) -> Iterator[str]:
    """Yield the lines of an event; its date is the sentence's only one, if it means one day or span alone."""
    words = double_quoted(" ".join(sentence.split()))
    yield f"what: {words}"
    if len(dates) == 1 and not dates[0].alternatives:
        yield f"date: {dates[0].date}"
        yield f"stated: {double_quoted(' '.join(dates[0].text.split()))}"
    yield f"source: {words}"
