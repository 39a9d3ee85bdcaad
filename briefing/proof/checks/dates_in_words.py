"""B419: the dates in the words of a statement are those of its excerpt, or its own."""

import re
from datetime import date
from itertools import islice

from briefing.brief.model import Keys
from briefing.dates.calendar import MONTHS, WEEKDAYS
from briefing.dates.edtf import EdtfDate, edtf
from briefing.dates.news import DateMention
from briefing.proof.dated import Reading, carry, dates_in, is_within, readings
from briefing.proof.evidence import Evidence
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.pattern import Pattern

# What names a year, a month or a day. Spans (`within two weeks`) and `last year` are too often the editor's own words.
_NAMED = Pattern(rf"\b[0-9]{{4}}s?\b|\b(?:{'|'.join((*MONTHS, *WEEKDAYS)).lower()})", any_case=True)

# Dates of a statement, or of its excerpts, from which on they are a table: in none does one belong to what is said.
_TABLE = 100
# Dates of all headings together that are looked for, and readings of the article's dates among which they are.
_MOST_NAMED, _MOST_READ = 100, 10_000
_Named = tuple[Keys, DateMention, list[Reading]]


def dates_in_words_are_carried(subject: Subject) -> Problems:
    """Yield a problem for each date in the editor's words that nothing carries.

    In a statement that is its excerpt or its own dates, in a heading any sentence or any statement.
    """
    yield from _in_statements(subject)
    if subject.text is not None:
        yield from _in_headings(subject)


def _in_headings(subject: Subject) -> Problems:
    own = [subject.brief.article.published, *(when for each in subject.evidence for _, when in each.claim.dates)]
    named = (
        (keys, mention)
        for keys, line in subject.headings
        for mention in dates_in(line, subject.published)
        if _NAMED.search(mention.text)
    )
    meant = [(keys, mention, _meant(mention)) for keys, mention in islice(named, _MOST_NAMED)]
    open_ = [each for each in meant if not _are_dates_of(own, each[2])]
    for keys, mention, _ in _told_nowhere(subject, open_):
        message = f"no statement and no sentence has the date {mention.text!r}"
        hint = "check the date, or encode what says it"
        yield subject.problem("B419", "warning", message, hint, keys, words=mention.text)


def _told_nowhere(subject: Subject, asked: list[_Named]) -> list[_Named]:
    """Return the dates of headings that no sentence carries; none where the article has more dates than are read."""
    read = 0
    for sentence in subject.sentences if asked else ():
        if there := readings(subject.words_of(sentence), subject.published):
            first, last = min(each.date.earliest for each in there), max(each.date.latest for each in there)
            near = [each for each in asked if any(_touches(meant, first, last) for meant in each[2])]
            told = [each for each in near if any(carry(there, meant.date) for meant in each[2])]
            asked = [each for each in asked if each not in told] if told else asked
        read += len(there)
        if read > _MOST_READ or not asked:
            return []
    return asked


def _touches(meant: Reading, first: date, last: date) -> bool:
    return meant.date.earliest <= last and first <= meant.date.latest


def _are_dates_of(own: list[EdtfDate], meant: list[Reading]) -> bool:
    """Whether one of some dates is a date that was read, or within it, or the other way round."""
    return any(is_within(when, each.date) or is_within(each.date, when) for when in own for each in meant)


def _in_statements(subject: Subject) -> Problems:
    for each in subject.evidence:
        claim = each.claim
        if claim.kind in ("quote", "delegation") or not claim.excerpts:
            continue
        named = [mention for mention in dates_in(claim.text, subject.published) if _NAMED.search(mention.text)]
        there = readings(claim.cited_words, subject.published) if named else []
        for mention in named if max(len(named), len(there)) <= _TABLE else ():
            if not _is_carried(subject, each, mention, there):
                hint = "say it as the article does, or cite the words that carry it"
                message, keys = f"the excerpt does not carry {mention.text!r}", claim.keys_of(mention.text)
                yield subject.problem("B419", "warning", message, hint, keys, words=mention.text)


def _is_carried(subject: Subject, evidence: Evidence, mention: DateMention, there: list[Reading]) -> bool:
    claim = evidence.claim
    meant = _meant(mention)
    is_year = mention.text.isdigit()
    if is_year and _is_of_another(mention.text, claim.text, claim.cited_words):
        return False
    if any(carry(there, each.date) for each in meant) or mention.text.lower() in claim.cited_words.lower():
        return True
    if is_year and any(each.text.isdigit() for each in there):
        return False  # the excerpt names years, and this is none of them
    if _are_dates_of([when for _, when in claim.dates], meant):
        return True
    around = readings(subject.context_of(evidence, before=1), subject.published)
    return any(carry(around, each.date) for each in meant)


def _is_of_another(year: str, statement: str, cited: str) -> bool:
    """Whether a year belongs to a thing that has another year in the excerpt: the Act of 2024, for that of 1974."""
    named = re.search(rf"\b(\w+) of {year}\b", statement)
    there = re.findall(rf"\b{re.escape(named[1])} of ([0-9]{{4}})\b", cited) if named else []
    return bool(there) and year not in there


def _meant(mention: DateMention) -> list[Reading]:
    return [Reading(mention.text, edtf(text), mention.rule) for text in (mention.date, *mention.alternatives)]


B419 = Rule(
    "B419",
    "a date in words that the excerpt does not carry",
    "A year, month or day in the words of a statement must be in its excerpt, in the sentence before, or among the "
    "dates of the statement.",
    "what: The law of 2024 applies\nsource: the law of 1974 applies",
    "what: The law of 1974 applies\nsource: the law of 1974 applies",
    check=dates_in_words_are_carried,
)
