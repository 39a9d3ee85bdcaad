"""What an article is about, where measures and meetings in it are none of public life: sport, a crime."""

import re

_SPORT = re.compile(
    r"\b(?:goals?|league|coach|striker|midfielder|scored|stadium|innings|wickets?|championship|quarterfinals?|semifinals?"
    r"|playoffs?|tournament|homers?|touchdowns?|equali[sz]er|on\s+penalties|penalty)\b",
    re.IGNORECASE,
)
_CRIME = re.compile(
    r"\b(?:murder\w*|stabb\w*|robb(?:ery|ed|er)|shooting|suspect\w*|prosecutors?|detectives?|victim\w*|jury|bail|manslaughter|rape\w*)\b",
    re.IGNORECASE,
)
_MOST_OF_THEM = 4


def is_of_sport(text: str) -> bool:
    """Whether an article is about sport, where those who meet are teams."""
    return sum(1 for _ in _SPORT.finditer(text)) >= _MOST_OF_THEM


def is_of_crime(text: str) -> bool:
    """Whether an article is about a crime, where those who meet are private persons."""
    return sum(1 for _ in _CRIME.finditer(text)) >= _MOST_OF_THEM
