"""A house's own Word file: its styles, header and footer dress a paper; what else is in it stays behind."""

import io
import zipfile

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RELATED

from briefing.formats.word.own_file import own_file
from briefing.formats.word.sheets import without_text
from briefing.problems import CannotGoOn

_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_TYPES = "[Content_Types].xml"
# What hangs on the text of the file and would go out with the paper unseen: notes, comments and who wrote them.
_LEFT_BEHIND = (RELATED.COMMENTS, RELATED.FOOTNOTES, RELATED.ENDNOTES, RELATED.HYPERLINK, RELATED.IMAGE)
# The same by the ends of newer names, and a copy of the styles that Word 2010 kept beside them.
_NEWER = ("comments", "commentsextended", "commentsids", "commentsextensible", "people", "styleswitheffects")
_MOST = 100_000_000  # bytes, unpacked: a house's file is far smaller


def opened(reference: bytes) -> Document:
    """Return the document to write into: our own, or that of the house without its text.

    Raises CannotGoOn where the reference is no Word file.
    """
    if not reference:
        return docx.Document(own_file())
    try:
        document = docx.Document(io.BytesIO(_as_document(reference)))
        without_text(document)
    except CannotGoOn:
        raise
    except Exception as error:
        raise CannotGoOn("the reference can't be read as a Word file", hint="it wants a .docx or a .dotx") from error
    part = document.part
    for name, related in list(part.rels.items()):
        if related.reltype in _LEFT_BEHIND or related.reltype.lower().endswith(_NEWER):
            del part.rels[name]
    return document


def _as_document(reference: bytes) -> bytes:
    """Return a file's bytes, a template as a document of its kind."""
    with zipfile.ZipFile(io.BytesIO(reference)) as archive:
        files = archive.infolist()
        if sum(each.file_size for each in files) > _MOST:
            raise CannotGoOn("the reference is too large to be a house's paper")
        types = archive.read(_TYPES)
        if b"macroEnabled" in types:
            raise CannotGoOn("the reference has macros", hint="save it as .docx or .dotx: a paper takes none along")
        if _TEMPLATE not in types:
            return reference
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as changed:
            for each in files:
                data = archive.read(each)
                as_document = data.replace(_TEMPLATE, CONTENT_TYPE.WML_DOCUMENT_MAIN.encode())
                changed.writestr(each.filename, as_document if each.filename == _TYPES else data)
    return packed.getvalue()
