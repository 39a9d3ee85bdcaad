"""Nodes know their places: as they were written, and as far as an outline keeps them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.reading.nodes import Lines, Mapping, Outline, Places, Scalar, Sequence, node_at, outline
from briefing.brief.reading.reader import load
from tests.brief.reading.conftest import root_of
from tests.conftest import ROOT

EXAMPLE = load(ROOT / "briefs" / "us-china-fwg-2024-08.yaml")
TEXT = """\
title: 'The talks'
article: {published: 2024-08, text: a.txt}
events:
  - what: >-
      Two
      lines
    topics: [a, bc]
  - {what: Rain}
"""


def test_every_value_knows_its_place_and_width() -> None:
    places = Places(root_of(TEXT), Lines(TEXT))
    for keys, place, width in (
        ((), (1, 1), 1),
        (("title",), (1, 8), len("'The talks'")),
        (("article",), (2, 10), 1),
        (("article", "text"), (2, 37), len("a.txt")),
        (("events", 0, "what"), (4, 11), 1),
        (("events", 0, "topics"), (7, 13), 1),
        (("events", 0, "topics", 1), (7, 17), len("bc")),
        (("events", 1), (8, 5), 1),
    ):
        assert places.place_of(keys) == place
        assert places.width_of(keys) == width
    assert places.lines == TEXT.splitlines()


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (("events", 1, "date"), (8, 5)),
        (("events", 2), (4, 3)),
        (("events", 2, "what"), (4, 3)),
        (("events", "what"), (4, 3)),
        (("title", "x"), (1, 8)),
        (("watch", 0), (1, 1)),
    ],
)
def test_what_is_not_written_is_found_at_its_nearest_holder(keys: tuple[str | int, ...], place: object) -> None:
    assert node_at(root_of(TEXT), keys).place == place


def test_a_scalar_knows_how_it_was_written() -> None:
    root = root_of("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >-\n  x\nf:\n")
    nodes = [node for node in root.entries.values() if isinstance(node, Scalar)]
    assert [node.quoted for node in nodes] == [False, True, True, True, True, False]
    assert [node.block for node in nodes] == [False, False, False, True, True, False]
    assert [node.width for node in nodes] == [1, 3, 3, 1, 1, 1]


def test_a_node_is_as_large_as_all_that_it_holds() -> None:
    root = root_of(f"a: x\nb: [x, [y, z]]\nc: {{d: {'e' * 250}, f: {'g' * 99}}}\n")
    sizes = {key: node.size for key, node in root.entries.items()}
    assert sizes == {"a": 1, "b": 5, "c": 1 + 3 + 1}
    assert root.size == 1 + sum(sizes.values())


def test_lines_are_counted_from_1_without_their_ends() -> None:
    lines = Lines("a\r\nb\n\nd")
    assert lines.all() == ["a", "b", "", "d"]
    assert [lines.line(number) for number in (0, 1, 2, 3, 4, 5, -1)] == ["", "a", "b", "", "d", "", ""]


def test_an_outline_keeps_the_places_of_lists_mappings_and_items() -> None:
    root = root_of(TEXT)
    kept = Outline(outline(root, {"events", "nothing"}))
    for keys in ((), ("events",), ("events", 0), ("events", 1), ("events", 0, "topics"), ("events", 0, "topics", 1)):
        assert kept.place_of(keys) == node_at(root, keys).place
    assert kept.place_of(("article",)) == kept.place_of(("title",)) == (1, 1), "these were not asked for"
    assert kept.place_of(("events", 0, "what")) == (4, 5), "a single value is found at its statement"
    assert kept.place_of(("events", 5)) == kept.place_of(("events", "what")) == (4, 3)
    assert kept.width_of(("events", 0, "topics", 1)) == 1
    assert kept.lines == ()


INNER = st.lists(st.sampled_from([0, 1, "agenda", "topics", "what", "nothing"]), max_size=4)


@given(st.sampled_from(["events", "meetings"]), INNER)
def test_an_outline_never_leads_elsewhere_than_the_file(first: str, inner: list[str | int]) -> None:
    keys = first, *inner
    root = EXAMPLE.places.root
    kept = Outline(outline(root, {"events", "meetings"}))
    node = node_at(root, keys)
    if isinstance(node, Mapping | Sequence):
        assert kept.place_of(keys) == node.place
