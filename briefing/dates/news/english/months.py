"""Expressions of months, seasons and the edges of a month."""

from briefing.dates.news.english.expression import any_case, as_spelt
from briefing.dates.news.english.words import (
    MONTH,
    NEAR,
    NUMBER,
    OF_YEAR,
    PART,
    SEASON,
    SEASON_BUT_FALL,
    WHICH,
    YEAR,
)
from briefing.dates.news.meanings import months

MONTHS = (
    as_spelt("month", "month", rf"(?P<month>{MONTH}){OF_YEAR}", months.month),
    as_spelt("that month of a year", "month", rf"\b[Tt]hat\s+(?P<month>{MONTH})(?!\s+\d)", months.that_month),
    as_spelt("near month", "month, near", rf"\b(?i:{NEAR})\s+(?P<month>{MONTH})", months.near_month),
    any_case(
        "months of a year",
        "months",
        rf"(?:the\s+)?(?P<end>first|last|final)\s+{NUMBER}\s+months\s+of\s+"
        rf"(?:the\s+)?(?:(?P<year>{YEAR})|(?P<which>this|last|next)\s+year|(?P<current>year))",
        months.months_of_year,
    ),
    as_spelt(
        "months to a month",
        "month, months",
        rf"\b(?i:(?:the\s+)?{NUMBER}\s+months\s+(?:to|through|ended|ending))\s+(?P<month>{MONTH})(?!\.?\s+\d\d?\b){OF_YEAR}",
        months.months_to,
    ),
    as_spelt("edge", "month, edge", rf"\b(?i:(?:the\s+)?{PART}\s+of)\s+(?P<month>{MONTH}){OF_YEAR}", months.month_edge),
    # seasons
    any_case("near season", "season", rf"{NEAR}\s+{SEASON}", months.season),
    any_case("season", "season", rf"(?:the\s+)?{SEASON}(?:\s+of)?\s+(?:(?P<year>{YEAR})|{WHICH})", months.season),
    any_case(
        "season",
        "season",
        rf"(?:(?<=early )|(?<=late )|(?<=mid-)|(?<=mid )|(?<=\bby )|(?<=\buntil )|(?<=\bthis )){SEASON_BUT_FALL}",
        months.season,
    ),
    any_case("season", "season", r"(?<=\bin the )(?P<season>fall)(?!\s+of\b)", months.season),
    any_case(
        "season",
        "season",
        rf"the\s+{SEASON_BUT_FALL}(?=\s+(?:of|and|or|when|after|before|as|with|to|will|was|is|has|had|but"
        r"|because|if|while|for|in)\b|[,.;:!?]|\s*$)",
        months.season,
    ),
)
