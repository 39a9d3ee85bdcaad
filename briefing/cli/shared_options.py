"""The options that commands share, as records: one meaning, one wording and one place for each.

The modules that read and draw briefs are imported late: a shell that completes needs only the options.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from msgspec import Struct, structs

from briefing.brief.filters import FilterRequest
from briefing.cli.options import FILTERS, AsOf, Bom, Format, LibraryFolder, NoIndex, Strict, Template

if TYPE_CHECKING:
    from briefing.formats.stationery import Diagram
    from briefing.library.library import Library
    from briefing.views.selection import Selection


class LibraryOptions(Struct, frozen=True, kw_only=True):
    """Which library is meant, and how it is read."""

    library: LibraryFolder = None
    no_index: NoIndex = False

    def opened(self) -> "Library":
        """Return the library that is meant."""
        from briefing.cli.progress import opened

        return opened(self.library, no_index=self.no_index)


class PaperOptions(LibraryOptions, frozen=True, kw_only=True):
    """Which day counts as today, and how a paper is printed."""

    as_of: AsOf = None
    format_name: Format = "terminal"
    bom: Bom = False
    template: Template = None

    def show_brief(self, name: str, brief: str | None, **options: Any) -> None:
        """Print a view of the brief named, or of the latest; ``options`` are fields of ``Selection``."""
        from briefing.cli.output import show, with_last_change
        from briefing.cli.selecting import one_brief
        from briefing.views import view

        if self.format_name == "terminal":
            from briefing.cli.consoles import console

            options["columns"] = console().width
        selection = one_brief(name, brief, self.opened(), self.as_of, **options)
        document = with_last_change(view(name, selection), selection.briefs, self.format_name)
        show(document, self.format_name, bom=self.bom, template=self.template)


class ListingOptions(Struct, frozen=True, kw_only=True):
    """Which statements are listed, and how."""

    filters: Annotated[FilterRequest, FILTERS] = FilterRequest()
    strict: Strict = False
    paper: PaperOptions = PaperOptions()

    def with_filters(self, **more: Any) -> "ListingOptions":
        """Return the options with the filters that another argument stands for; an empty one changes nothing."""
        filters = structs.replace(self.filters, **{name: value for name, value in more.items() if value})
        return structs.replace(self, filters=filters)

    def selection(
        self, name: str, briefs: Sequence[str] | None, library: "Library | None" = None, **options: Any
    ) -> "Selection":
        """Return the selection for a view of the briefs named; ``options`` are those of ``several_briefs``."""
        from briefing.cli.selecting import several_briefs

        return several_briefs(name, briefs, library or self.paper.opened(), self.paper.as_of, self.filters, **options)

    def show(
        self,
        name: str,
        selection: "Selection",
        hint: "Callable[[Selection], str]" = lambda _: "",
        diagram: "Diagram | None" = None,
    ) -> None:
        """Print a view; where it has nothing to show, the ``hint`` says what to ask instead."""
        from briefing.cli.output import show, with_diagram, with_last_change
        from briefing.views import view

        paper = self.paper
        stationery = with_diagram(diagram, paper.format_name, paper.template)
        document = with_last_change(view(name, selection), selection.briefs, paper.format_name)
        show(
            document,
            paper.format_name,
            selection.broken,
            strict=self.strict,
            bom=paper.bom,
            template=paper.template,
            stationery=stationery,
            hint=hint(selection) if document.empty else "",
        )

    def show_briefs(
        self, name: str, briefs: Sequence[str] | None, diagram: "Diagram | None" = None, **options: Any
    ) -> None:
        """Print a view of the briefs named, else of the whole library or the latest.

        Where the filters leave nothing, say which of them does.
        """
        from briefing.cli.selecting import what_is_left_without

        library, whole = self.paper.opened(), options.get("whole_library", True)

        def hint(selection: "Selection") -> str:
            return what_is_left_without(name, selection, briefs, library, self.filters, whole_library=whole)

        self.show(name, self.selection(name, briefs, library, **options), hint, diagram)
