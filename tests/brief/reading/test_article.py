"""The article's text of a brief, and the digest that it is pinned by."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.reading.article import article_text, digest, read_article_text
from briefing.brief.reading.reader import load
from tests.brief.reading.conftest import SMALL
from tests.conftest import Write


def with_text(write: Write, text: str) -> Path:
    return write(
        SMALL.replace("{published: 2024-08-12}", f"\n  published: 2024-08-12\n  text: {text}"), "in/brief.yaml"
    )


def test_it_stands_in_a_file_beside_the_brief_or_in_place_or_nowhere(write: Write, tmp_path: Path) -> None:
    write("The talks begin.\n", "in/sub/article.txt")
    assert article_text(load(with_text(write, "sub/article.txt"))) == "The talks begin.\n"
    assert article_text(load(with_text(write, "|\n    In place."))) == "In place."
    assert article_text(load(write(SMALL))) is None
    brief = load(with_text(write, "sub/article.txt"))
    (tmp_path / "in" / "sub" / "article.txt").unlink()
    assert article_text(brief) is None


@pytest.mark.parametrize("name", ["a.txt", "sub/a.txt"])
def test_a_text_swapped_for_a_link_to_the_outside_after_the_brief_was_read_is_not_shown(
    name: str, write: Write
) -> None:
    secret = write("Not for you.", "outside.txt")
    text = write("The talks begin.\n", f"in/{name}")
    brief = load(with_text(write, name))
    text.unlink()
    text.symlink_to(secret)
    assert article_text(brief) is None
    unreadable = read_article_text(brief)[1]
    assert unreadable is not None
    assert unreadable.message == "can't be read: it lies outside of the brief's folder"
    text.unlink()
    text.symlink_to(write("Still ours.", "in/other.txt"))
    assert article_text(brief) == "Still ours."


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links are refused as Unix does")
@pytest.mark.parametrize("swapped", ["in/sub/a.txt", "in/sub"])
def test_nor_is_one_that_is_swapped_between_a_look_at_it_and_its_opening(
    swapped: str, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("Not for you.", "outside/a.txt")
    write("The talks begin.\n", "in/sub/a.txt")
    brief = load(with_text(write, "sub/a.txt"))
    resolve = Path.resolve

    def resolved_and_swapped(path: Path, *args: bool) -> Path:
        found = resolve(path, *args)
        if path.name == "a.txt":
            place = tmp_path / swapped
            place.rename(tmp_path / "aside")
            place.symlink_to(tmp_path / ("outside/a.txt" if place.suffix else "outside"))
        return found

    monkeypatch.setattr(Path, "resolve", resolved_and_swapped)
    assert article_text(brief) is None


@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "a\rb", "a\nb\n", "a\nb\n\n", "a\r\nb\r\n"])
def test_kinds_of_line_ends_and_the_last_ones_make_no_other_digest(text: str) -> None:
    assert digest(text) == hashlib.sha256(b"a\nb").hexdigest()


@given(st.text(), st.text())
def test_any_other_change_makes_another(one: str, other: str) -> None:
    def folded(text: str) -> str:
        return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")

    assert (digest(one) == digest(other)) == (folded(one) == folded(other))


def test_what_is_no_valid_unicode_has_a_digest() -> None:
    assert digest("\ud800") != digest("\ud801")
