"""The article's text of a brief: from the file beside it, or in place."""

from briefing.brief.model import Brief
from briefing.brief.nodes import Mapping, Scalar
from briefing.brief.problems import Problem
from briefing.brief.reader import holds_text, read_text


def article_text(brief: Brief) -> str | None:
    """Return the text as it is, or None where the brief gives none or its file can't be read."""
    name = brief.article.text
    article = brief.root.entries.get("article")
    node = article.entries.get("text") if isinstance(article, Mapping) else None
    if name is None or not isinstance(node, Scalar):
        return None
    if holds_text(node):
        return name
    problems: list[Problem] = []
    return read_text(brief.path.parent / name, problems)
