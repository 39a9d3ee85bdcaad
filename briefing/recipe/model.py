"""What a recipe holds, as types that the reader of briefs builds, too."""

from collections.abc import Sequence
from typing import Annotated, Literal

from msgspec import Meta

from briefing.brief.filters import FilterRequest
from briefing.brief.parts import Paper
from briefing.dates.edtf import EdtfDate

LAST_PAPER = "last paper"
"""What ``since`` may be beside a date: the day of the paper before."""

ViewName = Literal[
    "new-since",
    "timeline",
    "measures",
    "figures",
    "quotes",
    "positions",
    "people",
    "topics",
    "actor",
    "topic",
    "list",
    "search",
    "summary",
    "short",
    "full",
    "agenda",
]
OF_ONE_BRIEF = frozenset({"summary", "short", "full", "agenda"})


class RecipeSection(FilterRequest, frozen=True, kw_only=True):
    """One question of a recipe: a view, with the filters of the command line under the same names."""

    view: Annotated[ViewName, Meta(description="the view that answers it")]
    title: Annotated[str | None, Meta(description="its heading; else the view's own title")] = None
    brief: Annotated[
        Sequence[str], Meta(description="the briefs that it is asked of; else the library or its latest")
    ] = ()
    query: Annotated[str | None, Meta(description="the words of a search")] = None
    most: Annotated[int | None, Meta(description="how many entries at the most, those that matter most")] = None
    reverse: Annotated[bool, Meta(description="`yes`: the latest first")] = False
    empty: Annotated[
        Literal["say so", "leave out"], Meta(description="what becomes of the section where there is nothing to show")
    ] = "say so"

    @property
    def filters(self) -> FilterRequest:
        """Its filters alone."""
        return FilterRequest(**{name: getattr(self, name) for name in FilterRequest.__struct_fields__})


class Recipe(Paper, frozen=True, kw_only=True):
    """A paper of several questions, its head, and the library that they are asked of."""

    title: Annotated[str, Meta(description="what the paper is called")]
    library: Annotated[str | None, Meta(description="the folder of briefs, from the recipe's own folder")] = None
    since: Annotated[
        EdtfDate | None, Meta(description="what `last paper` means before there is one; else a week before")
    ] = None
    sections: Annotated[list[RecipeSection], Meta(description="the questions, in order")]
