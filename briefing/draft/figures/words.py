"""What a number measures, in the article's words."""

import re

from briefing.brief.states import is_adjective
from briefing.draft.clauses.numbers import Quantity
from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.phrases import phrase_end
from briefing.draft.figures.counts import counted
from briefing.draft.figures.short import MOST_WORDS, short

# Verbs by which something comes to a number: what comes to it stands before them.
COMES_TO = re.compile(
    r"(?:(?:has|have|had|would|will|could|may|might|is|are|was|were|to)\s+(?:\w+ly\s+|also\s+|been\s+|be\s+|to\s+|expected\s+to\s+|seen\s+)*)?"
    r"\b(?:(?P<goes>rose|ris(?:es|en|e|ing)|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing)?|shrank|shr[iu]nk(?:s|en)?|dropp?(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    r"|slip(?:s|ped)?|slid|slump(?:s|ed)?|plung(?:es|ed)|tumbl(?:es|ed)|surg(?:es|ed)|soar(?:s|ed)|declin(?:es|ed)|decreas(?:es|ed)|increas(?:es|ed|e)|gain(?:s|ed)|lost|los(?:es|t)|edged|eased|accelerat(?:es|ed)|slow(?:s|ed)|contract(?:s|ed)|expand(?:s|ed)|weaken(?:s|ed)|strengthen(?:s|ed))(?!.*\b(?:to|at)\s)"
    r"|(?:rose|rises|fell|falls|grew|shrank|dropped|climbed|jumped|slipped|slid|surged|soared|declined|decreased|increased|gained)(?=.*\b(?:to|at)\s)|stood|stands|stand|reach(?:es|ed)?|hit|total(?:s|l?ed)?|amount(?:s|ed)?\s+(?:last\s+\w+\s+)?to|average[sd]?|average|widen(?:s|ed)|narrow(?:s|ed)|doubl(?:es|ed)|tripl(?:es|ed)|exceed(?:s|ed)?"
    r"|closed|settled|ended|traded|stay(?:s|ed)?|remain(?:s|ed)?|c[ao]me(?:s)?\s+to|was|were|is|are|be|cost(?:s)?)\b"
    r"(?:\s+(?:up|down|out|back|again|sharply|slightly|only|at|by|to|from|below|above|under|over|worth|valued|put|estimated|a|an|around|about|nearly|almost|just|more|less|than|some|further|another|as|much|unchanged|roughly|approximately|lower|higher))*\s*$"
)
QUALIFIER = re.compile(
    r"(?:at\s+least|more\s+than|less\s+than|fewer\s+than|up\s+to|as\s+many\s+as|nearly|almost|about|around|some|(?<!hand\s)(?<!hands\s)(?<!turn\s)over|roughly|an\s+estimated)\s+$",
    re.IGNORECASE,
)
CHANGES = (
    r"(?:rose|fell|gr[eo]wn?|shr[aiu]nk|drop\w*|climb\w*|jump\w*|slip\w*|slid|s(?:lump|oar|urg)\w*|plung\w*|tumbl\w*"
    r"|declin\w*|(?:de|in)creas\w*|gain\w*|lost|rises?|falls?|fallen|risen|edged|eased|slowed|weakened|strengthened)"
)
# A word that does not tell whose or of what, but where a clause begins with it: `jobs`, `tonnes`; `the duty rises to`.
_VAGUE = re.compile(
    r"(?:jobs|seats|votes|people|persons|others|workers|members|employees|homes|houses|barrels|tonnes|tons|metric\s+tons|vehicles|ships"
    r"|power|tax|costs?|price|deal|contract|package|fund|share|stake|interest|rise|fall|increase|decline|total|figure|tariffs?|duty|duties)",
    re.IGNORECASE,
)


def what_is_measured(passage: Passage, each: Quantity, start: int, previous: str) -> str:
    """Return what a number measures, in the article's words; nothing where that is not clear.

    ``start`` is where its clause begins, ``previous`` what the number before it measures.
    """
    what = _what(passage, each, start, previous)
    is_vague = _VAGUE.fullmatch(what) is not None
    if is_vague or (each.kind == "count" and what and " " not in what):
        return _told_more(passage, each, start, what) or ("" if is_vague else what)
    return what


def _what(passage: Passage, each: Quantity, start: int, previous: str) -> str:
    text = passage.text
    left = text[start : each.start]
    if each.kind == "count" and ((thing := counted(text, each)) or not _STANDS_ALONE.match(text, each.end)):
        return thing
    qualifier = QUALIFIER.search(left)
    bare = left[: qualifier.start()] if qualifier else left
    if comes := COMES_TO.search(bare):
        what = _subject(bare[: comes.start()])
        return what if what and not re.search(r"\d", what) else _before_a_relative(text[:start]) or _without_sums(what)
    if changed := _CHANGED.search(bare):
        return short(changed["what"])
    if previous and _ON_TO.search(bare):
        return previous
    if each.kind == "share" and (part := _PART_OF.match(text, each.end)):
        return _part(bare, text[part.start("of") : phrase_end(text, part.end())].split(",")[0].split(" and ")[0])
    found = _behind(passage, each.end) or _before(bare)
    return found if found or each.kind == "count" else _clause(bare) or _given(bare, text, each.end)


def _without_sums(what: str) -> str:
    """Return words that are no sum themselves."""
    return "" if re.match(r"[$€£]?\d", what) else what


def _before_a_relative(before: str) -> str:
    """Return what `which` stands for: of `the peso, which lost 3 percent` the peso."""
    match = _RELATIVE.search(before)
    return short(match["what"]) if match else ""


_RELATIVE = re.compile(r"(?P<what>(?:[\w’'-]+\s+){0,3}[\w’'-]+),?\s+(?:which|that)\s+$")


def _given(before: str, text: str, place: int) -> str:
    """Return what is done with a sum, and for whom: `promised … to the family`."""
    verb, behind = _LAST_VERB.search(before), _RECEIVER.match(text, place)
    if not (verb and behind):
        return ""
    end = phrase_end(text, behind.end())
    words = " ".join(text[behind.start("to") : end].split(",", maxsplit=1)[0].split())
    return f"{verb[1]} … {words}" if len(words.split()) < MOST_WORDS else ""


_LAST_VERB = re.compile(r"\b([a-z]+(?:ed|es|s|ing|t))\s+$")
_RECEIVER = re.compile(r"(?:\s+\([^)]*\))?\s+(?P<to>(?:to|for|on|against)\s+)(?=[a-zA-Z])")


def _clause(before: str) -> str:
    """Return who does what to a sum, where nothing else tells what it is: `Manila owes`, `to sell no bike below`."""
    what = re.sub(r"(?:\s+(?:the|an?|its|their|his|her))+$", "", short(_SAID.split(before)[-1]))
    is_clause = 1 < len(what.split()) < MOST_WORDS and not re.search(r"[\d,]", what) and not _LEADS.match(what)
    return what if is_clause else ""


_PART_OF = re.compile(r"\s+(?P<of>of)\s+(?=[a-z])")


_LEADS = re.compile(r"(?:by|in|on|at|with|from|for|after|before|among|of|to|during|about|under)\s", re.IGNORECASE)
_SAID = re.compile(r"\b(?:sa(?:id|ys?)|told\s+\w+|that)\s+")


def _part(before: str, of: str) -> str:
    """Return who does what to part of something, where that stands near: `China makes … of the world's gallium`."""
    what = short(_SAID.split(before)[-1])
    is_clause = len(what.split()) > 1 and not re.search(r"[\d,]", what) and not _LEADS.match(what)
    return f"{what} … {' '.join(of.split())}" if is_clause and 0 < len(of.split()) < MOST_WORDS else ""


def _told_more(passage: Passage, each: Quantity, start: int, what: str) -> str:
    """Return a word with what it is on or of, or who does what to it: `seats in the assembly`, `it cost … jobs`."""
    text = passage.text
    if re.search(rf"\b{re.escape(what)}\s", text[start : each.start]):
        return what
    bare = text[start : each.start]
    if noun := _CHANGED.search(bare) or _NOUN_BEFORE.search(bare):
        return short(noun["what"])
    here = re.search(rf"\b{re.escape(what)}\b", text[each.end : each.end + _NEAR])
    end = each.end + here.end() if here else each.end
    if (joint := _OF_WHAT.match(text, end)) and not _is_day(passage, joint.end()):
        return short(f"{what} {text[joint.start() : _row_end(text, joint.end())]}")
    if not _SAID.split(re.sub(r"^.*,\s*$", "", text[start : each.start]))[-1].strip() and (
        state := _STATE.match(text, end)
    ):
        return short(f"{what}{state[0]}")
    qualifier = QUALIFIER.search(text, start, each.start)
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
_IN = re.compile(r"\s+(?:in|of|worth\s+of)\s+(?=[A-Za-z])")
_NOUN_BEHIND = re.compile(
    rf"\s+(?P<what>(?:(?!(?:from|to|for|in|on|by|with|of)\b)[a-z][\w-]*\s+){{0,3}}?{_MEASURED})\b"
)
_NOUN_BEFORE = re.compile(rf"(?P<what>(?:[a-zA-Z][\w’'-]*\s+){{0,2}}{_MEASURED})\s+(?:of|worth|to|at)\s+(?:an?\s+)?$")
_WORTH = re.compile(r"\b(?P<what>(?:(?!and\b|or\b|of\b|was\b|were\b)[a-z][\w’'-]+\s+){1,3})worth\s+$")
# `Raised its borrowing rate to 11.75 percent`, `cut the duty on honey from 15% to 5%`: what is changed stands between.
_CHANGED = re.compile(
    r"\b(?:rais|cut|reduc|lower|increas|lift|slash|trim|doubl|tripl|halv|hik|boost)\w*\s+(?P<what>(?:(?!from\b|to\b|by\b|that\b|and\b)[\w’'-]+\s+){1,8}?)"
    r"(?:by\s+\S+\s+)?(?:from|to)\s+$"
)
_NEAR = 60  # characters behind a number in which its thing stands
_FEW = 3  # words
_NO_NOUN = re.compile(
    r"[ -](?:more|less|further|away|north\w*|south\w*|east\w*|west\w*|above|below|worth"
    r"|higher|lower|each|apiece|a|an|ago|only|daily|of|early|late|per|per\s|annually|yearly|in|stronger|weaker"
    r"|[a-z]+(?:ed|ly)|down|up|due|per|worth|above|below|plus|compared|and|or)\b"
)
_OF = re.compile(
    r"(?P<what>\b(?:(?!(?:and|or|of|the|a|an|in|at|on|to|by|with|them|each|all|any|its|their|his|her)\b)[A-Za-z][\w’'-]*,?\s+){1,3})of\s+(?:an?\s+)?$"
)
_PUT_AT = re.compile(r"\bput\s+(?P<what>(?:[\w’'-]+\s+){1,6})at\s+$")


def _behind(passage: Passage, place: int) -> str:
    """Return what stands behind a number: `in subsidies`, `safeguard duty`."""
    text = passage.text
    match = _IN.match(text, place)
    if match and text[match.end()].isupper() and not is_adjective(text[match.end() :].split()[0]):
        match = None
    if match and not any(
        each.start - passage.start <= match.end() + 4 < each.end - passage.start for each in passage.dates
    ):
        return short(text[match.end() : phrase_end(text, match.end())].split(",", maxsplit=1)[0])
    noun = _NOUN_BEHIND.match(text, place)
    if noun:
        return short(noun["what"])
    end = phrase_end(text, place)
    words = re.split(r",|\sof\s", text[place:end], maxsplit=1)[0]
    is_noun = words[:1] in (" ", "-") and 0 < len(words.split()) <= _FEW and _NO_NOUN.match(words) is None
    return short(words.strip(" -")) if is_noun and words[1:2].islower() else ""


def _before(words: str) -> str:
    """Return what stands before a number: `a loan of`, `put the damage at`."""
    found = _PUT_AT.search(words) or _NOUN_BEFORE.search(words) or _WORTH.search(words) or _OF.search(words)
    return short(found["what"]) if found else ""


def _subject(words: str) -> str:
    """Return the noun phrase that a clause begins with, without what leads to it."""
    words = words.strip().rstrip(",")
    words = re.sub(r"\s+(?:it|they|this|that)$", "", words)
    words = re.split(r"\b(?:said|says|told\s+\w+|that|which)\s+|[,;:]\s+(?:which|who)\b", words)[-1]
    parts = [part for part in re.split(r"[,;:]\s+", words) if part.strip()]
    return short(parts[0] if parts and len(parts[-1].split()) > MOST_WORDS else parts[-1] if parts else "")
