"""What fits on a page, and what is said of the rest."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from rich.console import Console
from rich.text import Text

from briefing.document import Block, Bullets, Paragraph, Section, Span, plain
from briefing.formats.terminal.text import wrapped
from briefing.views.parts.page import Item, Part, columns, cut, fitted, height, more_line

WORDS = st.text(st.sampled_from("ab 会é–"), max_size=60)


@given(WORDS, st.integers(2, 20))
def test_words_take_as_many_lines_as_the_terminal_draws(text: str, width: int) -> None:
    shown = " ".join(text.split())
    drawn = wrapped(Text(shown), Console(width=width), width)
    assert height(text, width) >= len(drawn)
    if shown.isascii() and all(len(word) <= width for word in shown.split()):
        assert height(text, width) == max(1, len(drawn))


@pytest.mark.parametrize(("text", "wide"), [("", 0), ("abc", 3), ("会议", 4), ("é–", 2)])
def test_letters_of_east_asia_take_two_columns(text: str, wide: int) -> None:
    assert columns(text) == wide


@given(st.lists(st.text("ab", min_size=1, max_size=8), max_size=30), st.integers(12, 30), st.integers(1, 4))
def test_a_text_is_cut_behind_a_word_so_that_it_fits(words: list[str], width: int, lines: int) -> None:
    text = " ".join(words)
    shortened = cut(text, width, lines)
    assert height(shortened, width) <= lines
    assert shortened == text or shortened.endswith("…")
    assert text.startswith(shortened.removesuffix("…").strip())


def part(title: str, count: int, share: int, lines: int = 1) -> Part:
    items = [Item((Span(f"{title}{place}"),), lines, place) for place in range(count)]
    return Part(title, items, Bullets, ("thing", "things"), f"show {title}", share)


def shown(blocks: Sequence[Block]) -> list[Any]:
    def of(block: Block) -> Any:
        if isinstance(block, Section):
            assert isinstance(block.blocks[0], Bullets)
            return [plain(line) for line in (*block.blocks[0].items, *((block.more,) if block.more else ()))]
        assert isinstance(block, Paragraph)
        return plain(block.line)

    return [of(block) for block in blocks]


def test_all_is_shown_where_there_is_room() -> None:
    assert shown(fitted([part("a", 2, 1), part("b", 1, 1)], 7, "all")) == [["a0", "a1"], ["b0"]]


def test_each_part_gets_its_share_before_the_first_gets_more() -> None:
    blocks = fitted([part("a", 9, 2), part("b", 9, 2)], 10, "all")
    assert shown(blocks) == [["a0", "a1", "a2", "… and 6 more: show a"], ["b0", "… and 8 more: show b"]]


def test_the_parts_that_have_no_room_are_told_of_at_the_end() -> None:
    blocks = fitted([part("a", 3, 3), part("b", 2, 2)], 7, "all")
    assert shown(blocks) == [["a0", "a1", "a2"], "Not on this page: 2 things: all"]


def test_what_is_too_long_is_passed_over() -> None:
    long = part("a", 2, 4)
    long = structs.replace(long, items=[Item((Span("long"),), 9, 0), Item((Span("brief"),), 1, 1)])
    assert shown(fitted([long], 6, "all")) == [["brief", "… and 1 more: show a"]]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 6), st.integers(1, 4)), max_size=6), st.integers(0, 40))
def test_a_page_never_takes_more_lines_than_it_has(parts: list[tuple[int, int, int]], room: int) -> None:
    blocks = fitted([part(str(number), *each) for number, each in enumerate(parts)], room, "all")
    lines = {str(number): each[2] for number, each in enumerate(parts)}
    taken = 0
    for block in blocks:
        if isinstance(block, Section):
            assert isinstance(block.blocks[0], Bullets)
            taken += 2 + len(block.blocks[0].items) * lines[block.title] + bool(block.more)
        elif len(blocks) > 1:
            taken += 1 + height(block.line, 80) if isinstance(block, Paragraph) else 0
    assert taken <= room


def test_what_is_left_out_is_counted_with_the_command_that_shows_it() -> None:
    assert plain(more_line(3, "briefing quotes a")) == "… and 3 more: briefing quotes a"
