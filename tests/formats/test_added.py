"""Formats that other packages bring."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from briefing.brief.model import Brief
from briefing.formats import FORMATS, format_names, format_of, known_endings, render
from briefing.problems import CannotGoOn
from briefing.views import VIEWS, view
from tests.cli.terminal import COMMAND, ENVIRONMENT
from tests.conftest import ROOT, Run, selection_for

DOCS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
DAY = "--as-of", "2024-08-13"
PLAIN = """
from briefing.document import plain
from briefing.formats import Format


def write(document):
    {body}


FORMAT = Format({fields})
"""
Bring = Callable[..., None]


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder where packages are looked for first; what is loaded from it is forgotten afterwards."""
    known = set(sys.modules)
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    for name in set(sys.modules) - known:
        if getattr(sys.modules[name], "__file__", None) and str(tmp_path) in str(sys.modules[name].__file__):
            del sys.modules[name]


@pytest.fixture
def bring(packages: Path) -> Bring:
    """Install a made-up package that brings a format, whose function is of this body."""

    def install(
        body: str = "return plain(document.title)",
        name: str = "theirs",
        *,
        fields: str = '(".theirs",), "text/plain", "{name}:write"',
        declared: str = "{name} = {name}:FORMAT",
        module: str = "",
    ) -> None:
        code = PLAIN.format(body=body, fields=fields.format(name=name))
        (packages / f"{module or name}.py").write_text(code)
        place = packages / f"{module or name}-1.0.dist-info"
        place.mkdir()
        (place / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module or name}\nVersion: 1.0\n")
        (place / "entry_points.txt").write_text(f"[briefing.formats]\n{declared.format(name=name)}\n")

    return install


@pytest.fixture
def outline(packages: Path) -> None:
    """Install the format that the documents show."""
    (python,) = re.findall(r"```python\n(.*?)```", DOCS, re.DOTALL)
    ((group, name, where),) = re.findall(r'entry-points."([^"]+)"\]\n(\w+) = "([^"]+)"', DOCS)
    (packages / "our_formats.py").write_text(python)
    place = packages / "our-1.0.dist-info"
    place.mkdir()
    (place / "METADATA").write_text("Metadata-Version: 2.1\nName: our\nVersion: 1.0\n")
    (place / "entry_points.txt").write_text(f"[{group}]\n{name} = {where}\n")


@pytest.mark.usefixtures("outline")
def test_the_format_of_ones_own_that_is_shown_writes_any_paper(briefing: Run, tmp_path: Path) -> None:
    result = briefing("timeline", "us-china-fwg", "--format", "opml", *DAY)
    assert result.code == 0
    words = [str(each.get("text")) for each in ET.fromstring(result.out).iter("outline")]
    assert "2023: The Financial Working Group is set up" in words
    written = briefing("export", "us-china-fwg", "-o", str(tmp_path / "brief.opml"), *DAY)
    assert written.code == 0
    assert str(ET.parse(tmp_path / "brief.opml").findtext("head/title")).startswith("US–China")
    briefing("export", "briefs", "--to", str(tmp_path / "all"), "--format", "opml", *DAY)
    assert len(list((tmp_path / "all").glob("*.opml"))) == len(list((ROOT / "briefs").glob("*.yaml")))


@pytest.mark.usefixtures("outline")
@pytest.mark.parametrize("name", VIEWS)
def test_no_brief_steers_the_format_that_is_shown(hostile: list[Brief], name: str) -> None:
    document = view(name, selection_for(name, hostile))
    page = render(document, "opml")
    assert page.count("<outline") >= len(document.blocks)
    assert ET.fromstring(page).find("body") is not None
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


@pytest.mark.usefixtures("outline")
def test_an_added_format_is_listed_with_the_others(briefing: Run, example: Brief) -> None:
    assert "opml" in briefing("summary", "--help").out
    assert "'opml'" in briefing("summary", "--format", "opnl").err
    assert ".opml" in briefing("export", "-o", "brief.doc").err
    assert format_names() == [*FORMATS, "opml"]
    with pytest.raises(CannotGoOn, match="no format 'opnl'") as stopped:
        render(view("summary", selection_for("summary", [example])), "opnl")
    assert stopped.value.hint.startswith("did you mean 'opml'")


@pytest.mark.usefixtures("outline")
def test_a_shell_completes_an_added_format(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable, value in {
        "_BRIEFING_COMPLETE": "complete_bash",
        "COMP_WORDS": "briefing summary --format op",
        "COMP_CWORD": "3",
    }.items():
        monkeypatch.setenv(variable, value)
    assert briefing().out.split() == ["opml"]


@pytest.mark.usefixtures("outline")
def test_an_added_format_is_that_of_a_variable(tmp_path: Path) -> None:
    settings = {**ENVIRONMENT, "PYTHONPATH": str(tmp_path), "BRIEFING_FORMAT": "opml"}
    result = subprocess.run([*COMMAND, "summary"], cwd=ROOT, env=settings, capture_output=True, check=True, text=True)
    assert result.stdout.startswith("<opml")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("return document.titel", "AttributeError: 'Document' object has no attribute 'titel' (in write, line 7)"),
        ("raise SystemExit(0)", "SystemExit: 0 (in write, line 7)"),
        ("return write(document)", "RecursionError"),
        ("return None", "it returns NoneType, not str"),
        ("return b'x'", "it returns bytes, not str"),
        ("import nowhere", "ModuleNotFoundError: No module named 'nowhere'"),
    ],
)
def test_an_added_format_that_fails_is_named_and_nothing_is_written(
    briefing: Run, bring: Bring, tmp_path: Path, body: str, message: str
) -> None:
    bring(body)
    result = briefing("summary", "--format", "theirs")
    assert (result.code, result.out) == (2, "")
    assert f"the format theirs fails: {message}" in " ".join(result.err.split())
    assert "report it to whoever wrote the format" in result.err
    assert briefing("export", "-o", str(tmp_path / "x.theirs")).code == 2
    assert not (tmp_path / "x.theirs").exists()
    assert briefing("export", "--packet", str(tmp_path / "x.zip"), "--format", "theirs").code == 2
    assert not (tmp_path / "x.zip").exists()


def test_an_added_format_refuses_a_paper_in_its_own_words(briefing: Run, bring: Bring) -> None:
    bring("from briefing import CannotGoOn; raise CannotGoOn('theirs holds no people')")
    result = briefing("summary", "--format", "theirs")
    assert (result.code, result.out) == (2, "")
    assert result.err.endswith("error: theirs holds no people\n")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"declared": "{name} = {name}:MISSING"}, "can't be loaded: AttributeError"),
        ({"declared": "{name} = nowhere:FORMAT"}, "can't be loaded: ModuleNotFoundError: No module named 'nowhere'"),
        ({"declared": "{name} = {name}:write"}, "is not usable: it is no briefing.formats.Format"),
        ({"fields": '".theirs", "text/plain", "theirs:write"'}, "is not usable: Expected `array`, got `str`"),
        ({"fields": '("/../x",), "text/plain", "theirs:write"'}, "is not usable: Expected `str` matching regex"),
        ({"fields": '(), "text/plain", "theirs:write"'}, "is not usable: Expected `array` of length >= 1"),
        ({"fields": '(".theirs",), "text/plain", "theirs:wrte"'}, "fails: AttributeError: module 'theirs' has no"),
    ],
)
def test_an_added_format_that_is_not_usable_is_named(
    briefing: Run, bring: Bring, wrong: dict[str, str], message: str
) -> None:
    bring(**wrong)
    result = briefing("summary", "--format", "theirs")
    assert (result.code, result.out) == (2, "")
    assert message in " ".join(result.err.split())
    assert "the format theirs" in " ".join(result.err.split())
    assert briefing("summary").code == 0
    assert briefing("export", "-o", "-").code == 0


def test_an_ending_that_a_broken_format_may_have_names_that_format(briefing: Run, bring: Bring) -> None:
    bring(declared="theirs = nowhere:FORMAT")
    bring(name="sound", fields='(".geo.json", ".sound"), "text/plain", "sound:write"')
    assert "the format theirs (nowhere:FORMAT) can't be loaded" in briefing("export", "-o", "brief.theirs").err
    assert [format_of(name) for name in ("a.sound", "a.geo.json", "a.2024.json", "a.JSON", ".json")] == [
        "sound",
        "sound",
        "json",
        "json",
        "json",
    ]
    assert {".sound", ".md"} <= set(known_endings())


def test_a_built_in_format_keeps_its_name_and_its_endings(briefing: Run, bring: Bring) -> None:
    before = briefing("summary", "--format", "json", *DAY).out
    bring(name="json", module="theirs", fields='(".md",), "text/plain", "theirs:write"')
    assert briefing("summary", "--format", "json", *DAY).out == before
    assert format_of("brief.md") == "markdown"
    assert format_of("brief.2024.md") == "markdown"
    assert format_names() == list(FORMATS)


def test_of_two_formats_of_one_name_neither_is_taken(briefing: Run, bring: Bring) -> None:
    bring()
    bring(name="theirs", module="others", declared="{name} = others:FORMAT")
    result = briefing("summary", "--format", "theirs")
    assert result.code == 2
    assert "there are several formats theirs: others:FORMAT and theirs:FORMAT" in " ".join(result.err.split())


def test_a_name_that_would_steer_a_screen_is_none(bring: Bring) -> None:
    bring(declared="an\x1b[31m = {name}:FORMAT")
    assert format_names() == list(FORMATS)


def test_text_is_made_harmless_and_bytes_stay_as_they_are(bring: Bring, example: Brief) -> None:
    document = view("summary", selection_for("summary", [example]))
    bring(r'return "a\x1b[31m\r\nb\t\u202ec\ud800\n"')
    assert render(document, "theirs") == "a␛[31m\r\nb\t⟨U+202E⟩c⟨U+D800⟩\n"
    bring(r'return b"\x1b"', "raw", fields='(".raw",), "text/plain", "raw:write", in_bytes=True')
    with pytest.raises(CannotGoOn, match="raw is no text"):
        render(document, "raw")


def test_what_a_format_needs_is_named(briefing: Run, bring: Bring) -> None:
    bring(fields='(".theirs",), "text/plain", "theirs:write", library="nowhere"')
    assert "theirs needs nowhere, which is not installed" in briefing("summary", "--format", "theirs").err


def test_no_limit_to_quoting_is_promised_of_an_added_format(briefing: Run, bring: Bring) -> None:
    bring()
    result = briefing("export", "--format", "theirs", "--quote-limit", "5")
    assert (result.code, result.out) == (2, "")
    assert "theirs may hold the whole data" in result.err


def test_an_added_format_is_told_of_the_sheet(briefing: Run, packages: Path, bring: Bring) -> None:
    bring(fields='(".theirs",), "text/plain", "theirs:on_sheet", takes=("sheet",)')
    with (packages / "theirs.py").open("a") as file:
        file.write("\n\ndef on_sheet(document, stationery):\n    return stationery.sheet\n")
    assert briefing("export", "--format", "theirs", "--sheet", "letter").out == "letter"


NOISY = r"""import os, sys
    os.write(1, b"written\n")
    print("printed")
    sys.__stdout__.write("kept\n")
    return "x"
"""


def test_nothing_that_a_format_prints_gets_into_the_paper(bring: Bring, packages: Path) -> None:
    bring(NOISY)
    settings = {**ENVIRONMENT, "PYTHONPATH": str(packages)}
    command = [*COMMAND, "summary", "--format", "theirs"]
    result = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, check=True, text=True)
    assert result.stdout == "x"
    assert {"written", "printed", "kept"} <= set(result.stderr.splitlines())


def test_no_package_is_asked_where_a_built_in_format_is_meant(
    briefing: Run, bring: Bring, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bring()

    def asked(group: str) -> None:
        raise AssertionError(group)

    monkeypatch.setattr("briefing.plugins.declared", asked)
    monkeypatch.setattr("briefing.formats.added.declared", asked)
    assert json.loads(briefing("summary", "--format", "json").out)["id"]
    assert briefing("export", "-o", str(tmp_path / "brief.md")).code == 0
    assert (tmp_path / "brief.md").stat().st_size
