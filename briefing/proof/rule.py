"""What a rule is: a fault, and the function that finds it."""

from collections.abc import Callable, Iterable, Iterator

from briefing.brief.reading.faults import Fault
from briefing.problems import Problem
from briefing.proof.names import NamedActor
from briefing.proof.subject import Subject

Check = Callable[[Subject], Iterator[Problem]]


class Rule(Fault, frozen=True, kw_only=True):
    """A fault with the check that finds it in a brief; one check may serve several rules.

    ``article`` is the text that the examples are held against.
    """

    check: Check
    article: str = ""


class LibraryRule(Fault, frozen=True, kw_only=True):
    """A fault with the check that finds it across briefs, in the actors of all. ``---`` parts its examples' briefs."""

    check: Callable[[Iterable[NamedActor]], Iterator[Problem]]
