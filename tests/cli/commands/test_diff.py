"""What changed between two briefs, or two versions of one."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run, Write, commit

BRIEF = """
title: T
article: {published: 2024-05}
meetings: [{id: talks, title: Talks, date: 2024-08-15, status: planned, place: Shanghai}]
events: [{what: The talks are announced by both sides, date: 2024-05}, {what: Rain falls}]
measures: [{title: A tariff on cars, rate: 25%, in_force: 2024-08}]
"""


def changes(briefing: Run, old: Path, new: Path) -> list[tuple[str, str, list[str]]]:
    found = json.loads(briefing("diff", str(old), str(new), "--format", "json").out)
    return [(each["change"], (each["new"] or each["old"])["text"], sorted(each["fields"])) for each in found]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("status: planned", "status: held", ("changed", "Talks", ["status"])),
        ("status: planned", "status: cancelled", ("contradicted", "Talks", ["status"])),
        ("2024-08-15", "2024-08-22", ("contradicted", "Talks", ["date"])),
        ("2024-08-15", "2024-08", ("changed", "Talks", ["date"])),
        ("title: Talks", "title: The long talks", ("changed", "The long talks", ["title"])),
        ("Shanghai", "Beijing", ("contradicted", "Talks", ["place"])),
        ("rate: 25%", "rate: 100%", ("contradicted", "A tariff on cars", ["rate"])),
        ("by both sides", "by both", ("changed", "The talks are announced by both", ["what"])),
        (", {what: Rain falls}", "", ("no longer said", "Rain falls", [])),
        ("{what: Rain falls}", "{what: Rain falls}, {what: The sun shines}", ("new", "The sun shines", [])),
    ],
)
def test_a_change_is_told_for_what_it_is(
    briefing: Run, write: Write, before: str, after: str, expected: tuple[str, str, list[str]]
) -> None:
    old, new = write(BRIEF, "old.yaml"), write(BRIEF.replace(before, after), "new.yaml")
    assert changes(briefing, old, new) == [expected]


def test_a_meeting_of_a_series_is_the_same_round_in_another_article(briefing: Run, snapshot: object) -> None:
    result = briefing("diff", "us-china-fwg", "tests/data/fwg-round-5-outcome-2024-08.yaml")
    assert result.code == 0
    assert result.out == snapshot


@pytest.mark.parametrize(
    ("published", "before", "after", "said"),
    [
        (
            "2024-10-16",
            "status: adopted, in_force: 2024-10-15",
            "in_force: 2024-10-15",
            "now in force since 15 October 2024 (was planned for 15 October 2024)",
        ),
        (
            "2024-10-16",
            "status: proposed, in_force: 2024-10-01",
            "in_force: 2024-10-15",
            "now in force since 15 October 2024 (was proposed for 1 October 2024)",
        ),
        ("2024-10-16", "status: adopted", "status: in force", "now in force (was adopted)"),
        ("2024-10-16", "status: in force", "ended: 2024-10-15", "now ended on 15 October 2024 (was in force)"),
        (
            "2024-09-12",
            "status: adopted, in_force: 2024-10-01",
            "in_force: 2024-10-15",
            "in force moved from 1 October 2024 to 15 October 2024",
        ),
        (
            "2024-09-12",
            "status: adopted, in_force: ../2024-10",
            "in_force: 2024-11-15",
            "in force by October 2024 → 15 November 2024",
        ),
    ],
)
def test_a_measure_says_what_became_of_its_plan(
    briefing: Run, write: Write, published: str, before: str, after: str, said: str
) -> None:
    text = "title: T\narticle: {{published: {}}}\nmeasures: [{{title: Duty, {}}}]\n"
    old = write(text.format("2024-09-03", before), "old.yaml")
    new = write(text.format(published, after), "new.yaml")
    _, _, line = briefing("diff", str(old), str(new)).out.partition("  • ")
    assert " ".join(line.split()) == f"measure: Duty — {said}"


def test_no_difference_is_said_plainly(briefing: Run) -> None:
    result = briefing("diff", "us-china-fwg", "us-china-fwg")
    assert (result.code, result.out, result.err) == (1, "", "no differences in what they state\n")


def test_a_version_is_taken_from_git(briefing: Run, write: Write, tmp_path: Path) -> None:
    path = write(BRIEF, "talks.yaml")
    commit(tmp_path)
    write(BRIEF.replace("rate: 25%", "rate: 100%"), "talks.yaml")
    page = briefing("diff", f"{path}@HEAD", str(path)).out
    assert page.startswith("Two versions of talks\n")
    assert "rate 25% → 100%" in " ".join(page.split())
    write("title: [\n", "talks.yaml")
    commit(tmp_path)
    result = briefing("diff", f"{path}@HEAD", f"{path}@HEAD~1")
    assert result.code == 2
    assert "B101" in result.err


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "events: [{what: The parliament votes on duties, date: 2024-02-10}]",
            "events: [{what: The parliament votes on duties, date: 2024-07-10}]",
        ),
        (
            "actors: {us: US, eu: EU}\nmeasures: [{title: A tariff on cars, by: us, rate: 25%}]",
            "actors: {us: US, eu: EU}\nmeasures: [{title: A tariff on cars, by: eu, rate: 10%}]",
        ),
    ],
)
def test_what_new_since_calls_new_diff_does_not_call_a_contradiction(
    briefing: Run, write: Write, before: str, after: str
) -> None:
    old = write(f"title: T\narticle: {{published: 2024-02-20}}\n{before}\n", "lib/old.yaml")
    new = write(f"title: T\narticle: {{published: 2024-07-20}}\n{after}\n", "lib/new.yaml")
    assert [change for change, *_ in changes(briefing, old, new)] == ["new", "no longer said"]
    since = briefing("new-since", "2024-07", "--library", str(old.parent), "--as-of", "2024-08-01", "-f", "json").out
    assert [each["change"] for each in json.loads(since)] == ["new brief", "new"]


def test_two_files_of_one_id_are_versions_of_one_brief(briefing: Run, write: Write) -> None:
    text = (
        "id: votes\ntitle: T\narticle: {{published: 2024-02-20}}\nevents: [{{what: The parliament votes, date: {}}}]\n"
    )
    old, new = write(text.format("2024-02"), "old.yaml"), write(text.format("2024-07"), "new.yaml")
    assert changes(briefing, old, new) == [("contradicted", "The parliament votes", ["date"])]
