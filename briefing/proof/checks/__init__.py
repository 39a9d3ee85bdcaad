"""What can be wrong with a brief that was read: does the article bear out what it says?

A rule is a module: its code, what it means with an example and the mend, and the function that finds it. A new one is a
module and its line in ``RULES``. Other packages add checks by an entry point in the group ``briefing.checks``: a
function that takes a Subject and yields problems.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import entry_points

from briefing.problems import CannotGoOn, Problem
from briefing.proof.checks import (
    actor_names,
    changed_text,
    excerpt_dates,
    excerpt_found_twice,
    excerpt_not_found,
    judgment_reasons,
    likelihood,
    loaded_words,
    missing_number,
    no_source,
    no_text,
    skipped_negation,
    stated_date,
    stated_phrase,
    uncited_sentence,
    unlisted_actor,
    unnamed_actor,
    unnamed_place,
    vague_words,
)
from briefing.proof.names import NamedActor
from briefing.proof.rule import Check, LibraryRule, Rule
from briefing.proof.subject import Subject

RULES: tuple[Rule, ...] = (
    excerpt_not_found.RULE,
    excerpt_found_twice.RULE,
    no_source.RULE,
    no_text.RULE,
    changed_text.RULE,
    skipped_negation.RULE,
    missing_number.RULE,
    unnamed_actor.RULE,
    unlisted_actor.RULE,
    unnamed_place.RULE,
    stated_phrase.RULE,
    *stated_date.RULES,
    excerpt_dates.RULE,
    uncited_sentence.RULE,
    *likelihood.RULES,
    judgment_reasons.RULE,
    loaded_words.RULE,
    vague_words.RULE,
)
LIBRARY_RULES: tuple[LibraryRule, ...] = actor_names.RULES


def problems_of(subject: Subject) -> list[Problem]:
    """Return all that the checks find in a brief, by place, but for what it switches off itself."""
    checks = dict.fromkeys((*(rule.check for rule in RULES), *_added()))
    problems = {problem for check in checks for problem in check(subject)}
    return sorted(selected(problems, subject.brief.checks.select, subject.brief.checks.ignore))


def problems_across(actors: Iterable[NamedActor]) -> Iterator[Problem]:
    """Yield all that the checks find in the actors of several briefs."""
    actors = list(actors)
    for check in dict.fromkeys(rule.check for rule in LIBRARY_RULES):
        yield from check(actors)


def selected(problems: Iterable[Problem], select: Iterable[str], ignore: Iterable[str]) -> list[Problem]:
    """Return the problems whose code begins with one of ``select`` (all, if empty) and none of ``ignore``."""
    wanted, unwanted = tuple(code.upper() for code in select), tuple(code.upper() for code in ignore)
    return [
        problem
        for problem in problems
        if (not wanted or problem.code.startswith(wanted)) and not problem.code.startswith(unwanted)
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
