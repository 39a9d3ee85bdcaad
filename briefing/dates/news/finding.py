"""The time expressions of a text, each with its meaning in its sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from msgspec import Struct, structs

from briefing.dates.news.english import EXPRESSIONS
from briefing.dates.news.english.doubts import may_be_a_date
from briefing.dates.news.english.needs import NEEDS, Sentence
from briefing.dates.news.english.words import DAY, MONTH
from briefing.dates.news.joining import intervals_joined
from briefing.dates.news.meanings.context import Context
from briefing.dates.news.phrase import Candidate, Phrase
from briefing.dates.news.qualifying import phrase
from briefing.text.memory import kept_for
from briefing.text.pattern import Pattern
from briefing.text.sentences import each_sentence


class DateMention(Struct, frozen=True):
    """A time expression of a text.

    ``start`` and ``end`` are characters of the text as it is; ``date`` is EDTF;
    ``rule`` names the rule of its meaning; ``alternatives`` are what else it may mean, in EDTF.
    """

    start: int
    end: int
    text: str
    date: str
    rule: str
    alternatives: tuple[str, ...] = ()


def find_dates(text: str, published: date) -> list[DateMention]:
    """Return the time expressions of a text in order, each with what it means on the day of publication."""
    return list(_found(text, published))


@lru_cache(maxsize=4)  # a draft asks for those of its article again and again
def _found(text: str, published: date) -> tuple[DateMention, ...]:
    return tuple(each_date(text, published))


def each_date(text: str, published: date) -> Iterator[DateMention]:
    """Yield the same, sentence by sentence: a long text may have more than anybody reads."""
    last: list[DateMention] = []
    today = _dateline(text, published)
    for sentence in each_sentence(text):
        words = text[sentence.start : sentence.end]
        if not _MAY_TELL.search(words):
            continue
        found = _in_sentence(words, sentence.start, Context(published, "", _named(last), today))
        last = [*last, *found][-_REMEMBERED:]
        yield from found


def resolve(phrase: str, published: date, sentence: str | None = None, before: str = "") -> DateMention | None:
    """Return what a phrase means on the day of publication, in its sentence if that is given.

    ``before`` is the article's text before the sentence, which tells what `that year` is. The phrase
    may be part of a longer expression (``this year`` of ``April this year``) or hold one; None where
    there is none.
    """
    whole = _around(phrase, sentence) if sentence is not None and phrase in sentence else phrase
    context = Context(published, "", today=_dateline(before or whole, published))
    touching = _touching(phrase, whole, context)
    if before and (not touching or any(each.rule in _GO_ON for each in touching)):
        named = _named(find_dates(before[-_LOOKED_BACK:], published))
        touching = _touching(phrase, whole, structs.replace(context, before=named))
    if not touching and whole == phrase:
        # A bare `May` is a month only behind a preposition.
        touching = [each for each in _in_sentence(f"in {phrase}", -len("in "), context) if each.end > 0]
    start = whole.find(phrase)
    end = start + len(phrase)
    return max(touching, key=lambda each: min(each.end, end) - max(each.start, start), default=None)


def _around(phrase: str, sentence: str) -> str:
    """Return a sentence, of one longer than any the part in which a phrase stands."""
    start = sentence.find(phrase)
    return sentence if len(sentence) <= 2 * _NEAR else sentence[max(0, start - _NEAR) : start + len(phrase) + _NEAR]


def _touching(phrase: str, sentence: str, context: Context) -> list[DateMention]:
    """Return the time expressions of a sentence that have characters of a phrase."""
    start = sentence.find(phrase)
    end = start + len(phrase)
    return [each for each in _in_sentence(sentence, 0, context) if each.start < end and each.end > start]


# Characters before a sentence in which the date is named that it goes on from: about five sentences.
_LOOKED_BACK = 800
# Characters before a phrase and behind it: the longest of 17,031 sentences of made-up and example articles has 402.
_NEAR = 600
# Dates that a text is taken to be still speaking of: those of about three sentences.
_REMEMBERED = 6
_DATELINE = Pattern(rf"\s*(?:[A-Z][\w.'’-]+,?\s+){{1,6}}(?P<day>{MONTH}\s+{DAY})\b[^.\n]{{0,20}}?(?:-|–|—|\()")
_MAY_TELL = re.compile(r"\w\w|[^\x00-\x7f]")  # no time is told in a sentence of signs and single letters
_DATELINES_AGE = 3  # days that a story may have lain before it was printed
# Rules that go on from a date named before.
_GO_ON = frozenset(
    (
        *("a date named before", "next to a date named before", "so far from a date named before", "ago", "full year"),
        "that month of a year",
        *("that of the year before", "the quarter named before", "the quarter before", "time past"),
    )
)
# Rules that compare: what they name is not spoken of any further.
_COMPARED = frozenset(("that of the year before",))


def _named(found: list[DateMention]) -> tuple[str, ...]:
    """Return the dates that the text speaks of, the latest last."""
    return tuple(each.date for each in found[-_REMEMBERED:] if each.rule not in _COMPARED)


def _dateline(text: str, published: date) -> date | None:
    """Return the day of a dateline, `BETHLEHEM, Dec. 24 -`, shortly before publication."""
    opening = _DATELINE.match(text)
    if not opening:
        return None
    mention = next(iter(_in_sentence(opening["day"], 0, Context(published, "past"))), None)
    if mention is None or len(mention.date) != len("2024-08-12"):
        return None
    day = date.fromisoformat(mention.date)
    return day if 0 <= (published - day).days <= _DATELINES_AGE else None


def _in_sentence(sentence: str, offset: int, context: Context) -> list[DateMention]:
    """Return the time expressions of one sentence, which stands that far into the text."""
    return [
        DateMention(
            offset + each.start,
            offset + each.end,
            sentence[each.start : each.end],
            each.meaning.edtf,
            each.rule,
            tuple(dict.fromkeys(each.meaning.alternatives)),
        )
        for each in intervals_joined(list(_phrases(sentence, context)), sentence)
    ]


def _phrases(sentence: str, context: Context) -> Iterator[Phrase]:
    """Yield the phrases of a sentence in order, each read with those before it in mind."""
    for candidate in _longest(sentence):
        found = phrase(candidate, sentence, context)
        if found is None:
            continue
        if found.rule not in _COMPARED:
            context = structs.replace(context, before=(*context.before[1 - _REMEMBERED :], found.meaning.edtf))
        yield found


@kept_for(characters=1_000_000)  # an article is read for several days of publication
def _longest(sentence: str) -> tuple[Candidate, ...]:
    """Return the candidates of a sentence in order, of those that overlap the longest."""
    words = Sentence(sentence)
    held = {name for name, need in NEEDS.items() if need(words)}
    judged: dict[tuple[str, ...], bool] = {}
    candidates = [
        Candidate(match, expression)
        for expression in EXPRESSIONS
        if expression.needs <= held
        for match in expression.pattern.compiled.finditer(words.small if expression.pattern.any_case else sentence)
        if may_be_a_date(match, expression, sentence, judged)
    ]
    candidates.sort(key=lambda each: (each.match.start() - each.match.end(), each.match.start()))
    kept: list[Candidate] = []
    starts: list[int] = []
    for each in candidates:
        start, end = each.match.span()
        place = bisect_right(starts, start)
        free = (place == 0 or kept[place - 1].match.end() <= start) and (place == len(kept) or end <= starts[place])
        if free:
            kept.insert(place, each)
            starts.insert(place, start)
    return tuple(kept)
