"""What is new, contradicted, changed or no longer said between two briefs."""

from typing import Any

from briefing.brief.date_words import words
from briefing.brief.dates import EdtfDate, EdtfError
from briefing.brief.difference import CHANGES, Difference, differences
from briefing.brief.model import Brief
from briefing.document import Block, Bullets, Document, Line, Section, Span
from briefing.views.phrases import counted
from briefing.views.records import Record, statement_record

_DATES = ("date", "announced", "in_force", "ended")


def difference(old: Brief, new: Brief) -> Document:
    """Return the differences of two briefs, by kind of change."""
    found = differences(old, new)
    blocks: list[Block] = []
    for change in CHANGES:
        items = [_line(each) for each in found if each.change == change]
        if items:
            blocks.append(Section(change.capitalize(), (Bullets(tuple(items)),)))
    published = f"{words(old.article.published)} to {words(new.article.published)}"
    return Document(
        title=(Span(f"{old.id} → {new.id}" if old.id != new.id else f"Two versions of {new.id}", "strong"),),
        subtitle=(Span(f"{counted(len(found), 'difference')}; published {published}", "muted"),),
        blocks=tuple(blocks),
        records=[_record(each) for each in found],
        empty="" if found else "no differences in what they state",
    )


def _line(each: Difference) -> Line:
    statement = each.new or each.old
    if statement is None:
        return ()
    line = [Span(f"{statement.kind}: ", "muted"), Span(statement.text)]
    if statement.dates and not each.fields:
        line.append(Span(f" ({words(statement.dates[0][1])})", "date"))
    for number, (name, old, new) in enumerate(each.fields):
        line.append(Span("; " if number else " — ", "muted"))
        line += [Span(f"{name.replace('_', ' ')} ", "muted"), *_values(name, old, new)]
    return tuple(line)


def _values(name: str, old: Any, new: Any) -> list[Span]:
    if isinstance(old, list | dict) or isinstance(new, list | dict):
        return _changes_of_list(old, new)
    return [Span(_said(name, old)), Span(" → ", "muted"), Span(_said(name, new), "strong")]


def _changes_of_list(old: Any, new: Any) -> list[Span]:
    """Return what came and what went, each by its main words."""
    before, after = ([_main(each) for each in (side if isinstance(side, list) else [])] for side in (old, new))
    came = [f"+ {each}" for each in after if each not in before]
    went = [f"− {each}" for each in before if each not in after]
    return [Span(", ".join((*came, *went)) or "otherwise", "strong")]


def _main(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    return str(next((value[name] for name in ("item", "says", "of", "what", "title") if name in value), "…"))


def _said(name: str, value: Any) -> str:
    if value is None:
        return "nothing"
    if name in _DATES:
        try:
            return words(EdtfDate(str(value)))
        except EdtfError:
            return str(value)
    return str(value)


def _record(each: Difference) -> Record:
    return {
        "change": each.change,
        "fields": {name: {"old": old, "new": new} for name, old, new in each.fields},
        "old": statement_record(each.old) if each.old else None,
        "new": statement_record(each.new) if each.new else None,
    }
