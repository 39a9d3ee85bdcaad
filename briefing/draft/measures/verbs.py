"""The verbs of measures: what they do to one, in all their forms."""

import re
from functools import cache
from typing import Literal, NamedTuple

Act = Literal["imposed", "ended", "proposed", "announced"]
_VERBS: dict[Act, str] = {
    "imposed": (
        "impose reimpose levy slap introduce reintroduce adopt approve enact apply set place institute implement order "
        "issue declare extend renew prolong expand widen broaden tighten toughen strengthen keep maintain retain "
        "increase raise hike boost double triple halve reduce lower cut slash trim grant provide release pay give lend "
        "allocate earmark launch begin restore charge require establish ratify decree enforce clamp sign "
        "quadruple leave hold deliver backdate resume pass take put collect offer send donate commit award invoke "
        "proclaim fix cap freeze hit"
    ),
    "ended": (
        "lift scrap cancel abolish end remove revoke repeal drop waive withdraw rescind ease relax loosen suspend halt "
        "terminate eliminate dismantle overturn annul phase"
    ),
    "proposed": (
        "propose plan threaten consider weigh mull urge demand seek want recommend suggest draft prepare debate study "
        "float moot advocate request draw"
    ),
    "announced": "announce unveil agree promise pledge vow decide",
}
_IRREGULAR = {
    "set": "set sets set setting",
    "draw": "draw draws drew|drawn drawing",
    "take": "take takes took|taken taking",
    "keep": "keep keeps kept keeping",
    "cut": "cut cuts cut cutting",
    "pay": "pay pays paid paying",
    "give": "give gives gave|given giving",
    "lend": "lend lends lent lending",
    "begin": "begin begins began|begun beginning",
    "put": "put puts put putting",
    "hit": "hit hits hit hitting",
    "leave": "leave leaves left leaving",
    "hold": "hold holds held holding",
    "withdraw": "withdraw withdraws withdrew|withdrawn withdrawing",
    "seek": "seek seeks sought seeking",
    "send": "send sends sent sending",
    "freeze": "freeze freezes froze|frozen freezing",
    "overturn": "overturn overturns overturned overturning",
    "offer": "offer offers offered offering",
    "order": "order orders ordered ordering",
    "widen": "widen widens widened widening",
    "loosen": "loosen loosens loosened loosening",
    "tighten": "tighten tightens tightened tightening",
    "toughen": "toughen toughens toughened toughening",
    "strengthen": "strengthen strengthens strengthened strengthening",
    "broaden": "broaden broadens broadened broadening",
    "threaten": "threaten threatens threatened threatening",
    "deliver": "deliver delivers delivered delivering",
    "lower": "lower lowers lowered lowering",
    "award": "award awards awarded awarding",
    "commit": "commit commits committed committing",
}


class Form(NamedTuple):
    """A form of a verb: its word, what it does to a measure, and its tense."""

    lemma: str
    act: Act
    tense: Literal["base", "present", "past", "ing"]


def _forms(lemma: str) -> tuple[str, str, str, str]:
    if lemma in _IRREGULAR:
        base, present, past, ing = _IRREGULAR[lemma].split()
        return base, present, past, ing
    stem = lemma.removesuffix("e")
    if re.search(r"[^aeiou]y$", lemma):
        return lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", lemma):
        return lemma, f"{lemma}s", f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"
    if lemma.endswith(("ss", "sh", "ch")):
        return lemma, f"{lemma}es", f"{lemma}ed", f"{lemma}ing"
    return lemma, f"{lemma}s", f"{stem}ed", f"{stem}ing"


@cache
def verb_forms() -> dict[str, Form]:
    """Return each form of each verb of measures."""
    found: dict[str, Form] = {}
    for act, lemmas in _VERBS.items():
        for lemma in lemmas.split():
            base, present, past, ing = _forms(lemma)
            found.setdefault(base, Form(lemma, act, "base"))
            found.setdefault(present, Form(lemma, act, "present"))
            for each in past.split("|"):
                found.setdefault(each, Form(lemma, act, "past"))
            found.setdefault(ing, Form(lemma, act, "ing"))
    for word in ("set", "cut", "hit"):
        found[word] = Form(word, "imposed", "past")
    return found


# Verbs by which something rises or falls, or begins and ends, by itself.
GOES = re.compile(
    r"\b(?P<verb>ris(?:es|e|en)|rose|fall(?:s|en)?|fell|go(?:es)?\s+up|went\s+up|drop(?:s|ped)?|climb(?:s|ed)?|jump(?:s|ed)?"
    r"|t(?:ake|akes|ook|aken)\s+effect|c(?:ome|omes|ame)\s+into\s+(?:effect|force)|go(?:es)?\s+into\s+(?:effect|force)"
    r"|went\s+into\s+(?:effect|force)|enter(?:s|ed)?\s+into\s+force|(?:is|are|was|were|been|be|remain\w*)\s+in\s+(?:force|place|effect)"
    r"|expire[sd]?|lapse[sd]?|begin|begins|began|start(?:s|ed)?|end(?:s|ed)?|appl(?:y|ies|ied)\s+(?:from|to)|stay\w*)\b",
    re.IGNORECASE,
)
ENDS_BY_ITSELF = re.compile(r"expire|lapse|end", re.IGNORECASE)
# Money that somebody gives: a verb, the sum, and the receiver.
GIVES = re.compile(
    r"(?<![\w-])(?:promis|pledg|propos|releas|allocat|provid|donat|grant|approv|earmark|lend|len[dt]|extend|offer|pay|paid|giv|gave"
    r"|set\s+aside|commit|contribut)(?:e[sd]?|ed|ted|s|ing)?(?=\s)",
    re.IGNORECASE,
)
