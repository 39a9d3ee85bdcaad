"""B211 to B213: across a library, an actor goes by one id and one name."""

from collections.abc import Iterable

from msgspec import Struct

from briefing.brief.model import Brief
from briefing.problems import Problem
from briefing.proof.rule import LibraryRule, Problems

# Letters. Of 181 names of states and bodies, eight pairs are one letter apart by right, six of them shorter than this:
# Iran and Iraq, WHO and WTO.
_SHORT = 5


class NamedActor(Struct, frozen=True):
    """An actor as one brief has it, and where."""

    id: str
    name: str
    kind: str
    file: str
    line: int
    column: int


def named_in(brief: Brief) -> tuple[NamedActor, ...]:
    """Return the actors of a brief."""
    return tuple(
        NamedActor(id_, actor.name, actor.kind or "", str(brief.path), *brief.place("actors", id_))
        for id_, actor in brief.actors.items()
    )


def names_agree(actors: Iterable[NamedActor]) -> Problems:
    """Yield a problem for each id with two names, each name with two ids, and each two names one letter apart."""
    first_by_id: dict[str, NamedActor] = {}
    first_by_name: dict[str, NamedActor] = {}
    for actor in actors:
        known = first_by_id.setdefault(actor.id, actor)
        if known.name != actor.name:
            message = f"{actor.id!r} is {actor.name!r} here and {known.name!r} in {known.file}"
            yield _warning(actor, "B211", message, "give it one name, and the other spelling under `as_written`")
        same = first_by_name.setdefault(actor.name.casefold(), actor)
        if same.id != actor.id:
            message = f"{actor.name!r} is {actor.id!r} here and {same.id!r} in {same.file}"
            yield _warning(actor, "B212", message, "give it one id in all briefs")
    yield from _one_letter_apart(first_by_name)


def _one_letter_apart(by_name: dict[str, NamedActor]) -> Problems:
    """Yield a problem for each two names that one letter changed, added or left out makes the same.

    Such names have a remainder in common, what is left of them without a letter, so that not each is
    compared with each.
    """
    by_remainder: dict[tuple[str, str], list[NamedActor]] = {}
    reported: set[tuple[str, str]] = set()
    for name, actor in by_name.items():
        if len(name) < _SHORT:
            continue
        for remainder in {name, *(name[:index] + name[index + 1 :] for index in range(len(name)))}:
            alike = by_remainder.setdefault((actor.kind, remainder), [])
            for other in alike:
                pair = (other.name, actor.name)
                if other.id != actor.id and pair not in reported and _is_one_letter_apart(*pair):
                    reported.add(pair)
                    message = f"{actor.name!r} is one letter from {other.name!r} in {other.file}"
                    yield _warning(actor, "B213", message, "if they are the same, give them one id and one name")
            alike.append(actor)


def _is_one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter changed, added or left out makes two names the same."""
    one, other = sorted((one.casefold(), other.casefold()), key=len)
    if len(other) - len(one) > 1:
        return False
    start = next((index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one[start + (len(one) == len(other)) :] == other[start + 1 :]


def _warning(actor: NamedActor, code: str, message: str, hint: str) -> Problem:
    return Problem(actor.file, actor.line, actor.column, "warning", code, message, hint)


B211 = LibraryRule(
    "B211",
    "an id with two names",
    "Across a library one id means one actor.",
    "actors:\n  china: China\n---\nactors:\n  china: Peking",
    "actors:\n  china: China\n---\nactors:\n  china: {name: China, as_written: [Peking]}",
    check=names_agree,
)
B212 = LibraryRule(
    "B212",
    "a name with two ids",
    "Its statements fall into two dossiers.",
    "actors:\n  janet-yellen: Janet Yellen\n---\nactors:\n  yellen: Janet Yellen",
    "actors:\n  janet-yellen: Janet Yellen\n---\nactors:\n  janet-yellen: Janet Yellen",
    check=names_agree,
)
B213 = LibraryRule(
    "B213",
    "two names one letter apart",
    "It may be one actor, spelled two ways.",
    "actors:\n  brent-neiman: Brent Neiman\n---\nactors:\n  brent-neman: Brent Neman",
    "actors:\n  brent-neiman: Brent Neiman\n---\n"
    "actors:\n  brent-neiman: {name: Brent Neiman, as_written: [Brent Neman]}",
    check=names_agree,
)
