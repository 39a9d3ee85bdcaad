"""What a brief accepts of what the checks find, each with its reason."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefing.brief.model import Brief, Keys, Meeting
from briefing.brief.outcomes import outcomes
from briefing.problems import Problem
from briefing.proof.subject import Exemption, Subject

# Where the exceptions of the brief itself don't reach: each has its own.
_PARTS = ("actors", "meetings", "events", "measures", "positions", "quotes", "figures", "judgments", "watch")
# No reason makes good that the words are not in the article, that its text can't be read or is another, or that a check
# fails.
NEVER = frozenset(("B207", "B301", "B305", "B901"))


def exemptions(brief: Brief) -> Iterator[Exemption]:
    """Yield what a brief and its parts accept."""
    for keys, part in _parts(brief):
        yield from (Exemption(keys, code, reason) for code, reason in part.accept.items())


def accepted(subject: Subject, problems: Iterable[Problem]) -> tuple[set[Problem], list[Exemption]]:
    """Return the problems, those that the brief accepts as notes with the reason, and the exemptions not needed."""
    held = {(each.keys, each.code): each for each in exemptions(subject.brief) if each.code not in NEVER}
    unneeded = dict.fromkeys(exemptions(subject.brief))
    judged = set()
    for problem in problems:
        exemption = next((held[at] for at in _places(subject.keys_of(problem), problem.code) if at in held), None)
        if exemption is None:
            judged.add(problem)
        else:
            unneeded.pop(exemption, None)
            judged.add(problem._replace(severity="note", accepted=exemption.reason))
    return judged, list(unneeded)


def _places(keys: Keys, code: str) -> Iterator[tuple[Keys, str]]:
    """Yield where a problem may be accepted, the innermost part first."""
    for length in range(len(keys), 0, -1):
        yield keys[:length], code
    if not keys or keys[0] not in _PARTS:
        yield (), code


def _parts(brief: Brief) -> Iterator[tuple[Keys, Any]]:
    yield (), brief
    yield from ((("actors", id_), actor) for id_, actor in brief.actors.items())
    for name in _PARTS[1:]:
        for index, item in enumerate(getattr(brief, name)):
            yield (name, index), item
            for inner in ("delegations", "agenda", "sides"):
                yield from (((name, index, inner, at), each) for at, each in enumerate(getattr(item, inner, ())))
            if isinstance(item, Meeting):
                yield from (((name, index, *each.keys), each.outcome) for each in outcomes(item))
