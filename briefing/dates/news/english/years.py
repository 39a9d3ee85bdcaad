"""Expressions of years, decades and centuries."""

from briefing.dates.news.english.expression import any_case, as_spelt
from briefing.dates.news.english.words import ERA, PART, YEAR
from briefing.dates.news.meanings import years
from briefing.dates.news.numbers import YEAR_IN_WORDS

YEARS = (
    any_case("edge", "year, edge", rf"(?:the\s+)?{PART}\s+of\s+(?P<year>{YEAR})", years.year_edge),
    as_spelt("decade", "'s", rf"(?i:{ERA})(?P<decade>(?:1[5-9]|20)\d0|['’]\d0)['’]?s\b", years.decade),
    as_spelt(
        "decade", "'s", r"\b(?i:(?:the\s+)?(?P<part>early|mid|late)[\s-]+)(?P<decade>[2-9]0)['’]?s\b", years.decade
    ),
    any_case(
        "decade",
        "tens",
        rf"the\s+(?:(?P<part>early|mid|late)[\s-]+)?(?P<words>{'|'.join(years.DECADES)})",
        years.decade_in_words,
    ),
    any_case(
        "century",
        "century",
        rf"{ERA}(?P<ordinal>1[5-9]th|20th|21st|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[\s-]century",
        years.century,
    ),
    as_spelt("years", "year", rf"\b(?P<year>{YEAR})\s?[-–/]\s?(?P<last>{YEAR}|\d\d)\b(?!-)", years.years),
    as_spelt("year", "year", rf"\b(?:(?i:all\s+of|calendar)\s+)?(?P<year>{YEAR})\b", years.year),
    as_spelt(
        "year",
        "'s",
        r"(?:(?<=\bin )|(?<=\bsince )|(?<=\bof )|(?<=\bfrom )|(?<=\bto )|(?<=\bearly )|(?<=\blate )|(?<=\bmid-))"
        r"['’](?P<short>\d\d)\b(?!s)",
        years.short_year,
    ),
    any_case(
        "year in words",
        "spelt",
        rf"(?:(?<=\bin )|(?<=\bsince )|(?<=\bof )|(?<=\bby )|(?<=\bfrom )|(?<=\buntil ))(?P<words>{YEAR_IN_WORDS})"
        r"(?!\s+(?:hundred|thousand|million|percent|[a-z]+s)\b)",
        years.year_in_words,
    ),
)
