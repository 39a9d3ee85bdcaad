"""B606: each exemption under `accept` is needed."""

from briefing.proof.acceptance import NEVER
from briefing.proof.rule import Problems, Rule, Subject


def exemptions_are_needed(subject: Subject) -> Problems:
    """Yield a problem for each exemption that accepts nothing, as the other checks have found."""
    for each in subject.unneeded if subject.text is not None else ():
        keys = (*each.keys, "accept", each.code)
        if each.code in NEVER:
            message, hint = f"{each.code} can't be accepted", "cite words that the article has"
        else:
            message, hint = f"{each.code} finds nothing here", "take the exemption out"
        yield subject.problem("B606", "warning", message, hint, keys)


B606 = Rule(
    "B606",
    "an exemption that is not needed",
    "What `accept` holds back is counted and listed; what no longer finds anything only hides what may come.",
    "what: A start\nsource: The talks begin\naccept: {B320: it is right all the same}",
    "what: A start\nsource: The talks begin",
    check=exemptions_are_needed,
)
