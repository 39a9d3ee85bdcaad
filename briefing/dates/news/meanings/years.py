"""The meanings of years, decades and centuries."""

import re

from briefing.dates.news.meanings.context import Context, Meaning, edge_of
from briefing.dates.news.numbers import year_of_words

DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_CENTURIES = {
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}


def decade(match: re.Match[str], _: Context) -> Meaning:
    """``the 1990s``, ``the late ’90s``; ``the 1900s`` may also mean the century."""
    digits = match["decade"].lstrip("'’")
    text = digits[:3] if len(digits) == 4 else f"19{digits[0]}"  # noqa: PLR2004 - 1990
    if digits.endswith("00") and len(digits) == 4 and not match["part"]:  # noqa: PLR2004
        return Meaning(f"{text}X", (f"{digits[:2]}XX",))
    return Meaning(f"{text}X{'~' if match['part'] else ''}")


def decade_in_words(match: re.Match[str], _: Context) -> Meaning:
    """``the late nineties``: of the last century."""
    return Meaning(f"19{DECADES.index(match['words'].lower()) + 2}X{'~' if match['part'] else ''}")


def century(match: re.Match[str], _: Context) -> Meaning:
    """``the 20th century``."""
    ordinal = match["ordinal"].lower()
    number = _CENTURIES.get(ordinal) or int(re.sub(r"\D", "", ordinal))
    return Meaning(f"{number - 1:02}XX{'~' if match['part'] else ''}")


def years(match: re.Match[str], _: Context) -> Meaning | None:
    """``2018–20``."""
    first, last = match["year"], match["last"]
    last = first[: 4 - len(last)] + last
    return Meaning(f"{first}/{last}") if int(last) > int(first) else None


def short_year(match: re.Match[str], context: Context) -> Meaning:
    """``in '88``: the latest such year up to publication."""
    year = context.published.year - (context.published.year - int(match["short"])) % 100
    return Meaning(f"{year:04}")


def year_in_words(match: re.Match[str], _: Context) -> Meaning:
    """``in nineteen eighty-nine``."""
    return Meaning(f"{year_of_words(match['words']):04}")


def year(match: re.Match[str], _: Context) -> Meaning:
    """``2024``."""
    return Meaning(match["year"])


def year_edge(match: re.Match[str], _: Context) -> Meaning:
    """``the beginning of 2024``: about there."""
    return edge_of(match["year"], match["part"])
