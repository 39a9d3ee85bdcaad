"""``check``: is a brief right?"""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated, Literal

import typer
from rich.text import Text

from briefing.cli.completion import complete_code
from briefing.cli.diagnostics import print_problems, say
from briefing.cli.files import write_file
from briefing.cli.options import Briefs
from briefing.cli.progress import checking
from briefing.cli.shared_options import LibraryOptions
from briefing.cli.streams import put, put_text
from briefing.library.naming import doubled_ids, paths_named
from briefing.library.processes import each_on_all_cores
from briefing.problems import CannotGoOn, Problem, did_you_mean
from briefing.proof.checks import problems_across
from briefing.proof.checks import selected as chosen
from briefing.proof.evidence import CLAIM_KINDS, PROOF_STATUSES, PROVED, Tally, total
from briefing.proof.report import Report, report
from briefing.text.counting import counted

_KIND = 12  # columns
# Each status over two lines, so that the table fits into 60 columns.
_HEADS = (("", "found"), ("found more", "than once"), ("not", "found"), ("no source", "given"), ("", "unchecked"))
_WIDTHS = tuple(max(len(word) for word in head) + 2 for head in _HEADS)
MUTED, GOOD, OPEN = "color(243)", "color(28)", "color(130)"

Codes = list[str] | None


def check(
    briefs: Briefs = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail with warnings too.")] = False,
    select: Annotated[
        Codes,
        typer.Option(
            "--select",
            metavar="CODE",
            autocompletion=complete_code,
            help="Only these codes or families, such as B3.",
            show_default=False,
        ),
    ] = None,
    ignore: Annotated[
        Codes,
        typer.Option(
            "--ignore",
            metavar="CODE",
            autocompletion=complete_code,
            help="Not these codes or families.",
            show_default=False,
        ),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="CODE",
            autocompletion=complete_code,
            help="Say what a code means, and the mend.",
            show_default=False,
        ),
    ] = None,
    pin: Annotated[
        bool, typer.Option("--pin", help="Write the SHA-256 of the article's text into each brief named.")
    ] = False,
    format_name: Annotated[
        Literal["text", "json", "github", "sarif"], typer.Option("--format", "-f", help="How to print what is found.")
    ] = "text",
    *,
    options: LibraryOptions,
) -> None:
    """Prove a brief against its article: every excerpt, number, name and date; and what is not cited.

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
    paths = paths_named(briefs or (), found)
    if not paths:
        raise found.nothing_here()
    if not briefs and found.found != str(found.folder):
        say(f"checking {found.found}")
    if pin:
        _pin(paths, named=bool(briefs))
    reports = _reports(paths, selected, ignored)
    across = [
        *doubled_ids(reports),
        *chosen(problems_across(actor for each in reports for actor in each.actors), selected, ignored),
    ]
    problems = sorted({*(problem for each in reports for problem in each.problems), *across})
    if format_name == "text":
        print_problems(problems, _verdict(reports, problems))
    else:
        from briefing.proof.report_formats import WRITERS

        put(WRITERS[format_name](problems).encode())
    if any(problem.severity == "error" or strict for problem in problems):
        sys.exit(1)


def _codes(given: Codes) -> tuple[str, ...]:
    """Return the codes and families of an option, one or several in a word; refuse what no code begins with."""
    from briefing.proof.explanations import EXPLANATIONS

    codes = [code.strip().upper() for word in given or () for code in word.split(",") if code.strip()]
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


def _pin(paths: Sequence[Path], *, named: bool) -> None:
    from briefing.proof.pinning import pinned

    if not named:
        message = "--pin writes into files, so it takes the briefs by name"
        raise CannotGoOn(message, hint="briefing check --pin BRIEF")
    # All are made before the first is written.
    for path, text in [(path, pinned(path)) for path in paths]:
        write_file(path, text.encode(), force=True)
        say(f"pinned {path}")


def _reports(paths: Sequence[Path], select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Report]:
    """Check the files, many of them on all cores; on a terminal a bar on stderr shows how far it is."""
    work = partial(report, select=select, ignore=ignore)
    return list(checking(each_on_all_cores(work, paths), len(paths)))


def _verdict(reports: Sequence[Report], problems: Sequence[Problem]) -> Text:
    """Return the counts of each status by kind, the share of the article that is cited, and the sum."""
    tally = total(each.tally for each in reports)
    counts = tally.by_kind
    verdict = Text("\n" if problems and tally.claims else "")
    if tally.claims:
        for heads in zip(*_HEADS, strict=True):
            line = "".join(f"{head:>{width}}" for head, width in zip(heads, _WIDTHS, strict=True))
            verdict.append(f"{'':<{_KIND}}{line}".rstrip() + "\n", MUTED)
        for kind in CLAIM_KINDS:
            row = [counts[kind, status] for status in PROOF_STATUSES]
            if any(row):
                _append_row(verdict, kind, row)
        sums = [sum(counts[kind, status] for kind in CLAIM_KINDS) for status in PROOF_STATUSES]
        _append_row(verdict, "total", sums, zero="0")
        verdict.append("\n")
        if tally.editors_own:
            own = counted(tally.editors_own, "watch item")
            verdict.append(f"{own} without a source: the editor's own\n", MUTED)
    citable = sum(each.citable for each in reports)
    if citable:
        cited = sum(each.cited for each in reports)
        share = f"{cited * 100 // citable}%"
        verdict.append(
            f"{cited} of {citable} sentences with a number, a date, a name or a quotation are cited ({share})\n"
        )
    for each in reports:
        if each.switched_off:
            verdict.append(f"{each.path} switches checks off: {each.switched_off}\n", OPEN)
    return verdict.append(f"{counted(len(reports), 'brief')} checked: {_sum(tally, problems)}")


def _append_row(verdict: Text, kind: str, counts: Sequence[int], zero: str = "·") -> None:
    """Add a row of counts; only what was found is green."""
    verdict.append(f"{kind:<{_KIND}}")
    for status, width, count in zip(PROOF_STATUSES, _WIDTHS, counts, strict=True):
        style = MUTED if not count else GOOD if status == PROVED else OPEN
        verdict.append(f"{count or zero:>{width}}", style)
    verdict.append("\n")


def _sum(tally: Tally, problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    counts = [(errors, "error"), (len(problems) - errors, "warning")]
    said = ", ".join(counted(count, word) for count, word in counts if count)
    if said:
        return said
    if tally.unproved:
        return f"{counted(tally.unproved, 'statement')} not proved, though no check asked for says so"
    proved = counted(tally.proved, "statement")
    return f"{proved} found in the article, no problems" if tally.proved else "nothing was proved"
