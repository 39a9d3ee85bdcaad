"""The sentences of an article that tell of something, each as an event: what, when, who says so, and how it stands."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct, structs

from briefing.dates.edtf import EdtfDate
from briefing.dates.news import DateMention, find_dates
from briefing.draft.boilerplate import lead_of, story_of
from briefing.draft.clauses.denials import is_denied
from briefing.draft.datelines import dateline_end
from briefing.draft.findings import Extent, Named, Quoted
from briefing.draft.shortening import condition_of, reported, shortened
from briefing.text import modality
from briefing.text.agencies import agency_of
from briefing.text.attribution import tells_who_says
from briefing.text.sentences import Sentence, paragraphs, sentences

_OF_A_FINDING = 0.8  # of a sentence's characters: the rest is a conjunction or who says so
_OF_A_QUOTATION = 0.6  # of a sentence's characters: the rest only says whose it is
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
_WORDS_OF_A_SOURCE = 9  # words: what is longer is more than a name for somebody
_NEAR = 40  # characters before a date in which it is told that it is another thing's
# `The Falklands War of 1982`, `up from 95,000 two weeks ago`, `the most since 1993`, `than in May`.
_OF_ANOTHER = re.compile(
    r"(?:\b[A-Z]\w+ of|\bfrom\s+[^\s]*\d[^\s]*(?:\s+\w+)?(?:\s+in)?"
    r"|\b(?:most|least|first|highest|lowest|worst|biggest|largest|best)\b[^.;]{0,25}\bsince"
    r"|\bthan(?: in)?|\bcompared (?:with|to)[^.;,]{0,30})\s+(?:the\s+)?$"
)
_SAID_ALONE = 12  # words beside a quotation that only say whose it is
_OWN = re.compile(r"[“\"][^”\"]*[”\"]?|‘[^’]*’(?!\w)")


class FoundEvent(Struct, frozen=True):
    """An event: its words are the article's, its excerpt is the sentence; ``date`` is EDTF with its phrase.

    ``doubts`` are what its date may mean too, ``said_by`` a name or the article's words, ``via`` an outlet.
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
    is_key: bool = False


def events_in(
    text: str, published: date, names: Sequence[Named], quotes: Sequence[Quoted] = (), taken: Sequence[Extent] = ()
) -> list[FoundEvent]:
    """Return each sentence that tells of something and is not ``taken`` by a finding of another kind.

    What the first paragraph of the story tells is key.
    """
    text = story_of(text)
    spans = paragraphs(text)
    dates = find_dates(text, published)
    lead = lead_of(text, spans) + 1
    found: list[FoundEvent] = []
    for sentence in sentences(text):
        start, end = _without_dateline(text, sentence, spans)
        if sentence.paragraph < lead or _is_taken(text, (start, end), quotes, taken):
            continue
        event = _event(text, (start, end), dates, names, published)
        if event is not None:
            found.append(structs.replace(event, is_key=sentence.paragraph == lead))
    return found


def _event(
    text: str, extent: Extent, dates: Sequence[DateMention], names: Sequence[Named], published: date
) -> FoundEvent | None:
    words = " ".join(text[slice(*extent)].split())
    what = shortened(words)
    if len(what) < _LEAST or not _VERB.search(what) or words.endswith((":", "?")):
        return None
    bare = _OWN.sub(" ", words)
    said, who = reported(words)
    said_by, via = _source(who if said != words else "", names)
    kind: Literal["", "threat", "offer"] = "threat" if _THREAT.search(bare) else "offer" if _OFFER.search(bare) else ""
    condition = ""
    if kind:
        told, condition = condition_of(what)
        what = told or what
        kind = kind if condition and not is_denied(words, len(words)) else ""
    when = _date_of(text, extent, dates)
    return FoundEvent(
        what,
        extent,
        when.date if when else "",
        when.text if when else "",
        when.alternatives if when else (),
        _status(what, bare, when, published),
        kind,
        condition,
        said_by,
        via,
    )


def _status(
    what: str, words: str, when: DateMention | None, published: date
) -> Literal["reported", "planned", "expected", "alleged"]:
    lies_ahead = when is not None and EdtfDate(when.date).earliest > published
    if modality.is_alleged(words):
        return "alleged"
    if lies_ahead or modality.lies_ahead_alone(what) or modality.is_future(what):
        return "expected" if _EXPECTED.search(what) else "planned"
    return "reported"


def _date_of(text: str, extent: Extent, dates: Sequence[DateMention]) -> DateMention | None:
    """Return the first date of a sentence that is of its own verb: not quoted, nor a name's, nor to compare with."""
    quoted = [(extent[0] + each.start(), extent[0] + each.end()) for each in _OWN.finditer(text[slice(*extent)])]
    for each in dates:
        if extent[0] <= each.start < extent[1] and not any(start <= each.start < end for start, end in quoted):
            begins = "since " if each.text.lower().startswith("since") else ""
            before = text[max(extent[0], each.start - _NEAR) : each.start] + begins
            if not _OF_ANOTHER.search(before):
                return each
    return None


def _source(words: str, names: Sequence[Named]) -> tuple[str, str]:
    """Return who says so, by name or in the article's words, and the outlet that it came through."""
    words = words.strip("“”\"' ,.")
    if not words:
        return "", ""
    if agency_of("", words) or re.search(r"\b(?:news agency|newspaper|daily|television|radio)\b", words):
        return "", named_by(words, names) or words
    name = _head_of(words, named_by(words, names), names)
    short = words if len(words.split()) <= _WORDS_OF_A_SOURCE else ""
    return name or short, ""


_INSIDE = re.compile(r"\b(?:in|from|at|near|around|across|of|for)\s+(?:the\s+)?$")
_SPEAKS_FOR = re.compile(r"\b(?:spokes\w+|statement|speaker|head|chief|officials?|ministry|letter)\b")


def _head_of(words: str, name: str, names: Sequence[Named]) -> str:
    """Return a name that some words are for; nothing where it only tells whence: `builders in Norway`."""
    named = next((each for each in names if each.name == name), None)
    if named is None or named.kind == "person":
        return name
    forms = sorted((named.name, *named.spellings), key=len, reverse=True)
    form = next((each for each in forms if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", words)), "")
    before, behind = words[: words.find(form)], words[words.find(form) + len(form) :]
    if _INSIDE.search(before) and not _SPEAKS_FOR.search(before):
        return ""
    # `Norwegian builders`, `Norway fishermen`: not the state itself.
    is_more = named.kind in ("country", "place") and re.match(r"\s+[a-z]+", behind)
    return "" if is_more else name


def named_by(words: str, names: Sequence[Named]) -> str:
    """Return the name of the person, else of the body, that some words name; nothing where they name neither."""
    found = [
        each
        for each in names
        if any(
            re.search(rf"(?<!\w){re.escape(form)}(?![\w])(?!['’]s)", words)
            for form in (each.name, *each.spellings, *each.proposed)
        )
    ]
    found.sort(key=lambda each: (each.kind != "person", each.kind in ("place", "country")))
    return found[0].name if found else ""


def _without_dateline(text: str, sentence: Sentence, spans: Sequence[Extent]) -> Extent:
    start, end = sentence.start, sentence.end
    if sentence.number == 1 or start == spans[sentence.paragraph - 1][0]:
        start += dateline_end(text[start:end])
    return start, end


def _is_taken(text: str, extent: Extent, quotes: Sequence[Quoted], taken: Sequence[Extent]) -> bool:
    """Whether a sentence is told by another finding: it covers most of it, or a quotation makes up most of it."""
    length = max(extent[1] - extent[0], 1)
    if _covered(extent, taken) > _OF_A_FINDING * length:
        return True
    inside = [each.extent for each in quotes if _overlap(extent, each.extent)]
    quoted = sum(_overlap(extent, each) for each in inside)
    begins_inside = any(start < extent[0] for start, _ in inside)
    bare = _OWN.sub(" ", text[slice(*extent)])
    is_only_said = bool(inside) and len(bare.split()) <= _SAID_ALONE and tells_who_says(bare)
    return quoted > _OF_A_QUOTATION * length or begins_inside or is_only_said


def _covered(extent: Extent, taken: Sequence[Extent]) -> int:
    """Return how many characters of a sentence some findings tell."""
    end, covered = extent[0], 0
    for start, stop in sorted(each for each in taken if _overlap(extent, each)):
        covered += max(0, min(stop, extent[1]) - max(start, end))
        end = max(end, stop)
    return covered


def _overlap(one: Extent, other: Extent) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
