"""An article that tells more than a brief may hold: what is left out, and that this is said."""

import pytest

from briefing.brief.reading.limits import MOST_ACTORS, MOST_STATEMENTS
from briefing.dates.edtf import EdtfDate
from briefing.draft.article import article_in
from briefing.draft.clauses.passages import LONGEST_SENTENCE
from briefing.draft.drafting import Draft, draft
from briefing.draft.proving import as_read

LETTERS = "bdfgklmnprst"


def drafted(text: str) -> Draft:
    return draft(article_in(text.encode()), EdtfDate("2024-08-12"), "a.txt")


def remark(made: Draft) -> str:
    return made.comments.get(("article",), "")


def test_the_first_statements_are_kept_and_the_others_counted() -> None:
    made = drafted(
        "\n\n".join(f"The harbor of Lund sold boat {number} to a fisher of the north." for number in range(1100))
    )
    kept = len(as_read(made).events)
    assert made.brief.events[0].what.startswith("The harbor of Lund sold boat 0 ")
    assert remark(made) == f"left out: {1100 - kept} statements more than a brief holds"
    assert MOST_STATEMENTS // 2 <= kept <= MOST_STATEMENTS


def test_as_many_people_are_kept_as_a_brief_may_hold() -> None:
    names = [f"{one.upper()}a{two}o{three}i" for one in LETTERS for two in LETTERS for three in LETTERS][:400]
    made = drafted("\n\n".join(f"The minister thanked Mr. Jan {name}." for name in names))
    assert len(as_read(made).actors) == MOST_ACTORS
    assert "actors more than a brief holds" in remark(made)


@pytest.mark.parametrize("words", ["killed ", "rose to 5 from ", "a; ", "no tariffs ", "Jan Lee said ", "tariffs, "])
def test_a_row_of_words_is_no_sentence_and_its_reader_is_told(words: str) -> None:
    made = drafted(f"LUND (CP) -- The bank of Lund raised its rates on Monday.\n\n{words * 500}.")
    assert made.brief.events[0].what == "The bank of Lund raised its rates"
    assert all(len(each.what) <= LONGEST_SENTENCE for each in made.brief.events)
    assert "of more than 1,000 characters without a full stop may tell" in remark(made)


@pytest.mark.parametrize(
    "row",
    [
        "China imposed " + "tariffs, " * 13 + "and left",
        "China " + "sanctioned Russia and " * 13 + "left",
        "They met " + "and met with China " * 13,
        "It paid " + "5, " * 31 + "and left",
    ],
)
def test_of_a_sentence_that_is_a_list_its_reader_is_told(row: str) -> None:
    made = drafted(f"LUND (CP) -- The bank of Lund raised its rates on Monday.\n\n{row}.\n\n{row}.")
    assert remark(made) == "left out: what 2 sentences that are lists may tell"


def test_a_number_that_a_brief_may_not_hold_is_left_out() -> None:
    made = drafted(
        f"LUND (CP) -- The bank of Lund raised its rates.\n\nThe bank owes {'7' * 80} crowns to its rival.\n"
    )
    assert len(as_read(made).events) == 1
    assert remark(made) == "left out: 1 statement more than a brief holds"


def test_of_very_many_quotations_the_first_are_looked_at() -> None:
    assert remark(drafted("“a” " * 4010)).startswith("left out: 10 quotations at the end")


def test_of_an_article_nothing_is_left_out() -> None:
    assert not remark(drafted("LUND (CP) -- The bank of Lund raised its rates on Monday.\n"))
