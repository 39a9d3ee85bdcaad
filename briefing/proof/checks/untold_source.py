"""B333: what the article has from somebody else, the brief tells as said by them."""

from briefing.problems import shown
from briefing.proof.evidence import Claim, Evidence
from briefing.proof.rule import Problems, Rule, Subject
from briefing.proof.speakers import Reported, reported_by
from briefing.text.attribution import tells_who_says

_KINDS = ("event", "measure", "agenda item")


def sources_are_told(subject: Subject) -> Problems:
    """Yield a note for each statement that the article only passes on, and the brief states as its own.

    A statement that tells it in its own words, or that names the source among its actors, is left alone.
    """
    for each in subject.evidence:
        claim = each.claim
        if claim.kind not in _KINDS or claim.item.said_by or claim.item.via or tells_who_says(claim.text):
            continue
        source = next(filter(None, (_untold(subject, each, number) for number in range(len(each.found)))), None)
        if source is not None:
            message = f"the article has this from {shown(source.words)}"
            hint = f"add `said_by: {source.as_written(subject)}`"
            yield subject.problem("B333", "note", message, hint, claim.statement_keys)


def _untold(subject: Subject, each: Evidence, number: int) -> Reported | None:
    """Return from whom the article has an excerpt of a claim, if it is nobody whom the claim names."""
    source = reported_by(subject, each.found[number][0]) if each.found[number] else None
    return None if source is None or _is_told(subject, each.claim, source) else source


def _is_told(subject: Subject, claim: Claim, source: Reported) -> bool:
    listed = subject.spellings.with_owners(claim.actors)
    named = any(subject.spellings.names_itself(id_, claim.text) for id_ in source.actors)
    return named or not listed.isdisjoint(source.actors)


B333 = Rule(
    "B333",
    "a source that the brief does not tell",
    "What the article only passes on stands in the brief as if it were the article's own. It is a note, which never "
    "fails a check: whether the source matters is the editor's to judge.",
    "events:\n  - what: The debt shrinks\n    source: The debt will shrink, diplomats said.",
    "events:\n  - what: The debt shrinks\n    said_by: diplomats\n    source: The debt will shrink, diplomats said.",
    check=sources_are_told,
)
