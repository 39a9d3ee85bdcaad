"""B324 to B326: numbers that have changed places, bounds that the excerpt does not give."""

import sys

import pytest

from tests.proof.conftest import Find


@pytest.mark.parametrize(
    ("statement", "excerpt", "code"),
    [
        ("Growth slows to 4.1 from 3.8 percent", "slowed to 3.8 percent from 4.1 percent", "B324"),
        ("It rises from 8 to 5 ships", "rose from 5 ships to 8 ships", "B324"),
        ("At least 20 million euros", "up to 20 million euros", "B325"),
        ("More than a dozen ships", "about a dozen ships", "B325"),
        ("More than 12 ships sail", "12 ships sailed", "B325"),
        ("Nearly 12 ships sail", "more than 12 ships sailed", "B325"),
        ("It kills 40 and wounds 17", "killed 17 people and wounded 40", "B326"),
        ("Exports fall 5 percent", "exports fell 8 percent, while imports fell 5 percent", "B326"),
    ],
)
def test_a_number_in_the_wrong_place_is_pointed_at(find: Find, statement: str, excerpt: str, code: str) -> None:
    problems = find(f'events: [{{what: "{statement}", source: "{excerpt}"}}]', excerpt, "B324", "B325", "B326")
    assert {problem.code for problem in problems} == {code}
    assert {problem.severity for problem in problems} == {"warning"}


def test_the_rates_of_a_measure_that_have_changed_places_are_pointed_at(find: Find) -> None:
    cited = "a duty from 25% to 50%"
    problems = find(f"measures: [{{title: A duty, rate_before: 50%, rate: 25%, source: {cited}}}]", cited, "B324")
    assert [problem.message for problem in problems] == [
        "'50%' stands behind 'from', and in the excerpt behind 'to'",
        "'25%' stands behind 'to', and in the excerpt behind 'from'",
    ]
    assert find(f"measures: [{{title: A duty, rate_before: 25%, rate: 50%, source: {cited}}}]", cited, "B324") == []


def test_a_figure_that_has_changed_places_with_what_it_was_before_is_pointed_at(find: Find) -> None:
    cited = "unemployment rose to 5.2 percent from 4.8 percent"
    problems = find(
        f"figures: [{{what: Unemployment, before: 5.2 percent, value: 4.8 percent, source: {cited}}}]", cited, "B324"
    )
    assert {problem.code for problem in problems} == {"B324"}
    right = f"figures: [{{what: Unemployment, before: 4.8 percent, value: 5.2 percent, source: {cited}}}]"
    assert find(right, cited, "B324") == []


@pytest.mark.parametrize(
    ("statement", "excerpt"),
    [
        ("Growth slows from 4.1 to 3.8 percent", "slowed to 3.8 percent from 4.1 percent"),
        ("Some 20 million euros", "up to 20 million euros"),
        ("20 million euros", "at least 20 million euros"),
        ("About 12 ships sail", "12 ships sailed"),
        ("17 die and 40 are hurt", "killed 17 people and wounded 40"),
        ("Four ministries go to DUI", "the party gets 11 of the 17 ministries, and DUI four"),
        ("Fifteen member states vote for it", "Fifteen of the 27 states backed it"),
        ("It has half of the 120 seats", "won 60 of the 120 seats"),
        ("It has $31 million of the $80 million it needs", "got $31 million so far, of $80 million needed"),
    ],
)
def test_a_number_in_its_place_is_left_alone(find: Find, statement: str, excerpt: str) -> None:
    assert find(f'events: [{{what: "{statement}", source: "{excerpt}"}}]', excerpt, "B324", "B325", "B326") == []


@pytest.mark.parametrize(
    ("statement", "excerpt", "code"),
    [
        (
            "The coast guard has five ships, two more than before",
            "now has five ships there, up from three ships; two more came",
            "",
        ),
        ("Loans are up to 23 percent from 14", "loans climbed to 23 percent from 14 percent", ""),
        ("At most 30 percent", "a limit of 30 percent", ""),
        ("It reaches 11 percent, after 17 percent", "took 17 percent, up from 11 percent", "B324"),
    ],
)
def test_bounds_and_differences_are_told_by_the_words_around(
    find: Find, statement: str, excerpt: str, code: str
) -> None:
    problems = find(f'events: [{{what: "{statement}", source: "{excerpt}"}}]', excerpt, "B324", "B325", "B326")
    assert {problem.code for problem in problems} == ({code} if code else set())


def test_a_table_of_numbers_takes_steps_in_proportion_to_it(find: Find) -> None:
    def steps(count: int) -> int:
        table = " ".join(["1"] * count)
        taken = 0

        def count_step(*_: object) -> None:
            nonlocal taken
            taken += 1

        sys.setprofile(count_step)
        try:
            assert find(f'events: [{{what: "{table}", source: "{table}"}}]', table, "B324", "B325", "B326") == []
        finally:
            sys.setprofile(None)
        return taken

    steps(100)
    few, many = steps(400), steps(800)
    assert many < 3 * few, (few, many)
