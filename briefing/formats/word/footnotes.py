"""The footnotes of a Word file, a part that python-docx does not know."""

from collections.abc import Iterable
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from briefing.formats.word.elements import element, paragraph, run

# The numbers of the two lines that part notes from the text.
_SEPARATOR, _CONTINUED = -1, 0
# What follows the notes among the settings of a file.
_LATER = (
    "endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats "
    "doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults "
    "doNotEmbedSmartTags decimalSymbol listSeparator"
)


def add_footnotes(document: Document, notes: Iterable[list[Any]], text_style: str, mark_style: str) -> None:
    """Give a document its footnotes, each by its runs, numbered from 1; styles are named by their ids."""
    root = element(
        "footnotes",
        _parting(_SEPARATOR, "separator"),
        _parting(_CONTINUED, "continuationSeparator"),
        *(_note(number, runs, text_style, mark_style) for number, runs in enumerate(notes, 1)),
    )
    package = document.part.package
    name = PackURI("/word/footnotes.xml")
    part = XmlPart(name, CONTENT_TYPE.WML_FOOTNOTES, root, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    _name_separators(document)


def _note(number: int, runs: Iterable[Any], text_style: str, mark_style: str) -> Any:
    mark = element("r", element("rPr", element("rStyle", val=mark_style)), element("footnoteRef"))
    return element("footnote", paragraph(text_style, [mark, run(" "), *runs]), id=number)


def _parting(number: int, kind: str) -> Any:
    spacing = element("pPr", element("spacing", after=0, line=240, lineRule="auto"))
    line = element("p", spacing, element("r", element(kind)))
    return element("footnote", line, type=kind, id=number)


def _name_separators(document: Document) -> None:
    """Say in the settings which notes are but lines, in the place that the format has for it."""
    settings = document.settings.element
    for old in settings.findall(_qualified("footnotePr")):
        settings.remove(old)
    named = element("footnotePr", element("footnote", id=_SEPARATOR), element("footnote", id=_CONTINUED))
    later = {_qualified(each) for each in _LATER.split()}
    following = next((each for each in settings if each.tag in later or not each.tag.startswith(_MAIN)), None)
    if following is None:
        settings.append(named)
    else:
        following.addprevious(named)


_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _qualified(name: str) -> str:
    return f"{_MAIN}{name}"
