"""What a draft finds in an article: names, quotations, measures, meetings, figures, each with its characters.

Offsets are characters of the article's text as it is. Names stand for each other as ``Named.name`` has them.
"""

from typing import Literal

from msgspec import Struct

Kind = Literal["person", "government", "organization", "group", "country", "place", "unknown"]
Extent = tuple[int, int]
"""First character, and the one behind the last."""


class NewsArticle(Struct, frozen=True):
    """An article: its text as it is kept, and what it or its file tells of itself; ``published`` is an ISO day."""

    text: str
    headline: str = ""
    outlet: str = ""
    author: str = ""
    place: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


class Named(Struct, frozen=True):
    """Somebody or something that an article names.

    ``name`` is the fullest form that the article gives, without title; ``role`` the office as the article writes it;
    ``of`` the name of the state or body that it belongs to. ``spellings`` are its other forms, ``mentions`` where it is
    named; ``proposed`` are forms one or two letters away that are taken for misspellings of it.
    """

    name: str
    kind: Kind
    role: str = ""
    of: str = ""
    spellings: tuple[str, ...] = ()
    mentions: tuple[Extent, ...] = ()
    proposed: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Return a hash that takes no look at the mentions: an article may have thousands of one name."""
        return hash((self.name, self.kind))


class Quoted(Struct, frozen=True):
    """A quotation: the words inside its marks, who says it, by name or in the article's words, and on what occasion."""

    text: str
    extent: Extent
    speaker: str = ""
    is_named: bool = False
    context: str = ""


class FoundMeasure(Struct, frozen=True):
    """A measure: its title and the excerpt are the article's own words; dates are EDTF by phase, with their phrase.

    ``also`` are sentences elsewhere that tell more of it.
    """

    title: str
    extent: Extent
    kind: str = ""
    by: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    rate: str = ""
    rate_before: str = ""
    status: Literal["", "proposed", "adopted", "in force", "ended"] = ""
    dates: tuple[tuple[Literal["announced", "in_force", "ended"], str], ...] = ()
    stated: str = ""
    also: tuple[Extent, ...] = ()


class FoundMeeting(Struct, frozen=True):
    """A meeting: who takes part, where and when; ``agenda`` and ``outcome`` are the article's words with extents.

    ``also`` are sentences elsewhere that tell more of it.
    """

    title: str
    extent: Extent
    parties: tuple[str, ...] = ()
    place: str = ""
    date: str = ""
    stated: str = ""
    status: Literal["", "planned", "held", "cancelled"] = ""
    agenda: tuple[tuple[str, Extent], ...] = ()
    outcome: tuple[tuple[str, Extent], ...] = ()
    also: tuple[Extent, ...] = ()


class FoundFigure(Struct, frozen=True):
    """A number that the article tells as one: what it measures, its value, what it was before, whose it is."""

    what: str
    value: str
    extent: Extent
    before: str = ""
    of: str = ""
    date: str = ""
    stated: str = ""
