"""Tables: what a program takes in is data, never a formula."""

import csv
import io
import json
import zipfile
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from briefing.brief.model import Brief
from briefing.document import Document, Head, Span
from briefing.formats import encoded, render, workbook
from briefing.problems import CannotGoOn
from briefing.views import VIEWS, view
from tests.conftest import Run, selection_for

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def sheets_of(data: bytes) -> dict[str, list[list[tuple[str, str]]]]:
    """The cells of each sheet by its name: the type and the value of each, the text itself where it is text."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert not [name for name in file.namelist() if "external" in name.casefold()]
        strings = []
        if "xl/sharedStrings.xml" in file.namelist():
            root = ET.fromstring(file.read("xl/sharedStrings.xml"))
            strings = ["".join(part.text or "" for part in each.iter(f"{_MAIN}t")) for each in root]
        book = ET.fromstring(file.read("xl/workbook.xml"))
        names = [each.attrib["name"] for each in book.iter(f"{_MAIN}sheet")]
        found = {}
        for number, name in enumerate(names, 1):
            sheet = ET.fromstring(file.read(f"xl/worksheets/sheet{number}.xml"))
            assert not list(sheet.iter(f"{_MAIN}f")), "a formula"
            found[name] = [[_cell(each, strings) for each in row] for row in sheet.iter(f"{_MAIN}row")]
    return found


def _cell(cell: ET.Element, strings: list[str]) -> tuple[str, str]:
    value = cell.findtext(f"{_MAIN}v") or ""
    kind = cell.attrib.get("t", "n")
    return kind, strings[int(value)] if kind == "s" else value


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_a_table_and_a_workbook(library: list[Brief], name: str) -> None:
    document = view(name, selection_for(name, library))
    rows = rows_of(render(document, "csv"))
    assert rows
    assert all(None not in row for row in rows), "each row has the columns of the head"
    lines = render(document, "jsonl").splitlines()
    assert all(json.loads(line) is not None for line in lines)
    if isinstance(document.records, list):
        assert len(rows) == len(lines) == len(document.records)
    assert sum(len(sheet) - 1 for sheet in sheets_of(encoded(document, "xlsx")).values()) == len(rows)


@pytest.mark.parametrize("name", VIEWS)
def test_no_cell_of_a_hostile_brief_is_a_formula(hostile: list[Brief], name: str) -> None:
    briefs = [structs.replace(each, title=f"=HYPERLINK({each.title})") for each in hostile]
    document = view(name, selection_for(name, briefs))
    for row in rows_of(render(document, "csv")):
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t"))]
    sheets_of(encoded(document, "xlsx"))


@given(st.text())
def test_whatever_a_text_is_it_comes_back_as_text(text: str) -> None:
    (row,) = rows_of(render(Document((), (), [{"a": text, "b": "end"}]), "csv"))
    assert row["b"] == "end"
    assert not row["a"].lstrip().startswith(("=", "+", "-", "@", "\t", "＝"))


def test_days_and_numbers_are_days_and_numbers() -> None:
    records = [{"day": "2024-08-15", "month": "2024-08", "n": 3, "old": "1815-06-18", "yes": True, "none": None}]
    document = Document((), (), records, as_of=date(2024, 8, 13), head=Head(handling="R&D"))
    assert rows_of(render(document, "csv")) == [
        {"day": "2024-08-15", "month": "2024-08", "n": "3", "old": "1815-06-18", "yes": "yes", "none": ""}
    ]
    data = encoded(document, "xlsx")
    ((_, row),) = sheets_of(data).values()
    assert row == [("n", "45519"), ("s", "2024-08"), ("n", "3"), ("s", "1815-06-18"), ("s", "yes")]
    assert encoded(document, "xlsx") == data
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert "&amp;C&amp;BR&amp;&amp;D" in file.read("xl/worksheets/sheet1.xml").decode()


def test_a_brief_has_a_sheet_for_each_of_its_parts(example: Brief) -> None:
    document = view("brief", selection_for("brief", [example]))
    sheets = sheets_of(encoded(document, "xlsx"))
    assert list(sheets)[:4] == ["brief", "topics", "actors", "meetings"]
    assert len(sheets["events"]) == len(example.events) + 1
    parts = [row["part"] for row in rows_of(render(document, "csv"))]
    assert parts.count("events") == len(example.events)
    assert len(render(document, "jsonl").splitlines()) == 1


def test_too_long_a_text_is_cut_for_excel_alone() -> None:
    document = Document((Span("t"),), (), [{"a": "x" * 40_000}])
    ((_, ((_, cell),)),) = sheets_of(encoded(document, "xlsx")).values()
    assert (len(cell), cell[-1]) == (32_767, "…")
    assert len(rows_of(render(document, "csv"))[0]["a"]) == 40_000


def columns_of(data: bytes) -> tuple[list[str], list[str]]:
    """The titles of the first sheet's columns: those that are shown, and those that are folded away."""
    head = next(iter(sheets_of(data).values()))[0]
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        sheet = ET.fromstring(file.read("xl/worksheets/sheet1.xml"))
    folded = {
        number
        for each in sheet.iter(f"{_MAIN}col")
        if each.attrib.get("hidden") == each.attrib.get("outlineLevel") == "1"
        for number in range(int(each.attrib["min"]), int(each.attrib["max"]) + 1)
    }
    named = [(name, number in folded) for number, (_, name) in enumerate(head, 1)]
    return [name for name, away in named if not away], [name for name, away in named if away]


def test_a_workbook_shows_first_what_is_read_and_folds_away_what_is_for_programs(library: list[Brief]) -> None:
    document = view("timeline", selection_for("timeline", library))
    shown, folded = columns_of(encoded(document, "xlsx"))
    assert shown[:3] == ["date_words", "earliest", "text"]
    assert {"topic_labels", "actor_names", "source"} < set(shown)
    assert {"date", "topics", "actors", "file", "line", "speaker"} < set(folded), "keys, places and what is empty"
    assert {*shown, *folded} == set(rows_of(render(document, "csv"))[0]), "nothing is left out"


def test_a_paper_of_several_questions_has_a_table_for_each() -> None:
    titles = ["What is new?", "what is new ", "History", "📈" * 40, "Nothing"]
    sections = [{"title": title, "records": [{"a": title}]} for title in titles[:-1]]
    records = {"title": "The week", "day": "2024-08-13", "sections": [*sections, {"title": titles[-1], "records": []}]}
    document = Document((), (), records)
    assert [row["part"] for row in rows_of(render(document, "csv"))] == titles[:-1]
    assert list(sheets_of(encoded(document, "xlsx"))) == ["What is new", "what is new (2)", "History (2)", "📈" * 15]


def test_records_within_a_record_are_folded_away(library: list[Brief]) -> None:
    document = view("agenda", selection_for("agenda", library))
    assert {"agenda", "delegations"} < set(columns_of(encoded(document, "xlsx"))[1])


@pytest.mark.parametrize(("columns", "rows"), [(4, 1), (1, 3)])
def test_what_no_sheet_of_excel_holds_is_refused(columns: int, rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_COLUMNS", 3)
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    records = [{f"column {number}": "x" for number in range(columns)}] * rows
    with pytest.raises(CannotGoOn, match="a sheet of Excel holds 3 columns and 3 rows"):
        encoded(Document((), (), records), "xlsx")
    assert encoded(Document((), (), [{"a": "x"}] * 2), "xlsx")


def test_a_row_is_as_high_as_its_longest_text() -> None:
    records = [{"text": "one two three " * 20, "n": 1}, {"text": "short", "n": 2}]
    data = encoded(Document((), (), records), "xlsx")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        sheet = ET.fromstring(file.read("xl/worksheets/sheet1.xml"))
    head, high, low = (float(row.attrib["ht"]) for row in sheet.iter(f"{_MAIN}row"))
    assert high > 5 * low
    assert head > low


def test_a_workbook_prints_across_with_its_head_on_each_page() -> None:
    data = encoded(Document((Span("Rates & dates"),), (), [{"a": 1}]), "xlsx")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        sheet = ET.fromstring(file.read("xl/worksheets/sheet1.xml"))
        book = file.read("xl/workbook.xml").decode()
    (setup,) = sheet.iter(f"{_MAIN}pageSetup")
    assert setup.attrib["orientation"] == "landscape"
    assert "_xlnm.Print_Titles" in book
    (top,) = sheet.iter(f"{_MAIN}oddHeader")
    (foot,) = sheet.iter(f"{_MAIN}oddFooter")
    assert (top.text, foot.text) == ("&LRates && dates", "&RPage &P of &N")


def test_a_byte_order_mark_is_there_where_it_is_asked_for(briefing: Run) -> None:
    plain = briefing("timeline", "--as-of", "2024-08-13", "--format", "csv").out
    assert plain.startswith("date,")
    assert briefing("timeline", "--as-of", "2024-08-13", "--format", "csv", "--bom").out == f"\ufeff{plain}"
    assert briefing("export", "-f", "csv", "--bom").out.startswith("\ufeffpart,")
    assert not briefing("export", "-f", "json", "--bom").out.startswith("\ufeff")


def test_what_is_not_installed_is_told_with_how_to_install_it(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    for format_name, extra in (("xlsx", "excel"), ("calendar", "calendar")):
        result = briefing("export", "-f", format_name)
        assert result.code == 2
        assert "which is not installed" in result.err
        assert f"pip install 'briefing-cli[{extra}]'" in result.err
