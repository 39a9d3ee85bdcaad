"""Files → what the checks find in them, together: the same for ``check``, its watch and ``edit``."""

import re
from collections.abc import Sequence
from functools import partial

from msgspec import Struct, structs

from briefing.cli.diagnostics import print_problems
from briefing.cli.output import show
from briefing.cli.progress import checking, reading
from briefing.cli.selecting import day
from briefing.cli.streams import answer_kept_apart, put_text
from briefing.document import Paragraph, Span
from briefing.library.naming import BriefFile, doubled_ids
from briefing.library.processes import each_on_all_cores
from briefing.problems import Problem
from briefing.proof.checks import problems_across, selected
from briefing.proof.report import Report, names_alone, report_of
from briefing.views import view
from briefing.views.selection import Selection


class Codes(Struct, frozen=True):
    """The codes and families of checks that are wanted, all if none is named, and those that are not."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Checked(Struct, frozen=True):
    """What came of a check: the report of each file, and the problems of all of them, by place."""

    reports: Sequence[Report]
    problems: Sequence[Problem]

    def fails(self, *, strict: bool = False) -> bool:
        """Whether there are errors or, if ``strict``, warnings."""
        return any(each.severity == "error" or (strict and each.severity == "warning") for each in self.problems)


def checked(files: Sequence[BriefFile], codes: Codes, beside: Sequence[BriefFile] = ()) -> Checked:
    """Check files, many of them on all cores; those ``beside`` only for what they name."""
    reports = reports_of(files, codes, among_others=len(files) + len(beside) > 1)
    named = reading(each_on_all_cores(_names_of, beside), len(beside))
    return together(reports, codes, [each for each in named if each is not None])


def reports_of(files: Sequence[BriefFile], codes: Codes, *, among_others: bool) -> list[Report]:
    """Return the report of each file that is a brief; on a terminal a bar on stderr shows how far it is."""
    work = partial(_report, codes=codes, among_others=among_others)
    with answer_kept_apart():  # other packages bring checks, too
        return [each for each in checking(each_on_all_cores(work, files), len(files)) if each is not None]


def together(reports: Sequence[Report], codes: Codes, beside: Sequence[Report] = ()) -> Checked:
    """Return what reports come to, with what their briefs, and those beside them, have against each other."""
    everyone = [*beside, *reports]
    actors = [actor for each in everyone for actor in each.actors]
    articles = [article for each in everyone for article in each.articles]
    across = selected(problems_across(actors, articles), codes.select, codes.ignore)
    own = (problem for each in reports for problem in each.problems)
    return Checked(reports, sorted({*own, *doubled_ids(everyone), *across}))


def print_checked(found: Checked) -> None:
    """Print the problems, and what all comes to."""
    print_problems(found.problems)
    verdict = view("verdict", Selection((), day(None), reports=found.reports, problems=found.problems))
    blocks = (*verdict.blocks[:-1], *_more(found), verdict.blocks[-1])
    if found.problems and len(blocks) > 1:
        put_text("\n")
    show(structs.replace(verdict, title=(), blocks=blocks), "terminal")


def _more(found: Checked) -> tuple[Paragraph, ...]:
    """Return how to learn more of the first problem that is still to be mended, if one is."""
    own = (each.code for each in found.problems if each.severity != "note" and re.fullmatch(r"B\d{3}", each.code))
    code = next(own, "")
    told = "tells what it means, and what would be right"
    return (Paragraph((Span(f"briefing check --explain {code} {told}", "muted"),)),) if code else ()


def _names_of(file: BriefFile) -> Report | None:
    return names_alone(file.read())


def _report(file: BriefFile, codes: Codes, *, among_others: bool) -> Report | None:
    """Read and check a file; return None for one of a folder that is no brief."""
    found = file.read()
    if not (file.named or found.heading):
        return None
    return report_of(found, codes.select, codes.ignore, among_others=among_others)
