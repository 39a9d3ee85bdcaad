"""The verbs that are a measure by themselves: to ban, to freeze assets, to expel diplomats."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from briefing.draft.measures.table import phrases, rows
from briefing.draft.measures.verbs import Act, forms_of


class OwnVerb(NamedTuple):
    """Verbs with their measure: its kind, what they do to it, the objects asked for and what stands further on."""

    kind: str
    act: Act
    objects: re.Pattern[str] | None
    further: re.Pattern[str] | None = None


class FoundVerb(NamedTuple):
    """A verb in a sentence: what it means, its characters, and whether it stands in the passive."""

    verb: OwnVerb
    start: int
    end: int


class _Form(NamedTuple):
    verb: OwnVerb
    rest: re.Pattern[str] | None
    asks_for_modal: bool = False


# Words between a verb and its object; a preposition or a verb begins another phrase.
_BETWEEN = (
    r"(?:(?!(?:about|over|after|before|on|in|at|by|to|for|from|against|amid|when|while|as|if|because|that|which|who"
    r"|was|were|is|are|has|had|and|or|than)\b)[\w.’'$€£%-]+(?:,\d+)*\s+){0,5}?"
)
# Of `suspended export duties` the duties are what is suspended.
_NO_MEASURE = (
    r"(?!(?:\s+\w+)?\s+(?:dut(?:y|ies)|tax(?:es)?|lev(?:y|ies)|tariffs?|quotas?|bans?|controls?|curbs?|restrictions?|licen[cs]\w*"
    r"|subsid\w+|fees?|embargo\w*|sanctions?|rates?|cuts?|ceilings?|targets?|limits?)\b)"
)
# What may not stand behind a verb that takes any object: `banned on Monday`.
_ANY_OBJECT = re.compile(
    r"(?!(?:on|to|that|and|or|was|is|are|were|in|by|from|against|it|them|him|her|us|for|at|as|after|with|under|since|until"
    r"|more|less|last|next|earlier|out|up|off)\b)[\w“\"$€£‘]",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:to|will|would|may|might|could|should|must|can)\s+(?:also\s+|then\s+|\w+ly\s+)?$", re.IGNORECASE
)


@cache
def _table() -> tuple[tuple[OwnVerb, tuple[str, ...]], ...]:
    return tuple(
        (OwnVerb(kind, cast("Act", act), _objects(objects), _further(further)), tuple(phrases(verbs)))
        for kind, act, verbs, objects, further in rows("own_verbs.tsv", 5)
    )


def _objects(cell: str) -> re.Pattern[str] | None:
    """Return the pattern of the objects of a row; nothing where it may be any."""
    if cell == "*":
        return None
    words = (rf"{each[:-1]}(?:y|ies)" if each.endswith("y") else f"{each}(?:e?s)?" for each in phrases(cell))
    return re.compile(rf"{_BETWEEN}(?:{'|'.join(words)})\b{_NO_MEASURE}".replace(" ", r"\s+"), re.IGNORECASE)


def _further(cell: str) -> re.Pattern[str] | None:
    """Return the pattern of what stands further on: `put three firms on its blacklist`."""
    if not cell:
        return None
    prepositions, nouns = (each.replace("/", "|") for each in cell.split())
    of_whom = r"(?:its|the|a|an|their|his|her|[A-Z][\w.]*['’]s?)\s+(?:[\w-]+\s+){0,3}"
    return re.compile(rf"[^.;]{{3,90}}?\b(?:{prepositions})\s+{of_whom}(?:{nouns})\b", re.IGNORECASE)


@cache
def _active() -> dict[str, list[_Form]]:
    """Return the verbs by the first word of each of their forms in the active."""
    found: dict[str, list[_Form]] = {}
    for row, verbs in _table():
        for each in verbs:
            if each.startswith("not "):
                continue
            forms, is_noun = forms_of(each.removeprefix("=")), each.startswith("=")
            for word in {forms.base, forms.present, forms.past, forms.participle, forms.ing}:
                if is_noun and word == forms.present:
                    continue
                first, _, rest = word.partition(" ")
                asks = is_noun and word == forms.base and word != forms.past
                found.setdefault(first, []).append(_Form(row, _rest(rest), asks))
    return found


@cache
def _passive() -> dict[str, list[_Form]]:
    """Return the verbs by the first word of their participle; `not` before that of what is no measure by itself."""
    found: dict[str, list[_Form]] = {}
    for row, verbs in _table():
        for each in verbs:
            verb = each.removeprefix("=").removeprefix("not ")
            first, _, rest = forms_of(verb).participle.partition(" ")
            found.setdefault(f"not {first}" if each.startswith("not ") else first, []).append(_Form(row, _rest(rest)))
    return found


def _rest(words: str) -> re.Pattern[str] | None:
    return re.compile(r"\s+" + words.replace(" ", r"\s+") + r"\b", re.IGNORECASE) if words else None


_WORD = re.compile(r"(?<![\w-])[A-Za-z]+(?![\w-])")


def own_verbs(text: str) -> Iterator[FoundVerb]:
    """Yield the verbs of a sentence that are a measure by themselves; behind each its object begins."""
    forms = _active()
    for match in _WORD.finditer(text):
        for form in forms.get(match[0].lower(), ()):
            rest = form.rest.match(text, match.end()) if form.rest else match
            if rest is None or (form.asks_for_modal and not _MODAL.search(text, 0, match.start())):
                continue
            end = rest.end() + len(text[rest.end() :]) - len(text[rest.end() :].lstrip())
            is_one = (
                end > rest.end()
                and not text.startswith("of ", end)
                and (form.verb.objects or _ANY_OBJECT).match(text, end)
            )
            if is_one and (form.verb.further is None or form.verb.further.match(text, end)):
                yield FoundVerb(form.verb, match.start(), end)
                break


_PARTICIPLE = re.compile(
    r"(?P<not>\b(?:not|no\s+longer)\s+|n['’]t\s+)?\b(?:be|been|being|is|are|was|were|get|gets|got)\s+(?P<never>not\s+|no\s+longer\s+)?(?:(?:also|now|then|again|\w+ly)\s+)?(?P<verb>[a-z]+)",
    re.IGNORECASE,
)


def own_participles(text: str) -> Iterator[FoundVerb]:
    """Yield the same verbs in the passive: `was banned`, `have been frozen`; what it falls on stands before."""
    forms = _passive()
    for match in _PARTICIPLE.finditer(text):
        is_denied = match["not"] or match["never"]
        for form in forms.get(f"not {match['verb'].lower()}" if is_denied else match["verb"].lower(), ()):
            rest = form.rest.match(text, match.end()) if form.rest else match
            before = text[max(0, match.start() - _REACH) : match.start()]
            is_one = form.verb.objects is None or form.verb.objects.search(before)
            if rest and is_one and (form.verb.further is None or form.verb.further.match(text, rest.end())):
                yield FoundVerb(form.verb, match.start() if is_denied else match.start("verb"), rest.end())
                break


_REACH = 100  # characters before the auxiliary in which the subject stands
