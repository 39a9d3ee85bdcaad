"""What kind of body or place a name tells by its words: a ministry, a company, a movement, a river."""

from briefing.brief.states import is_adjective, state_of
from briefing.draft.findings import Kind
from briefing.draft.names.cues import cue
from briefing.draft.names.lists import head_kind

_LONGEST_CENTRAL_BANK = 4  # words of `Bank of South Korea`
_OF_CABINETS = frozenset(("department", "ministry", "embassy", "consulate"))
_PRIVATE = frozenset(("committee", "division", "panel", "staff", "executive"))  # a body's own, unless a state's


def body_kind(words: list[str], head: str = "") -> Kind:
    """Return the kind of a body or place by the words of its name, in small letters; ``head`` is the telling one."""
    head = head or words[-1]
    others = frozenset(words) - {head}
    is_international = not cue("international").isdisjoint(others)
    if head == "bank":
        return "government" if not is_international and _is_central(words, others) else "organization"
    if head == "army" and not cue("of an armed group").isdisjoint(others):
        return "group"
    if head == "group" and "working" in others:
        return "group"
    kind = head_kind(head)
    if kind == "government by its owner":
        return _by_owner(others, head, is_international=is_international)
    if kind == "government":
        return "organization" if is_international and head not in _OF_CABINETS else "government"
    return "place" if kind == "place" else "group" if kind == "group" else "organization"


def _is_central(words: list[str], others: frozenset[str]) -> bool:
    """Whether a bank is a state's own: Central Bank of, Reserve Bank of, Bank of Korea, National Bank of Hungary."""
    if not others.isdisjoint(("central", "reserve")):
        return True
    return _has_state(others) and ("national" in others or ("of" in words and len(words) <= _LONGEST_CENTRAL_BANK))


def _by_owner(others: frozenset[str], head: str, *, is_international: bool) -> Kind:
    """Return the kind of a commission, a council, an agency: a state's, or not."""
    if is_international or not others.isdisjoint(("news", "olympic")):
        return "organization"
    if not cue("of a state").isdisjoint(others) or _has_state(others):
        return "government"
    return "organization" if head in _PRIVATE else "government"


def _has_state(words: frozenset[str]) -> bool:
    return any(is_adjective(word.capitalize()) or state_of(word) is not None for word in words)
