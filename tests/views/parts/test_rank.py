"""Which statements a paper that shortens shows first."""

from datetime import date

import pytest

from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.brief.statements import statements
from briefing.views.parts.rank import best, places_in, rank_of
from briefing.views.selection import Selection
from tests.conftest import Write

TEXT = "The first word. The second word. The third word.\n"


def in_order(write: Write, events: str, *, with_text: bool = True) -> list[str]:
    if with_text:
        write(TEXT, "a.txt")
    text = ", text: a.txt" if with_text else ""
    head = f"title: T\narticle: {{published: 2024-08-12{text}}}\nevents:\n"
    brief = load(write(head + "".join(f"  - {{{line}}}\n" for line in events.splitlines())))
    selection = Selection([brief], date(2024, 8, 12), text_of=article_text)
    return [each.text for each in sorted(statements(brief), key=rank_of(selection))]


def test_what_is_key_comes_first_then_what_the_article_tells_first(write: Write) -> None:
    events = (
        "what: c, source: The third word\nwhat: b, source: The second word\n"
        "what: a, source: The first word\nwhat: k, source: The third word, key: yes"
    )
    assert in_order(write, events) == ["k", "a", "b", "c"]


def test_at_one_place_the_nearer_to_publication_comes_first(write: Write) -> None:
    events = (
        "what: none, source: The first word\nwhat: far, source: The first word, date: 2020\n"
        "what: ahead, source: The first word, date: 2024-08-20\nwhat: near, source: The first word, date: 2024-08-10"
    )
    assert in_order(write, events) == ["near", "ahead", "far", "none"]


def test_what_is_not_found_comes_behind_in_the_order_written(write: Write) -> None:
    events = "what: z, source: not there\nwhat: y\nwhat: a, source: The third word"
    assert in_order(write, events) == ["a", "z", "y"]


def test_without_a_text_the_order_written_counts(write: Write) -> None:
    events = "what: b, source: The second word\nwhat: a, source: The first word\nwhat: k, key: yes"
    assert in_order(write, events, with_text=False) == ["k", "b", "a"]


@pytest.mark.parametrize("excerpts", ["[The third word, The first word]", "[The first word, The third word]"])
def test_of_several_excerpts_the_first_in_the_article_counts(write: Write, excerpts: str) -> None:
    write(TEXT, "a.txt")
    brief = load(
        write(f"title: T\narticle: {{published: 2024, text: a.txt}}\nevents: [{{what: x, source: {excerpts}}}]\n")
    )
    assert places_in(brief, TEXT) == {("events", 0): 0}


def test_what_is_told_as_one_has_the_best_rank(write: Write) -> None:
    write(TEXT, "a.txt")
    text = "title: T\narticle: {published: 2024, text: a.txt}\nevents: [{what: x}, {what: y, source: The first word}]\n"
    brief = load(write(text))
    rank = rank_of(Selection([brief], date(2024, 8, 12), text_of=article_text))
    first, second = statements(brief)
    assert best((first, second), rank) == rank(second)
