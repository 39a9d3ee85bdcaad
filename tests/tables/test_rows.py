"""The tables say what the JSON of the views says, field by field."""

import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.brief.model import Brief
from briefing.dates.edtf import EdtfDate
from briefing.tables.columns import TABLES
from briefing.tables.place import place_at
from briefing.tables.writing import Asked, write_tables
from briefing.visible import in_lines
from tests.conftest import ROOT, Run
from tests.tables.engine import Row, rows

DAY = "2024-08-13"
# The checks that hold names, ids and texts of a whole library against each other: no shard can know them.
BETWEEN_BRIEFS = "B203,B211,B212,B213,B214"
# What tables have beside the JSON, and what JSON has that stands elsewhere in tables.
OWN = {"library", "folder", "shard", "file", "brief", "as_of", "statement", "dates", "phase"}
ELSEWHERE = {"accept", "article", "briefs", "independent", "tense", "told_since", "file", "brief", "id"}


def written(folder: Path, out: Path, as_of: str | None = DAY, *, checked: bool = True) -> Path:
    day = date.fromisoformat(as_of) if as_of else None
    write_tables(folder, place_at(str(out)), Asked("library", "here", False, day, checked), lambda made, *_: made)
    return out


def visible(value: Any) -> Any:
    """Return data as it may stand in a file."""
    if isinstance(value, dict):
        return {name: visible(each) for name, each in value.items()}
    if isinstance(value, list):
        return [visible(each) for each in value]
    return in_lines(value) if isinstance(value, str) else value


def of_view(briefing: Run, *words: str) -> list[Row]:
    found = briefing(*words, "--format", "json", "--as-of", DAY)
    assert not found.err or "error" not in found.err
    records = [visible(each) for each in json.loads(found.out)]
    for each in records:
        # A shard knows no later brief that may tell of what is overdue.
        if str(each.get("standing")).startswith("overdue"):
            each["standing"] = each["standing"].partition(", ")[0]
    return records


def same(row: Row, record: Row) -> None:
    """Hold a row against a record: all that both have is the same, and what one has the other has."""
    shared = row.keys() & record.keys() - {"file"}
    assert {name: row[name] for name in shared} == {name: record[name] for name in shared}
    assert not record.keys() - shared - ELSEWHERE
    bounds = {name for name in row if name.endswith(("_earliest", "_latest"))}
    assert not row.keys() - shared - OWN - bounds


def held_against_the_views(briefing: Run, folder: Path, out: Path) -> None:
    for path in sorted(folder.glob("*.yaml")):
        where = f"where file = '{path.name}'"
        for view, table in (("quotes", "quotes"), ("measures", "measures"), ("figures", "figures")):
            found = rows(
                out, f"select * exclude (dates) from (select *, null as dates from {table}) {where} order by statement"
            )
            records = of_view(briefing, view, str(path))
            assert len(found) == len(records)
            for row, record in zip(found, records, strict=True):
                extra = ("date", "date_words", "earliest", "latest") if view == "measures" else ()
                same({name: row[name] for name in row if name not in extra}, record)
        for view, table in (("people", "actors"), ("topics", "topics")):
            known = {each["id"]: each for each in rows(out, f"from {table} {where}")}
            records = of_view(briefing, view, str(path))
            assert known.keys() == {each["id"] for each in records}
            for record in records:
                row = known[record["id"]]
                assert {name: row[name] for name in record.keys() - {"accept", "briefs"}} == {
                    name: record[name] for name in record.keys() - {"accept", "briefs"}
                }
        the_statements(briefing, path, rows(out, f"from statements {where} order by statement"))
        (row,) = rows(out, f"from briefs {where}")
        the_brief(briefing, path, row)
        checked = json.loads(briefing("check", str(path), "--format", "json", "--ignore", BETWEEN_BRIEFS).out)
        problems = rows(out, f"from checks {where}")
        assert len(problems) == len(checked)
        for row, record in zip(problems, checked, strict=True):
            assert {name: row[name] for name in record if name != "file"} == {
                name: visible(record[name]) for name in record if name != "file"
            }


def the_statements(briefing: Run, path: Path, found: list[Row]) -> None:
    """Hold statements against the timeline, date by date, and against the positions."""
    on_the_line = [
        row | when for row in found if row["kind"] not in ("quote", "figure", "position") for when in row["dates"]
    ]
    records = of_view(briefing, "timeline", str(path))
    keys = ("line", "kind", "text", "date", "phase")
    in_order = [sorted(each, key=lambda row: tuple(str(row[key]) for key in keys)) for each in (on_the_line, records)]
    assert len(on_the_line) == len(records)
    for row, record in zip(*in_order, strict=True):
        same({name: value for name, value in row.items() if name not in OWN - {"phase"}}, record)
    positions = [row for row in found if row["kind"] == "position"]
    for row, record in zip(positions, of_view(briefing, "positions", str(path)), strict=True):
        shared = row.keys() & record.keys() - {"file"}
        assert {name: row[name] for name in shared} == {name: record[name] for name in shared}
    for row in found:
        first = (
            row["dates"][0] if row["dates"] else dict.fromkeys(("date", "date_words", "earliest", "latest", "phase"))
        )
        assert {name: row[name] for name in first} == first


def the_brief(briefing: Run, path: Path, row: Row) -> None:
    (record,) = of_view(briefing, "list", str(path))
    listed = {**record.pop("article"), **record}
    for name in listed.keys() - {"id", "file"}:
        assert row[name] == listed[name], name
    whole = visible(json.loads(briefing("export", str(path), "--format", "json").out))
    assert row["brief"] == record["id"]
    told = whole.get("document", whole)
    for name in ("bottom_line", "why_it_matters", "gaps", "title"):
        assert row[name] == told[name]
    for name in ("headline", "outlet", "author", "url", "language", "translated_from", "translation", "note"):
        assert row[name] == told["article"][name]
    assert [each["text"] for each in row["judgments"]] == [each["text"] for each in told["judgments"]]


@pytest.mark.parametrize("folder", [ROOT / "briefs", ROOT / "tests" / "data" / "wires"], ids=["example", "wires"])
def test_a_librarys_tables_say_what_its_views_say(briefing: Run, folder: Path, tmp_path: Path) -> None:
    held_against_the_views(briefing, folder, written(folder, tmp_path / "out"))


def test_what_would_steer_a_screen_is_made_visible_and_all_else_is_text(
    briefing: Run, hostile: list[Brief], tmp_path: Path
) -> None:
    folder = hostile[0].path.parent
    out = written(folder, tmp_path / "out")
    held_against_the_views(briefing, folder, out)
    (row,) = rows(out, "select title from briefs where file = 'new.yaml'")
    assert "[red]x[/red]" in row["title"]
    assert "␛[31m" in row["title"]
    assert "⟨U+202E⟩" in row["title"]


days = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)
dates = st.one_of(
    days,
    st.sampled_from(
        ["2024", "2024-05", "199X", "19XX", "2024-21", "2024-33", "../2024", "2024-06/..", "2024~", "0001", "9999"]
    ),
    st.tuples(days, days).map(lambda two: "/".join(sorted(two))),
)
words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=20).map(
    lambda text: f"a{text}z"
)


@st.composite
def briefs(draw: st.DrawFn) -> dict[str, Any]:
    """Return a brief as data."""

    def some(**fields: Any) -> list[dict[str, Any]]:
        return draw(st.lists(st.fixed_dictionaries({}, optional=fields), max_size=2))

    common = {"topics": st.just(["t"]), "key": st.booleans(), "source": words, "stated": words}
    said = {"said_by": words, "via": words, **common}
    actors = st.lists(st.sampled_from(["a", "b"]), max_size=2)
    return {
        "title": draw(words),
        "article": {"published": draw(days)},
        "topics": {"t": {"label": draw(words), "under": "u"}, "u": draw(words)},
        "actors": {"a": {"name": draw(words), "of": "b"}, "b": draw(words)},
        "events": [{"what": draw(words)}]
        + [{"what": draw(words), **each} for each in some(date=dates, actors=actors, **said)],
        "measures": [
            {"title": draw(words), **each}
            for each in some(announced=dates, by=actors, on=actors, products=st.lists(words, max_size=2), **said)
        ],
        "quotes": [{"text": draw(words), **each} for each in some(date=dates, speaker=st.sampled_from(["a", "them"]))],
        "figures": [{"what": draw(words), "value": draw(words), **each} for each in some(date=dates, **said)],
        "meetings": [
            {"title": draw(words), **each} for each in some(date=dates, series=words, round=st.integers(1, 99))
        ],
    }


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(briefs(), min_size=1, max_size=3))
def test_of_any_briefs_the_tables_say_what_the_views_say(briefing: Run, made: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as own:
        folder = Path(own) / "library"
        folder.mkdir()
        for number, each in enumerate(made):
            (folder / f"b{number}.yaml").write_text(json.dumps(each), encoding="utf-8")
        out = written(folder, Path(own) / "out")
        whole = [
            path
            for path in folder.glob("*.yaml")
            if not rows(out, f"from checks where file = '{path.name}' and brief is null")
        ]
        for path in folder.glob("*.yaml"):
            if path not in whole:
                path.unlink()
        held_against_the_views(briefing, folder, out)


@settings(max_examples=50, deadline=None)
@given(dates)
def test_a_date_has_its_first_and_last_day_as_days(text: str) -> None:
    when = EdtfDate(text)
    with tempfile.TemporaryDirectory() as own:
        path = Path(own) / "in" / "b.yaml"
        path.parent.mkdir()
        path.write_text(f"title: A\narticle: {{published: 2024}}\nevents: [{{what: x, date: {text}}}]\n")
        (row,) = rows(written(path.parent, Path(own) / "out", checked=False), "from statements")
        types = rows(Path(own) / "out", "select typeof(earliest) as e, typeof(dates[1].latest) as l from statements")
    assert row["date"] == text
    assert row["earliest"] == (None if when.start == ".." else when.earliest.isoformat())
    assert row["latest"] == (None if when.end == ".." else when.latest.isoformat())
    assert types == [{"e": "DATE", "l": "DATE"}]


def test_nothing_needs_today_unless_a_day_is_given_and_written_down(tmp_path: Path) -> None:
    without = rows(
        written(ROOT / "briefs", tmp_path / "a", None, checked=False), "select standing, as_of from statements"
    )
    assert {(row["standing"], row["as_of"]) for row in without} == {(None, None)}
    with_day = rows(written(ROOT / "briefs", tmp_path / "b", checked=False), "select standing, as_of from measures")
    assert {row["as_of"] for row in with_day} == {DAY}
    assert "in force since May 2024" in {row["standing"] for row in with_day}
    assert {row["as_of"] for row in rows(tmp_path / "b", "select as_of from shards")} == {DAY}


def test_every_column_is_described_and_named_once() -> None:
    for columns in TABLES.values():
        names = [each.name for each in columns]
        assert len(set(names)) == len(names)
        assert all(each.meaning for each in columns)
