"""B412 to B416: a date is what the phrase under `stated` means on the day of publication."""

import re

from briefing.dates.edtf import EdtfDate
from briefing.dates.news import DateMention, resolve
from briefing.dates.words import words
from briefing.problems import Problem
from briefing.proof.dated import is_in_part, is_same, is_within
from briefing.proof.evidence import Evidence
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.names import has_words


def date_is_what_is_stated(subject: Subject) -> Problems:
    """Yield a problem for each statement none of whose dates is what its phrase means.

    One phrase may be of one of several dates: announced in May, in force in August.
    """
    for each in subject.evidence:
        stated, dates = each.claim.stated, each.claim.dates
        if not stated or not dates:
            continue
        meant = resolve(stated, subject.published, *_sentence(subject, each, stated))
        if meant is None:
            hint = "`stated` is the article's phrase for the date, such as `May this year`"
            message = f"{stated!r} can't be read as a date"
            yield subject.problem("B416", "warning", message, hint, (*each.claim.keys, "stated"))
            continue
        faults = [fault for field, when in dates if (fault := _fault(subject, each, field, when, meant))]
        if len(faults) == len(dates):
            yield faults[0]


def _fault(subject: Subject, evidence: Evidence, field: str, when: EdtfDate, meant: DateMention) -> Problem | None:
    """Return what is wrong with one date against what is stated, if anything."""
    first, others = EdtfDate(meant.date), [EdtfDate(text) for text in meant.alternatives]
    if meant.rule.endswith("edge") and others:
        first, others = others[0], [first]  # the end of the year is about its last month
    published = words(subject.brief.article.published)
    meaning = f"{first} ({words(first)}) by the rule `{meant.rule}`"
    if is_same(when, first) or (is_within(first, when) and "/" not in when.text and "X" not in when.text):
        return None  # as it is stated, or less precise, as one may be
    is_last_day = when.start == ".." and 0 <= (first.latest - when.latest).days <= 1
    if is_last_day or (first.start == ".." and when.latest == first.latest):
        return None  # the last day of `until March 31` and `by Sept. 20`
    if any(is_same(when, other) for other in others):
        if re.match(r"(?:next|last|this)\b", meant.text, re.IGNORECASE):
            return None  # `next Thursday` is either, and writers differ
        code, message = "B414", f"{when} is the other reading of {meant.text!r}"
        hint = f"the likelier is {meaning}; published {published}"
    elif is_within(when, first) and is_in_part(when, first, meant.rule):
        code, message = "B413", f"{when} is more precise than {meant.text!r}"
        hint = f"that is {first}; or cite the words that tell more"
    elif is_within(first, when):
        code, message, hint = "B415", f"{when} is far wider than {meant.text!r}", f"that is {meaning}"
    else:
        code, message = "B412", f"{when} is not what {meant.text!r} means: {first} ({words(first)})"
        hint = f"by the rule `{meant.rule}`; published {published}"
    return subject.problem(code, "error" if code == "B412" else "warning", message, hint, (*evidence.claim.keys, field))


def _sentence(subject: Subject, evidence: Evidence, stated: str) -> tuple[str | None, str]:
    """Return the sentence of the article, else the excerpt, that has the phrase in it, and the text before it."""
    text = subject.text or ""
    if evidence.claim.kind == "quote":
        around = subject.sentences_around(evidence)
        return next(((words, text[: text.find(words)]) for words in around if has_words(words, stated)), (None, ""))
    for (excerpt, _), places in zip(evidence.claim.excerpts, evidence.found, strict=True):
        if not has_words(excerpt, stated):
            continue
        for place in places:
            for sentence in subject.sentences_at(place):
                words_ = subject.words_of(sentence)
                if has_words(words_, stated):
                    return words_, text[: sentence.start]
        return excerpt, ""
    return None, ""


B412 = Rule(
    "B412",
    "a date that is not what is stated",
    "News dates are read from the day of publication: a bare weekday is the latest one, unless its clause points "
    "ahead. The hint names the rule.",
    "stated: last month\ndate: 2024-06  # published on 2024-08-12",
    "stated: last month\ndate: 2024-07",
    check=date_is_what_is_stated,
)
B413 = Rule(
    "B413",
    "a date more precise than what is stated",
    "The article says less; what is known from elsewhere is not its word.",
    "stated: May this year\ndate: 2024-05-14",
    "stated: May this year\ndate: 2024-05",
    check=date_is_what_is_stated,
)
B414 = Rule(
    "B414",
    "a date that is the less likely reading",
    "A bare weekday or month goes by its clause; another reading wants a reason in the text.",
    "source: The bank met on Friday\nstated: Friday\ndate: 2024-08-16  # published on 2024-08-12",
    "source: The bank met on Friday\nstated: Friday\ndate: 2024-08-09",
    check=date_is_what_is_stated,
)
B415 = Rule(
    "B415",
    "a date far wider than what is stated",
    "What is known is lost.",
    "stated: Aug. 5\ndate: 202X",
    "stated: Aug. 5\ndate: 2024-08-05",
    check=date_is_what_is_stated,
)
B416 = Rule(
    "B416",
    "a stated date that can't be read",
    "`stated` holds the phrase for the date and nothing else.",
    "stated: The bank met\ndate: 2024-08-12",
    "stated: on Monday\ndate: 2024-08-12",
    check=date_is_what_is_stated,
)
