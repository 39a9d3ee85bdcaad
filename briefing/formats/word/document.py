"""A Document as a Word file: real styles, footnotes, captions and page fields, on a house's own paper if it has one."""

import datetime as dt
import io
import zipfile
from functools import partial

import docx.document
from docx.opc.constants import RELATIONSHIP_TYPE

from briefing.document import Document
from briefing.formats.paper import Paper, words_of
from briefing.formats.setting import paper_of
from briefing.formats.stationery import Stationery
from briefing.formats.word.body import Body
from briefing.formats.word.footnotes import add_footnotes
from briefing.formats.word.house import opened
from briefing.formats.word.sheets import dress, text_width
from briefing.formats.word.styles import Styles

_BEGINNING = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # the day of a paper that has none
_PACKED = (1980, 1, 1, 0, 0, 0)  # the first time that an archive can tell
_LONGEST = 255  # characters of a property


def write(document: Document, stationery: Stationery | None = None) -> bytes:
    """Return the document as a Word file; the same document makes the same bytes.

    Raises CannotGoOn where the stationery's reference is no Word file.
    """
    stationery = stationery or Stationery()
    paper = paper_of(document)
    file = opened(stationery.reference)
    styles = Styles(file)
    dress(file, paper, stationery, styles)
    link = partial(file.part.relate_to, reltype=RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    body = Body(styles, link, text_width(file))
    last = file.element.body[-1]
    for drawn in body.drawn(paper):
        last.addprevious(drawn)
    if paper.notes:
        notes = (list(body.runs(each)) for each in paper.notes)
        add_footnotes(file, notes, styles("footnote text"), styles("footnote reference"))
    _tell_properties(file, paper)
    return _packed(file)


def _tell_properties(file: docx.document.Document, paper: Paper) -> None:
    """Set what the file tells of itself: title, author, reference, handling, and its day."""
    day = dt.datetime.combine(paper.day, dt.time(), dt.UTC) if paper.day else _BEGINNING
    told = file.core_properties
    told.title = words_of(paper.title)[:_LONGEST]
    told.subject = words_of(paper.subtitle)[:_LONGEST]
    told.author = told.last_modified_by = paper.author[:_LONGEST]
    told.identifier = paper.ref[:_LONGEST]
    told.category = paper.handling[:_LONGEST]
    told.language = "en"
    told.comments = told.keywords = told.content_status = told.version = ""
    told.created = told.modified = day.replace(tzinfo=None)
    told.revision = 1


def _packed(file: docx.document.Document) -> bytes:
    """Return the bytes of a file in which no time of day stands."""
    saved, packed = io.BytesIO(), io.BytesIO()
    file.save(saved)
    with zipfile.ZipFile(saved) as archive, zipfile.ZipFile(packed, "w") as same:
        for each in archive.infolist():
            entry = zipfile.ZipInfo(each.filename, _PACKED)
            same.writestr(entry, archive.read(each), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
