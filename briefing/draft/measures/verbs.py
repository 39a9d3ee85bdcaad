"""The verbs of measures: what they do to one, in all their forms."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple, cast, get_args

from briefing.draft.measures.table import phrases, rows

Act = Literal["imposed", "ended", "proposed", "announced"]
Tense = Literal["base", "present", "past", "ing"]


class Form(NamedTuple):
    """A form of a verb: its lemma, what it does to a measure, its tense, and what belongs to it: `strike down`."""

    lemma: str
    act: Act
    tense: Tense
    rest: str = ""


class Forms(NamedTuple):
    """The forms of a verb, each with what belongs to it: `cuts off`."""

    base: str
    present: str
    past: str
    participle: str
    ing: str


@cache
def _table() -> dict[str, list[str]]:
    return {use: phrases(verbs) for use, verbs in rows("verbs.tsv", 2)}


@cache
def _irregular() -> dict[str, list[str]]:
    return {each.split()[0]: each.split()[1:] for each in _table()["irregular"]}


@cache
def forms_of(verb: str) -> Forms:
    """Return the forms of a verb of one or several words, of which the first changes."""
    lemma, _, rest = verb.partition(" ")
    past, ing = _past(lemma), _ing(lemma)
    participle = past
    if irregular := _irregular().get(lemma):
        past, participle, ing = [*irregular, ing][:3]
    if lemma == "be":
        return Forms(*(f"{each} {rest}" for each in ("be", "(?:is|are)", "(?:was|were)", "been", "being")))
    return Forms(*(f"{each} {rest}".strip() for each in (lemma, _present(lemma), past, participle, ing)))


_DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")


def _present(lemma: str) -> str:
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "go")) else f"{lemma}s"


def _past(lemma: str) -> str:
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ied"
    if _DOUBLED.fullmatch(lemma):
        return f"{lemma}{lemma[-1]}ed"
    return f"{lemma}d" if lemma.endswith("e") else f"{lemma}ed"


def _ing(lemma: str) -> str:
    if _DOUBLED.fullmatch(lemma):
        return f"{lemma}{lemma[-1]}ing"
    return f"{lemma.removesuffix('e')}ing" if not lemma.endswith("ee") else f"{lemma}ing"


@cache
def verb_forms() -> dict[str, list[Form]]:
    """Return each form of each verb that does something to a measure by its first word."""
    found: dict[str, list[Form]] = {}
    for act in get_args(Act):
        for verb in _table()[act]:
            lemma, _, rest = verb.partition(" ")
            forms = forms_of(lemma)
            tenses: tuple[Tense, ...] = ("base", "present", "past", "past", "ing")
            for word, tense in zip(forms, tenses, strict=True):
                if word != forms.past or tense == "past" or word != forms.base:
                    found.setdefault(word, []).append(Form(lemma, cast("Act", act), tense, rest))
    return found


def alternatives(verbs: Iterable[str]) -> str:
    """Return the pattern of all forms of some verbs, the longest first."""
    words = {form for verb in verbs for form in forms_of(verb)}
    return "|".join(each.replace(" ", r"\s+") for each in sorted(words, key=len, reverse=True))


@cache
def verbs_for(use: str, behind: str = "") -> re.Pattern[str]:
    """Return the pattern of the verbs of a row of the table, `gives`, `goes`, with what stands behind them."""
    return re.compile(rf"(?<![\w-])(?P<verb>{alternatives(_table()[use])})\b{behind}", re.IGNORECASE)


@cache
def doing_nouns(use: str) -> re.Pattern[str]:
    """Return the pattern of the nouns of a row of the table with what joins them to another: `the lifting of`."""
    words = "|".join(each.replace(" ", r"\s+") for each in _table()[use])
    return re.compile(rf"(?<![\w-])(?:{words})\s+(?:of|in|to|on)\b", re.IGNORECASE)


@cache
def givers() -> frozenset[str]:
    """Return the verbs that have two objects: `gave Peru a loan`."""
    return frozenset(each.split()[0] for each in _table()["gives"])


@cache
def _deciding() -> frozenset[str]:
    return frozenset(form for verb in _table()["decided"] for form in forms_of(verb))


def decides(word: str) -> bool:
    """Whether a verb tells that something is decided, which need not be in force: `approved a duty`."""
    return word in _deciding()
