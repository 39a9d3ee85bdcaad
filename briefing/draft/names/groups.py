"""Whom mentions name: the group of those of one, its name and kind."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from briefing.brief.states import state_of
from briefing.draft.findings import Kind, Named
from briefing.draft.names.cues import folded
from briefing.draft.names.mention import TELLING, Mention

_KINDS: tuple[Kind, ...] = ("person", "government", "organization", "group", "country", "place")
_LEAST = 1.0  # the weight from which a kind is told
_TOLD = 3.0  # the weight of what a mention's own words tell
_AGAINST_A_PLACE = 5.0  # the weight from which a known place is taken for a person or a body
_OF_STATE, _OF_PLACE, _OF_CLUB = "=", "@", "+"


@dataclass(slots=True)
class Group:
    """The mentions of one that is named; ``key`` is its name without case, behind a sign if a list knows it."""

    key: str
    mentions: list[Mention] = field(default_factory=list)
    kind: Kind = "unknown"
    proposed: list[str] = field(default_factory=list)

    @property
    def is_known(self) -> bool:
        """Whether a list knows it."""
        return self.key[0] in (_OF_STATE, _OF_PLACE)

    @property
    def plain(self) -> str:
        """The name by which it was grouped, without case."""
        return self.key.lstrip(f"{_OF_STATE}{_OF_PLACE}{_OF_CLUB}").casefold()

    @property
    def begin(self) -> int:
        """Where it is first named."""
        return min(each.start for each in self.mentions)

    @property
    def name(self) -> str:
        """The fullest form, a state's own name rather than its capital."""
        forms = [each.name or each.text for each in self.mentions if each.text not in self.proposed]
        own = [form for form in forms if (state := state_of(form)) is None or form not in state.seats]
        if self.kind == "country":
            own = [form for form in forms if state_of(form)] or own
        name = max(own or forms, key=lambda form: (len(form.split()), len(form), form[1:2].islower()))
        known = next((each.known.name for each in self.mentions if each.known), name)
        return known if known.upper() == name else name  # MADRID, of a dateline

    def weight_of(self, kind: Kind) -> float:
        """Return what speaks for a kind, on the average of the mentions."""
        return sum(each.scores.get(kind, 0.0) for each in self.mentions) / len(self.mentions)

    def tell_kind(self) -> None:
        """Tell the kind by what is known, or by what speaks for it in all mentions."""
        totals: dict[Kind, float] = defaultdict(float)
        for mention in self.mentions:
            for kind, weight in mention.scores.items():
                totals[kind] += weight
            if mention.kind != "unknown":
                totals[mention.kind] += _TOLD
        known = next((each.known for each in self.mentions if each.known), None)
        told = {kind for each in self.mentions for kind, weight in each.scores.items() if weight >= TELLING}
        best = max(told or _KINDS, key=lambda kind: totals[kind])
        if self.key.startswith(_OF_STATE) and known:
            self.kind = "country" if known.kind == "place" else known.kind
        elif self.key.startswith(_OF_PLACE) and max(totals["person"], totals["organization"]) <= _AGAINST_A_PLACE:
            self.kind = "place"
        else:
            self.kind = best if totals[best] >= _LEAST else "unknown"

    def named(self) -> Named:
        """Return whom it names, with all forms and places."""
        name = self.name
        forms = [form for each in self.mentions for form in (each.text, each.name, *each.also)]
        return Named(
            name,
            self.kind,
            next((each.role for each in self.mentions if each.role), ""),
            next((each.of for each in self.mentions if each.of), ""),
            tuple(dict.fromkeys(form for form in forms if form and form != name and form not in self.proposed)),
            tuple(sorted((each.start, each.end) for each in self.mentions)),
            tuple(dict.fromkeys(self.proposed)),
        )


def known_key(mention: Mention) -> str:
    """Return the key of a mention that a list knows, or that of its words."""
    known = mention.known
    if known is None:
        return plain_key(mention.name or mention.text)
    if known.kind == "place":
        return (_OF_CLUB if mention.kind == "organization" else _OF_PLACE) + folded(known.name)
    return state_key(known.name)


def state_key(name: str) -> str:
    """Return the key of a state or a known body."""
    return _OF_STATE + name


def plain_key(name: str) -> str:
    """Return a name without case, article, full stops."""
    low = folded(name).removeprefix("the ")
    return " ".join(re.sub(r"[.,]", " " if ". " in low else "", low).split())


def merge(groups: dict[str, Group], gone: str, into: str) -> None:
    """Put the mentions of one group into another."""
    if gone == into or gone not in groups or into not in groups:
        return
    if groups[into].kind == "person":
        for mention in groups[gone].mentions:
            mention.kind, mention.known = "person", None
    groups[into].mentions += groups[gone].mentions
    groups[into].proposed += groups[gone].proposed
    del groups[gone]
