"""The commands as a user runs them: what is printed, where, and how they end."""

import json
import os
from pathlib import Path

import pytest

from briefing.cli.app import COMMANDS
from tests.conftest import ROOT, Run, Write, commit

DAY = ("--as-of", "2024-08-13")
DRAWN = [
    ["summary"],
    ["summary", "--short"],
    ["timeline", "--topic", "tariffs"],
    ["timeline", "us-china-fwg", "--reverse"],
    ["agenda"],
    ["people", "us-china-fwg"],
    ["topics"],
    ["quotes"],
    ["measures", "us-tariffs"],
    ["positions"],
    ["list"],
    [],
]


@pytest.mark.parametrize("arguments", DRAWN, ids=lambda arguments: " ".join(arguments) or "alone")
def test_what_a_command_draws(briefing: Run, snapshot: object, arguments: list[str]) -> None:
    result = briefing(*arguments, *DAY)
    assert result.code == 0
    assert result.out == snapshot


@pytest.mark.parametrize("columns", [60, 120])
def test_the_summary_at_other_widths(briefing: Run, snapshot: object, columns: int) -> None:
    assert briefing("summary", *DAY, columns=columns).out == snapshot


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_examples_that_begin_with_the_command(briefing: Run, command: str) -> None:
    result = briefing(command, "--help")
    assert result.code == 0
    assert "Example" in result.out
    assert f"briefing {command}" in result.out


def test_help_names_every_command(briefing: Run) -> None:
    page = briefing("--help").out
    assert all(f"│ {command} " in page for command in COMMANDS)


def test_a_capital_is_told_for_whom_it_was_taken_and_a_plain_spelling_is_not(briefing: Run) -> None:
    by_id = briefing("timeline", "--actor", "united-states", "--format", "json")
    for spelling, told in (("U.S.", ""), ("america", ""), ("Washington", "'Washington' is taken for United States\n")):
        result = briefing("timeline", "--actor", spelling, "--format", "json")
        assert (result.code, result.out, result.err) == (0, by_id.out, told)
        assert briefing("search", f"actor:{spelling}").err == told
        assert briefing("people", spelling).err == told


def test_the_latest_brief_is_taken_and_named_on_stderr(briefing: Run) -> None:
    result = briefing("summary")
    assert result.err == "latest of 4 briefs in briefs: us-china-fwg-2024-08\n"
    assert briefing("summary", "us-china-fwg").err == ""


@pytest.mark.parametrize("command", ["summary", "agenda", "source", "dates", "export"])
def test_of_a_folder_the_latest_brief_is_taken_and_named_on_stderr(
    briefing: Run, write: Write, tmp_path: Path, command: str
) -> None:
    for name, day in (("old", "2024-08-01"), ("later", "2024-08-20"), ("oldest", "2023-08-20")):
        path = ROOT / "briefs" / "us-china-fwg-2024-08.yaml"
        text = path.read_text().replace("published: 2024-08-12", f"published: {day}")
        write(text, f"lib/talks/{name}.yaml")
        write(path.with_suffix(".txt").read_text(), f"lib/talks/{path.stem}.txt")
    folder = f"lib{os.sep}talks"
    result = briefing(command, folder, *DAY, "--library", "lib", cwd=tmp_path)
    assert result.err == f"latest of 3 briefs in {folder}: later\n"
    named = briefing(command, f"{folder}{os.sep}later.yaml", *DAY, "--library", "lib", cwd=tmp_path)
    again = named.out.replace(f"lib{os.sep}talks{os.sep}later.yaml", "later")
    assert result.out == again != ""


def test_the_earlier_rounds_of_a_folder_elsewhere_are_those_in_it(briefing: Run, write: Write, tmp_path: Path) -> None:
    meeting = (
        "title: {0}\narticle: {{published: 2024-0{1}-01}}\nmeetings: [{{title: {0}, series: Talks, round: {1}}}]\n"
    )
    for number in (1, 2):
        write(meeting.format(f"Round {number}", number), f"there/r{number}.yaml")
    write(meeting.format("Another", 1), "here/r1.yaml")
    page = briefing("agenda", "there", "--library", "here", cwd=tmp_path).out
    assert "r1" in page.partition("Earlier rounds")[2]
    assert "r1" not in briefing("agenda", "here", "--library", "there", cwd=tmp_path).out.partition("Earlier")[2]


def test_alone_it_says_the_bottom_line_and_the_way_on(briefing: Run) -> None:
    result = briefing()
    assert "Bottom line" in result.out
    assert "briefing summary" in result.out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["summary", "us-chna"], 1, "did you mean 'us-china-fwg-2024-08'?"),
        (["summary", "nowhere.yaml"], 1, "there is no file 'nowhere.yaml'"),
        (["timeline", "--topic", "tarifs"], 1, "did you mean 'tariffs'?"),
        (["timeline", "--actor", "yelen"], 1, "did you mean 'janet-yellen'?"),
        (
            ["timeline", "--since", "Mayhem"],
            2,
            "--since: 'Mayhem' is not a date hint: write 2024, 2024-05 or 2024-05-14, or say it: y",
        ),
        (["timeline", "--as-of", "last week"], 2, "is not one day hint: write it as 2024-08-12, or say it: yesterday"),
        (["timeline", "--as-of", "2024"], 2, "is not one day"),
        (["list", "--library", "nowhere"], 2, "there is no folder 'nowhere'"),
        (["tmeline"], 2, "Did you mean 'timeline'?"),
        (["summary", "--frmat", "json"], 2, "No such option"),
        (["--library", "briefs", "summary"], 2, "stand behind the command"),
        (["diff", "briefs", "us-tariffs"], 2, "'briefs' is a folder"),
        (["summary", ".ci"], 1, "there are no briefs in .ci"),
        (["measures", "--topic", "dialogue", "us-tariffs"], 1, "no topic 'dialogue' in us-tariffs-2024-05"),
        (["agenda", "us-tariffs"], 1, "us-tariffs-2024-05 has no meeting"),
    ],
)
def test_a_mistake_is_answered_on_stderr_and_by_the_exit_code(
    briefing: Run, arguments: list[str], code: int, message: str
) -> None:
    result = briefing(*arguments)
    assert (result.code, result.out) == (code, "")
    assert message in " ".join(result.err.replace("│", " ").split())


def test_days_are_taken_as_one_says_them(briefing: Run) -> None:
    said = briefing("timeline", "--since", "last month", "--until", "end of December", *DAY)
    assert "Filters: since July 2024 · until 31 December 2024" in said.out
    assert briefing("timeline", "--since", "monday", *DAY) == briefing("timeline", "--since", "2024-08-12", *DAY)
    assert briefing("timeline", "--as-of", "today").out == briefing("timeline").out
    assert briefing("new-since", "monday", *DAY).out == briefing("new-since", "2024-08-12", *DAY).out
    assert briefing("search", 'china since:"2 weeks"', "-f", "json", *DAY).out == (
        briefing("search", "china since:2024-07-30", "-f", "json", *DAY).out
    )


def test_nothing_matched_is_said_plainly(briefing: Run) -> None:
    result = briefing("timeline", "--topic", "tariffs", "--since", "2027")
    assert (result.code, result.out) == (1, "")
    said, hint = result.err.splitlines()
    assert said == "nothing on the timeline (topic tariffs · since 2027)"
    assert hint.startswith("  hint: without --since: ")


@pytest.mark.parametrize("command", ["timeline", "people", "topics", "quotes", "measures", "positions", "list"])
def test_nothing_matched_is_an_empty_list_in_json(briefing: Run, command: str) -> None:
    result = briefing(command, "--topic", "tariffs", "--since", "2027", "--format", "json", *DAY)
    if command in ("quotes", "measures", "positions"):
        result = briefing(command, "briefs", "--topic", "tariffs", "--since", "2027", "-f", "json", *DAY)
    assert (result.code, result.out) == (1, "[]\n")


@pytest.mark.parametrize("command", ["timeline", "people", "topics", "quotes", "measures", "positions", "list"])
def test_every_listing_takes_the_same_filters(briefing: Run, command: str) -> None:
    filters = ["--topic", "trade", "--actor", "china", "--since", "2020", "--until", "2030"]
    result = briefing(command, "briefs", *filters, "-f", "markdown", *DAY)
    if result.code == 0:
        assert "Filters: topic trade · actor china · since 2020 · until 2030" in result.out
    else:
        assert "(topic trade · actor china · since 2020 · until 2030)\n  hint: " in result.err


NO_VIEWS = "check schema export paper template draft new diff new-since search index tables open edit lsp help".split()


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in NO_VIEWS])
def test_every_view_comes_in_every_format(briefing: Run, command: str) -> None:
    for format_name in ("terminal", "markdown", "json"):
        brief = "us-tariffs" if command == "figures" else "us-china-fwg"
        result = briefing(command, brief, "--format", format_name, *DAY)
        assert result.code == 0, result.err
        assert result.out.endswith("\n")
        assert not result.out.endswith("\n\n")
        if format_name == "json":
            assert json.loads(result.out)


def test_a_broken_brief_is_refused_with_its_diagnostics(briefing: Run, write: Write) -> None:
    path = write("titel: Talks\narticle: {published: 2024-08-12}\nevents: [{what: x}]\n")
    for command in ("summary", "timeline", "agenda", "export"):
        result = briefing(command, str(path))
        assert (result.code, result.out) == (2, "")
        assert f"{path}:1:1: error[B111]: a brief has no key 'titel'" in result.err
        assert "    1 │ titel: Talks\n      │ ^^^^^\n  hint: did you mean 'title'?\n" in result.err


def test_a_broken_brief_in_a_library_is_left_out_and_reported(briefing: Run, write: Write, tmp_path: Path) -> None:
    write("title: A\narticle: {published: 2024}\nevents: [{what: x, date: 2024}]\n", "good.yaml")
    write("title: [\n", "bad.yaml")
    result = briefing("timeline", "--library", str(tmp_path), *DAY)
    assert result.code == 0
    assert "left out" in result.err
    assert "bad.yaml:2:1: [B101]" in result.err
    assert "bad" in briefing("list", "--library", str(tmp_path)).out
    strict = briefing("timeline", "--library", str(tmp_path), *DAY, "--strict")
    assert strict == result._replace(code=1)


def test_of_many_broken_briefs_the_first_are_told_of_one_by_one(briefing: Run, write: Write, tmp_path: Path) -> None:
    write("title: A\narticle: {published: 2024}\nevents: [{what: x, date: 2024}]\n", "good.yaml")
    for number in range(14):
        write("title: [\n", f"bad-{number:02}.yaml")
    told = briefing("timeline", "--library", str(tmp_path), *DAY).err.splitlines()
    assert len(told) == 11
    assert told[-1] == "4 more were left out; `briefing check` tells all that is wrong"
    unknown = briefing("timeline", "--library", str(tmp_path), "--topic", "y").err
    assert unknown.index("left out") < unknown.index("no topic 'y'")


def test_a_folder_that_cant_be_read_is_told_of(
    briefing: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("title: A\narticle: {published: 2024}\nevents: [{what: x, date: 2024}]\n", "good.yaml")
    closed = tmp_path / "closed"
    closed.mkdir()
    scandir = os.scandir

    def refusing(folder: bytes) -> object:
        if os.fsdecode(folder).rstrip("/") == str(closed):
            raise PermissionError(13, "Permission denied")  # without a name, as in the middle of a folder
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    result = briefing("timeline", "--library", str(tmp_path), *DAY)
    assert result.code == 0
    assert f"left out {closed}: [B100] can't be read: permission denied" in result.err
    assert briefing("timeline", "--library", str(tmp_path), *DAY, "--strict").code == 1


def test_check_tells_all_and_fails_with_errors(briefing: Run, write: Write, tmp_path: Path) -> None:
    write("title: A\narticle: {published: 2024}\nevents: [{what: x, topics: [y]}]\n", "one.yaml")
    write("title: A\narticle: {published: 2024}\nevents: [{what: x}]\n", "two.yaml")
    result = briefing("check", str(tmp_path))
    assert result.code == 1
    assert "one.yaml:3:29: error[B201]: unknown topic 'y'" in result.out
    assert result.out.endswith("2 briefs checked: 1 error, 1 warning\n")


def test_schema_prints_json(briefing: Run) -> None:
    assert json.loads(briefing("schema").out)["title"] == "A brief, format version 1"


def test_the_program_says_its_version(briefing: Run) -> None:
    assert briefing("--version").out.startswith("briefing 0.")


def test_without_a_library_the_example_is_shown_and_that_is_said(briefing: Run, tmp_path: Path) -> None:
    result = briefing("summary", cwd=tmp_path)
    assert result.code == 0
    assert "the bundled example (there is no folder `briefs` here)" in result.err
    assert "bundled example" in briefing("timeline", cwd=tmp_path).err


def test_the_format_names_of_the_options_are_those_of_the_registry() -> None:
    from briefing.cli.format_choice import BUILT_IN
    from briefing.formats import FORMATS

    assert tuple(FORMATS) == BUILT_IN


def test_the_example_briefs_are_not_touched_by_any_command(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.stat().st_mtime_ns for path in (ROOT / "briefs").iterdir()}
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    for command in COMMANDS:
        briefing(command)
    assert not opened
    assert {path: path.stat().st_mtime_ns for path in (ROOT / "briefs").iterdir()} == before


def test_a_broken_brief_that_may_be_the_latest_is_not_passed_over_in_silence(
    briefing: Run, write: Write, tmp_path: Path
) -> None:
    write("title: Old\narticle: {published: 2023}\nevents: [{what: x}]\n", "old.yaml")
    write("title: New\narticle: {published: 6 December 2024}\nevents: [{what: x}]\n", "new.yaml")
    for command in ("summary", "export", "agenda", "quotes"):
        assert "new.yaml, which is broken" in briefing(command, "--library", str(tmp_path)).err
    for number in range(20):
        write("title: New\narticle: {published: never}\nevents: [{what: x}]\n", f"new-{number:02}.yaml")
    said = briefing("summary", "--library", str(tmp_path)).err
    assert said.count("which is broken") == 3
    assert "left out 18 more, which are broken: `briefing check` tells more" in said
    (tmp_path / "old.yaml").unlink()
    result = briefing("summary", "--library", str(tmp_path))
    assert (result.code, result.out) == (1, "")
    assert "can be read" in result.err


def test_a_check_of_nothing_is_not_fine(briefing: Run, tmp_path: Path) -> None:
    result = briefing("check", "--library", str(tmp_path))
    assert (result.code, result.out) == (1, "")
    assert "there are no briefs" in result.err


def test_one_is_not_counted_in_the_plural(briefing: Run, write: Write, tmp_path: Path) -> None:
    write("title: A\narticle: {published: 2024}\ntopics: {t: T}\nevents: [{what: x, topics: [t], date: 2024}]\n")
    for command in ("timeline", "topics", "list", "measures", "quotes", "positions", "people"):
        page = briefing(command, "--library", str(tmp_path), *DAY)
        for wrong in ("1 entries", "1 topics", "1 statements", "1 briefs", "1 bodies"):
            assert wrong not in page.out + page.err


@pytest.mark.parametrize(
    ("filters", "kinds"),
    [
        (["--kind", "tariff"], {"measure"}),
        (["--kind", "Measure"], {"measure"}),
        (["--kind", "meeting", "--kind", "watch"], {"meeting", "watch"}),
        (["--status", "planned"], {"meeting", "event"}),
        (["--kind", "meeting", "--status", "held"], {"meeting"}),
    ],
)
def test_kinds_and_statuses_can_be_chosen(briefing: Run, filters: list[str], kinds: set[str]) -> None:
    records = json.loads(briefing("timeline", *filters, "--format", "json", *DAY).out)
    assert {record["kind"] for record in records} == kinds


def test_a_kind_that_no_brief_has_is_answered_with_the_nearest(briefing: Run) -> None:
    result = briefing("timeline", "--kind", "tarif")
    assert (result.code, result.out) == (1, "")
    assert "did you mean 'tariff'?" in result.err
    assert briefing("timeline", "--status", "heldd").code == 1


def test_only_what_is_in_force_can_be_asked_for(briefing: Run) -> None:
    def in_force(day: str) -> int:
        arguments = ["measures", "us-tariffs", "--in-force", "--as-of", day, "--format", "json"]
        return len(json.loads(briefing(*arguments).out))

    assert (in_force("2024-06-01"), in_force("2025-06-01"), in_force("2027-01-01")) == (0, 7, 10)
    result = briefing("measures", "us-tariffs", "--in-force", "--as-of", "2024-06-01")
    assert (result.code, result.err) == (
        1,
        "no measures (in force on 2024-06-01)\n  hint: without --in-force: 10 statements\n",
    )


def test_a_dossier_reads_each_brief_once(briefing: Run, opened: list[str]) -> None:
    assert briefing("people", "yellen", "--no-index").code == 0
    assert sorted(opened) == sorted(path.name for path in (ROOT / "briefs").glob("*.yaml"))


@pytest.mark.parametrize(
    "command",
    "summary agenda source dates export timeline people topics quotes measures positions list check".split(),
)
def test_each_command_takes_a_brief_as_it_was(briefing: Run, write: Write, tmp_path: Path, command: str) -> None:
    text = (ROOT / "briefs" / "us-tariffs-2024-05.yaml").read_text(encoding="utf-8")
    write((ROOT / "briefs" / "us-tariffs-2024-05.txt").read_text(encoding="utf-8"), "us-tariffs-2024-05.txt")
    write(text, "us-tariffs-2024-05.yaml")
    commit(tmp_path)
    asked = command, "us-tariffs"
    library = ["--library", str(tmp_path)]
    before = briefing(*asked, *library)
    write(text.replace("2024-05", "2024-06").replace("title: ", "title: Un"), "us-tariffs-2024-05.yaml")
    assert briefing(*asked, *library) != before
    assert briefing(command, "us-tariffs@HEAD", *library) == before


@pytest.mark.parametrize("command", ["check", "timeline"])
def test_a_folder_that_was_named_and_is_empty_is_told_of_and_not_the_library(
    briefing: Run, tmp_path: Path, command: str
) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    result = briefing(command, str(one))
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"error: there are no briefs in {one}\n")
    assert briefing(command, str(one), str(other)).err == f"error: there are no briefs in {one}, {other}\n"
