"""The verdict of the checks: each count in its place, only what is proved in green, the sum last."""

import re
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from briefing.document import Document, Paragraph, Table, plain
from briefing.formats.terminal.page import draw
from briefing.formats.terminal.palette import STYLES
from briefing.problems import Problem
from briefing.proof.report import Report, report
from briefing.proof.sum import sum_of
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, ROOT, Write

ARTICLE = "The talks begin on Monday. They end. They end. China agreed.\n"
BRIEF = """
    title: T
    article: {published: 2024, text: a.txt}
    actors: {china: China}
    topics: {}
    events:
      - {what: The talks begin, source: The talks begin}
      - {what: They end, source: They end}
      - {what: They fail, source: They fail}
      - {what: Nobody says}
    watch: [A sign]
"""


def judged(*reports: Report, problems: list[Problem] | None = None) -> Document:
    return view("verdict", Selection((), MONDAY, proof=sum_of(reports), problems=problems or ()))


def counts(document: Document) -> dict[str, list[str]]:
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    return {plain(row[0]): [plain(cell) for cell in row[1:]] for row in table.rows}


def prose(document: Document) -> list[str]:
    return [plain(block.line) for block in document.blocks if isinstance(block, Paragraph)]


@pytest.fixture
def checked(write: Write) -> Report:
    write(ARTICLE, "a.txt")
    return report(write(BRIEF))


def test_each_kind_is_counted_by_status_and_in_total(checked: Report) -> None:
    assert counts(judged(checked)) == {
        "event": ["1", "1", "1", "1", "·"],
        "watch": ["·", "·", "·", "1", "·"],
        "total": ["1", "1", "1", "2", "0"],
    }
    assert counts(judged(checked, checked))["total"] == ["2", "2", "2", "4", "0"]


def test_only_what_is_proved_is_green_and_nothing_is_muted(checked: Report) -> None:
    out = StringIO()
    draw(judged(checked), Console(file=out, force_terminal=True, color_system="256", width=100))
    total = next(line for line in out.getvalue().splitlines() if "total" in line)
    assert re.findall(r"\x1b\[([\d;]*)m *(\d+)", total) == [
        (re.sub(r"color\((\d+)\)", r"38;5;\1", STYLES[role]), count)
        for role, count in zip(("proved", "status", "status", "status", "muted"), "11120", strict=True)
    ]


def test_counts_stand_under_the_end_of_their_heading(checked: Report) -> None:
    from briefing.formats.terminal.page import write as drawn

    heading, _, event, *_ = [line for line in drawn(judged(checked)).splitlines() if line][1:]
    assert event.startswith("event")
    ends = [match.end() for match in re.finditer(r"Found(?=  )|once|found|given|Unchecked", heading)]
    assert [match.end() for match in re.finditer(r"\d|·", event)] == ends


def test_what_the_editor_adds_and_what_is_cited_is_said(checked: Report) -> None:
    own, cited, end = prose(judged(checked))
    assert own == "1 watch item without a source: the editor's own"
    assert cited == "1 of 2 sentences with a number, a date, a name or a quotation are cited (50%)"
    assert end == "1 brief checked: 3 statements not found, though no check asked for says so"


def test_the_sum_comes_last_and_problems_before_all(checked: Report) -> None:
    problems = [Problem("a", 1, 1, "error", "B301", "m"), *[Problem("a", 2, 1, "warning", "B501", "m")] * 2]
    assert prose(judged(checked, problems=problems))[-1] == "1 brief checked: 1 error, 2 warnings"
    fine = report(ROOT / "briefs" / "us-china-fwg-2024-08.yaml")
    assert prose(judged(fine, fine))[-1] == "2 briefs checked: 54 statements found in the article, no problems"


def test_where_nothing_was_judged_there_is_no_table(write: Write) -> None:
    document = judged(report(write("title: [")))
    assert document.blocks == (Paragraph(document.blocks[0].line),)  # type: ignore[union-attr]
    assert prose(document) == ["1 brief checked: nothing was found in the article"]


def test_checks_that_are_switched_off_are_named_by_brief(write: Write) -> None:
    path = write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\nchecks: {ignore: [B3, B5]}\n")
    records = judged(report(path)).records
    assert records["switched_off"] == {str(path): "B3 B5"}


def test_its_data_say_what_it_says(checked: Report) -> None:
    records = judged(checked, problems=[Problem("a", 1, 1, "error", "B301", "m")]).records
    events = next(each for each in records["statements"] if each["kind"] == "event")
    assert (events["found"], events["found_more_than_once"], events["unchecked"]) == (1, 1, 0)
    assert (records["briefs"], records["editors_own"], records["cited"], records["citable"]) == (1, 1, 1, 2)
    assert (records["errors"], records["warnings"]) == (1, 0)
    assert records["switched_off"] == {}
    assert Path(checked.path).name == "brief.yaml"


def test_notes_are_counted_behind_the_outcome_and_are_no_problems(write: Write) -> None:
    write("The debt shrinks, diplomats said.", "a.txt")
    event = "{what: The debt shrinks, source: The debt shrinks}"
    found = report(write(f"title: T\narticle: {{published: 2024, text: a.txt}}\nevents: [{event}]"))
    document = judged(found, problems=list(found.problems))
    assert prose(document)[-1] == "1 brief checked: 1 statement found in the article, no problems; 1 note"
    assert (document.records["errors"], document.records["warnings"], document.records["notes"]) == (0, 0, 1)
