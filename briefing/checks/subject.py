"""What a check gets to see: the brief, the article's text and how each claim was judged against it."""

from datetime import date
from functools import cached_property

from briefing.brief.article import article_text
from briefing.brief.evidence import Evidence, Keys, evidence
from briefing.brief.model import Brief
from briefing.brief.problems import Problem, Severity
from briefing.brief.reader import read_text
from briefing.brief.sentences import Sentence, sentences


class Subject:
    """One brief under checks. ``text`` is None where it names no article's text."""

    def __init__(self, brief: Brief, text: str | None, lines: list[str]) -> None:
        """Judge each claim once, for all checks."""
        self.brief = brief
        self.text = text
        self.evidence: list[Evidence] = evidence(brief, text)
        self._lines = lines

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of the article's text."""
        return sentences(self.text) if self.text is not None else []

    def sentences_around(self, judged: Evidence) -> list[Sentence]:
        """Return the sentences of the paragraphs in which a claim's excerpts stand."""
        starts = [found.start for occurrences in judged.found for found in occurrences]
        held = {each.paragraph for each in self.sentences for start in starts if each.start <= start < each.end}
        return [each for each in self.sentences if each.paragraph in held]

    def paragraphs_of(self, judged: Evidence) -> list[str]:
        """Return the sentences around a claim's excerpts as text."""
        return [(self.text or "")[each.start : each.end] for each in self.sentences_around(judged)]

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
    ) -> Problem:
        """Return a problem at the place of a value."""
        place = self.brief.place(*keys)
        line = self._lines[place.line - 1] if 0 < place.line <= len(self._lines) else ""
        width = self.brief.width(*keys)
        return Problem(str(self.brief.path), *place, severity, code, message, hint, line, width, details)


def subject_of(brief: Brief) -> Subject:
    """Return a brief with its article's text read."""
    text = read_text(brief.path, [])
    return Subject(brief, article_text(brief), text.splitlines() if text is not None else [])
