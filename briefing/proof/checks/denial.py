"""B321: a statement denies what its excerpt denies, and nothing else."""

import re

from briefing.proof.evidence import Claim
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.negation import affirmed_alone, denials, denied_alone
from briefing.text.pattern import Pattern
from briefing.text.stems import content_words, is_akin_to_any

_ANSWER = re.compile(r"(yes|no)\b\s*[,.:;—–-]*", re.IGNORECASE)
_NAMED = ("measure", "meeting", "agenda item")
_REFUSAL = Pattern(r"\b(?:reject|refus|den[iy]|declin|fail|lack)", any_case=True)
# Of the words of a question, so many must stand in the excerpt for that to answer it by what it affirms.
_ASKED = 0.75


def what_is_denied_is_denied(subject: Subject) -> Problems:
    """Yield a problem for each statement that denies what its excerpt affirms, or the other way round."""
    hint = "say it as the article does, or cite the words that bear it out"
    for claim in (each.claim for each in subject.evidence):
        if claim.kind in ("quote", "delegation") or not claim.excerpts:
            continue
        cited = claim.cited_words
        if said := denied_alone(claim.text, cited):
            message = f"{said!r} denies, and the excerpt does not"
            yield subject.problem("B321", "warning", message, hint, claim.keys_of(said), words=said)
        elif claim.kind in _NAMED and _REFUSAL.search(cited):
            continue  # the title of a plan that was rejected is no denial
        elif denied := affirmed_alone(claim.text, cited) or _answered_otherwise(subject, claim):
            message = f"the excerpt has {denied!r}, and the statement says otherwise"
            yield subject.problem("B321", "warning", message, hint, claim.statement_keys)


def _answered_otherwise(subject: Subject, claim: Claim) -> str:
    """Return the words by which the excerpt of a side answers the question otherwise than its yes or no; or nothing."""
    answer = _ANSWER.match(claim.text) if claim.kind == "position" else None
    if answer is None:
        return ""
    question, cited = subject.brief.positions[int(claim.keys[1])].question, claim.cited_words
    if answer[1].lower() == "yes":
        return affirmed_alone(f"{question} {claim.text}", cited)
    known = [word.stem for word in content_words(cited)]
    asked = [is_akin_to_any(word.stem, known) for word in content_words(question)]
    is_affirmed = sum(asked) >= _ASKED * len(asked) and not denials(question)
    return cited if is_affirmed and denied_alone(f"not {question}", cited) else ""


B321 = Rule(
    "B321",
    "a denial that is not the excerpt's",
    "A statement that denies what its excerpt affirms, or affirms what that denies, says the contrary of the article.",
    "what: The bank has decided on a cut\nsource: the bank has not decided on a cut",
    "what: The bank has not decided on a cut\nsource: the bank has not decided on a cut",
    check=what_is_denied_is_denied,
)
