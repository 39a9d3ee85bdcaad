"""B311: the numbers of a statement are in its excerpt."""

import pytest

from tests.proof.conftest import Find


@pytest.mark.parametrize(
    ("body", "place", "number"),
    [
        ("events: [{what: Up 30%, source: up 25%}]", (3, 20, 3), "30%"),
        ("measures: [{title: Tariffs, rate: 30%, source: up 25%}]", (3, 35, 3), "30%"),
        ("measures: [{title: Tariffs, products: [steel, 7 cars], source: on steel}]", (3, 47, 1), "7"),
        ("meetings: [{title: Talks, round: 5, source: they met}]", (3, 34, 1), "5"),
        ("positions: [{question: x, sides: [{actor: us, says: Up by 3, source: up}]}]", (3, 59, 1), "3"),
        ("events: [{what: 12 died, date: 2024-05-12, source: they died on 12 May}]", (3, 17, 2), "12"),
        ("events: [{what: It wins 15, source: it won 16 in the Sept. 15 vote}]", (3, 25, 2), "15"),
        ("meetings: [{title: Talks, round: 6, date: 2024-08-16, source: the fifth}]", (3, 34, 1), "6"),
        ("events: [{what: About 8 ships, source: 7.2 ships}]", (3, 23, 1), "8"),
        ("events: [{what: More than 500 ships, source: 420 ships}]", (3, 27, 3), "500"),
        ("events: [{what: 7 ships, source: 7.2 ships}]", (3, 17, 1), "7"),
        ("events: [{what: Cut by a fifth, source: cut by a tenth}]", (3, 24, 7), "a fifth"),
        ("events: [{what: In 2024%, date: 2024, source: back}]", (3, 20, 5), "2024%"),
    ],
)
def test_a_number_that_is_not_in_the_excerpt_is_pointed_at(
    find: Find, body: str, place: tuple[int, int, int], number: str
) -> None:
    (problem,) = find(f"{body}\nactors: {{us: US}}\n", "", "B311")
    assert (problem.line, problem.column, problem.width) == place
    assert (problem.severity, problem.message) == ("error", f"{number!r} is not in the excerpt")
    assert problem.hint == "the source must say it too: check the number, or cite the words that carry it"


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: Up 25 percent, source: up 25%}]",
        "events: [{what: Up 25%, source: [it went up, by 25%]}]",
        "events: [{what: Up 25%}]",
        "events: [{what: Up in 2024, date: 2024-05, source: up this year}]",
        "events: [{what: About 7 ships, source: 7.2 ships}]",
        "events: [{what: More than 400 ships, source: 420 ships}]",
        "events: [{what: Nearly 500 ships, source: 487 ships}]",
        "events: [{what: Up on 14 May, source: up}]",
        "measures: [{title: Cuts of 2024 and 2025, in_force: 2024-05, ended: 2025, source: cuts}]",
        "quotes: [{text: 'Up by 30%'}]",
    ],
)
def test_a_number_that_is_there_or_of_a_date_is_left_alone(find: Find, body: str) -> None:
    assert find(body, "", "B311") == []


@pytest.mark.parametrize(
    ("statement", "excerpt"),
    [
        ("Iran sold a quarter of it", "Iran sold 25 percent of it"),
        ("It fell by about a third", "it fell 34 percent"),
        ("More people vote, 73 percent after 64", "rose to 73 percent from 64 percent"),
        ("It asks for half a year of aid", "asked for aid for six months"),
    ],
)
def test_shares_and_halves_may_be_said_otherwise(find: Find, statement: str, excerpt: str) -> None:
    assert find(f"events: [{{what: '{statement}', source: '{excerpt}'}}]", excerpt, "B311") == []


def test_a_number_of_years_may_have_any_number_of_digits(find: Find) -> None:
    years = "7" * 50
    found = find(
        f"events: [{{what: It took {years} years, source: It took a year}}]\n", "It took a year.", "B311", "B901"
    )
    assert [each.code for each in found] == ["B311"]


@pytest.mark.parametrize(("year", "codes"), [("1000", []), ("2199", []), ("2200", ["B311"]), ("0999", ["B311"])])
def test_the_year_of_its_date_need_not_be_cited_where_it_may_be_a_year(find: Find, year: str, codes: list[str]) -> None:
    body = f"events: [{{what: The talks begin in {int(year)}, date: {year}, source: The talks begin}}]"
    assert [each.code for each in find(body, "The talks begin.", "B311")] == codes
