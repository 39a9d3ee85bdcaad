"""The subject of a check: a brief, its article's text, and the evidence for each claim."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any

from msgspec import Struct

from briefing.brief.model import ActorId, Brief, Keys
from briefing.brief.reading.article import read_article_text
from briefing.brief.spellings import Spellings
from briefing.brief.status import is_editors_own
from briefing.problems import Problem, Severity
from briefing.proof.coverage import CoverageSum, coverage, summed
from briefing.proof.evidence import Evidence, evidence_of
from briefing.proof.names_in_words import Heard
from briefing.text.excerpts import Occurrence, fold
from briefing.text.names import MOST_PARTS, each_place
from briefing.text.passages import Passages
from briefing.text.sentences import Sentence, Sentences
from briefing.text.stems import stems_with_a_meaning

_SHOWN = 80  # characters of a sentence: with its place, a line of a hundred


# `It` in the middle of a sentence is mostly of that sentence, or of nothing.
_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]ers?|[Hh]im|[Tt]heirs?|[Tt]hem|It|Its|[Bb]oth"
    r"|[Tt]he (?:two|three|four|pair))\b"
)
_NEAR = 6  # sentences: about a hundred words
_UNCITED = 1000  # sentences that are listed: the longest of the example and test articles has 77
_HELPED = 200  # problems that are told where it stands; of more, to look would take longer than to mend them
_CONTEXT = 20_000  # characters around a claim's excerpts: of sentences of usual length, more than they reach over
_REACHED = 60  # sentences that an excerpt with `…` may reach over
_ASKED, _READ = 200, 50_000  # sentences before and behind, and characters: more than most articles have
# Places of an excerpt: one that stands more often in the article proves nothing, and to look at all takes long.
_LOOKED_AT = 20


def _places(evidence: Evidence) -> Iterator[Occurrence]:
    """Yield the places of each of a claim's excerpts, the first of those that stand very often."""
    for places in evidence.found:
        yield from places[:_LOOKED_AT]


class Exemption(Struct, frozen=True):
    """A code that a brief accepts in one of its parts, whose keys lead to it, and the reason."""

    keys: Keys
    code: str
    reason: str


class Subject:
    """A brief that is checked.

    ``text`` is None where it names no article's text, or one that is ``unreadable``: the problem tells why.
    """

    def __init__(self, brief: Brief, text: str | None, unreadable: Problem | None = None) -> None:
        """Look each claim up in the text once, for all checks."""
        self.brief = brief
        self.text, self.unreadable = text, unreadable
        self.evidence: list[Evidence] = evidence_of(brief, text)
        self.unneeded: list[Exemption] = []
        self._keys: dict[Problem, Keys] = {}
        self._helped = 0

    def __getstate__(self) -> dict[str, Any]:
        """Return what another process needs; what follows from it is found there where it is asked for."""
        return {name: value for name, value in vars(self).items() if not hasattr(type(self), name)}

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences of the article's text."""
        return Sentences(self.text or "")

    @cached_property
    def passages(self) -> Passages:
        """The sentences by their words."""
        return Passages(self.text or "", ((each.start, each.end) for each in self.sentences))

    @property
    def _starts(self) -> Sequence[int]:
        return self.sentences.starts

    @cached_property
    def spellings(self) -> Spellings:
        """The spellings of the brief's actors in this article."""
        return Spellings(self.brief.actors, self.text or "")

    @cached_property
    def article(self) -> Heard:
        """What the article's text says of names."""
        return self.heard(self.text or "")

    @cached_property
    def line(self) -> str:
        """The article's text in one line, folded as excerpts are."""
        return " ".join(fold(self.text or "").text.split())

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the article's words that carry a meaning."""
        return stems_with_a_meaning(self.text or "")

    @cached_property
    def coverage(self) -> CoverageSum:
        """How many sentences have something to cite and are cited, and the first of those that are not."""
        return summed(coverage(self.text or "", self.evidence, self.brief, self.sentences), _UNCITED)

    def words_of(self, sentence: Sentence) -> str:
        """Return a sentence of the article as text."""
        return (self.text or "")[sentence.start : sentence.end]

    def sentences_around(self, evidence: Evidence) -> list[str]:
        """Return the sentences of the paragraphs in which a claim's excerpts stand, of a long one those near."""
        found: dict[int, Sentence] = {}
        for place in _places(evidence):
            if (number := self.sentence_number(place.start)) is not None:
                own, near = self.sentences[number], self.sentences[max(number - _ASKED, 0) : number + _ASKED]
                found |= {each.start: each for each in near if each.paragraph == own.paragraph}
        return [self.words_of(found[start]) for start in sorted(found)]

    def sentences_at(self, place: Occurrence) -> list[Sentence]:
        """Return the sentences that an excerpt reaches into where it stands."""
        first = max(bisect_right(self._starts, place.start) - 1, 0)
        near = self.sentences[first : bisect_left(self._starts, place.end)]
        return [each for each in near if each.end > place.start]

    def heard(self, text: str, actors: tuple[ActorId, ...] = ()) -> Heard:
        """Return what a text, and the names of actors, say of names."""
        return Heard(text, self.spellings, actors)

    def context_of(self, evidence: Evidence, before: int = 2, behind: int = 0) -> str:
        """Return the sentences of a claim's excerpts and those just before: whom its pronouns stand for.

        With ``behind`` so many that follow, too.
        """
        starts = self._starts
        found: set[int] = set()
        for each in _places(evidence):
            first = bisect_right(starts, each.start) - 1
            last = min(bisect_left(starts, each.end), first + _REACHED)
            found.update(range(max(first - before, 0), min(last + behind, len(starts))))
        read, words = 0, list[str]()
        for index in sorted(found):
            words.append(self.words_of(self.sentences[index]))
            read += len(words[-1])
            if read > _CONTEXT:
                break
        return "\n".join(words)

    def named_before(self, evidence: Evidence, before: int) -> str:
        """Return the same for whom a claim names: where its excerpts have a pronoun, more of their paragraph.

        A paragraph of a wire story has two sentences or three; in one that never ends a pronoun is of somebody near.
        """
        if _PRONOUN.search(evidence.claim.cited_words):
            found = (self.sentence_number(place.start) for place in _places(evidence))
            numbers = [number for number in found if number is not None]
            before = max([before, *map(self._of_paragraph_before, numbers)])
        return self.context_of(evidence, before)

    def _of_paragraph_before(self, number: int) -> int:
        """Return how many sentences of its paragraph stand before a sentence, of those near."""
        near = self.sentences[max(number - _NEAR, 0) : number]
        return sum(each.paragraph == self.sentences[number].paragraph for each in near)

    def sentence_number(self, place: int) -> int | None:
        """Return the number in ``sentences`` of the one that a character of the article stands in, or None."""
        number = bisect_right(self._starts, place) - 1
        return number if number >= 0 and place < self.sentences[number].end else None

    def sentences_naming(self, id_: ActorId, most: int) -> list[int]:
        """Return the numbers of the first sentences that have a spelling of a person, or of a namesake, in order."""
        words = self.spellings.first_words(id_)
        found = {number for word in words for number in islice(self._sentences_naming(id_, word), most)}
        return sorted(found)[:most]

    def _sentences_naming(self, id_: ActorId, word: str) -> Iterator[int]:
        text, behind = self.text or "", 0
        for place in islice(each_place(text, word), MOST_PARTS):
            number = self.sentence_number(place) if place >= behind else None
            if number is not None and self.spellings.may_begin(id_, text, place):
                yield number
                behind = self.sentences[number].end

    def sentence_at(self, start: int) -> str:
        """Return the paragraph and the sentence of a character of the article, in words."""
        number = self.sentence_number(start)
        if number is None:
            return f"character {start}"
        sentence = self.sentences[number]
        return f"paragraph {sentence.paragraph}, sentence {sentence.number}"

    def would_do(self, evidence: Evidence, bears_it_out: Callable[[str], bool]) -> tuple[str, ...]:
        """Return a line with the sentence nearest to a claim's first excerpt that bears something out, if any."""
        if self._helped >= _HELPED:
            return ()
        self._helped += 1
        cited = next((place.start for places in evidence.found for place in places), 0)
        at = bisect_right(self._starts, cited)
        near = self.sentences[max(at - _ASKED, 0) : at + _ASKED]
        for sentence in sorted(near, key=lambda each: abs(each.start - cited)):
            if abs(sentence.start - cited) > _READ:
                break
            words = self.words_of(sentence)
            if bears_it_out(words):
                shown = " ".join(words.split())
                shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
                return (f"{self.sentence_at(sentence.start)} has it: {shown}",)
        return ()

    def excerpts(self) -> Iterator[tuple[str, Keys, tuple[Occurrence, ...]]]:
        """Yield each excerpt with its keys and its places in the article; none where there is no article's text."""
        for each in self.evidence if self.text is not None else ():
            for (excerpt, keys), places in zip(each.claim.excerpts, each.found, strict=True):
                yield excerpt, keys, places

    @property
    def headings(self) -> list[tuple[Keys, str]]:
        """The title, the bottom line and the reasons, with their keys: the editor's words for the article's facts."""
        brief = self.brief
        lines: list[tuple[Keys, str]] = [(("title",), brief.title), (("bottom_line",), brief.bottom_line or "")]
        return lines + [(("why_it_matters", index), line) for index, line in enumerate(brief.why_it_matters)]

    @cached_property
    def own_lines(self) -> list[tuple[Keys, str]]:
        """The lines of the editor's own, with their keys."""
        brief = self.brief
        lines: list[tuple[Keys, str]] = [(("bottom_line",), brief.bottom_line or "")]
        lines += [(("why_it_matters", index), line) for index, line in enumerate(brief.why_it_matters)]
        lines += [(("judgments", index, "text"), each.text) for index, each in enumerate(brief.judgments)]
        lines += [
            (("watch", index, "what"), each.what) for index, each in enumerate(brief.watch) if is_editors_own(each)
        ]
        lines += [(("gaps", index), line) for index, line in enumerate(brief.gaps)]
        return lines

    @property
    def published(self) -> date:
        """The day of publication, the last one possible where it is not known to the day."""
        return self.brief.article.published.latest

    def problem(
        self,
        code: str,
        severity: Severity,
        message: str,
        hint: str,
        keys: Keys,
        details: tuple[str, ...] = (),
        words: str = "",
    ) -> Problem:
        """Return a problem at the place of a value, or of the ``words`` in it if they stand there as they are."""
        line, column = self.brief.place(*keys)
        width = self.brief.width(*keys)
        if words and (found := self._place_of(words, line, column)):
            (line, column), width = found, len(words)
        excerpt = self.brief.lines[line - 1] if 0 < line <= len(self.brief.lines) else ""
        problem = Problem(str(self.brief.path), line, column, severity, code, message, hint, excerpt, width, details)
        self._keys[problem] = keys
        return problem

    def with_keys(self, problem: Problem, keys: Keys) -> Problem:
        """Return a problem that was made elsewhere, and keep the keys of the value that it is of."""
        self._keys[problem] = keys
        return problem

    def keys_of(self, problem: Problem) -> Keys:
        """Return the keys of the value that a problem is of; none where it was not made here."""
        return self._keys.get(problem, ())

    def _place_of(self, words: str, line: int, column: int) -> tuple[int, int] | None:
        """Return where words stand in a value that begins there; its further lines are indented deeper."""
        lines = self.brief.lines
        first = lines[line - 1] if 0 < line <= len(lines) else ""
        if (start := first.find(words, column - 1)) >= 0:
            return line, start + 1
        depth = len(first) - len(first.lstrip())
        for number, text in enumerate(lines[line:], line + 1):
            if text.strip() and len(text) - len(text.lstrip()) <= depth:
                return None
            if (start := text.find(words)) >= 0:
                return number, start + 1
        return None


def subject_of(brief: Brief) -> Subject:
    """Return a brief with its article's text read."""
    return Subject(brief, *read_article_text(brief))
