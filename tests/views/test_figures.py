"""Numbers as numbers: a series in a row, with its history."""

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import Table, plain
from briefing.views import view
from briefing.views.figures import drawn
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write

TEXT = """
    title: T
    article: {{published: {day}}}
    actors: {{peru: Peru}}
    figures:
      - {{what: Inflation, value: "{value}", before: "{before}", of: peru, date: {month}, source: x}}
    """


@pytest.fixture
def briefs(write: Write) -> list[Brief]:
    """Three briefs that tell the inflation of three months; the last tells that of May once more, as corrected."""
    told = [
        {"day": "2024-06-10", "value": "3.1%", "before": "2.9%", "month": "2024-05"},
        {"day": "2024-07-10", "value": "3.4%", "before": "3.1%", "month": "2024-06"},
        {"day": "2024-08-10", "value": "3.2%", "before": "3.4%", "month": "2024-07"},
    ]
    texts = [TEXT.format(**each) for each in told]
    return [load(write(text, f"b{number}.yaml")) for number, text in enumerate(texts)]


def rows(briefs: list[Brief]) -> list[list[str]]:
    (table,) = view("figures", Selection(briefs, MONDAY)).blocks
    assert isinstance(table, Table)
    return [[plain(cell) for cell in row] for row in table.rows]


def test_a_series_through_several_briefs_is_one_row_with_its_history(briefs: list[Brief]) -> None:
    assert rows(briefs) == [["Inflation", "Peru", "3.2%", "July 2024", "▆▇█▇ 2.9% → 3.1% → 3.4%", "b2, b1, b0"]]


def test_what_is_told_of_one_day_again_is_told_as_the_latest_brief_has_it(briefs: list[Brief], write: Write) -> None:
    corrected = TEXT.format(day="2024-09-01", value="3.3%", before="3.4%", month="2024-07")
    assert rows([*briefs, load(write(corrected, "c.yaml"))])[0][2:5] == [
        "3.3%",
        "July 2024",
        "▆▇█▇ 2.9% → 3.1% → 3.4%",
    ]


def test_the_same_figure_of_somebody_else_is_another_series(briefs: list[Brief], write: Write) -> None:
    other = "title: T\narticle: {published: 2024}\nfigures: [{what: inflation, value: 9%}]\n"
    assert [row[1] for row in rows([*briefs, load(write(other, "o.yaml"))])] == ["", "Peru"]
    assert rows([load(write(other, "o.yaml"))]) == [["inflation (no source)", "9%", "as of 2024", ""]]


def test_a_figure_carries_its_data(briefs: list[Brief]) -> None:
    record = view("figures", Selection(briefs, MONDAY)).records[1]
    assert {name: record[name] for name in ("what", "value", "before", "of", "of_name", "date", "brief")} == {
        "what": "Inflation",
        "value": "3.4%",
        "before": "3.1%",
        "of": "peru",
        "of_name": "Peru",
        "date": "2024-06",
        "brief": "b1",
    }


def test_a_long_history_is_cut_at_its_beginning(write: Write) -> None:
    figures = "".join(f"  - {{what: x, value: {year % 10}, date: {year}}}\n" for year in range(2001, 2010))
    brief = load(write(f"title: T\narticle: {{published: 2010}}\nfigures:\n{figures}"))
    assert rows([brief])[0][3].endswith(" … 3 → 4 → 5 → 6 → 7 → 8")


@pytest.mark.parametrize(
    ("values", "bars"),
    [
        (["1%", "2%", "3%"], "▃▅█"),
        (["3", "3"], "██"),
        (["$1 billion", "$500 million"], "█▄"),
        (["-2%", "2%"], "▁█"),
        (["0", "0"], "▁▁"),
        (["1%", "2 tons"], ""),  # not of one unit
        (["1%", "many"], ""),
        (["1%"], ""),
        ([], ""),
    ],
)
def test_a_history_is_drawn_where_its_values_can_be_compared(values: list[str], bars: str) -> None:
    assert drawn(values) == bars


def test_where_there_is_none_that_is_said(write: Write) -> None:
    brief = load(write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n"))
    assert view("figures", Selection([brief], MONDAY)).empty == "no figures"
