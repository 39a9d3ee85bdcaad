"""Choosing briefs and filters by what the user wrote."""

from pathlib import Path

import pytest

from briefing.brief.filters import FilterRequest, Filters
from briefing.brief.model import Brief
from briefing.library.catalogue import Scanned
from briefing.library.library import Library
from briefing.library.naming import brief_named, catalogue_of, day_asked, doubled_ids, filters_for
from briefing.problems import CannotGoOn
from tests.conftest import MONDAY, ROOT, Write

LIBRARY = Library(ROOT / "briefs")


def test_a_topic_takes_along_all_that_lies_under_it(library: list[Brief]) -> None:
    wider = filters_for(Scanned.of(library), FilterRequest(topic=["trade"]))
    assert wider.topics == {"trade", "tariffs", "overcapacity"}
    assert filters_for(Scanned.of(library), FilterRequest(topic=["tariffs"])).topics == {"tariffs"}


def test_a_topic_goes_by_its_label_too(library: list[Brief]) -> None:
    assert filters_for(Scanned.of(library), FilterRequest(topic=["clean energy"])).topics == {"clean-energy"}


@pytest.mark.parametrize("name", ["janet-yellen", "Janet Yellen", "yurun", "yellen", "YELLEN", "janet"])
def test_an_actor_goes_by_id_name_any_spelling_or_a_word_of_them(library: list[Brief], name: str) -> None:
    assert filters_for(Scanned.of(library), FilterRequest(actor=[name])).actors == {"janet-yellen"}


def test_an_id_wins_over_a_word(library: list[Brief]) -> None:
    assert filters_for(Scanned.of(library), FilterRequest(actor=["china"])).actors == {"china"}


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (FilterRequest(topic=["tarifs"]), "no topic 'tarifs'", "did you mean 'tariffs'? `briefing topics` shows all"),
        (
            FilterRequest(actor=["yelen"]),
            "no actor 'yelen'",
            "did you mean 'janet-yellen'? `briefing people` shows all",
        ),
        (FilterRequest(actor=["working"]), "several actors are meant by 'working'", "economic-working-group"),
    ],
)
def test_what_no_brief_knows_is_answered_with_the_nearest(
    library: list[Brief], typed: FilterRequest, message: str, hint: str
) -> None:
    with pytest.raises(CannotGoOn, match=message) as refused:
        filters_for(Scanned.of(library), typed)
    assert hint in refused.value.hint
    assert refused.value.exit_code == 1


def test_a_date_that_is_none_is_not_usable() -> None:
    with pytest.raises(CannotGoOn, match="--since: 'May' is not a date") as refused:
        filters_for(Scanned.of([]), FilterRequest(since="May"))
    assert refused.value.exit_code == 2
    with pytest.raises(CannotGoOn, match="--as-of: '2024-08' is not one day"):
        day_asked("2024-08", "--as-of")


def test_a_brief_goes_by_its_path(write: Write) -> None:
    path = write("title: A\narticle: {published: 2024}\nevents: [{what: x}]\n", "desk/mine.yaml")
    assert brief_named(str(path), LIBRARY).title == "A"
    with pytest.raises(CannotGoOn, match="there is no file") as refused:
        brief_named(str(path.parent / "mime.yaml"), LIBRARY)
    assert refused.value.hint == "did you mean 'mine.yaml'?"
    assert refused.value.exit_code == 1


def test_a_folder_stands_for_all_in_it_each_once() -> None:
    assert catalogue_of([str(ROOT / "briefs"), "us-tariffs"], LIBRARY).count() == 4


def test_one_broken_brief_never_takes_the_rest_down(write: Write, tmp_path: Path) -> None:
    write("title: A\narticle: {published: 2024}\nevents: [{what: x}]\n", "good.yaml")
    write("title: A\narticle: {published: 2024}\nevents: [{wat: x}]\n", "bad.yaml")
    chosen = catalogue_of([], Library(tmp_path))
    assert [brief.id for brief in chosen.matching(Filters(), MONDAY)] == ["good"]
    assert [(Path(problem.file).name, problem.code) for problem in chosen.broken()] == [("bad.yaml", "B112")]


def test_two_files_with_one_id_are_found(write: Write, tmp_path: Path) -> None:
    text = "title: A\narticle: {published: 2024}\nevents: [{what: x}]\n"
    write(text, "a/talks.yaml")
    write(text, "b/talks.yaml")
    doubled = list(doubled_ids(Library(tmp_path).headings()))
    assert [problem.code for problem in doubled] == ["B203"]
    assert "a/talks.yaml has it already" in doubled[0].hint
