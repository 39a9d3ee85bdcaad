"""How a paper that shortens chooses: one order of statements, the same in each paper."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from briefing.brief.model import Brief, Keys
from briefing.brief.statements import Statement
from briefing.proof.evidence import Evidence, evidence_of
from briefing.views.selection import Selection

Rank = tuple[bool, bool, int, int]
_FAR = 10**6  # days: a statement without a date is as far from publication as can be


def rank_of(selection: Selection) -> Callable[[Statement], Rank]:
    """Return what tells the rank of a statement; of two the one with the smaller rank matters more.

    First comes what the editor marked as key. Then counts the place in the article's text where its first excerpt
    begins, since news tells the most important first; without a text, or where no excerpt is found, the order written.
    What stands at the same place goes by the nearness of its date to the day of publication.
    """

    def rank(statement: Statement) -> Rank:
        brief = statement.brief
        place = places_in(brief, selection.text(brief)).get(statement.keys[:2])
        return (
            not statement.item.key,
            place is None,
            statement.line if place is None else place,
            _distance(statement),
        )

    return rank


@lru_cache(maxsize=4)
def places_in(brief: Brief, text: str | None) -> dict[Keys, int]:
    """Return where in the article's text the first excerpt of each statement begins, by the statements' keys."""
    places: dict[Keys, int] = {}
    for each in evidence(brief, text) if text is not None else ():
        starts = [found[0].start for found in each.found if found]
        if starts:
            keys = each.claim.keys[:2]
            places[keys] = min(places.get(keys, starts[0]), *starts)
    return places


@lru_cache(maxsize=4)
def evidence(brief: Brief, text: str | None) -> list[Evidence]:
    """Return the evidence of a brief; it is found once for all parts of a paper."""
    return evidence_of(brief, text)


def best(statements: Iterable[Statement], rank: Callable[[Statement], Rank]) -> Rank:
    """Return the rank of several statements that are told as one."""
    return min(map(rank, statements))


def _distance(statement: Statement) -> int:
    """Return how many days lie between the publication of an article and the nearest date of a statement."""
    published = statement.brief.article.published.latest
    return min((abs((when.timeline_day - published).days) for _, when in statement.dates), default=_FAR)
