"""The verbs that are a measure by themselves: to ban, to freeze assets, to expel diplomats."""

import re
from functools import cache

from briefing.draft.measures.verbs import Act

# Each with the kind of its measure and what it does; `object` is where that begins on which it falls.
_OWN: tuple[tuple[str, Act, str], ...] = (
    (
        "ban",
        "imposed",
        r"(?:bann(?:ed|ing)|bans|ban|bar(?:s|red|ring)?|prohibit(?:s|ed|ing)?|outlaw(?:s|ed|ing)?|forb(?:ids|ade|idden|id))\s+(?P<object>)(?!on\b|to\b|that\b|and\b|was\b|is\b|in\b|by\b|from\b|against\b|it\b|them\b|him\b|her\b|us\b)",
    ),
    (
        "restriction",
        "imposed",
        r"(?:restrict|curb|limit|curtail)(?:s|ed|ing)?\s+(?P<object>(?=(?:[\w’'-]+\s+){0,4}?(?:exports?|imports?|investments?|sales?|shipments?|travel|purchases|movement|access|deliveries|production|trade|fishing|catches)\b))",
    ),
    (
        "sanction",
        "imposed",
        r"(?:fr(?:eeze[sd]?|oze|ozen|eezing)|block(?:s|ed)?)\s+(?P<object>(?=(?:[\w.’'-]+\s+){0,5}?(?:assets|accounts|funds|holdings|reserves)\b))",
    ),
    ("sanction", "imposed", r"(?:blacklist(?:s|ed|ing)?|sanction(?:ed|ing))\s+(?P<object>)(?!by\b|in\b|for\b)"),
    (
        "sanction",
        "imposed",
        r"(?:put(?:s|ting)?|add(?:s|ed|ing)?|plac(?:es|ed|ing))\s+(?P<object>)(?=(?:[^.;]{3,90}?)\b(?:on|to)\s+(?:its|the|a|an|their)\s+(?:[\w-]+\s+){0,3}(?:list|blacklist)\b)",
    ),
    (
        "border closure",
        "imposed",
        r"(?:clos(?:e[sd]?|ing)|shut(?:s|ting)?|seal(?:s|ed|ing)?)\s+(?:off\s+)?(?P<object>(?:its|the|their|all)?\s?(?=(?:[\w’'-]+\s+){0,3}(?:borders?|airspace|frontiers?|crossings?|straits?|embass(?:y|ies)|consulates?|airports?|ports?|waters|schools|pipelines?)\b))",
    ),
    (
        "border opening",
        "imposed",
        r"(?:re-?open(?:s|ed|ing)?|open(?:s|ed|ing)?)\s+(?P<object>(?:its|the|their|all|a|an)?\s?(?=(?:[\w’'-]+\s+){0,3}(?:borders?|airspace|frontiers?|crossings?|straits?|(?:green\s+|humanitarian\s+)?corridors?|ports?)\b))",
    ),
    (
        "expulsion",
        "imposed",
        r"(?:expel(?:s|led|ling)?|deport(?:s|ed|ing)?|recall(?:s|ed|ing)?|withdr(?:ew|aws?|awn))\s+(?P<object>(?=(?:[\w’'-]+\s+){0,4}?(?:diplomats?|ambassadors?|envoys?|attach[eé]s?|journalists|embassy\s+staff)\b))",
    ),
    (
        "export control",
        "imposed",
        r"(?:requir(?:e[sd]?|ing)|need(?:s|ed)?|impos(?:e[sd]?|ing))\s+(?:an?\s+|export\s+)*licen[cs]es?\b\s*(?P<object>)",
    ),
    (
        "aid",
        "ended",
        r"(?:suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|paus(?:e[sd]?|ing)|fr(?:eeze[sd]?|oze|ozen|eezing)|stop(?:s|ped|ping)?|cut(?:s|ting)?\s+off|withh(?:old|eld))\s+(?P<object>(?=(?:[\w’'-]+\s+){0,3}?(?:payments?|disbursements?|aid|loans?|assistance|grants?|lending)\b))",
    ),
    (
        "trade stop",
        "imposed",
        r"(?:suspend(?:s|ed|ing)?|paus(?:e[sd]?|ing)|halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|block(?:s|ed|ing)?)\s+(?P<object>(?=(?:[\w.’'-]+\s+){0,4}?(?:imports?|exports?|shipments?|deliveries|supplies|sales|flights|purchases)\b(?!\s+(?:dut|tax|lev|tariff|quota|ban|control|curb|restriction|licen|subsid|credit|fee))))|cut(?:s|ting)?\s+off\s+(?P<object2>(?=(?:[\w’'-]+\s+){0,3}?(?:oil|gas|arms|power|electricity|supplies|aid|trade|fuel|water)\b))",
    ),
    (
        "trade stop",
        "ended",
        r"(?:resum(?:e[sd]?|ing)|restor(?:e[sd]?|ing))\s+(?P<object>(?=(?:[\w.’'-]+\s+){0,4}?(?:imports?|exports?|shipments?|deliveries|supplies|flights)\b))",
    ),
    ("suspension", "imposed", r"suspend(?:s|ed|ing)?\s+(?P<object>(?=(?:the\s+)?(?:membership|(?-i:[A-Z]))))"),
    (
        "quota",
        "imposed",
        r"(?:cut(?:s|ting)?|rais(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)?|increas(?:e[sd]?|ing))\s+(?:by\s+[\w.-]+\s+)?(?P<object>(?=(?:[\w.’'-]+\s+){0,5}?(?:catch|ration|production\s+quota|output\s+ceiling|production\s+ceiling|volume\s+of)\b|(?:[\w.’'-]+\s+){0,2}?(?:output|production)\s+by\b))",
    ),
    (
        "price",
        "imposed",
        r"(?:rais(?:e[sd]?|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|increas(?:e[sd]?|ing)|cap(?:s|ped|ping)?|fr(?:eeze[sd]?|oze|ozen|eezing))\s+(?P<object>(?=(?:[\w’'-]+\s+){0,4}?(?:(?:price|prices|fees?|fares?|tolls?|premiums?|minimum\s+wage|wages|pensions|retirement\s+age|pension\s+age|speed\s+limit)\b)))",
    ),
    ("devaluation", "imposed", r"(?:devalu(?:e[sd]?|ing)|revalu(?:e[sd]?|ing))\s+(?P<object>)"),
    (
        "power cuts",
        "imposed",
        r"(?P<object>)(?:power|water|electricity)\s+(?:cuts|rationing)(?=\s+of\b|\s+would\b|\s+will\b)",
    ),
    (
        "emergency",
        "imposed",
        r"declar(?:e[sd]?|ing)\s+(?P<object>)(?=(?:[^.;,]{3,60}?)\b(?:disaster\s+(?:zones?|areas?)|(?:a\s+)?state\s+of\s+emergency)\b)",
    ),
    ("limit", "imposed", r"(?:capp(?:ed|ing)|caps)\s+(?P<object>)(?=[\w’']+\s)(?!by\b|at\b)"),
    (
        "suspension",
        "imposed",
        r"suspend(?:s|ed|ing)?\s+(?P<object>(?=(?:[\w’'-]+\s+){0,4}?(?:treat(?:y|ies)|arrivals?|entry|admissions?|issu\w+|agreements?|pacts?|accords?|participation|membership|cooperation|recognition|visas?)\b))",
    ),
    (
        "trade status",
        "imposed",
        r"(?:revok(?:e[sd]?|ing)|stripp?(?:s|ed|ing)?|grant(?:s|ed|ing)?|renew(?:s|ed|ing)?)\s+(?P<object>(?=(?:[\w’'-]+\s+){0,4}?(?:trade|trading|nation)\s+(?:status|privileges)\b))",
    ),
    ("ration", "imposed", r"ration(?:ed|ing)\s+(?P<object>)(?!by\b|of\b|in\b)"),
    ("fine", "imposed", r"fin(?:ed|es|ing)\s+(?P<object>(?=(?:the\s+)?(?-i:[A-Z])))"),
    (
        "trade status",
        "imposed",
        (
            r"(?:remov(?:e[sd]?|ing)|drop(?:s|ped|ping)?|str(?:ikes?|uck)|delet(?:e[sd]?|ing))\s+(?P<object>)"
            r"(?=(?:[^.;,]{3,60}?)\bfrom\s+(?:a|an|its|the|their)\s+(?:[\w-]+\s+){0,3}(?:list|blacklist)\b)"
        ),
    ),
    ("nationalization", "imposed", r"nationali[sz](?:e[sd]?|ing)\s+(?P<object>)"),
)


@cache
def own_verbs() -> re.Pattern[str]:
    """Return the pattern of the verbs that are a measure by themselves."""
    numbered = (
        pattern.replace("(?P<object>", f"(?P<o{number}>").replace("(?P<object2>", f"(?P<p{number}>")
        for number, (_, _, pattern) in enumerate(_OWN)
    )
    return re.compile(
        "|".join(rf"(?<![\w-])(?P<v{number}>{each})" for number, each in enumerate(numbered)), re.IGNORECASE
    )


def own_verb(match: re.Match[str]) -> tuple[str, Act, int]:
    """Return the kind of a verb's measure, what is done to it, and where what it falls on begins."""
    number = next(number for number in range(len(_OWN)) if match[f"v{number}"] is not None)
    kind, act, _ = _OWN[number]
    groups = match.groupdict()
    place = match.start(f"o{number}") if groups[f"o{number}"] is not None else match.start(f"p{number}")
    return kind, act, place


# The same verbs of those on whom a measure falls: `operators will be banned from buying its equipment`.
PASSIVE = re.compile(
    r"\b(?:be|been|being|is|are|was|were)\s+(?:also\s+|now\s+|\w+ly\s+)?(?P<verb>(?P<ban>banned|barred|prohibited|forbidden|outlawed)"
    r"|(?P<sanction>blacklisted|sanctioned|frozen)|(?P<expulsion>expelled|deported)|(?P<restriction>restricted|curbed|sealed\s+off|capped|rationed))\b",
    re.IGNORECASE,
)
