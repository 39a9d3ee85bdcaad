"""B324 to B326: a number has the place in a statement that it has in the excerpt: from, to, at least, and of what."""

from collections.abc import Iterator

from msgspec import structs

from briefing.proof.evidence import Claim
from briefing.proof.numbers import Number, Role, akin, numbers, occurrences
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.stems import stem

_OTHER = {"from": "to", "to": "from"}
# What an excerpt may say of a number that a statement bounds so. `about` may stand for all but a bound.
_BORNE = {
    "at least": ("at least",),
    "at most": ("at most", "nearly"),
    "nearly": ("nearly", "about", "at most", ""),
}
# Numbers of a statement, or of its excerpts, from which on they are a table: there, none has a place in a sentence, and
# to hold each against each takes seconds.
_TABLE = 100
# What any number may count.
_GENERIC = frozenset(map(stem, ("people", "person", "man", "total", "year", "other")))
_HINT = "say it as the article does, or cite the words that bear it out"


def numbers_keep_their_place(subject: Subject) -> Problems:
    """Yield a problem for each number that a statement turns round, bounds otherwise or gives to something else."""
    for claim in (each.claim for each in subject.evidence):
        if claim.kind == "quote" or not claim.excerpts:
            continue
        there = numbers(claim.cited_words, subject.published)
        said = tuple(_said(subject, claim)) if there else ()
        for number in said if max(len(said), len(there)) <= _TABLE else ():
            same = occurrences(number, there)
            if fault := same and (_fault(number, same, there) or _begins_elsewhere(number, same, said, there)):
                code, message = fault
                text = number.amount.text
                yield subject.problem(code, "warning", message, _HINT, claim.keys_of(text), words=text)


def _said(subject: Subject, claim: Claim) -> Iterator[Number]:
    """Yield the numbers of a statement; those of its ends are where it begins and where it ends."""
    ends = _ends(claim)
    yield from numbers(claim.text.removesuffix(", ".join(ends)) if ends else claim.text, subject.published)
    roles: tuple[Role, ...] = ("from", "to")
    for text, role in zip(ends, roles, strict=False):
        yield from (structs.replace(each, role=role) for each in numbers(text, subject.published))


def _ends(claim: Claim) -> tuple[str, ...]:
    """Return what a measure's rate or a figure was before and what it is now, where both are given."""
    for before, now in (("rate_before", "rate"), ("before", "value")):
        ends = getattr(claim.item, before, None), getattr(claim.item, now, None)
        if ends[0] and ends[1]:
            return ends[0], ends[1]
    return ()


def _fault(number: Number, same: list[Number], there: tuple[Number, ...]) -> tuple[str, str] | None:
    """Return the code and the message of what is wrong with a number beside the same number in the excerpt."""
    text, roles = number.amount.text, {each.role for each in same}
    if number.role and number.role not in roles and _OTHER[number.role] in roles:
        return "B324", f"{text!r} stands behind {number.role!r}, and in the excerpt behind {_OTHER[number.role]!r}"
    bounds = {each.bound for each in same}
    if number.bound in _BORNE and bounds.isdisjoint(_BORNE[number.bound]):
        said = next(iter(bounds)) or "without a bound"
        return "B325", f"{text!r} is {number.bound!r} here, and {said!r} in the excerpt"
    if other := _of_another(number, same, there):
        return "B326", f"{text!r} is told of something else in the excerpt: of this it has {other.amount.text!r}"
    return None


def _begins_elsewhere(
    number: Number, same: list[Number], said: tuple[Number, ...], there: tuple[Number, ...]
) -> tuple[str, str] | None:
    """Return the fault of a number that is where it all begins in the excerpt, and another one in the statement."""
    if number.role == "from" or {each.role for each in same} != {"from"}:
        return None
    for other in said:
        found = occurrences(other, there)
        is_like = other.amount.unit == number.amount.unit and other.amount.value != number.amount.value
        if other.role == "from" and is_like and found and all(each.role != "from" for each in found):
            return "B324", f"{number.amount.text!r} is where it begins in the excerpt, and not {other.amount.text!r}"
    return None


def _of_another(number: Number, same: list[Number], there: tuple[Number, ...]) -> Number | None:
    """Return the number of an excerpt beside which the words of another one stand in the statement."""
    if number.role:
        return None
    own = frozenset[str]().union(*(each.beside | each.whole for each in same))
    for other in there:
        if other.amount.value != number.amount.value and other.amount.unit == number.amount.unit:
            theirs = other.beside - own
            mine = own - other.beside
            theirs -= _GENERIC
            if mine and akin(number.beside, theirs) and not akin(number.beside, mine):
                return other
    return None


B324 = Rule(
    "B324",
    "a number that begins where it ends in the excerpt",
    "`from 5 to 8` is not `from 8 to 5`, and a measure's `rate` or a figure's `value` is not what it was before.",
    "what: It rises from 8 to 5 percent\nsource: rose to 8 percent from 5 percent",
    "what: It rises from 5 to 8 percent\nsource: rose to 8 percent from 5 percent",
    check=numbers_keep_their_place,
)
B325 = Rule(
    "B325",
    "a bound that the excerpt does not give",
    "`at least`, `more than`, `up to` and `nearly` say more than a number; they must be the article's.",
    "what: At least 20 ships sail\nsource: up to 20 ships sailed",
    "what: Up to 20 ships sail\nsource: up to 20 ships sailed",
    check=numbers_keep_their_place,
)
B326 = Rule(
    "B326",
    "a number of something else",
    "Where an excerpt has two numbers, each stays with what it counts.",
    "what: It kills 40\nsource: killed 17 people and wounded 40",
    "what: It kills 17\nsource: killed 17 people and wounded 40",
    check=numbers_keep_their_place,
)
