"""What no encoding of one article holds is refused, where it begins, with the limit."""

import pytest

from briefing.brief.reading.limits import LONGEST_TEXT, MOST_DIGITS, MOST_STATEMENTS, MOST_VALUES, MOST_WORDS
from briefing.brief.reading.reader import read
from tests.brief.reading.conftest import SMALL, only
from tests.conftest import Write

LONG = "a " * (LONGEST_TEXT // 2)


def many(kind: str, count: int) -> str:
    return f"{kind}:\n" + "".join(f"  a{number}: A {number}\n" for number in range(count))


@pytest.mark.parametrize(("kind", "most"), [("topics", 1000), ("actors", 300)])
def test_a_brief_has_so_many_topics_and_actors_at_most(write: Write, kind: str, most: int) -> None:
    problem = only(write(SMALL + many(kind, most + 1)))
    assert (problem.line, problem.message) == (SMALL.count("\n") + most + 1, f"more than {most:,} {kind}")
    assert not read(write(SMALL + many(kind, most))).problems


def test_statements_their_parts_and_excerpts_are_counted_together(write: Write) -> None:
    parts = "meetings: [{title: M, agenda: [{item: I, source: [" + ", ".join(["x"] * (MOST_STATEMENTS - 3)) + "]}]}]\n"
    assert not read(write(SMALL + parts)).problems
    problem = only(write(SMALL + parts.replace("[x,", "[x, x,")))
    assert (problem.code, problem.message) == ("B122", "more than 1,000 statements, their parts and excerpts counted")


def test_its_values_are_counted_names_each_time(write: Write) -> None:
    least = len(SMALL.split("\n"))
    names = "actors: {a: A}\nmeetings: [{title: M, actors: [" + ", ".join(["a"] * (MOST_VALUES - 2 * least)) + "]}]\n"
    assert not read(write(SMALL + names)).problems
    problem = only(write(SMALL + names.replace("[a,", "[" + "a, " * 3 * least)))
    assert (problem.code, problem.message) == ("B122", "more than 20,000 values, names and numbers counted each time")


@pytest.mark.parametrize(
    ("put", "message"),
    [
        (LONG + "b", "a text of more than 5,000 characters"),
        ("7" * (MOST_DIGITS + 1) + LONG[:-100], "a number of more than 60 digits"),
    ],
)
def test_a_text_has_an_end_and_a_number_too(write: Write, put: str, message: str) -> None:
    problem = only(write(f"{SMALL}gaps: [{put}]\n"))
    assert (problem.code, problem.message) == ("B122", message)
    assert not read(write(f"{SMALL}gaps: [{LONG[:-1]}, {'7' * MOST_DIGITS}]\n")).problems


def test_all_texts_together_have_an_end(write: Write) -> None:
    gaps = [f'"{LONG[:-1]}"'] * (MOST_WORDS // LONGEST_TEXT + 1)
    problem = only(write(f"{SMALL}gaps: [{', '.join(gaps)}]\n"))
    assert (problem.code, problem.message) == ("B122", "more than 500,000 characters beside the article's text")
    assert not read(write(f"{SMALL}gaps: [{', '.join(gaps[2:])}]\n")).problems


def test_the_articles_own_text_may_be_as_long_as_it_is(write: Write) -> None:
    in_place = "{published: 2024-08-12}", f"\n  published: 2024-08-12\n  text: |\n    {LONG * 10}\n"
    assert not read(write(SMALL.replace(*in_place))).problems
