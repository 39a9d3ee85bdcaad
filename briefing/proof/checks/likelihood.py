"""B601 and B602: how likely a thing is, is said on one scale, and apart from how sure one is of that."""

import re
from collections.abc import Iterator

from briefing.problems import Problem, did_you_mean
from briefing.proof.rule import Rule
from briefing.proof.subject import Subject

# ICD 203 (US intelligence community, analytic standards): the first of each pair of terms.
SCALE = (
    *("almost no chance", "very unlikely", "unlikely", "roughly even chance"),
    *("likely", "very likely", "almost certain"),
)
_SCALE_WORDS = f"the scale is: {', '.join(SCALE)}"
_LIKELIHOOD = re.compile(
    r"\b(?:(?P<off_scale>probabl[ey]|improbabl[ey]|highly (?:likely|unlikely)|in all likelihood|even odds"
    r"|(?:nearly|virtually) certain|(?:good|fair|real|slim|remote|strong|small) (?:chance|possibility|likelihood))"
    rf"|{'|'.join(sorted(SCALE, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(r"\b(?:low|moderate|high)\s+confidence\b", re.IGNORECASE)


def likelihood_is_of_the_scale(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each likelihood, of a judgment or in the editor's own lines, that is not of the scale."""
    for index, judgment in enumerate(subject.brief.judgments):
        if judgment.likelihood and judgment.likelihood.lower() not in SCALE:
            hint = f"{did_you_mean(judgment.likelihood, SCALE)} {_SCALE_WORDS}".strip()
            message = f"{judgment.likelihood!r} is not of the scale"
            yield subject.problem("B601", "warning", message, hint, ("judgments", index, "likelihood"))
    for keys, line in subject.own_lines():
        for match in _LIKELIHOOD.finditer(line):
            if words := match["off_scale"]:
                message = f"{words!r} is not of the scale"
                yield subject.problem("B601", "warning", message, _SCALE_WORDS, keys, words=words)


def likelihood_stands_alone(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each sentence of the editor's own with a likelihood and a confidence."""
    for keys, line in subject.own_lines():
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            confidence = _CONFIDENCE.search(sentence)
            if confidence and _LIKELIHOOD.search(sentence):
                message = "a likelihood and a confidence stand in one sentence"
                hint = "say how likely it is; a judgment gives its confidence under `confidence:`"
                yield subject.problem("B602", "warning", message, hint, keys, words=confidence[0])


RULES = (
    Rule(
        "B601",
        "a likelihood that is not of the scale",
        f"One scale for all (ICD 203): {', '.join(SCALE)}.",
        "judgments:\n  - text: Talks go on\n    likelihood: quite possible\n    because: [both gain]",
        "judgments:\n  - text: Talks go on\n    likelihood: likely\n    because: [both gain]",
        check=likelihood_is_of_the_scale,
    ),
    Rule(
        "B602",
        "a likelihood and a confidence in one sentence",
        "How likely a thing is and how sure one is of that are two things; together they are read as one.",
        "judgments:\n  - text: It is likely, with high confidence, that talks go on\n    because: [both gain]",
        "judgments:\n  - text: Talks go on\n    likelihood: likely\n    confidence: high\n    because: [both gain]",
        check=likelihood_stands_alone,
    ),
)
