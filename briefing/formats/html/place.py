"""Where a page stands on a site: which pages its words lead to, and what the search finds."""

from collections.abc import Mapping, Sequence
from posixpath import relpath
from urllib.parse import quote

from msgspec import Struct

from briefing.document import Subject


class Find(Struct, frozen=True):
    """What the search finds: a page by its title, its sort and its words."""

    path: str
    sort: str
    title: str
    day: str
    words: tuple[str, ...]


class Place(Struct, frozen=True):
    """The path of a page on a site, the pages of the menu by their labels, and those of the subjects that have one.

    Paths are those of files, from the site's folder. ``finds`` are what the search finds, on the page that has it.
    """

    here: str
    menu: tuple[tuple[str, str], ...]
    pages: Mapping[Subject, str]
    finds: Sequence[Find] = ()

    def link_to(self, subject: Subject) -> str:
        """Return the address of a subject's page from here; nothing where it has none, or this is it."""
        path = self.pages.get(subject, "")
        return self.path_to(path) if path not in ("", self.here) else ""

    def path_to(self, path: str) -> str:
        """Return the address of a page from here."""
        way = relpath(path, self.here.rpartition("/")[0] or ".")
        return quote(f"./{way}" if ":" in way else way)
