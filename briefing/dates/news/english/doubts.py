"""What only looks like a date, told by the words around it: names, titles, counts, and what recurs."""

import re

from briefing.dates.calendar import MONTHS, WEEKDAYS
from briefing.dates.news.english.expression import Expression
from briefing.text.pattern import Pattern

_AROUND = 120  # characters of a sentence, before a date and behind it, that are looked at
# A month's name that is also a word or a person's is a date only behind one of these, or before such a noun.
_AMBIGUOUS_MONTHS = frozenset(("March", "April", "May", "June", "August", "Jan", "Mar", "Jun"))
_BARE_MONTH_AFTER = Pattern(
    r"\b(?:in|since|by|until|till|from|of|during|before|after|through|to|and|between|for|early|late|mid|last|next|this"
    rf"|around|or|end|start|than|with|against|versus|was|were|is|as)[\s-]+(?:the\s+)?$|\b(?:{'|'.join(MONTHS).lower()}),\s+$",
    any_case=True,
)
_IN_A_MONTH = Pattern(r"\b(?:in|since|until|till|last|next|early|late|mid)[\s-]+$", any_case=True)
# `Jan`, `Mar` and `Jun` are persons: `he spoke to Jan`.
_SHORT_NAMES = frozenset(("Jan", "Mar", "Jun"))
_SHORT_MONTH_AFTER = Pattern(r"\b(?:in|since|until|till|through|late|early|mid|last|next|this)[\s-]+$", any_case=True)
_BEHIND_A_DETERMINER = Pattern(r"\b(?:an?|the|its|their|his|her|our|[\w.]+['’]s)\s+(?:\w+\s+)?$", any_case=True)
_MONTHS_DATA = Pattern(
    r"\s+(?:(?:trade|retail|jobs|wholesale|auto|employment)\s+)?(?:sales|figures?|data|statistics|orders|exports?|imports|output|production|earnings|deliver(?:y|ies)|futures|quarter)\b"
)
_MONTHS_NOUN = Pattern(
    r"\s+(?:reports?|numbers|results|agreements?|accords?|deals?|elections?|votes?|meetings?|summit|letter|contracts?|period"
    r"|survey|polls?|decision|ruling|attacks?|referendum|speech|interview|article|statement|profits?|index|rates?|budget"
    r"|conference|talks|visit|trip|trial|hearing|debate|recess|deadline|session|congress|convention|announcement|offering"
    r"|revolution|uprising|coup|crash|bombings?|raids?|strikes?|massacre|killings?|shootings?|riots?|level|peak|high|low"
    r"|total|reading|increase|decline|drop|rise|gain|issue|edition|cover|runoff|run-off|primary|ballot|balloting)\b"
)
_NAME_FOLLOWS = Pattern(rf"\s+(?!(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b)[A-Z][a-z]+")
# `each Thursday`, `every summer`: no one of them.
_EACH = Pattern(
    r"\b(?:each|every|any|every\s+(?:other|second|third))\s+(?:(?:first|last|late|early)\s+)?$", any_case=True
)
_RECURRING = frozenset(("weekday", "weekdays", "month", "season", "holiday", "day of a month", "named day"))
# `Sunday Times`, `Monday Night Football`, `Tuesday Morning`.
_TITLE_FOLLOWS = Pattern(
    r"(?:['’]s)?\s+(?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|Independent|Tribune|Star|World|Night|Morning|Live)\b"
)
_TITLE_BEFORE = Pattern(r"\b(?:Sheffield|Bloody|Black|Super|Ruby|Mail\s+on)\s+$")
# `This Week`, `USA Today`: inside a sentence only titles have such capitals.
_CAPITALISED = Pattern(r"(?:This|Last|Next|Today|Tomorrow|Yesterday|Tonight|The\s+Next|The\s+Last)\b")
_OPENS_SENTENCE = Pattern(r"(?:^|[.?!:;—–-]\s*)[\s\"'“‘(]*$")
_QUOTED_ALONE = Pattern(r"['’,.]*[\"”]")
_TODAYS = Pattern(
    r"['’]s\s+(?:\w+\s+)?(?:world|society|economy|standards|youth|generations?|children|students|kids|consumers|environment|climate"
    r"|technology|computers|cars|women|men|parents|culture|marketplace|age|dollars|prices|teen-?agers|workplace|era|audiences)\b",
    any_case=True,
)
# `In his late 60s`, `highs in the mid 70s`: years of a life, and degrees.
_AGES = Pattern(
    r"\b(?:his|her|their|my|our|your|women|men|people|highs|lows|temperatures)\s+(?:\w+\s+){0,3}$", any_case=True
)
# The halves and quarters of a game.
_GAME = Pattern(
    r"\b(?:scor(?:ed|es?|ing)|goals?|touchdowns?|yards?|rebounds?|halftime|kickoff|penalty\s+kick|striker|quarterback|jumpers?)\b"
)
# `In the second half of the day`: no part of a year.
_OF_A_DAY = Pattern(
    r"\s+of\s+(?:the|a|that|this|an?)\s+(?:day|night|morning|match|game|film|book|play|list|speech|hour|journey|flight)\b"
)
_NO_HOLIDAY = Pattern(r"\s+(?:Island|trees?|cards?|[Cc]arols?|Seals|Rising|eggs?|lil(?:y|ies))\b")

# Four digits are a year only behind one of these, at a sentence's start, or before what a year is the year of.
_YEAR_AFTER = Pattern(
    r"(?:\b(?:in|since|by|until|till|from|of|during|before|after|through|to|for|and|between|around|about|circa|early|late"
    r"|mid|the|year|or|election|summer|spring|winter|autumn|fall|with|than|versus|vs\.?|due|over|back|against|as|below|above"
    r"|calendar|was|is|entire|until|both|either|only|circa|class|like|into|beyond|throughout)[\s-]+|[(–—-]|,\s|^|^[\"“‘])$",
    any_case=True,
)
_YEAR_OF = Pattern(
    r"\s+(?:earnings|profits?|sales|net|figures?|levels?|peak|high|low|average|totals?|record|budget|campaign|elections?|reports?|target|plans?|constitution|treaty"
    r"|agreement|deal|war|invasion|crisis|season|edition|summit|law|census|results|harvest|revenue|race|vote|bid|movie|film|book|study)\b",
    any_case=True,
)
_WITH_A_CAPITAL = Pattern(r"\s+[A-Z][a-z]+\b")
# `a 1987 audit`, `his 2007 campaign`; of a plural a count may be meant: `its 2008 crossovers`.
_BEHIND_DETERMINER = Pattern(
    r"\b(?:an?|the|this|that|his|her|its|their|our|my|your|[a-z.]+['’]s?)\s+(?:\w+(?:-\w+)?\s+)?$", any_case=True
)
_SINGULAR_FOLLOWS = Pattern(r"\s+[a-z-]*(?:[^s\W]|ss|us|is|ics)\b")
# Round hundreds are counts, old years rare.
_PLURAL_FOLLOWS = Pattern(r"\s+(?!(?:was|has|is|does|as|its|this)\b)[a-z-]+s\b")
_OLD = 1700
_OLD_YEAR_AFTER = Pattern(
    r"\b(?:in|since|by|until|of|during|before|after|from|around|about|circa|early|late|year)[\s-]+$", any_case=True
)
_COUNT_BEFORE = Pattern(
    r"\b(?:\d[\d,.]*|hundred|thousand|million|dozen)\s+(?:of\s+)?(?:its|the|their)\s+$", any_case=True
)
_NAME_BEFORE = Pattern(r"(?:[a-z,]\s+)(?!(?:The|A|An|In|By|Since)\b)[A-Z][A-Za-z]+\s+$|[#$№]\s?$")
_NOT_A_YEAR = Pattern(
    r"\s*(?:[%°$€£]|[,.]\d|:\d|-?\s?(?:people|men|women|soldiers|troops|workers|jobs|dollars|euros|yuan|yen|pounds|flights|tons?|tonnes"
    r"|miles|km|kilomet|metres|meters|feet|kg|pages|votes|cases|deaths|points|units|cars|homes|hours|employees"
    r"|megawatts|mw|gw|p\.m|a\.m|gmt|edt|est|hrs|students|children|families|members|policemen|police|refugees|rpm"
    r"|acres|hectares|barrels|shares|square|calories|francs|marks|rubles|roubles|lire|pesos|dlrs|degrees|percent)\b)",
    any_case=True,
)


def may_be_a_date(
    match: re.Match[str], expression: Expression, sentence: str, judged: dict[tuple[str, ...], bool]
) -> bool:
    """Whether the words around a match let it be a date; those that its sentence repeats are judged once."""
    start, end = match.span()
    before, behind = sentence[max(0, start - _AROUND) : start], sentence[end : end + _AROUND]
    around = (expression.rule, match.re.pattern, sentence[start:end], before, behind)
    if around not in judged:
        judged[around] = _may_be(match, expression.rule, sentence[start:end], before, behind)
    return judged[around]


def _may_be(match: re.Match[str], rule: str, written: str, before: str, behind: str) -> bool:
    if (
        before[-1:].isalnum()
        or (rule in _RECURRING and _EACH.search(before))
        or _is_title(written, before, behind, rule)
    ):
        return False
    if rule == "decade" and _AGES.search(before):
        return False
    if rule in ("half", "quarter") and (_OF_A_DAY.match(behind) or _GAME.search(f"{before} {behind}")):
        return False
    if rule in ("named day", "holiday"):
        return not (_TODAYS if rule == "named day" else _NO_HOLIDAY).match(behind)
    if rule == "month":
        return _is_month(match, before, behind)
    return _is_year(match, before, behind) if rule in ("year", "year in words") else True


def _is_title(written: str, before: str, behind: str, rule: str) -> bool:
    """Whether the words are the name of a paper, a programme or a shop."""
    if rule in ("weekday", "weekdays"):
        titled = written.rsplit(maxsplit=1)[-1] in ("Night", "Morning") or _TITLE_FOLLOWS.match(behind)
        return bool(titled or _TITLE_BEFORE.search(before))
    if rule not in ("named day", "near unit") or not _CAPITALISED.match(written):
        return False
    if written.isupper():
        return False
    return not _OPENS_SENTENCE.search(before) or (before[-1:] in '"“' and bool(_QUOTED_ALONE.match(behind)))


def _is_month(match: re.Match[str], before: str, behind: str) -> bool:
    groups = match.groupdict()
    name = match["month"].rstrip(".")
    if name not in _AMBIGUOUS_MONTHS or any(groups.get(each) for each in ("year", "which", "current")):
        return True
    if name in _SHORT_NAMES:
        return bool(_SHORT_MONTH_AFTER.search(before)) and not _NAME_FOLLOWS.match(behind)
    if _NAME_FOLLOWS.match(behind):
        # `In March Gao visited`; of `March Gao` alone it may be the name.
        return bool(_IN_A_MONTH.search(before))
    if behind.startswith(("'s ", "’s ")):
        return bool(_MONTHS_DATA.match(behind, 2) or _MONTHS_NOUN.match(behind, 2))
    if _MONTHS_NOUN.match(behind) and (not before.strip() or _BEHIND_A_DETERMINER.search(before)):
        return True
    return bool(_MONTHS_DATA.match(behind) or _BARE_MONTH_AFTER.search(before))


def _is_year(match: re.Match[str], before: str, behind: str) -> bool:
    if _NOT_A_YEAR.match(behind) or not match[0][0].isdigit():
        return not _NOT_A_YEAR.match(behind)
    if _YEAR_OF.match(behind) or _WITH_A_CAPITAL.match(behind):
        return not _COUNT_BEFORE.search(before)
    number = int(match["year"]) if match.groupdict().get("year") else 0
    if (number % 100 == 0 and number and _PLURAL_FOLLOWS.match(behind)) or _NAME_BEFORE.search(before):
        return False
    if 0 < number < _OLD:
        return bool(_OLD_YEAR_AFTER.search(before))
    if _BEHIND_DETERMINER.search(before):
        return bool(_SINGULAR_FOLLOWS.match(behind) or _YEAR_AFTER.search(before)) and not _COUNT_BEFORE.search(before)
    return bool(_YEAR_AFTER.search(before))
