"""A check that fails of itself: it is named, and stops neither the other checks nor the other briefs."""

from collections.abc import Callable, Iterator
from typing import Any, get_args

from briefing.plugins import reason_of
from briefing.problems import Problem, Severity, shown
from briefing.proof.rule import Problems

# Told whatever codes are selected, ignored or accepted: what was not looked at may be wrong.
FAILED = "B901"
_MOST = 10_000  # problems of one check in a brief: a thousand statements have no more; one that never ends would
_LARGEST = 2**31 - 1  # of a line or column: no file has more, and other programs read no more
_END = object()
_HINT = "the rest was checked; please report it to whoever wrote the check"


def found_by(
    check: Callable[..., Problems], subject: Any, name: str, file: str, most: int = _MOST
) -> Iterator[Problem]:
    """Yield what a check finds and, where it fails, a problem that says so.

    One that yields more than ``most`` problems fails: it may never end.
    """
    try:
        found: Iterator[object] = iter(check(subject))
        for _ in range(most):
            problem = next(found, _END)
            if problem is _END:
                return
            if not (isinstance(problem, Problem) and _is_sound(problem)):
                yield failure(file, f"the check {name} fails: it yields {shown(repr(problem))}, which is no problem")
                return
            yield problem
        yield failure(file, f"the check {name} fails: it yields more than {most:,} problems")
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever it raises: other packages bring checks, too
        yield failure(file, f"the check {name} fails: {reason_of(error)}")


def failure(file: str, message: str) -> Problem:
    """Return a problem that tells of a failed check of a file."""
    return Problem(file, 1, 1, "error", FAILED, message, _HINT)


def _is_sound(problem: Problem) -> bool:
    """Whether a problem has a value of the right kind in each place."""
    kinds = Problem.__annotations__
    texts = [getattr(problem, name) for name, kind in kinds.items() if kind is str]
    numbers = [getattr(problem, name) for name, kind in kinds.items() if kind is int]
    return (
        problem.severity in get_args(Severity)
        and all(isinstance(each, str) for each in (*texts, *problem.details))
        and all(isinstance(each, int) and 0 <= each <= _LARGEST for each in numbers)
    )
