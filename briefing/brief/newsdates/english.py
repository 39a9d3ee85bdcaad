"""The English of dates: a table of expressions, each with its rule, its pattern and its reading.

A pattern matches one expression; of those that overlap the longest wins. ``needs`` names what a
sentence must hold for the pattern to be tried at all.
"""

import re
from typing import NamedTuple

from briefing.brief.newsdates.holidays import HOLIDAYS
from briefing.brief.newsdates.readings import days, months, units, years
from briefing.brief.newsdates.readings.context import NUMBERS, VAGUE, Read

# What a sentence must hold: a month's name, a weekday's, a digit, a unit of time, another word of time.
NEEDS = {
    "month": re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"),
    "weekday": re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"),
    "digit": re.compile(r"\d"),
    "unit": re.compile(r"\b(?:day|week|fortnight|month|quarter|year|decade|centur)", re.IGNORECASE),
    "part": re.compile(r"(?:quarter|half|Q[1-4]|H[12]|[1-4][QH])", re.IGNORECASE),
    "season": re.compile(r"(?:spring|summer|autumn|fall|winter)", re.IGNORECASE),
    "word": re.compile(
        r"today|tonight|morrow|yesterday|morning|noon|evening|night|fiscal|financial|\bFY|\beve\b|\bday\b|friday|easter|christmas"
        r"|thanksgiving|halloween|july|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies",
        re.IGNORECASE,
    ),
}

_MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![a-z])"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|\b))"
)
_WEEKDAY = (
    r"(?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![a-z])"
    r"|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\.)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_WHICH = r"(?:of\s+)?(?P<which>this|last|next|the\s+(?:same|previous|following))\s+year"
_NUMBER_WORDS = "|".join(sorted([*NUMBERS, *VAGUE], key=len, reverse=True)).replace(" ", r"\s+")
_NUMBER = rf"(?P<number>\d{{1,3}}|{_NUMBER_WORDS})"
_UNIT = r"(?P<unit>(?:day|week|fortnight|month|quarter|year|decade|century|centurie)s?)"
_SINGLE = r"(?P<unit>week|month|quarter|year|decade|century)"
_NEAR = r"(?P<near>last|this|next|this\s+past|this\s+coming|the\s+(?:past|last|previous|current|coming|next))"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_PART = r"(?P<part>end|close|beginning|start|middle)"
_OF_YEAR = (
    rf"(?i:,?\s+(?:of\s+|in\s+)?(?:the\s+)?(?:(?:fiscal\s+|financial\s+)?(?:year\s+)?(?P<year>{_YEAR})"
    rf"|{_WHICH}|(?P<current>year)\b))?"
)
_TO = r"\s*(?:-|–|—|to|and|through|or)\s*"
_TIME = r"(?:\s+(?:morning|afternoon|evening|night))?"
_ON_WEEKDAY = rf"(?:{_WEEKDAY}(?:{_TO}{_WEEKDAY})?{_TIME},?\s+(?:the\s+)?)?"
_ERA = r"(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?"

# A month's name that is also a word or a person's is a date only behind one of these.
AMBIGUOUS_MONTHS = frozenset(("March", "April", "May", "June", "August", "Jan", "Mar", "Jun"))
BARE_MONTH_AFTER = re.compile(
    r"\b(?:in|since|by|until|till|from|of|during|before|after|through|to|and|between|for|early|late|mid|last|next|this"
    r"|around|or|end|start|late)[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)
# Four digits are a year only behind one of these, and not before what they count.
YEAR_AFTER = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|of|during|before|after|through|to|for|and|between|around|about|circa|early|late"
    r"|mid|the|year|or|election|summer|spring|winter|autumn)[\s-]+|[(–—-]|,\s)$",
    re.IGNORECASE,
)
# `their 2005 level` and `a 1971 Convention` are of a year, `its 2008 crossovers` are not.
YEAR_OF = re.compile(
    r"\s+(?:(?-i:[A-Z][a-z]+)|earnings|profits?|sales|net|figures?|levels?|peak|high|low|average|totals?|record|budget|campaign|elections?|reports?|target|plans?|constitution|treaty"
    r"|agreement|deal|war|invasion|crisis|season|edition|summit|law|census|results|harvest)\b",
    re.IGNORECASE,
)
NOT_A_YEAR = re.compile(
    r"\s*(?:[%°$€£]|[,.]\d|-?\s?(?:people|men|women|soldiers|troops|workers|jobs|dollars|euros|yuan|yen|pounds|flights|tons?|tonnes"
    r"|miles|km|kilomet|metres|meters|feet|kg|pages|votes|cases|deaths|points|units|cars|homes|hours|employees"
    r"|megawatts|mw|gw)\b)",
    re.IGNORECASE,
)


class Expression(NamedTuple):
    """A row of the table: the rule's name, what it needs, what it looks like, how it is read."""

    rule: str
    needs: str
    pattern: re.Pattern[str]
    read: Read


def _any_case(rule: str, needs: str, pattern: str, read: Read) -> Expression:
    return Expression(rule, needs, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), read)


def _as_spelt(rule: str, needs: str, pattern: str, read: Read) -> Expression:
    return Expression(rule, needs, re.compile(pattern), read)


EXPRESSIONS = (
    # days and months
    _as_spelt("day in figures", "digit", rf"\b(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)\b", days.iso_day),
    _as_spelt(
        "days of two months",
        "month",
        rf"(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_TO}(?P<month2>{_MONTH})\s+(?P<day2>{_DAY})\b(?:,?\s+(?P<year>{_YEAR}))?",
        days.two_month_days,
    ),
    _as_spelt(
        "days of two months",
        "month",
        rf"(?P<day>{_DAY})\s+(?P<month>{_MONTH}){_TO}(?P<day2>{_DAY})\s+(?P<month2>{_MONTH})(?:,?\s+(?P<year>{_YEAR}))?",
        days.two_month_days,
    ),
    _as_spelt(
        "days of a month",
        "month",
        rf"{_ON_WEEKDAY}(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_TO}(?P<last>{_DAY})\b(?!\s*(?:{_MONTH}|[%:\d])){_OF_YEAR}",
        days.month_days,
    ),
    _as_spelt(
        "days of a month",
        "month",
        rf"{_ON_WEEKDAY}(?P<day>{_DAY}){_TO}(?P<last>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH}){_OF_YEAR}",
        days.month_days,
    ),
    _as_spelt(
        "day of a month",
        "month",
        rf"{_ON_WEEKDAY}(?P<month>{_MONTH})\s+(?:the\s+)?(?P<day>{_DAY})\b(?![%:\d]|[.,]\d){_OF_YEAR}",
        days.month_days,
    ),
    _as_spelt(
        "day of a month",
        "month",
        rf"{_ON_WEEKDAY}(?:\bthe\s+)?(?P<day>{_DAY})(?:\s+of)?\s+(?P<month>{_MONTH}){_OF_YEAR}",
        days.month_days,
    ),
    _any_case(
        "day alone",
        "digit",
        r"(?:(?<=\bon )|(?<=morning of )|(?<=evening of )|(?<=night of )|(?<=afternoon of ))the\s+"
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)"
        r"(?!\s+(?:\w+\s+)?(?:century|round|meeting|anniversary|day|year|session|edition|floor|street|hole|place|of)\b"
        r"|\s+time\b)",
        days.day_alone,
    ),
    _as_spelt("month", "month", rf"(?P<month>{_MONTH}){_OF_YEAR}", months.month),
    _as_spelt("near month", "month", rf"\b(?i:{_NEAR})\s+(?P<month>{_MONTH})", months.near_month),
    _any_case(
        "months of a year",
        "unit",
        rf"(?:the\s+)?(?P<end>first|last|final)\s+{_NUMBER}\s+months\s+of\s+"
        rf"(?:the\s+)?(?:(?P<year>{_YEAR})|(?P<which>this|last|next)\s+year|(?P<current>year))",
        months.months_of_year,
    ),
    # quarters, halves, seasons
    _as_spelt(
        "quarter",
        "part",
        rf"\b(?i:(?:the\s+)?(?P<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)[\s-]quarter)\b{_OF_YEAR}",
        months.quarter,
    ),
    _as_spelt("quarter", "part", rf"\bQ(?P<number>[1-4])\b{_OF_YEAR}", months.quarter),
    _as_spelt("quarter", "part", r"\b(?P<number>[1-4])Q\s?'?(?:20)?(?P<short>\d\d)\b", months.quarter),
    _as_spelt(
        "half", "part", rf"\b(?i:(?:the\s+)?(?P<ordinal>first|second|1st|2nd)[\s-]half)\b{_OF_YEAR}", months.half
    ),
    _as_spelt("half", "part", rf"\bH(?P<number>[12])\b{_OF_YEAR}", months.half),
    _as_spelt("half", "part", r"\b(?P<number>[12])H\s?'?(?:20)?(?P<short>\d\d)\b", months.half),
    _any_case("near season", "season", rf"{_NEAR}\s+{_SEASON}", months.season),
    _any_case("season", "season", rf"(?:the\s+)?{_SEASON}(?:\s+of)?\s+(?:(?P<year>{_YEAR})|{_WHICH})", months.season),
    _any_case(
        "season",
        "season",
        r"(?:(?<=early )|(?<=late )|(?<=mid-)|(?<=mid ))(?P<season>spring|summer|autumn|winter)",
        months.season,
    ),
    _any_case(
        "season",
        "season",
        r"the\s+(?P<season>spring|summer|autumn|winter)(?=\s+(?:of|and|or|when|after|before|as|with|to|will|was|is|has|had|but"
        r"|because|if|while|for|in)\b|[,.;:!?]|\s*$)",
        months.season,
    ),
    # weeks, months, years near and far
    _any_case(
        "near unit",
        "unit",
        rf"{_NEAR}\s+(?P<unit>weekend|week|month|quarter|year|decade|century)\b(?!\s+(?:ago|old|period|term|plan)|-)",
        units.near_unit,
    ),
    _any_case(
        "near unit",
        "unit",
        r"(?P<near>earlier|later)\s+in\s+the\s+(?P<unit>week|month|quarter|year|decade|century)",
        units.near_unit,
    ),
    _any_case("ago", "unit", r"year-(?:ago|earlier)", units.year_ago),
    _any_case(
        "ago",
        "unit",
        rf"{_NUMBER}\s+{_UNIT}\s+(?:ago|earlier(?!\s+than)|back)",
        units.ago,
    ),
    _any_case(
        "time past",
        "unit",
        rf"(?:(?:in|over|during|for|within)\s+)?the\s+(?:past|last|previous|preceding)\s+{_NUMBER}\s+{_UNIT}",
        units.time_past,
    ),
    _any_case(
        "time past",
        "unit",
        rf"(?:in|over|during|within)\s+the\s+(?:past|last)(?P<number>)\s+{_SINGLE}",
        units.time_past,
    ),
    _any_case(
        "time past",
        "digit",
        r"(?:(?:in|over|during|for|within)\s+)?the\s+(?:past|last|previous)\s+(?P<number>24|48|72)\s+hours",
        units.hours_past,
    ),
    _any_case("time past", "unit", r"in\s+recent\s+(?P<unit>days|weeks|months|years|decades)", units.recent),
    _any_case(
        "time ahead",
        "unit",
        rf"(?:(?:in|over|during|for|within)\s+)?the\s+(?:next|coming|following)\s+{_NUMBER}\s+{_UNIT}",
        units.time_ahead,
    ),
    _as_spelt(
        "week of a day",
        "month",
        rf"\b(?i:the\s+week\s+(?:of|beginning|starting))\s+(?:{_WEEKDAY},?\s+)?(?:(?P<month>{_MONTH})\s+(?P<day>{_DAY})"
        rf"|(?P<day2>{_DAY})\s+(?P<month2>{_MONTH})){_OF_YEAR}",
        days.week_of_day,
    ),
    _any_case("time ahead", "unit", rf"within\s+{_NUMBER}\s+{_UNIT}\b(?!\s+of)", units.time_ahead),
    _any_case(
        "that far ahead",
        "unit",
        rf"in\s+{_NUMBER}\s+{_UNIT}(?P<time>['’]\s+time)?\b(?!\s+(?:of|to))",
        units.far_ahead,
    ),
    _any_case("that far ahead", "unit", rf"{_NUMBER}\s+{_UNIT}\s+(?P<time>from\s+(?:now|today))", units.far_ahead),
    _any_case(
        "edge",
        "unit",
        rf"(?:the\s+)?{_PART}\s+of\s+(?:(?P<near>this|last|next|the\s+(?:current|coming|previous))|the)\s+{_SINGLE}",
        units.unit_edge,
    ),
    _as_spelt(
        "edge",
        "month",
        rf"\b(?i:(?:the\s+)?{_PART}\s+of)\s+(?P<month>{_MONTH}){_OF_YEAR}",
        months.month_edge,
    ),
    _any_case("edge", "digit", rf"(?:the\s+)?{_PART}\s+of\s+(?P<year>{_YEAR})", years.year_edge),
    _any_case(
        "edge",
        "unit",
        r"(?:the\s+)?(?:(?P<which>this|last|next)\s+)?(?P<unit>year|month|week|quarter)(?:['’]s)?[\s-]+end\b(?!\s+of)",
        units.unit_end,
    ),
    # days
    _any_case(
        "named day",
        "word",
        r"the\s+day\s+before\s+yesterday|(?:earlier\s+|later\s+)?(?:today|tonight)|this\s+(?:morning|afternoon|evening)"
        r"|the\s+day\s+after\s+tomorrow|(?:yesterday|tomorrow)(?:\s+(?:morning|afternoon|evening|night))?|last\s+night",
        days.named_day,
    ),
    _any_case("overnight", "word", r"overnight", days.overnight),
    _as_spelt(
        "weekdays",
        "weekday",
        rf"(?P<day>{_WEEKDAY}){_TIME}(?:\s+(?:and|to|through|until|or)\s+|\s*[-–]\s*)(?:on\s+)?(?P<day2>{_WEEKDAY}){_TIME}",
        days.weekdays,
    ),
    _as_spelt(
        "weekday",
        "weekday",
        rf"(?:\b(?i:(?P<near>last|next|this|this\s+past|this\s+coming|the\s+(?:previous|coming|next)))\s+)?"
        rf"(?P<day>{_WEEKDAY}){_TIME}",
        days.weekday,
    ),
    _any_case("weekend", "unit", r"the\s+weekend", days.weekend),
    # years and more
    _as_spelt("decade", "digit", rf"(?i:{_ERA})(?P<decade>(?:1[5-9]|20)\d0|['’]\d0)['’]?s\b", years.decade),
    _any_case(
        "decade",
        "word",
        rf"the\s+(?:(?P<part>early|mid|late)[\s-]+)?(?P<words>{'|'.join(years.DECADES)})",
        years.decade_in_words,
    ),
    _any_case(
        "century",
        "unit",
        rf"{_ERA}(?P<ordinal>1[5-9]th|20th|21st|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)\s+century",
        years.century,
    ),
    _as_spelt(
        "fiscal year",
        "word",
        rf"\b(?:(?i:(?:the\s+)?(?:fiscal|financial)(?:\s+year)?)\s+(?P<year>{_YEAR})|FY\s?'?(?P<short>\d\d(?:\d\d)?))\b",
        years.fiscal_year,
    ),
    _as_spelt("years", "digit", rf"\b(?P<year>{_YEAR})\s?[-–/]\s?(?P<last>{_YEAR}|\d\d)\b(?!-)", years.years),
    _as_spelt("year", "digit", rf"\b(?P<year>{_YEAR})\b", years.year),
    _any_case(
        "holiday",
        "word",
        rf"(?P<name>{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})(?:,?\s+(?P<year>{_YEAR}))?".replace(
            "'", "['’]"
        ),
        days.holiday,
    ),
)
