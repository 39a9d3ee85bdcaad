"""The article's text of a brief: from the file beside it, or in place."""

from briefing.brief.model import Brief
from briefing.brief.reader import read_text


def article_text(brief: Brief) -> str | None:
    """Return the text as it is, or None where the brief gives none or its file can't be read."""
    name = brief.article.text
    if name is None or brief.text_in_place:
        return name
    return read_text(brief.path.parent / name, [])
