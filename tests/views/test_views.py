"""All views in all formats: they answer, and nothing that a brief says steers them."""

import json
import re
from io import StringIO

import pytest
from msgspec import structs
from rich.console import Console

from briefing.brief.model import Brief
from briefing.formats import FORMATS, encoded
from briefing.formats.terminal.page import draw
from briefing.library.packed import PackedBriefs, packed
from briefing.problems import CannotGoOn
from briefing.spool import Rows
from briefing.views import VIEWS, view
from tests.conftest import selection_for


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_answers_and_carries_plain_data(library: list[Brief], name: str) -> None:
    document = view(name, selection_for(name, library))
    assert document.blocks
    assert json.loads(json.dumps(document.records))


# What has something for a format that can't hold every paper.
_HELD = {
    "dates": ("summary", "short", "full", "timeline", "agenda", "measures", "brief", "actor", "topic", "welcome"),
    "timelines": ("full", "timeline", "brief", "actor", "topic"),
    "articles": ("summary", "short", "full", "brief", "list", "welcome"),
}
_RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")


@pytest.mark.filterwarnings("ignore::briefing.formats.imperfect.Imperfect")
@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("name", VIEWS)
def test_whatever_a_brief_says_no_paper_is_steered_by_it(hostile: list[Brief], name: str, format_name: str) -> None:
    document = view(name, selection_for(name, hostile))
    document = structs.replace(document, filters=str(hostile[0].title))
    if FORMATS[format_name].in_bytes:
        assert encoded(document, format_name)
        return  # what stands in it is looked at with its format
    if name not in _HELD.get(FORMATS[format_name].holds, VIEWS):
        with pytest.raises(CannotGoOn):
            encoded(document, format_name)
        return
    page = encoded(document, format_name).decode().replace("\r\n", "\n")
    assert not _RAW.findall(page)
    if format_name == "json":
        assert json.loads(page) is not None
    if format_name == "markdown":
        assert "<b>" not in page
        assert "![e](f)" not in page
    if format_name == "terminal" and name != "schema":
        assert ":smile:" in page or "smile" not in page, "no emoji is made of it"


@pytest.mark.parametrize("name", VIEWS)
def test_on_a_screen_nothing_but_our_own_colours_steers(hostile: list[Brief], name: str) -> None:
    drawn = StringIO()
    console = Console(file=drawn, force_terminal=True, color_system="256", width=100, highlight=False)
    draw(view(name, selection_for(name, hostile)), console)
    page = re.sub(r"\x1b\[[0-9;]*m", "", drawn.getvalue())
    assert not _RAW.findall(page)
    assert "31m" not in re.findall(r"\x1b\[([0-9;]*m)", drawn.getvalue())


_IN_TURN = [name for name, each in VIEWS.items() if each.in_turn]
_TEXTS = [name for name, each in FORMATS.items() if not each.in_bytes and not each.holds]


@pytest.mark.parametrize("name", _IN_TURN)
def test_a_paper_that_lies_in_a_file_says_the_same(library: list[Brief], name: str) -> None:
    selection = selection_for(name, library)
    briefs = PackedBriefs(((packed(brief), brief.path) for brief in library), held=0)
    in_memory = view(name, structs.replace(selection, briefs=list(briefs)))
    in_file = view(name, structs.replace(selection, briefs=briefs, held=0))
    assert isinstance(in_file.records, Rows) or name in ("search", "new-since"), "these show a bounded number"
    for format_name in _TEXTS:
        assert encoded(in_file, format_name) == encoded(in_memory, format_name)
    screens = []
    for document in (in_memory, in_file):
        console = Console(file=StringIO(), width=90, force_terminal=True, color_system="truecolor")
        draw(document, console)
        screens.append(console.file.getvalue())  # type: ignore[attr-defined]
    assert screens[0] == screens[1]


def test_a_timeline_has_a_limit_and_says_so(library: list[Brief], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.views.parts.dated._MOST", 3)
    briefs = PackedBriefs(((packed(brief), brief.path) for brief in library), held=0)
    with pytest.raises(CannotGoOn, match="more than 3 dates are asked for") as refused:
        view("timeline", structs.replace(selection_for("timeline", library), briefs=briefs, held=0))
    assert "--since" in refused.value.hint


@pytest.mark.parametrize("name", _IN_TURN)
def test_the_sources_of_a_paper_that_lies_in_a_file_are_the_same(library: list[Brief], name: str) -> None:
    selection = structs.replace(selection_for(name, library), sourced=True)
    briefs = PackedBriefs(((packed(brief), brief.path) for brief in library), held=0)
    in_memory = view(name, structs.replace(selection, briefs=list(briefs)))
    in_file = view(name, structs.replace(selection, briefs=briefs, held=0))
    assert len(in_file.notes) == len(in_memory.notes)
    for format_name in _TEXTS:
        assert encoded(in_file, format_name) == encoded(in_memory, format_name)


@pytest.mark.parametrize(("name", "options"), [("timeline", {"independent": 2}), ("actor", {}), ("topic", {})])
def test_a_paper_that_needs_all_briefs_at_a_time_has_a_limit(
    library: list[Brief], monkeypatch: pytest.MonkeyPatch, name: str, options: dict[str, int]
) -> None:
    monkeypatch.setattr("briefing.views.selection._MOST_IN_MEMORY", 1)
    briefs = PackedBriefs(((packed(brief), brief.path) for brief in library), held=0)
    with pytest.raises(CannotGoOn, match=f"has room for 1 briefs, and here are {len(library)}") as refused:
        view(name, structs.replace(selection_for(name, library), briefs=briefs, **options))
    assert "--since" in refused.value.hint


@pytest.mark.parametrize("options", [{"reverse": True}, {"most": 3}, {"independent": 1}, {"sourced": True}], ids=str)
def test_a_timeline_of_very_many_briefs_takes_the_same_options(
    library: list[Brief], options: dict[str, int | bool]
) -> None:
    selection = structs.replace(selection_for("timeline", library), **options)
    briefs = PackedBriefs(((packed(brief), brief.path) for brief in library), held=0)
    in_memory = view("timeline", structs.replace(selection, briefs=list(briefs)))
    in_file = view("timeline", structs.replace(selection, briefs=briefs, held=0))
    for format_name in ("terminal", "json"):
        assert encoded(in_file, format_name) == encoded(in_memory, format_name)
