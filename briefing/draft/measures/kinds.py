"""The kinds of measures: what each may fall on, and the kind where a word alone does not tell it."""

import re
from functools import cache
from typing import NamedTuple

from briefing.draft.measures.frame import Frame
from briefing.draft.measures.table import rows


class Kind(NamedTuple):
    """What a kind of measure may fall on: goods, a place; which numbers may be its rate."""

    has_products: bool = True
    rates: tuple[str, ...] = ()
    has_places: bool = False
    is_also_of_companies: bool = False


@cache
def _kinds() -> dict[str, Kind]:
    return {
        kind: Kind(bool(products), tuple(rates.split()), bool(places), bool(companies))
        for kind, products, rates, places, companies in rows("kinds.tsv", 5)
    }


def about(kind: str) -> Kind:
    """Return what is told of a kind of measure."""
    return _kinds().get(kind, Kind())


_EXPORTS = re.compile(r"\b(?:exports?|exporters?|sold\s+abroad|sells\s+abroad)\b", re.IGNORECASE)
_IMPORTS = re.compile(r"\b(?:imports?|importers?|shipments)\b", re.IGNORECASE)
_GOODS = re.compile(r"\b(?:imports?|imported|exports?|goods|trade)\b", re.IGNORECASE)
_PERSONS = re.compile(r"\b(?:visas?|travel)\b", re.IGNORECASE)
_ENTRY = re.compile(r"\bfrom\s+(?:entering|travell?ing|visiting)\b|\bfrom\s+entry\b", re.IGNORECASE)


def kind_told(frame: Frame, text: str, *, has_target: bool = False) -> str:
    """Return the kind of a measure: a curb of exports is an export control, a stop of imports a ban."""
    words = text[frame.start : frame.end]
    if frame.kind == "levy":
        return "tariff" if has_target or _GOODS.search(words) else "tax"
    if frame.kind == "trade stop":
        if frame.act == "ended":
            return "resumption"
        return "ban" if _IMPORTS.search(words) or _EXPORTS.search(words) else "suspension"
    if frame.kind == "ban" and _ENTRY.search(words):
        return "sanction"
    if frame.kind == "restriction" and _PERSONS.search(text, frame.verb_start, frame.noun_end):
        return "sanction"
    is_open = frame.kind in ("restriction", "licence", "export control")
    return "export control" if is_open and _EXPORTS.search(words) else frame.kind
