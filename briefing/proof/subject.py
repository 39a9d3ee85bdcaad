"""What a check gets to see: the brief, the article's text and how each claim was judged against it."""

from datetime import date
from functools import cached_property

from briefing.brief.model import Brief
from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import read_text
from briefing.problems import Problem, Severity
from briefing.proof.evidence import Evidence, Keys, evidence
from briefing.text.sentences import Sentence, sentences


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
        words: str = "",
    ) -> Problem:
        """Return a problem at the place of a value, or of the ``words`` in it if they stand there as they are."""
        line, column = self.brief.place(*keys)
        width = self.brief.width(*keys)
        if words and (found := self._place_of(words, line, column)):
            (line, column), width = found, len(words)
        excerpt = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        return Problem(str(self.brief.path), line, column, severity, code, message, hint, excerpt, width, details)

    def _place_of(self, words: str, line: int, column: int) -> tuple[int, int] | None:
        """Return where words stand in a value that begins there; its further lines are indented deeper."""
        first = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        if (start := first.find(words, column - 1)) >= 0:
            return line, start + 1
        depth = len(first) - len(first.lstrip())
        for number, text in enumerate(self._lines[line:], line + 1):
            if text.strip() and len(text) - len(text.lstrip()) <= depth:
                return None
            if (start := text.find(words)) >= 0:
                return number, start + 1
        return None


def subject_of(brief: Brief) -> Subject:
    """Return a brief with its article's text read."""
    text = read_text(brief.path, [])
    return Subject(brief, article_text(brief), text.splitlines() if text is not None else [])
