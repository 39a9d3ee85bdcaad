"""B417: a date without its phrase under `stated` is one of those in the excerpt."""

from collections.abc import Iterator

from briefing.dates.edtf import EdtfDate
from briefing.dates.news import find_dates
from briefing.problems import Problem
from briefing.proof.rule import Rule
from briefing.proof.subject import Subject

_LISTED = 3  # dates of an excerpt


def date_is_in_the_excerpt(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each statement whose excerpt has dates, none of them its own."""
    for claim in (each.claim for each in subject.evidence):
        dates = claim.dates
        if claim.stated or not dates:
            continue
        mentions = [mention for excerpt, _ in claim.excerpts for mention in find_dates(excerpt, subject.published)]
        readings = [EdtfDate(text) for mention in mentions for text in (mention.date, *mention.alternatives)]
        if readings and not any(when.overlaps(reading) for _, when in dates for reading in readings):
            field, when = dates[0]
            shown = ", ".join(repr(mention.text) for mention in mentions[:_LISTED])
            hint = "give the phrase that it comes from under `stated`, or cite the words that hold it"
            message = f"the excerpt has {shown}, and that is not {when}"
            yield subject.problem("B417", "warning", message, hint, (*claim.keys, field))


RULE = Rule(
    "B417",
    "a date that is not among those of the excerpt",
    "Without `stated`, the date must be one that the cited words give.",
    "events:\n  - what: A meeting\n    date: 1999-01-01\n    source: They met on Aug. 5",
    "events:\n  - what: A meeting\n    date: 2024-08-05\n    source: They met on Aug. 5",
    article="They met on Aug. 5 in Paris.",
    check=date_is_in_the_excerpt,
)
