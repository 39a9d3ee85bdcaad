"""Words that tell where a thing stands: ahead, done, called off, only alleged, only proposed, agreed."""

import re
from functools import cache

from briefing.text.pattern import Pattern, as_written
from briefing.text.stems import content_words, is_akin_to_any, stem

# Lenient: one of them in a sentence is enough for something in it to lie ahead.
_AHEAD = (
    r"will|would|shall|['’]ll|won['’]t|might|could|should|must|(?:is|are|was|were|be|been)\s+(?:also\s+|still\s+)?to"
    r"|to\s+(?:be|begin|start|meet|hold|take|discuss|visit|travel|open|sign|vote|decide|resume)"
    r"|plan\w*|expect\w*|schedul\w*|due|set\s+(?:to|for)|aim\w*|inten[dt]\w*|hope\w*|promis\w*|pledg\w*|vow\w*|threat\w*"
    r"|propos\w*|agree\w*|want\w*|seek\w*|sought|need\w*|forecast\w*|predict\w*|(?:un)?likely|next|coming|upcoming|forthcoming"
    r"|ahead|tomorrow|deadline|prepar\w*|consider\w*|weigh\w*|urg(?:e|es|ed|ing)|demand\w*|call\w*\s+(?:for|on)|offer\w*"
    r"|invit\w*|wait\w*|ready|about\s+to|going\s+to|target\w*|foresee\w*|decid\w*|ask\w*|mandat\w*|warn\w*|fear\w*|if|by"
    r"|until|through|soon|yet|project\w*|order\w*|instruct\w*|push\w*|slated|poised|future|possib\w+|candidate\w*|can"
    r"|subject\s+to|pending|draft\w*|in\s+return|continu\w*|remain\w*|stay\w*"
)
# Strict: what stands behind one of them has not happened.
_FUTURE = (
    r"(?:will|shall|['’]ll)(?!\s+have)|(?:is|are)\s+(?:also\s+)?to(?=\s+[a-z]+)"
    r"|(?:is|are)\s+(?:due|expected|scheduled|set|slated|poised|likely|planned|supposed)(?=\s+(?:to|for|on|in|at)\b)"
    r"|(?:is|are)\s+(?:also\s+)?(?:led|made|known|held|[a-z]+ed)(?=\s+(?:by|as|of|with)\b)"
    r"|plans?\s+to|intends?\s+to|hopes?\s+to|expects?\s+to|aims?\s+to|is\s+going\s+to|are\s+going\s+to"
)
_MODAL = (
    r"(?:will|would|shall|could|might|may|['’]ll|['’]d|(?:is|are)\s+to|plans?\s+to|intends?\s+to)"
    r"\s+(?:\w+ly\s+|also\s+|soon\s+)?(?P<verb>[a-z]+)"
)
_PAST = (
    r"was|were|has|have|had|did|said|says|say|told|met|held|took|made|came|went|rose|fell|won|lost|left|gave|saw|found"
    r"|got|kept|led|built|sent|spent|struck|broke|brought|bought|sold|wrote|spoke|drew|grew|flew|chose|sought|began|became"
    r"|ran|stood|paid|swore|shot|withdrew|fought|[a-z]{2,}ed"
)
_MAY = Pattern(r"(?<![\w-])may(?![\w])", needs=("may",))  # with a capital it is the month
_CALLED_OFF = (
    r"cancel\w*|call(?:ed|s|ing)?\s+off|scrap\w*|postpon\w*|put(?:s|ting)?\s+off|abandon\w*|drop(?:s|ped)|suspend\w*"
    r"|break\w*\s+off|broke\w*\s+off|collaps\w*|reject\w*|withdr\w+|boycott\w*|refus\w*|not|never|no\s+longer|off"
)
_DROPPED = r"cancel\w*|call(?:ed|s|ing)?\s+off|scrapp\w*"
_ATTRIBUTED = (
    r"sa(?:y|ys|id|ying)|accus\w*|claim\w*|alleg\w*|accord\w*|report\w*|charg\w*|blam\w*|suspect\w*|believ\w*|den[iy]\w*"
    r"|insist\w*|assert\w*|contend\w*|maintain\w*|testif\w*|t(?:ell|old)\w*|apparent\w*|purport\w*|rumou?r\w*|th(?:ink|ought)\w*"
    r"|quot\w*|call(?:s|ed)|argu\w*|add(?:s|ed)|estimat\w*|show\w*|view\w*|consider\w*|sources?|unconfirmed|indict\w*|describ\w*"
    r"|complain\w*|warn\w*|suggest\w*|announc\w*|wrote|writ\w+|state[sd]"
)
_ALLEGED = (
    r"alleg(?:e|es|ed|edly|ing)|accus(?:e|es|ed|ing)|purport\w*|rumou?r\w*|reportedly|unconfirmed|blam(?:e|es|ed|ing)"
    r"|suspect(?:s|ed)(?=\s+(?:of|that)\b)"
    r"|claim(?:s|ed)?(?!\s+(?:responsibility|victory|credit|the\s+lives|\w+\s+lives|asylum))"
)
_PROPOSED = (
    r"propos\w*|promis\w*|pledg\w*|vow\w*|consider\w*|weigh\w*|might|could|would|threat\w*|plan\w*|draft\w*"
    r"|seek\w*|sought|want\w*|urg\w*"
    r"|discuss\w*|ask\w*|call\w*\s+for|recommend\w*|demand\w*|debat\w*|bill|study\w*|studi\w*|suggest\w*|if|wish\w*|hop\w+"
    r"|expect\w*|negotiat\w*|request\w*|petition\w*|not\s+decided|push\w*"
)
_DECIDED = (
    r"impos\w*|levie[ds]|lev(?:y|ying)|slapp\w*|lift(?:s|ed)|adopt\w*|approv\w*|enact\w*|bann\w*|rais(?:es|ed)|cuts?"
    r"|introduc\w*|suspend\w*|increas(?:es|ed)|lower(?:s|ed)|t(?:ake|ook|akes)\s+effect|in\s+force|c(?:ame|ome|omes)\s+into"
    r"|rises?|rose|fell|falls|announc\w*|decid\w*|agree\w*|order\w*|sign(?:s|ed)"
    r"|extend\w*|renew\w*|scrapp\w*|abolish\w*|ended|ends|halv\w*|doubl\w*|froze|block\w*|restrict\w*|vot\w*|pass\w*"
    r"|began|begin\w*|start\w*|charges?|tighten\w*|eas\w*|allow\w*|rule[sd]?"
)
_DONE = (
    r"(?:has|have|had)\s+(?:already\s+)?(?:impos|levi|lift|adopt|approv|enact|bann|rais|introduc|suspend|increas|lower)\w*ed"
    r"|imposed|levied|enacted|took\s+effect|in\s+force|came\s+into|has\s+banned|lifted|abolished|adopted|approved|rises"
    r"|lowered|raised|suspended|banned|introduced|extended|reimposed|doubled|halved|scrapped|tightened|eased"
)
_NOT_YET = r"(?:not|never|\w+n['’]t|no)\s+(?:yet\s+|been\s+|be\s+)*[a-z]+|without\s+[a-z]+|fail\w*\s+to\s+[a-z]+"
_AGREED = (
    r"agree\w*|accord\w*|settl\w*|resolv\w*|accept\w*|deal|compromis\w*|reach\w*|sign\w*|conce[ds]\w*|consensus|approv\w*"
    r"|drop(?:s|ped)|no\s+longer|endors\w*|end(?:s|ed)|adopt\w*|decid\w*|pledg\w*|promis\w*|grant\w*|lift\w*|withdr\w+|yield\w*"
)
_ACCORD = r"agreement|accord|deal|breakthrough|consensus|compromise|settlement|resolution"
_FAILED = (
    rf"(?:without|no)\s+(?:[a-z-]+\s+){{0,3}}(?:{_ACCORD})"
    rf"|(?:fail\w*|unable)\s+to\s+(?:agree|settle|resolve|(?:[a-z-]+\s+){{1,4}}(?:{_ACCORD}))"
    rf"|(?:not|never|\w+n['’]t|cannot)\s+(?:yet\s+|been\s+|be\s+)?(?:agreed?|settled?|resolved?|reach(?:ed)?(?:\s+[a-z-]+){{1,4}})"
    r"|(?:break|broke)\w*\s+(?:up|down|off)|collaps\w*|deadlock\w*|stalemate\w*"
)
_BINDING = r"agree\w*|accord\w*|accept\w*|sign\w*|approv\w*|adopt\w*|decid\w*|pledg\w*|promis\w*|commit\w*|undert\w+"


@cache
def _pattern(expression: str) -> Pattern:
    return Pattern(rf"(?<![\w-])(?:{expression})(?![\w])", any_case=True)


def _says(expression: str, text: str) -> bool:
    return _pattern(expression).search(text) is not None


def _without(expression: str, text: str) -> str:
    """Return a text without what an expression matches in it."""
    for start, end in reversed([match.span() for match in _pattern(expression).finditer(text)]):
        text = f"{text[:start]} {text[end:]}"
    return text


def may_lie_ahead(text: str) -> bool:
    """Whether some word of a text speaks of what is to come, is wanted or is open."""
    return _says(_AHEAD, text) or _MAY.search(text) is not None


def lies_ahead_alone(text: str) -> bool:
    """Whether a text speaks of what is to come and of nothing else: it has no verb of the past beside it."""
    return _says(_FUTURE, text) and not _says(_PAST, _without(_FUTURE, text))


def says_only_ahead(text: str, statement: str) -> str:
    """Return the verb behind a *will* or *would* of a text by which a statement tells a fact, or nothing."""
    if may_lie_ahead(statement) or re.search(r"\bto\s+[a-z]", statement):
        return ""
    said = [word.stem for word in content_words(statement)]
    for match in _pattern(_MODAL).finditer(text):
        if is_akin_to_any(stem(match["verb"]), said):
            return as_written(match, text, "verb")
    return ""


def is_future(text: str) -> bool:
    """Whether a text says of something that it will be, and of nothing that it was."""
    return re.search(r"\b(?:will|(?:is|are) to)\s+[a-z]", text) is not None and not _says(_ATTRIBUTED, text)


def is_past(text: str) -> bool:
    """Whether a text has a verb of the past."""
    return _says(_PAST, text)


def is_called_off(text: str) -> bool:
    """Whether a text says that something is not to be."""
    return _says(_CALLED_OFF, text)


def is_dropped(text: str) -> bool:
    """Whether a text says outright that something planned was cancelled."""
    return _says(_DROPPED, text)


def is_attributed(text: str) -> bool:
    """Whether a text says that somebody says so."""
    return _says(_ATTRIBUTED, text)


def is_alleged(text: str) -> bool:
    """Whether a text calls something an allegation, and not only a report."""
    return _says(_ALLEGED, text)


def is_proposed(text: str) -> bool:
    """Whether a text speaks of a measure that somebody wants, weighs or threatens."""
    return _says(_PROPOSED, text) or _MAY.search(text) is not None


def is_decided(text: str) -> bool:
    """Whether a text may speak of a measure that has been decided."""
    return _says(_DECIDED, text)


def is_done(text: str) -> bool:
    """Whether a text says outright that a measure was taken."""
    return _says(_DONE, text)


def is_agreed(text: str) -> bool:
    """Whether a text may say that two sides have come to terms."""
    return _says(_AGREED, _without(_NOT_YET, text))


def is_failed(text: str) -> bool:
    """Whether a text tells that sides did not come to terms, and of nothing that they did agree on."""
    return _says(_FAILED, text) and not _says(_BINDING, _without(_FAILED, text))
