"""Family B4, dates: the article's own phrase, and what it means on the day of publication."""

import re
from collections.abc import Iterator

from briefing.dates.edtf import EdtfDate
from briefing.dates.news import DateMention, find_dates, resolve
from briefing.dates.words import words
from briefing.problems import Problem
from briefing.proof.evidence import Evidence
from briefing.proof.subject import Subject

_DATE_FIELDS = ("date", "in_force", "announced", "ended")


def stated_is_in_the_excerpt(subject: Subject) -> Iterator[Problem]:
    """B411: the phrase in ``stated`` is not in the excerpt."""
    for judged in subject.evidence:
        stated = getattr(judged.claim.item, "stated", None)
        said = [excerpt for excerpt, _ in judged.claim.excerpts]
        if judged.claim.kind == "quote":
            said += subject.paragraphs_of(judged)  # a quotation's date stands around it
        if stated and said and not any(_holds(words_, stated) for words_ in said):
            hint = "copy it from the excerpt as it stands, or cite the words that hold it"
            message = f"{stated!r} is not in the excerpt"
            yield subject.problem("B411", "error", message, hint, (*judged.claim.keys, "stated"))


def date_is_what_is_stated(subject: Subject) -> Iterator[Problem]:
    """B412: the date is not what ``stated`` means.

    B413: it is more precise. B414: it is another reading. B415: it is far wider. B416: ``stated`` is no date.
    """
    for judged in subject.evidence:
        stated, encoded = getattr(judged.claim.item, "stated", None), _encoded(judged)
        if not stated or not encoded:
            continue
        meant = resolve(stated, subject.published, _sentence(subject, judged, stated))
        if meant is None:
            hint = "`stated` is the article's phrase for the date, such as `May this year`"
            message = f"{stated!r} can't be read as a date"
            yield subject.problem("B416", "warning", message, hint, (*judged.claim.keys, "stated"))
            continue
        # One phrase may be of one of several dates: announced in May, in force in August.
        faults = [_fault(subject, judged, field, when, meant) for field, when in encoded]
        if None not in faults:
            yield from (fault for fault in faults[:1] if fault)


def date_is_in_the_excerpt(subject: Subject) -> Iterator[Problem]:
    """B417: without ``stated``, the excerpt has dates and none of them is the one encoded."""
    for judged in subject.evidence:
        encoded = _encoded(judged)
        if getattr(judged.claim.item, "stated", None) or not encoded or not judged.claim.excerpts:
            continue
        held = [mention for excerpt, _ in judged.claim.excerpts for mention in find_dates(excerpt, subject.published)]
        readings = [EdtfDate(text) for mention in held for text in (mention.date, *mention.alternatives)]
        if readings and not any(when.overlaps(reading) for _, when in encoded for reading in readings):
            field, when = encoded[0]
            shown = ", ".join(repr(mention.text) for mention in held[:3])
            hint = "give the phrase that it comes from under `stated`, or cite the words that hold it"
            message = f"the excerpt has {shown}, and that is not {when}"
            yield subject.problem("B417", "warning", message, hint, (*judged.claim.keys, field))


def _encoded(judged: Evidence) -> list[tuple[str, EdtfDate]]:
    """Return the dates of a statement, with the names of their fields."""
    values = [(name, getattr(judged.claim.item, name, None)) for name in _DATE_FIELDS]
    return [(name, when) for name, when in values if isinstance(when, EdtfDate)]


def _fault(subject: Subject, judged: Evidence, field: str, when: EdtfDate, meant: DateMention) -> Problem | None:
    """Return what is wrong with one date against what is stated, if anything."""
    first, others = EdtfDate(meant.date), [EdtfDate(text) for text in meant.alternatives]
    keys = (*judged.claim.keys, field)
    published = words(subject.brief.article.published)
    said = f"{first} ({words(first)}) by the rule `{meant.rule}`"
    if _same(when, first) or (_within(first, when) and "/" not in when.text and "X" not in when.text):
        return None  # as it is stated, or less precise, as one may be
    if any(_same(when, other) for other in others):
        if re.match(r"(?:next|last|this)\b", meant.text, re.IGNORECASE):
            return None  # `next Thursday` is either, and writers differ
        message = f"{when} is the other reading of {meant.text!r}"
        return subject.problem("B414", "warning", message, f"the likelier is {said}; published {published}", keys)
    if _within(when, first) and _in_part(when, first, meant.rule):
        hint = f"that is {first}; or cite the words that tell more"
        return subject.problem("B413", "warning", f"{when} is more precise than {meant.text!r}", hint, keys)
    if _within(first, when):
        return subject.problem("B415", "warning", f"{when} is far wider than {meant.text!r}", f"that is {said}", keys)
    message = f"{when} is not what {meant.text!r} means: {first} ({words(first)})"
    return subject.problem("B412", "error", message, f"by the rule `{meant.rule}`; published {published}", keys)


def _in_part(when: EdtfDate, span: EdtfDate, rule: str) -> bool:
    """Whether a date lies in the part of a span that its rule names: early, mid or late."""
    days = (span.latest - span.earliest).days + 1
    begins = (when.earliest - span.earliest).days / days
    ends = ((when.latest - span.earliest).days + 1) / days
    part = rule.split(" ", 1)[0]
    least, most = {"early": (0, 0.6), "mid": (0.2, 0.8), "middle": (0.2, 0.8), "late": (0.4, 1)}.get(part, (0, 1))
    return begins >= least and ends <= most


def _same(one: EdtfDate, other: EdtfDate) -> bool:
    return (one.earliest, one.latest) == (other.earliest, other.latest)


def _within(inner: EdtfDate, outer: EdtfDate) -> bool:
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _holds(excerpt: str, stated: str) -> bool:
    """Whether a phrase stands in an excerpt as whole words."""
    spelling = r"\s+".join(re.escape(word) for word in stated.split())
    return re.search(rf"(?<!\w){spelling}(?!\w)" if stated.isascii() else spelling, excerpt) is not None


def _sentence(subject: Subject, judged: Evidence, stated: str) -> str | None:
    """Return the sentence of the article, else the excerpt, that holds the phrase."""
    if judged.claim.kind == "quote":
        text = subject.text or ""
        around = (text[each.start : each.end] for each in subject.sentences_around(judged))
        return next((part for part in around if _holds(part, stated)), None)
    for (excerpt, _), occurrences in zip(judged.claim.excerpts, judged.found, strict=False):
        if not _holds(excerpt, stated):
            continue
        for found in occurrences:
            for sentence in subject.sentences:
                part = (subject.text or "")[sentence.start : sentence.end]
                if sentence.start < found.end and found.start < sentence.end and _holds(part, stated):
                    return part
        return excerpt
    return None
