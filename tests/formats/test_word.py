"""A Word file to hand on: real styles, footnotes and fields, and whatever a brief says stays text."""

import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from pypdf import PdfReader

from briefing.brief.model import Brief, Paper
from briefing.document import Document, Head, Paragraph, Span, Table
from briefing.formats import encoded, render
from briefing.formats.stationery import SHEETS, Stationery
from briefing.problems import CannotGoOn
from briefing.views import VIEWS, view
from tests.conftest import Run, selection_for

SOFFICE, PANDOC = shutil.which("soffice"), shutil.which("pandoc")
_TUESDAY = date(2024, 8, 13)
_FOOTNOTES = "word/footnotes.xml"


def paper_of(name: str, briefs: Sequence[Brief]) -> Document:
    return view(name, selection_for(name, briefs, _TUESDAY))


def opened(document: Document, stationery: Stationery | None = None) -> WordDocument:
    return docx.Document(io.BytesIO(encoded(document, "word", stationery)))


def parts_of(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def styles_used_in(file: WordDocument) -> set[str]:
    tags = (qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
    return {each.get(qn("w:val")) for each in file.element.iter(*tags)}


def text_of(file: WordDocument) -> str:
    return "".join(each.text or "" for each in file.element.body.iter(qn("w:t")))


def notes_of(data: bytes) -> dict[int, str]:
    root: Any = parse_xml(parts_of(data)[_FOOTNOTES].encode())
    texts = {int(each.get(qn("w:id"))): "".join(t.text or "" for t in each.iter(qn("w:t"))) for each in root}
    return {number: text.strip() for number, text in texts.items() if number > 0}


def headed(example: Brief) -> Brief:
    return structs.replace(
        example, paper=Paper(to="The Minister", sender="China desk", ref="24/118", handling="OFFICIAL")
    )


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_a_word_file_in_real_styles(library: list[Brief], name: str) -> None:
    document = paper_of(name, library)
    file = opened(document)
    first = file.paragraphs[0]
    title = "".join(span.text for span in document.title if span.role != "mark")
    assert first.style
    assert (first.style.name, file.core_properties.title) == ("Title", title)
    known = {each.style_id for each in file.styles}
    assert styles_used_in(file) <= known
    for table in file.element.body.iter(qn("w:tbl")):
        rows = list(table.iter(qn("w:tr")))
        assert [bool(list(row.iter(qn("w:tblHeader")))) for row in rows] == [True, *[False] * (len(rows) - 1)]
        assert all(list(row.iter(qn("w:cantSplit"))) for row in rows)
        assert table.find(f".//{qn('w:tblCaption')}").get(qn("w:val"))


@pytest.mark.parametrize("name", VIEWS)
def test_what_a_brief_says_is_never_markup(hostile: list[Brief], name: str) -> None:
    data = encoded(paper_of(name, hostile), "word")
    parts = parts_of(data)
    assert "evil.example" not in "".join(text for part, text in parts.items() if part.endswith(".rels"))
    text = re.sub(r"\s", "", text_of(docx.Document(io.BytesIO(data))))
    if "bottomline" in text:
        assert "[red]x[/red][/][link=https://evil.example]y[/link]:smile:<b>z</b>&amp;|*a*_b_`c`#d![e](f)~~g~~" in text
        assert "␛" in text
        assert "⟨U+202E⟩" in text


def test_paragraphs_have_the_numbers_of_the_page(example: Brief) -> None:
    document = paper_of("brief", [example])
    file = opened(document)
    (numbering,) = {each.get(qn("w:val")) for each in file.styles.element.iter(qn("w:numId"))}
    in_style = [each for each in file.element.body.iter(qn("w:pStyle")) if each.get(qn("w:val")) == "ListNumber"]
    in_boxes = [each for each in file.element.body.iter(qn("w:numId")) if each.get(qn("w:val")) == numbering]
    numbers = re.findall(r'id="p(\d+)"', render(document, "html"))
    assert len(in_style) + len(in_boxes) == int(numbers[-1])


def test_each_note_is_a_footnote_and_later_marks_lead_to_the_first(example: Brief) -> None:
    document = paper_of("brief", [example])
    data = encoded(document, "word")
    file = docx.Document(io.BytesIO(data))
    assert notes_of(data) == {
        number: "".join(span.text for span in note) for number, note in enumerate(document.notes, 1)
    }
    marks = [int(each.get(qn("w:id"))) for each in file.element.body.iter(qn("w:footnoteReference"))]
    assert marks == list(range(1, len(document.notes) + 1)), "so Word numbers them as the other formats do"
    bookmarks = {each.get(qn("w:name")) for each in file.element.body.iter(qn("w:bookmarkStart"))}
    again = re.findall(r"NOTEREF (\w+) ", file.element.xml)
    assert again
    assert set(again) <= bookmarks
    parts = parts_of(data)
    assert "footnotes+xml" in parts["[Content_Types].xml"]
    assert "footnotes.xml" in parts["word/_rels/document.xml.rels"]
    assert "w:footnotePr" in parts["word/settings.xml"]
    styles = {each.name for each in file.styles}
    assert {"footnote text", "footnote reference"} <= styles


def test_a_paper_without_notes_has_no_part_for_them(example: Brief) -> None:
    assert _FOOTNOTES not in parts_of(encoded(paper_of("summary", [example]), "word"))


def test_the_mark_of_the_handling_and_the_number_are_on_each_page(example: Brief) -> None:
    file = opened(paper_of("brief", [headed(example)]))
    (section,) = file.sections
    assert section.different_first_page_header_footer
    for header, footer in ((section.header, section.footer), (section.first_page_header, section.first_page_footer)):
        assert header.paragraphs[0].text == "OFFICIAL"
        assert footer.paragraphs[-1].text == "OFFICIAL"
        assert {header.paragraphs[0].style.name, footer.paragraphs[-1].style.name} == {"Handling"}
        codes = [each.text.strip() for each in footer._element.iter(qn("w:instrText"))]  # noqa: SLF001
        assert codes == ["PAGE", "NUMPAGES"]
        assert "24/118" in footer.paragraphs[0].text
    assert example.title in section.header.paragraphs[1].text
    head = [each.text for each in file.paragraphs if each.style and each.style.name == "Paper Head"]
    assert head == [
        "To\tThe Minister",
        "From\tChina desk",
        "Reference\t24/118",
        "Date\t13 August 2024",
        "Handling\tOFFICIAL",
    ]


def test_the_file_tells_what_it_is(example: Brief) -> None:
    told = opened(paper_of("brief", [headed(example)])).core_properties
    assert (told.title, told.author, told.identifier) == (example.title, "China desk", "24/118")
    assert (told.category, told.language, told.revision) == ("OFFICIAL", "en", 1)
    assert told.modified
    assert told.modified.replace(tzinfo=None) == datetime(2024, 8, 13)  # noqa: DTZ001 - a day
    assert told.last_modified_by == "China desk"


def test_the_same_paper_has_the_same_bytes(example: Brief) -> None:
    document = paper_of("brief", [example])
    assert encoded(document, "word") == encoded(document, "word")


def test_a_table_has_a_numbered_caption_and_columns_that_fill_the_page() -> None:
    row = ((Span("many words of text " * 9),), (Span("4"),))
    file = opened(Document((Span("Numbers"),), (Table(("What", "Count"), (row, row)),) * 2, []))
    captions = [each.text for each in file.paragraphs if each.style and each.style.name == "Caption"]
    assert captions == ["Table\xa01: Numbers", "Table\xa02: Numbers"]
    assert [code.text.strip() for code in file.element.body.iter(qn("w:instrText"))] == ["SEQ Table \\* ARABIC"] * 2
    widths = [int(each.get(qn("w:w"))) for each in file.tables[0]._tbl.iter(qn("w:gridCol"))]  # noqa: SLF001
    assert widths[0] > 3 * widths[1]
    assert 9100 < sum(widths) <= 9241
    assert {cell.paragraphs[0].style.name for cell in file.tables[0].rows[0].cells} == {"Table Header"}


def test_an_address_is_a_link() -> None:
    file = opened(Document((Span("A"),), (Paragraph((Span("https://example.org/a?b&c", "url"),)),), []))
    (link,) = file.paragraphs[1].hyperlinks
    assert link.address == "https://example.org/a?b&c"


def test_the_sheets_are_a4_or_letter(example: Brief) -> None:
    document = paper_of("summary", [example])
    sizes = [opened(document, Stationery(sheet=each)).sections[0].page_height for each in SHEETS]
    assert [round(each.mm) for each in sizes if each] == [297, 279]


@settings(max_examples=30)
@given(st.text(), st.text())
def test_any_text_makes_a_paper(title: str, text: str) -> None:
    cell = (Span(text),)
    document = Document(
        (Span(title),), (Paragraph(cell), Table((text,), ((cell,),))), [], head=Head((("To", text),), text)
    )
    opened(document)


# A house's own paper.


def house(tmp_path: Path, *, first_page: bool = False) -> Path:
    file = docx.Document()
    file.add_heading("Secret draft", 1)
    run = file.add_paragraph("a note on ").add_run("somebody")
    if hasattr(file, "add_comment"):
        file.add_comment(run, "not to be seen", author="A colleague")
    file.styles["Heading 1"].font.name = "Garamond"
    section = file.sections[0]
    section.header.paragraphs[0].text = "Ministry of Finance"
    section.footer.paragraphs[0].text = "King's Street 1"
    section.different_first_page_header_footer = first_page
    if first_page:
        section.first_page_header.paragraphs[0].text = "Crest"
    path = tmp_path / "house.docx"
    file.save(str(path))
    return path


def test_a_house_gives_styles_header_and_footer_and_nothing_else(example: Brief, tmp_path: Path) -> None:
    data = encoded(paper_of("brief", [headed(example)]), "word", Stationery(reference=house(tmp_path).read_bytes()))
    file = docx.Document(io.BytesIO(data))
    assert file.styles["Heading 1"].font.name == "Garamond"
    section = file.sections[0]
    assert [each.text for each in section.header.paragraphs] == ["OFFICIAL", "Ministry of Finance"]
    assert [each.text for each in section.footer.paragraphs] == ["King's Street 1", "Page 1 of 1", "OFFICIAL"]
    everything = "".join(parts_of(data).values())
    for word in ("Secret draft", "somebody", "not to be seen", "A colleague"):
        assert word not in everything
    assert len(notes_of(data)) == 31
    assert styles_used_in(file) <= {each.style_id for each in file.styles}
    assert "Table Header" in {each.name for each in file.styles}, "what the house lacks is brought"


def test_the_first_page_of_a_house_has_the_mark_too(example: Brief, tmp_path: Path) -> None:
    reference = house(tmp_path, first_page=True).read_bytes()
    section = opened(paper_of("brief", [headed(example)]), Stationery(reference=reference)).sections[0]
    assert [each.text for each in section.first_page_header.paragraphs] == ["OFFICIAL", "Crest"]
    assert section.first_page_footer.paragraphs[-1].text == "OFFICIAL"


def test_a_header_of_an_earlier_section_is_kept(example: Brief, tmp_path: Path) -> None:
    path = house(tmp_path)
    file = docx.Document(str(path))
    file.add_section()
    file.save(str(path))
    made = opened(paper_of("brief", [example]), Stationery(reference=path.read_bytes()))
    assert [each.header.paragraphs[0].text for each in made.sections] == ["Ministry of Finance"]


def test_a_house_without_numbered_paragraphs_gets_ours(example: Brief, tmp_path: Path) -> None:
    path = house(tmp_path)
    file = docx.Document(str(path))
    for each in list(file.styles):
        if each.name in ("List Number", "Caption"):
            each.delete()
    part = file.part
    for name, related in list(part.rels.items()):
        if related.reltype.endswith("/numbering"):
            del part.rels[name]
    file.save(str(path))
    made = opened(paper_of("brief", [example]), Stationery(reference=path.read_bytes()))
    style = made.styles["List Number"].element
    number = style.find(f".//{qn('w:numId')}").get(qn("w:val"))
    known = made.part.numbering_part.element.findall(qn("w:num"))
    assert number in {each.get(qn("w:numId")) for each in known}


def test_a_template_is_as_good_as_a_file_and_macros_stay_out(example: Brief, tmp_path: Path) -> None:
    document = paper_of("summary", [example])

    def of_kind(kind: str) -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(house(tmp_path)) as archive, zipfile.ZipFile(packed, "w") as changed:
            for name in archive.namelist():
                changed.writestr(name, archive.read(name).replace(b"wordprocessingml.document.main", kind.encode()))
        return packed.getvalue()

    made = opened(document, Stationery(reference=of_kind("wordprocessingml.template.main")))
    assert made.sections[0].header.paragraphs[-1].text == "Ministry of Finance"
    with pytest.raises(CannotGoOn, match="macros"):
        encoded(document, "word", Stationery(reference=of_kind("ms-word.document.macroEnabled.main")))
    for broken in (b"no zip", b"PK\x03\x04", of_kind("presentationml.main")):
        with pytest.raises(CannotGoOn, match="can't be read"):
            encoded(document, "word", Stationery(reference=broken))


def test_the_command_takes_a_house_and_says_what_it_can_not_do(briefing: Run, tmp_path: Path) -> None:
    reference, path = house(tmp_path), tmp_path / "brief.docx"
    assert briefing("export", "us-china-fwg", "--reference", str(reference), "-o", str(path)).code == 0
    assert docx.Document(str(path)).sections[0].header.paragraphs[-1].text == "Ministry of Finance"
    for arguments, told in (
        (("--reference", str(reference), "-o", str(tmp_path / "brief.pdf")), "--reference is for word, not for pdf"),
        (("--reference", str(tmp_path / "none.docx"), "-f", "word"), "No such file"),
        (("--reference", str(Path(__file__)), "-f", "word"), "can't be read as a Word file"),
    ):
        result = briefing("export", "us-china-fwg", *arguments)
        assert result.code == 2
        assert told in result.err.replace("\n", " ")


def test_what_is_missing_for_it_is_named(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    result = briefing("summary", "-f", "word")
    assert result.code == 2
    assert "pip install 'briefing-cli[word]'" in result.err
    assert "needs python-docx" in result.err


# What other programs make of it.


@pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice is installed here")
def test_libreoffice_sets_it_as_it_is_meant(example: Brief, hostile: list[Brief], tmp_path: Path) -> None:
    papers = {
        "brief": paper_of("brief", [headed(example)]),
        "summary": paper_of("summary", [example]),
        "hostile": paper_of("brief", hostile),
    }
    for name, document in papers.items():
        (tmp_path / f"{name}.docx").write_bytes(encoded(document, "word"))
    command = [
        SOFFICE or "",
        "--headless",
        f"-env:UserInstallation={(tmp_path / 'own').as_uri()}",
        "--convert-to",
        "pdf",
    ]
    files = [str(tmp_path / f"{name}.docx") for name in papers]
    subprocess.run([*command, "--outdir", str(tmp_path), *files], check=True, capture_output=True, timeout=300)
    pages = {name: [page.extract_text() for page in PdfReader(tmp_path / f"{name}.pdf").pages] for name in papers}
    assert len(pages["summary"]) == 1
    assert pages["hostile"]
    brief = pages["brief"]
    for number, page in enumerate(brief, 1):
        assert page.count("OFFICIAL") == (3 if number == 1 else 2)
        assert f"Page {number} of {len(brief)}" in page
    together = re.sub(r"\s", "", "".join(brief))
    for note in papers["brief"].notes:
        assert re.sub(r"\s", "", "".join(span.text for span in note)) in together


@pytest.mark.skipif(PANDOC is None, reason="no pandoc is installed here")
def test_pandoc_reads_back_what_was_written(example: Brief, tmp_path: Path) -> None:
    document = paper_of("brief", [example])
    path = tmp_path / "brief.docx"
    path.write_bytes(encoded(document, "word"))
    run = subprocess.run([PANDOC or "", str(path), "-t", "json"], check=True, capture_output=True, timeout=120)
    read = json.loads(run.stdout)
    kinds = re.findall(r'"t":"(\w+)"', json.dumps(read, separators=(",", ":")))
    assert kinds.count("Note") == len(document.notes)
    assert kinds.count("Table") == len(docx.Document(str(path)).tables)
    headings = [words_in(each["c"][2]) for each in read["blocks"] if each["t"] == "Header"]
    assert headings[:3] == ["Why it matters (editor)", "When, where, who", "On the table"]
    assert words_in(read["meta"]["title"]["c"]) == example.title
    captions = [words_in(each["c"][1][1]) for each in read["blocks"] if each["t"] == "Table"]
    assert captions[0].replace("\xa0", " ") == "Table 1: Key facts"
    assert "Measures" in captions[3]


def words_in(node: Any) -> str:
    if isinstance(node, dict):
        if node.get("t") in ("Space", "SoftBreak"):
            return " "
        return str(node["c"]) if node.get("t") == "Str" else words_in(node.get("c"))
    return "".join(map(words_in, node)) if isinstance(node, list) else ""
