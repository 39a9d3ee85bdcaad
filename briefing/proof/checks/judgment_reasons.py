"""B603: a judgment gives its reasons."""

from briefing.proof.rule import Problems, Rule, Subject


def judgments_have_reasons(subject: Subject) -> Problems:
    """Yield a problem for each judgment that does not say what it rests on."""
    for index, judgment in enumerate(subject.brief.judgments):
        if not judgment.because:
            hint = "add `because:` with the facts that it rests on"
            yield subject.problem("B603", "warning", "the judgment gives no reason", hint, ("judgments", index))


B603 = Rule(
    "B603",
    "a judgment without a reason",
    "Nobody can weigh it.",
    "text: Talks go on",
    "text: Talks go on\nbecause: [both gain]",
    check=judgments_have_reasons,
)
