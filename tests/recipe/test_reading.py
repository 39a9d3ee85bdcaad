"""Recipes: read, or refused with each fault in its place."""

from contextlib import suppress
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.filters import FilterRequest
from briefing.problems import CannotGoOn, Problem
from briefing.recipe.form import FORM
from briefing.recipe.model import OF_ONE_BRIEF, ViewName
from briefing.recipe.reading import read_recipe
from briefing.views import VIEWS
from tests.conftest import Write


def faults(path: Path) -> list[Problem]:
    with pytest.raises(CannotGoOn) as caught:
        read_recipe(path)
    return list(caught.value.problems)


def section(write: Write, lines: str) -> Path:
    return write(f"title: T\nsections:\n  - {{{lines}}}\n")


def test_a_weekly_is_read_with_its_head_and_its_questions(write: Write) -> None:
    recipe = read_recipe(
        write("""
        title: Tariffs this week
        to: The Minister
        handling: OFFICIAL
        since: 2024-08-01
        sections:
          - {view: new-since, since: last paper}
          - view: timeline
            topic: [tariffs, trade]
            actor: yellen
            upcoming: yes
            most: 5
        """)
    )
    assert (recipe.title, recipe.to, recipe.handling) == ("Tariffs this week", "The Minister", "OFFICIAL")
    news, timeline = recipe.sections
    assert news.filters == FilterRequest(since="last paper")
    assert timeline.filters == FilterRequest(topic=["tariffs", "trade"], actor=["yellen"], upcoming=True)
    assert timeline.most == 5


def test_the_form_is_a_recipe_as_it_stands(write: Write) -> None:
    assert [each.view for each in read_recipe(write(FORM)).sections] == ["new-since", "timeline", "measures"]


def test_the_form_works_with_all_of_it_uncommented(write: Write) -> None:
    keys = ("to: ", "from: ", "ref: ", "handling: ", "library: ", "since: ")
    lines = [
        line.removeprefix("# ") if line.startswith(tuple(f"# {key}" for key in keys)) else line
        for line in FORM.splitlines()
    ]
    recipe = read_recipe(write("\n".join(lines)))
    assert (recipe.to, recipe.library, str(recipe.since)) == ("The Minister", "briefs", "2024-08-01")


def test_each_fault_is_told_in_its_place(write: Write) -> None:
    path = write("""
        titel: T
        sections:
          - view: timelin
            topics: tariffs
        """)
    told = [(each.line, each.column, each.message) for each in faults(path)]
    assert told == [
        (1, 1, "a recipe has no key 'titel'"),
        (1, 1, "a recipe lacks `title`"),
        (3, 11, "`view` can't be 'timelin'"),
        (4, 5, "a recipe section has no key 'topics'"),
    ]
    assert [each.hint for each in faults(path)][2].startswith("did you mean 'timeline'?")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("view: new-since", "`new-since` needs `since`"),
        ("view: search", "`search` needs `query`"),
        ("view: topic", "`topic` needs `topic`"),
        ("view: actor, topic: tariffs", "`actor` needs `actor`"),
        ("view: summary, brief: [a, b]", "`summary` is of one brief"),
        ("view: agenda, topic: tariffs", "`agenda` shows a brief whole: it takes no filter"),
        ("view: timeline, query: steel", "`query` is for a search"),
    ],
)
def test_what_a_view_needs_or_can_not_use_is_told(write: Write, lines: str, message: str) -> None:
    found = faults(section(write, lines))
    assert [(each.line, each.message) for each in found] == [(3, message)]
    assert found[0].hint


@pytest.mark.parametrize("text", ["- a\n", "title: T\nsections: []\n", "title: T\n", "", "title: [\n"])
def test_what_is_no_recipe_is_refused(write: Write, text: str) -> None:
    assert faults(write(text))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn, match=r"weekly\.yaml"):
        read_recipe(tmp_path / "weekly.yaml")


def test_a_recipe_may_ask_each_view_of_a_library() -> None:
    of_other_things = {"brief", "source", "dates", "diff", "verdict", "opinion", "welcome", "contents"}
    assert set(get_args(ViewName)) == set(VIEWS) - of_other_things
    assert set(get_args(ViewName)) > OF_ONE_BRIEF


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text(text, encoding="utf-8", errors="replace")
    with suppress(CannotGoOn):
        assert read_recipe(path).sections
