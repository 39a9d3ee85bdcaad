"""``paper``: one paper of several saved questions, such as a desk's weekly."""

from itertools import chain
from pathlib import Path
from typing import Annotated

import typer
from msgspec import structs

from briefing.cli.diagnostics import say, say_left_out
from briefing.cli.files import write_file
from briefing.cli.format_choice import FormatChoice
from briefing.cli.handing_on import (
    Force,
    HeadOptions,
    OpenIt,
    StationeryOptions,
    format_by_ending,
    open_file,
    written_path,
)
from briefing.cli.options import AsOf, Bom, Sources, Template
from briefing.cli.output import pieces_for, show, with_last_change
from briefing.cli.recipes import asks_since_last, day_of_last, days_of_papers, keep_day, questions_of
from briefing.cli.selecting import day
from briefing.cli.shared_options import LibraryOptions
from briefing.library.packed import paths_of
from briefing.recipe.papers_made import kept_in
from briefing.recipe.reading import read_recipe
from briefing.views.composed import composed


def paper(
    recipe: Annotated[Path, typer.Argument(metavar="RECIPE", help="The file with the questions.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write it to this file; - is stdout.", show_default=False),
    ] = None,
    force: Force = False,
    open_it: OpenIt = False,
    sources: Sources = False,
    *,
    options: LibraryOptions,
    head: HeadOptions,
    stationery: StationeryOptions,
    as_of: AsOf = None,
    format_name: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            click_type=FormatChoice(),
            help="How to write it: else by the file's ending, else terminal.",
            show_default=False,
        ),
    ] = None,
    bom: Bom = False,
    template: Template = None,
) -> None:
    """One paper of several saved questions, such as a desk's weekly.

    [bold]last paper[/], as the date of a question, is the day of the paper before. A paper that -o writes counts,
    by a file beside the recipe; one that is only shown does not.

    [bold]Examples[/]

      briefing new weekly.yaml --recipe
      briefing paper weekly.yaml
      briefing paper weekly.yaml -o weekly.html --open
    """
    path = written_path(output, open_it=open_it)
    format_wanted = format_name or (format_by_ending(path) if path and not template else "terminal")
    written_on = stationery.given_for(format_wanted, template)
    wanted, today = read_recipe(recipe), day(as_of)
    days = days_of_papers(recipe)
    last = day_of_last(wanted, days, today) if asks_since_last(wanted) else None
    if options.library is None and wanted.library:
        options = structs.replace(options, library=recipe.parent / wanted.library)
    questions = questions_of(wanted, options.opened(), today.isoformat(), last or today)
    document = composed(wanted.title, questions, today, structs.replace(wanted, **head.given), last, sourced=sources)
    briefs = [each.selection.briefs for each in questions]
    document = with_last_change(document, chain.from_iterable(briefs), format_wanted)
    broken = sorted({problem for each in questions for problem in each.selection.broken})
    if path is None:
        show(document, format_wanted, broken, bom=bom, template=template, stationery=written_on)
        return
    read = [recipe, kept_in(recipe), *(path for each in briefs for path in paths_of(each))]
    written = pieces_for(document, format_wanted, bom=bom, template=template, stationery=written_on)
    write_file(path, written, force=force, sources=read)
    keep_day(recipe, today)
    say(f"wrote {path}")
    say_left_out(broken)
    if open_it:
        open_file(path)
