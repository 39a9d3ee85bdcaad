"""The verbs and nouns of meetings."""

import re
from functools import cache
from typing import Literal

from briefing.dates.calendar import WEEKDAY

Sort = Literal["talks", "visit", "call"]
_NAME = r"(?=\s+(?:the\s+|an?\s+|his\s+|her\s+|its\s+|with\s+|both\s+)?(?:[a-z’'.-]+\s+){0,6}?[A-Z])"
VERBS: tuple[tuple[Sort, str], ...] = (
    ("talks", rf"(?:met|meets?|meeting)(?:\s+(?:privately|briefly|separately|again|twice))?(?:\s+with)?{_NAME}"),
    (
        "talks",
        r"(?:met|meets?)(?=\s+(?:on|in|at|for|again|here|next|last|to\s+(?:discuss|consider|review)|late|early|behind|twice|a\s+(?:second|third|last|final)\s+time|"
        + WEEKDAY
        + r")\b|[.,])",
    ),
    (
        "talks",
        r"(?:convenes?|convened|gather(?:s|ed)?|sat\s+down|sits?\s+down|sitting\s+down)(?=\s+(?:with|on|in|at|"
        + WEEKDAY
        + r"|next)\b)",
    ),
    (
        "talks",
        rf"(?:(?:is|are|was|were|due)\s+to\s+(?:see|host|receive)|will\s+(?:see|host|receive)|hosts|hosted|receiv(?:ed|es)){_NAME}",
    ),
    ("visit", rf"(?:visit(?:s|ed|ing)?|tour(?:s|ed|ing)?){_NAME}"),
    (
        "visit",
        (
            r"(?:arriv(?:e[sd]?|ing)|fl(?:y|ies|ew|ying|own)|travel(?:s|l?ed|l?ing)?|leaves?|left|depart(?:s|ed)?|heads?|headed|go(?:es|ing)?|went|(?:is|are|was|were)\s+(?:due|expected))"
            r"\s+(?:(?:on\s+)?\w+day\s+)?(?:back\s+)?(?:in|to|for)(?=\s+[A-Z])"
        ),
    ),
    (
        "call",
        r"(?:spoke|speak|speaks|talked|conferred)\s+(?:(?:with|to)\s+[^,.;]{3,60}?\s+)?(?:by\s+(?:tele)?phone|by\s+video(?:\s?link)?|on\s+the\s+(?:tele)?phone|via\s+video\w*)",
    ),
    ("call", rf"(?:tele)?phoned{_NAME}"),
)
NOUNS: tuple[tuple[Sort, str], ...] = (
    (
        "talks",
        r"(?:(?:peace|trade|border|gas|nuclear|coalition|arms|climate|accession|free[\s-]trade|ceasefire|bilateral|trilateral|high-level|direct|indirect|formal|informal|secret|emergency|preparatory|final|crisis|budget|debt|safety)\s+)*(?:talks(?!\s+show)|negotiations|consultations|discussions|dialogue)",
    ),
    (
        "talks",
        r"(?:(?:summit|emergency|ministerial|closed-door|special|informal|annual|regular|plenary|cabinet|Cabinet|joint|first|face-to-face|one-on-one)\s+)*(?:meetings?(?!\s+(?:the|its|their|our|his|point|room))|summits?(?!\s+of\s+Mount))",
    ),
    (
        "talks",
        r"(?:(?<=first\s)|(?<=second\s)|(?<=third\s)|(?<=fourth\s)|(?<=fifth\s)|(?<=sixth\s)|(?<=seventh\s)|(?<=eighth\s)|(?<=next\s)|(?<=[Tt]his\s)|(?<=earlier\s)|(?<=new\s)|(?<=last\s))(?:rounds?|sessions?)(?!\s+of\s+(?:voting|(?:[\w-]+\s+)?sanctions|strikes|(?:[\w-]+\s+)?elections?|layoffs|cuts|golf|bidding|funding|tariffs|violence|attacks|fighting)|-)",
    ),
    (
        "talks",
        r"(?:rounds?|sessions?)(?=\s+(?:of\s+(?:[\w’'-]+\s+){0,4}(?:talks|negotiations|consultations|dialogue|the\s+(?:[\w-]+\s+){0,3}(?:committee|commission|group|council|conference|forum|dialogue))|on|in|with|between|at|,\s+(?:on|in|held)|held|will|is|was|had|scheduled|due|begins?|starts?)\b|[,.])",
    ),
    (
        "talks",
        r"(?:(?:peace|donors?|international|security|foreign\s+ministers|climate|pledging|review|round\s+of)\s+)+conferences?|conferences?(?=\s+(?:of|on|convened|in|between)\b)",
    ),
    (
        "visit",
        r"(?:(?:state|official|working|three-day|two-day|four-day|one-day|five-day|surprise|first|brief|weekend)\s+)*(?:visits?|trips?|tour)(?=\s+(?:to|by|in|of|planned|scheduled|that|for|from|,)|[.,])",
    ),
    (
        "call",
        r"(?:(?:tele)?phone|video|conference)\s+(?:calls?|conversations?|conferences?)(?=\s+(?:with|between|on|from|that)\b|[.,])",
    ),
)


def _compiled(rows: tuple[tuple[Sort, str], ...], prefix: str, flags: re.RegexFlag) -> re.Pattern[str]:
    every = "|".join(rf"(?P<{prefix}{number}>{pattern})" for number, (_, pattern) in enumerate(rows))
    return re.compile(rf"(?<![\w-])(?:{every})(?!\w)", flags)  # where no word begins, none of them is tried


@cache
def pattern_of(prefix: str) -> re.Pattern[str]:
    """Return the pattern of all verbs (`v`) or nouns (`n`); the group that matches ends in its number."""
    return _compiled(VERBS, prefix, re.NOFLAG) if prefix == "v" else _compiled(NOUNS, prefix, re.IGNORECASE)
