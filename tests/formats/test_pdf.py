"""A PDF to hand on: whoever can't see it has it read out in order, and whatever a brief says stays text."""

import io
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from pypdf import PdfReader

from briefing.brief.model import Brief, Paper
from briefing.brief.reading.reader import load
from briefing.document import Bullets, Document, Head, Paragraph, Section, Span, Table
from briefing.formats import FORMATS, encoded, render
from briefing.formats.imperfect import Imperfect
from briefing.formats.stationery import Stationery
from briefing.problems import CannotGoOn
from briefing.views import VIEWS, view
from tests.conftest import DATA, Run, Write, selection_for

_TUESDAY = date(2024, 8, 13)
_A4, _LETTER = (595, 842), (612, 792)


def pdf_of(document: Document, stationery: Stationery | None = None) -> PdfReader:
    data = encoded(document, "pdf", stationery)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    reader = PdfReader(io.BytesIO(data))
    root = reader.root_object
    assert (str(root["/Lang"]), "/StructTreeRoot" in root) == ("en", True)
    return reader


def text_of(reader: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def paper_of(name: str, briefs: Sequence[Brief], as_of: date = _TUESDAY) -> Document:
    return view(name, selection_for(name, briefs, as_of))


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_a_pdf_that_can_be_read_out(library: list[Brief], name: str) -> None:
    document = paper_of(name, library)
    reader = pdf_of(document)
    assert reader.metadata
    assert reader.metadata.title == "".join(span.text for span in document.title if span.role != "mark")
    assert squeezed(reader.metadata.title) in squeezed(text_of(reader))


@pytest.mark.filterwarnings("ignore::briefing.formats.imperfect.Imperfect")
@pytest.mark.parametrize("name", VIEWS)
def test_what_a_brief_says_is_never_markup(hostile: list[Brief], name: str) -> None:
    briefs = [structs.replace(each, title=f"#panic() $x$ {each.title}") for each in hostile]
    text = squeezed(text_of(pdf_of(paper_of(name, briefs))))
    if "bottomline" in text:
        assert "[red]x[/red][/][link=https://evil.example]y[/link]:smile:<b>z</b>&amp;|*a*_b_`c`#d![e](f)~~g~~" in text
        assert "#panic()$x$" in text


def test_no_link_leads_anywhere_that_no_brief_names(hostile: list[Brief]) -> None:
    with pytest.warns(Imperfect):
        reader = pdf_of(paper_of("brief", [structs.replace(hostile[0], title="\U0010ffff")]))
    links = [each.get_object() for page in reader.pages for each in page.get("/Annots", [])]
    assert links
    assert not [each for each in links if "/URI" in each.get("/A", {})]


def test_the_same_paper_has_the_same_bytes(example: Brief) -> None:
    document = paper_of("brief", [example])
    assert encoded(document, "pdf") == encoded(document, "pdf")


def test_the_mark_of_the_handling_and_the_number_are_on_each_page(example: Brief) -> None:
    paper = Paper(to="The Minister", sender="China desk", ref="24/118", handling="OFFICIAL")
    reader = pdf_of(paper_of("brief", [structs.replace(example, paper=paper)]))
    pages = [page.extract_text() for page in reader.pages]
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert page.count("OFFICIAL") == (3 if number == 1 else 2)
        assert f"Page {number} of {len(pages)}" in page
        assert "24/118" in page
    assert pages[0].startswith("OFFICIAL\n")
    for row in ("To The Minister", "From China desk", "Reference 24/118", "Date 13 August 2024"):
        assert row in pages[0]
    assert reader.metadata
    assert reader.metadata.author == "China desk"


def test_each_note_stands_on_a_page_with_excerpt_and_paragraph_and_is_linked(example: Brief) -> None:
    document = paper_of("brief", [example])
    reader = pdf_of(document)
    text = squeezed(text_of(reader))
    for note in document.notes:
        assert squeezed("".join(span.text for span in note)) in text
    links = [each.get_object() for page in reader.pages for each in page.get("/Annots", [])]
    assert len(links) >= 2 * len(document.notes)
    assert all(each["/Subtype"] == "/Link" for each in links)


def test_a_title_with_notes_is_known_by_its_words(example: Brief) -> None:
    document = view("agenda", structs.replace(selection_for("agenda", [example]), sourced=True))
    reader = pdf_of(document)
    assert reader.metadata
    assert reader.metadata.title == "Financial Working Group, fifth round"
    assert "Economic and financial stability" in str(reader.outline)


@pytest.mark.parametrize(("sheet", "size"), [("a4", _A4), ("letter", _LETTER)])
def test_the_one_page_is_one_sheet(example: Brief, sheet: str, size: tuple[int, int]) -> None:
    wires = [load(path) for path in sorted((DATA / "wires").glob("*.yaml"))]
    for brief in (example, *wires):
        reader = pdf_of(paper_of("summary", [brief]), Stationery(sheet=sheet))  # type: ignore[arg-type]
        (page,) = reader.pages
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size
        assert "% covered" in page.extract_text()


def test_the_title_row_of_a_long_table_is_on_each_page() -> None:
    rows = tuple(((Span(f"row {number}"),), (Span(str(number)),)) for number in range(100))
    reader = pdf_of(Document((Span("Numbers"),), (Table(("What", "Count"), rows),), []))
    assert len(reader.pages) > 1
    for page in reader.pages:
        assert "What Count" in page.extract_text()
    assert "Table\xa01: Numbers" in reader.pages[0].extract_text()


def test_no_heading_or_caption_stands_alone_at_the_foot_of_a_page() -> None:
    row = ((Span("what"),), (Span("count"),))
    table = Section("Numbers", (Table(("What", "Count"), (row,) * 5),))
    last_lines = []
    for count in range(86, 96):  # so that the table comes to stand ever nearer to the foot, and then on the next page
        lines = Bullets(tuple((Span(f"Line {number}"),) for number in range(count)))
        reader = pdf_of(Document((Span("T"),), (lines, table), []))
        page = next(each for each in reader.pages if "Numbers" in each.extract_text())
        *_, last, _ = page.extract_text().splitlines()  # the number of the page comes last
        last_lines.append(last)
    assert set(last_lines) == {"what count"}


def test_no_command_is_told_to_who_has_but_paper(example: Brief) -> None:
    text = text_of(pdf_of(paper_of("summary", [example])))
    assert "… and 4 more\n" in text
    assert "briefing summary" not in text
    assert "--" not in text


def test_a_sign_that_no_font_has_is_told_of_and_its_number_stands_there() -> None:
    with pytest.warns(Imperfect, match=r"no font here has .* \(U\+10FFFE\)"):
        reader = pdf_of(Document((Span("A \U0010fffe sign"),), (), []))
    assert "A ⟨U+10FFFE⟩ sign" in text_of(reader)


@pytest.mark.filterwarnings("ignore::briefing.formats.imperfect.Imperfect")
@pytest.mark.parametrize("words", ["财政部", "وزارة المالية", "משרד האוצר", "Министерство финансов", "กระทรวงการคลัง"])
def test_words_of_any_script_are_there_as_letters_or_as_numbers(words: str) -> None:
    data = encoded(Document((Span("A name"),), (Paragraph((Span(words),)),), []), "pdf")
    text = re.sub(r"⟨U\+(\w+)⟩", lambda match: chr(int(match[1], 16)), text_of(PdfReader(io.BytesIO(data))))
    assert set(words) - {" "} <= set(text)


def test_letters_that_the_wheel_brings_need_no_font_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    import typst

    whole = typst.Fonts

    def noted(include_system_fonts: bool = True) -> typst.Fonts:
        asked.append(include_system_fonts)
        return whole(include_system_fonts=include_system_fonts)

    monkeypatch.setattr(typst, "Fonts", noted)
    pdf_of(Document((Span("Кириллица ελληνικά tiếng Việt ● → “…”"),), (), []))
    assert asked == [False]


@pytest.mark.filterwarnings("ignore::briefing.formats.imperfect.Imperfect")
@settings(max_examples=30)
@given(st.text(), st.text())
def test_any_text_makes_a_paper(title: str, text: str) -> None:
    cell = (Span(text),)
    blocks = (Paragraph(cell), Table((text, "b"), ((cell, cell),)))
    data = encoded(Document((Span(title),), blocks, [], head=Head((("To", text),), text)), "pdf")
    assert data.startswith(b"%PDF-")


def test_what_was_not_drawn_is_said_beside_the_file(briefing: Run, example: Brief, tmp_path: Path) -> None:
    path = f"{tmp_path}/brief.pdf"
    result = briefing("export", example.id, "--ref", "\U0010ffff", "-o", path)
    assert result.code == 0
    assert "warning: no font here has" in result.err
    assert f"wrote {path}" in result.err.replace("\n", "")


def test_what_is_missing_for_it_is_named(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    result = briefing("summary", "-f", "pdf")
    assert result.code == 2
    assert "pip install 'briefing-cli[pdf]'" in result.err


def test_the_size_of_the_sheets_is_asked_for_or_set_once_for_all(
    briefing: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def size(*more: str) -> int:
        path = tmp_path / "brief.pdf"
        assert briefing("export", "us-china-fwg", "-o", str(path), "--force", *more).code == 0
        return int(PdfReader(path).pages[0].mediabox.height + 0.5)

    assert (size(), size("--sheet", "letter")) == (_A4[1], _LETTER[1])
    monkeypatch.setenv("BRIEFING_SHEET", "letter")
    assert (size(), size("--sheet", "a4")) == (_LETTER[1], _A4[1])
    monkeypatch.setenv("BRIEFING_SHEET", "a5")
    result = briefing("summary", "-f", "pdf")
    assert result.code == 2
    assert "no sheet 'a5'" in result.err


def test_a_program_that_wants_text_is_told_that_it_is_none(example: Brief) -> None:
    with pytest.raises(CannotGoOn, match="pdf is no text"):
        render(paper_of("summary", [example]), "pdf")


@pytest.mark.parametrize(("count", "at_end"), [(3, False), (200, True)])
def test_very_many_notes_stand_at_the_end(write: Write, count: int, at_end: bool) -> None:
    events = "".join(f"  - {{what: Event {each}, date: 2024-08-12, source: Words {each}.}}\n" for each in range(count))
    brief = load(write(f"title: T\narticle: {{published: 2024-08-12}}\nevents:\n{events}"))
    reader = pdf_of(view("timeline", structs.replace(selection_for("timeline", [brief]), sourced=True)))
    words = text_of(reader)
    assert all(f"Words {each}." in words for each in range(count))
    assert ("\nNotes\n" in words) is at_end
    first = reader.pages[0].extract_text()
    assert ("Words 1." in first) is not at_end


def events_of(count: int, words: int = 1) -> str:
    listed = (
        f"  - {{what: Event {each} {'word ' * words}, date: 2024-08-12, source: Words {each} {'word ' * words}end.}}\n"
        for each in range(count)
    )
    return f"title: T\narticle: {{published: 2024-08-12}}\nevents:\n{''.join(listed)}"


def test_a_very_long_paper_has_lists_for_rails_and_no_links(write: Write) -> None:
    brief = load(write(events_of(320)))
    reader = pdf_of(view("timeline", structs.replace(selection_for("timeline", [brief]), sourced=True)))
    words = text_of(reader)
    assert all(f"Event {each} " in words for each in range(320))
    assert not any(page.get("/Annots") for page in reader.pages)
    assert "Words 319 word end." in words


# A process counts as its own what the one had that it was forked from, so a small one stands between.
_MEASURED = """
import resource, subprocess, sys
assert subprocess.run(sys.argv[1:], stderr=subprocess.DEVNULL).returncode == 0
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the memory of a process is told in another way")
def test_the_longest_brief_is_set_in_300_mb(write: Write, tmp_path: Path) -> None:
    path = write(events_of(998, 45))
    command = [sys.executable, "-m", "briefing", "export", str(path), "-o", str(tmp_path / "brief.pdf")]
    told = subprocess.run([sys.executable, "-c", _MEASURED, *command], check=True, capture_output=True, text=True)
    assert int(told.stdout) < 300_000


@pytest.mark.parametrize("format_name", ["pdf", "word"])
def test_what_has_too_many_rows_for_memory_is_refused_before_it_is_made(format_name: str) -> None:
    most = FORMATS[format_name].most_rows
    paper = Document((Span("T"),), (Bullets(((Span("x"),),) * (most + 1)),), [])
    with pytest.raises(CannotGoOn, match=f"{most + 1:,} rows, and {format_name} has room for some {most:,}") as refused:
        encoded(paper, format_name)
    assert "html, markdown or csv" in refused.value.hint


def test_what_takes_typst_too_much_memory_is_refused() -> None:
    rows = 1_000
    line = tuple(Span("x" * 50, "strong") for _ in range(50))
    with pytest.raises(CannotGoOn, match=r"1,000 rows, and pdf has room for some \d\d\d$"):
        encoded(Document((Span("T"),), (Bullets((line,) * rows),), []), "pdf")


def test_where_typst_gives_up_it_is_told(briefing: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        """What its Rust panics with: no Exception."""

    def panic(*_: object, **__: object) -> bytes:
        raise PanicException("no thread can be started")

    monkeypatch.setattr("typst.compile", panic)
    result = briefing("export", "-o", str(tmp_path / "brief.pdf"))
    assert result.code == 2
    assert "Typst can't set the PDF here: no thread can be started" in result.err
    assert list(tmp_path.iterdir()) == []


def test_where_what_it_needs_can_not_be_loaded_it_is_told(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "briefing.formats.pdf.document", None)
    result = briefing("export", "--format", "pdf", "-o", "-")
    assert result.code == 2
    assert "what pdf needs can't be loaded" in result.err
