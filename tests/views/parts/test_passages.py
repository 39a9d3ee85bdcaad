"""An article in passages: which endnotes quote which of its words."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Passage
from briefing.text.excerpts import fold, occurrences
from briefing.text.sentences import sentences
from briefing.views.parts.passages import passages

TEXT = "It fell and it rose. It sank.\n\nIt rose again."


def parted(*excerpts: str, text: str = TEXT) -> list[list[Passage]]:
    places = {number: occurrences(fold(text), excerpt) for number, excerpt in enumerate(excerpts, 1)}
    return [list(paragraph) for paragraph in passages(text, sentences(text), places)]


def test_words_have_the_numbers_of_all_notes_that_quote_them() -> None:
    assert parted("It fell and it rose", "it rose. It sank.") == [
        [Passage("It fell and ", (1,)), Passage("it rose", (1, 2)), Passage(". It sank.", (2,))],
        [Passage("It rose again.")],
    ]


def test_what_an_excerpt_skips_is_not_quoted() -> None:
    assert parted("It fell … rose")[0] == [
        Passage("It fell", (1,)),
        Passage(" and it "),
        Passage("rose", (1,)),
        Passage(". It sank."),
    ]


@given(st.text("ab .\n", max_size=60), st.lists(st.text("ab .", min_size=1, max_size=9), max_size=4))
def test_no_word_of_the_article_is_lost_or_doubled(text: str, excerpts: list[str]) -> None:
    paragraphs = ["".join(each.text for each in paragraph) for paragraph in parted(*excerpts, text=text)]
    assert "".join("".join(paragraphs).split()) == "".join(text.split())
