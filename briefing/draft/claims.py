"""What a sentence of an article claims, told so that it stands alone.

Who says so is parted from what is said, and a pronoun that it begins with gives way to the name that it stands for, as
far as that is sure. No other word changes.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from briefing.draft.datelines import dateline_end
from briefing.draft.findings import Extent, Named, Quoted
from briefing.draft.mentions import Mentions
from briefing.draft.shortening import kept, reported, trimmed, without_date, without_opening
from briefing.draft.somebody import may_be
from briefing.draft.spelled import Spelled, places_of
from briefing.draft.subjects import Speaker, Subjects
from briefing.text.agencies import agency_of
from briefing.text.quotations import quotations

_WORDS_OF_A_SOURCE = 9  # words: what is longer is more than a name for somebody
_AUXILIARY = r"(?:would|will|could|can|may|might|had|has|have|should)(?:\s+(?:not|also|never|now|soon))?"
# `The bank said it would wait`: whoever says so is whom the pronoun stands for.
_OWN = re.compile(
    r"(?P<subject>[^“”\":;]{2,200}?),?\s+(?:also\s+|later\s+)?(?:said|says|announced|told (?:reporters|journalists))"
    r"\s+(?:(?:on\s+)?(?:yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)?(?:that\s+)?"
    rf"(?P<who>he|she|it|they)\s+(?P<rest>(?:{_AUXILIARY}\s+[a-z]+|(?:is|are|was|were)\s+(?:not\s+|also\s+)?(?:[a-z]+ing"
    r"|ready|prepared|willing|committed|considering))\b.*)",
    re.DOTALL,
)
# `It would take months` is about nobody.
_OF_NOBODY = re.compile(
    r"(?:it|It)\s+(?:\w+\s+){0,2}?(?:take|takes|took|too|be|been|become|seem\w*|appear\w*|rain\w*|mean\w*|remain\w*)\s"
    r"|(?:it|It)\s+(?:\w+\s+){0,3}(?:possible|likely|clear|important|hoped|expected|known|said|reported|believed|time|that)\b"
)
_OF_THE_OFFICE = re.compile(r"\b(?:of|for|to|from|with|by)\s+(?:[\w.’'-]+\s+){0,5}$")
_PRONOUN_SAID = re.compile(
    r",?\s+(?P<who>he|she)\s+(?:also\s+|then\s+)?(?:said|says|added|adds|told reporters|noted|announced)"
    r"(?:\s+(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today))?\s*\.?$"
)
_AND_THAT = re.compile(r"\b(?P<joint>and|but) that (?=(?:the|a|an|its|his|her|their|it|he|she|they|[A-Z0-9])\b)")
_PRONOUN_SAYS = re.compile(
    r"(?P<who>He|She|he|she)\s+(?:also\s+|then\s+)?(?:said|says|added|adds)\s+(?:that\s+)?(?=\S)"
    r"|According to (?P<whom>him|her),?\s+"
)
_TOLD = re.compile(r"\btold\s+(?P<outlet>(?:the\s+)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})")
_SUBJECT = re.compile(r"(?P<who>He|She|It|he|she|it)\s+(?=[a-z])")
_OTHERS = re.compile(r"\b(?:he|she|his|her|him)\b")
_ASIDE = re.compile(r",\s*(?:who|whose|which|where)\b[^,]*,")
_UNNAMED = re.compile(
    r",?\s+(?:who|which)\s+(?:declined|asked not|refused|did not want)\s+to\s+be\s+(?:named|identified)\b,?"
)
_ABBREVIATED = re.compile(r",\s+or\s+[A-Z][A-Z&.-]+(?=,)")


class Claim(Struct, frozen=True):
    """What a sentence claims, in the article's words; who says so, by name or in its words, and through which outlet.

    ``named_at`` are the sentences further back that name whom its pronouns stand for.
    """

    words: str
    said_by: str = ""
    via: str = ""
    named_at: tuple[Extent, ...] = ()


class Claims:
    """An article, and what its sentences claim."""

    def __init__(self, text: str, names: Sequence[Named], quotes: Sequence[Quoted]) -> None:
        """Keep the article's names by place, and who says each quotation: a pronoun may stand for one of them."""
        self._text, self._spelled = text, Spelled(names)
        self._by_name = {each.name: each for each in names}
        self._mentions = Mentions(text, names)
        self._told = Mentions(text, names)  # it has heard no pronoun: what it knows of a person, the article tells
        self._subjects = Subjects(text, self._mentions, quotations(text))
        self._subjects.known = [
            (each.extent[0] - 1, Speaker(each.speaker, self._by_name.get(each.speaker), is_told=True))
            for each in quotes
        ]

    def of(self, extent: Extent, stated: str = "") -> Claim:
        """Return what a sentence claims, made short, without the phrase for its date."""
        words = _ABBREVIATED.sub("", " ".join(self._text[slice(*extent)].split()))
        claim = self._own(words) or self._reported(words)
        meant = set()
        if claim is None:
            claim = self._said_by_pronoun(words, extent) or Claim(words)
            meant.add(claim.said_by)
        told = without_date(without_opening(claim.words), stated)
        name, form = self._subject(told, extent)
        if name:
            told = _SUBJECT.sub(f"{form} ", told, count=1)
            meant.add(name)
        named_at = {place for each in sorted(meant) if each and (place := self._named_at(each, extent))}
        return Claim(trimmed(told), claim.said_by, claim.via, tuple(sorted(named_at)))

    def with_subject(self, words: str, extent: Extent) -> str:
        """Return some words of a sentence with the name that its pronoun stands for, if they begin with that."""
        name, form = self._subject(words, extent)
        return _SUBJECT.sub(f"{form} ", words, count=1) if name else words

    def _reported(self, words: str) -> Claim | None:
        said, who = reported(words)
        if said == words:
            return None
        said_by, via = source_named(who, self._spelled.perhaps_in(who))
        if told := _TOLD.search(words):
            via = self._named_by(told["outlet"]) if agency_of("", told["outlet"]) else via
        whole = _UNNAMED.sub("", words)
        short = kept(said, whole)
        return Claim(short if short != whole else words, said_by, via)

    def _own(self, words: str) -> Claim | None:
        """Return what somebody says of themselves: `The bank would wait` of `The bank said it would wait`."""
        match = _OWN.fullmatch(words)
        if match is None or _OF_NOBODY.match(f"{match['who']} {match['rest']} "):
            return None
        who = _ASIDE.sub("", f"{_UNNAMED.sub('', match['subject'])},").strip(" ,")
        named = self._by_name.get(self._named_by(who))
        if named and named.kind != "place":
            who = self._up_to_name(who, named)
            is_meant = who and (match["who"] in ("he", "she")) == (named.kind == "person")
        else:
            is_meant = may_be(match["who"], who) and "," not in who
        if not who or not is_meant:
            return None
        said_by, via = source_named(match["subject"], self._spelled.perhaps_in(match["subject"]))
        whole = _UNNAMED.sub("", words)
        said = kept(f"{who} {match['rest']}", whole)
        return Claim(said, said_by, via) if said != whole else None

    def _named_by(self, words: str) -> str:
        return named_by(words, self._spelled.perhaps_in(words))

    def _up_to_name(self, who: str, named: Named) -> str:
        """Return somebody's words up to the name in them; nothing where it only tells whose they are."""
        for form in sorted((named.name, *named.spellings), key=len, reverse=True):
            for start, end in places_of(form, who):
                is_owned = _OF_THE_OFFICE.search(who[:start]) or re.match(r"['’]s|\s+[a-z]", who[end:])
                return "" if is_owned else who[:end]
        return ""

    def _said_by_pronoun(self, words: str, extent: Extent) -> Claim | None:
        """Return what he or she says, parted from that: `Trade grew` of `Trade grew, he said`."""
        bare = re.sub(r"[“\"][^”\"]*[”\"]?", lambda match: " " * len(match[0]), words)
        if match := _PRONOUN_SAID.search(bare):
            said, who = words[: match.start()], match["who"]
        elif match := _PRONOUN_SAYS.match(bare):
            said, who = words[match.end() :], match["who"] or match["whom"]
        else:
            return None
        name = self._meant(who, extent)
        if not name:
            return None
        if re.match(rf"{who}\s+[a-z]", said, re.IGNORECASE):
            return Claim(f"{self._form(name)}{said[len(who) :]}", name)
        is_of_others = re.match(r"(?:his|her|it|its|they|their|he|she|this|that)\b", said, re.IGNORECASE)
        return None if is_of_others else Claim(_AND_THAT.sub(r"\g<joint> ", kept(said, words)), name)

    def _subject(self, words: str, extent: Extent) -> tuple[str, str]:
        """Return the name for the pronoun that words begin with, and its short form; nothing where unsure."""
        match = _SUBJECT.match(words)
        if match is None or _OF_NOBODY.match(f"{words} "):
            return "", ""
        pronoun = match["who"].lower()
        if pronoun == "it":
            return self._body_before(extent)
        name = self._meant(pronoun, extent)
        return (name, self._form(name)) if name else ("", "")

    def _named_at(self, name: str, extent: Extent) -> Extent | None:
        """Return the last sentence before one that names somebody, unless that is the one right before, or itself."""
        own = self._subjects.sentence_number(extent[0])
        last = self._mentions.last_of(name, min(self._subjects.sentences[own].end, extent[1]))
        number = self._subjects.sentence_number(last.start) if last else own
        if number >= own - 1:
            return None
        sentence = self._subjects.sentences[number]
        dateline = dateline_end(self._text[sentence.start : sentence.end])
        return sentence.start + dateline, sentence.end

    def _meant(self, pronoun: str, extent: Extent) -> str:
        """Return whom he or she stands for; nothing where that is unsure."""
        pronoun = pronoun.lower()
        place = re.compile(rf"\b{pronoun}\b", re.IGNORECASE).search(self._subjects.bare, *extent)
        if place is None:
            return ""
        found = self._subjects.who(place.start(), place.end()).named
        if found is None or found.kind != "person":
            return ""
        pronoun = {"him": "he", "her": "she"}.get(pronoun, pronoun)
        if self._told.gender(found) == pronoun:
            return found.name
        number = self._subjects.sentence_number(place.start())
        before = self._subjects.sentences[max(0, number - _BACK) : number]
        others = {
            each.named.name
            for sentence in before
            for each in self._mentions.between(sentence.start, sentence.end)
            if each.named.kind == "person" and self._told.gender(each.named) in ("", pronoun)
        }
        return found.name if others <= {found.name} else ""

    def _body_before(self, extent: Extent) -> tuple[str, str]:
        """Return the body or state that the sentence before, in the same paragraph, begins with, and its form there."""
        number = self._subjects.sentence_number(extent[0])
        own = self._subjects.sentences[number]
        before = self._subjects.sentences[number - 1] if number else own
        if before.paragraph != own.paragraph or number == 0:
            return "", ""
        first = next(iter(self._mentions.between(before.start, before.end)), None)
        if first is None or first.named.kind in ("person", "place", "unknown"):
            return "", ""
        lead = self._text[before.start : first.start]
        behind = self._text[first.end : before.end]
        is_subject = lead.strip().lower() in ("", "the") and re.match(
            r"\s+[a-z]+(?:s|ed)\s|\s+(?:has|had|will|is|was)\s", behind
        )
        return (first.named.name, f"{lead}{self._text[first.start : first.end]}") if is_subject else ("", "")

    def _form(self, name: str) -> str:
        """Return the form that an article goes on to call somebody by: a person's surname, a body's short name."""
        named = self._by_name[name]
        if named.kind != "person":
            return name
        parts = set(name.split())
        return next((each for each in named.spellings if each in parts), name)


_BACK = 2  # sentences before a pronoun in which nobody else may be meant


def source_named(words: str, names: Sequence[Named]) -> tuple[str, str]:
    """Return who says so, by name or in the article's words, and the outlet that it came through."""
    words = words.strip("“”\"' ,.")
    if not words:
        return "", ""
    if agency_of("", words) or re.search(r"\b(?:news agency|newspaper|daily|television|radio)\b", words):
        return "", named_by(words, names) or words
    name = _head_of(words, named_by(words, names), names)
    words = re.split(r",\s(?=(?:in|at|on|during|speaking|citing)\b)", words)[0]
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
    form = next((each for each in forms if any(places_of(each, words))), "")
    before, behind = words[: words.find(form)], words[words.find(form) + len(form) :]
    if _INSIDE.search(before) and not _SPEAKS_FOR.search(before):
        return ""
    # `Norwegian builders`, `Norway fishermen`, `Lund-based trader`, `White House advisers`: not state or house itself.
    is_more = re.match(r"(?:\s+|-)[a-z]+", behind) and not _SPEAKS_FOR.search(behind)
    is_unnamed = re.match(r"(?:an?|one|two|three|some|several|senior)\s.*officials?$", words, re.IGNORECASE)
    return (
        "" if is_more or is_unnamed or (named.kind in ("country", "place") and re.match(r"\s+[a-z]+", behind)) else name
    )


def named_by(words: str, names: Sequence[Named]) -> str:
    """Return the name of the person, else of the body, that some words name; nothing where they name neither."""
    found = []
    for each in names:
        for form in (each.name, *each.spellings, *each.proposed):
            if any(not words.startswith(("'s", "’s"), end) for _, end in places_of(form, words)):
                found.append(each)
                break
    found.sort(key=lambda each: (each.kind != "person", each.kind in ("place", "country")))
    return found[0].name if found else ""
