"""A Document as PDF/UA-1, set by Typst: its words are handed over as data, so that none of them is markup."""

import re
from pathlib import Path
from typing import Any
from warnings import warn

import typst
from msgspec import json

from briefing.document import Document, row_count
from briefing.formats.format import beyond
from briefing.formats.imperfect import Imperfect
from briefing.formats.pdf.room import MOST, is_spared, weight
from briefing.formats.setting import paper_of
from briefing.formats.stationery import Stationery
from briefing.problems import CannotGoOn

_SOURCE = Path(__file__).with_name("paper.typ")
_SHEETS = {"a4": "a4", "letter": "us-letter"}
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_PAGES = re.compile(rb"/Type/Pages/Count (\d+)")
_ONE_MORE = 2  # pages: so much may fit on one that is set closer
_CLOSER = (1, 2, 3)  # how close, in steps that the source knows
_LISTED = 10  # characters that are told of one by one


def write(document: Document, stationery: Stationery | None = None) -> bytes:
    """Return the document as PDF/UA-1; the same document makes the same bytes.

    Its letters are those that the Typst wheel brings and, where it needs others, the system's. What takes a little more
    than one sheet is set closer, to stand on one. Raises CannotGoOn for what takes too much memory.
    """
    paper = paper_of(document)
    if (wanted := weight(paper)) > MOST:
        raise beyond("pdf", rows := row_count(document), rows * MOST // wanted)
    sheet = _SHEETS[(stationery or Stationery()).sheet]
    setter = _Setter(json.encode(paper).decode(), sheet, sparing=is_spared(paper))
    try:
        written = setter.set()
        if _pages(written) == _ONE_MORE:
            closer = (setter.set(close) for close in _CLOSER)
            written = next((each for each in closer if _pages(each) == 1), written)
    except Exception:
        raise
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # of Typst's Rust: where no thread can be started, say
            raise CannotGoOn(f"Typst can't set the PDF here: {error}") from error
        raise
    setter.tell()
    return written


class _Setter:
    """Sets a paper, with other letters or a lesser standard where Typst asks for them."""

    def __init__(self, paper: str, sheet: str, *, sparing: bool) -> None:
        self.paper = paper
        self.sheet = sheet
        self.sparing = "yes" if sparing else "no"
        self.fonts = typst.Fonts(include_system_fonts=False)
        self.has_all_fonts = False
        self.standards: list[Any] = ["ua-1"]
        self.missing: set[str] = set()
        self.refused = ""

    def set(self, close: int = 0) -> bytes:
        """Return the paper as PDF."""
        while True:
            try:
                return self._compiled(close)
            except typst.TypstError as error:
                self._mend(error.message, error.diagnostic)

    def tell(self) -> None:
        """Warn of what could not be set as it should be."""
        if self.missing:
            shown = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in sorted(self.missing)[:_LISTED])
            more = f" and {len(self.missing) - _LISTED} more" if len(self.missing) > _LISTED else ""
            told = f"no font here has {shown}{more}; the number of each stands in its place"
            warn(Imperfect(told), stacklevel=2)
        if self.refused:
            warn(Imperfect(f"the PDF is tagged, but it is no PDF/UA: {self.refused}"), stacklevel=2)

    def _compiled(self, close: int) -> bytes:
        inputs = {"paper": self.paper, "sheet": self.sheet, "close": str(close), "sparing": self.sparing}
        return typst.compile(
            _SOURCE.read_bytes(),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=self.standards,
            font_paths=self.fonts,
        )

    def _mend(self, message: str, diagnostic: str) -> None:
        """Change what keeps Typst from setting the paper; raise CannotGoOn where nothing can be done."""
        missing = {sign for text in _MISSING.findall(diagnostic) for sign in _unescaped(text) if not sign.isascii()}
        if missing and not self.has_all_fonts:
            self.fonts, self.has_all_fonts = typst.Fonts(), True
        elif missing - self.missing:
            for sign in missing:
                self.paper = self.paper.replace(sign, f"⟨U+{ord(sign):04X}⟩")
            self.missing |= missing
        elif self.standards:
            self.standards, self.refused = [], message
        else:
            raise CannotGoOn(f"the PDF can't be set: {message}")


def _unescaped(text: str) -> str:
    """Return the signs of a message, in which those without a shape are written as numbers."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _pages(written: bytes) -> int:
    found = _PAGES.search(written)
    return int(found[1]) if found else 0
