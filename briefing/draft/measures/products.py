"""The names and the things in a noun phrase."""

import re

from briefing.brief.states import is_adjective
from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.phrases import items_of
from briefing.draft.findings import Named
from briefing.draft.measures.frame import Frame

# What is traded stands behind `imports of` or before `imports`.
_TRADED = (
    r"(?:imports?|exports?|sales?|shipments?|purchases?|deliver(?:y|ies)|suppl(?:y|ies)|transit|flows?|use|production|output"
    r"|prices?|volumes?|share|transport|trade|catch(?:es)?|concessions?|licen[cs]es?)"
)
_LEADING = re.compile(
    rf"(?:(?:the|a|an|its|his|their|all(?=\s+(?:the|its|other|{_TRADED})\b)|some|any|certain(?!\s+other)|more|new"
    rf"|(?:[a-z]+\s+)?{_TRADED}\s+(?:of|in|for)|imported|foreign-made|(?:sell|buy|export|import|supply|issu)ing"
    r"|(?:about\s+|up\s+to\s+)?[\d.,]+\s+(?:million\s+|mln\s+)?(?:metric\s+)?(?:tonnes?|tons?|barrels?|kilos?|kilograms?|litres?|liters?)\s+of"
    r"|a\s+(?:series|range|number|list)\s+of|the\s+\w+\s+of)\s+)+",
    re.IGNORECASE,
)
_TRADED_BEHIND = re.compile(rf"(?<=\S)\s+{_TRADED}$", re.IGNORECASE)
_GENERIC = frozenset(
    "imports exports goods products it them others country countries trade both own deliveries shipments assets "
    "of one two three four five some many total export import selling retail domestic official "
    "premium premiums fees fares tolls wages pensions catch ceiling share "
    "accounts sales supplies prices licence licences license licenses flights output production people".split()
)
# Who does something is no product, whatever stands before it, nor is money.
_NO_PRODUCT = re.compile(
    r"\b(?:firms?|compan(?:y|ies)|officials?|individuals?|people|persons?|entit(?:y|ies)|officers?|citizens?|nationals?|government"
    r"|politicians?|lawmakers?|ministers?|diplomats?|ambassadors?|envoys?|judges?|generals?|visitors?|tourists?|travell?ers"
    r"|businessm[ae]n|traders?|banks?|producers?|journalists?|members?|students?|households?|airlines?|parties|aid|payments?|loans?|assistance|grants?|credits?|funding|funds|visas?|assets)$",
    re.IGNORECASE,
)


def read(passage: Passage, start: int, end: int, on: list[Named], products: list[str]) -> None:
    """Read a noun phrase: the names in it, and the things that are left when those are taken off."""
    text = passage.text
    named = [each for each in passage.between(start, end) if each.end <= end]
    on += [each.named for each in named]
    for first, last in items_of(text, start, end):
        item = _product(passage, first, last)
        if item:
            products.append(item)


def _product(passage: Passage, start: int, end: int) -> str:
    """Return the thing in a part of a noun phrase, without articles, quantities and names."""
    text = passage.text
    start = _without_owners(passage, start, end)
    for each in passage.between(start, end):
        if each.end < end and re.match(r"\s+[a-z]", text[each.end : end]):
            start = each.end + 1
        else:
            end = min(end, each.start)
            break
    words = text[start:end].strip(" ,;.\"”’'")
    words = _WHEN.sub("", words)
    for _ in range(2):
        words = _TRADED_BEHIND.sub("", _TRAILING.sub("", words))
    return words if _is_a_thing(words) else ""


_TRAILING = re.compile(
    r"\s+(?:imported|made|produced|sold|shipped|grown|of\s+(?:more|less|up)|from|of|in|to|by|for|with|and|or|the|a)$"
)


_WHEN = re.compile(r"\s+(?:an?|one|two|three|\d+|several)\s+(?:year|month|week|day)s?\b.*$")
_CAPITAL = re.compile(r"(?:(?:South|North|Sri|Saudi|New|Costa|Sierra)\s)?[A-Z][\w-]+\s")


def _without_owners(passage: Passage, start: int, end: int) -> int:
    """Return where a thing begins behind articles, `imports of`, and the name of whose it is."""
    text = passage.text
    before = -1
    while before < start < end:
        before = start
        if match := _LEADING.match(text, start, end):
            start = match.end()
        for each in passage.between(start, start + 1):
            owns = re.compile(r"['’]s?").match(text, each.end, end)
            start = owns.end() if owns else each.end
        state = _CAPITAL.match(text, start, end)
        if state and is_adjective(state[0].rstrip()):
            start = state.end()
        while start < end and text[start] in ' -"“‘':
            start += 1
    return start


def _is_a_thing(words: str) -> bool:
    """Whether words name a thing: not only a name, a number, or `goods`."""
    if not 0 < len(words) <= _LONGEST_PRODUCT or words[0] in "$€£" or not re.search(r"[a-z]{3}", words):
        return False
    parts = words.split()
    if parts[0].lower() in ("which", "who", "that") or all(word[0].isupper() for word in parts):
        return False
    return (
        not _GENERIC.issuperset(words.lower().split())
        and not _NO_PRODUCT.search(words)
        and not re.fullmatch(r"[\d.,]+\s*(?:%|percent)?", words)
    )


_LONGEST_PRODUCT = 70
_MODIFIERS = frozenset(
    (
        "new higher lower extra additional steep heavy provisional definitive current existing annual planned proposed "
        "percent pct its the a an of on and or his their import export such similar other further retaliatory punitive "
        "general first total two"
    ).split()
)


def before_noun(text: str, frame: Frame) -> list[str]:
    """Return what a noun of a measure says itself: `arms` of an arms embargo, `steel` of steel tariffs."""
    noun = text[frame.noun_start : frame.noun_end]
    if frame.kind in ("embargo", "quota") and len(parts := noun.split()) > 1:
        return [] if parts[0].lower() in (*_MODIFIERS, "naval", "economic", "trade", "catch") else [parts[0]]
    if frame.kind in ("tariff", "quota", "subsidy", "ban"):
        match = re.search(r"(?<![\w.%-])([a-z]{3,})\s+$", text[: frame.noun_start])
        if (
            match
            and match[1] not in _MODIFIERS
            and not match[1].endswith(("ed", "ly", "ing", "es", "ous", "ive", "ary", "ory", "cent"))
            and match.start() >= frame.verb_end
        ):
            return [match[1]]
    return []
