"""Where somebody gives or promises a sum of money."""

import re
from collections.abc import Iterator

from briefing.draft.clauses.numbers import quantities
from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.stance import stance
from briefing.draft.clauses.subjects import BREAK, clause_start
from briefing.draft.measures.frame import NOUN_BEFORE, Frame
from briefing.draft.measures.verbs import Act, verbs_for


def gifts(passage: Passage, taken: list[tuple[int, int]]) -> Iterator[Frame]:
    """Yield where somebody gives or promises a sum of money."""
    text = passage.text
    sums = [each for each in quantities(text) if each.kind == "money"]
    for match in verbs_for("gives").finditer(text) if sums else ():
        money = next((each for each in sums if 0 <= each.start - match.end() < _NEAR_SUM), None)
        if money is None or NOUN_BEFORE.search(text, max(0, match.start() - 20), match.start()):
            continue
        given = _GIVEN.match(text, money.end)
        to_somebody = any(0 < each.start - match.end() <= _NEXT for each in passage.mentions)
        is_promise = to_somebody or match["verb"].lower().startswith(("pledg", "promis", "donat"))
        if (
            text.startswith(" of ", match.end())
            or BREAK.search(text, match.end(), money.start)
            or not (given or is_promise)
        ):
            continue
        last = given.end() if given else money.end
        first = clause_start(text, match.start())
        word = match[0].lower()
        how = stance(
            text, first, match.start(), "ing" if word.endswith("ing") else "past" if word.endswith("ed") else "base"
        )
        act: Act = (
            "proposed"
            if word.startswith("propos")
            else "announced"
            if word.startswith(("promis", "pledg", "offer"))
            else "imposed"
        )
        kind = "subsidy" if re.search(r"\bsubsid", text[match.start() : money.end + 60]) else "aid"
        taken.append((match.start(), last))
        yield Frame(kind, act, how, match.start(), match.end(), money.start, last, word)


_NEXT = len(" the ")  # characters: who gets it stands next to the verb
_NEAR_SUM = 40
_GIVEN = re.compile(
    r"(?:\s+\([^)]*\))?(?:\s+(?:in|of|as|worth\s+of)\s+(?:[\w-]+\s+){0,3}"
    r"(?:aid|loans?|credits?|relief|help|assistance|grants?|subsid\w+|support|guarantees|compensation)\b"
    r"|\s+(?:in|of|worth\s+of)\s+(?:[a-z-]+\s+){0,2}[a-z-]+(?=\s+(?:to|for)\b)|(?=\s+(?:to|for|from\s+its|more)\b))"
)
