"""Briefs → a Document: each view decides what is said, and knows no format.

A new view is one module and one line in ``VIEWS``.
"""

from importlib import import_module
from types import MappingProxyType
from typing import cast

from briefing.document import Document
from briefing.views.selection import Selection

VIEWS = MappingProxyType(
    {
        "summary": "briefing.views.summary:summary",
        "short": "briefing.views.summary:short",
        "timeline": "briefing.views.timeline:timeline",
        "agenda": "briefing.views.agenda:agenda",
        "people": "briefing.views.people:people",
        "topics": "briefing.views.topics:topics",
        "quotes": "briefing.views.quotes:quotes",
        "measures": "briefing.views.measures:measures",
        "positions": "briefing.views.positions:positions",
        "brief": "briefing.views.export:whole",
        "actor": "briefing.views.dossier:actor",
        "topic": "briefing.views.dossier:topic",
        "source": "briefing.views.source:source",
        "dates": "briefing.views.dates:dates",
        "list": "briefing.views.listing:listing",
        "welcome": "briefing.views.welcome:welcome",
    }
)


def view(name: str, selection: Selection) -> Document:
    """Return what a view says of a selection; raise KeyError for a name that is not in ``VIEWS``."""
    module, _, function = VIEWS[name].partition(":")
    document = cast("Document", getattr(import_module(module), function)(selection))
    if selection.sourced and not document.empty:
        from briefing.views.parts.endnotes import with_endnotes

        return with_endnotes(document, selection, name)
    return document
