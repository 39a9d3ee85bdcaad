"""Where sentences end: also where a machine lost the space, and not after every full stop."""

import pytest

from briefing.text.sentences import paragraphs, sentences
from tests.conftest import ROOT


def split(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("It ends on Friday.It is expected so.", ["It ends on Friday.", "It is expected so."]),
        ("Tariffs rise to 3.5%.The rest stays.", ["Tariffs rise to 3.5%.", "The rest stays."]),
        ("It rose 7.5 percent in Aug. 15 trading.", ["It rose 7.5 percent in Aug. 15 trading."]),
        ("The U.S. Treasury met Mr. Xi at 5 p.m. on Monday.", ["The U.S. Treasury met Mr. Xi at 5 p.m. on Monday."]),
        ("He left at 5 p.m. The talks went on.", ["He left at 5 p.m.", "The talks went on."]),
        ("J. D. Vance and George W. Bush spoke.", ["J. D. Vance and George W. Bush spoke."]),
        ("“We will go.” He left.", ["“We will go.”", "He left."]),
        ("No. 5 of the list, Nos. 6 too.", ["No. 5 of the list, Nos. 6 too."]),
        ("See example.com for more. Then go.", ["See example.com for more.", "Then go."]),
        ("关税上升。双方会谈！好", ["关税上升。", "双方会谈！", "好"]),
        ("A line\nbreak inside. And more.", ["A line\nbreak inside.", "And more."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_the_article_has_its_21_sentences() -> None:
    text = (ROOT / "briefs" / "us-china-fwg-2024-08.txt").read_text(encoding="utf-8")
    found = sentences(text)
    assert len(found) == 21
    assert text[found[3].start : found[3].end].startswith("It is expected that officials")
    assert (found[3].paragraph, found[3].number) == (2, 2)


def test_spans_are_of_the_text_as_it_is() -> None:
    text = "\n\n  One.  \r\n\r\n Two.\nThree. "
    assert [text[start:end] for start, end in paragraphs(text)] == ["One.", "Two.\nThree."]
    assert split(text) == ["One.", "Two.", "Three."]
