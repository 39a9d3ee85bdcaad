"""Two dates that make one time: from A to B, between A and B, A–B."""

from msgspec import structs

from briefing.dates.edtf import EdtfDate, EdtfError
from briefing.dates.news.meanings.context import Meaning
from briefing.dates.news.phrase import Phrase
from briefing.text.pattern import Pattern

_NEAR = 30  # characters before a date that hold `the period between the`
_YEAR = Pattern(r"\b[0-9]{4}\b")
_FROM = Pattern(r"\b(?:the\s+period\s+)?(?P<from>from|between)\s+(?:the\s+)?$", any_case=True)
_TO = Pattern(r"\s*(?:-|–|—|\b(?:to|through|until|till|and)\b)\s*(?:the\s+|early\s+|late\s+|mid-?)?$", any_case=True)
# Rules whose expressions are from one day to another by themselves.
_FROM_DAY_TO_DAY = frozenset(("weekdays", "days of a month", "days of two months"))


def intervals_joined(phrases: list[Phrase], sentence: str) -> list[Phrase]:
    """Return the phrases with each ``from A to B``, ``between A and B`` and ``A–B`` as one."""
    joined: list[Phrase] = []
    for phrase in phrases:
        interval = _interval(joined[-1], phrase, sentence) if joined else None
        if interval:
            joined[-1] = interval
        elif phrase.candidate.expression.rule in _FROM_DAY_TO_DAY and (
            opening := _FROM.search(sentence, max(0, phrase.start - _NEAR), phrase.start)
        ):
            joined.append(structs.replace(phrase, start=opening.start()))
        else:
            joined.append(phrase)
    return joined


def _interval(first: Phrase, last: Phrase, sentence: str) -> Phrase | None:
    """Return two phrases as one, where the words between them make them so."""
    opening = _FROM.search(sentence, max(0, first.start - _NEAR), first.start)
    gap = sentence[first.end : last.start]
    opens_last = sentence[last.start : last.end].lower()
    if opening and last.rule.startswith("by ") and opens_last.startswith(("until", "till")) and not gap.strip():
        last = structs.replace(last, meaning=Meaning(last.meaning.edtf.removeprefix("../")))
    elif not _follow_each_other(first, last, gap):
        between = opening is not None and opening["from"].lower() == "between"
        if not _TO.compiled.fullmatch(gap) or ("and" in gap.lower() and not between):
            return None
    edtf = _interval_edtf(first, last)
    start = opening.start() if opening else first.start
    return Phrase(start, last.end, last.candidate, Meaning(edtf), "from one to the other") if edtf else None


def _follow_each_other(first: Phrase, last: Phrase, gap: str) -> bool:
    """Whether two years are one time: ``2012 and 2013``."""
    both = first.meaning.edtf, last.meaning.edtf
    return gap == " and " and all(each.isdigit() for each in both) and int(both[1]) == int(both[0]) + 1


def _interval_edtf(first: Phrase, last: Phrase) -> str:
    """Return the interval from one phrase to another, or nothing where they don't make one."""
    start, end = first.meaning.edtf, last.meaning.edtf
    if "/" in start or "/" in end:
        return ""
    written = _YEAR.search(last.candidate.match[0]) and not _YEAR.search(first.candidate.match[0])
    year = end[:4]
    if (written or (first.meaning.alternatives and not last.meaning.alternatives)) and year.isdigit():
        # The year stands behind the second only: `between March and May 2023`.
        start = f"{int(year) - (start[4:] > end[4:])}{start[4:]}"
    try:
        return EdtfDate(f"{start}/{end}").text
    except EdtfError:
        return ""
