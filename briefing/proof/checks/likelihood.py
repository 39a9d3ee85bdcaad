"""B601 and B602: a likelihood is of one scale, and stands apart from a confidence."""

import re

from briefing.brief.vocabulary import LIKELIHOODS
from briefing.problems import did_you_mean
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.pattern import Pattern, as_written

_SCALE = ", ".join(LIKELIHOODS)
_LIKELIHOOD = Pattern(
    r"\b(?:(?P<off_scale>probabl[ey]|improbabl[ey]|highly (?:likely|unlikely)|in all likelihood|even odds"
    r"|(?:nearly|virtually) certain|(?:good|fair|real|slim|remote|strong|small) (?:chance|possibility|likelihood))"
    rf"|{'|'.join(sorted(LIKELIHOODS, key=len, reverse=True))})\b",
    any_case=True,
)
_CONFIDENCE = Pattern(r"\b(?:low|moderate|high)\s+confidence\b", any_case=True)


def likelihoods_are_plain(subject: Subject) -> Problems:
    """Yield a problem for each likelihood that is not of the scale, or that stands beside a confidence.

    They are looked for in the editor's own lines, and under a judgment's `likelihood`.
    """
    for index, judgment in enumerate(subject.brief.judgments):
        if judgment.likelihood and judgment.likelihood.lower() not in LIKELIHOODS:
            hint = f"{did_you_mean(judgment.likelihood, LIKELIHOODS)} the scale is: {_SCALE}".strip()
            message = f"{judgment.likelihood!r} is not of the scale"
            yield subject.problem("B601", "warning", message, hint, ("judgments", index, "likelihood"))
    for keys, line in subject.own_lines:
        for match in _LIKELIHOOD.finditer(line):
            if not match["off_scale"]:
                continue
            words = as_written(match, line)
            message = f"{words!r} is not of the scale"
            yield subject.problem("B601", "warning", message, f"the scale is: {_SCALE}", keys, words=words)
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            confidence = _CONFIDENCE.search(sentence)
            if confidence and _LIKELIHOOD.search(sentence):
                message = "a likelihood and a confidence stand in one sentence"
                hint = "say how likely it is; a judgment gives its confidence under `confidence:`"
                yield subject.problem("B602", "warning", message, hint, keys, words=as_written(confidence, sentence))


B601 = Rule(
    "B601",
    "a likelihood that is not of the scale",
    f"One scale for all (ICD 203): {_SCALE}.",
    "text: Talks go on\nlikelihood: quite possible",
    "text: Talks go on\nlikelihood: likely",
    check=likelihoods_are_plain,
)
B602 = Rule(
    "B602",
    "a likelihood and a confidence in one sentence",
    "How likely a thing is and how sure one is of that are two things; together they are read as one.",
    "text: It is likely, with high confidence, that talks go on",
    "text: Talks go on\nlikelihood: likely\nconfidence: high",
    check=likelihoods_are_plain,
)
