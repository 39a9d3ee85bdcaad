"""The dateline of an article: ``LUND (CP) --``, ``WASHINGTON, Aug. 12 (Reuters) -``, ``MOSCOW, October 5. /TASS/.``."""

import re

_SMALL = "(?:de|la|el|al|sur|am)"
# A word in capitals takes in what it is joined to with a hyphen: two ways to read one name take exponential time.
_WORD = r"[A-ZÀ-Þ][\w'’.-]*"
_NAME_OF_PLACE = rf"{_WORD}(?: (?:{_WORD}|{_SMALL}(?:-{_SMALL})*(?:-{_WORD})?))*"
# A dateline in small letters needs an outlet or a day.
_DATELINE = re.compile(
    rf"(?P<place>{_NAME_OF_PLACE}(?:/{_NAME_OF_PLACE})?)"
    r"(?P<state>,\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?"
    r"(?P<day>,?\s+(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,2})?"
    r"(?:,?\s+\d{4})?)?"
    r"(?:,?\s*\((?P<outlet>[^()\n]{2,40})\))?\s*(?:[-–—_]{1,2}|:)\s+"
)
# As Russian agencies write them: `MOSCOW, October 5. /TASS/.`, `ASTANA. May 18. INTERFAX -`.
_WITH_STOPS = re.compile(
    rf"(?P<place>{_NAME_OF_PLACE})[.,]\s+(?P<day>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
    r"\s+\d{1,2}"
    r"|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\.?"
    r"(?:\s+(?:[/(](?P<outlet>[\w -]{2,30})[/)]|(?P<capitals>[A-Z]{3,}(?:-[A-Z]+)?|Interfax(?:-\w+)?))[.,]?)?"
    r"\s*(?:[-–—]{1,2}\s+|$|(?=[A-Z“\"]))"
)
_OUTLET_FIRST = re.compile(r"\((?P<outlet>[A-Z][\w .&-]{1,30})\)\s*[-–—]{1,2}\s+")


def dateline_of(paragraph: str) -> re.Match[str] | None:
    """Return the match of a paragraph's dateline: place, day, outlet; or None."""
    match = _DATELINE.match(paragraph)
    if match and (match["outlet"] or match["day"] or match["place"].isupper()):
        return match
    return _WITH_STOPS.match(paragraph) or _OUTLET_FIRST.match(paragraph)


def dateline_end(paragraph: str) -> int:
    """Return how many characters of a paragraph its dateline takes: none where it has no dateline."""
    dateline = dateline_of(paragraph)
    return dateline.end() if dateline else 0
