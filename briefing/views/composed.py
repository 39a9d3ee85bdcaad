"""A paper of several questions: what several views say, one section each, under one head."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from msgspec import Struct, structs

from briefing.brief.model import Brief
from briefing.brief.parts import Paper
from briefing.dates.words import day_words
from briefing.document import Document, Paragraph, Section, Span, plain
from briefing.spool import Chained, chosen
from briefing.views import VIEWS, without_notes
from briefing.views.parts.endnotes import with_endnotes
from briefing.views.parts.foot import Told
from briefing.views.parts.head import head_of
from briefing.views.selection import Selection


class Question(Struct, frozen=True):
    """A view and what it is asked of; ``empty`` says why there is nothing to ask, where that is so.

    ``title`` is its heading, or the view's own where it is empty. ``told_empty``: a section with nothing says so.
    """

    view: str
    selection: Selection
    title: str = ""
    told_empty: bool = True
    empty: str = ""


def composed(
    title: str, questions: Sequence[Question], as_of: date, paper: Paper, since: date | None, *, sourced: bool
) -> Document:
    """Return the paper of a day, with a section for each question, one foot and, if wanted, endnotes through all.

    ``since`` is the day of the paper before, if it matters.
    """
    answers = [(each, _answer(each)) for each in questions]
    shown = [(each, answer) for each, answer in answers if each.told_empty or not answer.empty]
    told = [each for each, answer in answers if not answer.empty]
    everything = _everything([each.selection for each in told], as_of)
    rests_on, known = Told(), set[Path]()
    for brief in chain.from_iterable(map(_named, told)):
        if brief.path not in known:
            known.add(brief.path)
            rests_on.add(brief)
    since_words = f" · since {day_words(since)}" if since else ""
    document = Document(
        title=(Span(title, "strong"),),
        subtitle=(Span(day_words(as_of), "date"), Span(since_words, "muted")),
        blocks=tuple(_section(each, answer) for each, answer in shown),
        records={"title": title, "day": as_of.isoformat(), "sections": [_record(*each) for each in shown]},
        foot=rests_on.line(everything),
        empty="" if shown else "there is nothing to tell",
        head=head_of(paper, as_of),
        as_of=as_of,
    )
    if sourced and not document.empty:
        return with_endnotes(document, structs.replace(everything, sourced=True), ())
    return document


def _answer(question: Question) -> Document:
    if question.empty:
        title = question.view.replace("-", " ").capitalize()
        return Document((Span(title),), (), [], empty=question.empty)
    return without_notes(question.view, question.selection)


def _named(question: Question) -> Iterator[Brief]:
    """Yield the briefs that an answer rests on."""
    selection = question.selection
    if len(selection.briefs) == 1:
        return iter(selection.briefs)
    return (each.brief for each in selection.statements(*VIEWS[question.view].kinds))


def _everything(selections: Sequence[Selection], as_of: date) -> Selection:
    """Return one selection of all briefs, each once, for what is told of all answers."""
    briefs = Chained([each for selection in selections for each in (selection.briefs, selection.related)])
    places = {brief.path: place for place, brief in enumerate(briefs)}
    texts = {path: text for selection in selections for path, text in selection.texts.items()}
    text_of = next((each.text_of for each in selections if each.text_of), None)
    return Selection(chosen(briefs, list(places.values())), as_of, texts=texts, text_of=text_of)


def _section(question: Question, answer: Document) -> Section:
    title = question.title or plain(answer.title)
    filters = (Paragraph((Span(f"Filters: {answer.filters}", "muted"),)),) if answer.filters else ()
    if answer.empty:
        return Section(title, (Paragraph((Span(f"{answer.empty[0].upper()}{answer.empty[1:]}.", "muted"),)), *filters))
    under = (Paragraph(answer.subtitle),) if answer.subtitle else ()
    return Section(title, (*under, *filters, *answer.blocks))


def _record(question: Question, answer: Document) -> dict[str, Any]:
    title = question.title or plain(answer.title)
    return {"title": title, "view": question.view, "filters": answer.filters, "records": answer.records}
