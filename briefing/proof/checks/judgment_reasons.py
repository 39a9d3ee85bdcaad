"""B603: a judgment gives its reasons."""

from collections.abc import Iterator

from briefing.problems import Problem
from briefing.proof.rule import Rule
from briefing.proof.subject import Subject


def judgments_have_reasons(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each judgment that does not say what it rests on."""
    for index, judgment in enumerate(subject.brief.judgments):
        if not judgment.because:
            hint = "add `because:` with the facts that it rests on"
            yield subject.problem("B603", "warning", "the judgment gives no reason", hint, ("judgments", index))


RULE = Rule(
    "B603",
    "a judgment without a reason",
    "Nobody can weigh it.",
    "judgments:\n  - text: Talks go on",
    "judgments:\n  - text: Talks go on\n    because: [both gain]",
    check=judgments_have_reasons,
)
