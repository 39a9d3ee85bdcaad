"""B304, B207: there is an article's text to check against."""

import pytest

from briefing.brief.reading.reader import load
from briefing.proof.checks import problems_of
from briefing.proof.subject import subject_of
from tests.conftest import Write
from tests.proof.conftest import Find


@pytest.mark.parametrize(
    ("events", "message"),
    [
        ("[{what: x, source: y}, {what: z}]", "no article text, so 1 statement is unchecked"),
        ("[{what: x, source: y}, {what: z, source: y}]", "no article text, so 2 statements are unchecked"),
    ],
)
def test_a_brief_without_a_text_is_pointed_at_once(write: Write, events: str, message: str) -> None:
    path = write(f"title: T\narticle:\n  published: 2024\nevents: {events}\n")
    (problem,) = [each for each in problems_of(subject_of(load(path))) if each.code == "B304"]
    assert (problem.severity, problem.line, problem.column) == ("warning", 3, 3)
    assert problem.message == message
    assert problem.hint == "put the text beside the brief and name it: `text: article.txt` under `article:`"


def test_a_brief_without_sources_or_with_a_text_is_left_alone(write: Write, find: Find) -> None:
    path = write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n", "other.yaml")
    assert [each.code for each in problems_of(subject_of(load(path)))] == ["B303"]
    assert find("events: [{what: x, source: y}]", "It fell.", "B304") == []


UNREADABLE = {
    "in Latin-1": "Le président a démissionné.".encode("latin-1"),
    "in UTF-16 without its mark": "It fell.".encode("utf-16-le"),
    "binary": b"\x89PNG\r\n\x1a\n" + bytes(64),
    "zero bytes": bytes(100),
    "empty": b"",
    "blank": b" \n\n",
    "large": b"It fell.\n" * 600_000,
    "full of stops": b"It. " * 250_001,
    "full of blank lines": b"It\n\n" * 250_001,
    "full of blank lines of Windows": b"It\r\n\r\n" * 250_001,
}


@pytest.mark.parametrize("data", UNREADABLE.values(), ids=UNREADABLE)
def test_a_text_that_is_there_and_cant_be_read_is_an_error_that_names_it(write: Write, data: bytes) -> None:
    pinned = f"  sha256: {'0' * 64}\n"
    path = write(f"title: T\narticle:\n  published: 2024\n  text: news.txt\n{pinned}events: [{{what: x, source: y}}]\n")
    path.with_name("news.txt").write_bytes(data)
    (problem,) = [each for each in problems_of(subject_of(load(path))) if each.severity == "error"]
    assert problem.code == "B207"
    assert problem.message.startswith("the article's text 'news.txt' can't be read: ")


@pytest.mark.parametrize(
    ("what", "hint"),
    [
        ("in Latin-1", "save it as plain text in UTF-8"),
        ("binary", "save it as plain text in UTF-8"),
        ("empty", "put the article's words into it"),
        ("large", "leave nothing but the words of this one article in it"),
        ("full of stops", "leave nothing but the words of this one article in it"),
    ],
)
def test_the_hint_says_how_a_text_that_cant_be_read_is_mended(write: Write, what: str, hint: str) -> None:
    path = write("title: T\narticle: {published: 2024, text: news.txt}\nevents: [{what: x, source: y}]\n")
    path.with_name("news.txt").write_bytes(UNREADABLE[what])
    (problem,) = [each for each in problems_of(subject_of(load(path))) if each.severity == "error"]
    assert problem.hint == hint


@pytest.mark.parametrize("data", [UNREADABLE["binary"], UNREADABLE["full of stops"]])
def test_a_text_in_a_folder_below_that_cant_be_read_is_named(write: Write, data: bytes) -> None:
    path = write("title: T\narticle: {published: 2024, text: texts/news.txt}\nevents: [{what: x, source: y}]\n")
    write("", "texts/news.txt").write_bytes(data)
    (problem,) = [each for each in problems_of(subject_of(load(path))) if each.severity == "error"]
    assert problem.message.startswith("the article's text 'texts/news.txt' can't be read: ")


def test_a_text_in_place_that_is_no_article_is_not_quoted_whole(write: Write) -> None:
    path = write(f"title: T\narticle:\n  published: 2024\n  text: |-\n    {'It. ' * 250_001}\nevents: [{{what: x}}]\n")
    (problem,) = [each for each in problems_of(subject_of(load(path))) if each.severity == "error"]
    assert (
        problem.message
        == "the article's text can't be read: it has more than 250,000 full stops and blank lines, as no article has"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_in_utf_8_or_with_its_mark_in_utf_16_is_read(write: Write, encoding: str) -> None:
    path = write("title: T\narticle: {published: 2024, text: news.txt}\nevents: [{what: It fell, source: It fell}]\n")
    path.with_name("news.txt").write_bytes("It fell.\r\n".encode(encoding))
    assert [each for each in problems_of(subject_of(load(path))) if each.severity == "error"] == []
