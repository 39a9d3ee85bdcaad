"""The foot of a paper: one line that tells what it rests on."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefing.brief.aliases import corrected_names
from briefing.brief.model import Brief
from briefing.dates.words import words
from briefing.document import Line, Span, joined
from briefing.text.counting import counted
from briefing.views.parts.rank import evidence
from briefing.views.selection import Selection

_WIDTH = 80  # columns: a foot is one line


def foot(selection: Selection, kinds: Sequence[str] = ()) -> Line:
    """Return the foot of a paper of the statements of these kinds, or of all, that are kept."""
    if len(selection.briefs) > 1:
        return foot_of(selection, (each.brief for each in selection.statements(*kinds)))
    return foot_of(selection, selection.briefs)


def foot_of(selection: Selection, sources: Iterable[Brief]) -> Line:
    """Return how much of what a brief says is found, corrected and inferred, its coverage, and the article's day.

    Of several briefs it tells how many they are and the day of the newest; `briefing check` looks for what they say.
    """
    briefs = list({id(each): each for each in sources}.values())
    if not briefs:
        return ()
    newest = words(max(brief.article.published for brief in briefs))
    number = len(briefs)
    parts = [] if number > 1 else _proof(briefs[0], selection.text(briefs[0]))
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
