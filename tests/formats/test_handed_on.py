"""A paper to hand on: its lines name no command, which its reader can't type."""

import pytest

from briefing.brief.model import Brief
from briefing.document import Document, Paragraph, Section, Span
from briefing.formats import FORMATS, encoded, render
from briefing.formats.handed_on import handed_on
from briefing.views import VIEWS, view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, selection_for

MORE = (Span("… and 3 more: ", "muted"), Span("briefing summary x --full", "command"))


def test_what_was_left_out_is_still_told() -> None:
    paper = Document((Span("T"),), (Section("A", (Paragraph((Span("Words."),)),), more=MORE),), [])
    section = handed_on(paper).blocks[0]
    assert isinstance(section, Section)
    assert section.more == (Span("… and 3 more", "muted"),)
    assert section.blocks == (Paragraph((Span("Words."),)),)


def test_the_terminal_names_the_command_and_markdown_does_not(example: Brief) -> None:
    page = view("summary", Selection([example], MONDAY))
    assert "more: briefing summary us-china-fwg-2024-08 --full" in render(page, "terminal").replace("\n    ", " ")
    assert "… and 5 more\n" in render(page, "markdown")
    assert "--full" not in render(page, "markdown")


@pytest.mark.parametrize("name", sorted(set(VIEWS) - {"welcome", "verdict"}))
def test_no_paper_of_any_view_names_a_command(name: str, library: list[Brief]) -> None:
    page = view(name, selection_for(name, library))
    for format_name, each in FORMATS.items():
        if format_name != "terminal" and not each.holds and not each.in_bytes:
            assert b"briefing summary" not in encoded(page, format_name)
