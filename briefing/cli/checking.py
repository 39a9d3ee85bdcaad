"""Files → what the checks find in them, together: the same for ``check``, its watch and ``edit``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct, structs

from briefing.cli.diagnostics import print_problems
from briefing.cli.output import show
from briefing.cli.progress import checking, reading
from briefing.cli.selecting import day
from briefing.cli.streams import put_text
from briefing.document import Paragraph, Span
from briefing.library.naming import BriefFile, doubled_ids
from briefing.library.processes import each_on_all_cores
from briefing.problems import Problem
from briefing.proof.checks import problems_across, selected
from briefing.proof.checks.actor_names import NamedActor
from briefing.proof.checks.one_text import EncodedArticle
from briefing.proof.report import Report, names_alone, report_of
from briefing.proof.sum import Sum
from briefing.spool import HELD, Sorted, SortedNumbers, Spool
from briefing.views import view
from briefing.views.selection import Selection

# Chunks for each process that may wait: of all briefs' problems, some MB. A brief that takes 4 s stops nobody else.
_AHEAD = 16


class Codes(Struct, frozen=True):
    """The codes and families of checks that are wanted, all if none is named, and those that are not."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Checked(Struct, frozen=True):
    """What came of a check: what the reports come to, and the problems of all files, by place."""

    proof: Sum
    problems: Sequence[Problem]

    def fails(self, *, strict: bool = False) -> bool:
        """Whether there are errors or, if ``strict``, warnings."""
        return any(each.severity == "error" or (strict and each.severity == "warning") for each in self.problems)


def checked(files: Sequence[BriefFile], codes: Codes, beside: Sequence[BriefFile] = ()) -> Checked:
    """Check files, many of them on all cores; those ``beside`` only for what they name."""
    named = reading(each_on_all_cores(_names_of, beside), len(beside))
    reports = reports_of(files, codes, among_others=len(files) + len(beside) > 1)
    return together(reports, codes, (each for each in named if each is not None))


def reports_of(files: Sequence[BriefFile], codes: Codes, *, among_others: bool) -> Iterator[Report]:
    """Yield the report of each file that is a brief; on a terminal a bar on stderr shows how far it is."""
    work = partial(_report, codes=codes, among_others=among_others)
    found = each_on_all_cores(work, files, ahead=_AHEAD)
    return (each for each in checking(found, len(files)) if each is not None)


def together(reports: Iterable[Report], codes: Codes, beside: Iterable[Report] = (), held: int = HELD) -> Checked:
    """Return what reports come to, with what their briefs, and those beside them, have against each other.

    The reports are taken as they come, and none is kept: of what they find, so much is ``held`` in memory.
    """
    across, proof, problems = _Across(held), Sum(), Sorted[Problem](Problem, held)
    for each in beside:
        across.add(each)
    for each in reports:
        across.add(each)
        proof.add(each)
        problems.add(each.problems)
    problems.add(across.doubled_ids())
    problems.add(selected(problems_across(across.actors, across.articles), codes.select, codes.ignore))
    return Checked(proof, problems.settled())


class _Identity(NamedTuple):
    path: str
    id: str


class _Across:
    """What briefs may have against each other: their ids, actors and articles."""

    def __init__(self, held: int) -> None:
        self._identities: Spool[_Identity] = Spool(_Identity, held)
        self._digests = SortedNumbers()
        self.actors: Spool[NamedActor] = Spool(NamedActor, held)
        self.articles: Spool[EncodedArticle] = Spool(EncodedArticle, held)

    def add(self, report: Report) -> None:
        """Add what a report tells of its brief; a broken one has no id."""
        if report.id:
            self._identities.append(_Identity(str(report.path), report.id))
            self._digests.add(_digest(report.id))
        self.actors.extend(report.actors)
        self.articles.extend(report.articles)

    def doubled_ids(self) -> Iterator[Problem]:
        """Yield a problem for each brief whose id another file has already."""
        doubled = {one for one, other in pairwise(self._digests) if one == other}
        return doubled_ids(each for each in self._identities if doubled and _digest(each.id) in doubled)


def _digest(text: str) -> int:
    return hash(text) & (1 << 64) - 1


def print_checked(found: Checked) -> None:
    """Print the problems, and what all comes to."""
    print_problems(found.problems)
    verdict = view("verdict", Selection((), day(None), proof=found.proof, problems=found.problems))
    blocks = (*verdict.blocks[:-1], *_more(found), verdict.blocks[-1])
    if found.problems and len(blocks) > 1:
        put_text("\n")
    show(structs.replace(verdict, title=(), blocks=blocks), "terminal")


def _more(found: Checked) -> tuple[Paragraph, ...]:
    """Return how to learn more of the first error or, without one, of the first warning."""
    code = ""
    for each in found.problems:
        if each.severity == "note" or not re.fullmatch(r"B\d{3}", each.code):
            continue  # what another package finds has no page
        code = code or each.code
        if each.severity == "error":
            code = each.code
            break
    command = (
        Span(f"briefing check --explain {code}", "command"),
        Span(": what that means, and what is right", "muted"),
    )
    return (Paragraph(command),) if code else ()


def _names_of(file: BriefFile) -> Report | None:
    return names_alone(file.read())


def _report(file: BriefFile, codes: Codes, *, among_others: bool) -> Report | None:
    """Read and check a file; return None for one of a folder that is no brief."""
    found = file.read()
    if not (file.named or found.heading):
        return None
    return report_of(found, codes.select, codes.ignore, among_others=among_others)
