"""The numbers of a text, with what they count: to compare a statement's with its excerpt's.

``three`` is 3, ``50 percent`` is 50%, ``$18 billion`` is ``18bn dollars``.
"""

import re
from decimal import Decimal

from msgspec import Struct

from briefing.text.memory import kept_for
from briefing.text.number_words import ORDINALS, TENS, WORDS
from briefing.text.pattern import Pattern, as_written

_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "k": 1000,
    "million": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "b": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
    "dozen": 12,
}
_CURRENCIES = {
    **dict.fromkeys(("$", "us$", "usd", "dollar", "dollars", "dlr", "dlrs"), "usd"),
    **dict.fromkeys(("€", "eur", "euro", "euros"), "eur"),
    **dict.fromkeys(("£", "gbp", "pound", "pounds"), "gbp"),
    **dict.fromkeys(("yuan", "rmb", "cny", "renminbi"), "cny"),
    **dict.fromkeys(("¥", "yen", "jpy"), "jpy"),
    **dict.fromkeys(("rouble", "roubles", "ruble", "rubles", "rub"), "rub"),
    **dict.fromkeys(("rupee", "rupees", "inr"), "inr"),
    "hk$": "hkd",
    "a$": "aud",
    "c$": "cad",
    "s$": "sgd",
    "nt$": "twd",
    "chf": "chf",
}
_UNITS = {
    **dict.fromkeys(("%", "percent", "per cent", "pct"), "%"),
    **dict.fromkeys(("percentage point", "percentage points"), "points"),
    **dict.fromkeys(("basis point", "basis points"), "basis points"),
    **{f"{unit}{end}": unit for unit in ("day", "week", "month", "year", "mile", "tonne", "ton") for end in ("", "s")},
    **dict.fromkeys(("km", "kilometer", "kilometers", "kilometre", "kilometres"), "km"),
    **dict.fromkeys(("kg", "kilogram", "kilograms"), "kg"),
}
_SCALE = "hundred|thousand|million|billion|trillion|dozen|bln|mln|bn|mn|tn|k(?![a-z])|m(?![a-z])|b(?![a-z])"
_NUMBER_WORD = "|".join((*WORDS, *TENS))
_HUNDREDS = rf"\s+hundred\b(?:\s+(?:and\s+)?(?:{_NUMBER_WORD})(?:[\s-](?:{_NUMBER_WORD}))?)?"
_NUMBER_WORDS = rf"(?:{_NUMBER_WORD})(?:[\s-]+(?:{_NUMBER_WORD})\b|{_HUNDREDS})?"
_BEFORE = r"(?:us|hk|nt|a|c|s)?\$|[€£¥]|\b(?:usd|eur|gbp|cny|rmb|jpy|chf|inr)\b"
_AFTER = "|".join(filter(str.isalpha, _CURRENCIES))
_UNIT = "|".join(word.replace(" ", r"\s+") for word in _UNITS if word != "%")
_AMOUNT = Pattern(
    rf"(?P<before>{_BEFORE})?\s?(?P<minus>\bminus\s+)?"
    rf"(?:(?P<digits>(?<![a-z0-9_.])[+\-−]?\d+(?:[,\u202f\u00a0]\d{{3}})*(?:\.\d+)?)(?P<ordinal>(?:st|nd|rd|th)\b)?"
    rf"|\b(?P<word>{_NUMBER_WORDS})\b)"
    rf"(?:[\s-]?(?P<scale>{_SCALE}))?"
    rf"(?:\s?(?P<percent>%)|[\s-]+(?P<unit>{_UNIT})\b|\s+(?:u\.?s\.?\s+)?(?P<after>{_AFTER})\b)?",
    any_case=True,
)
# `First of all` and `second to none` count nothing.
_ORDINAL = Pattern(
    rf"\b(?<!at )(?P<word>{'|'.join(ORDINALS)})\b(?!\s+of\s+all\b|\s+and\s+foremost\b|\s+to\s+none\b|[\s-]hand\b)",
    any_case=True,
    needs=tuple(ORDINALS),
)
_SHARED = r"(?:%|per\s?cent|percent|percentage\s+points?|basis\s+points?)"
_SHARES = ("%", "per", "point")
_RANGE = Pattern(
    rf"(?P<first>\d+(?:\.\d+)?)\s?(?P<dash>[–-]|to|and)\s?(?=\d+(?:\.\d+)?\s?(?P<unit>{_SHARED}))",
    re.IGNORECASE,
    needs=_SHARES,
)
# `Fell to 3.8 from 4.1 percent`; a year is no percentage: `rose in 2004 from 4 percent`.
_FROM = Pattern(
    rf"(?<=\b(?:to|at|of|is|by)\s)(?P<first>\d{{1,3}}(?:\.\d+)?)\s(?P<dash>from|against|versus|vs\.?)\s"
    rf"(?=\d+(?:\.\d+)?\s?(?P<unit>{_SHARED}))",
    re.IGNORECASE,
    needs=_SHARES,
)
# `358 000`, but not `May 3 200 people` and `Boeing 737 200 seats`: the first number there is of the name before it.
_SPACED = Pattern(r"(?<![\w.,:/-])\d{1,3}(?: \d{3})+(?![\d,./]|\s?\d)")
_NAME_BEFORE = Pattern(
    r"\b(?!(?:About|Some|Nearly|Almost|Over|Around|Up|The|More|Only|At|Of|In|By|With|A)\b)[A-Z][\w.]*\s$"
)
_NARROW_SPACE = "\u202f"
_FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75", "⅓": ".333", "⅔": ".667"}


def _and_a_half(match: re.Match[str]) -> str:
    word = match[1].lower()
    number = int(word) if word.isdigit() else WORDS.get(word)
    return match[0] if number is None else f"{number}.5"


def _joined(match: re.Match[str]) -> str:
    named = _NAME_BEFORE.search(match.string, max(0, match.start() - _NAME_LENGTH), match.start())
    return match[0] if named else match[0].replace(" ", _NARROW_SPACE)


_NAME_LENGTH = 30  # characters before a number in which a name may end
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}


def _share(match: re.Match[str]) -> str:
    """Return a share in figures: 0.333 of `a third`, as one writes it of ⅓."""
    shares = {"a": 1, "one": 1, "two": 2, "three": 3}[match[1].lower()]
    return f"{int(1000 * shares / _PARTS[match[2].lower()] + 0.5) / 1000:g}"


# Each with what it writes instead.
_SPELLED_OUT = (
    (Pattern(r"(\d+)([¼½¾⅓⅔])", needs=tuple(_FRACTIONS)), lambda match: match[1] + _FRACTIONS[match[2]]),
    (Pattern(r"[¼½¾⅓⅔]", needs=tuple(_FRACTIONS)), lambda match: f"0{_FRACTIONS[match[0]]}"),
    (
        Pattern(r"\b(\d+)\s+(\d)/(\d)\b", needs=("/",)),
        lambda match: f"{int(match[1]) + int(match[2]) / max(int(match[3]), 1):g}",
    ),
    (
        Pattern(r"(?<![\d/])(\d)/(\d)(?![\d/])", needs=("/",)),
        lambda match: f"{int(match[1]) / max(int(match[2]), 1):g}",
    ),
    (Pattern(r"\b(\w+) and a half\b", re.IGNORECASE, needs=("and a half",)), _and_a_half),
    (Pattern(r"\bhalf an?\b(?! dozen)", re.IGNORECASE, needs=("half a",)), lambda _: "0.5"),
    (_SPACED, _joined),
    (
        Pattern(
            r"\b(a|one|two|three)[ -](third|quarter|fifth|tenth)(?:s\b|\b(?=\s+(?:of|to|in|since|from|after|by|as|less"
            r"|more|fewer|this|last|next|on|over|during|within|under|before|until|when|while|if|earlier|later)\b"
            r"|[.,;:)]|\s*$))",
            re.IGNORECASE,
            needs=tuple(_PARTS),
        ),
        _share,
    ),
    (
        Pattern(
            r"\ba (?=(?:dozen|hundred|thousand|million|billion)\b)",
            re.IGNORECASE,
            needs=("a dozen", "a hundred", "a thousand", "a million", "a billion"),
        ),
        lambda _: "1 ",
    ),
)


class Amount(Struct, frozen=True):
    """A number and its unit: ``%``, a currency's code, ``th`` for an ordinal, or nothing; ``text`` as written.

    ``start`` and ``end`` are its characters in the text as ``in_figures`` writes it.
    """

    value: Decimal
    unit: str
    text: str
    start: int
    end: int


def in_figures(text: str) -> str:
    """Return a text with its fractions in figures, and with the unit of a range at both of its numbers."""
    for pattern, figures in _SPELLED_OUT:
        text = pattern.sub(figures, text)
    # Of `0–7.5%` and `between 5 and 7 percent` both are percentages.
    for pattern in (_RANGE, _FROM):
        text = pattern.sub(lambda match: f"{match['first']} {match['unit']} {match['dash']} ", text)
    return text


def as_spelled_out(figure: str, text: str) -> str:
    """Return how a text has a figure that ``in_figures`` wrote into it: ``a fifth`` of 0.2; else the figure."""
    for pattern, figures in _SPELLED_OUT:
        for match in pattern.finditer(text):
            if figures(match) == figure:
                return match[0]
    return figure


@kept_for(characters=100_000)
def amounts(text: str) -> tuple[Amount, ...]:
    """Return the numbers of a text, ordinals in words last. A bare ``one`` is left out: it is mostly no number."""
    text = in_figures(text)
    found = [amount for match in _AMOUNT.finditer(text) if (amount := _amount(match, text)) is not None]
    found += [
        Amount(Decimal(ORDINALS[match["word"]]), "th", as_written(match, text), *match.span())
        for match in _ORDINAL.finditer(text)
    ]
    return tuple(found)


def _amount(match: re.Match[str], text: str) -> Amount | None:
    if match["digits"]:
        value = Decimal(re.sub("[,\u202f\u00a0]", "", match["digits"]).replace("−", "-"))
    elif match["word"] == "one" and not match["scale"] and not match["percent"] and not match["unit"]:
        return None
    else:
        value = Decimal(_number_of(match["word"]))
    if match["minus"]:
        value = -value
    if match["scale"]:
        value *= _SCALES[match["scale"]]
    unit = ""
    if match["percent"] or match["unit"]:
        unit = _UNITS[re.sub(r"\s+", " ", match["percent"] or match["unit"])]
    elif match["ordinal"]:
        unit = "th"
    elif match["before"] or match["after"]:
        unit = _CURRENCIES[match["before"] or match["after"]]
    start = match.end() - len(match[0].lstrip())
    return Amount(value, unit, text[start : match.end()].rstrip(), start, match.end())


def _number_of(words: str) -> int:
    """Return the number of ``two hundred and fifty``."""
    total = 0
    for word in re.split(r"[\s-]+", words):
        if word == "hundred":
            total *= 100
        elif word != "and":
            total += WORDS[word] if word in WORDS else TENS[word]
    return total


def carries(found: Amount, wanted: Amount) -> bool:
    """Whether an amount of an excerpt is the amount of a statement.

    A number without a unit is carried by the same number of something (``18 billion`` by ``$18
    billion``), but not by a percentage; a cardinal by its ordinal; never the other way round.
    """
    same_unit = wanted.unit == found.unit or (wanted.unit == "" and found.unit not in ("%", "points", "basis points"))
    return found.value == wanted.value and same_unit
