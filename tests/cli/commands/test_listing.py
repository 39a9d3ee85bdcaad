"""``list``: the library as one would want to see it."""

import json
import os
from pathlib import Path

import pytest

from briefing.library import check_states
from briefing.proof.report import Report, report
from tests.conftest import Run, Write


@pytest.fixture
def folder(write: Write, tmp_path: Path) -> Path:
    def brief(name: str, title: str, published: str, source: str, *more: str) -> None:
        events = "".join(f"  - what: {what}\n    source: {what}\n" for what in more)
        write(
            f"title: {title}\narticle: {{published: {published}, text: {name}.txt}}\n"
            f"events:\n  - what: The talks begin\n    source: {source}\n{events}",
            f"in/{name}.yaml",
        )
        write("The talks begin. They end.\n", f"in/{name}.txt")

    brief("a-one", "Zebra", "2024-05-02", "The talks begin")
    brief("b-two", "apple", "2024-05-03", "The talks fail", "They end")
    brief("c-three", "Mango", "2024-05-01", "The talks begin", "They end", "The talks")
    return tmp_path / "in"


def listed(briefing: Run, folder: Path, *options: str) -> list[str]:
    result = briefing("list", "--library", str(folder), "--format", "json", *options)
    assert result.code == 0, result.err
    return [record["id"] for record in json.loads(result.out)]


@pytest.mark.parametrize(
    ("options", "order"),
    [
        ([], "b-two a-one c-three"),
        (["--reverse"], "c-three a-one b-two"),
        (["--sort", "title"], "b-two c-three a-one"),
        (["--sort", "id"], "a-one b-two c-three"),
        (["--sort", "id", "-r"], "c-three b-two a-one"),
        (["--sort", "statements"], "c-three b-two a-one"),
        (["--sort", "checks"], "b-two a-one c-three"),
    ],
)
def test_it_comes_in_the_order_that_one_wants(briefing: Run, folder: Path, options: list[str], order: str) -> None:
    assert listed(briefing, folder, *options) == order.split()


def test_it_says_how_each_brief_stands_to_its_article(briefing: Run, folder: Path) -> None:
    out = briefing("list", "--library", str(folder), columns=120).out
    lines = out.splitlines()
    told = [(line.split()[-1], lines[number + 1].strip()) for number, line in enumerate(lines) if "May 2024" in line]
    assert told == [("apple", "b-two · 1 error"), ("Zebra", "a-one · checks fine"), ("Mango", "c-three · checks fine")]
    records = json.loads(briefing("list", "--library", str(folder), "--format", "json").out)
    assert records[0]["checks"] == {"errors": 1, "warnings": 0, "proved": 1, "statements": 2}
    assert "checks" not in briefing("list", "--library", str(folder), "--no-checks").out


def test_what_was_checked_is_known_until_the_brief_its_article_or_the_checks_change(
    briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = "list", "--library", str(folder)
    first = briefing(*asked)
    read: list[str] = []

    def noted(path: Path) -> Report:
        read.append(path.stem)
        return report(path)

    monkeypatch.setattr(check_states, "report", noted)
    assert briefing(*asked) == first
    assert read == []
    (folder / "a-one.txt").write_text("Nothing of the kind.")
    assert "1 error" in briefing(*asked).out.replace("\n", " ")
    assert read == ["a-one"]
    os.utime(folder / "b-two.yaml")
    briefing(*asked)
    assert read == ["a-one", "b-two"]
    monkeypatch.setattr(check_states, "__version__", "another")
    briefing(*asked)
    assert read[2:] == ["a-one", "b-two", "c-three"]
    assert briefing(*asked, "--no-index") == briefing(*asked)
