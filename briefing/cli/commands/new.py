"""``new``: a brief to fill in, beside the article's text."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from briefing.brief.fields import id_of
from briefing.brief.reading.files import read_text
from briefing.cli.diagnostics import say
from briefing.cli.files import write_file
from briefing.cli.schema_file import keep_schema, schema_above
from briefing.draft.skeleton import SCHEMA_NAME, skeleton
from briefing.library.filtering import date_asked
from briefing.problems import CannotGoOn, Problem


def new(
    text: Annotated[Path, typer.Argument(metavar="TEXT", help="The file with the article's text; or the recipe's.")],
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="DATE", help="When the article was published.", show_default=False),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The brief: else beside the text, under its name.",
            show_default=False,
        ),
    ] = None,
    kind: Annotated[
        Literal["visit", "round", "sanctions", "speech"] | None,
        typer.Option("--kind", help="Put the questions in that news of this kind is to answer.", show_default=False),
    ] = None,
    recipe: Annotated[
        bool, typer.Option("--recipe", help="Write a recipe for `briefing paper` instead, a weekly to begin with.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that exists.")] = False,
) -> None:
    """A brief to fill in, with every part there and explained, beside the article's text.

    Where no JSON Schema of the format lies beside the brief or above, it is written, too, for your editor.

    [bold]Examples[/]

      briefing new article.txt --published 2024-08-12
      briefing new article.txt --published 2024-08-12 --kind sanctions
      briefing new weekly.yaml --recipe
    """
    if recipe:
        _write_recipe(output or text, force=force)
        return
    problems: list[Problem] = []
    content = read_text(text, problems)
    if content is None:
        raise CannotGoOn(f"{text}: {problems[0].message}")
    when = date_asked(published, "--published")
    if when is None:
        raise CannotGoOn("--published needs a date", hint="--published 2024-08-12")
    if not when.is_one_date:
        raise CannotGoOn(f"--published: {when.text!r} is not one day, month or year", hint="--published 2024-08-12")
    path = output or text.with_name(f"{id_of(text.stem, 'brief')}.yaml")
    name = text.resolve()
    if not name.is_relative_to(path.parent.resolve()):
        raise CannotGoOn("the text must lie beside the brief or below", hint=f"-o {text.with_suffix('.yaml')}")
    inside = name.relative_to(path.parent.resolve()).as_posix()
    schema = schema_above(path)
    form = skeleton(content, inside, when, kind or "", schema or SCHEMA_NAME)
    write_file(path, form.encode(), force=force, sources=[text])
    keep_schema(path.parent / (schema or SCHEMA_NAME))
    say(f"wrote {path}: fill it in, then `briefing check {path}`")


def _write_recipe(path: Path, *, force: bool) -> None:
    from briefing.recipe.form import FORM

    write_file(path, FORM.encode(), force=force)
    say(f"wrote {path}: `briefing paper {path}` makes a paper of it")
