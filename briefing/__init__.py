"""Briefings, timelines and agenda summaries from news articles encoded as YAML.

As a library: ``load(path)`` reads a brief, ``Library(folder)`` many,
``view(name, briefs, as_of)`` makes a document of them, ``render(document, format)`` writes it;
``find_dates(text, published)`` and ``resolve(phrase, published)`` read the dates of news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing.brief.model import Brief
    from briefing.brief.reading.reader import load
    from briefing.dates.news import find_dates, resolve
    from briefing.document import Document
    from briefing.formats import render
    from briefing.library.library import Library

__all__ = ["Library", "__version__", "find_dates", "load", "render", "resolve", "view"]

_HOMES = {
    "Library": "briefing.library.library",
    "find_dates": "briefing.dates.news",
    "load": "briefing.brief.reading.reader",
    "render": "briefing.formats",
    "resolve": "briefing.dates.news",
}


def view(name: str, briefs: Sequence[Brief], as_of: date) -> Document:
    """Return what a view (``summary``, ``timeline``, ...) says of briefs, with ``as_of`` for today.

    Raises KeyError for a name that is no view's.
    """
    from briefing.views import view as make
    from briefing.views.selection import Selection

    return make(name, Selection(briefs, as_of))


def __getattr__(name: str) -> Any:
    # The command line imports this module at every start, and needs none of it.
    if name not in _HOMES:
        message = f"module 'briefing' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
