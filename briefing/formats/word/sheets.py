"""The sheets of a Word file: their size, and what stands at the top and the bottom of each."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Twips

from briefing.formats.paper import Paper, words_of
from briefing.formats.stationery import Stationery
from briefing.formats.word.elements import element, field, paragraph, run, tab

_SIZES = {"a4": (11906, 16838), "letter": (12240, 15840)}  # twips
_NARROWEST = 2880  # twips, two inches: of a text whose sheet says nonsense
_PAGE = re.compile(r"\bPAGE\b")
_REFERENCES = (qn("w:headerReference"), qn("w:footerReference"))


def text_width(document: Document) -> int:
    """Return how wide the text of the sheets is, in twips."""
    section = document.sections[-1]
    width = section.page_width or Twips(_SIZES["a4"][0])
    return max(_twips(width) - _twips(section.left_margin) - _twips(section.right_margin), _NARROWEST)


def dress(document: Document, paper: Paper, stationery: Stationery, style: Callable[[str], str]) -> None:
    """Put the handling mark and the number of the page on each sheet; a house's own header and footer stay."""
    section = document.sections[-1]
    is_own = not stationery.reference
    if is_own:
        section.page_width, section.page_height = (Twips(each) for each in _SIZES[stationery.sheet])
        section.different_first_page_header_footer = True
    width = text_width(document)
    for header, footer, is_first in _ends(document, section):
        top, bottom = header._element, footer._element  # noqa: SLF001 - there is no other way to them
        if is_own:
            _emptied(top)
            _emptied(bottom)
            title = "" if is_first else words_of(paper.title)
            top.append(paragraph(style("header"), [run(title)]))
        if not _PAGE.search(top.xml + bottom.xml):
            bottom.append(_page_line(paper.ref if is_own else "", style, width))
        if paper.handling:
            top.insert(0, paragraph(style("Handling"), [run(paper.handling)]))
            bottom.append(paragraph(style("Handling"), [run(paper.handling)]))


def without_text(document: Document) -> None:
    """Empty a document but for its last section, which takes headers and footers that those before it have."""
    body = document.element.body
    sections = list(body.iter(qn("w:sectPr")))
    last = sections[-1] if sections and sections[-1].getparent() is body else element("sectPr")
    had = {_kind(each) for each in last if each.tag in _REFERENCES}
    for each in [each for earlier in reversed(sections) for each in earlier if each.tag in _REFERENCES]:
        if _kind(each) not in had:
            had.add(_kind(each))
            last.insert(0, each)
    _emptied(body)
    body.append(last)


def _ends(document: Document, section: Section) -> Iterator[tuple[Any, Any, bool]]:
    """Yield header and footer of each kind of sheet that the document has, and whether it is that of the first."""
    yield section.header, section.footer, False
    if section.different_first_page_header_footer:
        yield section.first_page_header, section.first_page_footer, True
    if document.settings.odd_and_even_pages_header_footer:
        yield section.even_page_header, section.even_page_footer, False


def _page_line(ref: str, style: Callable[[str], str], width: int) -> Any:
    """Return the line of a footer: the reference at its left, the number of the page at its right."""
    number = [run("Page "), *field("PAGE", "1"), run(" of "), *field("NUMPAGES", "1")]
    if not ref:
        return paragraph(style("footer"), number, element("jc", val="right"))
    cleared = (element("tab", val="clear", pos=place) for place in (4620, 9240))
    tabs = element("tabs", *cleared, element("tab", val="right", pos=width))
    return paragraph(style("footer"), [run(ref), tab(), *number], tabs)


def _emptied(parent: Any) -> None:
    for each in list(parent):
        parent.remove(each)


def _kind(reference: Any) -> tuple[str, str]:
    return reference.tag, reference.get(qn("w:type"), "default")


def _twips(length: Length | None) -> int:
    return length.twips if length is not None else 0
