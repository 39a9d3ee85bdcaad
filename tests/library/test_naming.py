"""Choosing briefs and filters by what the user wrote."""

import os
from pathlib import Path

import pytest

from briefing.brief.filters import FilterRequest, Filters
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.library.catalogue import ReadFiles
from briefing.library.filtering import date_asked, day_asked, filters_for, first_day_asked
from briefing.library.library import Library
from briefing.library.naming import brief_named, briefs_apart, catalogue_of, doubled_ids, file_named, files_named
from briefing.problems import CannotGoOn
from briefing.spool import HELD
from tests.conftest import MONDAY, ROOT, Run, Write, commit

LIBRARY = Library(ROOT / "briefs")
BRIEF = "title: A\narticle: {published: 2024}\nevents: [{what: x}]\n"


def test_a_topic_takes_along_all_that_lies_under_it(library: list[Brief]) -> None:
    wider = filters_for(ReadFiles.of(library), FilterRequest(topic=["trade"]))
    assert wider.topics == {"trade", "tariffs", "overcapacity"}
    assert filters_for(ReadFiles.of(library), FilterRequest(topic=["tariffs"])).topics == {"tariffs"}


def test_a_topic_goes_by_its_label_too(library: list[Brief]) -> None:
    assert filters_for(ReadFiles.of(library), FilterRequest(topic=["clean energy"])).topics == {"clean-energy"}


@pytest.mark.parametrize("name", ["janet-yellen", "Janet Yellen", "yurun", "yellen", "YELLEN", "janet"])
def test_an_actor_goes_by_id_name_any_spelling_or_a_word_of_them(library: list[Brief], name: str) -> None:
    assert filters_for(ReadFiles.of(library), FilterRequest(actor=[name])).actors == {"janet-yellen"}


def test_an_id_wins_over_a_word(library: list[Brief]) -> None:
    assert filters_for(ReadFiles.of(library), FilterRequest(actor=["china"])).actors == {"china"}


NAMED = """
title: A
article: {published: 2024}
actors:
  united-states: {name: United States, kind: country}
  uk: {name: United Kingdom, kind: country}
  london: {name: London, kind: place}
  paris: {name: Paris Club, kind: group}
  france: {name: France, kind: country}
  washington-post: {name: Washington Post, kind: organization}
  ann-lee: {name: Ann Lee, kind: person}
  bo-lee: {name: Bo Lee, kind: person}
  lee-oil: {name: Lee Oil, kind: organization}
  georgia: {name: Georgia Hall, kind: person}
  caucasus: {name: Georgia, kind: country}
  tbilisi-times: {name: Tbilisi Times, kind: organization}
  defense: {name: Department of Defense, kind: government}
events: [{what: x}]
"""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("British", "uk"),
        ("U.K.", "uk"),
        ("London", "london"),  # a name before a capital
        ("paris", "paris"),  # an id before a capital
        ("Georgia", "georgia"),  # an id before a name
        ("Mr. Lee", None),
        ("Lee", None),
        ("Ms. Ann Lee", "ann-lee"),
        ("Pentagon", "defense"),
        ("times", "tbilisi-times"),
    ],
)
def test_an_id_wins_over_a_name_that_over_a_spelling_and_that_over_a_word(
    write: Write, typed: str, meant: str | None
) -> None:
    known = ReadFiles.of([load(write(NAMED))])
    if meant:
        assert filters_for(known, FilterRequest(actor=[typed])).actors == {meant}
        return
    with pytest.raises(CannotGoOn, match="several actors are meant") as refused:
        filters_for(known, FilterRequest(actor=[typed]))
    assert (refused.value.hint, refused.value.exit_code) == ("one of: ann-lee, bo-lee", 1)


def test_what_may_mean_another_is_told_with_the_actor_that_it_is_taken_for(write: Write) -> None:
    known = ReadFiles.of([load(write(NAMED))])
    typed = FilterRequest(actor=["American", "Washington", "london", "Tbilisi"])
    guessed = filters_for(known, typed).actors_guessed
    assert guessed == (("Washington", "United States"), ("Tbilisi", "Georgia"))


def test_what_an_actor_goes_by_is_no_beginning_of_a_brief(write: Write, tmp_path: Path) -> None:
    write(NAMED, "us-talks.yaml")
    write(NAMED, "times.yaml")
    library = Library(tmp_path)
    for name in ("U.S.", "us", "lee", "united states"):
        assert briefs_apart([name], library, "actor") == ([], [name])
    for name in ("us-t", "times"):
        assert briefs_apart([name], library, "actor") == ([name], [])
    assert briefs_apart(["us"], library, "topic") == (["us"], [])
    write(NAMED, "us-visit.yaml")
    assert briefs_apart(["us"], Library(tmp_path), "topic") == ([], ["us"]), "it may mean two briefs"


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
        filters_for(ReadFiles.of(library), typed)
    assert hint in refused.value.hint
    assert refused.value.exit_code == 1


def test_a_date_that_is_none_is_not_usable() -> None:
    for today in (None, MONDAY):
        with pytest.raises(CannotGoOn, match="--since: 'Mayhem' is not a date") as refused:
            filters_for(ReadFiles.of([]), FilterRequest(since="Mayhem"), today)
        assert refused.value.exit_code == 2
        assert "2024-05-14" in refused.value.hint
    assert 'say it: yesterday, monday, last month, "2 weeks", "end of June"' in refused.value.hint
    with pytest.raises(CannotGoOn, match="--as-of: '2024-08' is not one day"):
        day_asked("2024-08", "--as-of")
    with pytest.raises(CannotGoOn, match="--as-of: 'last week' is not one day") as refused:
        day_asked("last week", "--as-of", MONDAY)
    assert "say it: yesterday" in refused.value.hint


def test_a_date_is_written_or_said_and_written_comes_first() -> None:
    asked = FilterRequest(since="2 weeks", until="friday")
    filters = filters_for(ReadFiles.of([]), asked, MONDAY)
    assert (str(filters.since), str(filters.until)) == ("2024-07-29", "2024-08-16")
    assert str(date_asked("2024-08", "--since", MONDAY)) == "2024-08"
    assert str(date_asked("monday", "--since", MONDAY)) == "2024-08-12", "today counts"
    with pytest.raises(CannotGoOn) as refused:
        date_asked("2024/05/01", "--since", MONDAY)
    assert refused.value.hint == "write it as 2024-05-01", "what is nearly written is not taken for said"


@pytest.mark.parametrize(
    ("said", "first"),
    [("2024-08", "2024-08-01"), ("yesterday", "2024-08-11"), ("last week", "2024-08-05"), ("3 days ago", "2024-08-09")],
)
def test_of_a_longer_time_the_first_day_is_taken(said: str, first: str) -> None:
    assert first_day_asked(said, "DATE", MONDAY).isoformat() == first


@pytest.mark.parametrize("name", ["us-china-fwg-2024-08", "us-china", "us-c"])
def test_a_brief_goes_by_its_id_or_the_beginning_of_it(name: str) -> None:
    assert brief_named(name, LIBRARY).id == "us-china-fwg-2024-08"


def test_an_id_wins_over_one_that_begins_with_it(write: Write, tmp_path: Path) -> None:
    write(BRIEF, "talks.yaml")
    write(BRIEF.replace("title: A", "title: B"), "talks-2.yaml")
    assert brief_named("talks", Library(tmp_path)).title == "A"


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("us", "several briefs are meant by 'us'", "one of: us-china-fwg-2024-08, us-tariffs-2024-05"),
        ("us-chna", "no brief 'us-chna'", "did you mean 'us-china-fwg-2024-08'?"),
        ("tarrifs", "no brief 'tarrifs'", "did you mean 'us-tariffs-2024-05'?"),
        ("zzz", "no brief 'zzz'", "`briefing list` shows all"),
    ],
)
def test_a_name_that_fits_none_or_several_is_told_what_was_near(name: str, message: str, hint: str) -> None:
    with pytest.raises(CannotGoOn, match=message) as refused:
        file_named(name, LIBRARY)
    assert hint in refused.value.hint
    assert refused.value.exit_code == 1


def test_a_brief_goes_by_its_path(write: Write) -> None:
    path = write(BRIEF, "desk/mine.yaml")
    assert brief_named(str(path), LIBRARY).title == "A"
    with pytest.raises(CannotGoOn, match="there is no file") as refused:
        brief_named(str(path.parent / "mime.yaml"), LIBRARY)
    assert refused.value.hint == "did you mean 'mine.yaml'?"
    assert refused.value.exit_code == 1


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    for name in (str(tmp_path), f"{tmp_path}@HEAD"):
        with pytest.raises(CannotGoOn, match=f"'{tmp_path}' is a folder"):
            brief_named(name, LIBRARY)


@pytest.fixture
def versions(write: Write, tmp_path: Path) -> Library:
    """A library whose only brief says B now, said A at first and was broken between."""
    for text in (BRIEF, "title: [\n"):
        write(text, "in/talks.yaml")
        commit(tmp_path)
    write(BRIEF.replace("title: A", "title: B"), "in/talks.yaml")
    return Library(tmp_path / "in")


def test_a_brief_goes_by_a_revision_behind_its_id_or_path(versions: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(versions.folder)
    path = versions.folder / "talks.yaml"
    for name in ("talks@HEAD~1", "ta@HEAD~1", f"{path}@HEAD~1", "talks.yaml@HEAD~1", "./talks.yaml@HEAD^"):
        old = brief_named(name, versions)
        assert (old.title, old.id, old.path.name) == ("A", "talks", "talks.yaml")
    assert brief_named("talks", versions).title == "B"
    with pytest.raises(CannotGoOn) as refused:
        brief_named("talks@HEAD", versions)
    assert [problem.code for problem in refused.value.problems] == ["B101"]
    path.unlink()
    assert brief_named(f"{path}@HEAD~1", versions).title == "A"


def test_a_file_with_an_at_in_its_name_is_itself(write: Write, tmp_path: Path) -> None:
    path = write(BRIEF + "id: own\n", "a@HEAD.yaml")
    assert brief_named(str(path), Library(tmp_path)).id == "own"
    with pytest.raises(CannotGoOn, match="there is no file"):
        brief_named(str(tmp_path / "b@HEAD.yaml"), Library(tmp_path))


@pytest.mark.parametrize("name", ["talks@", "@HEAD", "@"])
def test_an_at_with_nothing_beside_it_parts_nothing(versions: Library, name: str) -> None:
    with pytest.raises(CannotGoOn, match=f"no brief '{name}'"):
        brief_named(name, versions)


@pytest.mark.parametrize("revision", ["..", "^HEAD", "HEAD..HEAD~1", "--output=x", "-p"])
def test_what_is_no_one_revision_is_refused(versions: Library, revision: str) -> None:
    with pytest.raises(CannotGoOn, match="is no revision"):
        brief_named(f"talks@{revision}", versions)
    assert sorted(path.name for path in versions.folder.iterdir()) == ["talks.yaml"]


def test_a_revision_that_is_not_there_is_told_so(versions: Library) -> None:
    with pytest.raises(CannotGoOn, match=r"no talks\.yaml at 'nowhere'") as refused:
        brief_named("talks@nowhere", versions)
    assert refused.value.exit_code == 1


def test_two_versions_of_a_brief_are_not_mixed(versions: Library) -> None:
    assert catalogue_of(["talks@HEAD~1", "ta@HEAD~1"], versions).count() == 1
    with pytest.raises(CannotGoOn, match="two versions of talks can't be shown together") as refused:
        catalogue_of(["talks", "talks@HEAD~1"], versions)
    assert refused.value.hint == "`briefing diff` compares two: talks@HEAD~1 talks"


def test_files_are_named_each_once_and_by_themselves_or_in_their_folder(write: Write, tmp_path: Path) -> None:
    brief, other = write(BRIEF, "in/a.yaml"), write("on: push\n", "in/b.yaml")
    library = Library(tmp_path / "in")
    assert list(files_named([], library)) == [(brief, "", False), (other, "", False)]
    assert list(files_named([str(tmp_path)], library)) == [(brief, "", False), (other, "", False)]
    assert list(files_named(["a", str(brief)], library)) == [(brief, "", True)]
    assert list(files_named([str(other), str(tmp_path), "a@HEAD"], library)) == [
        (other, "", True),
        (brief, "", False),
        (brief, "HEAD", True),
    ]


def test_a_folder_stands_for_all_in_it_each_once() -> None:
    assert catalogue_of([str(ROOT / "briefs"), "us-tariffs"], LIBRARY).count() == 4


def test_the_broken_briefs_of_several_folders_are_told_of(write: Write, tmp_path: Path) -> None:
    write(BRIEF, "a/good.yaml")
    write("title: A\narticle: {published: 2024}\nevents: [{wat: x}]\n", "b/bad.yaml")
    found = catalogue_of([str(tmp_path / "a"), str(tmp_path / "b")], Library(tmp_path))
    assert (found.count(), [Path(problem.file).name for problem in found.broken()]) == (1, ["bad.yaml"])


def test_very_many_briefs_of_several_folders_are_together(write: Write, tmp_path: Path) -> None:
    half = HELD // 2 + 1
    for number in range(2 * half):
        write(BRIEF, f"{number // half}/talks{number:04}.yaml")
    found = catalogue_of([str(tmp_path / "0"), str(tmp_path / "1")], Library(tmp_path))
    assert found.count() == 2 * half
    assert found.matching(Filters(), MONDAY)[-1].id == f"talks{2 * half - 1:04}"


def test_one_broken_brief_never_takes_the_rest_down(write: Write, tmp_path: Path) -> None:
    write(BRIEF, "good.yaml")
    write("title: A\narticle: {published: 2024}\nevents: [{wat: x}]\n", "bad.yaml")
    chosen = catalogue_of([], Library(tmp_path))
    assert [brief.id for brief in chosen.matching(Filters(), MONDAY)] == ["good"]
    assert [(Path(problem.file).name, problem.code) for problem in chosen.broken()] == [("bad.yaml", "B112")]


def test_two_files_with_one_id_are_found(write: Write, tmp_path: Path) -> None:
    write(BRIEF, "a/talks.yaml")
    write(BRIEF, "b/talks.yaml")
    doubled = list(doubled_ids(Library(tmp_path).headings()))
    assert [problem.code for problem in doubled] == ["B203"]
    assert "a/talks.yaml has it already" in doubled[0].hint


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes")
def test_a_pipe_is_told_to_be_none(briefing: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    for command in (["check", "a.yaml"], ["summary", "a.yaml"], ["draft", "a.yaml", "--published", "2024-05-20"]):
        error = briefing(command[0], str(tmp_path / command[1]), *command[2:]).err
        assert "no file but a device or a pipe" in error
