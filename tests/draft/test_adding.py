"""What a second article adds to a brief: what is new or differs, to be pasted, and what both tell."""

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.dates.edtf import EdtfDate
from briefing.draft.adding import Added, added_to
from briefing.draft.article import article_in
from briefing.draft.drafting import Known, draft
from briefing.draft.proving import proved
from tests.conftest import Write

FIRST = """
    title: Norvia reopens strait
    article: {published: 2024-08-12}
    topics: {fish: Fishing, tariffs: Tariffs}
    actors:
      pm: {name: Ingrid Halden, kind: person}
      president: {name: Pavel Maro, kind: person}
      france: {name: France, kind: country}
    meetings:
      - title: Halden is to meet President Pavel Maro in Lund
        date: 2024-08-20
        place: Lund
        status: planned
        actors: [pm, president]
        source: Halden is to meet President Pavel Maro in Lund on August 20.
    measures:
      - title: Tariff on cod
        kind: tariff
        by: france
        products: cod
        rate: 7 percent
        source: Halden is to meet President Pavel Maro in Lund on August 20.
"""
SECOND = """Fishing boats wait

LUND (CP) -- France will cut its tariff on cod from 18 percent to 6 percent on September 1, Prime Minister Ingrid
Halden said on Tuesday.

Ingrid Halden is to meet President Pavel Maro in Lund on August 20. "We are ready," Halden told reporters.
"""


@pytest.fixture
def first(write: Write) -> Brief:
    return load(write(FIRST, "talks.yaml"))


def added(first: Brief, text: str = SECOND) -> Added:
    article = article_in(text.encode())
    known = Known(first.actors, first.topics)
    made = proved(draft(article, EdtfDate("2024-08-13"), "a.txt", known), article.text)
    return added_to(first, made, "second.txt")


def test_only_what_is_new_or_differs_is_there_to_paste(first: Brief, snapshot: object) -> None:
    assert added(first).yaml == snapshot


def test_what_both_tell_is_shown_with_its_place_and_what_differs_with_what_the_brief_has(first: Brief) -> None:
    found = added(first)
    assert "# both tell: Ingrid Halden is to meet President Pavel Maro (talks.yaml:" in found.yaml
    assert "# differs from talks.yaml:" in found.yaml
    assert "rate (there 7 percent)" in found.yaml
    assert (found.same, found.differ) == (1, 1)


def test_what_is_pasted_has_the_ids_of_the_brief_and_declares_nothing_again(first: Brief) -> None:
    yaml = added(first).yaml
    assert "speaker: pm" in yaml
    assert "topics: [tariffs, agriculture]" in yaml
    assert "\nactors:" not in yaml
    assert "\n  tariffs:" not in yaml


def test_an_article_that_adds_nothing_says_so(first: Brief) -> None:
    found = added(
        first, "Talks planned\n\nLUND -- Ingrid Halden is to meet President Pavel Maro in Lund on August 20.\n"
    )
    assert (found.new, found.differ) == (0, 0)
    assert all(line.startswith("#") for line in found.yaml.splitlines() if line)


def test_what_cites_the_same_words_is_told_by_both_in_whatever_words(write: Write) -> None:
    brief = load(
        write(
            """
            title: Fish
            article: {published: 2024-08-12}
            events:
              - what: Boats may fish near Arn again
                source: agreed on Thursday to reopen the Strait of Arn to fishing boats
            """,
            "fish.yaml",
        )
    )
    text = "Strait\n\nLUND -- Norvia and France agreed on Thursday to reopen the Strait of Arn to fishing boats.\n"
    found = added(brief, text)
    assert (found.new, found.same) == (0, 1)
