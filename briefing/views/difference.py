"""The paper of what two briefs state otherwise."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from briefing.brief.statements import Statement
from briefing.brief.status import Dated, Today, is_fact, stage
from briefing.comparison.changes import CHANGES, Difference, differences, is_moved
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import moment, words
from briefing.document import Block, Bullets, Document, Line, Section, Span, plain
from briefing.problems import CannotGoOn
from briefing.text.counting import counted
from briefing.views.parts.phrases import cited, said_by, said_by_line
from briefing.views.parts.records import statement_record
from briefing.views.parts.statement_lines import words_of
from briefing.views.selection import Selection

if TYPE_CHECKING:
    from briefing.views.record_types import DifferenceRecord

_DATES = ("date", "announced", "in_force", "ended")
_ACTORS = ("actors", "by", "on", "speaker", "said_by", "via")


def difference(selection: Selection) -> Document:
    """Return the differences of two briefs, the older one first, by kind of change."""
    if len(selection.briefs) != 2:  # noqa: PLR2004 - what two briefs are
        raise CannotGoOn(f"diff compares two briefs, not {len(selection.briefs)}")
    old, new = selection.briefs
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
        records=[_record(each, selection.today) for each in found],
        empty="" if found else "no differences in what they state",
    )


def _line(each: Difference) -> Line:
    statement = each.new or each.old
    if statement is None:
        return ()
    line = [Span(f"{statement.kind}: ", "muted"), *words_of(statement)]
    if statement.dates and not each.fields:
        line.append(Span(f" ({words(statement.dates[0][1])})", "date"))
    if not each.fields:
        line += said_by(statement.brief, statement.item)
    line += field_spans(each)
    for side in filter(None, (each.old, each.new)):
        line += cited(side.brief, side.item)
    return tuple(line)


def field_spans(each: Difference, *, with_gone: bool = True) -> list[Span]:
    """Return the fields that differ, old and new; of a list the parts that came and, ``with_gone``, that went."""
    line: list[Span] = []
    reached = _reached(each)
    fields = [field for field in each.fields if not reached or field[0] != reached.replace(" ", "_")]
    for number, (name, old, new) in enumerate(fields):
        line.append(Span("; " if number else " — ", "muted"))
        if name == "status" and reached and each.old and each.new:
            line += _reached_spans(reached, each.old, each.new)
            continue
        line.append(Span(f"{name.replace('_', ' ')} ", "muted"))
        if each.old and each.new and is_moved(name, each.old, each.new) and not {old[:2], new[:2]} & {".."}:
            line += [Span(f"moved from {_said(name, old, each.old)} to "), Span(_said(name, new, each.new), "strong")]
        elif isinstance(old, list) or isinstance(new, list):
            before, after = _parts(name, old, each.old), _parts(name, new, each.new)
            came = [f"+ {part}" for part in after if part not in before]
            went = [f"− {part}" for part in before if part not in after] if with_gone else []
            line.append(Span(", ".join((*came, *went)) or "otherwise", "strong"))
        else:
            line += [Span(_said(name, old, each.old)), Span(" → ", "muted"), Span(_said(name, new, each.new), "strong")]
    return line


def _reached(each: Difference) -> str:
    """Return the stage that a measure has reached since the older brief: in force, ended, or nothing."""
    after = next((new for name, _, new in each.fields if name == "status"), None)
    is_of_measure = each.new is not None and each.new.kind == "measure"
    return str(after) if is_of_measure and after in ("in force", "ended") else ""


def _reached_spans(reached: str, old: Statement, new: Statement) -> list[Span]:
    """Return since when a measure is in force or ended, and what was told before."""
    name = reached.replace(" ", "_")
    when, planned, before = getattr(new.item, name), getattr(old.item, name), stage(old)
    since = f" {moment(when, 'since' if reached == 'in force' else '')}" if when else ""
    line = [Span(f"now {reached}{since}", "strong")]
    if planned and not is_fact(Dated(planned, reached, old)):
        line.append(Span(f" (was {'proposed' if before == 'proposed' else 'planned'} {moment(planned, 'for')})"))
    elif before:
        line.append(Span(f" (was {before})"))
    return line


def _parts(name: str, value: Any, statement: Statement | None) -> list[str]:
    """Return each part of a list in words; actors by their names in the brief that says it."""
    name_of = statement.brief.actor_name if statement else str
    return [_main(name, part, name_of) for part in value or ()]


def _main(name: str, value: Any, name_of: Callable[[str], str]) -> str:
    """Return the name of a part: of a delegation with its lead, of a side with its claim."""
    if not isinstance(value, dict):
        return name_of(str(value)) if name in _ACTORS else str(value)
    if "says" in value:
        return f"{name_of(value['actor'])}: {value['says']}{_source(value, name_of)}"
    if "of" in value:
        return name_of(value["of"]) + (f" (led by {name_of(value['lead'])})" if "lead" in value else "")
    return str(next((value[name] for name in ("item", "what", "title") if name in value), "…")) + _source(
        value, name_of
    )


def _source(value: dict[str, Any], name_of: Callable[[str], str]) -> str:
    """Return who says a part, in words; nothing where the article does."""
    line = said_by_line(name_of, value.get("said_by"), value.get("via"))
    return plain(line)


def _said(name: str, value: Any, statement: Statement | None) -> str:
    if value is None:
        return "nothing"
    if name in _ACTORS and statement:
        return statement.brief.actor_name(str(value))
    return words(EdtfDate(value)) if name in _DATES else str(value)


def _record(each: Difference, today: Today) -> "DifferenceRecord":
    return {
        "change": each.change,
        "fields": {name: {"old": old, "new": new} for name, old, new in each.fields},
        "old": statement_record(each.old, today) if each.old else None,
        "new": statement_record(each.new, today) if each.new else None,
    }
