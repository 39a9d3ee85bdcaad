"""A rule: a fault and the function that finds it."""

from collections.abc import Callable, Iterator
from typing import Literal

from briefing.brief.reading.faults import Fault
from briefing.problems import Problem
from briefing.proof.subject import Subject

__all__ = ["Check", "LibraryRule", "Problems", "Rule", "Subject"]

Problems = Iterator[Problem]
Check = Callable[[Subject], Problems]


class Rule(Fault, frozen=True, kw_only=True):
    """A fault with the check that finds it in a brief; one check may serve several rules.

    Its examples are held against an article of the words that the mended one cites.
    """

    check: Check


class LibraryRule(Fault, frozen=True, kw_only=True):
    """A fault with the check that finds it in several briefs, which ``---`` parts in its examples.

    ``of`` says what of the briefs the check is asked with.
    """

    check: Callable[..., Problems]
    of: Literal["actors", "articles"] = "actors"
