"""The report of a file: what prevents reading it, or all that the checks find in it."""

from collections import Counter
from pathlib import Path

from msgspec import Struct

from briefing.brief.model import Brief
from briefing.brief.reading.article import article_text, may_be_read_later
from briefing.brief.reading.reader import ReadFile, read
from briefing.plugins import reason_of
from briefing.problems import CannotGoOn, Problem
from briefing.proof.check_state import CheckState
from briefing.proof.checks import problems_of, selected
from briefing.proof.checks.actor_names import NamedActor, named_in
from briefing.proof.checks.one_text import EncodedArticle, article_in
from briefing.proof.evidence import Tally, tally
from briefing.proof.failures import FAILED, failure
from briefing.proof.subject import subject_of


class Report(Struct, frozen=True):
    """The outcome of checking one file.

    ``cited`` of ``citable`` sentences of the article are cited; ``switched_off`` names the checks that the brief itself
    leaves out; ``articles`` holds its own, if it is checked with others. A broken brief has only problems. ``unsure``
    tells that a file could not be read, or a check failed, for a reason that may pass.
    """

    path: Path
    id: str
    problems: tuple[Problem, ...]
    tally: Tally
    cited: int = 0
    citable: int = 0
    switched_off: str = ""
    actors: tuple[NamedActor, ...] = ()
    articles: tuple[EncodedArticle, ...] = ()
    unsure: bool = False

    @property
    def state(self) -> CheckState:
        """What was found, in four counts."""
        found = Counter(problem.severity for problem in self.problems)
        return CheckState(found["error"], found["warning"], self.tally.proved, self.tally.total())


def report(path: Path, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> Report:
    """Read and check a file."""
    return report_of(read(path), select, ignore)


def names_alone(file: ReadFile) -> Report | None:
    """Return the report of a brief that is not checked but named beside those that are; None of a broken one."""
    if file.brief is None:
        return None
    article = article_in(file.brief, article_text(file.brief))
    return Report(file.path, file.brief.id, (), tally(()), actors=named_in(file.brief), articles=(article,))


def report_of(
    file: ReadFile, select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), *, among_others: bool = False
) -> Report:
    """Check a file that was read, maybe with others. What prevents reading is told whatever is selected."""
    if file.brief is None:
        return Report(file.path, "", file.problems, tally(()), unsure=any(map(may_be_read_later, file.problems)))
    return checked(file.brief, select, ignore, among_others=among_others)


def checked(
    brief: Brief, select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), *, among_others: bool = False
) -> Report:
    """Check a brief, maybe with others; where that fails, the report says so."""
    try:
        return _checked(brief, select, ignore, among_others=among_others)
    except CannotGoOn:
        raise
    except Exception as error:  # noqa: BLE001 - other briefs are checked all the same
        problem = failure(str(brief.path), f"it can't be checked: {reason_of(error)}")
        return Report(brief.path, brief.id, (problem,), tally(()), unsure=True)


def _checked(brief: Brief, select: tuple[str, ...], ignore: tuple[str, ...], *, among_others: bool) -> Report:
    subject = subject_of(brief)
    checks = brief.checks
    switched_off = " ".join([*(f"all but {code}" for code in checks.select), *checks.ignore])
    problems = tuple(selected(problems_of(subject), select, ignore))
    unread = subject.unreadable is not None and may_be_read_later(subject.unreadable)
    return Report(
        brief.path,
        brief.id,
        problems,
        tally(subject.evidence),
        subject.coverage.cited,
        subject.coverage.citable,
        switched_off,
        named_in(brief),
        (article_in(brief, subject.text),) if among_others else (),
        unread or any(problem.code == FAILED for problem in problems),
    )
