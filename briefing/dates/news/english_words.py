"""The words that English expressions of dates are made of, as pieces of patterns, and what must stand around them."""

import re

from briefing.dates.calendar import MONTHS, SEASONS, WEEKDAYS

_UP_TO_TWELVE = "zero one two three four five six seven eight nine ten eleven twelve".split()
_NUMBERS = {
    **{word: number for number, word in enumerate(_UP_TO_TWELVE)},
    "fifteen": 15,
    "eighteen": 18,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "a": 1,
    "an": 1,
    "a dozen": 12,
    "half a dozen": 6,
    "a hundred": 100,
}
# Guesses, which show in the dates as `~`; the gold dates are read alike with one more or less of each.
_VAGUE_NUMBERS = {"a couple of": 2, "couple of": 2, "a few": 3, "few": 3, "several": 3, "some": 3, "many": 5}


def number_of(words: str) -> tuple[int, bool]:
    """Return a number in words or figures, and whether it is vague (a few, several)."""
    words = re.sub(r"\s+", " ", words.lower())
    if words in _VAGUE_NUMBERS:
        return _VAGUE_NUMBERS[words], True
    return _NUMBERS[words] if words in _NUMBERS else int(words), False


# What a sentence must hold: a month's name, a weekday's, a digit, a unit of time, another word of time.
NEEDS = {
    "month": re.compile(rf"\b(?:{'|'.join(name[:3] for name in MONTHS)})"),
    "weekday": re.compile(rf"\b(?:{'|'.join(name[:3] for name in WEEKDAYS)})"),
    "digit": re.compile(r"\d"),
    "unit": re.compile(r"\b(?:day|week|fortnight|month|quarter|year|decade|centur)", re.IGNORECASE),
    "part": re.compile(r"(?:quarter|half|Q[1-4]|H[12]|[1-4][QH])", re.IGNORECASE),
    "season": re.compile(rf"(?:{'|'.join(SEASONS)})", re.IGNORECASE),
    "word": re.compile(
        r"today|tonight|morrow|yesterday|morning|noon|evening|night|fiscal|financial|\bFY|\beve\b|\bday\b|friday|easter|christmas"
        r"|thanksgiving|halloween|july|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies",
        re.IGNORECASE,
    ),
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
_NUMBER_WORDS = "|".join(sorted([*_NUMBERS, *_VAGUE_NUMBERS], key=len, reverse=True)).replace(" ", r"\s+")
NUMBER = rf"(?P<number>\d{{1,3}}|{_NUMBER_WORDS})"
UNIT = r"(?P<unit>(?:day|week|fortnight|month|quarter|year|decade|century|centurie)s?)"
SINGLE = r"(?P<unit>week|month|quarter|year|decade|century)"
NEAR = r"(?P<near>last|this|next|this\s+past|this\s+coming|the\s+(?:past|last|previous|current|coming|next))"
SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
# `the fall` and `late fall` are seldom a season's.
SEASON_BUT_FALL = rf"(?P<season>{'|'.join(word for word in SEASONS if word != 'fall')})"
PART = r"(?P<part>end|close|beginning|start|middle)"
OF_YEAR = (
    rf"(?i:,?\s+(?:of\s+|in\s+)?(?:the\s+)?(?:(?:fiscal\s+|financial\s+)?(?:year\s+)?(?P<year>{YEAR})"
    rf"|{WHICH}|(?P<current>year)\b))?"
)
TO = r"\s*(?:-|–|—|to|and|through|or)\s*"
TIME = r"(?:\s+(?:morning|afternoon|evening|night))?"
ON_WEEKDAY = rf"(?:{WEEKDAY}(?:{TO}{WEEKDAY})?{TIME},?\s+(?:the\s+)?)?"
ERA = r"(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?"

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
