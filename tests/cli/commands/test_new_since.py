"""What is new in a library since a day, as a desk officer back from leave reads it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run, Write

Library = Callable[..., Path]
QUOTA = "measures: [{title: A quota, in_force: 2023, ended: 2024-08-10}]"
ACTORS = "actors: {us: {name: United States}, treasury: {name: Treasury, of: us}, china: China, eu: EU}"
TOPICS = "topics: {tariffs: Tariffs, trade: Trade}"


@pytest.fixture
def library(write: Write, tmp_path: Path) -> Library:
    """Write a library: each brief by its id, with the day of its article and its statements."""

    def written(**briefs: tuple[str, str]) -> Path:
        for id_, (published, stated) in briefs.items():
            write(f"title: T\narticle: {{published: {published}}}\n{TOPICS}\n{ACTORS}\n{stated}\n", f"lib/{id_}.yaml")
        return tmp_path / "lib"

    return written


def since(briefing: Run, folder: Path, *arguments: str) -> list[dict[str, Any]]:
    options = ["--library", str(folder), "--as-of", "2024-09-01", "--format", "json", *arguments]
    records: list[dict[str, Any]] = json.loads(briefing("new-since", "2024-08-01", *options).out)
    return [each for each in records if each["change"] != "new brief"]


def told(briefing: Run, folder: Path, *arguments: str) -> list[tuple[str, str, list[str]]]:
    records = since(briefing, folder, *arguments)
    return [(each["change"], (each["new"] or each["old"])["text"], sorted(each["fields"])) for each in records]


TALKS = "meetings: [{title: Talks, date: 2024-08-15, status: planned, place: Shanghai}]"
TARIFF = "measures: [{title: A tariff on cars, by: us, rate: 25%, in_force: 2024-06}]"
PLANNED = "measures: [{title: A tariff on cars, by: us, rate: 25%, status: adopted, in_force: 2024-08-02}]"
IN_FORCE = PLANNED.replace("status: adopted, ", "")
LEVY = (
    "measures: [{title: New levy on gas exports, kind: tariff, by: us, rate: 15%, products: [Natural gas], "
    "in_force: 2024-10-01}]"
)
LEVY_PUT_OFF = (
    "measures: [{title: Export tax, kind: tariff, by: us, rate: 15%, products: [natural gas], in_force: 2024-10-15}]"
)
DUTY = "events: [{what: Washington raised tariffs on Chinese cars, date: 2024-07-20}]"
RAISED = "events: [{what: The United States increased duties on cars from China, date: 2024-07-20}]"
RAIN = "events: [{what: Heavy rain falls on all of the coast, date: 2024-07-20}]"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(RAIN, RAIN, [], id="what was told before"),
        pytest.param(RAIN, RAIN.replace("2024-07-20", "2024-07"), [], id="told less precisely"),
        pytest.param(RAIN, RAIN.replace(", date: 2024-07-20", ""), [], id="told without its date"),
        pytest.param(RAIN, RAIN.replace("Heavy rain falls", "heavy  Rain falls"), [], id="other capitals"),
        pytest.param(RAIN.replace("2024-07-20", "2024-07"), RAIN, [("changed", ["date"])], id="told more precisely"),
        pytest.param(RAIN, RAIN.replace("07-20", "07-22"), [("contradicted", ["date"])], id="another day"),
        pytest.param(RAIN, RAIN.replace("all of ", ""), [("changed", ["what"])], id="in other words"),
        pytest.param(DUTY, RAISED, [], id="the same in other words of news"),
        pytest.param(
            DUTY,
            RAISED.replace("China,", "China to 100%,"),
            [("changed", ["what"])],
            id="in other words, with a number",
        ),
        pytest.param(
            DUTY, RAISED.replace("2024-07-20", "2024-06-20"), [("new", [])], id="in other words, on another day"
        ),
        pytest.param(DUTY, RAISED.replace("China", "India"), [("new", [])], id="in other words, of somebody else"),
        pytest.param(
            RAIN, RAIN.replace("all of ", "").replace("07-20", "07-22"), [("new", [])], id="like words, later"
        ),
        pytest.param(
            "events: [{what: The parliament votes on duties, topics: [tariffs]}]",
            "events: [{what: The parliament votes on ports, topics: [trade]}]",
            [("new", [])],
            id="like words on another topic",
        ),
        pytest.param(
            "events: [{what: The bank ends its review of the ports, date: ../2022-10}]",
            "events: [{what: The bank ends its review of the roads, date: ../2025-02}]",
            [("new", [])],
            id="like words with another deadline",
        ),
        pytest.param(RAIN.replace("07-20", "02-20"), RAIN, [("new", [])], id="the same words, months later"),
        pytest.param(TALKS, TALKS.replace("planned", "held"), [("changed", ["status"])], id="a plan come true"),
        pytest.param(TALKS, TALKS.replace("planned", "cancelled"), [("contradicted", ["status"])], id="a plan dropped"),
        pytest.param(TALKS, TALKS.replace("08-15", "08-22"), [("contradicted", ["date"])], id="a plan put off"),
        pytest.param(TALKS, TALKS.replace("Shanghai", "Beijing"), [("contradicted", ["place"])], id="elsewhere"),
        pytest.param(
            TALKS, TALKS.replace("Shanghai", "'Shanghai, China'"), [("changed", ["place"])], id="more exactly"
        ),
        pytest.param(TALKS, TALKS.replace(", place: Shanghai", ""), [], id="something left out"),
        pytest.param(TARIFF, TARIFF.replace("25%", "100%"), [("contradicted", ["rate"])], id="another rate"),
        pytest.param(
            TARIFF,
            TARIFF.replace("rate: 25%", "rate_before: 25%, rate: 100%"),
            [("changed", ["rate", "rate_before"])],
            id="a rate that was raised",
        ),
        pytest.param(TARIFF, TARIFF.replace("by: us", "by: treasury"), [("changed", ["by"])], id="by its Treasury"),
        pytest.param(TARIFF, TARIFF.replace("by: us", "by: eu"), [("new", [])], id="by another power"),
        pytest.param(
            TARIFF, TARIFF.replace("06}", "06, products: [vans]}"), [("changed", ["products"])], id="products"
        ),
        pytest.param(
            TARIFF.replace("2024-06", "2025"),
            TARIFF.replace("2024-06", "2026"),
            [("changed", ["in_force"])],
            id="a tariff put off by a year",
        ),
        pytest.param(
            TARIFF.replace("2024-06", "2024-08-01"),
            TARIFF.replace("2024-06", "2024-07-10"),
            [("contradicted", ["in_force", "status"])],
            id="a tariff planned that another article has in force before",
        ),
        pytest.param(LEVY, LEVY_PUT_OFF, [("changed", ["in_force"])], id="a duty put off in other words"),
        pytest.param(LEVY, LEVY_PUT_OFF.replace("rate: 15%", "rate: 9%"), [("new", [])], id="a duty of another rate"),
        pytest.param(LEVY, LEVY_PUT_OFF.replace("gas]", "oil]"), [("new", [])], id="a duty on other goods"),
        pytest.param(LEVY, LEVY_PUT_OFF.replace("by: us", "by: eu"), [("new", [])], id="another power's duty"),
        pytest.param(LEVY, LEVY_PUT_OFF.replace("Export", "Import"), [("new", [])], id="a duty on imports"),
        pytest.param(PLANNED, IN_FORCE, [("changed", ["status"])], id="a plan that took effect"),
        pytest.param(
            PLANNED.replace("status: adopted, ", ""), IN_FORCE, [("changed", ["status"])], id="a date that came"
        ),
        pytest.param(
            PLANNED,
            IN_FORCE.replace("08-02", "08-04"),
            [("changed", ["in_force", "status"])],
            id="a plan that took effect later",
        ),
        pytest.param(PLANNED.replace("08-02", "07-02"), IN_FORCE.replace("08-02", "07-02"), [], id="in force in both"),
        pytest.param(
            PLANNED.replace("08-02", "08-20"), IN_FORCE.replace("08-02", "08-20"), [], id="no word of its status"
        ),
        pytest.param(TARIFF.replace("2024-06", "2018"), TARIFF, [("new", [])], id="a tariff of years ago"),
        pytest.param(
            "quotes: [{speaker: us, text: no comment}]",
            "quotes: [{speaker: china, text: no comment}]",
            [("new", [])],
            id="anybody's words",
        ),
        pytest.param(
            "quotes: [{speaker: us, text: we intend to discuss all of it}]",
            "quotes: [{speaker: china, text: we intend to discuss all of it}]",
            [("contradicted", ["speaker"])],
            id="somebody else's words",
        ),
        pytest.param(
            "meetings: [{title: Talks, series: S, round: 4, date: 2024-08-10}]",
            "meetings: [{title: Talks, series: S, round: 5, date: 2024-08-20}]",
            [("new", [])],
            id="the next round",
        ),
        pytest.param(
            "meetings: [{title: Talks, series: S, round: 4, date: 2024-08-20}]",
            "meetings: [{title: Fourth meeting, series: s, round: 4, date: 2024-12-20}]",
            [("contradicted", ["date", "title"])],
            id="the same round, months later",
        ),
        pytest.param(
            "positions: [{question: Is it fair?, sides: [{actor: us, says: No}]}]",
            "positions: [{question: Is it fair?, sides: [{actor: china, says: Yes}]}]",
            [("changed", ["sides"])],
            id="the other side's claim",
        ),
    ],
)
def test_a_later_brief_adds_what_no_earlier_one_says(
    briefing: Run, library: Library, before: str, after: str, expected: list[tuple[str, list[str]]]
) -> None:
    folder = library(old=("2024-07-25", before), new=("2024-08-05", after))
    found = told(briefing, folder)
    assert [(change, fields) for change, _, fields in found if change != "lapsed"] == expected


def test_the_words_of_another_speaker_a_year_later_are_no_contradiction(briefing: Run, library: Library) -> None:
    said = "quotes: [{speaker: %s, text: we expect our partners to keep their word}]"
    folder = library(old=("2023-07-25", said % "us"), new=("2024-08-05", said % "china"))
    assert [each["change"] for each in since(briefing, folder)] == ["new"]


def test_a_like_sentence_without_a_date_is_of_another_thing_a_year_later(briefing: Run, library: Library) -> None:
    new = ("2024-08-05", "events: [{what: Most of the cars come from the south}]")
    for published, change in (("2024-07-25", "changed"), ("2023-07-25", "new")):
        folder = library(old=(published, "events: [{what: Half of the cars come from the south}]"), new=new)
        assert [each["change"] for each in since(briefing, folder)] == [change]


def test_the_same_news_in_several_briefs_is_one_line_that_names_them_all(briefing: Run, library: Library) -> None:
    held = TALKS.replace("planned", "held")
    sun = "events: [{what: The sun shines, date: 2024-08-20}]"
    folder = library(
        old=("2024-07-25", TALKS),
        one=("2024-08-17", f"{held}\n{sun}"),
        two=("2024-08-21", f"{held}\n{sun.replace('08-20', '08-19')}"),
    )
    page = " ".join(briefing("new-since", "2024-08-01", "--library", str(folder), "--as-of", "2024-09-01").out.split())
    assert "event: The sun shines (19 August 2024, no source); one: 20 August 2024 — two, one" in page
    assert "meeting: Talks — status planned → held — old → two, one" in page
    assert [len(each["also"]) for each in since(briefing, folder)] == [1, 1]


def test_what_differs_among_the_new_briefs_is_told_of_each(briefing: Run, library: Library) -> None:
    folder = library(
        old=("2024-07-25", TALKS),
        one=("2024-08-05", TALKS.replace("08-15", "08-22")),
        two=("2024-08-06", TALKS),
        three=("2024-08-07", TALKS.replace("08-15", "08-29")),
    )
    found = [each["fields"]["date"]["new"] for each in since(briefing, folder)]
    assert sorted(found) == ["2024-08-22", "2024-08-29"]


def test_a_brief_is_compared_with_the_latest_of_the_earlier_ones(briefing: Run, library: Library) -> None:
    raised = TARIFF.replace("25%", "50%")
    folder = library(a=("2024-07-01", TARIFF), b=("2024-07-20", raised), c=("2024-08-05", raised))
    assert told(briefing, folder) == []


def test_two_statements_of_one_brief_are_two_things(briefing: Run, library: Library) -> None:
    cars, parts = "{what: New tariffs on cars}", "{what: New tariffs on car parts}"
    folder = library(old=("2024-07-25", f"events: [{cars}]"), new=("2024-08-05", f"events: [{parts}, {cars}]"))
    assert told(briefing, folder) == [("new", "New tariffs on car parts", [])]


PLAN = "events: [{what: The envoy travels to the north, date: 2024-08-10, status: planned, topics: [trade]}]"


@pytest.mark.parametrize(
    ("before", "after", "lapsed"),
    [
        pytest.param(PLAN, "", ["2024-08-10"], id="a plan nobody tells of"),
        pytest.param(PLAN.replace("planned", "expected"), "", ["2024-08-10"], id="an expectation"),
        pytest.param(PLAN.replace("planned", "reported"), "", ["2024-08-10"], id="dated ahead"),
        pytest.param(
            "watch: [{what: A word from the envoy, date: ../2024-08-10}]", "", ["../2024-08-10"], id="to watch"
        ),
        pytest.param(PLAN.replace("planned", "alleged"), "", [], id="an allegation"),
        pytest.param(
            "meetings: [{title: Talks, date: 2024-08-10, status: cancelled}]", "", [], id="a meeting cancelled"
        ),
        pytest.param(PLAN.replace("-10", ""), "", ["2024-08"], id="a month that is over"),
        pytest.param(PLAN.replace("-08-10", ""), "", [], id="a year that is not"),
        pytest.param(PLAN.replace("08-10", "07-31"), "", [], id="a day before the one asked for"),
        pytest.param(PLAN.replace("08-10", "08-01"), "", ["2024-08-01"], id="the very day"),
        pytest.param(PLAN.replace("08-10", "08-31"), "", ["2024-08-31"], id="yesterday"),
        pytest.param(PLAN.replace("08-10", "09-01"), "", [], id="today"),
        pytest.param(PLAN.replace("2024-08-10", "2024-08-10/.."), "", [], id="without an end"),
        pytest.param(PLAN, PLAN.replace("planned", "reported"), [], id="a plan told of since"),
        pytest.param(PLAN, "events: [{what: The envoy travels to the far north}]", [], id="told of in like words"),
        pytest.param(PLAN, "meetings: [{title: The envoy travels to the north}]", [], id="told of as a meeting"),
        pytest.param(PLAN, "events: [{what: The sun shines}]", ["2024-08-10"], id="something else told"),
        pytest.param(QUOTA, "", ["2024-08-10"], id="an end"),
        pytest.param(
            QUOTA,
            QUOTA.replace("2024", "2025"),
            [],
            id="an end put off",
        ),
        pytest.param(
            QUOTA,
            QUOTA.replace(", ended: 2024-08-10", ""),
            ["2024-08-10"],
            id="an end that is not told again",
        ),
        pytest.param(
            "measures: [{title: A quota, in_force: 2024-08-10, status: proposed}]", "", ["2024-08-10"], id="proposed"
        ),
    ],
)
def test_what_was_dated_ahead_lapses_when_its_day_has_passed_and_nobody_tells_of_it(
    briefing: Run, library: Library, before: str, after: str, lapsed: list[str]
) -> None:
    folder = library(old=("2024-07-25", before), new=("2024-08-20", after or "events: [{what: x}]"))
    assert [each["date"] for each in since(briefing, folder) if each["change"] == "lapsed"] == lapsed


def test_a_plan_repeated_before_its_day_lapses_all_the_same(briefing: Run, library: Library) -> None:
    folder = library(old=("2024-07-25", PLAN), new=("2024-08-05", PLAN))
    assert told(briefing, folder) == [("lapsed", "The envoy travels to the north", [])]


def test_a_plan_lapses_once_as_the_latest_brief_dated_it(briefing: Run, library: Library) -> None:
    moved = PLAN.replace("08-10", "08-12")
    folder = library(a=("2024-07-01", PLAN), b=("2024-07-02", moved), c=("2024-07-03", moved))
    (record,) = since(briefing, folder)
    assert (record["date"], record["old"]["brief"], [each["brief"] for each in record["also"]]) == (
        "2024-08-12", "c", ["b"],
    )  # fmt: skip


def test_a_plan_called_off_in_time_does_not_lapse(briefing: Run, library: Library) -> None:
    folder = library(a=("2024-07-01", TALKS), b=("2024-07-02", TALKS.replace("planned", "cancelled")))
    assert told(briefing, folder) == []


def test_a_lapsed_line_points_at_what_was_told_of_its_day_and_topic(briefing: Run, library: Library) -> None:
    other = "events: [{what: Ministers meet in the capital, date: 2024-08-10, topics: [trade]}]"
    folder = library(old=("2024-07-25", PLAN), new=("2024-08-20", other))
    page = " ".join(briefing("new-since", "2024-08-01", "--library", str(folder), "--as-of", "2024-09-01").out.split())
    assert "(10 August 2024, planned, overdue, no source) — old; of its days and topics since: new" in page
    assert [each["nearby"] for each in since(briefing, folder)] == [[], ["new"]]


def test_no_more_than_three_briefs_are_pointed_at(briefing: Run, library: Library) -> None:
    other = "events: [{what: %s, date: 2024-08-10, topics: [trade]}]"
    folder = library(old=("2024-07-25", PLAN), **{f"n{n}": ("2024-08-20", other % f"{n}") for n in range(5)})
    page = " ".join(briefing("new-since", "2024-08-01", "--library", str(folder), "--as-of", "2024-09-01").out.split())
    assert "of its days and topics since: n0, n1, n2 and 2 more" in page
    for name in ("n3", "n4"):
        (folder / f"{name}.yaml").unlink()
    page = " ".join(briefing("new-since", "2024-08-01", "--library", str(folder), "--as-of", "2024-09-01").out.split())
    assert "of its days and topics since: n0, n1, n2 4 sources" in page


def test_filters_choose_what_is_shown_and_not_what_is_compared(briefing: Run, library: Library) -> None:
    folder = library(
        old=("2024-07-25", TALKS.replace("place", "topics: [tariffs], place")),
        new=("2024-08-20", TALKS.replace("planned", "held") + "\nevents: [{what: x, topics: [trade]}]"),
    )
    assert told(briefing, folder, "--topic", "tariffs") == [("changed", "Talks", ["status"])]
    assert told(briefing, folder, "--topic", "trade") == [("new", "x", [])]
    assert told(briefing, folder, "--status", "held") == [("changed", "Talks", ["status"])]
    assert told(briefing, folder, "--kind", "event") == [("new", "x", [])]
    page = briefing("new-since", "2024-08-01", "--library", str(folder), "--topic", "trade").out
    assert "\n1 new · 1 brief published since, 1 before\nFilters: topic trade\n" in page


def test_an_article_dated_by_its_month_counts_while_it_may_be_since(briefing: Run, library: Library) -> None:
    folder = library(old=("2024-07", "events: [{what: x}]"), new=("2024-08", "events: [{what: y}]"))
    for day in ("2024-08", "2024-08-01", "2024-08-31"):
        records = json.loads(briefing("new-since", day, "--library", str(folder), "-f", "json").out)
        assert [each.get("new", each)["brief"] for each in records] == ["new", "new"]


def test_nothing_new_is_said_plainly(briefing: Run, library: Library) -> None:
    folder = library(old=("2024-07-25", RAIN), new=("2024-08-05", RAIN))
    result = briefing("new-since", "2024-08-01", "--library", str(folder))
    assert result.code == 0
    assert "  5 August 2024  T — new\n\nThey add nothing to what was told before.\n" in result.out
    result = briefing("new-since", "2024-08-01", "--library", str(folder), "--topic", "trade")
    message = "nothing new since 1 August 2024: 1 brief published since, 1 before (topic trade)\n"
    assert (result.code, result.out, result.err) == (1, "", message)
    result = briefing("new-since", "2025", "--library", str(folder), "--topic", "trade", "-f", "json")
    message = "nothing new since 1 January 2025: no brief was published since (topic trade)\n"
    assert (result.code, result.out, result.err) == (1, "[]\n", message)


def test_the_new_briefs_come_first_the_latest_before_the_others_each_with_its_bottom_line(
    briefing: Run, library: Library
) -> None:
    bottom = "bottom_line: Rain, and more to come.\nevents: [{what: %s, topics: [trade]}]"
    folder = library(
        old=("2024-07-25", RAIN), one=("2024-08-20", bottom % "x"), two=("2024-08-21", RAIN), three=("2024-08-20", RAIN)
    )
    run = ("new-since", "2024-08-01", "--library", str(folder))
    page = briefing(*run).out
    assert page.index("21 August 2024  T — two") < page.index("20 August 2024  T — three") < page.index("T — one")
    assert "T — one\n                  Rain, and more to come. (editor)\n" in page
    records = json.loads(briefing(*run, "--format", "json").out)
    assert [each.get("brief") for each in records] == ["two", "three", "one", None]
    assert [each["bottom_line"] for each in records[:3]] == [None, None, "Rain, and more to come."]
    of_trade = json.loads(briefing(*run, "--topic", "trade", "--format", "json").out)
    assert [each.get("brief") for each in of_trade] == ["one", None], "those that the filters keep something of"
    assert "T — two\n  … and 2 more: briefing new-since 2024-08-01\n" in briefing(*run, "--most", "1").out


def test_a_broken_brief_is_told_of_and_fails_if_asked(briefing: Run, library: Library) -> None:
    folder = library(new=("2024-08-05", "events: [{what: x}]"), bad=("2024-08-05", "events: [{wat: x}]"))
    result = briefing("new-since", "2024-08-01", "--library", str(folder))
    assert (result.code, "left out" in result.err) == (0, True)
    assert briefing("new-since", "2024-08-01", "--library", str(folder), "--strict").code == 1


@pytest.mark.parametrize("day", ["Mayhem", "2024/05/01", "2024-05~", "199X", "../2024-05", "2024-13", ""])
def test_what_is_not_a_day_is_refused(briefing: Run, day: str) -> None:
    result = briefing("new-since", day)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("error: DATE: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["2024-08-01", "--as-of", "2024-08-20"],
        ["2024-05", "--as-of", "2025-02-01", "--topic", "tariffs"],
        ["2024-08-15", "briefs", "tests/data", "--as-of", "2025-02-01", "--format", "markdown"],
    ],
    ids=" ".join,
)
def test_what_is_drawn(briefing: Run, snapshot: object, arguments: list[str]) -> None:
    assert briefing("new-since", *arguments).out == snapshot
