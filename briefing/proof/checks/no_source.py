"""B303: every statement gives a source."""

from collections.abc import Iterator

from briefing.problems import Problem
from briefing.proof.rule import Rule
from briefing.proof.subject import Subject


def statements_have_a_source(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each claim without a source, but for the editor's own."""
    for each in subject.evidence:
        if each.status == "no source given" and not each.is_editors_own:
            hint = "copy the words that say so from the article into `source:`"
            yield subject.problem("B303", "warning", f"the {each.claim.kind} gives no source", hint, each.claim.keys)


RULE = Rule(
    "B303",
    "no source given",
    "What nobody can follow is the editor's word alone.",
    "events:\n  - what: New tariffs",
    "events:\n  - what: New tariffs\n    source: has levied new tariffs",
    article="The government has levied new tariffs.",
    check=statements_have_a_source,
)
