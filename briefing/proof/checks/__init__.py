"""The rules for a brief: does the article bear out what it says, and are the editor's own lines sober?

A rule is a module: its code, what it means with an example and the mend, and the function that finds it. A new one is a
module and a line in ``codes.py``. Other packages add checks by an entry point in the group ``briefing.checks``: a
function that takes a Subject and yields problems.
"""

import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import chain

from briefing.problems import Problem
from briefing.proof.acceptance import accepted
from briefing.proof.added import found_by_others
from briefing.proof.checks.actor_names import NamedActor
from briefing.proof.checks.one_text import EncodedArticle
from briefing.proof.checks.unneeded_exemption import exemptions_are_needed
from briefing.proof.codes import MODULES
from briefing.proof.failures import FAILED, found_by
from briefing.proof.rule import LibraryRule, Rule, Subject

_RULES = tuple(getattr(import_module(f"{__name__}.{module}"), code) for code, module in MODULES.items())
RULES: tuple[Rule, ...] = tuple(rule for rule in _RULES if isinstance(rule, Rule))
LIBRARY_RULES: tuple[LibraryRule, ...] = tuple(rule for rule in _RULES if isinstance(rule, LibraryRule))


def problems_of(subject: Subject, codes: Collection[str] = ()) -> list[Problem]:
    """Return all that the checks find in a brief, by place, but for what it switches off itself.

    What it accepts, with a reason, is a note. With ``codes`` only the checks that may find one of these are asked, and
    those that other packages bring along.
    """
    asked = [rule.check for rule in RULES if not codes or rule.code in codes]
    own = {check: check.__name__ for check in asked if check is not exemptions_are_needed}
    file = str(subject.brief.path)
    found = (each for check, name in own.items() for each in found_by(check, subject, name, file))
    problems, subject.unneeded = accepted(subject, chain(found, found_by_others(subject)))
    problems.update(found_by(exemptions_are_needed, subject, exemptions_are_needed.__name__, file))
    return sorted(selected(problems, subject.brief.checks.select, subject.brief.checks.ignore))


def problems_across(actors: Sequence[NamedActor], articles: Sequence[EncodedArticle] = ()) -> Iterator[Problem]:
    """Yield all that the checks find in the actors and the articles of several briefs."""
    asked = {"actors": actors, "articles": articles}
    file = actors[0].file if actors else articles[0].file if articles else ""
    checks = dict.fromkeys((rule.check, rule.of) for rule in LIBRARY_RULES)
    return (each for check, of in checks for each in found_by(check, asked[of], check.__name__, file, sys.maxsize))


def selected(problems: Iterable[Problem], select: Iterable[str], ignore: Iterable[str]) -> Iterator[Problem]:
    """Yield the problems whose code begins with one of ``select`` (all, if empty) and none of ``ignore``.

    That a check fails is told whatever is chosen.
    """
    wanted, unwanted = tuple(code.upper() for code in select), tuple(code.upper() for code in ignore)
    return (
        problem
        for problem in problems
        if problem.code == FAILED
        or ((not wanted or problem.code.startswith(wanted)) and not problem.code.startswith(unwanted))
    )
