"""B417 and B418: the article's words carry each date of a statement."""

from collections.abc import Iterator
from functools import partial

from briefing.dates.edtf import EdtfDate
from briefing.problems import Problem
from briefing.proof.dated import Reading, carry, dates_in, likeliest, overlap, readings
from briefing.proof.evidence import Evidence
from briefing.proof.rule import Problems, Rule, Subject

_LISTED = 3  # dates of an excerpt


def dates_are_carried(subject: Subject) -> Problems:
    """Yield a problem for each date of a statement that the words do not carry.

    These are its phrase under `stated`, its excerpts, their sentences and the one before, and the day of publication.
    """
    for each in subject.evidence:
        claim = each.claim
        if not claim.dates or not claim.excerpts:
            continue
        there = [found for excerpt, _ in claim.excerpts for found in readings(excerpt, subject.published)]
        if there and not claim.stated and not any(overlap(there, when) for _, when in claim.dates):
            yield _not_in_the_excerpt(subject, each)
        elif subject.text is not None and all(each.found):
            yield from _carried_by_nothing(subject, each, there)


def _not_in_the_excerpt(subject: Subject, evidence: Evidence) -> Problem:
    claim = evidence.claim
    field, when = claim.dates[0]
    mentions = [mention.text for excerpt, _ in claim.excerpts for mention in dates_in(excerpt, subject.published)]
    hint = "give the phrase that it comes from under `stated`, or cite the words that hold it"
    message = f"the excerpt has {', '.join(map(repr, mentions[:_LISTED]))}, and that is not {when}"
    return subject.problem("B417", "warning", message, hint, (*claim.keys, field))


def _carried_by_nothing(subject: Subject, evidence: Evidence, there: list[Reading]) -> Iterator[Problem]:
    """Yield a problem for each date that neither the excerpts nor the words around them carry.

    Of one date with its phrase under `stated` another rule tells more.
    """
    claim = evidence.claim
    if claim.stated and len(claim.dates) == 1:
        return
    found = [*there, *readings(claim.stated or "", subject.published)]
    around: list[Reading] | None = None
    for field, when in claim.dates:
        if carry(found, when) or _holds_publication(subject, when):
            continue
        if around is None:
            around = likeliest(subject.context_of(evidence, before=1), subject.published)
        if not carry(around, when):
            hint = "take the date out, give its phrase under `stated`, or cite the words that carry it"
            message = f"neither the excerpt nor the words before it carry {when}"
            details = subject.would_do(evidence, partial(_carries, subject, when))
            yield subject.problem("B418", "warning", message, hint, (*claim.keys, field), details)


def _carries(subject: Subject, when: EdtfDate, words: str) -> bool:
    return carry(likeliest(words, subject.published), when)


def _holds_publication(subject: Subject, when: EdtfDate) -> bool:
    """Whether a date is that of the article itself, which its dateline carries."""
    return when.overlaps(subject.brief.article.published) and not when.is_interval


B417 = Rule(
    "B417",
    "a date that is not among those of the excerpt",
    "Without `stated`, the date must be one that the cited words give.",
    "date: 1999-01-01\nsource: They met on Aug. 5",
    "date: 2024-08-05\nsource: They met on Aug. 5",
    check=dates_are_carried,
)
B418 = Rule(
    "B418",
    "a date that the article's words do not carry",
    "Each date must be in the excerpt, in its sentence or the one before, or be the day of publication, at its "
    "precision: a measure that was announced in May has no day in August for nothing.",
    "date: 2024-06-01\nsource: The tariff was announced",
    "date: 2024-08-12\nsource: The tariff was announced  # published that day",
    check=dates_are_carried,
)
