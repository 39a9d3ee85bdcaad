"""The names of formats as the value of an option; those of other packages are asked for where they are needed."""

from typing import Any

from typer._types import TyperChoice

# The names of ``FORMATS``, which a shell that completes need not load.
BUILT_IN = (
    "terminal",
    "markdown",
    "html",
    "pdf",
    "word",
    "json",
    "jsonl",
    "csv",
    "xlsx",
    "markwhen",
    "timelinejs",
    "bibtex",
    "csl",
    "calendar",
)


class FormatChoice(TyperChoice[str]):
    """A choice of formats; other packages are asked for theirs where none of ours is named, or all are listed."""

    def __init__(self) -> None:
        """Begin with the built-in ones."""
        super().__init__(BUILT_IN)

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Return a format's name; fail with all names where there is none like it."""
        return str(value) if value in self.choices else self._of_all().convert(value, param, ctx)

    def get_metavar(self, *asked: Any, **named: Any) -> str | None:
        """Return all names, for help; older versions of Click ask for them without a context."""
        return self._of_all().get_metavar(*asked, **named)

    def shell_complete(self, ctx: Any, param: Any, incomplete: str) -> Any:
        """Return the names that begin with the word typed."""
        return self._of_all().shell_complete(ctx, param, incomplete)

    def _of_all(self) -> TyperChoice[str]:
        from briefing.formats import format_names

        return TyperChoice(format_names())
