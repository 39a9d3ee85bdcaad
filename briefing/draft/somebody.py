"""The words for somebody whom an article does not name: a senior Western diplomat, the ministry, a joint statement."""

import re

_HUMANS = frozenset(
    "official officials minister spokesman spokeswoman spokesperson diplomat diplomats minister ministers source "
    "sources aide aides analyst analysts critic critics economist economists expert experts witness witnesses officer "
    "officers lawyer lawyers prosecutor prosecutors judge resident residents adviser advisers advisor advisors "
    "negotiator negotiators trader traders banker bankers student students teacher doctor doctors nurse farmer farmers "
    "worker workers man woman men women boy girl mother father son daughter wife husband brother sister neighbor "
    "neighbour colonel general captain soldier soldiers commander fighter rebel rebels leader leaders lawmaker "
    "lawmakers senator senators deputy deputies member members politician politicians president premier chancellor "
    "director manager chief head chairman chairwoman executive secretary governor mayor ambassador envoy coach player "
    "referee owner driver passenger passengers survivor survivors victim victims relative relatives friend friends "
    "colleague reporter reporters journalist journalists correspondent author professor researcher researchers "
    "scientist scientists observer observers people protester protesters activist activists campaigner campaigners "
    "priest bishop imam insider insiders investor investors broker dealer dealers person somebody someone defendant "
    "attorney detective investigator investigators inspector inspectors monitor monitors regulator police solicitor "
    "barrister elder villager villagers worshipper adviser maker lawmaker defender striker goalkeeper "
    "midfielder batsman boss tycoon founder veteran".split()
)
_BODIES = frozenset(
    "ministry court newspaper newspapers paper agency radio television website magazine company bank firm union party "
    "group embassy mission council commission committee office department organization organisation delegation body "
    "watchdog charity army military navy junta regime government police pentagon cabinet parliament inquiry".split()
)
_PAPERS = frozenset(
    "statement report letter communique communiqué document memo editorial ruling judgment indictment notice poster "
    "banner sign note message email resolution treaty agreement text draft declaration petition lawsuit "
    "complaint filing".split()
)
_SOMEBODY = _HUMANS | _BODIES | _PAPERS
_END_OF_WORDS = re.compile(
    r"[;:“”\"(]|,|\s(?:who|whose|that|which|while|when|after|before|as|because|has|had|have|is|are|was|were)\b|\s\W\s|$"
)
# A word that is a verb where it follows a noun; most end in -ed.
_FINITE = re.compile(
    r"\s(?:[a-z]{2,}ed|said|told|cut|made|took|gave|left|came|went|met|began|held|sent|won|lost|put|set|got|saw|led|fell|"
    r"rose|broke|had|has|have|was|were|is|are|did|will|would|could|may|might|must|should|to|and|but|says|tells|read|reads)\b"
)
_ARTICLE = re.compile(
    r"(?:an?|one|another|some|several|two|three|many|senior|the|this|his|her|its|their)\s", re.IGNORECASE
)
_PARTICIPLE = re.compile(r"^[a-z]+ing (?=(?:the|a|an|his|her|its|their) )")  # allowing the president
_LONGEST = 100  # characters
_UNNAMED = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]ome|[Ss]everal|His|Her|Its|Their)\s+"
    rf"(?:[\w’'-]+\s+){{0,4}}?(?:{'|'.join(sorted(_HUMANS | _BODIES))})\b(?!['’])"
    r"(?:\s(?:of|for|in|at|from|with|on|close to)\s(?:the\s|an?\s|his\s|her\s|its\s)?"
    r"(?:[A-Z0-9][\w’'.-]*(?:\s+(?=[A-Z0-9]))?|[a-z]+(?=[,.\s])){1,6})?"
)


def is_somebody(words: str) -> bool:
    """Whether words have one for people, bodies or papers that speak."""
    return not _SOMEBODY.isdisjoint(re.findall(r"[\w’'-]+", words.lower()))


def somebody_first(words: str) -> re.Match[str] | None:
    """Return the match of the somebody whom a sentence begins with."""
    return _UNNAMED.match(words)


def own_words(words: str) -> str:
    """Return what a stretch of an article has for somebody, without what they do; or nothing."""
    own = re.sub(r"\s+", " ", words[: _end_of(words)]).strip(" ,.!?")
    own = _PARTICIPLE.sub("", own)
    is_one = is_somebody(own) or own[:1].isupper() or _ARTICLE.match(own)
    return own if is_one and len(own) <= _LONGEST else ""


def head_noun(words: str) -> str:
    """Return the noun that some words are built on: diplomat, of a Western diplomat in Baghdad."""
    plain = re.split(r"\s(?:of|for|in|at|from|to|with|close|who|on|near)\s|,", f"{words.lower()} ")[0].split()
    return plain[-1] if plain else ""


def may_be(pronoun: str, words: str) -> bool:
    """Whether he, she, it or they may stand for somebody in the article's own words."""
    noun = head_noun(words)
    if pronoun == "they":
        return noun.endswith("s") or noun in _BODIES or noun in ("people", "men", "women")
    if pronoun == "it":
        return noun in _BODIES or noun in _PAPERS
    return noun in _HUMANS and not noun.endswith("s")


def _end_of(words: str) -> int:
    end = _END_OF_WORDS.search(words, 1)
    finite = _FINITE.search(words, len(words) - len(words.lstrip()) + 1)
    return min(end.start() if end else len(words), finite.start() if finite else len(words))
