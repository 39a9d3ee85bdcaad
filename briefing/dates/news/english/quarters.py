"""Expressions of quarters, halves and fiscal years, as companies report on them."""

from briefing.dates.news.english.expression import any_case, as_spelt
from briefing.dates.news.english.words import FISCAL, MONTH, OF_YEAR, ORDINAL, TO, WHICH, YEAR, YEAR_BEFORE
from briefing.dates.news.meanings import quarters

_WHOSE = (
    rf"(?:the\s+)?(?:{FISCAL}\s+)?(?:(?P<whose>{YEAR})(?:['’]s)?|(?P<near>this|last|next)\s+year['’]s"
    r"|(?P<ago>year-(?:ago|earlier)))"
)
_AGO = r"(?P<ago>year-(?:ago|earlier)|same|like|corresponding|comparable|equivalent)"

QUARTERS = (
    as_spelt(
        "quarter",
        "quarter",
        rf"\b(?i:(?:the\s+)?(?:{FISCAL}\s+)?{ORDINAL}(?:[\s-]quarter|-period))\b{OF_YEAR}",
        quarters.quarter,
    ),
    any_case("quarter", "quarter, whose", rf"{_WHOSE}\s+(?:{FISCAL}\s+)?{ORDINAL}[\s-]quarter", quarters.quarter),
    any_case("quarter", "quarter, fiscal", rf"{ORDINAL}[\s-]quarter\s+{FISCAL}\s+(?P<year>{YEAR})", quarters.quarter),
    as_spelt("quarter", "short quarter", rf"\bQ(?P<number>[1-4])\b{OF_YEAR}", quarters.quarter),
    as_spelt("quarter", "short quarter", r"\b(?P<number>[1-4])Q\s?'?(?:20)?(?P<short>\d\d)\b", quarters.quarter),
    any_case(
        "quarters",
        "quarter",
        r"(?:the\s+)?(?P<first>first|second|third)(?:\s+and\s+|\s+through\s+|\s+to\s+)(?P<last>second|third|fourth)"
        rf"\s+quarters(?:\s+of\s+(?P<year>{YEAR}))?",
        quarters.quarters,
    ),
    as_spelt(
        "quarter of months",
        "month, period",
        rf"\b(?i:the\s+)?(?:(?P<from>{MONTH}){TO})?(?P<month>{MONTH})\s+(?i:quarter|period)\b{OF_YEAR}",
        quarters.quarter_of_month,
    ),
    any_case(
        "half",
        "half",
        rf"(?:the\s+)?(?:{FISCAL}\s+)?(?P<ordinal>first|second|last|latter|1st|2nd)[\s-]half\b{OF_YEAR}",
        quarters.half,
    ),
    any_case("half", "half, whose", rf"{_WHOSE}\s+(?P<ordinal>first|second|last|latter)[\s-]half", quarters.half),
    as_spelt("half", "short half", rf"\bH(?P<number>[12])\b{OF_YEAR}", quarters.half),
    as_spelt("half", "short half", r"\b(?P<number>[12])H\s?'?(?:20)?(?P<short>\d\d)\b", quarters.half),
    # the period that is spoken of, and the one that it is compared with
    any_case(
        "latest quarter",
        "latest, period",
        r"the\s+(?:latest|most\s+recent|just-ended)\s+(?:quarter|period)",
        quarters.latest,
    ),
    as_spelt(
        "the quarter named before",
        "quarter",
        rf"\b(?i:the\s+quarter)\b(?!-)(?:(?=\s+(?:ended|ending)\s+(?P<month>{MONTH})))?",
        quarters.spoken_of,
    ),
    any_case("that of the year before", "compared, unit", YEAR_BEFORE, quarters.year_before),
    any_case(
        "that of the year before",
        "year-ago",
        r"(?:the\s+)?year-(?:ago|earlier)(?:\s+(?P<what>quarter|period|half))?",
        quarters.year_before,
    ),
    any_case(
        "that of the year before",
        "same, unit",
        rf"the\s+{_AGO}\s+(?:quarter|period|half|months?)(?:,?\s+(?:of\s+|in\s+)?(?:(?P<year>{YEAR})|{WHICH}))",
        quarters.same_period,
    ),
    any_case(
        "the quarter before",
        "previous, quarter",
        r"the\s+(?:previous|prior|preceding)\s+quarter",
        quarters.quarter_before,
    ),
    # years
    any_case(
        "full year",
        "full, a year",
        r"(?:the\s+)?(?:full|whole|entire)[\s-]year(?!\s+(?:of|after|before|ahead|early|later|earlier))(?:\s+(?P<year>19\d\d|20\d\d))?",
        quarters.full_year,
    ),
    any_case(
        "full year",
        "long",
        r"(?:(?<=\bof )|(?<=\bfor )|(?<=\bin )|(?<=\bduring )|(?<=\bthrough )|(?<=\bfar ))"
        r"the\s+(?P<unit>year|century|decade)"
        r"(?!\s+(?:\d|ended|ending|to\b|before|after|ahead|that|ago|earlier|later|of\b|when|round|old|since|he\b|she\b|they\b)|[-'’])",
        quarters.year_spoken_of,
    ),
    as_spelt(
        "fiscal year",
        "fiscal, digit",
        rf"\b(?:(?i:(?:the\s+)?{FISCAL}(?:\s+year)?)\s+(?P<year>{YEAR})|FY\s?'?(?P<short>\d\d(?:\d\d)?))\b",
        quarters.fiscal_year,
    ),
    as_spelt(
        "fiscal year",
        "fiscal, a year",
        rf"\b(?i:(?P<near>this|last|next|the(?:\s+(?:current|coming|past|previous|next|latest))?|its|their)\s+{FISCAL}\s+year)\b"
        rf"(?:(?=\s+(?:that\s+)?(?:ended|ending|ends|began|begins|beginning|starting)\s+(?P<month>{MONTH}))|(?!\s+(?:\d|{MONTH})))",
        quarters.near_fiscal_year,
    ),
)
