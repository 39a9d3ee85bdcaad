"""B322: an excerpt does not begin behind a denial that governs it, nor end before one."""

from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.negation import denials
from briefing.text.pattern import Pattern, as_written

# Characters of the article that are looked at before an excerpt and behind it: some words.
_AROUND = 60
_BEFORE = Pattern(
    r"(?:(?P<not>\b(?:not|never|cannot|no|nor|neither|without|hardly|few)|\b\w+n['’]t)"
    r"(?:\s+(?:yet|even|really|fully|immediately|necessarily|been|be|being|have|to|want|expect|plan|intend|able|going|come"
    r"|many|much|any|enough))*"
    r"|(?P<deny>\b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?))"
    r"(?:\s+(?:to|that|an?|the|any|it|having|had|reports?|claims?|charges?|allegations?|suggestions?|accusations?))*)"
    r"\s*[\"“‘'(]?\s*$",
    any_case=True,
)
_BEHIND = Pattern(r"\s*(?P<not>(?:not|never|no|nothing|neither)\b|n['’]t\b)", any_case=True)
_AUXILIARY = Pattern(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|said)$",
    any_case=True,
)


def excerpts_are_not_cut_at_a_denial(subject: Subject) -> Problems:
    """Yield a problem for each excerpt that leaves out a denial next to it, unless the statement denies as well."""
    text = subject.text or ""
    for each in subject.evidence if subject.text is not None else ():
        if each.claim.kind != "quote" and denials(each.claim.text):
            continue
        for (excerpt, keys), places in zip(each.claim.excerpts, each.found, strict=True):
            left_out = _left_out(text, places[0].start, places[0].end, excerpt) if len(places) == 1 else ""
            if left_out:
                message = f"the article has {left_out!r} next to it, which may turn the meaning"
                yield subject.problem("B322", "warning", message, "cite that word as well", keys)


def _left_out(text: str, start: int, end: int, excerpt: str) -> str:
    """Return the denial that stands next to an excerpt and governs its words, or nothing."""
    words = text[max(0, start - _AROUND) : start]
    if before := _BEFORE.search(words):
        return as_written(before, words, "not" if before["not"] else "deny")
    words = text[end : end + _AROUND]
    behind = _BEHIND.match(words)
    return as_written(behind, words, "not") if behind and _AUXILIARY.search(excerpt.rstrip()) else ""


B322 = Rule(
    "B322",
    "an excerpt that is cut at a denial",
    "The word left out, right before the excerpt or behind it, turns what is cited into its contrary.",
    "what: The bank approves the deal\nsource: approve the deal",
    "what: The bank does not approve the deal\nsource: The bank would not approve the deal",
    check=excerpts_are_not_cut_at_a_denial,
)
