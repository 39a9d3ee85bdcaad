"""The schemas of the data: what is printed is valid, and nothing else is."""

import copy
import json
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec import structs

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.data_schemas.schemas import DATA, data_schema, name_of_data, titles
from briefing.formats import render
from briefing.problems import Problem
from briefing.proof.opinions import Opinion
from briefing.proof.report import report
from briefing.proof.report_formats import as_json
from briefing.proof.sum import sum_of
from briefing.views import VIEWS, view
from briefing.views.selection import Selection
from tests.conftest import DATA as FILES
from tests.conftest import ROOT, Run, Write, selection_for
from tests.hostile import BRIEF, HOSTILE

DAY = "--as-of", "2024-08-13"
# What is told only where there is something to tell.
OPTIONAL = {
    "ListedRecord": {"checks"},
    "DateMentionRecord": {"statements"},
    "ProblemRecord": {"accepted"},
    "HashedText": {"file", "in_brief"},
}
_OF_PYTHON = {"contents", "verdict", "opinion"}  # views that no command prints as JSON


@cache
def validator(name: str, *, line: bool = False) -> Draft202012Validator:
    return Draft202012Validator(data_schema(name, line=line))


def is_valid(name: str, data: object) -> bool:
    return validator(name).is_valid(data)


def validate(name: str, text: str) -> Any:
    """Hold printed JSON against the schema of a name, and return it."""
    data = json.loads(text)
    validator(name).validate(data)
    return data


@pytest.fixture(scope="module")
def briefs(tmp_path_factory: pytest.TempPathFactory) -> list[list[Brief]]:
    """The example library, each of its briefs, each wire and the hostile briefs, alone and together."""
    library = [load(path) for path in sorted((ROOT / "briefs").glob("*.yaml"))]
    wires = [load(path) for path in sorted((FILES / "wires").glob("*.yaml"))]
    assert (len(library), len(wires)) == (4, 3)
    hostile = []
    for name, more, month in ("new", "", "2024-08"), ("old", " 2", "2024-07"):
        path = tmp_path_factory.mktemp("hostile") / f"{name}.yaml"
        text = BRIEF.format(x=HOSTILE.replace('"', '\\"') + more)
        path.write_text(text.replace("2024-08", month), encoding="utf-8")
        hostile.append(load(path))
    return [library, hostile, wires, *([each] for each in (*library, *wires, hostile[0]))]


@pytest.mark.parametrize("name", titles())
def test_each_is_a_schema_in_which_every_record_is_closed_and_whole(name: str) -> None:
    for line in (False, True):
        if line and name in DATA and not DATA[name].lined:
            continue
        schema = data_schema(name, line=line)
        Draft202012Validator.check_schema(schema)
        for title, each in schema["$defs"].items():
            if "properties" in each:
                assert each["additionalProperties"] is False
                assert set(each["properties"]) - set(each["required"]) == OPTIONAL.get(title, set()), title
            assert f"#/$defs/{title}" in json.dumps(schema), "each definition is used"


def test_every_view_has_a_schema() -> None:
    assert {name_of_data(name) for name in VIEWS} == set(DATA) - {"check", "draft", "packet"}


@pytest.mark.parametrize("name", VIEWS)
def test_the_json_of_every_view_is_valid(briefs: list[list[Brief]], name: str) -> None:
    found = False
    for some in briefs:
        selection = selection_for(name, some)
        sourced = structs.replace(selection, sourced=DATA[name_of_data(name)].sourced)
        document = view(name, sourced)
        data = validate(name_of_data(name), render(document, "json"))
        found = found or bool(data)
        if not document.empty:
            for line in render(document, "jsonl").splitlines():
                validator(name_of_data(name), line=True).validate(json.loads(line))
        validate(name_of_data(name), render(view(name, selection), "json"))
    assert found


def test_a_lapsed_statement_and_a_broken_brief_are_valid(briefing: Run, write: Write) -> None:
    folder = write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n", "one.yaml").parent
    write("title: T\n", "broken.yaml")
    assert any("problem" in each for each in validate("list", briefing("list", str(folder), "--format", "json").out))
    write("title: U\narticle: {published: 2024-02-01}\nevents: [{what: Envoys meet, date: 2024-03, status: planned}]\n")
    write("title: V\narticle: {published: 2024-05-01}\nevents: [{what: It rains}]\n", "later.yaml")
    command = ["new-since", "2024-03", str(folder), "--as-of", "2024-06-01", "--format", "json"]
    told = validate("new-since", briefing(*command).out)
    assert "lapsed" in {each["change"] for each in told}


@pytest.mark.parametrize(
    "command",
    [
        "summary",
        "timeline",
        "timeline --topic nothing-of-it",
        "agenda --sources",
        "people",
        "topics",
        "quotes --sources",
        "measures",
        "figures",
        "positions",
        "list",
        "list --no-checks",
        "source us-china-fwg-2024-08",
        "search tariffs --sources",
        "dates us-china-fwg-2024-08",
        "new-since 2024-08-01 --sources",
        "export us-china-fwg-2024-08",
        "check",
        "check benchmarks/untruths",
        "check tests/data",
    ],
)
def test_what_a_command_prints_is_valid(briefing: Run, command: str) -> None:
    name, *rest = command.split()
    day = () if name in ("check", "source", "dates") else DAY
    printed = briefing(name, *rest, "--format", "json", *day).out
    if printed:
        validate(name, printed)
    assert printed or "nothing" in command


def test_the_data_of_a_dossier_is_valid(briefing: Run) -> None:
    for command in (["people", "yellen"], ["topics", "trade"], ["topics", "trade", "--sources"]):
        assert validate("dossier", briefing(*command, "--format", "json", *DAY).out)


def test_the_dates_of_a_text_without_a_brief_are_valid(briefing: Run) -> None:
    text = str(ROOT / "briefs" / "us-china-fwg-2024-08.txt")
    assert validate("dates", briefing("dates", "--text", text, "--published", "2024-08-12", "--format", "json").out)


def test_the_data_of_a_draft_is_valid(briefing: Run) -> None:
    text = str(ROOT / "briefs" / "us-china-fwg-2024-08.txt")
    draft = validate("draft", briefing("draft", text, "--published", "2024-08-12", "--json").out)
    assert draft["to_decide"]
    assert draft["article"]["text"]


def test_the_manifest_and_the_data_of_a_packet_are_valid(briefing: Run, tmp_path: Path, write: Write) -> None:
    text = "title: T\narticle:\n  published: 2024\n  text: |\n    It is.\nevents: [{what: x}]\n"
    in_place = write(text, "in-place.yaml")
    bare = write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n", "bare.yaml")
    example = "us-china-fwg-2024-08"
    asked = [[example], [example, "--quote-limit", "5"], [str(in_place)], [str(bare)]]
    for number, (brief, *more) in enumerate(asked):
        path = tmp_path / f"{number}.zip"
        assert briefing("export", brief, "--packet", str(path), *more, *DAY).code == 0
        with zipfile.ZipFile(path) as packet:
            validate("packet", packet.read("manifest.json").decode())
            for file in packet.namelist():
                if file.endswith("data.json"):
                    validate("export", packet.read(file).decode())
                if file.endswith("check.json"):
                    validate("check", packet.read(file).decode())


def test_the_data_of_a_paper_of_several_questions_is_valid(briefing: Run) -> None:
    recipe = str(ROOT / "docs" / "weekly.yaml")
    for more in ([], ["--sources"]):
        command = ["paper", recipe, "--library", str(ROOT / "briefs"), "--format", "json", *more, *DAY]
        assert validate("paper", briefing(*command).out)


def test_a_problem_of_another_packages_check_is_valid() -> None:
    own = Problem("a.yaml", 1, 1, "note", "X101", "a title", "", "title: x", 5, ("one", "two"), "for a reason")
    validate("check", "".join(as_json([own, own._replace(line=0, column=0, accepted="")])))


def test_an_opinion_is_valid() -> None:
    opinions = [Opinion("a.yaml", 3, "x", "supported", "so"), Opinion("a.yaml", 4, "y")]
    document = view("opinion", Selection((), date(2024, 8, 13), opinions=opinions, model="m"))
    validate("opinion", render(document, "json"))


def test_the_verdict_of_briefs_that_switch_checks_off_is_valid(write: Write) -> None:
    path = write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\nchecks: {ignore: [B3]}\n")
    document = view("verdict", Selection((), date(2024, 8, 13), proof=sum_of([report(path)])))
    assert validate("verdict", render(document, "json"))["switched_off"]


def spoiled(data: Any) -> Iterator[tuple[str, Any]]:
    """Yield the data with one thing wrong: a field too many, one missing, or a value of another kind."""
    whole = copy.deepcopy(data)
    for path, part in list(parts(whole)):
        if not isinstance(part, dict):
            continue
        part["unknown!"] = {"?": 1}
        yield f"{path} + unknown", whole
        del part["unknown!"]
        for name, value in list(part.items()):
            if not (set(path) & {"old", "new"}):
                part[name] = {"?": 1}
                yield f"{path} {name} = object", whole
            del part[name]
            yield f"{path} - {name}", whole
            part[name] = value


def parts(data: Any, path: Sequence[str] = ()) -> Iterator[tuple[Sequence[str], Any]]:
    yield path, data
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, each in items:
        yield from parts(each, (*path, str(name)))


_MAPS = {"topics", "actors", "accept", "fields", "dates", "switched_off"}  # whose keys are names, not fields


@pytest.mark.parametrize("name", VIEWS)
def test_data_with_anything_wrong_is_not_valid(library: list[Brief], name: str) -> None:
    document = view(name, structs.replace(selection_for(name, library), sourced=False))
    data = json.loads(render(document, "json"))
    data = data[:1] if isinstance(data, list) else data
    optional = set().union(*OPTIONAL.values())
    tried = 0
    for how, wrong in spoiled(data):
        if not is_valid(name_of_data(name), wrong):
            tried += 1
            continue
        removed = how.rpartition(" - ")[2]
        of_a_map = any(f"'{each}'" in how.rpartition(")")[0].split(", ")[-1] for each in _MAPS)
        assert " - " in how, how
        assert removed in optional or of_a_map, how
    assert tried > 4
    assert is_valid(name_of_data(name), data)


def test_what_is_no_name_of_data_is_refused(briefing: Run) -> None:
    assert "did you mean 'timeline'?" in briefing("schema", "timelne").err
    assert briefing("schema", "check", "--lines").code == 2
    assert briefing("schema", "--lines").code == 2
    assert json.loads(briefing("schema", "timeline", "--lines").out)["title"] == "A timeline: a line"
