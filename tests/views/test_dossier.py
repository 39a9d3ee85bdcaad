"""One actor or one topic, through all briefs."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run, Write

DAY = ("--as-of", "2024-08-13")


def test_an_actors_dossier_has_roles_spellings_statements_and_positions(briefing: Run, snapshot: object) -> None:
    result = briefing("people", "yellen", *DAY)
    assert result.code == 0
    assert result.out == snapshot


def test_a_topics_dossier_has_all_that_lies_under_it(briefing: Run) -> None:
    page = briefing("topics", "trade", "--format", "markdown", *DAY).out
    assert "- **Includes:** Overcapacity, Tariffs" in page
    records = json.loads(briefing("topics", "trade", "--format", "json", *DAY).out)
    assert {record["brief"] for record in records} == {"us-tariffs-2024-05", "us-china-fwg-2024-08"}


@pytest.mark.parametrize("name", ["us-china-fwg", "us-china-fwg-2024-08", "briefs/us-china-fwg-2024-08.yaml", "fwg"])
def test_a_brief_is_still_taken_for_a_brief(briefing: Run, name: str) -> None:
    assert briefing("people", name).out.startswith("Who is who\n")
    assert briefing("topics", name).out.startswith("Topics\n")


def test_a_brief_and_a_name_go_together(briefing: Run) -> None:
    page = briefing("people", "us-china-fwg", "yellen", *DAY).out
    assert "1 brief · janet-yellen" in page


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["people", "yelen"], 1, "did you mean 'janet-yellen'?"),
        (["topics", "tarifs"], 1, "did you mean 'tariffs'?"),
        (["people", "yellen", "neiman"], 2, "one name at a time"),
    ],
)
def test_a_name_that_is_none_is_answered_with_the_nearest(
    briefing: Run, arguments: list[str], code: int, message: str
) -> None:
    result = briefing(*arguments)
    assert (result.code, result.out) == (code, "")
    assert message in result.err


@pytest.mark.parametrize(
    ("arguments", "message"), [(("people", "x"), "nothing on x"), (("topics", "T"), "nothing on T")]
)
def test_where_the_filters_keep_nothing_of_a_name_that_is_said(
    briefing: Run, write: Write, arguments: tuple[str, str], message: str
) -> None:
    path = write(
        "title: A\narticle: {published: 2024}\ntopics: {t: T}\nactors: {x: X}\n"
        "events: [{what: E, date: 2024, topics: [t], actors: [x]}]\n"
    )
    result = briefing(*arguments, "--since", "2030", "--library", str(path.parent))
    assert (result.code, result.out) == (1, "")
    assert message in result.err


def test_a_rates_history_stands_in_one_place_however_many_briefs_tell_it(
    briefing: Run, write: Write, tmp_path: Path
) -> None:
    def brief(name: str, published: str, rate: str, in_force: str) -> None:
        write(
            f"title: {name}\narticle: {{published: {published}}}\ntopics: {{tariffs: Tariffs}}\n"
            f"measures: [{{title: Duty on steel, rate: {rate}, in_force: {in_force}, topics: [tariffs]}}]\n",
            f"{name}.yaml",
        )

    brief("c-first", "2018-03-24", "25%", "2018-03-23")
    brief("a-third", "2025-06-05", "50%", "2025-06-04")
    brief("b-second", "2020-02-10", "20%", "2020-02-08")
    out = briefing("topics", "tariffs", "--library", str(tmp_path), *DAY).out
    history = out[out.index("Rates") :].splitlines()[3:6]
    assert [line.split()[-1] for line in history] == ["c-first", "b-second", "a-third"]
    assert history[0].split()[:4] == ["Duty", "on", "steel", "25%"]
    assert history[1].split()[:2] == ["”", "20%"]


def test_a_rates_history_is_of_one_measure_and_not_of_another_power_in_the_same_words(
    briefing: Run, write: Write, tmp_path: Path
) -> None:
    actors = "actors: {us: US, treasury: {name: Treasury, of: us}, eu: EU, china: China}\ntopics: {tariffs: Tariffs}"
    duties = [
        ("a", "2018", "by: us, on: china"),
        ("b", "2019", "by: eu, on: china"),
        ("c", "2020", "by: treasury, on: china"),
        ("d", "2021", "by: eu, on: us"),
        ("e", "2022", "on: china"),
        ("f", "2023", "by: eu, on: china"),
    ]
    for name, year, sides in duties:
        write(
            f"title: T\narticle: {{published: {year}-02}}\n{actors}\nmeasures: [{{title: Duty  on Steel, rate: 5%, "
            f"{sides}, in_force: {year}, topics: [tariffs]}}, {{title: Fee, {sides}, topics: [tariffs]}}]\n",
            f"{name}.yaml",
        )
    out = briefing("topics", "tariffs", "--library", str(tmp_path), "--format", "markdown", *DAY).out
    rates = [line.split(" | ") for line in out[out.index("## Rates") :].splitlines() if "5%" in line]
    assert [(row[0].strip("| "), row[-1].strip("` |")) for row in rates] == [
        ("Duty on Steel", "a"), ("”", "c"), ("”", "e"), ("Duty on Steel", "b"), ("”", "f"), ("Duty on Steel", "d"),
    ]  # fmt: skip


def test_a_dossier_tells_an_actors_names_where_briefs_give_two(briefing: Run, write: Write, tmp_path: Path) -> None:
    for name, printed in (("a", "Li Wei"), ("b", "Li Wei"), ("c", "Wei Li")):
        stated = f"actors: {{li: {printed}}}\nevents: [{{what: x, actors: [li]}}]"
        write(f"title: T\narticle: {{published: 2024-02}}\n{stated}\n", f"{name}.yaml")
    page = briefing("people", "li", "--library", str(tmp_path), "--format", "markdown", *DAY).out
    assert "- **Names:** Li Wei, Wei Li\n" in page
    (tmp_path / "c.yaml").unlink()
    assert "Names" not in briefing("people", "li", "--library", str(tmp_path), "--format", "markdown", *DAY).out


def test_of_very_many_briefs_the_latest_are_named_and_the_rest_counted(briefing: Run, write: Write) -> None:
    for day in range(10, 30):
        write(
            f"title: A\narticle: {{published: 2024-01-{day}}}\nactors: {{x: X}}\nevents: [{{what: E, actors: [x]}}]\n",
            f"library/b{day}.yaml",
        )
    page = briefing("people", "x", "--library", str(write("", "library/none.txt").parent), "-f", "markdown", *DAY).out
    assert "- **Briefs:** the latest: `b29`, `b28`, " in page
    assert "`b18` and 8 more" in page
