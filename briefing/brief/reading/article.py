"""The article's text of a brief: from the file beside it, or in place."""

from typing import TYPE_CHECKING

from briefing.brief.model import Brief
from briefing.brief.reading.files import read_text_below
from briefing.problems import Problem

if TYPE_CHECKING:
    from briefing.brief.provenance import Provenance


def article_text(brief: Brief) -> str | None:
    """Return the text as it is, or None where the brief gives none or its file can't be read."""
    return read_article_text(brief)[0]


def read_article_text(brief: Brief) -> tuple[str | None, Problem | None]:
    """Return the text, or None and the problem that prevents reading its file, if the brief names one."""
    name = brief.article.text
    if name is None or brief.text_in_place:
        return name, None
    problems: list[Problem] = []
    text = read_text_below(brief.path.parent, name, problems)
    if text is not None and "\0" in text:  # no text needs it, and every file that is none has it
        binary = "no text but binary: it has zero bytes"
        return None, Problem(str(brief.path.with_name(name)), 0, 0, "error", "B102", binary)
    return text, problems[0] if problems else None


def may_be_read_later(problem: Problem) -> bool:
    """Whether a file could not be read for a reason that may pass: a full disk, too many open files."""
    return problem.code == "B100"


def article_provenance(brief: Brief) -> "Provenance":
    """Return where the article of a brief comes from, read from its text."""
    from briefing.brief.provenance import provenance_of

    return provenance_of(brief, article_text(brief))


def digest(text: str) -> str:
    """Return the SHA-256 of a text, in UTF-8, as hexadecimal digits; line ends and the last one don't count."""
    import hashlib  # its library takes long to load, and few commands need it

    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()
