"""The English of dates: a table of expressions, each with its rule, its pattern and its meaning.

A pattern matches one expression; of those that overlap the longest wins.
"""

import re
from functools import cache
from typing import NamedTuple

from briefing.dates.news.english_words import (
    DAY,
    ERA,
    MONTH,
    NEAR,
    NUMBER,
    OF_YEAR,
    ON_WEEKDAY,
    PART,
    SEASON,
    SEASON_BUT_FALL,
    SINGLE,
    TIME,
    TO,
    UNIT,
    WEEKDAY,
    WHICH,
    YEAR,
)
from briefing.dates.news.holidays import HOLIDAYS
from briefing.dates.news.meanings import days, months, units, years
from briefing.dates.news.meanings.context import MeaningOf


class Expression(NamedTuple):
    """A row of the table; ``needs`` names a pattern that a sentence must match for the row's own to be tried."""

    rule: str
    needs: str
    written: str
    meaning: MeaningOf

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when a sentence first needs it; few articles need all."""
        return _compiled(self.written)


@cache
def _compiled(written: str) -> re.Pattern[str]:
    return re.compile(written)


def _any_case(rule: str, needs: str, pattern: str, meaning: MeaningOf) -> Expression:
    return Expression(rule, needs, rf"(?i:\b(?:{pattern})\b)", meaning)


def _as_spelt(rule: str, needs: str, pattern: str, meaning: MeaningOf) -> Expression:
    return Expression(rule, needs, pattern, meaning)


EXPRESSIONS = (
    # days and months
    _as_spelt("day in figures", "digit", rf"\b(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)\b", days.iso_day),
    _as_spelt(
        "days of two months",
        "month",
        rf"(?P<month>{MONTH})\s+(?P<day>{DAY}){TO}(?P<month2>{MONTH})\s+(?P<day2>{DAY})\b(?:,?\s+(?P<year>{YEAR}))?",
        days.two_month_days,
    ),
    _as_spelt(
        "days of two months",
        "month",
        rf"(?P<day>{DAY})\s+(?P<month>{MONTH}){TO}(?P<day2>{DAY})\s+(?P<month2>{MONTH})(?:,?\s+(?P<year>{YEAR}))?",
        days.two_month_days,
    ),
    _as_spelt(
        "days of a month",
        "month",
        rf"{ON_WEEKDAY}(?P<month>{MONTH})\s+(?P<day>{DAY}){TO}(?P<last>{DAY})\b(?!\s*(?:{MONTH}|[%:\d])){OF_YEAR}",
        days.month_days,
    ),
    _as_spelt(
        "days of a month",
        "month",
        rf"{ON_WEEKDAY}(?P<day>{DAY}){TO}(?P<last>{DAY})\s+(?:of\s+)?(?P<month>{MONTH}){OF_YEAR}",
        days.month_days,
    ),
    _as_spelt(
        "day of a month",
        "month",
        rf"{ON_WEEKDAY}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY})\b(?![%:\d]|[.,]\d){OF_YEAR}",
        days.month_days,
    ),
    _as_spelt(
        "day of a month",
        "month",
        rf"{ON_WEEKDAY}(?:\bthe\s+)?(?P<day>{DAY})(?:\s+of)?\s+(?P<month>{MONTH}){OF_YEAR}",
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
    _as_spelt("month", "month", rf"(?P<month>{MONTH}){OF_YEAR}", months.month),
    _as_spelt("near month", "month", rf"\b(?i:{NEAR})\s+(?P<month>{MONTH})", months.near_month),
    _any_case(
        "months of a year",
        "unit",
        rf"(?:the\s+)?(?P<end>first|last|final)\s+{NUMBER}\s+months\s+of\s+"
        rf"(?:the\s+)?(?:(?P<year>{YEAR})|(?P<which>this|last|next)\s+year|(?P<current>year))",
        months.months_of_year,
    ),
    # quarters, halves, seasons
    _as_spelt(
        "quarter",
        "part",
        rf"\b(?i:(?:the\s+)?(?P<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)[\s-]quarter)\b{OF_YEAR}",
        months.quarter,
    ),
    _as_spelt("quarter", "part", rf"\bQ(?P<number>[1-4])\b{OF_YEAR}", months.quarter),
    _as_spelt("quarter", "part", r"\b(?P<number>[1-4])Q\s?'?(?:20)?(?P<short>\d\d)\b", months.quarter),
    _as_spelt("half", "part", rf"\b(?i:(?:the\s+)?(?P<ordinal>first|second|1st|2nd)[\s-]half)\b{OF_YEAR}", months.half),
    _as_spelt("half", "part", rf"\bH(?P<number>[12])\b{OF_YEAR}", months.half),
    _as_spelt("half", "part", r"\b(?P<number>[12])H\s?'?(?:20)?(?P<short>\d\d)\b", months.half),
    _any_case("near season", "season", rf"{NEAR}\s+{SEASON}", months.season),
    _any_case("season", "season", rf"(?:the\s+)?{SEASON}(?:\s+of)?\s+(?:(?P<year>{YEAR})|{WHICH})", months.season),
    _any_case(
        "season",
        "season",
        rf"(?:(?<=early )|(?<=late )|(?<=mid-)|(?<=mid )){SEASON_BUT_FALL}",
        months.season,
    ),
    _any_case(
        "season",
        "season",
        rf"the\s+{SEASON_BUT_FALL}(?=\s+(?:of|and|or|when|after|before|as|with|to|will|was|is|has|had|but"
        r"|because|if|while|for|in)\b|[,.;:!?]|\s*$)",
        months.season,
    ),
    # weeks, months, years near and far
    _any_case(
        "near unit",
        "unit",
        rf"{NEAR}\s+(?P<unit>weekend|week|month|quarter|year|decade|century)\b(?!\s+(?:ago|old|period|term|plan)|-)",
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
        rf"{NUMBER}\s+{UNIT}\s+(?:ago|earlier(?!\s+than)|back)",
        units.ago,
    ),
    _any_case(
        "time past",
        "unit",
        rf"(?:(?:in|over|during|for|within)\s+)?the\s+(?:past|last|previous|preceding)\s+{NUMBER}\s+{UNIT}",
        units.time_past,
    ),
    _any_case(
        "time past",
        "unit",
        rf"(?:in|over|during|within)\s+the\s+(?:past|last)(?P<number>)\s+{SINGLE}",
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
        rf"(?:(?:in|over|during|for|within)\s+)?the\s+(?:next|coming|following)\s+{NUMBER}\s+{UNIT}",
        units.time_ahead,
    ),
    _as_spelt(
        "week of a day",
        "month",
        rf"\b(?i:the\s+week\s+(?:of|beginning|starting))\s+(?:{WEEKDAY},?\s+)?(?:(?P<month>{MONTH})\s+(?P<day>{DAY})"
        rf"|(?P<day2>{DAY})\s+(?P<month2>{MONTH})){OF_YEAR}",
        days.week_of_day,
    ),
    _any_case("time ahead", "unit", rf"within\s+{NUMBER}\s+{UNIT}\b(?!\s+of)", units.time_ahead),
    _any_case(
        "that far ahead",
        "unit",
        rf"in\s+{NUMBER}\s+{UNIT}(?P<time>['’]\s+time)?\b(?!\s+(?:of|to))",
        units.far_ahead,
    ),
    _any_case("that far ahead", "unit", rf"{NUMBER}\s+{UNIT}\s+(?P<time>from\s+(?:now|today))", units.far_ahead),
    _any_case(
        "edge",
        "unit",
        rf"(?:the\s+)?{PART}\s+of\s+(?:(?P<near>this|last|next|the\s+(?:current|coming|previous))|the)\s+{SINGLE}",
        units.unit_edge,
    ),
    _as_spelt(
        "edge",
        "month",
        rf"\b(?i:(?:the\s+)?{PART}\s+of)\s+(?P<month>{MONTH}){OF_YEAR}",
        months.month_edge,
    ),
    _any_case("edge", "digit", rf"(?:the\s+)?{PART}\s+of\s+(?P<year>{YEAR})", years.year_edge),
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
        rf"(?P<day>{WEEKDAY}){TIME}(?:\s+(?:and|to|through|until|or)\s+|\s*[-–]\s*)(?:on\s+)?(?P<day2>{WEEKDAY}){TIME}",
        days.weekdays,
    ),
    _as_spelt(
        "weekday",
        "weekday",
        rf"(?:\b(?i:(?P<near>last|next|this|this\s+past|this\s+coming|the\s+(?:previous|coming|next)))\s+)?"
        rf"(?P<day>{WEEKDAY}){TIME}",
        days.weekday,
    ),
    _any_case("weekend", "unit", r"the\s+weekend", days.weekend),
    # years and more
    _as_spelt("decade", "digit", rf"(?i:{ERA})(?P<decade>(?:1[5-9]|20)\d0|['’]\d0)['’]?s\b", years.decade),
    _any_case(
        "decade",
        "word",
        rf"the\s+(?:(?P<part>early|mid|late)[\s-]+)?(?P<words>{'|'.join(years.DECADES)})",
        years.decade_in_words,
    ),
    _any_case(
        "century",
        "unit",
        rf"{ERA}(?P<ordinal>1[5-9]th|20th|21st|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)\s+century",
        years.century,
    ),
    _as_spelt(
        "fiscal year",
        "word",
        rf"\b(?:(?i:(?:the\s+)?(?:fiscal|financial)(?:\s+year)?)\s+(?P<year>{YEAR})|FY\s?'?(?P<short>\d\d(?:\d\d)?))\b",
        years.fiscal_year,
    ),
    _as_spelt("years", "digit", rf"\b(?P<year>{YEAR})\s?[-–/]\s?(?P<last>{YEAR}|\d\d)\b(?!-)", years.years),
    _as_spelt("year", "digit", rf"\b(?P<year>{YEAR})\b", years.year),
    _any_case(
        "holiday",
        "word",
        rf"(?P<name>{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})(?:,?\s+(?P<year>{YEAR}))?".replace(
            "'", "['’]"
        ),
        days.holiday,
    ),
)
