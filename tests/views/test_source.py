"""The article with what cites it, and what nobody cites."""

from collections.abc import Callable

import pytest

from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.document import Bullets, Document, Paragraph, Section, plain
from briefing.formats import render
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write

ARTICLE = "It fell by 5 on Monday. So it goes.\n\nIt rose in Shanghai, it is said by all and sundry. It sank."
BRIEF = """
title: T
article: {published: 2024-08-12, text: a.txt}
events:
  - {what: A fall, source: [It fell, by 5]}
  - {what: Five, source: by 5 on Monday}
  - {what: A flight, source: It flew}
  - {what: A rise, source: It rose in}
"""

Show = Callable[..., Document]


@pytest.fixture
def show(write: Write) -> Show:
    def shown(text: str = BRIEF, *, uncited: bool = False) -> Document:
        write(ARTICLE, "a.txt")
        brief = load(write(text))
        article = article_text(brief)
        texts = {brief.path: article} if article is not None else {}
        return view("source", Selection([brief], MONDAY, texts=texts, uncited=uncited))

    return shown


def test_cited_words_are_followed_by_the_numbers_of_what_ends_there(show: Show) -> None:
    first, second, statements = show().blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert isinstance(statements, Section)
    assert [(span.text, span.role) for span in first.line] == [
        *(("It fell", "cited"), ("[1]", "note"), (" ", "text")),
        *(("by 5", "cited"), ("[1]", "note"), (" on Monday", "cited"), ("[2]", "note"), (". So it goes.", "text")),
    ]
    assert plain(second.line) == "It rose in[4] Shanghai, it is said by all and sundry. It sank."
    (bullets,) = statements.blocks
    assert isinstance(bullets, Bullets)
    assert bullets.numbered
    assert [plain(item) for item in bullets.items] == [
        *("event: A fall", "event: Five", "event: A flight (not found)", "event: A rise"),
    ]


def test_each_sentence_is_a_record_with_what_cites_it_and_what_it_has(show: Show) -> None:
    records = show().records
    assert [(each["paragraph"], each["sentence"], each["statements"], each["carries"]) for each in records] == [
        *((1, 1, [1, 2], "a number"), (1, 2, [], None)),
        *((2, 1, [4], "a name"), (2, 2, [], None)),
    ]
    assert all(ARTICLE[each["start"] : each["end"]] == each["text"] for each in records)


def test_what_is_hardly_touched_is_uncited_on_the_page_and_in_the_records(show: Show) -> None:
    document = show(uncited=True)
    (bullets,) = document.blocks
    assert isinstance(bullets, Bullets)
    sentence = "It rose in Shanghai, it is said by all and sundry."
    assert [plain(item) for item in bullets.items] == [f"paragraph 2, sentence 1 (a name): {sentence}"]
    assert [(each["text"], each["statements"], each["carries"]) for each in document.records] == [
        (sentence, [4], "a name")
    ]


def test_the_share_that_is_cited_stands_below_the_title(show: Show) -> None:
    end = "1 of 2 sentences with a number, a date, a name or a quotation cited"
    assert plain(show().subtitle).endswith(f" · {end}")
    assert plain(show(uncited=True).subtitle).endswith(f" · {end}")


def test_where_all_is_cited_that_is_said(show: Show) -> None:
    document = show(BRIEF.replace("It rose in}", "It rose in Shanghai}"), uncited=True)
    assert render(document, "terminal").splitlines()[-1] == "every sentence that carries something is cited"
    assert document.records == []


def test_a_brief_without_a_text_has_nothing_to_show(show: Show) -> None:
    document = show(BRIEF.replace(", text: a.txt", ""))
    assert (document.empty, document.records, document.blocks) == ("brief names no article text", [], ())


def test_a_text_that_cannot_be_read_is_not_passed_over(write: Write) -> None:
    path = write(BRIEF, "brief.yaml")
    path.with_name("a.txt").write_bytes(b"\xff\xfe\xff")
    document = view("source", Selection([load(path)], MONDAY, text_of=article_text))
    assert document.empty == "the article's text 'a.txt' of brief can't be read: `briefing check` tells why"


def test_of_words_that_stand_there_very_often_it_is_told_that_the_first_places_are_marked(write: Write) -> None:
    write("It fell. " * 300, "a.txt")
    brief = load(write(BRIEF.replace("[It fell, by 5]", "It fell")))
    document = view("source", Selection([brief], MONDAY, texts={brief.path: article_text(brief) or ""}))
    shown = render(document, "terminal")
    assert shown.count("[1]") == 200
    assert "1. event: A fall (found more than once, the first places are marked)" in shown


@pytest.mark.parametrize("uncited", [False, True])
def test_of_a_text_of_very_many_sentences_the_first_are_shown_and_that_is_said(
    write: Write, monkeypatch: pytest.MonkeyPatch, *, uncited: bool
) -> None:
    monkeypatch.setattr("briefing.views.source._MOST", 3)
    write("It fell in Rome. " * 5, "a.txt")
    brief = load(write(BRIEF.replace("It", "Nothing")))
    texts = {brief.path: article_text(brief) or ""}
    document = view("source", Selection([brief], MONDAY, texts=texts, uncited=uncited))
    assert len(document.records) == 3
    assert document.unread == "only the first 3 sentences are shown"
    assert document.unread in render(document, "terminal")
    assert {each["carries"] for each in document.records} == {"a name"}
