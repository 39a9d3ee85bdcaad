"""The article's text of a brief: from the file beside it, or in place."""

import hashlib

from briefing.brief.model import Brief
from briefing.brief.reading.reader import read_text


def article_text(brief: Brief) -> str | None:
    """Return the text as it is, or None where the brief gives none or its file can't be read."""
    name = brief.article.text
    if name is None or brief.text_in_place:
        return name
    return read_text(brief.path.parent / name, [])


def digest(text: str) -> str:
    """Return the SHA-256 of a text, in UTF-8, as hexadecimal digits; line ends and the last one don't count."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()
