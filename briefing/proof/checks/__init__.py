"""What can be wrong with a brief that was read: does the article bear out what it says?

One rule is one function that yields problems; ``CHECKS`` names them all. Others can be added by an
entry point in the group ``briefing.proof.checks``: a function that takes a Subject and yields problems.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.metadata import entry_points

from briefing.brief.model import Brief
from briefing.problems import CannotGoOn, Problem
from briefing.proof.checks import carried, coverage, dating, sources, wording
from briefing.proof.evidence import Evidence
from briefing.proof.subject import Subject, subject_of

Check = Callable[[Subject], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    sources.excerpts_are_in_the_article,
    sources.statements_have_a_source,
    sources.text_is_unchanged,
    carried.amounts_are_in_the_excerpt,
    carried.actors_are_in_the_excerpt,
    carried.actors_mentioned_are_listed,
    carried.place_is_in_the_excerpt,
    dating.stated_is_in_the_excerpt,
    dating.date_is_what_is_stated,
    dating.date_is_in_the_excerpt,
    coverage.sentences_are_cited,
    wording.likelihood_is_of_the_scale,
    wording.judgments_have_reasons,
    wording.words_are_sober,
)

__all__ = ["CHECKS", "Check", "Subject", "checked", "selected"]


def checked(brief: Brief) -> tuple[list[Problem], list[Evidence]]:
    """Return all that the checks find in a brief, by place, and how each claim was judged."""
    subject = subject_of(brief)
    problems = [problem for check in (*CHECKS, *_added()) for problem in check(subject)]
    kept = selected(problems, brief.checks.select, brief.checks.ignore)
    return sorted(set(kept)), subject.evidence


def selected(problems: Iterable[Problem], select: Iterable[str], ignore: Iterable[str]) -> list[Problem]:
    """Return the problems whose code begins with one of ``select`` (all, if empty) and none of ``ignore``."""
    wanted, unwanted = tuple(code.upper() for code in select), tuple(code.upper() for code in ignore)
    return [
        problem
        for problem in problems
        if (not wanted or problem.code.startswith(wanted)) and not (unwanted and problem.code.startswith(unwanted))
    ]


@cache
def _added() -> tuple[Check, ...]:
    """Return the checks that other packages bring along; looked up once, for a library has many briefs."""
    checks = []
    for entry in entry_points(group="briefing.checks"):
        try:
            checks.append(entry.load())
        except Exception as error:
            message = f"the check {entry.name} ({entry.value}) can't be loaded: {type(error).__name__}: {error}"
            raise CannotGoOn(message, hint="mend or uninstall the package that brings it") from error
    return tuple(checks)
