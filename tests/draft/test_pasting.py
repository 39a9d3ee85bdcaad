"""What nobody cites, as events that read where they are pasted."""

from pathlib import Path

import pytest

from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load, read
from briefing.draft.pasting import uncited_as_events
from briefing.proof.report import report
from tests.conftest import DATA, ROOT, Run, Write

HEAD = "title: T\narticle: {published: 2024-08-12, text: a.txt}\n"
ARTICLE = (
    'The envoys met in Shanghai on Monday.\nThey said: "No \\ more".\n\nIt rains. It was May 2024, or June 2024.\n'
)
TEXTS = sorted([*(ROOT / "briefs").glob("*.txt"), *(DATA / "wires").glob("*.txt")])


def test_each_sentence_is_an_event_with_its_date_and_its_source(briefing: Run, write: Write) -> None:
    write(ARTICLE, "a.txt")
    path = write(HEAD)
    result = briefing("source", str(path), "--uncited", "--yaml")
    assert result.code == 0
    assert result.out == (
        "events:\n"
        '  - what: "The envoys met in Shanghai on Monday."\n'
        "    date: 2024-08-12\n"
        '    stated: "Monday"\n'
        '    source: "The envoys met in Shanghai on Monday."\n'
        '  - what: "They said: \\"No \\\\ more\\"."\n'
        '    source: "They said: \\"No \\\\ more\\"."\n'
        '  - what: "It was May 2024, or June 2024."\n'
        '    source: "It was May 2024, or June 2024."\n'
    )
    assert f"to be pasted into {path}, at its end" in result.err


def test_what_somebody_says_may_come_is_pasted_as_theirs_and_as_expected(briefing: Run, write: Write) -> None:
    write("Analysts say exports could fall by a third next year.\n\nExports fell by a third in May.\n", "a.txt")
    first, second = load(write(HEAD + briefing("source", str(write(HEAD)), "--uncited", "--yaml").out)).events
    assert (first.said_by, first.status) == ("Analysts", "expected")
    assert (second.said_by, second.status) == (None, "reported")


@pytest.mark.parametrize("article", TEXTS, ids=lambda path: path.stem)
def test_what_is_pasted_is_valid_and_proved(write: Write, article: Path) -> None:
    write(article.read_text(encoding="utf-8"), "a.txt")
    brief = read(write(HEAD)).brief_or_raise(unstated=True)
    text = article_text(brief) or ""
    path = write(HEAD + uncited_as_events(brief, text))
    found = report(path)
    assert [each for each in found.problems if each.severity == "error"] == []
    assert found.cited == found.citable > 0


def test_where_a_brief_has_events_the_others_stand_as_deep(briefing: Run, write: Write) -> None:
    write(ARTICLE, "a.txt")
    for margin in ("", "  ", "    "):
        known = f"{HEAD}events:\n{margin}- what: They met\n{margin}  source: The envoys met in Shanghai on Monday\n"
        path = write(known)
        result = briefing("source", str(path), "--uncited", "--yaml")
        assert "among its events, which begin in line 4" in result.err
        assert len(load(write(known + result.out)).events) == 3


@pytest.mark.parametrize(
    ("events", "where"),
    [
        ("events: []", "in place of the empty `events` in line 3"),
        ("events: [{what: x}]", "whose events in line 3 stand in brackets: each must have a line of its own first"),
    ],
)
def test_where_it_can_not_be_pasted_as_it_is_that_is_said(briefing: Run, write: Write, events: str, where: str) -> None:
    write(ARTICLE, "a.txt")
    assert where in briefing("source", str(write(HEAD + events)), "--uncited", "--yaml").err


@pytest.mark.parametrize(
    ("brief", "options", "code", "reason"),
    [
        (HEAD, ["--yaml"], 2, "--yaml prints what is not cited"),
        (HEAD.replace(", text: a.txt", ""), ["--uncited", "--yaml"], 1, "brief names no article text"),
        (HEAD + "quotes: [{text: It rains.}]", ["--uncited", "--yaml"], 1, "every sentence that carries something"),
    ],
)
def test_where_there_is_nothing_to_paste_that_is_said(
    briefing: Run, write: Write, brief: str, options: list[str], code: int, reason: str
) -> None:
    write("It rains.", "a.txt")
    result = briefing("source", str(write(brief)), *options)
    assert (result.code, result.out) == (code, "")
    assert reason in result.err
