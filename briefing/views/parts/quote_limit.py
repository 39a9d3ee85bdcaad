"""How many of an article's own words a paper quotes: no more than its publisher grants."""

from typing import Any

from msgspec import structs

from briefing.document import Document, Quotation, Span, replaced

_CUT = "…"


def within_limit(document: Document, most: int) -> Document:
    """Return the paper of one brief with no more than so many quoted words, and without the article beside it.

    Words count in the order in which the paper is read: quotations first, then the excerpts of the endnotes. The
    places of what is cut stay, and the spellings of names don't count.
    """
    quoted = _Quoted(most)
    blocks = replaced(document.blocks, quoted.quotation)
    notes = replaced(document.notes, quoted.excerpt)
    return structs.replace(document, blocks=blocks, notes=notes, article=())


class _Quoted:
    """How many quoted words are left of the limit."""

    def __init__(self, most: int) -> None:
        self._left = most

    def quotation(self, part: Any) -> Quotation | None:
        """Return what is left of a quotation; None for another part of the paper."""
        return structs.replace(part, text=self._cut(part.text)) if isinstance(part, Quotation) else None

    def excerpt(self, part: Any) -> Span | None:
        """Return what is left of an excerpt; None for another part of an endnote."""
        is_excerpt = isinstance(part, Span) and part.role == "excerpt"
        return structs.replace(part, text=self._cut(part.text)) if is_excerpt else None

    def _cut(self, quoted: str) -> str:
        """Return as many of the words as are left, with a sign where some are cut."""
        kept: list[str] = []
        for word in quoted.split():
            counts = word.strip("“”") != _CUT  # what an excerpt itself leaves out
            if counts and not self._left:
                break
            self._left -= counts
            kept.append(word)
        else:
            return quoted
        opening, closing = ("“", "”") if quoted.startswith("“") else ("", "")
        shown = " ".join(kept).removeprefix(opening).removesuffix(_CUT).rstrip()
        return f"{opening}{shown}{' ' if shown else ''}{_CUT}{closing}"
