"""What the documents show is real."""

import importlib.util
import json
import re
import shlex
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import duckdb
import msgspec
import pytest

from briefing.brief import model
from briefing.brief.model import Brief
from briefing.proof.rule import Check
from briefing.proof.subject import subject_of
from briefing.tables.place import place_at
from briefing.tables.writing import Asked, write_tables
from tests.conftest import ROOT, Run, Write

SHOWN = [
    pytest.param(name, command, output, id=command)
    for name in ("README.md", "docs/json.md")
    for command, output in re.findall(
        r"```console\n\$ ([^\n]+)\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL
    )
]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "command", "output"), SHOWN)
def test_every_command_shown_prints_what_is_shown(briefing: Run, name: str, command: str, output: str) -> None:
    program, *arguments = shlex.split(command)
    assert program == "briefing", name
    assert briefing(*arguments).out == output


def test_every_command_named_in_the_readme_runs(briefing: Run, tmp_path: Path) -> None:
    named = re.findall(r"`briefing( [^`]*)?`", README)
    assert len(named) > 10
    for words in named:
        line = words.replace("COMMAND", "summary").partition(">")[0]
        if any(each in line for each in ("install-completion", " new ", " draft ", " edit ", " tables ", "--watch")):
            continue  # they change the shell, want an article, an editor or a place, or never end: tested elsewhere
        arguments = [
            str(tmp_path / word) if word.endswith((".md", ".html", ".docx", "public")) else word
            for word in shlex.split(line)
        ]
        result = briefing(*arguments)
        assert result.code == 0, (line, result.err)


def test_the_test_command_of_the_readme_is_the_one_that_ci_runs() -> None:
    commands = re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)
    assert len(commands) == 2
    assert commands[0].endswith("&& .venv/bin/briefing summary")
    assert commands[1].endswith("&& .venv/bin/pytest")
    assert f"\n{commands[1]}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_brief_in_the_readme_is_right(briefing: Run, write: Write) -> None:
    (yaml,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    assert briefing("check", str(write(yaml))).code == 0


def test_the_python_in_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    (python,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(python, names)
    assert str(names["page"]).startswith("# US–China")


def test_the_session_in_python_goes_as_it_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    import doctest

    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False)
    assert (failed, tried > 10) == (0, True)


def test_the_picture_shows_what_is_drawn_today() -> None:
    from html import unescape

    drawing = script("draw_picture")

    def words(svg: str) -> list[str]:
        return [unescape(text).replace("\u00a0", " ") for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]

    shown = drawing.PICTURE.read_text(encoding="utf-8")
    assert words(shown) == words(drawing.picture())
    assert "http" not in shown.replace("http://www.w3.org/2000/svg", "")


def test_the_picture_of_the_papers_is_small() -> None:
    data = script("draw_picture").PAPERS.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) < 200_000


def test_the_exported_example_is_the_current_one(briefing: Run) -> None:
    exported = briefing("export", "us-china-fwg", "--as-of", "2024-08-13").out
    assert (ROOT / "docs" / "example.md").read_text(encoding="utf-8") == exported


def test_every_part_of_the_format_is_described() -> None:
    described = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
    for part in vars(model).values():
        if isinstance(part, type) and issubclass(part, msgspec.Struct) and part is not model.Brief:
            for field in part.__struct_encode_fields__:
                assert re.search(rf"\b{field}\b", described), (part, field)


def test_every_link_in_the_documents_leads_somewhere() -> None:
    for path in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
            assert target.startswith("https:") or (path.parent / target).exists(), (path, target)


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_codes_of_the_checks_are_listed_as_they_are_explained() -> None:
    shown = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
    assert script("fill_readme").with_codes(shown) == shown
    assert shown.count("\n| B") > 50


def test_the_check_of_ones_own_that_is_shown_runs(example: Brief) -> None:
    (python,) = re.findall(
        r"```python\n(.*?)```", (ROOT / "docs" / "checking.md").read_text(encoding="utf-8"), re.DOTALL
    )
    names: dict[str, Check] = {}
    exec(python, names)
    subject = subject_of(msgspec.structs.replace(example, title="An end."))
    assert [(each.code, each.line) for each in names["house_style"](subject)] == [("X101", 3)]


SCALE = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"\*\*([^*]+)\*\*(?:(?!```).)*?```sql\n(.*?)```", SCALE.partition("## Questions")[2], re.DOTALL)


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    """The tables of the example library, with the views as they are shown."""
    out = tmp_path_factory.mktemp("tables")
    asked = Asked("desk", "here", as_of=date(2024, 8, 13))
    write_tables(ROOT / "briefs", place_at(str(out)), asked, lambda made, *_: made)
    connection = duckdb.connect()
    (views,) = re.findall(r"```sql\n(create view shards.*?)```", SCALE, re.DOTALL)
    connection.execute(views.replace("/mnt/desk/tables", str(out)))
    return connection


@pytest.mark.parametrize("question", [question for question, _ in QUESTIONS])
def test_each_question_to_the_tables_that_is_shown_has_an_answer(
    tables: duckdb.DuckDBPyConnection, question: str
) -> None:
    answer = tables.execute(dict(QUESTIONS)[question]).fetchall()
    none = "Which numbers changed", "What do the checks find", "Which actors have two", "Is anything missing"
    assert bool(answer) != question.startswith(none), answer


def test_the_questions_to_the_tables_are_answered_as_the_views_answer(
    tables: duckdb.DuckDBPyConnection, briefing: Run
) -> None:

    def answers(begun: str) -> list[tuple[Any, ...]]:
        (sql,) = (sql for question, sql in QUESTIONS if question.startswith(begun))
        return tables.execute(sql).fetchall()

    def records(*words: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(briefing(*words, "--format", "json", "--as-of", "2024-08-13").out)
        return found

    assert len(QUESTIONS) > 12
    span = "--topic", "tariffs", "--since", "2024", "--until", "2024"
    told = [(row["date"], row["phase"], row["kind"], row["text"]) for row in records("timeline", *span)]
    assert sorted(map(str, (row[:4] for row in answers("What is told of tariffs in 2024")))) == sorted(map(str, told))
    under = records("timeline", "--topic", "trade")
    assert {row["text"] for row in under} <= {row[1] for row in answers("The same with all that lies under")}
    people = records("people")
    assert [row[0] for row in answers("Who is named most")][:1] == [people[0]["id"]]
    in_force = [row["title"] for row in records("measures") if str(row["standing"]).startswith("in force since")]
    assert sorted(row[0] for row in answers("What was in force")) == sorted(map(str, in_force))
    speakers = {row["speaker_name"] for row in records("quotes", "briefs")}
    assert {row[0] for row in answers("Who is quoted most")} == speakers - {None}


def test_the_columns_of_the_tables_are_listed_as_they_are() -> None:
    assert script("fill_readme").with_columns(SCALE) == SCALE
