"""Family B6, wording: the editor's own lines are sober, graded on one scale, and give their reasons."""

import re
from collections.abc import Iterator

from briefing.problems import Problem, did_you_mean
from briefing.proof.evidence import Keys
from briefing.proof.subject import Subject

# ICD 203 (US intelligence community, analytic standards): the first of each pair of terms.
SCALE = (
    *("almost no chance", "very unlikely", "unlikely", "roughly even chance"),
    *("likely", "very likely", "almost certain"),
)
_OFF_SCALE = (
    r"probabl[ey]|improbabl[ey]|highly (?:likely|unlikely)|in all likelihood|(?:nearly|virtually) certain|even odds"
    r"|(?:good|fair|real|slim|remote|strong|small) (?:chance|possibility|likelihood)"
)
_LIKELIHOOD = re.compile(
    rf"\b(?:(?P<off>{_OFF_SCALE})|{'|'.join(sorted(SCALE, key=len, reverse=True))})\b", re.IGNORECASE
)
_CONFIDENCE = re.compile(r"\b(?:low|moderate|high)\s+confidence\b", re.IGNORECASE)
_LOADED = re.compile(
    r"\b(?:clearly|obviously|undoubtedly|of course|needless to say|it is clear that|as everyone knows|unprecedented"
    r"|so-called|claims? to|admits?|refuses? to admit|shameful|brazen|draconian)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:may possibly|might possibly|could potentially|may or may not|sources say|it is said|reportedly|some say"
    r"|many believe|observers say|experts say|rumou?red|somewhat|in some ways|to some extent|very unique)\b",
    re.IGNORECASE,
)


def likelihood_is_of_the_scale(subject: Subject) -> Iterator[Problem]:
    """B601: a likelihood is not of the scale. B602: a likelihood and a confidence stand in one sentence."""
    scale = f"the scale is: {', '.join(SCALE)}"
    for index, judgment in enumerate(subject.brief.judgments):
        keys: Keys = ("judgments", index, "likelihood")
        if judgment.likelihood and judgment.likelihood.lower() not in SCALE:
            hint = f"{did_you_mean(judgment.likelihood, SCALE)} {scale}".strip()
            yield subject.problem("B601", "warning", f"{judgment.likelihood!r} is not of the scale", hint, keys)
    for keys, line in _own_lines(subject):
        for match in _LIKELIHOOD.finditer(line):
            if match["off"]:
                message = f"{match[0]!r} is not of the scale"
                yield subject.problem("B601", "warning", message, scale, keys, words=match[0])
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            confidence = _CONFIDENCE.search(sentence)
            if confidence and _LIKELIHOOD.search(sentence):
                message = "a likelihood and a confidence stand in one sentence"
                hint = "say how likely it is; a judgment gives its confidence under `confidence:`"
                yield subject.problem("B602", "warning", message, hint, keys, words=confidence[0])


def judgments_have_reasons(subject: Subject) -> Iterator[Problem]:
    """B603: a judgment does not say what it rests on."""
    for index, judgment in enumerate(subject.brief.judgments):
        if not judgment.because:
            hint = "add `because:` with the facts that it rests on"
            yield subject.problem("B603", "warning", "the judgment gives no reason", hint, ("judgments", index))


def words_are_sober(subject: Subject) -> Iterator[Problem]:
    """B604: a loaded word in the editor's own lines. B605: a vague one."""
    for keys, line in _own_lines(subject):
        for match in _LOADED.finditer(line):
            hint = "say what is so, and let the reader judge"
            yield subject.problem("B604", "warning", f"{match[0]!r} is a loaded word", hint, keys, words=match[0])
        for match in _VAGUE.finditer(line):
            hint = "say who, or how likely"
            yield subject.problem("B605", "warning", f"{match[0]!r} is vague", hint, keys, words=match[0])


def _own_lines(subject: Subject) -> Iterator[tuple[Keys, str]]:
    brief = subject.brief
    if brief.bottom_line:
        yield ("bottom_line",), brief.bottom_line
    for index, line in enumerate(brief.why_it_matters):
        yield ("why_it_matters", index), line
    for index, judgment in enumerate(brief.judgments):
        yield ("judgments", index, "text"), judgment.text
    for index, item in enumerate(brief.watch):
        if not item.source:
            yield ("watch", index, "what"), item.what
    for index, gap in enumerate(brief.gaps):
        yield ("gaps", index), gap
