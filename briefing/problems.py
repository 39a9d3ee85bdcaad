"""Problems as values: whoever finds them collects them, and the caller prints them."""

from collections.abc import Collection, Iterable
from itertools import islice
from typing import Literal, NamedTuple

# The ratio of difflib, of 1.0, from which a name is suggested. Measured on 165 misspellings of the 32 ids of the
# example library, a letter or two left out or swapped: 0.66 names the right one for all of them and 0.3 others each,
# 0.60 names 0.55 others, 0.80 misses 5%.
_ALIKE = 0.66
_LONG = 80  # characters; longer names are not compared
_CANDIDATES = 500  # names compared, which takes some 10 ms

Severity = Literal["error", "warning", "note"]
"""A note is for the editor to judge: it fails no check, not even a strict one."""


class Place(NamedTuple):
    """A place in a file: line and column, both counted from 1, in characters."""

    line: int
    column: int


class Problem(NamedTuple):
    """One problem: its place, what is wrong, and what would be right.

    It sorts by place. ``line`` and ``column`` are 0 where no place is known;
    ``excerpt`` is the line of the file, and ``width`` how many of its characters
    from ``column`` on are meant. ``details`` are further lines to show as they are. ``accepted``
    is the reason why the brief accepts it.
    """

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    message: str
    hint: str = ""
    excerpt: str = ""
    width: int = 1
    details: tuple[str, ...] = ()
    accepted: str = ""

    @property
    def where(self) -> str:
        """Its file with line and column, as far as they are known."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class CannotGoOn(Exception):  # noqa: N818 - a boundary of the program, not a kind of error
    """Raised where a request or a file is not usable; carries what to tell and the exit code.

    ``problems`` are diagnostics of a file, if that is the reason. ``exit_code`` is
    1 where the answer is no (nothing of that name), 2 where the request or a file
    was not usable.
    """

    def __init__(
        self,
        message: str = "",
        *,
        hint: str = "",
        problems: Iterable[Problem] = (),
        exit_code: int = 2,
    ) -> None:
        """Keep each part for the caller to print."""
        self.problems = tuple(problems)
        super().__init__(message or "; ".join(f"{problem.where}: {problem.message}" for problem in self.problems))
        self.message = message
        self.hint = hint
        self.exit_code = exit_code


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return up to three of ``known`` that ``name`` may have meant, the likeliest first.

    A name counts as near if it is alike as a whole, in its beginning, or in one of its words. Very
    long names, and all but the first ``_CANDIDATES``, are not compared: it would take too long.
    """
    from difflib import SequenceMatcher

    folded = name.casefold()
    if len(folded) > _LONG:
        return []
    matcher = SequenceMatcher(b=folded, autojunk=False)
    likeness: dict[str, float] = {}
    for candidate in islice(known, _CANDIDATES):
        whole = candidate.casefold()[:_LONG]
        for part in {whole, whole[: len(folded)], *whole.replace("_", "-").split("-")}:
            matcher.set_seq1(part)
            if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
                alike = matcher.ratio() - 0.01 * (part != whole)
                likeness[candidate] = max(likeness.get(candidate, 0.0), alike)
    likely = sorted((each for each in likeness if likeness[each] >= _ALIKE - 0.01), key=lambda each: -likeness[each])
    return likely[:3]


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return ``did you mean 'tariffs'?`` for the nearest names, or nothing."""
    names = nearest(name, known)
    return f"did you mean {' or '.join(repr(each) for each in names)}?" if names else ""


def no_such(what: str, name: str, known: Collection[str]) -> CannotGoOn:
    """Return that there is no such thing, with the nearest name and all names."""
    return CannotGoOn(f"no {what} {name!r}", hint=f"{did_you_mean(name, known)} there are: {', '.join(known)}".strip())


def shown(text: str, most: int = 60) -> str:
    """Return a value as a message quotes it: cut where it is long."""
    return repr(text if len(text) <= most else f"{text[: most - 1]}…")
