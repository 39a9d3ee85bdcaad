"""The words that English expressions of dates are made of, as pieces of patterns."""

import re

from briefing.dates.calendar import MONTHS, SEASONS, WEEKDAYS
from briefing.dates.news.numbers import NUMBER_WORDS

# What a sentence must hold for an expression to be looked for: so most patterns are never compiled.
NEEDS = {
    name: re.compile(pattern)
    for name, pattern in {
        "month": rf"\b(?:{'|'.join(name[:3] for name in MONTHS)})",
        "weekday": rf"\b(?:{'|'.join(name[:3] for name in WEEKDAYS)})",
        "digit": r"\d",
        "year": r"\b(?:1[5-9]|20)\d\d",
        "unit": r"(?i:\b(?:day|week|fortnight|month|quarter|period|year|decade|centur))",
        "week": r"\bweeks?\b",
        "months": r"\bmonths\b",
        "nth": r"(?i:\b(?:first|second|third|fourth|last)\b)",
        "whose": r"\d{4}|year",
        "quarter": r"[Qq]uarter|-period",
        "short quarter": r"\bQ[1-4]|[1-4]Q",
        "period": r"[Qq]uarter|[Pp]eriod",
        "half": r"[Hh]alf",
        "short half": r"\bH[12]|[12]H",
        "season": rf"(?i:{'|'.join(SEASONS)})",
        "fiscal": r"[Ff]iscal|[Ff]inancial|\bFY",
        "full": r"[Ff]ull|[Ww]hole|[Ee]ntire",
        "named day": r"(?i:today|tonight|morrow|yesterday|this\s+(?:morn|aft|eve)|last\s+night)",
        "overnight": "[Oo]vernight",
        "weekend": "[Ww]eekend",
        "holiday": r"(?i:\bday\b|\beve\b|new\s+year|easter|christmas|thanksgiving|halloween|juneteenth|july|friday"
        r"|sunday|ash\s+wed|holy\s+thu|maundy)",
        "tens": r"(?i:(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)",
        "midyear": r"[Mm]id-?year",
        "spelt": r"\b(?:seventeen|eighteen|nineteen|twenty|two\s+thousand)\b",
        "near": r"(?i:\b(?:last|this|next|the|earlier|later)\b)",
        "ago": r"\b(?:ago|back)\b",
        "earlier": r"\bearlier\b",
        "later": r"\b(?:later|afterwards?|after)\b",
        "before": r"\bbefore\b",
        "next to": r"\b(?:before|after)\b",
        "past": r"\b(?:past|last|previous|preceding)\b",
        "next": r"\b(?:[Nn]ext|coming|following)\b",
        "recent": r"\brecent\b",
        "coming": r"coming\b",
        "within": r"(?i:\bwithin\b)",
        "in": r"\b[Ii]n\b",
        "from": r"\bfrom\b",
        "latest": r"\b(?:latest|recent|ended)\b",
        "compared": r"\b(?:ago|earlier|before)\b",
        "same": r"\b(?:same|like|corresponding|comparable|equivalent|ago|earlier)\b",
        "previous": r"(?i:\b(?:next|following|previous|preceding|prior)\b)",
        "that": r"(?i:\b(?:that|same)\b)",
        "edge": r"(?i:\b(?:end|close|beginning|start|middle)\b)",
        "yearend": r"(?i:\b(?:end|yearend)\b)",
        "century": r"[Cc]entury",
        "'s": r"['’]\d\d|\d['’]?s\b",
    }.items()
}

MONTH = (
    rf"(?:(?:{'|'.join(MONTHS)})(?![a-z])"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|\b))"
)
WEEKDAY = (
    rf"(?:(?:{'|'.join(WEEKDAYS)})(?![a-z])"
    r"|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\.)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
WHICH = r"(?:of\s+)?(?P<which>this|last|next|the\s+(?:same|previous|following))\s+year"
NUMBER = rf"(?P<number>\d{{1,3}}|{NUMBER_WORDS})"
UNIT = r"(?P<unit>(?:day|week|fortnight|month|quarter|year|decade|century|centurie)s?)"
SINGLE = r"(?P<unit>week|month|quarter|year|decade|century)"
NEAR = r"(?P<near>last|this|next|this\s+past|this\s+coming|the\s+(?:past|last|previous|current|coming|next))"
SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
# `the fall` and `late fall` are seldom a season's.
SEASON_BUT_FALL = rf"(?P<season>{'|'.join(word for word in SEASONS if word != 'fall')})"
PART = r"(?P<part>end|close|beginning|start|middle)"
FISCAL = r"(?:fiscal|financial)"
OF_YEAR = (
    rf"(?i:,?\s+(?:of\s+|in\s+)?(?:the\s+)?(?:(?:{FISCAL}\s+)?(?:year\s+)?(?P<year>{YEAR})"
    rf"|{WHICH}|(?P<current>year)\b))?"
)
TO = r"\s*(?:-|–|—|to|and|through|or)\s*"
TIME = r"(?:\s+(?:morning|afternoon|evening|night))?"
ON_WEEKDAY = rf"(?:{WEEKDAY}(?:{TO}{WEEKDAY})?{TIME},?\s+(?:the\s+)?)?"
ERA = r"(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?"
ORDINAL = r"(?P<ordinal>first|second|third|fourth|final|holiday|1st|2nd|3rd|4th)"
# How a report compares a period: `a year earlier`.
YEAR_BEFORE = r"a\s+year\s+(?:ago|earlier(?!\s+than)|before(?=[.,;)]|\s*$))"
