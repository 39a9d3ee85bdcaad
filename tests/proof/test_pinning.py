"""Pinning writes one line, and leaves every other byte as it was."""

import pytest

from briefing.brief.reading.article import digest
from briefing.brief.reading.reader import load
from briefing.problems import CannotGoOn
from briefing.proof.checks import problems_of
from briefing.proof.pinning import pinned
from briefing.proof.subject import subject_of
from tests.conftest import Write

TEXT = "The talks begin.\n"
BODY = (
    "title: T  # a comment\n"
    "article:\n  published: 2024   # another\n  text: a.txt\n"
    "events:\n- {what: x, source: The talks begin}\n"
)


@pytest.mark.parametrize(
    "body",
    [
        BODY,
        BODY.replace("\n", "\r\n"),
        BODY.replace(
            "article:\n  published: 2024   # another\n  text: a.txt", "article: {published: 2024, text: a.txt}"
        ),
        BODY.replace("  text: a.txt", "  text: |\n    The talks begin.\n    More."),
        BODY.replace("  text: a.txt", f"  sha256: {'0' * 64}  # old\n  text: a.txt"),
    ],
)
def test_the_rest_of_the_file_is_left_as_it_was(write: Write, body: str) -> None:
    write(TEXT, "a.txt")
    path = write("")
    path.write_bytes(body.encode())
    after = pinned(path).after.decode()
    path.write_bytes(after.encode())
    brief = load(path)
    assert str(brief.article.sha256) in after
    assert not [problem for problem in problems_of(subject_of(brief)) if problem.code == "B305"]
    without = after.replace(str(brief.article.sha256), "0" * 64)
    lines = [line for line in without.splitlines(keepends=True) if line in body.splitlines(keepends=True)]
    assert len(lines) >= len(body.splitlines()) - 1
    assert pinned(path).after.decode() == after, "pinning twice changes nothing"


def test_the_digest_is_of_the_text(write: Write) -> None:
    write(TEXT, "a.txt")
    assert f"  sha256: {digest(TEXT)}\n  text: a.txt\n" in pinned(write(BODY)).after.decode()


def test_a_brief_without_a_text_can_not_be_pinned(write: Write) -> None:
    path = write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n")
    with pytest.raises(CannotGoOn, match="has no article text to pin"):
        pinned(path)


@pytest.mark.parametrize(
    "article",
    [
        "{\n  published: 2024,\n  text: a.txt\n}",
        "\n  published: 2024\n  sha256:\n  text: a.txt",
        "\n  published: 2024\n  sha256: # later\n  text: a.txt",
    ],
)
def test_every_way_of_writing_it_is_pinned_or_left(write: Write, article: str) -> None:
    write(TEXT, "a.txt")
    path = write(f"title: T\narticle: {article}\nevents:\n- {{what: x, source: The talks begin}}\n")
    path.write_bytes(pinned(path).after)
    assert load(path).article.sha256 == digest(TEXT)


def test_what_can_not_be_pinned_in_one_line_is_left_as_it_is(write: Write) -> None:
    write(TEXT, "a.txt")
    body = "title: T\narticle:\n  published: 2024\n  sha256: >-\n    abc\n  text: a.txt\nevents: [{what: x}]\n"
    path = write(body)
    with pytest.raises(CannotGoOn, match="can't be pinned as it is written"):
        pinned(path)


def test_a_byte_order_mark_stays(write: Write) -> None:
    write(TEXT, "a.txt")
    path = write("")
    path.write_bytes(b"\xef\xbb\xbfarticle: {published: 2024, text: a.txt}\ntitle: T\nevents: [{what: x}]\n")
    path.write_bytes(pinned(path).after)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfarticle: {published: 2024, sha256: ")
    assert pinned(path).after == path.read_bytes()
