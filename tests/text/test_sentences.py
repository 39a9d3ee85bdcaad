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
        ("He said “Go.”", ["He said “Go.”"]),
        ("Stop! “Go!” He left.", ["Stop!", "“Go!”", "He left."]),
        ("Is it 5? 6 it is.", ["Is it 5?", "6 it is."]),
        ("“Why?” he asked.", ["“Why?” he asked."]),
        ("It ends now.It is so.", ["It ends now.", "It is so."]),
        ("He met Mr.Xi and St.Louis.", ["He met Mr.Xi and St.Louis."]),
        ("It rose (by 3.5 points).The rest stays.", ["It rose (by 3.5 points).", "The rest stays."]),
        ("It rose by 3.5%.the rest stays.", ["It rose by 3.5%.the rest stays."]),
        ("He left.”“She stayed.”", ["He left.”", "“She stayed.”"]),
        ("He left.A day passed. I left.I came.", ["He left.", "A day passed.", "I left.", "I came."]),
        ("It rose by 5 in 2020. In 2021 it fell.", ["It rose by 5 in 2020.", "In 2021 it fell."]),
        ("Take plan B. Then go.", ["Take plan B. Then go."]),
        ("It said e.g. that.", ["It said e.g. that."]),
        ("It stopped. “The end.”", ["It stopped.", "“The end.”"]),
        ("He came… and left… He slept.", ["He came… and left…", "He slept."]),
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


def test_a_word_as_long_as_a_page_is_no_abbreviation() -> None:
    assert split(f"{'a.' * 100}{'x' * 100}. The end.") == [f"{'a.' * 100}{'x' * 100}.", "The end."]


def test_each_sentence_counts_in_its_paragraph() -> None:
    found = sentences("One. Two.\n\nThree. Four. Five.")
    assert [(each.paragraph, each.number) for each in found] == [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3)]
