"""What reads a text from outside takes twice the steps for twice the text, whatever stands in it.

A step is a call, of a function of ours or of Python's own; seconds are the machine's affair.
"""

import sys
import tracemalloc
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.dates.edtf import edtf
from briefing.dates.news.finding import find_dates
from briefing.draft.article import article_in
from briefing.draft.drafting import draft
from briefing.proof.report import report
from briefing.text.amounts import amounts
from briefing.text.excerpts import fold, occurrences
from briefing.text.query import hits, parse_query
from briefing.text.quotations import quotations
from briefing.text.sentences import sentences
from briefing.views import view
from briefing.views.selection import NewsText, Selection
from tests.conftest import Write

PARAGRAPH = (
    "Treasury Secretary Yellen said on Monday that tariffs of 25% on Chinese cars rose in May. She met He Lifeng in "
    "Beijing. China answered with 10 new measures worth $5 billion.\n\n"
)
# What a brief may say that is held against the whole article, for each number from 0 on.
SAYINGS = {
    "dates in headings": ("why_it_matters", "It was so on May 3, {year}"),
    "numbers in headings": ("why_it_matters", "It cost {year} crowns and {n}7 lives"),
    "contraries in headings": ("why_it_matters", "Tariffs on {name} cars fell in May"),
    "kinds of measures": ("measures", "{{title: A {word} ban, kind: {word} tariff, source: tariffs of 25% on}}"),
    "series of meetings": ("meetings", "{{title: A {word} meeting, series: {word}, source: She met He Lifeng}}"),
    "roles": ("actors", "{word}: {{name: {name} {name}son, kind: person, role: {name} Minister}}"),
}
# Said again and again.
WORDS = (
    "May ",
    "Monday ",
    "2024 ",
    "2023–2024 ",
    "May 5-6 ",
    "between May and ",
    "two days before ",
    "7",
    "1,",
    "1.",
    "5% ",
    "twenty-",
    "one million ",
    " ",
    "\n",
    "“",
    "“a” ",
    "'",
    ".",
    ". ",
    "(",
    "[",
    "…",
    "… ",
    "-",
    "Yellen ",
    "Janet Yellen ",
    "no tariffs ",
    "Yellen said ",
    "the X of the ",
    "a, ",
    "it's ",
    "AB ",
    "A. B. ",
    "Mr. ",
    "Friday.It ",
    "$5 billion ",
    "— ",
    "a; ",
    "rose fell ",
    "a\u200b",
    "Abc Def. ",
    "a\n\n",
    "last week ",
    "first quarter of 2024 ",
    "a\u0301",
    "中",
    PARAGRAPH,
)
HEAD = (
    "title: T\narticle: {published: 2024-05-20, text: t.txt}\n"
    "actors: {yellen: {name: Janet Yellen, kind: person}, china: {name: China, kind: country}}\n"
    "events:\n  - {what: Tariffs on China rose, date: 2024-05, stated: in May, actors: [china], source: rose in May}\n"
    "quotes: [{speaker: yellen, text: She met He Lifeng}]\n"
)
DAY = date(2024, 5, 20)
TWICE, ONCE = 3, 5000  # what is looked at in pieces of some size may need one more


_NUMBERS = count()


def steps(work: Callable[[], object]) -> int:
    """Return how many calls something takes."""
    number = 0

    def counted(_frame: Any, event: str, _argument: object) -> None:
        nonlocal number
        number += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return number


def _word() -> str:
    """Return a word that was in no text before."""
    return "y" + "".join("abcdefghij"[int(digit)] for digit in str(next(_NUMBERS)))


def grows_like_the_text(
    work: Callable[[str], object], made: Callable[[int], str], size: int, most: float = TWICE
) -> None:
    # What is made once, is made now. What is known of a text is kept for a while, so none was read before.
    work(f"{_word()} {made(2 * size)}")
    small, large = f"{_word()} {made(size)}", f"{_word()} {made(2 * size)}"
    one, two = steps(lambda: work(small)), steps(lambda: work(large))
    assert two <= most * one + ONCE, f"{one} steps for {size} characters, {two} for twice as many"


def said(words: str) -> Callable[[int], str]:
    return lambda size: f"x {words * (size // len(words) + 1)}"[:size] + " z\n"


def drafted(text: str) -> object:
    return draft(article_in(text.encode()), edtf("2024-05-20"), "a.txt")


READERS: dict[str, Callable[[str], object]] = {
    "sentences": sentences,
    "quotations": quotations,
    "amounts": amounts,
    "dates": lambda text: find_dates(text, DAY),
    "excerpts": lambda text: occurrences(fold(text), "rose … in May … z"),
    "skips": lambda text: occurrences(fold("x y z " * 10), text),
    "query": lambda text: parse_query(f"{text} z"),
    "search": lambda text: hits(parse_query("x z -y"), text),
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("words", WORDS)
def test_words_are_read_in_linear_time(reader: str, words: str) -> None:
    grows_like_the_text(READERS[reader], said(words), 1500)


@pytest.mark.parametrize("reader", ["sentences", "quotations", "amounts", "dates", "excerpts", "skips"])
@pytest.mark.parametrize("words", ["a ", PARAGRAPH, PARAGRAPH.strip()])
def test_words_are_read_in_little_memory(reader: str, words: str) -> None:
    text = said(words)(100_000)
    READERS[reader](text[:2000])
    tracemalloc.start()
    try:
        READERS[reader](text)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 30 * len(text)


@pytest.mark.parametrize("paper", ["check", "source", "dates"])
@pytest.mark.parametrize("words", WORDS)
def test_an_article_is_checked_and_shown_in_linear_time(write: Write, paper: str, words: str) -> None:
    path = write(HEAD)

    def made(text: str) -> object:
        Path(path.with_name("t.txt")).write_text(text, encoding="utf-8")
        if paper == "check":
            return report(path)
        brief = load(path)
        texts = {path: article_text(brief) or ""}
        return view(paper, Selection([brief], DAY, texts=texts, text_of=article_text))

    grows_like_the_text(made, said(words), 2000)


@pytest.mark.parametrize("saying", SAYINGS)
def test_a_brief_is_checked_in_linear_time_whatever_it_says_of_the_whole_article(write: Write, saying: str) -> None:
    kind, pattern = SAYINGS[saying]
    path = write("")

    def checked(size: int) -> object:
        words = [_word() for _ in range(size)]
        said = [pattern.format(n=n, year=1100 + n, word=word, name=word.title()) for n, word in enumerate(words)]
        lines = [f"  {each}\n" if kind == "actors" else f"  - {each}\n" for each in said]
        events = (
            ""
            if kind == "events"
            else f"events: [{{what: x, actors: [{', '.join(words) if kind == 'actors' else ''}], source: met}}]\n"
        )
        head = "title: T\narticle: {published: 2024-05-20, text: t.txt}\n"
        path.write_text(f"{head}{kind}:\n{''.join(lines)}{events}", encoding="utf-8")
        names = [(word if kind == "actors" else _word()).title() for word in words]
        text = "".join(f"{PARAGRAPH.strip()} {name} {name}son met the {_word()} of {_word()}. " for name in names)
        path.with_name("t.txt").write_text(text, encoding="utf-8")
        found = report(path)
        assert not [each.message for each in found.problems if each.code.startswith("B1")]
        return found

    checked(20)
    one, two = steps(lambda: checked(100)), steps(lambda: checked(200))
    assert two <= 2.6 * one, f"{one} steps for 100, {two} for twice as many"


@pytest.mark.parametrize(
    "words",
    [
        *("May ", "5% ", "7", "a-", "a.", "Janet Yellen ", "Yellen said ", "Abc Def. ", "“a” ", PARAGRAPH),
        *("? ", "a; ", "A-B ", "killed ", "from 5 to ", "no tariffs ", "imposed tariffs. ", "met in Geneva on Monday "),
    ],
)
def test_an_article_is_drafted_in_linear_time(words: str) -> None:
    grows_like_the_text(drafted, said(words), 4000)


def test_a_row_of_numbers_is_no_sentence_with_figures() -> None:
    assert steps(lambda: drafted(said("5% ")(6000))) < steps(lambda: drafted(said(PARAGRAPH)(6000)))


def test_an_article_of_many_statements_is_drafted_in_linear_time() -> None:
    def made(size: int) -> str:
        told = (
            f"“It cost {n} crowns,” he said. The Lund bank raised {n} loans in May {1990 + n % 30}."
            for n in range(size)
        )
        return "\n\n".join(told)

    grows_like_the_text(drafted, made, 200, most=2.2)


def test_an_article_of_a_large_family_is_drafted_in_linear_time() -> None:
    def made(size: int) -> str:
        letters = "bdfgklmnprst"
        names = [f"{one.upper()}a{two}o{three}i" for one in letters for two in letters for three in letters][:size]
        return "\n\n".join(
            f"Deputy Minister John {name} said {name} prices rose by {n}%." for n, name in enumerate(names)
        )

    grows_like_the_text(drafted, made, 200, most=2.2)


def test_an_article_of_many_people_is_drafted_in_linear_time() -> None:
    syllables = "Bar Dor Fen Gal Hol Kel Lam Mor Nor Pel".split()
    endings = [each.lower() for each in syllables]

    def made(size: int) -> str:
        names = [f"{one}{other}{third}" for one in syllables for other in endings for third in endings][:size]
        said = [f"{name} {name}son, the chief of {name} Bank, said prices rose {n}%." for n, name in enumerate(names)]
        return "\n\n".join(said)

    grows_like_the_text(drafted, made, 120)


def test_words_that_stand_in_a_text_very_often_are_looked_for_no_longer_in_a_longer_one() -> None:
    def looked_for(size: int) -> int:
        text = fold(said("May ")(size))
        return steps(lambda: [occurrences(text, each) for each in ("May", "May May May", "May … May", "ay")])

    looked_for(100)
    assert looked_for(80_000) <= looked_for(40_000) + 100


def test_words_that_stand_in_all_paragraphs_but_not_together_are_looked_for_no_longer_in_a_longer_one() -> None:
    def looked_for(size: int) -> int:
        text = fold(said("a b\n\nz a ")(size))
        assert not occurrences(text, "b … a … z … b")
        return steps(lambda: occurrences(text, "b … a … z … b"))

    looked_for(100)
    assert looked_for(320_000) <= looked_for(160_000) + 100


def test_a_text_of_nothing_but_dates_is_read_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.views.dates._MOST_READ", 50)

    def read(size: int) -> int:
        text = NewsText("a.txt", said("Monday. ")(size), DAY)
        return steps(lambda: view("dates", Selection([], DAY, news_text=text)))

    read(100)
    assert read(40_000) <= read(20_000) + 100


def test_a_word_that_may_be_a_month_is_judged_once_where_a_text_repeats_itself() -> None:
    text = said("May ")(1900)
    find_dates(text, DAY)
    assert steps(lambda: find_dates(f"{text} ", DAY)) < 30 * text.count("May")
