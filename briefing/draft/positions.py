"""Where an article has two sides on one matter: one says or wants it, the other denies or rejects it right behind.

Only what is sure is found: both sides are named, the second contradicts the first or stands beside it in one sentence
with the same verb, and both speak of one thing. No word is the draft's own.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefing.draft.findings import Extent, Named
from briefing.draft.mentions import Mentions
from briefing.draft.subjects import Subjects
from briefing.text.quotations import quotations
from briefing.text.stems import stems

_CLAIM = re.compile(
    r"\b(?:said|says|accused|accuses|claimed|claims|insisted|insists|argued|argues|wants|wanted|demanded|demands|"
    r"called for|calls for|proposed|proposes|alleged|alleges|charged|warned|warns|blamed|blames|urged|urges|told \w+)\b"
)
_CONTRADICTS = re.compile(
    r"\b(?:denied|denies|rejected|rejects|disputed|disputes|dismissed|dismisses|opposed|opposes)\b"
)
_WISH = re.compile(r"\b(?:wants|wanted|demands|demanded|insists|insisted)\b")
# What is denied is what has just been said.
_IT = re.compile(
    r"\s+(?:it|this|that|(?:the|those|these|that|this|such|any|all|both|his|her|its|their)\s+(?:\w+\s+)?(?:claims?|"
    r"accusations?|allegations?|charges?|reports?|demands?|ideas?|proposals?|plans?|offers?|requests?|suggestions?|"
    r"criticisms?|remarks?|calls?|accounts?))(?=\s*(?:[.,;]|$)|\s(?:as|and|on|in|out)\b)"
)
_PARTED = re.compile(r";\s+|,\s+(?:but|while|whereas)\s+")
_COMMON = 2  # stems that no name has: one alone may be of another matter
_LONGEST = 120  # characters of a title
_LEAST = 12
_BEFORE_VERB = 20  # characters
_NO_VERB = re.compile(
    r"\b(?:the|an?|its|their|his|her|this|that|any|of|in|is|are|was|were|be|been|being)\s+(?:\w+ly\s+|not\s+)?$"
)
_TO_WHOM = re.compile(r"\s*(?:only\s+)?(?:that\s+)?", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|we|this|there)\b", re.IGNORECASE)


class FoundSide(Struct, frozen=True):
    """One side: who it is, by name, and the words of the article that tell what it says."""

    by: str
    extent: Extent


class FoundPosition(Struct, frozen=True):
    """A matter on which two sides stand against each other; ``title`` is made of the article's words."""

    title: str
    sides: tuple[FoundSide, FoundSide]


class _Taken(Struct, frozen=True):
    """A side as a verb tells it, and the characters behind the verb."""

    side: FoundSide
    verb: str
    about: Extent


def positions_in(text: str, names: Sequence[Named]) -> list[FoundPosition]:
    """Return the matters on which an article has one side say what another, right behind, contradicts."""
    subjects = Subjects(text, Mentions(text, names), quotations(text))
    found: list[FoundPosition] = []
    for one, other in _pairs(subjects):
        if found and one[0] < found[-1].sides[1].extent[1]:
            continue
        position = _position(text, subjects, one, other)
        if position is not None:
            found.append(position)
    return found


def _pairs(subjects: Subjects) -> Iterator[tuple[Extent, Extent]]:
    """Yield neighbouring sentences of one paragraph or two, and the halves of one sentence."""
    before = None
    for sentence in subjects.sentences:
        if before is not None and sentence.paragraph - before.paragraph <= 1:
            yield (before.start, before.end), (sentence.start, sentence.end)
        parted = _PARTED.search(subjects.bare, sentence.start, sentence.end)
        if parted:
            yield (sentence.start, parted.start()), (parted.end(), sentence.end)
        before = sentence


def _position(text: str, subjects: Subjects, one: Extent, other: Extent) -> FoundPosition | None:
    claim, against = _taken(subjects, one, _CLAIM), _taken(subjects, other, _CONTRADICTS)
    least = _COMMON
    if against is None and "\n\n" not in text[one[1] : other[0]]:
        # Two that want something each, side by side, want another thing of the same matter.
        claim, against, least = _taken(subjects, one, _WISH), _taken(subjects, other, _WISH), 0
    if claim is None or against is None or claim.side.by == against.side.by:
        return None
    if not least and (claim.verb != against.verb or not _is_of_one_matter(text, subjects, claim, against)):
        return None
    is_it = _IT.match(subjects.bare, *against.about) is not None
    if least and not is_it and len(_common(text, subjects, claim.about, against.about)) < least:
        return None
    title = _title(text, claim.about) or _title(text, against.about)
    return FoundPosition(title, (claim.side, against.side)) if title else None


def _is_of_one_matter(text: str, subjects: Subjects, one: _Taken, other: _Taken) -> bool:
    """Whether two wishes share a word, or the second takes up the first: `wants The Hague to keep them`."""
    takes_up = re.search(r"\b(?:it|them|this)\b[^\w]*$", text[slice(*other.about)]) is not None
    return takes_up or bool(_common(text, subjects, one.about, other.about))


def _taken(subjects: Subjects, extent: Extent, verbs: re.Pattern[str]) -> _Taken | None:
    """Return the side that the first of some verbs tells of in a stretch, if it names whose it is."""
    verb = verbs.search(subjects.bare, *extent)
    if verb is None or _NO_VERB.search(subjects.bare, max(extent[0], verb.start() - _BEFORE_VERB), verb.start()):
        return None
    by = subjects.who(*subjects.clause(extent[0], verb.start()))
    if by.named is None or by.named.kind == "place":
        return None
    return _Taken(FoundSide(by.name, extent), verb[0], (verb.end(), extent[1]))


def _common(text: str, subjects: Subjects, one: Extent, other: Extent) -> frozenset[str]:
    """Return the stems that the words behind two verbs share, but for names."""
    shared = stems(text[slice(*one)]) & stems(text[slice(*other)])
    named = [each.named.name for extent in (one, other) for each in subjects.mentions.between(*extent)]
    spelled = [text[each.start : each.end] for extent in (one, other) for each in subjects.mentions.between(*extent)]
    return shared - stems(" ".join((*named, *spelled)))


def _title(text: str, about: Extent) -> str:
    """Return what one side says as a question in the words of the article; nothing where they need their context."""
    words = re.sub(r"\s+", " ", text[slice(*about)])
    lead = _TO_WHOM.match(words)
    words = words[lead.end() if lead else 0 :].strip(' .,;:“”"')
    if len(words) > _LONGEST:
        words = re.split(r"[,;:]", words)[0]
    if not _LEAST <= len(words) <= _LONGEST or _PRONOUN.match(words) or re.search('[“”"]', words):
        return ""
    return f"{words[0].upper()}{words[1:]}?"
