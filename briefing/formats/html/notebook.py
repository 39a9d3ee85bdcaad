"""A Document that a notebook shows as HTML: plain elements, no script and no style."""

from msgspec import structs

from briefing.document import Document
from briefing.formats.html.elements import Elements, tag


class Page(Document, frozen=True):
    """A Document that a notebook shows as HTML."""

    def _repr_html_(self) -> str:
        return fragment(self)


def page(document: Document) -> Page:
    """Return a document for a notebook."""
    return Page(**{name: getattr(document, name) for name in Document.__struct_fields__})


def fragment(document: Document) -> str:
    """Return a document as HTML elements; all its text is escaped."""
    elements = Elements()
    head = elements.head(document, level=2)
    blocks = "".join(elements.block(block, 3) for block in document.blocks)
    notes = "".join(elements.notes(structs.replace(document, article=()))) if document.notes else ""
    foot = tag("footer", elements.line(document.foot)) if document.foot else ""
    return tag("article", head + blocks + notes + foot)
