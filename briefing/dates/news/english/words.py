"""The words that English expressions of dates are made of, as pieces of patterns."""

from briefing.dates.calendar import MONTHS, SEASONS
from briefing.dates.news.numbers import NUMBER_WORDS

MONTH = (
    rf"(?:(?:{'|'.join(MONTHS)})(?![a-z])"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|\b))"
)
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![a-z])"  # compiled in half the time of the whole words
    r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.)"
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
