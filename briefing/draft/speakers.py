"""Who says a quotation of an article: by the words beside it, or by the sentences before."""

import re
from collections.abc import Sequence

from briefing.draft.findings import Extent
from briefing.draft.mentions import Mentions
from briefing.draft.subjects import NOBODY, Speaker, Subjects
from briefing.text.attribution import attribution_before, attribution_behind
from briefing.text.quotations import Quotation

_LONGEST = 700  # characters of a sentence that are looked through beside a quotation
_WITHIN = ",?!…—–-"  # what a quotation ends with inside a sentence
_POSSESSIVE = re.compile(r"['’]s?\b(?!\w)")
_ASIDE = re.compile(r",?\s(?:who|whose|whom|which|speaking|citing|quoting|writing|addressing)\s")
_AS_SAYING = re.compile(r"\b(?:quoted|quoting|quotes|cited|citing|reported)\s+(?P<who>\S.{2,140}?)\s+as\s+$")
_DOCUMENT = re.compile(
    r"\b(?:In|in|According to)\s+(?P<words>(?:the|a|an|its|his|her|their|last \w+[’']s)\s+(?:[\w-]+\s+){0,3}"
    r"(?:statement|letter|report|communiqu[eé]|declaration|memo|document|editorial|resolution|verdict|ruling|judgment|text|"
    r"agreement|draft|manifesto|paper))\b"
)
_ANY_VERB = re.compile(r"[\s,]*[a-z]+ed\s+")


class Speakers:
    """An article's quotations, and who says each."""

    def __init__(self, text: str, mentions: Mentions, quotations: Sequence[Quotation]) -> None:
        """Keep the article; what is quoted is left out where names are looked for."""
        self._text = text
        self._quotations = quotations
        self._subjects = Subjects(text, mentions, quotations)
        self._bare = self._subjects.bare

    def all(self) -> list[Speaker]:
        """Return who says each quotation, in order."""
        for number, quotation in enumerate(self._quotations):
            self._subjects.known.append((quotation.outer_start, self._speaker(number)))
        return [speaker for _, speaker in self._subjects.known]

    def _known(self, number: int) -> Speaker:
        return self._subjects.known[number][1]

    def frame(self, quotation: Quotation) -> Extent:
        """Return the characters of the sentence, or sentences, that a quotation stands in."""
        first = self._subjects.sentences[self._subjects.sentence_number(quotation.start)]
        number = self._subjects.sentence_number(quotation.outer_end - 1)
        last = self._subjects.sentences[number]
        end = max(last.end, quotation.outer_end)
        following = self._subjects.sentences[number + 1 : number + 2]
        # A question or a call ends no sentence: "Are we there?" Kuchma asked.
        is_open = self._text[quotation.end - 1] in "?!…" and end == quotation.outer_end
        if is_open and following and following[0].paragraph == last.paragraph:
            end = following[0].end
        start = min(first.start, quotation.outer_start)
        return max(start, quotation.outer_start - _LONGEST), min(end, quotation.outer_end + _LONGEST)

    def beside(self, quotation: Quotation) -> tuple[int, str]:
        """Return where the sentence of a quotation begins, and its words but for what is quoted."""
        start, end = self.frame(quotation)
        return start, self._bare[start:end]

    def _speaker(self, number: int) -> Speaker:
        quotation = self._quotations[number]
        if quotation.goes_on and number > 0:
            behind = self._behind(quotation, self.frame(quotation)[1])
            return behind if behind.name else self._known(number - 1)
        start, end = self.frame(quotation)
        lead, tail = self._bare[start : quotation.outer_start], self._bare[quotation.outer_end : end]
        if not any(map(str.isalnum, lead + tail)):
            return self._going_on(number)
        before, behind = self._before(quotation, start), self._behind(quotation, end)
        first, second = (behind, before) if self._is_full(quotation, lead) else (before, behind)
        chosen = first if first.name else second
        if chosen.name:
            return chosen
        has_lead = any(map(str.isalnum, lead))
        return self._without_verb(quotation, start) if has_lead else self._ahead(number, end)

    def _is_full(self, quotation: Quotation, lead: str) -> bool:
        """Whether a quotation is a sentence that who says it stands behind: not part of one that tells so before."""
        is_sentence = self._text[quotation.start].isupper() and not re.search(r"[:,]\s*$", lead)
        behind = self._text[quotation.end : quotation.outer_end + 1]
        ends = self._text[quotation.end - 1] in _WITHIN or "," in behind
        return not any(map(str.isalnum, lead)) or (is_sentence and ends)

    def _before(self, quotation: Quotation, start: int) -> Speaker:
        said = attribution_before(self._bare, start, quotation.outer_start)
        if said is None:
            return NOBODY
        as_saying = _AS_SAYING.search(self._bare[start : said.end])
        if as_saying:
            return _told(self._subjects.who(start + as_saying.start("who"), start + as_saying.end("who")))
        given = self._subjects.given_name(said.start, said.end)
        another = given if given.name else self._subjects.new_subject(said.end, quotation.outer_start)
        if another.name:
            return _told(another)
        stretch = said.start, said.end
        if self._bare[said.start : said.end].rstrip().endswith(","):
            # An aside ends before the verb: the elder, who asked not to be named, said.
            aside = _ASIDE.search(self._bare, said.start, said.end)
            stretch = (said.start, aside.start()) if aside and aside.start() > said.start else stretch
        if not said.verb.endswith("ing"):
            stretch = self._subjects.clause(*stretch)
        found = self._subjects.who(*stretch)
        if not found.name:
            found = self._subjects.who(said.start, said.end)
        if not found.name and said.verb.endswith("ing"):
            found = self._subjects.subject_before(quotation.outer_start, {"he", "she", "it", "they"})
        return _told(found)

    def _behind(self, quotation: Quotation, end: int) -> Speaker:
        start = quotation.outer_end
        said = attribution_behind(f"{self._text[start - 2 : start]}{self._bare[start:end]}", 2, end - start + 2)
        tail = self._bare[start:end]
        ends = (
            self._text[quotation.end - 1] in _WITHIN
            or self._text[quotation.end : quotation.end + 1] == ","
            or tail.lstrip()[:1] == ","
        )
        if said is None:
            return self._beside(quotation, end) if ends else NOBODY
        said_start = start - 2 + said.start
        if not ends and said_start - start > _gap(tail) and not said.verb:
            return NOBODY
        return _told(self._subjects.who(said_start, min(start - 2 + said.end, end), is_behind=True))

    def _beside(self, quotation: Quotation, end: int) -> Speaker:
        """Return the one who is named right behind a quotation, with whatever verb: `"Never," Dacey thundered`."""
        tail = _ANY_VERB.match(self._bare, quotation.outer_end, end)
        start = tail.end() if tail else quotation.outer_end + _gap(self._bare[quotation.outer_end : end])
        near = self._subjects.mentions.between(start, start + 1)
        if not near or near[0].named.kind == "place" or _POSSESSIVE.match(self._bare, near[0].end):
            return NOBODY
        if not tail and not re.match(r",?\s+[a-z]+ed\b", self._bare[near[0].end : end]):
            return NOBODY
        return Speaker(near[0].named.name, near[0].named, is_told=True)

    def _without_verb(self, quotation: Quotation, start: int) -> Speaker:
        """Return the subject of a clause that no verb of saying gives a quotation to."""
        lead = self._bare[start : quotation.outer_start]
        found = self._subjects.who(*self._subjects.clause(start, quotation.outer_start), only_named=True)
        document = _DOCUMENT.search(lead)
        if document and (not found.named or found.named.kind != "person"):
            return Speaker(document["words"], is_told=True)
        if not found.name:
            found = self._subjects.who(start, quotation.outer_start, only_named=True)
        return found._replace(is_told=lead.rstrip().endswith(":") or found.is_told)

    def _going_on(self, number: int) -> Speaker:
        """Return who says a quotation that stands for itself: who says the one before, or a subject before."""
        quotation = self._quotations[number]
        own = self._subjects.sentences[self._subjects.sentence_number(quotation.start)]
        before = self._subjects.sentence_number(quotation.start) - 1
        if before < 0:
            return self._ahead(number, own.end)
        sentence = self._subjects.sentences[before]
        earlier = self._quotations[number - 1] if number else None
        is_same = sentence.paragraph == own.paragraph
        if earlier is not None and earlier.outer_end > sentence.start and self._known(number - 1).name:
            ends = not any(map(str.isalnum, self._bare[earlier.outer_end : sentence.end]))
            if is_same or ends or self._known(number - 1).is_told:
                return self._known(number - 1)
        if not is_same:
            ahead = self._ahead(number, own.end)
            if ahead.name:
                return ahead
        return self._subjects.subject_or_meant(sentence)

    def _ahead(self, number: int, end: int) -> Speaker:
        """Return who says the next quotation of the paragraph, where nothing before tells who says this one."""
        following = self._quotations[number + 1 : number + 2]
        if not following or "\n\n" in self._text[end : following[0].outer_start]:
            return NOBODY
        start, frame_end = self.frame(following[0])
        has_lead = any(map(str.isalnum, self._bare[start : following[0].outer_start]))
        return NOBODY if has_lead else self._behind(following[0], frame_end)


def _told(speaker: Speaker) -> Speaker:
    return speaker._replace(is_told=True) if speaker.name else NOBODY


def _gap(tail: str) -> int:
    return len(tail) - len(tail.lstrip(" ,"))
