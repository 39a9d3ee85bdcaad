"""B411: the phrase under `stated` is in the excerpt."""

from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.names import has_words


def stated_is_in_the_excerpt(subject: Subject) -> Problems:
    """Yield a problem for each stated phrase that is in no excerpt; a quotation's may stand around it."""
    for each in subject.evidence:
        claim, stated = each.claim, each.claim.stated
        cited = [excerpt for excerpt, _ in claim.excerpts]
        if claim.kind == "quote":
            cited += subject.sentences_around(each)
        if stated and cited and not any(has_words(words, stated) for words in cited):
            hint = "copy it from the excerpt as it stands, or cite the words that hold it"
            yield subject.problem("B411", "error", f"{stated!r} is not in the excerpt", hint, (*claim.keys, "stated"))


B411 = Rule(
    "B411",
    "a stated date that is not in the excerpt",
    "`stated` is the article's own phrase, word for word.",
    "stated: last May\nsource: in May this year",
    "stated: May this year\nsource: in May this year",
    check=stated_is_in_the_excerpt,
)
