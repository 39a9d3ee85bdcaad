"""Briefs → a Document: each view decides what is said, and knows no format.

A new view is one module and one line in ``VIEWS``.
"""

from importlib import import_module
from types import MappingProxyType
from typing import cast

from msgspec import Struct, structs

from briefing.document import Document
from briefing.problems import no_such
from briefing.views.selection import Selection


class View(Struct, frozen=True):
    """A paper: the address of its function, and what that needs of a selection beside the briefs.

    That is the articles' ``texts``, ``related`` briefs, or every brief, whatever the filters (``unfiltered``).
    It ends with a foot, but where it is of no brief's statements.
    ``kinds`` are those of the statements that it shows, all if none is named. It has endnotes where they are asked
    for, or ``always_sourced``. If it is of the article alone, a brief that states nothing yet will do (``unstated``).
    ``in_turn``: it looks at one brief after the other; the others get all of them in memory.
    """

    function: str
    kinds: tuple[str, ...] = ()
    texts: bool = False
    related: bool = False
    unfiltered: bool = False
    has_foot: bool = True
    always_sourced: bool = False
    unstated: bool = False
    in_turn: bool = False


VIEWS = MappingProxyType(
    {
        "summary": View("summary:summary"),
        "short": View("summary:short"),
        "full": View("full:full"),
        "timeline": View("timeline:timeline", ("meeting", "outcome", "event", "measure", "watch"), in_turn=True),
        "agenda": View("agenda:agenda", ("meeting", "event", "measure", "position"), related=True),
        "people": View("people:people", in_turn=True),
        "topics": View("topics:topics", in_turn=True),
        "quotes": View("quotes:quotes", ("quote",), in_turn=True),
        "measures": View("measures:measures", ("measure",), in_turn=True),
        "figures": View("figures:figures", ("figure",), in_turn=True),
        "positions": View("positions:positions", ("position",), in_turn=True),
        "brief": View("export:whole_brief", always_sourced=True),
        "actor": View("dossier:actor"),
        "topic": View("dossier:topic"),
        "source": View("source:source", texts=True, has_foot=False, unstated=True),
        "dates": View("dates:dates", texts=True, has_foot=False, unstated=True),
        "contents": View("contents:contents", has_foot=False),
        "list": View("listing:listing", has_foot=False, in_turn=True),
        "search": View("search:search", has_foot=False, in_turn=True),
        "diff": View("difference:difference", has_foot=False),
        "new-since": View("new_since:new_since", unfiltered=True, in_turn=True),
        "verdict": View("verdict:verdict", has_foot=False),
        "opinion": View("opinion:opinion", has_foot=False),
        "welcome": View("welcome:welcome", has_foot=False),
    }
)


def view_named(name: str) -> View:
    """Return the view of a name; raise CannotGoOn where there is none."""
    if name not in VIEWS:
        raise no_such("view", name, VIEWS)
    return VIEWS[name]


def view(name: str, selection: Selection) -> Document:
    """Return what the view of a name says of a selection; raise CannotGoOn where there is none."""
    document = without_notes(name, selection)
    if VIEWS[name].has_foot and not document.empty and not document.foot:
        from briefing.views.parts.foot import foot

        document = structs.replace(document, foot=foot(selection, VIEWS[name].kinds))
    if (selection.sourced or VIEWS[name].always_sourced) and not document.empty:
        from briefing.views.parts.endnotes import with_endnotes

        return with_endnotes(document, selection, VIEWS[name].kinds)
    return document


def without_notes(name: str, selection: Selection) -> Document:
    """Return what a view says, with its own foot or none, and without endnotes."""
    module, _, function = view_named(name).function.partition(":")
    if not VIEWS[name].in_turn:
        selection = selection.in_memory()
    made = cast("Document", getattr(import_module(f"briefing.views.{module}"), function)(selection))
    filters = selection.filters.described(selection.as_of)
    return structs.replace(made, filters=filters, as_of=selection.as_of)
