"""B417: a date without its phrase under `stated` is one of those in the excerpt."""

from briefing.dates.edtf import EdtfDate
from briefing.dates.news import find_dates
from briefing.proof.rule import Problems, Rule, Subject

_LISTED = 3  # dates of an excerpt


def date_is_in_the_excerpt(subject: Subject) -> Problems:
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


B417 = Rule(
    "B417",
    "a date that is not among those of the excerpt",
    "Without `stated`, the date must be one that the cited words give.",
    "date: 1999-01-01\nsource: They met on Aug. 5",
    "date: 2024-08-05\nsource: They met on Aug. 5",
    check=date_is_in_the_excerpt,
)
