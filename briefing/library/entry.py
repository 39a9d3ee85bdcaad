"""One file of a library, read: the brief or what is wrong with it, and what it can be found by."""

from pathlib import Path

from msgspec import Struct, structs

from briefing.brief.facets import Facets, facets
from briefing.brief.model import Brief
from briefing.brief.reading.heading import Heading
from briefing.brief.reading.reader import read
from briefing.brief.statements import Statement, statements
from briefing.library.names import Name, names_of
from briefing.problems import Problem


class Entry(Struct, frozen=True):
    """What came of one file: a brief with its facets and names, or the first problem of a broken one.

    A file that is no brief has neither and no heading. ``brief_or_bytes`` is the brief or its bytes, ``stated`` what it
    states, unless it is packed; ``text`` is the name that it gives for the file of the article's text.
    """

    heading: Heading | None
    brief_or_bytes: Brief | bytes | None = None
    facets: Facets | None = None
    names: frozenset[Name] = frozenset()
    problem: Problem | None = None
    text: str | None = None
    stated: tuple[Statement, ...] = ()

    @property
    def brief(self) -> Brief:
        """The brief; raises ValueError for an entry that has none."""
        if self.brief_or_bytes is None or self.heading is None:
            message = "what is broken, or no brief, has none"
            raise ValueError(message)
        if not isinstance(self.brief_or_bytes, bytes):
            return self.brief_or_bytes
        from briefing.library.packed import unpacked

        return unpacked(self.brief_or_bytes, self.heading.path)


def read_entry(path: Path, *, as_bytes: bool = False) -> Entry:
    """Read a file of a library; ``as_bytes`` packs the brief, to be sent between processes or kept in little memory."""
    file = read(path)
    brief = file.brief
    if brief is None:
        return Entry(file.heading, problem=file.problems[0] if file.heading else None, text=file.text_file)
    entry = structs.replace(entry_of(brief), text=file.text_file)
    if not as_bytes:
        return entry
    from briefing.library.packed import packed

    return structs.replace(entry, brief_or_bytes=packed(brief), stated=())


def entry_of(brief: Brief) -> Entry:
    """Return the entry of a brief that was read already."""
    heading = Heading(brief.path, brief.id, brief.title, brief.article.published)
    stated = tuple(statements(brief))
    known = facets(brief, stated)
    return Entry(heading, brief, known, names_of(brief, known), stated=stated)
