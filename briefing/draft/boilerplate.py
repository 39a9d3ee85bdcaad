"""What a page or a wire has beside its story: bylines, credits, captions, copyright, newsletters, days alone."""

import re
from collections.abc import Sequence

from briefing.dates.calendar import MONTHS
from briefing.draft.datelines import dateline_end, dateline_of
from briefing.draft.findings import Extent
from briefing.text.agencies import agency_of
from briefing.text.sentences import paragraphs

_LONGEST = 160  # characters of a line that is only a byline or a day
_HEAD = 8  # paragraphs in which a dateline is looked for
_LONGEST_CREDIT = 12  # words
_CAPTION = 400  # characters: a longer paragraph that names a photographer tells a story too
_BYLINE = re.compile(r"By\s+(?P<author>[A-ZÀ-Þ][\w.'’-]*(?:,?\s+(?:and\s+|de\s+|van\s+|al-)?[A-ZÀ-Þ][\w.'’-]*){1,7})")
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?:\s(?:(?:de|van|von|al|bin|der|la)\s)?[A-ZÀ-Þ][\w.'’-]+){1,3}"
# `Harriet Colquhoun in Lilongwe`, `Robert Burns, AP National Security Writer`, without `By`.
_NAME_ALONE = re.compile(
    rf"(?P<author>{_NAME}(?:(?:,| and|, and)\s{_NAME})*?)"
    rf"(?:\s(?:in|at)\s[A-ZÀ-Þ][\w.'’ -]+|,\s(?:[\w.'’-]+\s){{0,4}}"
    r"(?i:writer|reporter|correspondent|editor|press|news|reuters|staff|desk|bureau|columnist|producer|contributor))"
)
_BEGINS = re.compile(
    r"(?:\(?(?:Reporting|Writing|Editing|Additional reporting|Compiled|Reported|Written|Edited) (?:and \w+ )?by\b"
    r"|(?:©|\(c\)|Copyright\b)|All rights reserved"
    r"|(?:Photo|Image|Picture|AP Photo|File photo|Video|Graphic)s?\s*[:(/]|Getty Images"
    r"|(?:Photo|Image|Picture|Photograph|Illustration)s?(?: (?:source|caption|credit|courtesy|by|shows|taken)\b|$)"
    r"|(?:Media|Image) caption|(?:Photograph|Illustration|Composite):"
    r"|(?:Read|See|Watch|Listen)(?: more| also| next| now| here|:)(?!\w)"
    r"|More (?:on this|from (?:us|the)|stories|news|coverage)\b[^.]*$|More(?: [\w ]+)?: ?(?:https?:|www\.)"
    r"|Click (?:here|on|to)\b|Tap (?:here|to)\b|Sign (?:up|in)\b|Log in\b|Subscribe\b"
    r"|Subscri(?:ber|ption)s? (?:only|to)\b"
    r"|(?:Our|Free|Daily|Weekly|Get|Join|Download|Try)\b[^.]*\b(?:newsletters?|inbox|podcasts?|app|alerts?|channel)\b"
    r"|Get (?:the|our|all)\b[^.]*\b(?:latest|news|stories|updates)\b|Advertisements?$"
    r"|Sponsored(?: content| by\b[^.]*)?$"
    r"|Follow (?:us\b|@|[\w ]+ on (?:Twitter|X|Facebook|Instagram|Telegram))|Share(?: (?:this|on|via)\b|$)"
    r"|Related(?: (?:\w+))?s?:?$|Related(?: \w+)?:|Recommended(?: \w+){0,2}:?$"
    r"|Most (?:read|popular)(?: (?:stories|articles|news|in|on)\b[^.]*)?$|(?:Comments?|Print|Email)$"
    r"|(?:Tags|Topics|Filed under|Source|Editor): ?|(?:Support|Help) us\b"
    r"|(?:Have you|Do you have|Got) (?:got )?a (?:story|tip)\b"
    r"|For more (?:\w+ ){0,4}(?:news|stories|visit|go to|follow)\b"
    r"|This (?:article|story|report)\b[^.]*\b(?:(?:was|has been) (?:first|originally|amended|updated|corrected)"
    r"|is part of|appeared (?:in|on)|originally appeared)\b"
    r"|(?:Correction|Clarification|Editor.s note|Updated?|Last updated|Published|First published|Posted)\b ?[:,(]"
    r"|(?:https?://|www\.)\S+$|@\w+$|REUTERS?$|-{2,}$|_{2,}$|\*{2,}|#{2,}|ENDS?$|Enditem$|\(?\$1 = )",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\bcontributed to this (?:report|story|article)\b|\bwriters? [^.]{3,60} contributed\b"
    r"|\((?:AP|AFP|Reuters|EPA|Getty|File|Pool)?[ /]?(?:Photo|Images|Picture)\b"
    r"|\((?:Photo|Image|Picture|Photograph)s?\s*(?:by|:|/)"
    r"|/(?:AFP|Getty Images|Reuters|AP)\)$|newsroom[\s:,]*\+?[\d() -]{6,}|\bto our (?:\w+ )?newsletter\b"
    r"|\bterms (?:of (?:use|service)|and conditions)\b[^.]*\bprivacy\b|\ball rights reserved\b",
    re.IGNORECASE,
)
# What an agency ends its story with: `. Enditem`, `./mkr/DP/zb`.
_TRAILING = re.compile(r"(?:(?<=[.!?”\"])\s+(?:Enditem|Endit|ENDS?|REUTERS?|Item)|(?:/[A-Za-z]{2,4}){2,4})\s*$")
_SMALL = frozenset("a an and at by de der for from in la of on the to van von with & | -".split())


def is_of_the_story(paragraph: str) -> bool:
    """Whether a paragraph tells the story, and is no byline, credit, caption, copyright or newsletter line."""
    words = " ".join(paragraph.split())
    if _BEGINS.match(words) or byline_of(words):
        return False
    if len(words) < _CAPTION and _INSIDE.search(words):
        return False
    return not is_only_a_day(words)


def byline_of(paragraph: str) -> str:
    """Return who wrote the story, where a paragraph is that and nothing else: ``By Ann Lee``, ``Ann Lee in Lund``."""
    words = " ".join(paragraph.split())
    if len(words) >= _LONGEST:
        return ""
    match = _BYLINE.fullmatch(words) or _NAME_ALONE.fullmatch(words)
    return match["author"] if match else ""


def is_only_a_day(words: str) -> bool:
    """Whether some words are a date and nothing else: `Thursday, March 13, 1997`."""
    if len(words) > _LONGEST or not re.search(r"\d", words):
        return False
    rest = re.sub(
        rf"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{'|'.join(MONTHS)}|[a-z]{{3}}\.|published|updated|first"
        r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun"
        r"|last|on|at|am|pm|a\.m\.|p\.m\.|gmt|utc|bst|est|edt|et|cet|cest|ist|of)(?!\w)|\d+(?:st|nd|rd|th)?|\W",
        "",
        words,
    )
    return not rest


def headline_at(text: str, spans: Sequence[Extent]) -> int | None:
    """Return the number, from 0, of the paragraph that is the headline of a text; None where it has none."""
    for number, (start, end) in enumerate(spans[:-1]):
        words = " ".join(text[start:end].split())
        if is_of_the_story(words):
            is_sentence = words.rstrip("”\"'’").endswith((".", "!", ":"))
            return number if len(words) <= _LONGEST and not is_sentence and not dateline_end(words) else None
    return None


def story_of(text: str) -> str:
    """Return a text with blanks for what is not its story, so that each word stays at its place."""
    spans = paragraphs(text)
    headline = headline_at(text, spans)
    lead = lead_of(text, spans)
    out: list[Extent] = []
    for number, (start, end) in enumerate(spans):
        words = text[start:end]
        is_credit = number < lead and number != headline and _is_credit(words)
        if is_credit or not is_of_the_story(words):
            out.append((start, end))
        elif (dateline := dateline_of(words)) and dateline.groupdict().get("capitals"):
            out.append((start + dateline.start("capitals"), start + dateline.end()))
        elif trailing := _TRAILING.search(words):
            out.append((start + trailing.start(), end))
    story = _blanked(text, out)
    return story if story.strip() else text


def lead_of(text: str, spans: Sequence[Extent]) -> int:
    """Return the number, from 0, of the paragraph that a story begins with: its dateline, else its first sentence."""
    for number, (start, end) in enumerate(spans[:_HEAD]):
        if dateline_end(text[start:end]):
            return number
    for number, (start, end) in enumerate(spans):
        words = text[start:end]
        if is_of_the_story(words) and re.search(r"[.!?]['”\"’)]*$", words.rstrip()):
            return number
    return 0


def _is_credit(words: str) -> bool:
    """Whether a line above the story names only who brings it, and when: `The Guardian, Thursday 8 February 2018`."""
    line = " ".join(words.split())
    parts = [part for part in re.findall(r"[^\s,|/]+", line) if part.lower() not in _SMALL]
    is_dated = re.search(r"\b(?:19|20)\d\d\b", line) is not None
    if len(parts) > _LONGEST_CREDIT + 6 * is_dated or line.endswith((".", "!", "?")):
        return False
    has_agency = bool(agency_of("", line))
    return all(part[0].isupper() or not part[0].isalpha() or is_dated for part in parts) and (
        is_dated or has_agency or len(parts) <= _LONGEST_CREDIT // 2
    )


def _blanked(text: str, out: list[Extent]) -> str:
    parts, begin = [], 0
    for start, end in out:
        parts += [text[begin:start], re.sub(r"\S", " ", text[start:end])]
        begin = end
    return "".join((*parts, text[begin:]))
