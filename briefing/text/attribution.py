"""Who says something, as far as a sentence tells: ``said Yeltsin``, ``Chavez promised``, ``according to aides``."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from msgspec import Struct

from briefing.text.pattern import Pattern
from briefing.text.quotations import quotations

_VERBS = (
    "said says say saying told tells tell added adds asked asks wrote writes claimed claims declared declares "
    "announced announces insisted insists argued argues warned warns noted notes stated states explained explains "
    "replied replies answered answers responded responds remarked commented comments quipped joked promised "
    "promises predicted predicts vowed vows pledged pledges urged urges stressed stresses emphasized emphasised "
    "reiterated repeated maintained maintains conceded concedes admitted admits acknowledged acknowledges "
    "complained complains charged charges alleged alleges asserted asserts contended contends testified boasted "
    "cautioned concluded confirmed confirms denied denies reported reports tweeted posted observed recalled "
    "continued exclaimed proclaimed demanded suggested hinted signaled signalled swore agreed shouted whispered "
    "wondered retorted laughed smiled shrugged sighed chuckled grinned muttered interrupted countered ruled "
    "recounted lamented begged pleaded apologized apologised"
)
# Verbs that only give the words that follow to somebody: Zyuganov called the deal "a gift".
_NAMING = (
    "called calls calling described describes termed terms dubbed branded labeled labelled hailed denounced condemned "
    "dismissed rejected praised criticized criticised characterized declared likened blamed accused accuses accusing "
    "threatened threatens hoped spoke speaks talked talks speaking referred referring condemning denouncing dismissing "
    "describing branding labelling labeling hailing adding warning arguing claiming insisting noting declaring "
    "promising telling writing urging suggesting quoting denying concluding read reads found cited defended mocked "
    "attacked thanked welcomed"
)
# Words that are nouns as often: verbs only where they follow a name or a pronoun.
_NOUNS = frozenset("claims charges reports demands notes states answers comments promises warning read".split())
# Whoever speaks of something gives it a name; whoever only speaks doesn't.
_OF_WHAT = frozenset("spoke speaks talked talks speaking".split())
_NAME_BEFORE = re.compile(
    r"(?:\b(?!(?:Her|His|Its|Their|Our|My|The|These|Those|This|Such|Some|Many|Any|No|All)\b)[A-Z][\w’'-]*(?<!['’]s)"
    r"|\b(?:he|she|it|who|they)|,)\s+$"
)
# In a report of a fact, what tells that somebody else says so: fewer verbs, for here the sentence may be about them.
_REPORTING = "said says say reported reports told estimated estimates disclosed"
# Behind a report, at most a place and a time stand between its verb and the end of what is said.
_ENDS_A_REPORT = Pattern(
    r"(?:\s+(?:reporters|journalists|parliament|a (?:news|press) conference|state (?:television|radio|media)))?"
    r"\s*(?:[.,;”\"]|$|(?:in|on|at|during|after|before|late|early|earlier|last|this|here|(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)day)\b(?![^.,;]*\bthat\b))"
)
_OPEN = re.compile(r"\b(?:who|which|that|what|and|but|whom|whose)$")
# Where the words for somebody end.
_END_OF_NAME = Pattern(
    r"[,;:]|\s(?:who|whose|that|which|in|on|at|after|before|when|while|during|as|but|from|to|by|about|for|with|since"
    r"|last|this|here|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_ASIDE = re.compile(r",\s*(?:who|whose|which|where|when|speaking|citing)\b[^,]*(?:,|$)")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]|‘[^‘”\"]*?’(?!\w)")
_NOT_SOMEBODY = Pattern(
    r"^(?:and|but|or|so|while|because|if|when|though|although|to|that|which|as|than)\b", any_case=True
)
_PRONOUN = Pattern(r"(?:he|she|it|they|who|i|we)", any_case=True)


def is_pronoun(words: str) -> bool:
    """Whether words are he, she, it or they, and no name."""
    return _PRONOUN.fullmatch(words) is not None


class Attribution(Struct, frozen=True):
    """The words for somebody who says something; ``between`` are those from the verb to what is said.

    ``start`` and ``end`` are the characters of the text that tell who it is, asides included; ``verb`` is the verb.
    """

    words: str
    between: str = ""
    start: int = 0
    end: int = 0
    verb: str = ""


class Source(Struct, frozen=True):
    """The words for the source of a report, and the characters of the sentence that are reported so."""

    words: str
    start: int
    end: int


# Words are looked up rather than named in a pattern: ninety verbs take 3 ms to compile.
_SAYING = frozenset(_VERBS.split())
_SAYING_OR_NAMING = _SAYING | frozenset(_NAMING.split())
_WORD = re.compile(r"\b[a-z]+\b")
_VERB_FIRST = re.compile(r"\s*(?P<verb>[a-z]+)\s+(?:\w+ly\s+)?(?P<who>\S.*)", re.DOTALL)
_UP_TO_VERB = re.compile(
    r"\s*(?P<who>(?!\s)[^“”\"]{1,140}?),?\s+(?:(?:\w+ly|also|later|then|has|had|once)\s+)?", re.DOTALL
)
_REPORTED = re.compile(rf"\b(?:{'|'.join(_REPORTING.split())})\b")


def _verbs_in(text: str, verbs: frozenset[str]) -> Iterator[re.Match[str]]:
    """Yield the words of a text that are one of some verbs."""
    return (word for word in _WORD.finditer(text) if word[0] in verbs)


def _verb_first(text: str) -> re.Match[str] | None:
    """Return the match of a text that begins with a verb of saying: `said the minister`."""
    match = _VERB_FIRST.match(text)
    return match if match and match["verb"] in _SAYING else None


def _name_first(text: str) -> re.Match[str] | None:
    """Return the match of what a text begins with up to a verb of saying: `the minister also` of `… also said`."""
    for verb in _verbs_in(text, _SAYING):
        if match := _UP_TO_VERB.fullmatch(text, 0, verb.start()):
            return match
    return None


_ACCORDING = re.compile(r"\b[Aa]ccording to\s+(?P<who>\S.*)|\bin the (?:words|view) of\s+(?P<whose>\S.*)", re.DOTALL)


def quotation_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the quotation begins and ends that characters of a text stand in, its marks included; or None."""
    found = quotations(text)
    number = bisect_right(found, start, key=attrgetter("start")) - 1
    # An excerpt may hold its own closing mark, as it may its last comma.
    is_inside = number >= 0 and end <= found[number].outer_end
    return (found[number].outer_start, found[number].outer_end) if is_inside else None


def attribution_behind(text: str, end: int, sentence_end: int) -> Attribution | None:
    """Return who is said to have said the quotation that ends there, from the rest of its sentence."""
    said = text[:end].rstrip("”\"’'")
    if said.endswith("."):
        return None
    rest = text[end:sentence_end].lstrip(" \n\t,")
    start = sentence_end - len(rest)
    match = _verb_first(rest) or _ACCORDING.match(rest)
    if match:
        group = "who" if match["who"] else "whose"
        verb = match.groupdict().get("verb") or ""
        return Attribution(_name_and_apposition(match[group]), "", start + match.start(group), sentence_end, verb)
    match = _name_first(rest)
    if match and not _NOT_SOMEBODY.match(match["who"]):
        who = _ASIDE.sub(" ", match["who"]).strip(" ,")
        verb = rest[match.end() :].split()[0]
        return Attribution(who, "", start + match.start("who"), start + match.end("who"), verb)
    return None


def attribution_before(text: str, begin: int, start: int) -> Attribution | None:
    """Return who is said to say the quotation that starts there, from the words of its sentence before it."""
    lead = _QUOTED.sub(lambda match: " " * len(match[0]), text[begin:start])
    if match := _ACCORDING.search(lead):
        group = "who" if match["who"] else "whose"
        who, first = _name(match[group]), begin + match.start(group)
        return Attribution(who, "", first, first + len(who))
    verbs = [verb for verb in _verbs_in(lead, _SAYING_OR_NAMING) if _is_active(lead, verb)]
    if not verbs:
        return None
    who = _ASIDE.sub(" ", lead[: verbs[-1].start()] + ",").strip(" ,\n")
    pronoun = re.search(r"(?:^|[,;]\s|\b(?:and|but|that|what)\s)(he|she|it|they)(?:\s\w+ly|\s(?:has|had|also))?$", who)
    verb = verbs[-1]
    between = lead[verb.end() :].strip()
    return Attribution(pronoun[1] if pronoun else who, between, begin, begin + verb.start(), verb[0]) if who else None


def _is_active(lead: str, verb: re.Match[str]) -> bool:
    """Whether a word is the verb of somebody who speaks, not of somebody who is told, and no noun."""
    before = lead[max(0, verb.start() - 30) : verb.start()]
    if verb[0] in _NOUNS:
        return _NAME_BEFORE.search(before) is not None
    if verb[0] in _OF_WHAT:
        return re.match(r"\s+(?:of|about)\b", lead[verb.end() :]) is not None
    is_done_to = re.search(r"\b(?:is|are|was|were|be|been|being|get|got)\s+(?:\w+ly\s+|also\s+|not\s+)?$", before)
    return is_done_to is None or verb[0].endswith("ing")


def source_of(sentence: str) -> Source | None:
    """Return whom a sentence names as the source of what it reports, outside of quotations; or None."""
    bare = _QUOTED.sub(lambda match: " " * len(match[0]), sentence)
    if match := _ACCORDING.search(bare):
        who = _name(match["who"] or match["whose"])
        return Source(who, 0, match.start()) if match.start() else Source(who, match.start(), len(bare))
    for verb in _REPORTED.finditer(bare):
        who = _ASIDE.sub(" ", bare[: verb.start()] + ",").strip(" ,\n")
        if _ENDS_A_REPORT.match(bare, verb.end()):
            # What is reported stands before, up to the comma behind which the source is named.
            said, comma, who = who.rpartition(", ")
            if comma and who and not _NOT_SOMEBODY.match(who) and not _OPEN.search(said):
                return Source(who, 0, len(said))
        elif who and not _NOT_SOMEBODY.match(who.rpartition(", ")[2]):
            return Source(who, verb.end(), len(bare))
    return None


def tells_who_says(statement: str) -> bool:
    """Whether a statement itself tells of something that is said, promised, denied."""
    return _ACCORDING.search(statement) is not None or any(_verbs_in(statement, _SAYING_OR_NAMING))


def _name_and_apposition(words: str) -> str:
    """Return the beginning of some words as far as they name somebody, with the name behind an office and a comma."""
    name = _name(words)
    behind = re.match(rf"{re.escape(name)},\s+(?P<more>[A-Z].*)", words, re.DOTALL)
    return f"{name}, {_name(behind['more'])}" if behind else name


def _name(words: str) -> str:
    """Return the beginning of some words, as far as they name somebody."""
    end = _END_OF_NAME.search(words)
    return words[: end.start() if end else len(words)].strip(" .!?\n")
