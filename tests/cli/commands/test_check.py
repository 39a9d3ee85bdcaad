"""``check``, ``source``, ``dates`` and endnotes on the command line."""

import json
import os
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from briefing.brief.model import Brief
from briefing.proof.subject import Subject, subject_of
from tests.cli.terminal import COMMAND, ENVIRONMENT
from tests.conftest import ROOT, Run, Write

DAY = ("--as-of", "2024-08-13")
BROKEN = "title: T\narticle: {published: 2024, text: a.txt}\nevents: [{what: x, source: y}]\n"


def test_all_counts_are_printed_by_kind_and_in_total(briefing: Run, snapshot: object) -> None:
    result = briefing("check", "us-china-fwg")
    assert result.code == 0
    assert result.out == snapshot


@pytest.mark.parametrize("columns", [60, 80])
def test_counts_dates_and_prose_fit_the_screen(briefing: Run, columns: int) -> None:
    prose, _, _ = briefing("check", "--explain", "B301", columns=columns).out.partition("Wrong:")
    dates = briefing("dates", "us-china-fwg", columns=columns).out
    counts, _, _ = briefing("check", "us-china-fwg", columns=columns).out.partition("\n\n")
    assert max(cell_len(line) for text in (prose, dates, counts) for line in text.splitlines()) <= columns
    assert {"meeting:79", "event:123"} <= {word.strip(",") for word in dates.split()}, "a place is never parted"


def test_warnings_fail_only_when_strict(briefing: Run, write: Write) -> None:
    path = str(write("title: T\narticle: {published: 2024}\nevents: [{what: x, source: y}]\n"))
    assert briefing("check", path).code == 0
    assert briefing("check", path, "--strict").code == 1
    assert briefing("check", path, "--strict", "--ignore", "B304").code == 0
    assert "1 statement not found, though no check asked for says so" in briefing("check", path, "--ignore", "B3").out


def test_the_counts_stand_apart_from_the_diagnostics(briefing: Run, write: Write) -> None:
    path = str(write("title: T\narticle: {published: 2024}\nevents: [{what: x, source: y}]\n"))
    diagnostics, _, counts = briefing("check", path).out.partition("\n\n")
    assert "B304" in diagnostics
    assert counts.startswith("Kind   Found  Found more than once")
    assert not briefing("check", "us-china-fwg").out.startswith("\n")


def test_the_examples_pass_strictly(briefing: Run) -> None:
    assert briefing("check", "--strict").code == 0


def test_it_names_the_page_of_what_is_worst(briefing: Run, write: Write) -> None:
    write("They met on the eve of Navruz. It fell.", "a.txt")
    head = "title: T\narticle: {published: 2024-08-12, text: a.txt}\n"
    doubt = "{what: They met, date: 2024-08-12, stated: the eve of Navruz, source: They met on the eve of Navruz}"
    path = str(write(f"{head}events: [{doubt}]\n"))
    assert "briefing check --explain B416: what that means" in briefing("check", path).out
    write(f"{head}events: [{doubt}, {{what: It rose, source: It rose}}]\n")
    assert "briefing check --explain B301: what that means" in briefing("check", path).out
    assert "--explain" not in briefing("check", "us-china-fwg").out


def test_a_code_is_explained(briefing: Run) -> None:
    assert "B301: the excerpt is not in the article" in briefing("check", "--explain", "b301").out
    result = briefing("check", "--explain", "B399")
    assert (result.code, result.out) == (1, "")


@pytest.mark.parametrize("format_name", ["json", "github", "sarif"])
def test_problems_come_in_the_formats_of_other_programs(briefing: Run, write: Write, format_name: str) -> None:
    write("The talks begin on Monday.", "a.txt")
    path = write(BROKEN)
    result = briefing("check", str(path), "--format", format_name)
    assert result.code == 1
    if format_name == "json":
        assert [(each["code"], each["line"], each["severity"]) for each in json.loads(result.out)] == [
            ("B501", 2, "warning"),
            ("B301", 3, "error"),
        ]
    elif format_name == "github":
        assert f"::error file={path},line=3,col=28,title=B301::the excerpt is not in the article%0A" in result.out
    else:
        log = json.loads(result.out)
        assert log["version"] == "2.1.0"
        assert [each["ruleId"] for each in log["runs"][0]["results"]] == ["B501", "B301"]


def test_pinning_takes_briefs_by_name_and_only_those(briefing: Run, write: Write) -> None:
    assert briefing("check", "--pin").code == 2
    write("y", "a.txt")
    path = write(BROKEN)
    assert briefing("check", "--pin", str(path)).code == 0
    assert "sha256: " in path.read_text(encoding="utf-8")


def test_many_briefs_are_checked_as_few_are(briefing: Run, write: Write, tmp_path: Path) -> None:
    for number in range(45):
        write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n", f"brief-{number}.yaml")
    result = briefing("check", str(tmp_path))
    assert result.out.endswith("45 briefs checked: 45 warnings\n")


def test_the_article_is_shown_with_what_cites_it(briefing: Run, snapshot: object) -> None:
    assert briefing("source", "us-china-fwg", *DAY).out == snapshot
    assert "every sentence that carries something is cited" in briefing("source", "us-china-fwg", "--uncited").out


def test_what_nobody_cites_is_shown_alone(briefing: Run, write: Write) -> None:
    write("The talks begin on Monday. A new dawn. China agreed.", "a.txt")
    path = write("title: T\narticle: {published: 2024, text: a.txt}\nevents: [{what: x, source: The talks begin}]\n")
    result = briefing("source", str(path), "--uncited", "--format", "json")
    assert [record["text"] for record in json.loads(result.out)] == []
    page = briefing("source", str(path), "--format", "json")
    assert [record["statements"] for record in json.loads(page.out)] == [[1], [], []]


def test_dates_are_listed_with_rule_and_use(briefing: Run, snapshot: object) -> None:
    assert briefing("dates", "us-china-fwg", *DAY).out == snapshot


def test_dates_of_any_text_are_a_list(briefing: Run, tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes("Été. It fell last month.\r\nIt will meet on Friday.".encode())
    result = briefing("dates", "--text", str(path), "--published", "2024-08-12", "--format", "json")
    found = json.loads(result.out)
    text = path.read_bytes().decode()
    assert [(text[each["start"] : each["end"]], each["date"]) for each in found] == [
        ("last month", "2024-07"),
        ("Friday", "2024-08-16"),
    ]
    assert set(found[0]) == {"start", "end", "text", "date", "rule", "alternatives", "sentence"}
    assert briefing("dates", "--text", str(path)).code == 2


@pytest.mark.parametrize("command", ["summary", "timeline", "agenda", "measures", "people", "export"])
def test_every_view_can_show_where_its_lines_come_from(briefing: Run, command: str) -> None:
    page = briefing(command, "us-china-fwg", "--sources", "--format", "markdown", *DAY).out
    assert "## Sources" in page
    assert "found in the article" in page
    assert "the article is a machine translation." in page
    data = json.loads(briefing(command, "us-china-fwg", "--sources", "--format", "json", *DAY).out)
    assert {"document", "sources"} == set(data)
    assert all(source["status"] in ("found", "no source given") for source in data["sources"])


def test_endnotes_are_of_what_the_filters_keep(briefing: Run) -> None:
    page = briefing("timeline", "briefs", "--topic", "fentanyl", "--sources", "-f", "json", *DAY).out
    kinds = {source["brief"] for source in json.loads(page)["sources"]}
    assert kinds == {"us-china-fwg-2024-08"}


def test_every_brief_of_the_project_is_found_by_the_hook() -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "entry: briefing check" in hooks


@pytest.mark.parametrize("codes", ["b3", "B301,B311", "B3"])
def test_codes_are_chosen_in_any_case_and_several_in_a_word(briefing: Run, write: Write, codes: str) -> None:
    write("The talks begin on Monday.", "a.txt")
    result = briefing("check", str(write(BROKEN)), "--select", codes)
    assert result.code == 1
    assert "B301" in result.out
    assert "B501" not in result.out


def test_a_code_that_is_none_is_refused(briefing: Run) -> None:
    assert briefing("check", "--select", "B8").code == 2


def test_checks_that_a_brief_switches_off_are_named(briefing: Run, write: Write) -> None:
    write("The talks begin on Monday.", "a.txt")
    result = briefing("check", str(write(f"{BROKEN}checks: {{ignore: [B3]}}\n")))
    assert "switches checks off: B3" in " ".join(result.out.split())
    assert "no problems" not in result.out


def test_it_says_when_it_checks_only_the_example(briefing: Run, tmp_path: Path) -> None:
    assert "checking the bundled example" in briefing("check", cwd=tmp_path).err
    assert briefing("check").err == ""


def test_endnotes_of_what_is_in_force_are_of_that_alone(briefing: Run) -> None:
    asked = "measures", "us-tariffs", "--in-force", "--as-of", "2025-02-01", "--sources", "--format", "json"
    shown = json.loads(briefing(*asked).out)
    assert 0 < len(shown["document"]) < 10
    assert [each["text"] for each in shown["sources"]] == [each["title"] for each in shown["document"]]


def test_endnotes_of_a_listing_are_of_what_it_lists(briefing: Run) -> None:
    data = json.loads(briefing("measures", "us-china-fwg", "--sources", "-f", "json", *DAY).out)
    assert {source["kind"] for source in data["sources"]} == {"measure"}
    assert all(source["spans"] for source in data["sources"])


@pytest.mark.parametrize("named", [[], ["briefs"], ["briefs/us-china-fwg-2024-08.yaml"]])
def test_each_brief_and_each_article_is_read_once(briefing: Run, opened: list[str], named: list[str]) -> None:
    assert briefing("check", *named).code == 0
    briefs = [Path(name) for name in named if name.endswith(".yaml")] or (ROOT / "briefs").glob("*.yaml")
    assert sorted(opened) == sorted(name for path in briefs for name in (path.name, path.with_suffix(".txt").name))


def test_notes_fail_nothing_and_are_no_problems_in_a_list(briefing: Run, write: Write) -> None:
    write("The debt shrinks, diplomats said.", "a.txt")
    event = "{what: The debt shrinks, source: The debt shrinks}"
    path = str(write(f"title: T\narticle: {{published: 2024, text: a.txt}}\nevents: [{event}]"))
    result = briefing("check", path, "--strict")
    assert (result.code, "note[B333]" in result.out) == (0, True)
    assert "fine" in briefing("list", path).out


OPINION = {"verdict": "not said", "reason": "The excerpt is of [red]something else[/red]."}
SUPPORTED = {"verdict": "supported", "reason": "It says so."}


@pytest.mark.parametrize("columns", [60, 80])
def test_what_a_model_thinks_is_shown_beside_the_proof_and_changes_nothing(
    briefing: Run, oracle: dict[str, Any], columns: int, snapshot: object
) -> None:
    oracle["answer"] = lambda data: json.dumps(OPINION if "tariffs" in data else SUPPORTED)
    alone = briefing("check", "us-china-fwg", columns=columns)
    asked = briefing("check", "us-china-fwg", "--model", "oracle", columns=columns)
    assert asked.code == alone.code == 0
    assert asked.out.startswith(alone.out)
    assert asked.out.removeprefix(alone.out) == snapshot
    assert "asking oracle about 23 statements" in asked.err


def test_a_model_that_fails_leaves_the_proof_as_it_is(briefing: Run, oracle: dict[str, Any]) -> None:
    def fails(_: str) -> str:
        raise RuntimeError("no more for today")

    oracle["answer"] = fails
    asked = briefing("check", "us-china-fwg", "--model", "oracle")
    assert asked.code == 0
    assert "oracle on 0 statements (an opinion, no proof)" in asked.out
    assert "warning: the model 'oracle' gave no answer: no more for today; 23 statements not asked about" in asked.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--model", "oracle"], "--model asks about each statement, so it takes the briefs by name"),
        (["us-china-fwg", "--model", "oracle", "--format", "json"], "no problem that --format can hold"),
        (["us-china-fwg", "--model", "oracle", "--watch"], "--watch and --model can't go together"),
        (["us-china-fwg", "--model", "nobody"], "llm knows no model 'nobody'"),
    ],
)
def test_a_model_is_asked_only_about_what_is_named(
    briefing: Run, oracle: dict[str, Any], arguments: list[str], message: str
) -> None:
    result = briefing("check", *arguments)
    assert result.code > 0
    assert message in result.err
    assert not result.out
    assert not oracle["asked"]


def test_a_brief_that_cant_be_checked_stops_no_other(
    briefing: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("good", "odd", "better"):
        write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n", f"in/{name}.yaml")
    folder = str(write("", "in/empty.txt").parent)

    def fails(brief: Brief) -> Subject:
        if brief.id == "odd":
            raise ZeroDivisionError("nothing to share")
        return subject_of(brief)

    monkeypatch.setattr("briefing.proof.report.subject_of", fails)
    result = briefing("check", folder, "--select", "B3", "--format", "json")
    assert result.code == 1
    found = [(Path(each["file"]).stem, each["code"]) for each in json.loads(result.out)]
    assert found == [("better", "B303"), ("good", "B303"), ("odd", "B901")]
    assert "ZeroDivisionError: nothing to share" in result.out
    listed = briefing("list", "--library", folder, "--format", "json")
    assert listed.code == 0
    assert [each["checks"]["errors"] for each in json.loads(listed.out) if each["id"] == "odd"] == [1]


@pytest.mark.parametrize("command", [["check"], ["list", "--library"]])
def test_a_text_that_is_a_loop_of_links_stops_no_other_brief(briefing: Run, write: Write, command: list[str]) -> None:
    write("title: Sound\narticle: {published: 2024}\nevents: [{what: x}]\n", "in/sound.yaml")
    path = write(BROKEN, "in/looped.yaml")
    for name, target in (("a.txt", "b.txt"), ("b.txt", "a.txt"), ("c.yaml", "c.yaml")):
        (path.parent / name).symlink_to(target)
    result = briefing(*command, str(path.parent))
    assert "a fault of briefing" not in result.err
    assert "looped" in result.out
    assert "sound" in result.out.lower()


NOISY = """
import os, subprocess, sys

def talks(subject):
    os.write(1, b"written\\n")
    subprocess.run([sys.executable, "-c", "print('run')"])
    print("printed")
    sys.__stdout__.write("kept back\\n")
    return iter(())
"""


def install(write: Write, module: str, function: str) -> None:
    """Install a package of others with a check, in the folder of the test."""
    write(module, "theirs.py")
    write(f"[briefing.checks]\n{function} = theirs:{function}\n", "theirs-1.0.dist-info/entry_points.txt")
    write("Metadata-Version: 2.1\nName: theirs\nVersion: 1.0\n", "theirs-1.0.dist-info/METADATA")


@pytest.mark.parametrize("command", ["check", "list"])
def test_nothing_that_a_check_of_another_package_prints_gets_into_the_answer(write: Write, command: str) -> None:
    install(write, NOISY, "talks")
    folder = write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n").parent
    settings = {**ENVIRONMENT, "PYTHONPATH": str(folder)}
    words = [*COMMAND, command, "brief.yaml", "--format", "json"]
    result = subprocess.run(words, cwd=folder, env=settings, capture_output=True, check=True, text=True)
    (told,) = json.loads(result.stdout)
    assert told["code"] == "B303" if command == "check" else told["title"] == "T"
    assert set(result.stderr.split("\n")) == {"written", "run", "printed", "kept back", ""}


FATAL = """
import os

def dies(subject):
    if subject.brief.id in ("b7", "b50"):
        os._exit(0)
    return iter(())
"""


def test_a_check_that_ends_its_process_is_named_with_its_briefs_and_all_others_are_checked(write: Write) -> None:
    install(write, FATAL, "dies")
    for number in range(100):  # more than one process checks
        path = write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n", f"in/b{number}.yaml")
    settings = {**ENVIRONMENT, "PYTHONPATH": str(path.parents[1])}
    words = [*COMMAND, "check", "in", "--format", "json"]
    result = subprocess.run(words, cwd=path.parents[1], env=settings, capture_output=True, check=False, text=True)
    assert (result.returncode, result.stderr) == (1, "")
    found = [(Path(each["file"]).stem, each["code"]) for each in json.loads(result.stdout)]
    assert sorted(name for name, code in found if code == "B901") == ["b50", "b7"]
    assert len([name for name, code in found if code == "B303"]) == 100


HANGING = """
import re, sys

def hangs(subject):
    print("at work")
    re.match("(a+)+$", "a" * 60 + "b")
"""


@pytest.mark.skipif(not hasattr(os, "setsid"), reason="kills as POSIX does")
@pytest.mark.parametrize("by", ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"])
@pytest.mark.parametrize("briefs", [1, 100])
def test_a_check_that_hangs_ends_with_the_program(write: Write, by: str, briefs: int) -> None:
    install(write, HANGING, "hangs")
    for number in range(briefs):
        path = write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n", f"in/b{number}.yaml")
    settings = {**ENVIRONMENT, "PYTHONPATH": str(path.parents[1])}
    words = [*COMMAND, "check", "in"]
    with subprocess.Popen(words, cwd=path.parents[1], env=settings, stdout=-1, stderr=-1, text=True) as at_work:
        assert at_work.stderr is not None
        assert at_work.stderr.readline() == "at work\n"
        at_work.send_signal(getattr(signal, by))
        # As long as one of its processes lives, it may write to the same stderr.
        at_work.communicate(timeout=15)
    assert at_work.returncode in (130, -getattr(signal, by))


def test_a_narrow_screen_has_the_counts_in_a_table(briefing: Run) -> None:
    lines = briefing("check", "us-china-fwg", columns=60).out.splitlines()
    assert lines[3].split() == ["Kind", "Found", "once", "found", "given", "Unchecked"]
    assert "agenda item      6         ·         ·          ·          ·" in lines
