"""``check``: the proof of briefs against their articles."""

import sys
from collections.abc import Sequence
from functools import partial
from shutil import get_terminal_size
from typing import Annotated, Any, Literal

import typer
from msgspec import structs

from briefing.brief.reading.reader import read_heading
from briefing.cli.completion import complete_code
from briefing.cli.diagnostics import print_problems, say
from briefing.cli.files import write_file
from briefing.cli.options import Briefs
from briefing.cli.output import show
from briefing.cli.progress import checking
from briefing.cli.selecting import day
from briefing.cli.shared_options import LibraryOptions
from briefing.cli.streams import put, put_text
from briefing.library.naming import BriefFile, doubled_ids, files_named, nothing_in
from briefing.library.processes import each_on_all_cores
from briefing.problems import CannotGoOn, did_you_mean
from briefing.proof.checks import problems_across
from briefing.proof.checks import selected as chosen
from briefing.proof.report import Report, report_of
from briefing.views import view
from briefing.views.selection import Selection

Codes = list[str] | None


def _option(name: str, what: str) -> Any:
    return typer.Option(name, metavar="CODE", autocompletion=complete_code, help=what, show_default=False)


def check(
    briefs: Briefs = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail with warnings too.")] = False,
    select: Annotated[Codes, _option("--select", "Only these codes or families, such as B3.")] = None,
    ignore: Annotated[Codes, _option("--ignore", "Not these codes or families.")] = None,
    explain: Annotated[str | None, _option("--explain", "Say what a code means, and the mend.")] = None,
    pin: Annotated[
        bool, typer.Option("--pin", help="Write the SHA-256 of the article's text into each brief named.")
    ] = False,
    format_name: Annotated[
        Literal["text", "json", "github", "sarif"], typer.Option("--format", "-f", help="How to print what is found.")
    ] = "text",
    *,
    options: LibraryOptions,
) -> None:
    """Hold a brief against its article: excerpts, numbers, names, dates, who and whom; and what is not cited.

    Without a brief: the whole library. Exits with 1 where there are errors.

    [bold]Examples[/]

      briefing check
      briefing check draft.yaml --strict
      briefing check --explain B301
      briefing check briefs/ --format github
    """
    if explain:
        _explain(explain)
        return
    selected, ignored = _codes(select), _codes(ignore)
    found = options.opened()
    files = files_named(briefs or (), found)
    if not briefs and found.found != str(found.folder):
        say(f"checking {found.found}")
    if pin:
        _pin(files, named=bool(briefs))
    reports = _reports(files, selected, ignored)
    if not reports:
        raise nothing_in(briefs or (), found)
    across = [
        *doubled_ids(reports),
        *chosen(
            problems_across(
                [actor for each in reports for actor in each.actors],
                [article for each in reports for article in each.articles],
            ),
            selected,
            ignored,
        ),
    ]
    problems = sorted({*(problem for each in reports for problem in each.problems), *across})
    if format_name == "text":
        print_problems(problems)
        verdict = view("verdict", Selection((), day(None), reports=reports, problems=problems))
        if problems and len(verdict.blocks) > 1:
            put_text("\n")
        show(structs.replace(verdict, title=()), "terminal")
    else:
        from briefing.proof.report_formats import WRITERS

        put(WRITERS[format_name](problems).encode())
    if any(problem.severity == "error" or (strict and problem.severity == "warning") for problem in problems):
        sys.exit(1)


def _codes(given: Codes) -> tuple[str, ...]:
    """Return the codes and families of an option, one or several in a word; refuse what no code begins with."""
    codes = [code.strip().upper() for word in given or () for code in word.split(",") if code.strip()]
    if not codes:
        return ()
    from briefing.proof.explanations import EXPLANATIONS

    for code in codes:
        if code[:1] == "B" and not any(known.startswith(code) for known in EXPLANATIONS):
            raise CannotGoOn(f"no code begins with {code!r}", hint="`briefing check --explain B301` explains one")
    return tuple(codes)


def _explain(code: str) -> None:
    from briefing.proof.explanations import EXPLANATIONS, explained

    if code.upper() not in EXPLANATIONS:
        near = did_you_mean(code.upper(), EXPLANATIONS)
        raise CannotGoOn(f"no code {code!r}", hint=near or f"codes: {', '.join(EXPLANATIONS)}", exit_code=1)
    put_text(explained(code.upper(), min(get_terminal_size().columns, 100)))


def _pin(files: Sequence[BriefFile], *, named: bool) -> None:
    from briefing.proof.pinning import pinned

    if not named:
        message = "--pin writes into files, so it takes the briefs by name"
        raise CannotGoOn(message, hint="briefing check --pin BRIEF")
    if any(file.revision for file in files):
        raise CannotGoOn("--pin writes into files as they are now, not at a revision")
    paths = [file.path for file in files if file.named or read_heading(file.path)]
    # All are made before the first is written.
    for path, text in [(path, pinned(path)) for path in paths]:
        write_file(path, text.encode(), force=True)
        say(f"pinned {path}")


def _reports(files: Sequence[BriefFile], select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Report]:
    """Check the files, many of them on all cores; on a terminal a bar on stderr shows how far it is."""
    work = partial(_report, select=select, ignore=ignore, among_others=len(files) > 1)
    return [each for each in checking(each_on_all_cores(work, files), len(files)) if each is not None]


def _report(file: BriefFile, select: tuple[str, ...], ignore: tuple[str, ...], *, among_others: bool) -> Report | None:
    """Read and check a file; return None for one of a folder that is no brief."""
    found = file.read()
    return report_of(found, select, ignore, among_others=among_others) if file.named or found.heading else None
