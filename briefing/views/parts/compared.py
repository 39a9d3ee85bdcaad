"""The briefs that a paper of what is new compares: all new ones and, of very many before, those that bear on them."""

from collections.abc import Iterator
from datetime import date
from heapq import nlargest

from msgspec import Struct, structs

from briefing.brief.model import Brief
from briefing.brief.statements import statements
from briefing.dates.words import day_words
from briefing.problems import CannotGoOn
from briefing.text.counting import counted
from briefing.views.selection import Selection

# Briefs that are compared. Each takes some 40 to 50 KB, with what is known of its words.
MOST = 3500


class Compared(Struct, frozen=True):
    """The briefs published since a day, and those before it that are looked at."""

    later: list[Brief]
    earlier: list[Brief]
    before: int
    """How many were published before that day."""
    too_late: int
    """How many were published after the day of the paper, and are no part of it."""

    @property
    def briefs(self) -> list[Brief]:
        """All that are looked at."""
        return [*self.earlier, *self.later]


def compared(selection: Selection, since: date) -> Compared:
    """Return the briefs to compare, published since a day and before it.

    Of more than ``MOST`` briefs, only those later ones are looked at that the filters keep something of, and of the
    earlier ones the latest that share a topic or an actor with them, or have a date on or after that day. Raises
    CannotGoOn where the later ones are too many by themselves.
    """
    is_large = len(selection.briefs) > MOST
    later: list[Brief] = []
    before = too_late = 0
    for brief in selection.briefs:
        published = brief.article.published
        if published.earliest > selection.as_of:
            too_late += 1
        elif published.latest < since:
            before += 1
        elif not is_large or _is_kept(selection, brief):
            later.append(brief)
            if len(later) > MOST:
                message = f"more than {MOST:,} briefs were published since {day_words(since)}: too many to compare"
                raise CannotGoOn(message, hint="name a later day, or a filter: --topic tariffs")
    bearing = _bearing_on(later, selection, since, everything=not is_large)
    places = sorted(place for _, place in nlargest(MOST - len(later) if is_large else before, bearing))
    return Compared(later, [selection.briefs[place] for place in places], before, too_late)


def selected(selection: Selection, found: Compared) -> Selection:
    """Return the selection with these briefs alone, so that an old paper can be made again."""
    total = selection.looked_through - found.too_late
    if not found.too_late:
        return structs.replace(selection, briefs=found.briefs, total=total)
    from briefing.comparison.retelling import LaterTellings  # most papers are of today

    return structs.replace(selection, briefs=found.briefs, total=total, told_since=LaterTellings(found.briefs).of)


def compared_words(found: Compared, as_of: date) -> str:
    """Return how many briefs were published since and before, how many were compared, and how many left out."""
    words = f"{counted(len(found.later), 'brief')} published since, {found.before:,} before"
    if len(found.earlier) < found.before:
        words += f", of which {len(found.earlier):,} were compared"
    return words + left_out_words(found, as_of)


def left_out_words(found: Compared, as_of: date) -> str:
    """Return how many briefs were published after the day of the paper; nothing where none was."""
    return f"; {found.too_late} published after {day_words(as_of)} left out" if found.too_late else ""


def _is_kept(selection: Selection, brief: Brief) -> bool:
    return not selection.filters.any or any(selection.keeps(each) for each in statements(brief))


def _bearing_on(
    later: list[Brief], selection: Selection, since: date, *, everything: bool
) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the earlier briefs that bear on later ones, or ``everything``: the order by publication, and the place."""
    topics = {id_ for brief in later for id_ in brief.topics}
    actors = {id_ for brief in later for id_ in brief.actors}
    for place, brief in enumerate(selection.briefs):
        published = brief.article.published
        if published.earliest > selection.as_of or published.latest >= since:
            continue
        if (
            everything
            or not topics.isdisjoint(brief.topics)
            or not actors.isdisjoint(brief.actors)
            or any(when.latest >= since for each in statements(brief) for _, when in each.dates)
        ):
            yield (published.latest.toordinal(), place), place
