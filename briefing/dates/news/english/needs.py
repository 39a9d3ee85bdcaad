"""What a sentence must hold for an expression to be looked for: so most patterns are never compiled."""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from briefing.dates.calendar import MONTHS, SEASONS, WEEKDAYS
from briefing.dates.news.english.words import MONTH
from briefing.dates.news.holidays import HOLIDAYS
from briefing.dates.news.meanings.years import DECADES
from briefing.dates.news.numbers import ENDS_OF_NUMBERS
from briefing.text.pattern import Pattern, in_small_letters

_WORD = re.compile("[a-z]+")
# Machine translations lack spaces: `AugustReuters`.
_CAPITALISED = re.compile("[A-Z][a-z]+")
_NUMBER = re.compile(r"\d+")
_NTH = re.compile(r"\d(?:st|nd|rd|th)")
_COUNTED = re.compile(r"\b(\w+)\s+(?:day|week|fortnight|month|quarter|year|decade|centur)")
_DAY_BEHIND = Pattern(rf"{MONTH}\s+(?:the\s+)?\d")
_DAY_BEFORE = Pattern(rf"\d(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH}")
_SHORT = re.compile(r"['’]\d\d|\d['’]?s")
_YEARS_DIGITS = 4


class Sentence:
    """A sentence by its words: in small letters, those with a capital as spelt, and the numbers in figures."""

    def __init__(self, text: str) -> None:
        """Part the words."""
        self.text = text
        self.small = in_small_letters(text)
        self.words = frozenset(_WORD.findall(self.small))
        self.capitalised = _CAPITALISED.findall(text)
        self.numbers = _NUMBER.findall(text)


Need = Callable[[Sentence], bool]


def _words(words: str | Iterable[str]) -> Need:
    """Return the need of one of some words."""
    wanted = frozenset(words.split() if isinstance(words, str) else words)
    return lambda sentence: not wanted.isdisjoint(sentence.words)


def _parts(*parts: str) -> Need:
    """Return the need of one of some characters."""
    return lambda sentence: any(part in sentence.small for part in parts)


def _names(names: str, at_least: int = 1) -> Need:
    """Return the need of so many of some names, as they are spelt."""
    wanted = frozenset(names.split())
    return lambda sentence: (
        not wanted.isdisjoint(sentence.capitalised)
        and (at_least == 1 or sum(word in wanted for word in sentence.capitalised) >= at_least)
    )


def _numbers(at_least: int = 1) -> Need:
    return lambda sentence: len(sentence.numbers) >= at_least


def _beside_month(day: Pattern) -> Need:
    has_month = _names(_MONTH_NAMES)
    return lambda sentence: bool(sentence.numbers) and has_month(sentence) and day.search(sentence.text) is not None


def _has_a_year(sentence: Sentence) -> bool:
    return any(len(each) >= _YEARS_DIGITS and each[:2] in _CENTURIES for each in sentence.numbers)


def _has_a_named_day(sentence: Sentence) -> bool:
    words = sentence.words
    return (
        not words.isdisjoint(("today", "tonight", "tomorrow", "yesterday"))
        or ("this" in words and not words.isdisjoint(("morning", "afternoon", "evening")))
        or {"last", "night"} <= words
    )


def _has_a_counted_unit(sentence: Sentence) -> bool:
    return any(word in ENDS_OF_NUMBERS or word.isdigit() for word in _COUNTED.findall(sentence.small))


_CENTURIES = frozenset(("15", "16", "17", "18", "19", "20"))
_HOLIDAYS = tuple(frozenset(_WORD.findall(name)) for name in HOLIDAYS)
_MONTH_NAMES = f"{' '.join(MONTHS)} Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
_WEEKDAY_NAMES = f"{' '.join(WEEKDAYS)} Mon Tues Tue Wed Thurs Thur Thu Fri Sat Sun"
_UNITS = "day week weekend fortnight month quarter period half year decade century centurie"

NEEDS: Mapping[str, Need] = MappingProxyType(
    {
        "month": _names(_MONTH_NAMES),
        "two months": _names(_MONTH_NAMES, 2),
        "September": _names("Sept September"),
        "weekday": _names(_WEEKDAY_NAMES),
        "two weekdays": _names(_WEEKDAY_NAMES, 2),
        "day behind a month": _beside_month(_DAY_BEHIND),
        "day before a month": _beside_month(_DAY_BEFORE),
        "digit": _numbers(),
        "two numbers": _numbers(2),
        "nth in figures": lambda sentence: bool(sentence.numbers) and _NTH.search(sentence.small) is not None,
        "slash": _parts("/"),
        "9/11": _parts("9/11"),
        "11": _parts("11"),
        "year": _has_a_year,
        "unit": _words(f"{_UNITS} {_UNITS.replace(' ', 's ')}s centuries"),
        "counted unit": _has_a_counted_unit,
        "span": _words("day night morning afternoon evening week weekend month quarter year"),
        "a year": _words("year"),
        "long": _words("year century decade"),
        "week": _words("week weeks"),
        "months": _words("months"),
        "nth": _words("first second third fourth last"),
        "whose": lambda sentence: _has_a_year(sentence) or "year" in sentence.words,
        "quarter": _parts("quarter", "-period"),
        "short quarter": lambda sentence: bool(sentence.numbers) and "q" in sentence.words,
        "period": _words("quarter period"),
        "half": _words("half"),
        "short half": lambda sentence: bool(sentence.numbers) and "h" in sentence.words,
        "season": _words(SEASONS),
        "fiscal": _words("fiscal financial fy"),
        "full": _words("full whole entire"),
        "named day": _has_a_named_day,
        "overnight": _words("overnight"),
        "weekend": _words("weekend"),
        "holiday": lambda sentence: any(words <= sentence.words for words in _HOLIDAYS),
        "tens": _words(DECADES),
        "midyear": _parts("midyear", "mid-year"),
        "spelt": lambda sentence: (
            not sentence.words.isdisjoint(("seventeen", "eighteen", "nineteen", "twenty"))
            or {"two", "thousand"} <= sentence.words
        ),
        "near": _words("last this next the earlier later"),
        "last or next": _words("last this next"),
        "earlier or later": _words("earlier later"),
        "ago": _words("ago back"),
        "ago or from": _words("ago from"),
        "earlier": _words("earlier"),
        "later": _words("later afterward afterwards after"),
        "before": _words("before"),
        "next to": _words("before after"),
        "past": _words("past last previous preceding"),
        "next": _words("next coming following"),
        "recent": _words("recent"),
        "coming": _words("coming upcoming"),
        "within": _words("within"),
        "in": _words("in"),
        "from": _words("from"),
        "latest": _words("latest recent ended"),
        "compared": _words("ago earlier before"),
        "year-ago": _parts("year-ago", "year-earlier"),
        "same": _words("same like corresponding comparable equivalent ago earlier"),
        "previous": _words("next following previous preceding prior"),
        "that": _words("that same"),
        "edge": _words("end close beginning start middle"),
        "yearend": _words("end yearend"),
        "century": _words("century"),
        "'s": lambda sentence: bool(sentence.numbers) and _SHORT.search(sentence.small) is not None,
    }
)
