"""What of an article is the story: headlines, datelines and tables told apart, bylines and credits left out."""

import re
from typing import Literal, NamedTuple

Style = Literal["text", "capitals", "titled", "table", "dateline"]

_CREDITS = re.compile(
    r"\((?:Additional |Extra )?(?:[Rr]eporting|Writing|Editing|Compiled|Translated|AP Photo|Photo|Reuters Photo|END"
    r"|Graphic)\b[^()\n]{0,400}\)?|<[^<>\s]{1,20}>|\([A-Z]{2,7}\.[A-Z]{1,3}\)"
)
_CREDIT_LINE = re.compile(
    r"By [^\W\d_][^.!?]{2,90}$|(?:Additional |Extra )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by\b|Copyright\b|©"
    r"|(?:The )?Associated Press(?: (?:Writer|News|writer)s?)?$"
    r"|(?:REUTERS?|Reuters?|AFP|AP|UPI|ENDS?|-30-|-0-|MORE)\.?$"
    r"|Enditem\.?$|(?:Image|Photo|Picture|Caption|Video|Audio|Listen|Read more|Tags?|Topics?|Share this)\b.{0,20}:?$"
    r"|All rights reserved|\(c\) |Source:|Photo(?:graph)?(?: by|:)|(?:Follow|Click|Subscribe|Sign up|Read more)\b"
    r"|.{0,40}\bcontributed to this (?:report|story|article)\b|Our Standards:|[A-Z]\w+ [Nn]ewsroom\b"
    r"|.{0,60}\bnewsroom[ ,+\d-]|(?:Associated Press|AP|Reuters) (?:writer|reporter|correspondent)s?\b"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?"
_DATE = rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,? )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_UPPER = r"[^\W\d_a-z]"  # a letter that is not a small one of English
_TOWN = rf"{_UPPER}(?:{_UPPER}|[.’' ]){{1,40}}"
_PLACE = rf"{_TOWN}(?:[/-]{_TOWN}){{0,3}}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?"
_AGENCY = r"\([^()\n]{2,40}\)"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}),? ?(?:{_DATE},?)? ?(?:{_AGENCY})? ?[-–—_]{{1,2}}\s"
    rf"|(?P<spelt>[A-Z][\w. ]{{2,30}}?)[.,] {_DATE}[.,]? ?(?:{_AGENCY}|[A-Z][\w-]{{2,30}})? ?[-–—_]{{1,2}}\s"
    rf"|(?P<mixed>[A-Z]\w+(?: [A-Z]\w+)?)(?:, [A-Z]\w+)? {_AGENCY} ?[-–—_]{{1,2}}\s"
    r"|(?P<dated>[A-Z][A-Z .’'-]+?),? \d{4}-\d\d-\d\d$"
)
_CAPITALS, _TITLED = 0.7, 0.75  # shares of words
_LONG = 4  # letters of words that a headline in title case writes with a capital
_LAST_HEADLINE = 4  # lines with words in which a headline may stand
_FEWEST, _MOST = 4, 18  # words of a headline
_WORD = re.compile(r"[^\W\d_][\w’'.&-]*")
_CLOSED = (".", "!", "?", ".”", '."', "!”", ".’", ".'", ":", ",", ";")
_RESULT = re.compile(
    r"(?:[^\W\d_][^\d]{2,40}\s\d+(?:[-–]\d+)*[\s,.(;)]+){2}|[^\d]{2,45}(?:\s+[\d.+-]+){4}"
    r"|.{0,30}\b\d+[-–:]\d+ \d+[-–:]\d+"
)


class Stretch(NamedTuple):
    """A stretch of a text in one style."""

    start: int
    end: int
    style: Style


def stretches(text: str) -> list[Stretch]:
    """Return the lines of a text in order, each whole or in stretches where a part of it is in another style."""
    found: list[Stretch] = []
    number = start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            number += 1
            found += _stretches_of(line.rstrip(), start, number)
        start = end
    return found


def _stretches_of(line: str, start: int, number: int) -> list[Stretch]:
    bare = line.lstrip(" \t>*•·-–—")
    begin = start + len(line) - len(bare)
    if _CREDIT_LINE.match(bare):
        return []
    dateline = _DATELINE.match(bare)
    if dateline and (dateline["dated"] or any(map(str.islower, bare[dateline.end() :]))):
        place = dateline.lastgroup or "place"
        town = Stretch(begin + dateline.start(place), begin + dateline.end(place), "dateline")
        return [town, *_without_credits(bare, dateline.end(), begin, "text")]
    return _without_credits(bare, 0, begin, _style(bare, number))


def _without_credits(line: str, at: int, begin: int, style: Style) -> list[Stretch]:
    found: list[Stretch] = []
    for match in _CREDITS.finditer(line, at):
        found.append(Stretch(begin + at, begin + match.start(), style))
        at = match.end()
    found.append(Stretch(begin + at, begin + len(line), style))
    return [each for each in found if each.start < each.end]


def _style(line: str, number: int) -> Style:
    words = _WORD.findall(line[:600])
    if not words:
        return "text"
    capitals = sum(word.isupper() and len(word) > 1 for word in words)
    longer = [word for word in words if len(word) >= _LONG]
    if capitals >= _CAPITALS * len(words) and longer:
        return "capitals"
    if _RESULT.match(line[:200]):
        return "table"
    is_short = number <= _LAST_HEADLINE and _FEWEST <= len(words) <= _MOST and not line.endswith(_CLOSED)
    if is_short and longer and sum(word[0].isupper() for word in longer) > _TITLED * len(longer):
        return "titled"
    return "text"
