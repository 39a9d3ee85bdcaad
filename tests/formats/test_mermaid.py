"""A timeline as a Mermaid diagram in Markdown."""

import re
from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import Span as Words
from briefing.document import Timeline, TimelineEntry
from briefing.formats import encoded, render
from briefing.formats.imperfect import Imperfect
from briefing.formats.mermaid import MOST, gantt
from briefing.formats.stationery import Stationery
from briefing.views import VIEWS, view
from tests.conftest import ROOT, Run, Write, selection_for

DAY = "--as-of", "2024-08-13"
DIAGRAM = "--format", "markdown", "--diagram", "mermaid"
# What a line of a diagram may be: one of our own, or a label of plain signs and entities, then tags and two days.
_OWN = re.compile(
    r"gantt|    (dateFormat YYYY-MM-DD|axisFormat [%A-Za-z ]+|tickInterval \d+[a-z]+|todayMarker off|accTitle: Timeline"
    r"|accDescr: All that it shows is told in the table below it\.|section (Reported|Other|Overdue|Today|Ahead))"
)
_DAYS = r"\d{4}-\d\d-\d\d, \d{4}-\d\d-\d\d"
_TASK = re.compile(
    r"    (?:\d|by |since |early |late |mid|about |before |after |until |from |[A-Z][a-z]+ )"
    rf"(?:[^:;#%{{}}<>&\"`$\\|\x00-\x1f]|#\d+;)* :(?:milestone, )?(?:done, |crit, )?{_DAYS}"
)


def test_what_is_to_come_by_a_day_is_drawn_from_today_on() -> None:
    past = TimelineEntry("2022", "past", True, (Words("x"),), days=(date(2022, 1, 1), date(2022, 12, 31)))
    ahead = TimelineEntry("by 2025", "ahead", False, (Words("y"),), days=(None, date(2025, 12, 31)))
    assert "y :2024-08-13, 2026-01-01" in gantt(Timeline((past, ahead)), date(2024, 8, 13))


def diagrams(markdown: str) -> list[str]:
    """The diagrams of a page, as a parser of Markdown finds them."""
    return [each.content.rstrip("\n") for each in MarkdownIt().parse(markdown) if each.info == "mermaid"]


def in_markdown(name: str, briefs: list[Brief], as_of: date = date(2024, 8, 13)) -> str:
    document = view(name, selection_for(name, briefs, as_of))
    return encoded(document, "markdown", Stationery(diagram="mermaid")).decode()


def of_events(write: Write, *events: str, as_of: date = date(2024, 8, 13)) -> list[str]:
    """The lines of the tasks of a brief with these events, with their sections."""
    listed = "".join(f"  - {each}\n" for each in events)
    brief = load(write(f"title: T\narticle: {{published: 2024-08-12}}\nevents:\n{listed}"))
    (drawn,) = diagrams(in_markdown("timeline", [brief], as_of))
    return [line.strip() for line in drawn.split("\n") if " :" in line or "section" in line]


def test_a_diagram_shows_each_date_at_its_precision(write: Write) -> None:
    assert of_events(
        write,
        "{what: A, date: 2023, source: x}",
        "{what: B, date: 2024-05, source: x}",
        "{what: C, date: 2024-06-01/2024-07-15, source: x}",
        "{what: D, date: 2024-08-01, source: x}",
        "{what: E, date: 2023-06/.., source: x}",
        "{what: F, date: 202X, source: x}",
        "{what: G, date: ../2024-03, source: x}",
    ) == [
        "section Reported",
        "2020s#58; F :done, 2020-01-01, 2030-01-01",
        "2023#58; A :done, 2023-01-01, 2024-01-01",
        "since June 2023#58; E :done, 2023-06-01, 2030-01-02",
        "by March 2024#58; G :milestone, done, 2024-03-31, 2024-04-01",
        "May 2024#58; B :milestone, done, 2024-05-01, 2024-06-01",
        "1 June – 15 July 2024#58; C :done, 2024-06-01, 2024-07-16",
        "1 August 2024#58; D :milestone, done, 2024-08-01, 2024-08-02",
        "section Today",
        "13 August 2024 :milestone, 2024-08-13, 2024-08-14",
    ]


def test_what_is_planned_overdue_alleged_or_cancelled_is_told_apart(write: Write) -> None:
    told = of_events(
        write,
        "{what: Talks begin, date: 2024-08-01, source: x}",
        "{what: They sign, date: 2024-09, status: planned, source: x}",
        "{what: They leave, date: 2024-08-12, status: planned, source: x}",
        "{what: A bribe is paid, date: 2024-07-01, status: alleged, source: x}",
        "{what: They will hit back, if: pressed, kind: threat, date: 2024-07-02, source: x}",
    )
    assert [re.sub(r" :.*", "", line) for line in told] == [
        "section Reported",
        "1 August 2024#58; Talks begin",
        "section Other",
        "1 July 2024 (alleged)#58; A bribe is paid",
        "2 July 2024 (threat)#58; They will hit back, if pressed",
        "section Overdue",
        "12 August 2024 (planned)#58; They leave",
        "section Today",
        "13 August 2024",
        "section Ahead",
        "September 2024 (planned)#58; They sign",
    ]
    assert next(line for line in told if "They leave" in line).endswith(":milestone, crit, 2024-08-12, 2024-08-13")


HOSTILE_WORDS = [
    "%%{init: {'securityLevel': 'loose'}}%% x",
    "click task1 call alert(1)",
    "; click task1 href https://example.org",
    "</text><script>alert(1)</script>",
    "``` out of it",
    "#59; #60;b#62; &lt;i&gt;",
    "section X : done, 2020-01-01, 3d",
    "%% a comment",
    "$$x^2$$ \\\\(a\\\\)",
    "accDescr { x }",
    "ﬂ°°60¶ß",
    "after a :until b",
]


def test_no_word_of_a_brief_is_an_order_to_mermaid(write: Write) -> None:
    lines = of_events(write, *(f'{{what: "{words}", date: 2024-01}}' for words in HOSTILE_WORDS))
    assert len(lines) == len(HOSTILE_WORDS) + 3
    for line in lines:
        assert _OWN.fullmatch(f"    {line}") or _TASK.fullmatch(f"    {line}"), line
    shown = re.sub(r"#(\d+);", lambda entity: chr(int(entity[1])), "\n".join(lines))
    for words in HOSTILE_WORDS:
        assert words[:15].replace("\\\\", "\\") in shown, words


@pytest.mark.filterwarnings("ignore::briefing.formats.imperfect.Imperfect")
@pytest.mark.parametrize("name", VIEWS)
def test_each_diagram_of_each_view_is_whole(library: list[Brief], hostile: list[Brief], name: str) -> None:
    wires = [load(path) for path in sorted((ROOT / "tests" / "data" / "wires").glob("*.yaml"))]
    for briefs in (library, hostile, wires, *([each] for each in wires)):
        page = in_markdown(name, briefs)
        drawn = diagrams(page)
        assert page.count("```mermaid") == len(drawn)
        for line in "\n".join(drawn).split("\n") if drawn else ():
            assert _OWN.fullmatch(line) or _TASK.fullmatch(line), line


def test_a_label_is_short_and_without_the_numbers_of_notes(example: Brief) -> None:
    drawn = "\n".join(diagrams(in_markdown("brief", [example])))
    assert "August 2024 (export control announced)#58; New Chinese … :done" in drawn
    assert "[1]" not in drawn
    assert max(len(line.partition(" :")[0].strip()) for line in drawn.split("\n")) < 70


def test_the_words_of_a_timeline_stand_below_its_diagram(briefing: Run) -> None:
    plain = briefing("timeline", "--format", "markdown", *DAY).out
    drawn = briefing("timeline", *DIAGRAM, *DAY).out
    assert re.sub(r"```mermaid\n.*?\n```\n\n", "", drawn, flags=re.DOTALL) == plain
    assert drawn.index("```mermaid") < drawn.index("| Date |")


def entry(number: int, *, dated: bool = True) -> TimelineEntry:
    days = (date(2024, 1, 1), date(2024, 1, 1 + number % 28)) if dated else (None, None)
    return TimelineEntry("2024", "past", True, (Words(f"{number}"),), days=days)


def test_too_many_entries_or_too_few_make_no_diagram() -> None:
    assert gantt(Timeline((entry(1), entry(2, dated=False))), None) == ""
    assert gantt(Timeline((entry(1), entry(2))), None).count(" :") == 2
    assert gantt(Timeline(tuple(map(entry, range(MOST)))), None)
    assert gantt(Timeline(tuple(map(entry, range(MOST + 1)))), None) == ""


def test_the_first_and_the_last_day_of_the_calendar_can_be_drawn() -> None:
    edges = [TimelineEntry("9999", "ahead", False, (Words("x"),), days=(date.min, date.max))] * 2
    assert "0001-01-01, 9999-12-31" in gantt(Timeline(tuple(edges)), None)


def test_a_paper_without_a_timeline_says_that_it_has_no_diagram(briefing: Run, library: list[Brief]) -> None:
    result = briefing("people", *DIAGRAM, *DAY)
    assert (result.code, "```mermaid" in result.out) == (0, False)
    assert "warning: no diagram: this paper has no timeline of 2 to 100 dated entries" in result.err
    with pytest.warns(Imperfect):
        in_markdown("people", library)
    assert "```mermaid" not in render(view("timeline", selection_for("timeline", library)), "markdown")


@pytest.mark.parametrize(
    ("command", "other"),
    [
        (("timeline",), "terminal"),
        (("timeline", "--format", "html"), "html"),
        (("export", "--format", "pdf"), "pdf"),
        (("export", "--to", "public", "--format", "html"), "html"),
        (("export", "--template", "memo"), "memo"),
        (("topics", "trade", "--format", "json"), "json"),
        (("paper", "docs/weekly.yaml"), "terminal"),
    ],
)
def test_a_diagram_in_another_format_is_refused(briefing: Run, command: tuple[str, ...], other: str) -> None:
    result = briefing(*command, "--diagram", "mermaid")
    assert (result.code, result.out) == (2, "")
    assert f"--diagram is for markdown, not for {other}" in result.err
    assert not (ROOT / "public").exists()


def test_every_command_that_hands_on_markdown_draws(briefing: Run, tmp_path: Path) -> None:
    library = "--library", str(ROOT / "briefs")
    drawn = "--diagram", "mermaid", *DAY
    recipe = tmp_path / "weekly.yaml"  # what is known of its papers is written beside it
    recipe.write_bytes((ROOT / "docs" / "weekly.yaml").read_bytes())
    assert briefing("export", "-o", str(tmp_path / "a.md"), *drawn).code == 0
    assert briefing("paper", str(recipe), "-o", str(tmp_path / "b.md"), *library, *drawn).code == 0
    assert briefing("export", "briefs", "--to", str(tmp_path), "--format", "markdown", *drawn).code == 0
    for command in (["people", "yellen"], ["topics", "trade"]):
        assert diagrams(briefing(*command, *DIAGRAM, *DAY).out)
    assert diagrams((tmp_path / "a.md").read_text(encoding="utf-8"))
    assert len(list(tmp_path.glob("*.md"))) > 4
