"""Expressions of days: with and without a month, by their weekdays, holidays, today and yesterday."""

from briefing.dates.calendar import WEEKDAYS
from briefing.dates.news.english.expression import any_case, as_spelt
from briefing.dates.news.english.words import DAY, MONTH, NUMBER, OF_YEAR, ON_WEEKDAY, TIME, TO, WEEKDAY, YEAR
from briefing.dates.news.holidays import HOLIDAYS
from briefing.dates.news.meanings import days

_HOLIDAY = "|".join(sorted(HOLIDAYS, key=len, reverse=True)).replace("'", "['’]").replace(" ", r"\s+")
_NEAR_DAY = r"(?:\b(?i:(?P<near>last|next|this|this\s+past|this\s+coming))\s+)?"

DAYS = (
    as_spelt("day in figures", "year", rf"\b(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)\b", days.iso_day),
    as_spelt(
        "day in figures",
        "digit, slash",
        r"(?<![\d/.$])(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])/(?P<year>(?:19|20)\d\d|\d\d)(?![\d/])",
        days.american_day,
    ),
    as_spelt("9/11", "9/11", r"(?<![\d/.$])(?P<attacks>9/11)(?![\d/])", days.of_2001),
    as_spelt(
        "9/11",
        "September, 11",
        r"\b(?P<attacks>Sept(?:ember|\.)? 11)(?:th)?"
        r"(?=,?\s+(?:terror(?:ist)?\s+)?(?:attacks?|hijack|commission|victims|terror|plot))",
        days.of_2001,
    ),
    as_spelt(
        "days of two months",
        "two months, two numbers",
        rf"(?P<month>{MONTH})\s+(?P<day>{DAY}){TO}(?P<month2>{MONTH})\s+(?P<day2>{DAY})\b(?:,?\s+(?P<year>{YEAR}))?",
        days.two_month_days,
    ),
    as_spelt(
        "days of two months",
        "two months, two numbers",
        rf"(?P<day>{DAY})\s+(?P<month>{MONTH}){TO}(?P<day2>{DAY})\s+(?P<month2>{MONTH})(?:,?\s+(?P<year>{YEAR}))?",
        days.two_month_days,
    ),
    as_spelt(
        "days of a month",
        "day behind a month, two numbers",
        rf"{ON_WEEKDAY}(?P<month>{MONTH})\s+(?P<day>{DAY}){TO}(?P<last>{DAY})\b(?!\s*(?:{MONTH}|%|:\d|\d)){OF_YEAR}",
        days.month_days,
    ),
    as_spelt(
        "days of a month",
        "day before a month, two numbers",
        rf"{ON_WEEKDAY}(?P<day>{DAY}){TO}(?P<last>{DAY})\s+(?:of\s+)?(?P<month>{MONTH}){OF_YEAR}",
        days.month_days,
    ),
    as_spelt(
        "day of a month",
        "day behind a month",
        rf"{ON_WEEKDAY}{_NEAR_DAY}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY})\b(?!%|\d|:\d|[.,]\d){OF_YEAR}",
        days.month_days,
    ),
    as_spelt(
        "day of a month",
        "day before a month",
        rf"{ON_WEEKDAY}(?:\bthe\s+)?(?P<day>{DAY})(?:\s+of)?\s+(?P<month>{MONTH}){OF_YEAR}",
        days.month_days,
    ),
    as_spelt(
        "day alone",
        "weekday, nth in figures",
        rf"(?P<name>{WEEKDAY})\s+the\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b",
        days.weekday_the_nth,
    ),
    any_case(
        "day alone",
        "nth in figures",
        r"(?:(?<=\bon )|(?<=morning of )|(?<=evening of )|(?<=night of )|(?<=afternoon of ))the\s+"
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)"
        r"(?!\s+(?:\w+\s+)?(?:century|round|meeting|anniversary|day|year|session|edition|floor|street|hole|place|of)\b"
        r"|\s+time\b)",
        days.day_alone,
    ),
    as_spelt(
        "weekday of a month",
        "month, weekday, nth",
        rf"\b(?i:(?:the\s+)?(?P<nth>first|second|third|fourth|last))\s+(?P<day>{'|'.join(WEEKDAYS)})\s+(?:in|of)\s+"
        rf"(?P<month>{MONTH}){OF_YEAR}",
        days.weekday_of_month,
    ),
    as_spelt(
        "week of a day",
        "month, digit, week",
        rf"\b(?i:the\s+week(?P<end>\s+(?:ended|ending|to))?(?:\s+(?:of|beginning|starting))?)\s+(?:{WEEKDAY},?\s+)?"
        rf"(?:(?P<month>{MONTH})\s+(?P<day>{DAY})\b|(?P<day2>{DAY})\s+(?P<month2>{MONTH})){OF_YEAR}",
        days.week_of_day,
    ),
    any_case(
        "named day",
        "named day",
        r"the\s+day\s+before\s+yesterday|(?:earlier\s+|later\s+)?(?:today|tonight)|this\s+(?:morning|afternoon|evening)"
        r"|the\s+day\s+after\s+tomorrow|(?:yesterday|tomorrow)(?:\s+(?:morning|afternoon|evening|night))?|last\s+night",
        days.named_day,
    ),
    any_case(
        "overnight",
        "overnight",
        r"overnight(?!\s+(?:rates?|index|lending|loans?|deposits?|call|money|repo\w*|funding|funds|borrowing|policy|facility|stays?|guests?|bag)\b)",
        days.overnight,
    ),
    as_spelt(
        "weekdays",
        "two weekdays",
        rf"(?P<day>{WEEKDAY}){TIME}(?:\s+(?:and|to|through|until|or)\s+|\s*[-–]\s*)(?:on\s+)?(?P<day2>{WEEKDAY}){TIME}",
        days.weekdays,
    ),
    as_spelt(
        "weeks from a weekday",
        "weekday, week, ago or from",
        rf"\b(?i:{NUMBER}\s+weeks?\s+(?P<way>ago|from))\s+(?:on\s+)?(?P<day>{WEEKDAY}){TIME}",
        days.weeks_from_weekday,
    ),
    as_spelt(
        "weekday of a week",
        "weekday, week, last or next",
        rf"(?P<day>{WEEKDAY}){TIME}\s+(?:of\s+)?(?i:(?P<near>last|this|next))\s+week\b",
        days.weekday_of_week,
    ),
    as_spelt(
        "weekday",
        "weekday",
        rf"(?:\b(?i:(?P<near>last|next|this|this\s+past|this\s+coming|the\s+(?:previous|coming|next)|a))\s+)?"
        rf"(?P<day>{WEEKDAY}){TIME}",
        days.weekday,
    ),
    any_case("weekend", "weekend", r"(?:the|at)\s+weekend", days.weekend),
    any_case(
        "holiday",
        "holiday",
        rf"(?:(?P<near>last|this|next)\s+)?(?P<name>{_HOLIDAY})(?P<weekend>\s+weekend)?(?:,?\s+(?P<year>{YEAR}))?",
        days.holiday,
    ),
)
