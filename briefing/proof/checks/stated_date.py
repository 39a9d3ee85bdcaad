"""B412 to B416: a date is what the phrase under `stated` means on the day of publication."""

import re
from collections.abc import Iterator

from briefing.dates.edtf import EdtfDate
from briefing.dates.news import DateMention, resolve
from briefing.dates.words import words
from briefing.problems import Problem
from briefing.proof.evidence import Evidence
from briefing.proof.rule import Rule
from briefing.proof.spellings import has_phrase
from briefing.proof.subject import Subject


def date_is_what_is_stated(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each statement none of whose dates is what its phrase means.

    One phrase may be of one of several dates: announced in May, in force in August.
    """
    for each in subject.evidence:
        stated, dates = each.claim.stated, each.claim.dates
        if not stated or not dates:
            continue
        meant = resolve(stated, subject.published, _sentence(subject, each, stated))
        if meant is None:
            hint = "`stated` is the article's phrase for the date, such as `May this year`"
            message = f"{stated!r} can't be read as a date"
            yield subject.problem("B416", "warning", message, hint, (*each.claim.keys, "stated"))
            continue
        faults = [_fault(subject, each, field, when, meant) for field, when in dates]
        if None not in faults:
            yield from (fault for fault in faults[:1] if fault)


def _fault(subject: Subject, evidence: Evidence, field: str, when: EdtfDate, meant: DateMention) -> Problem | None:
    """Return what is wrong with one date against what is stated, if anything."""
    first, others = EdtfDate(meant.date), [EdtfDate(text) for text in meant.alternatives]
    keys = (*evidence.claim.keys, field)
    published = words(subject.brief.article.published)
    meaning = f"{first} ({words(first)}) by the rule `{meant.rule}`"
    if _same(when, first) or (_within(first, when) and "/" not in when.text and "X" not in when.text):
        return None  # as it is stated, or less precise, as one may be
    if any(_same(when, other) for other in others):
        if re.match(r"(?:next|last|this)\b", meant.text, re.IGNORECASE):
            return None  # `next Thursday` is either, and writers differ
        message = f"{when} is the other reading of {meant.text!r}"
        return subject.problem("B414", "warning", message, f"the likelier is {meaning}; published {published}", keys)
    if _within(when, first) and _in_part(when, first, meant.rule):
        hint = f"that is {first}; or cite the words that tell more"
        return subject.problem("B413", "warning", f"{when} is more precise than {meant.text!r}", hint, keys)
    if _within(first, when):
        message = f"{when} is far wider than {meant.text!r}"
        return subject.problem("B415", "warning", message, f"that is {meaning}", keys)
    message = f"{when} is not what {meant.text!r} means: {first} ({words(first)})"
    return subject.problem("B412", "error", message, f"by the rule `{meant.rule}`; published {published}", keys)


# Shares of a span. Nobody's early, mid and late are the same, so each is wider than a third: of a year early ends with
# July, mid is April to September, late begins with June. No corpus at hand has the days behind these words.
_PARTS = {"early": (0, 0.6), "mid": (0.2, 0.8), "middle": (0.2, 0.8), "late": (0.4, 1)}


def _in_part(when: EdtfDate, span: EdtfDate, rule: str) -> bool:
    """Whether a date lies in the part of a span that its rule names: early, mid or late."""
    days = (span.latest - span.earliest).days + 1
    begins = (when.earliest - span.earliest).days / days
    ends = ((when.latest - span.earliest).days + 1) / days
    least, most = _PARTS.get(rule.split(" ", 1)[0], (0, 1))
    return begins >= least and ends <= most


def _same(one: EdtfDate, other: EdtfDate) -> bool:
    return (one.earliest, one.latest) == (other.earliest, other.latest)


def _within(inner: EdtfDate, outer: EdtfDate) -> bool:
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _sentence(subject: Subject, evidence: Evidence, stated: str) -> str | None:
    """Return the sentence of the article, else the excerpt, that holds the phrase."""
    if evidence.claim.kind == "quote":
        return next((words for words in subject.sentences_around(evidence) if has_phrase(words, stated)), None)
    for (excerpt, _), places in zip(evidence.claim.excerpts, evidence.found, strict=True):
        if not has_phrase(excerpt, stated):
            continue
        for place in places:
            for sentence in subject.sentences:
                words_ = subject.words_of(sentence)
                if sentence.start < place.end and place.start < sentence.end and has_phrase(words_, stated):
                    return words_
        return excerpt
    return None


RULES = (
    Rule(
        "B412",
        "a date that is not what is stated",
        "News dates are read from the day of publication: a bare weekday is the latest one, unless its clause points "
        "ahead. The hint names the rule.",
        "events:\n  - what: A fall\n    date: 2024-06  # published on 2024-08-12\n"
        "    stated: last month\n    source: It fell last month",
        "events:\n  - what: A fall\n    date: 2024-07\n    stated: last month\n    source: It fell last month",
        article="It fell last month.",
        check=date_is_what_is_stated,
    ),
    Rule(
        "B413",
        "a date more precise than what is stated",
        "The article says less; what is known from elsewhere is not its word.",
        "events:\n  - what: New tariffs\n    date: 2024-05-14\n    stated: May this year\n    source: in May this year",
        "events:\n  - what: New tariffs\n    date: 2024-05\n    stated: May this year\n    source: in May this year",
        article="The government has levied new tariffs in May this year.",
        check=date_is_what_is_stated,
    ),
    Rule(
        "B414",
        "a date that is the less likely reading",
        "A bare weekday or month goes by its clause; another reading wants a reason in the text.",
        "events:\n  - what: A meeting\n    date: 2024-08-16  # published on 2024-08-12\n"
        "    stated: Friday\n    source: The bank met on Friday",
        "events:\n  - what: A meeting\n    date: 2024-08-09\n    stated: Friday\n    source: The bank met on Friday",
        article="The bank met on Friday.",
        check=date_is_what_is_stated,
    ),
    Rule(
        "B415",
        "a date far wider than what is stated",
        "What is known is lost.",
        "events:\n  - what: A meeting\n    date: 202X\n    stated: Aug. 5\n    source: They met on Aug. 5",
        "events:\n  - what: A meeting\n    date: 2024-08-05\n    stated: Aug. 5\n    source: They met on Aug. 5",
        article="They met on Aug. 5 in Paris.",
        check=date_is_what_is_stated,
    ),
    Rule(
        "B416",
        "a stated date that can't be read",
        "`stated` holds the phrase for the date and nothing else.",
        "events:\n  - what: A meeting\n    date: 2024-08-12\n    stated: The bank\n    source: The bank met on Monday",
        "events:\n  - what: A meeting\n    date: 2024-08-12\n    stated: on Monday\n    source: The bank met on Monday",
        article="The bank met on Monday.",
        check=date_is_what_is_stated,
    ),
)
