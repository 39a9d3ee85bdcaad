"""The kind of a measure where its word alone does not tell: restrictions and stops, by what they stop."""

import re

from briefing.draft.measures.frame import Frame

_OPEN = ("restriction", "trade stop", "licence", "export control")
_EXPORTS = re.compile(r"\b(?:exports?|exporters?|sold\s+abroad|sells\s+abroad)\b", re.IGNORECASE)
_IMPORTS = re.compile(r"\b(?:imports?|importers?|shipments)\b", re.IGNORECASE)
_PERSONS = re.compile(r"\b(?:visas?|travel)\b", re.IGNORECASE)


def kind_told(frame: Frame, text: str) -> str:
    """Return the kind of a measure: a curb of exports is an export control, a stop of imports a ban."""
    if frame.kind not in _OPEN:
        return frame.kind
    words = text[frame.start : frame.end]
    if frame.kind == "trade stop":
        if frame.act == "ended":
            return "resumption"
        return "ban" if _IMPORTS.search(words) or _EXPORTS.search(words) else "suspension"
    if frame.kind == "restriction" and _PERSONS.search(text, frame.verb_start, frame.noun_end):
        return "sanction"
    return "export control" if _EXPORTS.search(words) else frame.kind
