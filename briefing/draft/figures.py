"""The figures of an article: its numbers, with what they measure in the article's words and what they were before."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from briefing.draft.clauses.denials import is_denied
from briefing.draft.clauses.numbers import Quantity, quantities
from briefing.draft.clauses.passages import Passage, passages
from briefing.draft.clauses.phrases import phrase_end
from briefing.draft.clauses.subjects import clause_start
from briefing.draft.clauses.threats import is_threat
from briefing.draft.findings import FoundFigure, Named

# Verbs by which something comes to a number: what comes to it stands before them.
_COMES_TO = re.compile(
    r"(?:(?:has|have|had|would|will|could|may|might|is|are|was|were|to)\s+(?:\w+ly\s+|also\s+|been\s+|be\s+|to\s+|expected\s+to\s+|seen\s+)*)?"
    r"\b(?:(?P<goes>rose|ris(?:es|en|e|ing)|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing)?|shrank|shr[iu]nk(?:s|en)?|dropp?(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    r"|slip(?:s|ped)?|slid|slump(?:s|ed)?|plung(?:es|ed)|tumbl(?:es|ed)|surg(?:es|ed)|soar(?:s|ed)|declin(?:es|ed)|decreas(?:es|ed)|increas(?:es|ed|e)|gain(?:s|ed)|lost|los(?:es|t)|edged|eased|accelerat(?:es|ed)|slow(?:s|ed)|contract(?:s|ed)|expand(?:s|ed)|weaken(?:s|ed)|strengthen(?:s|ed))(?!.*\b(?:to|at)\s)"
    r"|(?:rose|rises|fell|falls|grew|shrank|dropped|climbed|jumped|slipped|slid|surged|soared|declined|decreased|increased|gained)(?=.*\b(?:to|at)\s)|stood|stands|stand|reach(?:es|ed)?|hit|total(?:s|l?ed)?|amount(?:s|ed)?\s+(?:last\s+\w+\s+)?to|average[sd]?|average|widen(?:s|ed)|narrow(?:s|ed)|doubl(?:es|ed)|tripl(?:es|ed)|exceed(?:s|ed)?"
    r"|closed|settled|ended|traded|stay(?:s|ed)?|remain(?:s|ed)?|c[ao]me(?:s)?\s+to|was|were|is|are|be|cost(?:s)?)\b"
    r"(?:\s+(?:up|down|out|back|again|sharply|slightly|only|at|by|to|from|below|above|under|over|worth|valued|put|estimated|a|an|around|about|nearly|almost|just|more|less|than|some|further|another|as|much|unchanged|roughly|approximately|lower|higher))*\s*$"
)
_QUALIFIER = re.compile(
    r"(?:at\s+least|more\s+than|less\s+than|fewer\s+than|up\s+to|as\s+many\s+as|nearly|almost|about|around|some|(?<!hand\s)(?<!hands\s)(?<!turn\s)over|roughly|an\s+estimated)\s+$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:from|compared\s+(?:with|to)|against|versus|instead\s+of|than|after)\s+(?:an?\s+|the\s+|about\s+|nearly\s+|a\s+revised\s+|a\s+\w+\s+of\s+)*$",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"\b(?P<verb>kill(?:ed|ing)|injur(?:ed|ing)|wound(?:ed|ing)|hurt|displac(?:ed|ing)|arrest(?:ed|ing)|evacuat(?:ed|ing)|rescued|detained|missing|dead|died|homeless)\b"
)
_PEOPLE = (
    r"(?:people|persons|civilians|soldiers|troops|workers|passengers|police|policemen|officers|children|women|men|residents|refugees|protesters|others"
    r"|jobs|seats|votes|lawmakers|deputies|homes|houses|villages|peacekeepers|prisoners|monitors|migrants|tourists|students"
    r"|demonstrators|members|employees|inmates|hostages|staff|barrels|tonnes|tons|metric\s+tons|aircraft|ships|tanks|vehicles)"
)
_COUNTED = re.compile(rf"\s+(?:of\s+the\s+\d[\d,]*\s+)?(?:[a-zA-Z-]+\s+){{0,3}}?{_PEOPLE}\b")
_NOT_COUNTED = re.compile(
    r"\s*(?:-year|-day|-month|years?\s+old\b|a\.?m\b|p\.?m\b|o['’]clock|:\d|minutes?\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|times\b|st\b|nd\b|rd\b|th\b|-)"
)
_START = re.compile(
    r"^(?:(?:and|but|that|while|as|with|because|after|so|also|meanwhile|however|said|the|a|an|its|their|his|her|in|it|he|she|sees|had|has|have|set|put|sought|imposed|considering|retaliated|with|over|was|for|forecast)\s+|[\"“,\s])+",
    re.IGNORECASE,
)
_MOST_WORDS = 11


def figures_in(text: str, published: date, names: Sequence[Named]) -> list[FoundFigure]:
    """Return the figures of an article, each once, in order."""
    found: dict[tuple[str, str], FoundFigure] = {}
    for passage in passages(text, published, names):
        if not passage.is_heading:
            for each in _in_sentence(passage):
                found.setdefault((each.what.lower(), each.value), each)
    return list(found.values())


def _in_sentence(passage: Passage) -> Iterator[FoundFigure]:
    """Yield the figures of a sentence."""
    text = passage.text
    told: list[FoundFigure] = []
    last_end, subject, earlier = 0, "", ""
    for each in quantities(text):
        if _is_no_figure(passage, each):
            continue
        near = each.start - last_end < _NEAR
        if _BEFORE.search(text, max(0, each.start - 40), each.start):
            # `Rose to 5 percent from 4`; in `rose from 4 percent to 5` it is of the number to come.
            if told and near:
                told[-1] = replace(told[-1], before=told[-1].before or each.text)
                last_end = each.end
                continue
            earlier = each.text if _TO_NEXT.match(text, each.end) else ""
            if earlier:
                subject, last_end = _what(passage, each, clause_start(text, each.start), ""), each.end
                continue
        start = clause_start(text, each.start)
        what = (subject if earlier and near else "") or _what(passage, each, start, subject if near else "")
        what = _told_more(passage, each, start, what) if _VAGUE.fullmatch(what) else what
        if what and _BARE_CHANGE.fullmatch(what) is None:
            told.append(_figure(passage, each, start, what, earlier if near else ""))
            last_end, subject = each.end, _CHANGE.sub("", what)
        earlier = ""
    yield from told


def _figure(passage: Passage, each: Quantity, start: int, what: str, before: str) -> FoundFigure:
    """Return a number of a clause as a figure."""
    text = passage.text
    end = _clause_end(text, each.end)
    qualifier = _QUALIFIER.search(text, max(0, each.start - 40), each.start)
    dates = [day for day in passage.dates_between(start, end) if "overnight" not in day.text]
    value = qualifier.start() if qualifier else each.start
    # `Fell 18%` is no 18%: what a share tells of is its change.
    comes = _COMES_TO.search(text[start:value])
    if comes and comes["goes"] and each.kind == "share":
        value = start + comes.start()
    return FoundFigure(
        what=what,
        value=" ".join(text[value : each.end].split()),
        extent=passage.extent(start, end),
        before=before,
        of=_whose(passage, start, each.start, what),
        date=dates[0].date if dates else "",
        stated=dates[0].text if dates else "",
    )


_TO_NEXT = re.compile(r"\s+(?:[a-z]+\s+){0,2}?to\s+(?:[a-z]+\s+){0,3}?[$€£¥]?\d")
_NEAR = 60
_CHANGES = (
    r"(?:rose|fell|gr[eo]wn?|shr[aiu]nk|drop\w*|climb\w*|jump\w*|slip\w*|slid|s(?:lump|oar|urg)\w*|plung\w*|tumbl\w*"
    r"|declin\w*|(?:de|in)creas\w*|gain\w*|lost|rises?|falls?|fallen|risen|edged|eased|slowed|weakened|strengthened)"
)
# A word that does not tell whose or of what, but where a clause begins with it: `jobs`, `tonnes`; `the duty rises to`.
_VAGUE = re.compile(
    r"(?:jobs|seats|votes|people|persons|others|workers|members|employees|homes|houses|barrels|tonnes|tons|metric\s+tons|vehicles|ships"
    r"|power|tax|costs?|price|deal|contract|package|fund|share|stake|interest|rise|fall|increase|decline|total|figure|tariffs?|duty|duties)",
    re.IGNORECASE,
)
_BARE_CHANGE = re.compile(_CHANGES)
# Of `sales dropped 22 pct to 141 mln` the second is of `sales`.
_CHANGE = re.compile(rf"\s+(?:(?:has|have|had|will|would)\s+)?{_CHANGES}$")


def _is_no_figure(passage: Passage, each: Quantity) -> bool:
    """Whether a number is part of a date or a name, in brackets, an age or a time, or only denied or threatened."""
    text = passage.text
    if any(day.start - passage.start <= each.start < day.end - passage.start for day in passage.dates):
        return True
    if any(name.start <= each.start < name.end for name in passage.mentions):
        return True
    if text.rfind("(", 0, each.start) > text.rfind(")", 0, each.start) or passage.is_quoted(each.start):
        return True
    if each.kind == "part" or is_denied(text, each.start) or is_threat(text, each.start):
        return True
    return each.kind == "count" and (
        _NOT_COUNTED.match(text, each.end) is not None or re.fullmatch(r"(?:19|20)\d\d|one", each.text) is not None
    )


def _what(passage: Passage, each: Quantity, start: int, previous: str) -> str:
    """Return what a number measures, in the article's words; nothing where that is not clear."""
    text = passage.text
    left = text[start : each.start]
    if each.kind == "count" and ((counted := _counted(text, each)) or not _STANDS_ALONE.match(text, each.end)):
        return counted
    qualifier = _QUALIFIER.search(left)
    bare = left[: qualifier.start()] if qualifier else left
    if comes := _COMES_TO.search(bare):
        return _subject(bare[: comes.start()])
    if changed := _CHANGED.search(bare):
        return _short(changed["what"])
    if previous and _ON_TO.search(bare):
        return previous
    if each.kind == "share" and (part := _PART_OF.match(text, each.end)):
        return _part(bare, text[part.start("of") : phrase_end(text, part.end())].split(",")[0].split(" and ")[0])
    return _behind(passage, each.end) or _before(bare)


_PART_OF = re.compile(r"\s+(?P<of>of)\s+(?=[a-z])")


_LEADS = re.compile(r"(?:by|in|on|at|with|from|for|after|before|among|of|to|during|about|under)\s", re.IGNORECASE)
_SAID = re.compile(r"\b(?:sa(?:id|ys?)|told\s+\w+|that)\s+")


def _part(before: str, of: str) -> str:
    """Return who does what to part of something, where that stands near: `China makes … of the world's gallium`."""
    what = _short(_SAID.split(before)[-1])
    is_clause = len(what.split()) > 1 and not re.search(r"[\d,]", what) and not _LEADS.match(what)
    return f"{what} … {' '.join(of.split())}" if is_clause and 0 < len(of.split()) < _MOST_WORDS else ""


def _told_more(passage: Passage, each: Quantity, start: int, what: str) -> str:
    """Return a word with what it is on or of, or who does what to it: `seats in the assembly`, `it cost … jobs`."""
    text = passage.text
    if re.search(rf"\b{re.escape(what)}\s", text[start : each.start]):
        return what
    bare = text[start : each.start]
    if noun := _CHANGED.search(bare) or _NOUN_BEFORE.search(bare):
        return _short(noun["what"])
    here = re.search(rf"\b{re.escape(what)}\b", text[each.end : each.end + _NEAR])
    end = each.end + here.end() if here else each.end
    if (joint := _OF_WHAT.match(text, end)) and not _is_day(passage, joint.end()):
        return _short(f"{what} {text[joint.start() : _row_end(text, joint.end())]}")
    if not _SAID.split(text[start : each.start])[-1].strip() and (state := _STATE.match(text, end)):
        return _short(f"{what}{state[0]}")
    qualifier = _QUALIFIER.search(text, start, each.start)
    return _part(text[start : qualifier.start() if qualifier else each.start], what)


_OF_WHAT = re.compile(r"\s+(?:on|of|in|from|for|aboard|at)\s+(?:the\s+|its\s+|their\s+)?")
_STATE = re.compile(r"\s+(?:were|are|was|is|will\s+be|would\s+be|have\s+been)(?:\s+[\w-]+){1,3}(?=[.,;]|$)")


def _is_day(passage: Passage, place: int) -> bool:
    return any(day.start - passage.start - len("the ") <= place < day.end - passage.start for day in passage.dates)


def _row_end(text: str, start: int) -> int:
    """Return where a noun phrase ends, with what is joined to it."""
    end = phrase_end(text, start)
    joint = re.compile(r"\s+(?:and|or)\s+(?=[A-Z])").match(text, end)
    return phrase_end(text, joint.end()) if joint else end


# Behind a number that counts nothing, as that of an index: `the peso closed at 20.55 compared with 20.61`.
_STANDS_ALONE = re.compile(r"\s*[.,;)]|\s+(?:from|to|compared|against|on|in|and|at|after|last|this)\b|$")
_ON_TO = re.compile(r"\b(?:to|at)\s+(?:a\s+)?(?:record\s+)?$|,\s+to\s+$")
_MEASURED = (
    r"(?:tariffs?|duty|duties|tax|loan|credit|deal|contract|package|fund|stake|share|interest|rise|fall|increase|decline"
    r"|budget|deficit|surplus|majority|quota|debt|costs?|price|growth|inflation|unemployment|profit|loss|revenue|sales"
    r"|damage|turnout)"
)
_A_WORD = 5  # characters: `in the second quarter` is no measured thing
_IN = re.compile(r"\s+(?:in|of|worth\s+of)\s+(?=[a-z])")
_NOUN_BEHIND = re.compile(rf"\s+(?P<what>(?:[a-z][\w-]*\s+){{0,3}}?{_MEASURED})\b")
_NOUN_BEFORE = re.compile(rf"(?P<what>(?:[a-zA-Z][\w’'-]*\s+){{0,2}}{_MEASURED})\s+(?:of|worth|to|at)\s+(?:an?\s+)?$")
_WORTH = re.compile(r"\b(?P<what>(?:(?!and\b|or\b|of\b|was\b|were\b)[a-z][\w’'-]+\s+){1,3})worth\s+$")
# `Raised its borrowing rate to 11.75 percent`, `cut the duty on honey from 15% to 5%`: what is changed stands between.
_CHANGED = re.compile(
    r"\b(?:rais|cut|reduc|lower|increas|lift|slash|trim|doubl|tripl|halv|hik|boost)\w*\s+(?P<what>(?:(?!from\b|to\b|by\b|that\b|and\b)[\w’'-]+\s+){1,8}?)"
    r"(?:by\s+\S+\s+)?(?:from|to)\s+$"
)
_PUT_AT = re.compile(r"\bput\s+(?P<what>(?:[\w’'-]+\s+){1,6})at\s+$")


def _behind(passage: Passage, place: int) -> str:
    """Return what stands behind a number: `in subsidies`, `safeguard duty`."""
    text = passage.text
    match = _IN.match(text, place)
    if match and not any(
        each.start - passage.start <= match.end() + 4 < each.end - passage.start for each in passage.dates
    ):
        return _short(text[match.end() : phrase_end(text, match.end())].split(",", maxsplit=1)[0])
    noun = _NOUN_BEHIND.match(text, place)
    return _short(noun["what"]) if noun else ""


def _before(words: str) -> str:
    """Return what stands before a number: `a loan of`, `put the damage at`."""
    found = _PUT_AT.search(words) or _NOUN_BEFORE.search(words) or _WORTH.search(words)
    return _short(found["what"]) if found else ""


def _counted(text: str, each: Quantity) -> str:
    """Return what is counted: `people killed`, `Armenian soldiers`."""
    if not (match := _COUNTED.match(text, each.end)):
        return ""
    if unit := _UNIT_OF.match(text, each.end):
        return _short(unit["what"])
    noun = re.sub(r"^of\s+(?:the\s+\d[\d,]*|them)\s+", "", match[0].strip())
    around = text[max(0, each.start - 30) : each.start]
    harm = _HARM.search(around) or _HARM.search(text, match.end(), min(len(text), match.end() + 40))
    if harm is None and each.text.isalpha() and not _WEIGHTY.search(noun):
        return ""  # `two people`, of a reporter's sources
    if harm and harm["verb"].endswith("ing"):
        return _short(f"{harm['verb']} {noun}")
    return _short(f"{noun} {harm['verb']}" if harm and harm["verb"] not in noun else noun)


_UNIT_OF = re.compile(
    r"\s+(?P<what>(?:metric\s+)?(?:tons|tonnes|barrels|litres|liters)\s+of\s+(?:[a-z-]+\s+)?[a-z-]+)\b"
)
_WEIGHTY = re.compile(r"\b(?:seats|votes|jobs|soldiers|troops|prisoners|hostages|villages|aircraft|ships)$")


def _subject(words: str) -> str:
    """Return the noun phrase that a clause begins with, without what leads to it."""
    words = words.strip().rstrip(",")
    words = re.sub(r"\s+(?:it|they|this|that)$", "", words)
    words = re.split(r"\b(?:said|says|told\s+\w+|that|which)\s+|[,;:]\s+(?:which|who)\b", words)[-1]
    parts = [part for part in re.split(r"[,;:]\s+", words) if part.strip()]
    return _short(parts[0] if parts and len(parts[-1].split()) > _MOST_WORDS else parts[-1] if parts else "")


def _short(words: str) -> str:
    words = _START.sub("", " ".join(words.split())).strip(' ,.;:"“”')
    return words if words and len(words.split()) <= _MOST_WORDS and re.search(r"[a-z]{3}", words) else ""


def _clause_end(text: str, place: int) -> int:
    match = re.compile(
        r"[;]|[.](?=[”\"’']?$)|,?\s+(?:and|but|while|after|which|who|as)\s+(?=[a-z]+\s)|,\s+(?:the\s+)?(?:[A-Z]|said)"
    ).search(text, place)
    return match.start() if match else len(text)


def _whose(passage: Passage, start: int, end: int, what: str) -> str:
    """Return whom a figure is of: the name within its words."""
    for each in passage.between(start, end):
        if each.acts and passage.text[each.start : each.end] in what:
            return each.named.name
    return ""
