"""The direct quotations of an article: the words inside the marks, who says them and on what occasion."""

import re
from collections.abc import Iterator, Sequence

from briefing.draft.findings import Named, Quoted
from briefing.draft.mentions import Mentions
from briefing.draft.occasions import occasion
from briefing.draft.speakers import Speakers
from briefing.draft.subjects import Speaker
from briefing.text.quotations import Quotation, quotations

_FEW = 2  # words: so few are a scare quote or a name, unless somebody says them
_SOME = 4  # words: part of a sentence that nobody is told to say is a name or a scare quote up to here
_TITLED = re.compile(
    r"\b(?:so-called|known (?:\w+ )?as|called|nicknamed|dubbed|named|code-?named|titled|entitled|headlined|subtitled|"
    r"(?:book|novel|film|movie|play|song|album|show|series|programme|program|poem|opera|essay|article|documentary|magazine|"
    r"musical|episode|chapter|game|exhibition|painting|word|words|term|phrase|operation|project|slogan|pub|bar|ship|vessel|boat|yacht),?)\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_IS_CALLED = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|so|also|often|widely|now|[a-z]+s|[a-z]+ion|,)\s+|^)called\s+$"
)
_DETERMINED = re.compile(
    r"\b(?:the|an?|its|his|her|their|this|that|these|those|of|no|such|any|so-called)\s+(?:[\w-]+\s+)?$"
)
_NOUN_BEHIND = re.compile(
    r"\s+(?!(?:and|or|but|in|on|at|for|to|by|if|when|while|as|that|because|after|before|with|than|from)\b)[a-z]"
)
_SMALL = frozenset("a an the of and or in on at to for by with from de la le du is are".split())

MOST_QUOTATIONS = 4000  # of an article that are looked at: a brief holds 1,000 statements


def quoted_in(text: str, names: Sequence[Named]) -> list[Quoted]:
    """Return the direct quotations of an article with who says each, in order."""
    found = quotations(text)[:MOST_QUOTATIONS]
    if not found:
        return []
    mentions = Mentions(text, names)
    return list(_told(text, Speakers(text, mentions, found), mentions, found))


def _told(text: str, speakers: Speakers, mentions: Mentions, found: Sequence[Quotation]) -> Iterator[Quoted]:
    for quotation, speaker in zip(found, speakers.all(), strict=True):
        if _is_said(text, quotation, speaker) and not _is_in_headline(text, quotation):
            context = occasion(mentions, speakers.beside(quotation)) if speaker.is_told else ""
            words = text[quotation.start : quotation.end]
            yield Quoted(words, (quotation.start, quotation.end), speaker.name, speaker.named is not None, context)


def _is_said(text: str, quotation: Quotation, speaker: Speaker) -> bool:
    """Whether words in marks are somebody's: no title, no name, no scare quote."""
    words = re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*", text[quotation.start : quotation.end])
    if not words:
        return False
    before = text[max(0, quotation.outer_start - 60) : quotation.outer_start]
    is_name = _is_in_title_case(words) and text[quotation.end - 1] not in ".?!…"
    is_sentence = (
        len(words) > _FEW
        and not is_name
        and (text[quotation.end - 1] in ".?!…—" or text[quotation.end : quotation.end + 1] == ",")
    )
    is_titled = _TITLED.search(before) and not (re.search(r"called\s+$", before) and not _IS_CALLED.search(before))
    if is_titled and not is_sentence:
        return False
    if len(words) > _FEW:
        if not speaker.name and len(words) <= _SOME and not is_sentence:
            return False
        return is_sentence or not is_name or speaker.is_told
    if not speaker.is_told:
        return False
    # The "green corridor" plan, he said: part of a name that others gave.
    behind = text[quotation.outer_end : quotation.outer_end + 30]
    return not (_DETERMINED.search(before) and _NOUN_BEHIND.match(behind))


def _is_in_title_case(words: Sequence[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in words)


def _is_in_headline(text: str, quotation: Quotation) -> bool:
    """Whether a quotation of the first line is told again in the article."""
    first_line = text.find("\n")
    return 0 <= quotation.outer_end <= first_line and text.find(text[quotation.start : quotation.end], first_line) >= 0
