"""The article's text of a brief: from the file beside it, or in place."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.brief.model import Brief
from briefing.brief.reading.files import read_text_below
from briefing.problems import Problem

if TYPE_CHECKING:
    from briefing.brief.provenance import Provenance

# What ends a sentence or a paragraph. 5 MB of news have some 60,000; what has many more is no article, and its
# sentences of a letter or two would take minutes.
_STOPS = (*".!?…。！？", "\n\n", "\n\r\n")
MOST_STOPS = 250_000


def article_text(brief: Brief) -> str | None:
    """Return the text as it is, or None where the brief gives none or its file can't be read."""
    return read_article_text(brief)[0]


def read_article_text(brief: Brief) -> tuple[str | None, Problem | None]:
    """Return the text, or None and the problem that prevents reading its file, if the brief names one."""
    name = brief.article.text
    if name is None or brief.text_in_place:
        return _readable(name, brief.path)
    problems: list[Problem] = []
    text = read_text_below(brief.path.parent, name, problems)
    if text is not None and "\0" in text:  # no text needs it, and every file that is none has it
        binary = "no text but binary: it has zero bytes"
        return None, Problem(str(brief.path.parent / name), 0, 0, "error", "B102", binary)
    return (None, problems[0]) if problems else _readable(text, brief.path.parent / name)


def stops_beyond(text: str) -> str:
    """Return that a text has more full stops and blank lines than any article; nothing where it has not."""
    if len(text) <= MOST_STOPS or sum(map(text.count, _STOPS)) <= MOST_STOPS:
        return ""
    return f"it has more than {MOST_STOPS:,} full stops and blank lines, as no article has"


def _readable(text: str | None, path: Path) -> tuple[str | None, Problem | None]:
    """Return a text, or the problem of one that is no article."""
    if text is not None and (beyond := stops_beyond(text)):
        return None, Problem(str(path), 0, 0, "error", "B105", beyond)
    return text, None


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
