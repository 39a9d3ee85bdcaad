"""How many of an article's own words a paper quotes: no more than its publisher grants."""

from typing import Any

from msgspec import Struct, structs

from briefing.document import Document, Quotation, Span

_CUT = "…"


def within_limit(document: Document, most: int) -> Document:
    """Return the paper of one brief with no more than so many quoted words, and without the article beside it.

    Words count in the order in which the paper is read: quotations first, then the excerpts of the endnotes. The
    places of what is cut stay, and the spellings of names don't count.
    """
    quoted = _Quoted(most)
    blocks = quoted.within(document.blocks)
    notes = tuple(tuple(map(quoted.excerpt, note)) for note in document.notes)
    return structs.replace(document, blocks=blocks, notes=notes, article=())


class _Quoted:
    """How many quoted words are left of the limit."""

    def __init__(self, most: int) -> None:
        self._left = most

    def within(self, part: Any) -> Any:
        """Return a part of the paper with what is left of its quotations."""
        if isinstance(part, tuple):
            return tuple(map(self.within, part))
        if isinstance(part, Quotation):
            return structs.replace(part, text=self._cut(part.text))
        if isinstance(part, Struct):
            return structs.replace(part, **{name: self.within(getattr(part, name)) for name in part.__struct_fields__})
        return part

    def excerpt(self, span: Span) -> Span:
        """Return a span of an endnote with what is left of its excerpt."""
        return structs.replace(span, text=self._cut(span.text)) if span.role == "excerpt" else span

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
