"""Problems in the formats of other programs."""

import json
from email.message import Message
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest

from briefing.cli.diagnostics import diagnostic
from briefing.problems import Problem
from briefing.proof.explanations import EXPLANATIONS, explained
from briefing.proof.report_formats import as_github, as_json, as_sarif
from briefing.version import __version__

LOST = Problem("a b.yaml", 3, 5, "error", "B301", "not there", "look", "  source: x", 4, ("one", "two"))
ODD = Problem("a,b:c.yaml", 0, 0, "warning", "X101", "50% off\nand more", "")


def run(*problems: Problem) -> dict[str, Any]:
    log: dict[str, Any] = json.loads("".join(as_sarif(problems)))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    found: dict[str, Any] = log["runs"][0]
    return found


def test_json_is_a_list_of_the_fields() -> None:
    assert json.loads("".join(as_json([LOST]))) == [
        {
            "file": "a b.yaml",
            "line": 3,
            "column": 5,
            "severity": "error",
            "code": "B301",
            "message": "not there",
            "hint": "look",
            "excerpt": "  source: x",
            "width": 4,
            "details": ["one", "two"],
        }
    ]
    assert "".join(as_json([])) == "[]\n"


def test_nothing_of_a_brief_can_steer_a_terminal() -> None:
    problem = LOST._replace(message="\x1b[31m\u202e美")
    for text in ("".join(as_json([problem])), "".join(as_sarif([problem]))):
        assert text.isascii()
        assert "\x1b" not in text


def test_github_gets_a_command_a_line_with_its_marks_escaped() -> None:
    assert "".join(as_github([LOST, ODD])) == (
        "::error file=a b.yaml,line=3,col=5,title=B301::not there%0Aone%0Atwo%0Alook\n"
        "::warning file=a%2Cb%3Ac.yaml,line=1,col=1,title=X101::50%25 off%0Aand more\n"
    )


def test_nothing_raw_reaches_github_or_a_screen_out_of_a_name_a_code_or_a_message() -> None:
    odd = "a\r\x1b[31m\u202eb"
    problem = Problem(odd, 3, 5, "error", odd, odd, odd, details=(odd,))
    for text in ("".join(as_github([problem])), diagnostic(problem).plain):
        assert not {"\r", "\x1b", "\u202e"} & set(text)
        assert text.count("␛[31m⟨U+202E⟩b") == 5


def test_sarif_tells_where_each_problem_is() -> None:
    found = run(LOST, ODD)
    assert found["columnKind"] == "unicodeCodePoints"
    assert found["results"] == [
        {
            "ruleId": "B301",
            "level": "error",
            "message": {"text": "not there\nlook\none\ntwo"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "a%20b.yaml"},
                        "region": {"startLine": 3, "startColumn": 5, "endColumn": 9},
                    }
                }
            ],
        },
        {
            "ruleId": "X101",
            "level": "warning",
            "message": {"text": "50% off\nand more"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "a%2Cb%3Ac.yaml"},
                        "region": {"startLine": 1, "startColumn": 1, "endColumn": 2},
                    }
                }
            ],
        },
    ]


def test_an_absolute_path_is_a_file_address(tmp_path: Path) -> None:
    (result,) = run(LOST._replace(file=str(tmp_path / "a b.yaml")))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == (tmp_path / "a b.yaml").as_uri()


def test_sarif_explains_each_code_once_as_the_manual_does() -> None:
    driver = run(ODD, LOST, LOST)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("briefing", __version__)
    first, second = driver["rules"]
    assert first == {
        "id": "B301",
        "shortDescription": {"text": "the excerpt is not in the article"},
        "fullDescription": {"text": EXPLANATIONS["B301"].why},
        "help": {"text": explained("B301"), "markdown": first["help"]["markdown"]},
    }
    assert first["help"]["markdown"] == (
        f"{EXPLANATIONS['B301'].why}\n\n"
        "Wrong:\n\n```yaml\nsource: has imposed new tariffs\n```\n\n"
        "Right:\n\n```yaml\nsource: has levied new tariffs\n```\n"
    )
    assert second == {"id": "X101", "shortDescription": {"text": "X101"}}, "of another package"


def test_sarif_has_the_projects_address_once_its_package_gives_one(monkeypatch: pytest.MonkeyPatch) -> None:
    package = Message()
    monkeypatch.setattr("briefing.proof.report_formats.metadata", lambda _: package)
    assert "informationUri" not in run()["tool"]["driver"]
    package["Project-URL"] = "Source, https://example.org/briefing"
    package["Project-URL"] = "Issues, https://example.org/issues"
    assert run()["tool"]["driver"]["informationUri"] == "https://example.org/briefing"


def test_sarif_does_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Message:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("briefing.proof.report_formats.metadata", missing)
    assert "informationUri" not in run()["tool"]["driver"]


def test_a_note_is_a_notice_on_github_and_a_note_in_sarif() -> None:
    note = ODD._replace(severity="note")
    assert "".join(as_github([note])).startswith("::notice ")
    assert run(note)["results"][0]["level"] == "note"


def test_sarif_tells_the_bytes_of_a_name_in_no_encoding() -> None:
    (result,) = run(LOST._replace(file="b\udcff.yaml"))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b%FF.yaml"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_what_is_written_piece_by_piece_is_as_json_writes_it_whole(count: int) -> None:
    for pieces in (as_json([LOST, ODD, LOST][:count]), as_sarif([LOST, ODD, LOST][:count])):
        text = "".join(pieces)
        assert text == json.dumps(json.loads(text), indent=2) + "\n"
