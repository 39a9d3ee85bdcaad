"""Whom the words of an article have for their subject: by name, by a pronoun, by an office, or without a name."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from briefing.brief.states import is_adjective
from briefing.dates.calendar import WEEKDAY
from briefing.draft.findings import Extent, Named
from briefing.draft.mentions import Mentions, is_title
from briefing.draft.named_subjects import subject_named
from briefing.draft.somebody import head_noun, is_somebody, may_be, own_words, somebody_first
from briefing.text.attribution import attribution_before, is_pronoun
from briefing.text.quotations import Quotation
from briefing.text.sentences import Sentence, sentences

_BEFORE = 5  # sentences: further back no pronoun reaches
_BEFORE_FOR_BODIES = 2
_LONGEST = 700  # characters of a sentence that are looked through
_NEAR = 60  # mentions: further back no office without a name reaches
_APART = 40  # characters between somebody without a name and a name that is somebody else's

_PRONOUN = re.compile(
    r"(?:(?:and|but|so|then|that|as|what|where|when|while|because|since|if)\s+)*(?P<who>he|she|it|they|i|we)\b"
    r"(?:\s+(?:also|later|then|had|has|have|himself|herself|once|even|\w+ly))*\s*,?$",
    re.IGNORECASE,
)
_PRONOUN_FIRST = re.compile(r"\W*+(?P<who>he|she|it|they|him|her(?!\s\w)|them)\b", re.IGNORECASE)
_PRONOUN_LAST = re.compile(r"\b(?P<who>he|she|it|they)$")
_AS_SUBJECT = {"him": "he", "her": "she", "them": "they"}
_RELATIVE = re.compile(r",?\s+(?:who|which|that|whose \w+)(?:\s+(?:has|had|have|also|once|later|then|\w+ly))*\s*$")
_CLAUSE = re.compile(
    r"[;:—]\s|\s[–-]\s|(?:,\s|(?<=\s\s)\s)(?:and|but|while|whereas|although|though|as|because|so)\s"
    r"|\s(?:but|while|because|after|before|when|although|that|whom|what)\s"
    r"|\sas\s+(?=[A-Z][^,]*$)|\s(?:in|at|during|to|on|by)\s(?:which|whom)\s+|(?:^|\s)(?:and|as)\s+(?=(?:s?he|it|they)\s)"
)
_NEXT_CLAUSE = re.compile(r"(?:,|\s\s)\s(?:and|but|while|whereas)\s|;\s")
_LEADING = re.compile(
    r"(?:(?:In|On|At|After|Before|During|Since|By|For|From|With|Without|Under|As|When|While|If|Although|Though|Because|"
    r"Despite|Amid|Late|Early|Earlier|Last|This|Asked|Speaking|Meanwhile|However|Still|Later|Hours|Minutes|Days|Weeks|"
    r"Yesterday|Today|Instead|Nevertheless|[A-Z][a-z]+ing|Among|Across|Outside|Inside)\b[^,]{0,140},\s+"
    r"|(?:But|And|Yet|So|Or|Now|Then|Meanwhile|Also|Still|Later|Earlier|Afterwards?|Yesterday|Today|"
    rf"On {WEEKDAY})\s+)+"
)
_RELATIVE_LENGTH = 60  # characters of `, who has also once`
_CUT_BEHIND = re.compile(r",?\s(?:who|which|as|after|when|while|before|following)\s|[;“\"]")
_PRONOUN_IN = re.compile(r"(?:^|[,;]\s|\b(?:and|but|that|what|as|when)\s)(?P<who>he|she|they|it)\b")
_PAPER = re.compile(
    r"\b(?P<words>(?:an?|the|its|their|his|her)\s+(?:[\w-]+\s+){0,2}(?:statement|report|letter|communiqu[eé]|declaration|memo|"
    r"editorial|resolution|ruling|judgment|indictment))\b"
)
_GIVEN_NAME = re.compile(
    r"\b(?:gave|gives|giving|give|identified|identifying)\s+(?:only\s+)?(?:h(?:is|er|im|erself|imself)|their)\s+[^.;]{0,40}?"
    r"(?:name|as|by)\s*(?:only\s+)?(?:as\s+|of\s+|,\s*)?(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)
_AGE = re.compile(r"\b\d{1,3}-year-old\b")
_ADDRESSES = frozenset("mr mrs ms miss dr sir lord lady dame sheikh sheik prince princess king queen".split())
_A_PAIR = 2
_LATTER = re.compile(r"\W*+[Tt]he latter\b")
_NEAR_QUOTATIONS = 4
_GOES_BACK = re.compile(r"\W*+(?:He|She|They|It|His|Her|Their|Its)\b")


class Speaker(NamedTuple):
    """Who says something: a name, or the article's words; ``is_told`` says that a verb of saying gives it to them."""

    name: str
    named: Named | None = None
    is_told: bool = False


NOBODY = Speaker("")


class Subjects:
    """An article without what it quotes, and whom its words name.

    ``known`` are the speakers found so far with the places of their quotations: a pronoun may stand for one of them.
    """

    def __init__(self, text: str, mentions: Mentions, quotations: Sequence[Quotation]) -> None:
        """Keep the article with blanks for what is quoted, each character at its place."""
        self.bare = _bare(text, quotations)
        self.mentions = mentions
        self.sentences = sentences(text)
        self.known: list[tuple[int, Speaker]] = []
        self._starts = [each.start for each in self.sentences]

    def sentence_number(self, position: int) -> int:
        """Return the number of the sentence that a character stands in or behind."""
        return max(0, bisect_right(self._starts, position) - 1)

    def given_name(self, start: int, end: int) -> Speaker:
        """Return the one who gives a name in a stretch of the article: `who gave only his first name, Ahmed`."""
        given = _GIVEN_NAME.search(self.bare, start, end)
        if given is None:
            return NOBODY
        named = self.mentions.called(given["name"])
        return Speaker(named.name if named else given["name"], named)

    def new_subject(self, start: int, end: int) -> Speaker:
        """Return the one whom a stretch has for the subject of a clause that begins in it: `, and Kuchma opposed`."""
        begins = [match.end() for match in _NEXT_CLAUSE.finditer(self.bare, start, end)]
        found = subject_named(self.bare, self.mentions, begins[-1], min(end, begins[-1] + _APART)) if begins else None
        return Speaker(found.name, found) if found else NOBODY

    def clause(self, start: int, end: int) -> Extent:
        """Return the last clause of a stretch."""
        begin = start
        for match in _CLAUSE.finditer(self.bare, start, end):
            if self.bare[match.end() : end].strip(" ,"):
                begin = match.end() if not _RELATIVE.search(self.bare, begin, end) else begin
        return begin, end

    def who(self, start: int, end: int, *, is_behind: bool = False, only_named: bool = False) -> Speaker:
        """Return whom some words name as the one who speaks or acts."""
        if is_behind:
            cut = _CUT_BEHIND.search(self.bare, start, end)
            end = cut.start() if cut else end
        elif relative := _RELATIVE.search(self.bare, max(start, end - _RELATIVE_LENGTH), end):
            return self._antecedent(start, relative.start())
        else:
            start = self._without_leading(start, end)
        start += len(self.bare[start:end]) - len(self.bare[start:end].lstrip())
        words = self.bare[start:end].rstrip()
        if _LATTER.match(words):
            return self._latter(start)
        pronoun = _PRONOUN.match(words) or _PRONOUN_FIRST.match(words) or _PRONOUN_LAST.search(words)
        if pronoun is None:
            found = subject_named(self.bare, self.mentions, start, end)
            if found is not None:
                return Speaker(found.name, found)
            if (given := self.given_name(start, end)).name:
                return given
            pronoun = _PRONOUN_IN.search(words)
        if pronoun is not None:
            return self._meant_by(pronoun["who"].lower(), start + pronoun.start("who"))
        return NOBODY if only_named and not is_somebody(words) else self._unnamed(start, words)

    def _without_leading(self, start: int, end: int) -> int:
        """Return where a stretch begins without the adverb or the clause before its subject."""
        leading = _LEADING.match(self.bare, start, end)
        return leading.end() if leading and self.bare[leading.end() : end].strip(" ,") else start

    def _latter(self, position: int) -> Speaker:
        """Return whom the sentence before names last."""
        before = self.sentences[: self.sentence_number(position)][-1:]
        return next((self._any_within(each.start, each.end, {"he", "she"}) for each in before), NOBODY)

    def _antecedent(self, start: int, end: int) -> Speaker:
        """Return whom `who` stands for: the one named last before it."""
        near = self.mentions.between(max(start, end - 120), end)
        if near and not self.bare[near[-1].end : end].strip(" ,"):
            return Speaker(near[-1].named.name, near[-1].named)
        return self.who(start, end)

    def _unnamed(self, start: int, words: str) -> Speaker:
        """Return the article's own words for somebody whom it does not name; or whom it named before by that office."""
        own = own_words(words)
        if not own.lower().startswith("the "):
            return Speaker(own)
        return self._holder(own, start) or self._told_again(own, start) or Speaker(own)

    def _told_again(self, words: str, position: int) -> Speaker | None:
        """Return the person whom an age, a people or an office without a holder stands for: the 56-year-old."""
        noun = head_noun(words)
        has_age = _AGE.search(words) is not None
        is_of_a_people = is_adjective(noun.capitalize()) and not noun.endswith(("s", "ese"))
        if has_age or is_of_a_people:
            near = (self.subject_before(position, {pronoun}) for pronoun in ("he", "she"))
            return next((each for each in near if each.named and each.named.kind == "person"), None)
        if not is_title(noun) or len(words.split()) > _A_PAIR:
            return None
        last = next((each for _, each in reversed(self.known[-_BEFORE:]) if each.named and each.is_told), None)
        if last is None or last.named is None or last.named.kind != "person":
            return None
        has_another = any(is_title(word) and word not in _ADDRESSES for word in self.mentions.office(last.named))
        return None if has_another else last

    def _holder(self, words: str, position: int) -> Speaker | None:
        """Return the one named before who holds an office: the minister, the Georgian minister."""
        office = re.split(r"\s(?:of|for|in|at|from|to)\s", words[4:].lower())[0].split()
        office = ["prime", "minister"] if office in (["premier"], ["pm"]) else office
        if not office:
            return None
        for _, speaker in reversed(self.known[-_BEFORE:]):
            if speaker.name and not speaker.named and head_noun(speaker.name) == office[-1]:
                return speaker
        number = self.sentence_number(position)
        for sentence in reversed(self.sentences[max(0, number - _BEFORE) : number]):
            first = somebody_first(self.bare[sentence.start : sentence.end])
            if first and head_noun(first[0]) == office[-1] and first[0][0] == "A":
                return Speaker(own_words(first[0]))
        if not is_title(office[-1]):
            return None
        for mention in self.mentions.before(position, _NEAR):
            if mention.named.kind == "person" and set(office) <= self.mentions.office(mention.named):
                return Speaker(mention.named.name, mention.named)
        return None

    def _meant_by(self, pronoun: str, position: int) -> Speaker:
        """Return whom he, she, it or they stands for: who says so in its own sentence, or a subject before."""
        pronoun = _AS_SUBJECT.get(pronoun, pronoun)
        if pronoun in ("i", "we"):
            return NOBODY
        begin = max(self.sentences[self.sentence_number(position)].start, position - _LONGEST) if self.sentences else 0
        said = attribution_before(self.bare, begin, position)
        if said is not None and not is_pronoun(said.words):
            found = self.who(*self.clause(said.start, said.end))
            if found.name and self._fits(found, {pronoun}):
                return self._heard(found, pronoun)
        return self._heard(self.subject_before(position, {pronoun}), pronoun)

    def _heard(self, found: Speaker, pronoun: str) -> Speaker:
        """Return a person, and keep whether the article has he or she for them."""
        if found.named and found.named.kind == "person":
            self.mentions.hear(found.named, "he" if pronoun == "he" else "she")
        return found

    def subject_before(self, position: int, pronouns: set[str]) -> Speaker:
        """Return the nearest fitting subject of the sentences before a place, its own first."""
        own = self.sentence_number(position)
        weaker = NOBODY
        back = _BEFORE if pronouns & {"he", "she"} else _BEFORE_FOR_BODIES
        for number in range(own, max(own - back, 0) - 1, -1):
            sentence = self.sentences[number]
            end = min(sentence.end, position)
            said = self._sayer_within(sentence.start, end)
            found = said if said.name else self._subject(sentence.start, end)
            if found.name and self._fits(found, pronouns):
                return found
            if "it" in pronouns and len(pronouns) == 1:
                paper = _PAPER.search(self.bare, sentence.start, end)
                if paper:
                    return Speaker(paper["words"])
            if not weaker.name and number < own:
                weaker = self._any_within(sentence.start, end, pronouns)
            if weaker.name and not _GOES_BACK.match(self.bare, sentence.start, end):
                return weaker
        return weaker

    def _sayer_within(self, start: int, end: int) -> Speaker:
        """Return who says the last quotation that begins in a stretch, if a verb tells so."""
        near = (
            each for place, each in reversed(self.known[-_NEAR_QUOTATIONS:]) if start <= place < end and each.is_told
        )
        return next(near, NOBODY)

    def _fits(self, found: Speaker, pronouns: set[str]) -> bool:
        if len(pronouns) > 1:
            return True
        pronoun = next(iter(pronouns))
        if found.named and found.named.kind in ("person", "unknown"):
            return pronoun in ("he", "she") and self.mentions.gender(found.named) in ("", pronoun)
        if found.named:
            return pronoun in ("it", "they") and found.named.kind != "place"
        return may_be(pronoun, found.name)

    def _any_within(self, start: int, end: int, pronouns: set[str]) -> Speaker:
        """Return the last one named in a stretch whom a pronoun may stand for."""
        for mention in reversed(self.mentions.between(start, end)):
            found = Speaker(mention.named.name, mention.named)
            if self.bare[mention.start] != " " and self._fits(found, pronouns):
                return found
        return NOBODY

    def _subject(self, start: int, end: int) -> Speaker:
        """Return the subject of a sentence, by name or, of those who speak, in the article's words."""
        end = min(end, start + _LONGEST)
        start = self._without_leading(start, end)
        words = self.bare[start:end]
        if _PRONOUN_FIRST.match(words):
            return NOBODY
        if (given := self.given_name(start, end)).name:
            return given
        found = subject_named(self.bare, self.mentions, start, end)
        unnamed = somebody_first(words)
        if unnamed and (found is None or self._first_place(found, start, end) > start + unnamed.end() + _APART):
            return self._unnamed(start, unnamed[0])
        return Speaker(found.name, found) if found else NOBODY

    def _first_place(self, named: Named, start: int, end: int) -> int:
        return next((each.start for each in self.mentions.between(start, end) if each.named is named), end)

    def subject_or_meant(self, sentence: Sentence) -> Speaker:
        """Return the subject of a sentence, and where that is a pronoun whom it stands for."""
        said = self._subject(sentence.start, sentence.end)
        if said.name:
            return said
        start = self._without_leading(sentence.start, sentence.end)
        pronoun = _PRONOUN_FIRST.match(self.bare, start, sentence.end)
        if pronoun:
            return self._meant_by(pronoun["who"].lower(), start)
        return self._any_within(sentence.start, sentence.end, {"he", "she"})


def _bare(text: str, quotations: Sequence[Quotation]) -> str:
    parts, begin = [], 0
    for each in quotations:
        parts += [text[begin : each.outer_start], " " * (each.outer_end - each.outer_start)]
        begin = each.outer_end
    return "".join((*parts, text[begin:]))
