"""What every command that lists things can be asked: one meaning, one wording and one place for all of it."""

from collections.abc import Callable, Sequence
from functools import wraps
from inspect import Parameter, signature
from typing import Any, get_type_hints

from msgspec import Struct

from briefing.cli.options import (
    Actors,
    AsOf,
    Format,
    Kinds,
    LibraryFolder,
    NoIndex,
    Since,
    Statuses,
    Strict,
    Topics,
    Until,
    Upcoming,
)
from briefing.cli.output import show
from briefing.cli.progress import opened
from briefing.cli.selecting import several_briefs
from briefing.document import Document
from briefing.library.library import Library
from briefing.views.selection import Selection


class Asked(Struct, kw_only=True):
    """The options that all listings share, as they were typed; each field is an option."""

    topic: Topics = None
    actor: Actors = None
    since: Since = None
    until: Until = None
    upcoming: Upcoming = False
    kind: Kinds = None
    status: Statuses = None
    strict: Strict = False
    library: LibraryFolder = None
    no_index: NoIndex = False
    as_of: AsOf = None
    format_name: Format = "terminal"

    def opened(self) -> Library:
        """Return the library that is meant."""
        return opened(self.library, no_index=self.no_index)

    def selection(
        self,
        names: Sequence[str] | None,
        library: Library | None = None,
        *,
        whole_library: bool = True,
        topics: Sequence[str] | None = None,
        actors: Sequence[str] | None = None,
        **more: Any,
    ) -> Selection:
        """Return the briefs named, else the whole library or the latest, with the filters.

        ``topics`` and ``actors`` stand in place of those that the options name; what is ``more`` goes on to
        ``several_briefs``.
        """
        return several_briefs(
            names,
            library or self.opened(),
            self.as_of,
            whole_library=whole_library,
            topics=topics or self.topic,
            actors=actors or self.actor,
            since=self.since,
            until=self.until,
            upcoming=self.upcoming,
            kinds=self.kind,
            statuses=self.status,
            **more,
        )

    def show(self, document: Document, selection: Selection) -> None:
        """Print what a view made of the selection."""
        show(document, self.format_name, selection.broken, strict=self.strict)


def asking(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the shared options, behind its own, in place of its first parameter.

    Typer reads the options of a command from its signature, so that is what is made here.
    """
    own = list(signature(command).parameters.values())[1:]
    hints, unasked = get_type_hints(Asked, include_extras=True), Asked()
    shared = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=getattr(unasked, name), annotation=hints[name])
        for name in Asked.__struct_fields__
    ]

    @wraps(command)
    def run(**given: Any) -> None:
        asked = Asked(**{name: given.pop(name) for name in Asked.__struct_fields__})
        command(asked, **given)

    all_of_them = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in own] + shared
    run.__signature__ = signature(command).replace(parameters=all_of_them)  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in all_of_them}
    return run
