"""B303: every statement gives a source."""

from briefing.proof.rule import Problems, Rule, Subject


def statements_have_a_source(subject: Subject) -> Problems:
    """Yield a problem for each claim without a source, but for the editor's own."""
    for each in subject.evidence:
        if each.status == "no source given" and not each.is_editors_own:
            hint = "copy the words that say so from the article into `source:`"
            yield subject.problem("B303", "warning", f"the {each.claim.kind} gives no source", hint, each.claim.keys)


B303 = Rule(
    "B303",
    "no source given",
    "What nobody can follow is the editor's word alone.",
    "what: New tariffs",
    "what: New tariffs\nsource: has levied new tariffs",
    check=statements_have_a_source,
)
