"""Briefings, timelines and agenda summaries from news articles encoded as YAML.

As a library: ``load(path)`` reads a brief, ``Library(folder)`` many, ``view(name, briefs, as_of)`` makes a document of
them, which a notebook shows; ``render(document, format)`` writes it as text, ``encoded(document, format)`` as the bytes
of a file. ``find_dates(text, published)`` and ``resolve(phrase, published)`` read the dates of news. ``CannotGoOn`` is
raised for what is not usable.
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
    from briefing.formats import encoded, render
    from briefing.library.library import Library
    from briefing.problems import CannotGoOn

__all__ = ["CannotGoOn", "Library", "__version__", "encoded", "find_dates", "load", "render", "resolve", "view"]

_HOMES = {
    "CannotGoOn": "briefing.problems",
    "Library": "briefing.library.library",
    "encoded": "briefing.formats",
    "find_dates": "briefing.dates.news",
    "load": "briefing.brief.reading.reader",
    "render": "briefing.formats",
    "resolve": "briefing.dates.news",
}


def view(name: str, briefs: Sequence[Brief], as_of: date, **options: Any) -> Document:
    """Return what a view (``summary``, ``timeline``, ...) says of briefs, with ``as_of`` for today.

    ``filters`` go by the names of the command line, ``{"topic": "tariffs", "since": "2024"}``; the other options are
    fields of ``Selection``, such as ``reverse`` or ``query``. Raises CannotGoOn for what doesn't exist.
    """
    from functools import cache

    from msgspec import structs

    from briefing.brief.reading.article import article_provenance, article_text
    from briefing.formats.html.notebook import page
    from briefing.library.later import LaterBriefs
    from briefing.library.narrowing import of_briefs, texts_of
    from briefing.library.packed import published_of
    from briefing.problems import no_such
    from briefing.views import view as make
    from briefing.views import view_named
    from briefing.views.selection import Selection

    wanted = view_named(name)
    for option in options:
        if option not in Selection.__struct_fields__:
            raise no_such("option", option, Selection.__struct_fields__[2:])
    filters, query = options.pop("filters", {}), options.get("query", "")
    found = of_briefs(briefs, filters, as_of, query, unfiltered=wanted.unfiltered)
    texts = texts_of(found.briefs) if wanted.texts else {}
    known: dict[str, Any] = {"provenance_of": cache(article_provenance), "text_of": cache(article_text)}
    known["told_since"] = LaterBriefs(None, published_of(found.briefs), given=briefs).told_since
    known |= {"texts": texts, **structs.asdict(found)}
    return page(make(name, Selection(as_of=as_of, **{**known, **options})))


def __getattr__(name: str) -> Any:
    # The command line imports this module at every start, and needs none of it.
    if name not in _HOMES:
        message = f"module 'briefing' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    # For a shell that completes: what is not loaded yet is there too.
    return __all__
