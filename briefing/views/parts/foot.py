"""The foot of a paper: one line that tells what it rests on."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from briefing.brief.aliases import corrected_names
from briefing.brief.model import Brief
from briefing.brief.statements import Statement
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import words
from briefing.document import Line, Span, joined
from briefing.text.counting import counted
from briefing.views.parts.rank import evidence
from briefing.views.selection import Selection

_WIDTH = 80  # columns: a foot is one line


def foot(selection: Selection, kinds: Sequence[str] = ()) -> Line:
    """Return the foot of a paper of the statements of these kinds, or of all, that are kept."""
    told = Told()
    for _ in told.by(selection.statements(*kinds)) if len(selection.briefs) > 1 else ():
        pass
    return told.foot(selection)


class Told:
    """The briefs that tell what a paper shows, counted as their statements pass by: memory has one of them."""

    def __init__(self) -> None:
        self._last: Brief | None = None
        self._newest: EdtfDate | None = None
        self._count = 0

    def by(self, found: Iterable[Statement]) -> Iterator[Statement]:
        """Pass statements on, which come brief by brief."""
        for statement in found:
            if statement.brief is not self._last:
                self.add(statement.brief)
            yield statement

    def add(self, brief: Brief) -> None:
        """Count the next brief."""
        self._last, published = brief, brief.article.published
        self._newest = max(self._newest, published) if self._newest else published
        self._count += 1

    def foot(self, selection: Selection) -> Line:
        """Return the foot of a paper that shows what has passed by."""
        if len(selection.briefs) <= 1:
            return foot_of(selection, selection.briefs)
        return self.line(selection)

    def line(self, selection: Selection) -> Line:
        """Return how many briefs have passed by and the day of the newest, or of the only one what is found of it."""
        if self._last is None or self._newest is None:
            return ()
        return _line(selection, self._last, self._count, self._newest)


def foot_of(selection: Selection, sources: Iterable[Brief]) -> Line:
    """Return how much of what a brief says is found, corrected and inferred, its coverage, and the article's day.

    Of several briefs it tells how many they are and the day of the newest; `briefing check` looks for what they say.
    """
    briefs = list({id(each): each for each in sources}.values())
    if not briefs:
        return ()
    return _line(selection, briefs[0], len(briefs), max(brief.article.published for brief in briefs))


def _line(selection: Selection, brief: Brief, number: int, last: EdtfDate) -> Line:
    """Return the foot of so many briefs, one of which is given, published until a day."""
    newest = words(last)
    parts = [] if number > 1 else _proof(brief, selection.text(brief))
    counts = f"{counted(number, 'source')}, {'the newest of ' if number > 1 else ''}{newest}"
    if len(" · ".join((*parts, counts))) > _WIDTH:
        counts = newest
    return joined([Span(part, "muted") for part in (*parts, counts)], " · ")


@lru_cache(maxsize=4)
def _proof(brief: Brief, text: str | None) -> list[str]:
    """Return of how many statements the excerpts are found, what is corrected, inferred and covered, in few words.

    What is the editor's own has no excerpt and doesn't count. Whether a claim holds, no count tells.
    """
    found = [each for each in evidence(brief, text) if not each.is_editors_own]
    parts = [f"{sum(each.is_proved for each in found)} of {len(found)} found"]
    if text is None:
        parts = [f"{counted(len(found), 'statement')}, no text to look in"]
    if number := len(corrected_names(brief)):
        parts.append(f"{number} corrected")
    if brief.article.published_basis == "inferred":
        parts.append("1 inferred")
    if text is not None:
        from briefing.proof.coverage import cited_of_citable

        cited, citable = cited_of_citable(text, found, brief)
        parts += [f"{cited * 100 // citable}% covered"] if citable else []
    return parts
