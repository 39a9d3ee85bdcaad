"""The elements of a Word file, by their short names; whatever text enters one stays text."""

from collections.abc import Iterable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefing.formats.paper import Look, Run

# The character styles of the looks of text; plain text has none.
STYLES: dict[Look, str] = {
    "strong": "Strong",
    "quiet": "Quiet",
    "slanted": "Emphasis",
    "code": "Brief Id",
    "cited": "Cited",
    "raised": "footnote reference",
}


def element(name: str, /, *children: Any, **attributes: object) -> Any:
    """Return an element ``w:name``; its attributes are of the same namespace."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    for child in children:
        made.append(child)
    return made


def run(text: str, style: str = "") -> Any:
    """Return a run of text in a character style, by the style's id."""
    words = element("t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    return element("r", *_looks(style), words)


def tab() -> Any:
    """Return a run that is a tab."""
    return element("r", element("tab"))


def hyperlink(relationship: str, *runs: Any) -> Any:
    """Return runs that lead to the target of a relationship."""
    made = element("hyperlink", *runs)
    made.set(qn("r:id"), relationship)
    return made


def line_break() -> Any:
    """Return a run that begins a new line."""
    return element("r", element("br"))


def field(code: str, shown: str, style: str = "") -> list[Any]:
    """Return the runs of a field: what it computes, and what it shows until that is done."""
    instruction = element("instrText")
    instruction.text = f" {code} "
    instruction.set(qn("xml:space"), "preserve")
    marks = {each: element("r", *_looks(style), element("fldChar", fldCharType=each)) for each in _FIELD}
    return [marks["begin"], element("r", instruction), marks["separate"], run(shown, style), marks["end"]]


def paragraph(style: str, runs: Iterable[Any], *properties: Any) -> Any:
    """Return a paragraph in a style, by the style's id."""
    return element("p", element("pPr", element("pStyle", val=style), *properties), *runs)


def note_reference(number: int, style: str) -> list[Any]:
    """Return the mark of a footnote, in a bookmark by which later marks of it are known."""
    name = note_name(number)
    mark = element("r", *_looks(style), element("footnoteReference", id=number))
    return [element("bookmarkStart", id=number, name=name), mark, element("bookmarkEnd", id=number)]


def note_repeated(note: Run, style: str) -> list[Any]:
    """Return the mark of a footnote that was cited before: a field that shows its number and leads to it."""
    return field(f"NOTEREF {note_name(note.note)} \\f \\h", note.text, style)


def note_name(number: int) -> str:
    """Return the name of the bookmark of a footnote's mark."""
    return f"_Note{number}"


def _looks(style: str) -> list[Any]:
    return [element("rPr", element("rStyle", val=style))] if style else []


_FIELD = ("begin", "separate", "end")
