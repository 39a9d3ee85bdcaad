"""The article's text of a brief: from the file beside it, or in place."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.brief.model import Brief
from briefing.brief.reading.files import read_text_below
from briefing.problems import Problem

if TYPE_CHECKING:
    from briefing.brief.provenance import Provenance


def article_text(brief: Brief) -> str | None:
    """Return the text as it is, or None where the brief gives none or its file can't be read."""
    name = brief.article.text
    if name is None or brief.text_in_place:
        return name
    return _read(brief.path.parent, name)[0]


def unreadable_text(brief: Brief) -> str:
    """Return why the file of the article's text can't be read, or nothing where it can, or none is named."""
    name = brief.article.text
    if name is None or brief.text_in_place:
        return ""
    return _read(brief.path.parent, name)[1]


def _read(folder: Path, name: str) -> tuple[str | None, str]:
    """Return the text of a file at or below a folder, or None and the reason why there is none."""
    problems: list[Problem] = []
    text = read_text_below(folder, name, problems)
    if text is None:
        return None, problems[0].message
    # No text needs it, and every file that is none has it.
    return (None, "no text but binary: it has zero bytes") if "\0" in text else (text, "")


def article_provenance(brief: Brief) -> "Provenance":
    """Return where the article of a brief comes from, read from its text."""
    from briefing.brief.provenance import provenance_of

    return provenance_of(brief, article_text(brief))


def digest(text: str) -> str:
    """Return the SHA-256 of a text, in UTF-8, as hexadecimal digits; line ends and the last one don't count."""
    import hashlib  # its library takes long to load, and few commands need it

    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()
