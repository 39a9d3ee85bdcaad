"""Family B2, names across a library: one actor goes by one id and one name in all briefs."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.brief.model import Brief
from briefing.problems import Problem

_SHORT = 5  # letters: shorter names are often one letter apart by right


class Named(NamedTuple):
    """An actor as one brief has it, and where."""

    id: str
    name: str
    kind: str
    file: str
    line: int
    column: int


def named_in(brief: Brief) -> tuple[Named, ...]:
    """Return the actors of a brief."""
    return tuple(
        Named(id_, actor.name, actor.kind or "", str(brief.path), *brief.place("actors", id_))
        for id_, actor in brief.actors.items()
    )


def names_agree(named: Iterable[Named]) -> Iterator[Problem]:
    """B211: an id has two names. B212: a name has two ids. B213: two names of a kind are one letter apart."""
    first_by_id: dict[str, Named] = {}
    first_by_name: dict[str, Named] = {}
    for each in named:
        known = first_by_id.setdefault(each.id, each)
        if known.name != each.name:
            message = f"{each.id!r} is {each.name!r} here and {known.name!r} in {known.file}"
            yield _warning(each, "B211", message, "give it one name, and the other spelling under `as_written`")
        same = first_by_name.setdefault(each.name.casefold(), each)
        if same.id != each.id:
            message = f"{each.name!r} is {each.id!r} here and {same.id!r} in {same.file}"
            yield _warning(each, "B212", message, "give it one id in all briefs")
    yield from _near(first_by_name)


def _near(by_name: dict[str, Named]) -> Iterator[Problem]:
    """Yield pairs of names that one letter changed, added or left out makes the same; each name is tried once."""
    by_rest: dict[tuple[str, str], Named] = {}
    told: set[tuple[str, str]] = set()
    for folded, each in by_name.items():
        if len(folded) < _SHORT:
            continue
        for rest in {folded, *(folded[:index] + folded[index + 1 :] for index in range(len(folded)))}:
            other = by_rest.setdefault((each.kind, rest), each)
            pair = (other.name, each.name)
            if other.name != each.name and other.id != each.id and pair not in told and _one_apart(*pair):
                told.add(pair)
                message = f"{each.name!r} is one letter from {other.name!r} in {other.file}"
                yield _warning(each, "B213", message, "if they are the same, give them one id and one name")


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter changed, added or left out makes two names the same."""
    one, other = sorted((one.casefold(), other.casefold()), key=len)
    if len(other) - len(one) > 1:
        return False
    start = next((index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one[start + (len(one) == len(other)) :] == other[start + 1 :]


def _warning(named: Named, code: str, message: str, hint: str) -> Problem:
    return Problem(named.file, named.line, named.column, "warning", code, message, hint)
