"""The sentences of an article that tell of something, each as an event: what, when, who says so, and how it stands."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from briefing.dates.edtf import EdtfDate
from briefing.dates.news import DateMention, find_dates
from briefing.draft.boilerplate import lead_of, story_of
from briefing.draft.claims import Claims
from briefing.draft.clauses.denials import is_denied
from briefing.draft.clauses.passages import LONGEST_SENTENCE
from briefing.draft.clauses.threats import says_to_hurt
from briefing.draft.datelines import dateline_end
from briefing.draft.extents import Extents, overlap
from briefing.draft.findings import Extent, Named, Quoted
from briefing.draft.shortening import condition_of
from briefing.text import modality
from briefing.text.attribution import tells_who_says
from briefing.text.sentences import paragraphs, sentences

_OF_A_FINDING = 0.8  # of a sentence's characters: the rest is a conjunction or who says so
_OF_A_QUOTATION = 0.6  # of a sentence's characters: the rest only says whose it is
_SHORTEST = 3  # characters: what is shorter is a sign alone
_LEAST = 25  # characters: a shorter sentence leads to the next
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|to"
    r"|said|says|told|met|held|took|made|came|went|rose|fell|won|lost|left|gave|saw|found|led|sent|broke|began|grew"
    r"|[a-z]{2,}ed|[a-z]{3,}s|cut|hit|put|set|shut|hurt|let|ran|shot|spoke|stood|swore|wrote|fought|bought|sold|built)\b"
)
_EXPECTED = re.compile(
    r"\b(?:expect\w*|likely|may|might|could|should|forecast\w*|predict\w*|hope\w*|possib\w+|consider\w*|would)\b"
)
_THREAT = re.compile(r"\b(?:threat(?:en|ens|ened|ening)?|warned|vow(?:s|ed))\b")
_OFFER = re.compile(r"\boffer(?:s|ed)?\b")
_NEAR = 40  # characters before a date in which it is told that it is another thing's
# `The Falklands War of 1982`, `up from 95,000 two weeks ago`, `the most since 1993`, `than in May`.
_OF_ANOTHER = re.compile(
    r"(?:\b(?:[A-Z]\w+|wars?|crisis|elections?|revolution|treaty|accord|agreement|floods?|coup|summit) of"
    r"|\bfrom\s+[^\s]*\d[^\s]*(?:\s+\w+)?(?:\s+in)?"
    r"|\b(?:most|least|first|highest|lowest|worst|biggest|largest|best)\b[^.;]{0,25}\bsince"
    r"|\bthan(?: in)?|\bcompared (?:with|to)[^.;,]{0,30})\s+(?:the\s+)?$"
)
# `, which was introduced in`, `above a ceiling agreed in Geneva`: when another thing was done.
_IN_A_RELATIVE = re.compile(
    r",\s+(?:which|who|whose|where|when)\s(?:[^,;]|(?<=\d),(?=\d))*$"
    r"|\b(?:is|are|was|were|has|had|will|would|estimates?|wants?|plans?|seeks?|includes?|requires?|[a-z]{3,}(?:ed|es))\s(?:[^,;]*\s)?(?!(?:is|are|was|were|been|has|had|and|be)\s)"
    r"[\w-]+\s(?:agreed|imposed|introduced|signed|launched|adopted|reached|announced|touted|built)\s+(?:in\s+[A-Z]\w+\s+)?(?:\w+\s+)?$"
)
_OF_A_NOUN = re.compile(r"['’]s?\s")
# `the April harvest`, `a scheduled Dec. 15 imposition`, `coffee for September delivery`.
_NOUN_BEHIND = re.compile(
    r"\s+(?!(?:and|but|or|to|in|at|on|for|with|from|by|as|that|after|before|when|while|until|over|near|against|if|is|are|was"
    r"|were|has|had|will|would|said|told|met|[a-z]+ed|[a-z]+ly)\b)[a-z]+"
)
_DETERMINED = re.compile(r"\b(?:the|an?|for|of|its|their|scheduled|planned)\s+$")
# Somebody speaks without marks of quotation: a message, a caption.
_FIRST_PERSON = re.compile(r"(?<![\w.])(?:I|I[’'](?:m|ve|d|ll)|my|we)(?![\w.])|\bpic\.twitter")
_OPEN_QUOTATION = re.compile(r"[“\"][^”\"]*")
_SAID_ALONE = 12  # words beside a quotation that only say whose it is
# Without its context nobody knows what `that` is.
_DANGLING = re.compile(
    r"(?:For [\w ]+? )?(?:That|This|Those|These|that|this)\s+(?:is|was|are|were|would|will|has|had|could|may|might)\b"
)
_LONGEST_HEADING = 100  # characters: without a full stop it is a heading or a link
_BEHIND_A_QUOTATION = 25  # words that tell who says it, and where
_BLANK = re.compile(r"[^\S\n]*(?:\n|\Z)")
_OWN = re.compile(r"[“\"][^”\"]*[”\"]?|‘[^’]*’(?!\w)")


class FoundEvent(Struct, frozen=True):
    """An event: its words are the article's, its excerpt is the sentence; ``date`` is EDTF with its phrase.

    ``doubts`` are what its date may mean too, ``said_by`` a name or the article's words, ``via`` an outlet; ``also``
    are sentences that name whom its pronouns stand for.
    """

    what: str
    extent: Extent
    date: str = ""
    stated: str = ""
    doubts: tuple[str, ...] = ()
    status: Literal["reported", "planned", "expected", "alleged"] = "reported"
    kind: Literal["", "threat", "offer"] = ""
    condition: str = ""
    said_by: str = ""
    via: str = ""
    also: tuple[Extent, ...] = ()


def events_in(
    text: str, published: date, names: Sequence[Named], quotes: Sequence[Quoted] = (), taken: Sequence[Extent] = ()
) -> list[FoundEvent]:
    """Return each sentence that tells of something and is not ``taken`` by a finding of another kind."""
    text = story_of(text)
    spans = paragraphs(text)
    dates = find_dates(text, published)
    days = [each.start for each in dates]
    lead = lead_of(text, spans) + 1
    claims = Claims(text, names, quotes)
    quoted, told = Extents(each.extent for each in quotes), Extents(taken)
    begins = [start + dateline_end(text[start:end]) for start, end in spans]
    found: dict[str, FoundEvent] = {}
    for sentence in sentences(text):
        extent = max(sentence.start, begins[sentence.paragraph - 1]), sentence.end
        length = extent[1] - extent[0]
        if not _SHORTEST <= length <= LONGEST_SENTENCE or sentence.paragraph < lead:
            continue
        if _is_taken(text, extent, quoted.touching(extent), told.touching(extent)):
            continue
        near = dates[bisect_left(days, extent[0]) : bisect_left(days, extent[1])]
        event = _event(text, extent, near, claims, published)
        if event is not None:
            found.setdefault(event.what, event)
    return list(found.values())


def _event(
    text: str, extent: Extent, dates: Sequence[DateMention], claims: Claims, published: date
) -> FoundEvent | None:
    words = " ".join(text[slice(*extent)].split())
    when = _date_of(text, extent, dates)
    claim = claims.of(extent, when.text if when else "")
    what = claim.words
    if len(what) + len(when.text if when else "") < _LEAST or not _VERB.search(what) or words.endswith((":", "?")):
        return None
    bare = _OWN.sub(" ", words)
    if _DANGLING.match(what) and when is None and not re.search(r"\d", what):
        return None
    if (
        _FIRST_PERSON.search(bare)
        or _OPEN_QUOTATION.fullmatch(words)
        or (words[-1:].isalnum() and len(words) < _LONGEST_HEADING and _ends_a_line(text, extent))
    ):
        return None
    is_threat = _THREAT.search(bare) or says_to_hurt(bare)
    kind: Literal["", "threat", "offer"] = "threat" if is_threat else "offer" if _OFFER.search(bare) else ""
    condition = ""
    if kind:
        told, condition = condition_of(what)
        what = told or what
        kind = kind if condition and not is_denied(words, len(words)) else ""
    status = status_of(what, bare, when, published)
    is_open = status == "reported" and modality.may_lie_ahead(bare)
    return FoundEvent(
        what,
        extent,
        when.date if when else "",
        when.text if when else "",
        when.alternatives if when and is_open else (),
        status,
        kind,
        condition,
        claim.said_by,
        claim.via,
        also=claim.named_at,
    )


def status_of(
    what: str, words: str, when: DateMention | None, published: date
) -> Literal["reported", "planned", "expected", "alleged"]:
    """Return where a sentence's event stands by its words and its date."""
    lies_ahead = when is not None and EdtfDate(when.date).earliest > published
    if modality.is_alleged(words):
        return "alleged"
    is_over = when is not None and EdtfDate(when.date).latest <= published and modality.is_past(what)
    if lies_ahead or modality.lies_ahead_alone(what) or (modality.is_future(what) and not is_over):
        return "expected" if _EXPECTED.search(what) else "planned"
    return "reported"


def _date_of(text: str, extent: Extent, dates: Sequence[DateMention]) -> DateMention | None:
    """Return the first date of a sentence that is of its own verb: not quoted, nor a name's, nor to compare with."""
    quoted = [(extent[0] + each.start(), extent[0] + each.end()) for each in _OWN.finditer(text[slice(*extent)])]
    for each in dates:
        if not any(start <= each.start < end for start, end in quoted):
            begins = "since " if each.text.lower().startswith("since") else ""
            before = text[extent[0] : each.start] + begins
            is_of_another = _OF_ANOTHER.search(before[-_NEAR:]) or _IN_A_RELATIVE.search(before)
            has_noun = _NOUN_BEHIND.match(text, each.end) and _DETERMINED.search(before)
            if not is_of_another and not has_noun and not _OF_A_NOUN.match(text, each.end):
                return each
    return None


def _is_taken(text: str, extent: Extent, inside: Sequence[Extent], taken: Sequence[Extent]) -> bool:
    """Whether a sentence is told by another finding: it covers most of it, or a quotation makes up most of it.

    ``inside`` are the quotations and ``taken`` the findings that have characters of the sentence.
    """
    length = max(extent[1] - extent[0], 1)
    if _covered(extent, taken) > _OF_A_FINDING * length:
        return True
    quoted = sum(overlap(extent, each) for each in inside)
    begins_inside = any(start < extent[0] for start, _ in inside)
    bare = _OWN.sub(" ", text[slice(*extent)])
    is_only_said = (
        bool(inside) and tells_who_says(bare) and (len(bare.split()) <= _SAID_ALONE or _frames(text, extent, inside))
    )
    return quoted > _OF_A_QUOTATION * length or begins_inside or is_only_said


def _frames(text: str, extent: Extent, quoted: Sequence[Extent]) -> bool:
    """Whether a sentence only leads to a quotation, or begins with one and tells whose it is."""
    start, end = extent
    first, last = min(quoted), max(quoted)
    begins = not text[start : first[0]].strip(' “”"‘')
    leads = (
        re.search(r"[:,]\s*[“\"‘]\s*$", text[start : first[0]]) is not None
        and text[last[1] : end].strip(' .”"’,') == ""
    )
    return leads or (begins and len(text[last[1] : end].split()) <= _BEHIND_A_QUOTATION)


def _ends_a_line(text: str, extent: Extent) -> bool:
    """Whether a stretch is a line of its own."""
    start = extent[0]
    while start and text[start - 1] != "\n" and text[start - 1].isspace():
        start -= 1
    return text[max(0, start - 1) : start] in ("", "\n") and _BLANK.match(text, extent[1]) is not None


def _covered(extent: Extent, taken: Sequence[Extent]) -> int:
    """Return how many characters of a sentence some findings tell."""
    end, covered = extent[0], 0
    for start, stop in taken:
        covered += max(0, min(stop, extent[1]) - max(start, end))
        end = max(end, stop)
    return covered
