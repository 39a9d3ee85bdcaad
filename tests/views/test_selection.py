"""Filters, told from a brief's facets alone, never leave out a brief of which they keep something."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.facets import facets
from briefing.brief.filters import Filters
from briefing.brief.reading.reader import load
from briefing.brief.statements import kinds_of, statements
from briefing.dates.edtf import EdtfDate
from briefing.views.selection import Selection
from tests.conftest import ROOT

BRIEFS = [load(path) for path in sorted((ROOT / "briefs").glob("*.yaml"))]
TOPICS = sorted({topic for brief in BRIEFS for topic in brief.topics})
ACTORS = sorted({actor for brief in BRIEFS for actor in brief.actors})
KINDS = sorted({kind for brief in BRIEFS for each in statements(brief) for kind in kinds_of(each)})
STATUSES = sorted({each.status for brief in BRIEFS for each in statements(brief)})
DATES = st.none() | st.sampled_from(["2018", "2023-09", "2024-05-14", "2024-08/2024-12", "2026", "2030"]).map(EdtfDate)


def some(of: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(of), max_size=2)


@given(some(TOPICS), some(ACTORS), some(KINDS), some(STATUSES), DATES, DATES, st.booleans(), st.dates(date(2020, 1, 1)))
def test_a_brief_of_which_something_is_kept_may_be_kept(
    topics: frozenset[str],
    actors: frozenset[str],
    kinds: frozenset[str],
    statuses: frozenset[str],
    since: EdtfDate | None,
    until: EdtfDate | None,
    upcoming: bool,
    as_of: date,
) -> None:
    filters = Filters(topics, actors, since, until, upcoming, kinds, statuses)
    for brief in BRIEFS:
        stated = list(statements(brief))
        if any(Selection([brief], as_of, filters).keeps(each) for each in stated):
            assert filters.may_keep(facets(brief, stated), as_of)
