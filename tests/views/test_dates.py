"""The dates of an article, each in its sentence."""

from briefing.document import Paragraph, Table, plain
from briefing.views import view
from briefing.views.selection import NewsText, Selection
from tests.conftest import MONDAY

TEXT = (
    "It rains. The ministers of eleven countries and their many advisers\nmet in May this year, and those who had not "
    "come the first time are to meet again tomorrow.\n\nMonday"
)


def test_each_expression_stands_in_its_sentence_and_is_marked() -> None:
    document = view("dates", Selection([], MONDAY, news_text=NewsText("a.txt", TEXT, MONDAY)))
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert [plain(row[0]) for row in table.rows] == [
        "May this year: … many advisers met in May this year, and those who had not …",
        "tomorrow: … time are to meet again tomorrow.",
        "Monday",
    ]
    for row, words in zip(table.rows, ("May this year", "tomorrow"), strict=False):
        assert [span.text for span in row[0] if span.role == "cited"] == [words]


def test_the_data_have_the_whole_sentence() -> None:
    records = view("dates", Selection([], MONDAY, news_text=NewsText("a.txt", TEXT, MONDAY))).records
    sentence = TEXT[TEXT.index("The ministers") : TEXT.index("\n\n")]
    assert [each["sentence"] for each in records] == [sentence, sentence, "Monday"]


def test_of_a_book_the_first_five_thousand_are_shown_and_the_data_have_all() -> None:
    document = view("dates", Selection([], MONDAY, news_text=NewsText("a.txt", "Monday. " * 5100, MONDAY)))
    table, more = document.blocks
    assert isinstance(table, Table)
    assert isinstance(more, Paragraph)
    assert (len(table.rows), len(document.records)) == (5000, 5100)
    assert plain(more.line) == "… and 100 more: briefing dates --text a.txt --published 2024-08-12 --format json"


def test_twenty_five_characters_on_either_side_are_shown() -> None:
    def shown(text: str) -> str:
        (table,) = view("dates", Selection([], MONDAY, news_text=NewsText("a.txt", text, MONDAY))).blocks
        assert isinstance(table, Table)
        return plain(table.rows[0][0])

    rain = "Rain " * 4
    assert shown(f"{rain}Rain Monday rain rain rain rain rain") == f"Monday: {rain}Rain Monday rain rain rain rain rain"
    assert shown(f"{rain}Rains Monday rain rain rain rain rains") == (
        "Monday: … Rain Rain Rain Rains Monday rain rain rain rain …"
    )


def test_of_a_text_of_nothing_but_dates_the_first_ten_thousand_are_read_and_that_is_said() -> None:
    document = view("dates", Selection([], MONDAY, news_text=NewsText("a.txt", "Monday. " * 10_001, MONDAY)))
    _, _, unread = document.blocks
    assert isinstance(unread, Paragraph)
    assert len(document.records) == 10_000
    assert plain(unread.line) == document.unread == "only the first 10,000 expressions are read"
    assert plain(document.subtitle).startswith("10000 expressions, ")
