"""A recipe → the questions of its paper, asked of the library that is meant."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import structs

from briefing.brief.filters import FilterRequest
from briefing.brief.reading.files import plain_bytes
from briefing.cli.diagnostics import say
from briefing.cli.files import write_file
from briefing.cli.selecting import one_brief, several_briefs
from briefing.library.filtering import first_day_asked
from briefing.library.library import Library
from briefing.problems import CannotGoOn
from briefing.recipe.model import LAST_PAPER, OF_ONE_BRIEF, Recipe, RecipeSection
from briefing.recipe.papers_made import days_in, kept_in, last_paper, text_of
from briefing.views.composed import Question
from briefing.views.selection import Selection


def days_of_papers(recipe: Path) -> list[date]:
    """Return the days on which papers of a recipe were written; raise CannotGoOn for a file that can't be read."""
    kept = kept_in(recipe)
    try:
        return days_in(plain_bytes(kept).decode("utf-8"), str(kept))
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        raise CannotGoOn(f"{kept} can't be read: {error}") from error


def keep_day(recipe: Path, day: date) -> None:
    """Keep that a paper of a recipe was written for a day."""
    days = {*days_of_papers(recipe), day}
    write_file(kept_in(recipe), text_of(days, recipe.name).encode(), force=True)


def asks_since_last(recipe: Recipe) -> bool:
    """Whether a section asks for what has come since the last paper."""
    return any(each.since == LAST_PAPER for each in recipe.sections)


def day_of_last(recipe: Recipe, days: Sequence[date], today: date) -> date:
    """Return what ``last paper`` means; say so where there has been none."""
    found = last_paper(days, today, recipe.since.earliest if recipe.since else None)
    if not any(day < today for day in days):
        say(f"no paper before this one: `{LAST_PAPER}` is taken for {found.isoformat()}")
    return found


def questions_of(recipe: Recipe, library: Library, as_of: str, last: date) -> list[Question]:
    """Return the questions of a recipe; one that nothing answers to says why."""
    with library.one_state():
        return [_question(section, library, as_of, last) for section in recipe.sections]


def _question(section: RecipeSection, library: Library, as_of: str, last: date) -> Question:
    empty = ""
    try:
        selection = _selection(section, library, as_of, last)
    except CannotGoOn as error:
        if error.exit_code != 1:
            raise
        # Nothing of that name, as yet: the paper says so; a name that is only mistyped is told at once.
        say(f"{section.title or section.view}: {error.message}", severity="warning", hint=error.hint)
        selection, empty = Selection((), date.fromisoformat(as_of)), error.message
    return Question(section.view, selection, section.title or "", section.empty == "say so", empty)


def _selection(section: RecipeSection, library: Library, as_of: str, last: date) -> Selection:
    if section.view in OF_ONE_BRIEF:
        return one_brief(section.view, section.brief[0] if section.brief else None, library, as_of)
    filters, options = section.filters, _options(section)
    if filters.since == LAST_PAPER:
        filters = structs.replace(filters, since=last.isoformat())
    if section.view == "new-since":
        options["since"] = first_day_asked(filters.since or "", "since", date.fromisoformat(as_of))
        filters = structs.replace(filters, since=None)
    if section.view == "search":
        options["query"] = _query(section.query or "", filters)
        return several_briefs("search", None, library, as_of, FilterRequest(), **options)
    return several_briefs(section.view, section.brief, library, as_of, filters, **options)


def _options(section: RecipeSection) -> dict[str, Any]:
    options: dict[str, Any] = {"reverse": section.reverse}
    return options | ({"most": section.most} if section.most else {})


def _query(words: str, filters: FilterRequest) -> str:
    """Return a query with the filters as its fields."""
    given = {name: getattr(filters, name) for name in filters.__struct_fields__}
    several = [(name, each) for name, value in given.items() if isinstance(value, list) for each in value]
    single = [(name, value) for name, value in given.items() if isinstance(value, str)]
    return " ".join((words, *(f'{name}:"{value}"' for name, value in (*several, *single))))
