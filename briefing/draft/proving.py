"""A draft against its article: what the checks call an error is taken out, so that a person need not."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from msgspec import structs

from briefing.brief.model import STATEMENTS, Brief, BriefFormat, Keys
from briefing.brief.reading.reader import read_version
from briefing.draft.drafting import Draft
from briefing.draft.writing import yaml_of
from briefing.problems import CannotGoOn, Problem
from briefing.proof.checks import problems_of
from briefing.proof.subject import Subject

_ROUNDS = 4  # what is taken out seldom brings up something else
_DATES = ("date", "stated", "announced", "in_force", "ended", "due")
# What another actor than the excerpt names is taken out alone.
_ACTOR_NOT_NAMED = "B312"


# What the checks call an error, whatever the brief says of its text: the others would be asked for nothing.
ERRORS = ("B301", "B305", "B311", "B331", "B332", "B411", "B412", "B413", "B414", "B415", "B416")


def _is_wrong(_: Keys, problem: Problem) -> bool:
    """Whether a problem is to be taken out of a draft that rules made."""
    return problem.severity == "error" or problem.code == _ACTOR_NOT_NAMED


def proved(draft: Draft, text: str, asked: Callable[[Keys, Problem], bool] | None = None) -> Draft:
    """Return a draft without what the checks call an error, and without actors whom an excerpt does not name.

    ``asked`` tells of a problem, and the keys that it is of, whether that is to be taken out.
    """
    codes = (*ERRORS, _ACTOR_NOT_NAMED) if asked is None else ()
    is_wrong = asked or _is_wrong
    for _ in range(_ROUNDS):
        if not states_something(draft):
            break
        subject = Subject(as_read(draft), text)
        wrong = [
            (keys, each.code) for each in problems_of(subject, codes) if is_wrong(keys := subject.keys_of(each), each)
        ]
        mended = _without(draft, wrong)
        if mended is draft:
            break
        draft = mended
    return draft


def states_something(draft: Draft) -> bool:
    """Whether a draft has any statement, without which it is no brief yet."""
    return any(getattr(draft.brief, kind) for kind in STATEMENTS)


def as_read(draft: Draft) -> Brief:
    """Return a draft as the reader reads what is written of it; raise CannotGoOn where that is none."""
    # The file of its text need not be there yet.
    brief = structs.replace(draft.brief, article=structs.replace(draft.brief.article, text=None))
    file = read_version(Path("draft.yaml"), yaml_of(brief, {}, "").encode(), "")
    if file.brief is None:
        raise CannotGoOn(problems=file.problems)
    return file.brief


def _without(draft: Draft, wrong: list[tuple[Keys, str]]) -> Draft:
    brief = draft.brief
    out: dict[str, set[int]] = {}
    for keys, code in wrong:
        match keys:
            case (str(kind), int(number), *rest) if kind in STATEMENTS:
                item = getattr(brief, kind)[number]
                smaller = _smaller(item, tuple(rest), code)
                if smaller is None:
                    out.setdefault(kind, set()).add(number)
                else:
                    items = [smaller if at == number else each for at, each in enumerate(getattr(brief, kind))]
                    brief = structs.replace(brief, **{kind: items})
            case _:
                continue
    return draft if brief is draft.brief and not out else without(Draft(brief, draft.comments), out)


def without(draft: Draft, out: Mapping[str, Collection[int]]) -> Draft:
    """Return a draft without some of its statements, told by kind and number, nor topics that no other is of."""
    brief, comments = draft.brief, draft.comments
    for kind, numbers in out.items():
        kept = [each for at, each in enumerate(getattr(brief, kind)) if at not in numbers]
        brief = structs.replace(brief, **{kind: kept})
        comments = {moved: words for keys, words in comments.items() if (moved := _moved(keys, kind, numbers))}
    return Draft(_with_used_topics(brief), comments)


def _smaller(item: Any, rest: Keys, code: str) -> Any:
    """Return a statement without its dates, or without the actor named there; None where the whole is wrong."""
    if code.startswith("B4") and any(getattr(item, name, None) for name in _DATES):
        return structs.replace(item, **{name: None for name in _DATES if hasattr(item, name)})
    if code == _ACTOR_NOT_NAMED and rest:
        field = {"for": "gainers"}.get(str(rest[0]), str(rest[0]))
        value = getattr(item, field, None)
        if isinstance(value, list) and len(rest) > 1 and isinstance(rest[1], int):
            left = [each for at, each in enumerate(value) if at != rest[1]]
            return structs.replace(item, **{field: left}) if left or field != "sides" else None
        if field in ("speaker", "of"):
            return structs.replace(item, **{field: None})
        return item
    if rest and rest[0] in ("agenda", "outcome") and len(rest) > 1:
        parts = getattr(item, str(rest[0]))
        return structs.replace(item, **{str(rest[0]): [each for at, each in enumerate(parts) if at != rest[1]]})
    return None


def _moved(keys: Keys, kind: str, numbers: Collection[int]) -> Keys:
    """Return the keys of a comment once some items of a kind are out; none where its own is."""
    if keys[0] != kind or len(keys) == 1 or not isinstance(keys[1], int):
        return keys
    if keys[1] in numbers:
        return ()
    return (kind, keys[1] - sum(number < keys[1] for number in numbers), *keys[2:])


def _with_used_topics(brief: BriefFormat) -> BriefFormat:
    used = {topic for kind in STATEMENTS for item in getattr(brief, kind) for topic in item.topics}
    waiting = list(used)
    while waiting:
        above = brief.topics[waiting.pop()].under
        if above and above not in used:
            used.add(above)
            waiting.append(above)
    return structs.replace(brief, topics={id_: topic for id_, topic in brief.topics.items() if id_ in used})
