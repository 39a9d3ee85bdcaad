"""``template``: the templates that come along, to begin one's own with."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from briefing.cli.output import show
from briefing.cli.streams import put_text
from briefing.document import Document, Facts, Span
from briefing.formats.templates import house_templates, template_named
from briefing.problems import CannotGoOn


def template(
    action: Annotated[Literal["list", "show"], typer.Argument(metavar="[list|show]", help="What is wanted.")] = "list",
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Which one to show.", show_default=False)] = None,
) -> None:
    """The templates that come along: list them, or show one to begin your own with.

    A template is filled by --template of every paper, in place of a format: docs/templates.md tells what it may name.

    [bold]Examples[/]

      briefing template list
      briefing template show memo > memo.md.j2
      briefing export --template memo.md.j2
    """
    if action == "show":
        if name is None:
            raise CannotGoOn("show needs the name of a template", hint="briefing template show memo")
        put_text(template_named(name).read_text(encoding="utf-8"))
        return
    rows = tuple((known, ((Span(_described(path)),),)) for known, path in house_templates().items())
    show(Document((), (Facts(rows),), []), "terminal")


def _described(template: Path) -> str:
    """Return the comment that a template begins with."""
    return template.read_text(encoding="utf-8").partition("#}")[0].removeprefix("{#").strip().replace("`", "")
