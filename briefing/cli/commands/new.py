"""``new``: a brief to fill in, beside the article's text."""

import re
from pathlib import Path
from typing import Annotated

import typer

from briefing.brief.reading.reader import read_text
from briefing.cli.diagnostics import say
from briefing.cli.files import write_file
from briefing.draft.skeleton import skeleton
from briefing.library.filtering import date_asked
from briefing.problems import CannotGoOn, Problem


def new(
    text: Annotated[Path, typer.Argument(metavar="TEXT", help="The file with the article's text.")],
    published: Annotated[
        str, typer.Option("--published", metavar="DATE", help="When the article was published.", show_default=False)
    ],
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
    force: Annotated[bool, typer.Option("--force", help="Replace a file that exists.")] = False,
) -> None:
    """A brief to fill in, with every part there and explained, beside the article's text.

    [bold]Example[/]

      briefing new article.txt --published 2024-08-12
    """
    problems: list[Problem] = []
    content = read_text(text, problems)
    if content is None:
        raise CannotGoOn(f"{text}: {problems[0].message}")
    when = date_asked(published, "--published")
    if when is None:
        raise CannotGoOn("--published needs a date", hint="--published 2024-08-12")
    path = output or text.with_name(f"{_id_of(text.stem)}.yaml")
    name = text.resolve()
    if not name.is_relative_to(path.parent.resolve()):
        raise CannotGoOn("the text must lie beside the brief or below", hint=f"-o {text.with_suffix('.yaml')}")
    inside = name.relative_to(path.parent.resolve()).as_posix()
    write_file(path, skeleton(content, inside, when).encode(), force=force)
    say(f"wrote {path}: fill it in, then `briefing check {path}`")


def _id_of(stem: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", stem.lower())) or "brief"
