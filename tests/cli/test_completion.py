"""A shell completes ids of briefs, actors, topics, kinds, statuses and codes, as they are in the library."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run, Write


@pytest.fixture
def folder(briefing: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of 41 briefs, with an index of it."""
    for number in range(40):
        title = f'"Talks: $(echo no) `{number}`"' if number % 2 else f"Talks {number}"
        write(f"title: {title}\narticle: {{published: 2024}}\nevents: [{{what: x}}]\n", f"in/talks-{number:02}.yaml")
    named = """
        id: other-id
        title: On trade
        article: {published: 2024}
        topics: {trade: Trade, tariffs: {label: Customs duties, under: trade}}
        actors: {janet-yellen: Janet Yellen, fed: {name: Federal Reserve, kind: organization},
                 united-kingdom: United Kingdom}
        events: [{what: x, status: planned}]
        measures: [{title: y, kind: tariff}]
        """
    write(named, "in/named.yaml")
    monkeypatch.setenv("BRIEFING_LIBRARY", str(tmp_path / "in"))
    briefing("index", "--library", str(tmp_path / "in"))
    return tmp_path / "in"


def offered(words: str, shell: str = "bash") -> list[str]:
    """Return what a shell is offered for the last of some words; bash parts words at a colon."""
    parted = words.replace(":", " : ").split(" ") if shell == "bash" else words.split(" ")
    parted = [word for word in parted[:-1] if word] + parted[-1:]
    environment = {
        **os.environ,
        "_BRIEFING_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": " ".join(parted),
        "COMP_CWORD": str(len(parted) - 1),
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    command = [sys.executable, "-m", "briefing"]
    told = subprocess.run(command, env=environment, capture_output=True, check=False, text=True, cwd=ROOT).stdout
    return told.strip().splitlines()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "offers"),
    [
        ("briefing summary talks-1", [f"talks-{number}" for number in range(10, 20)]),
        ("briefing timeline talks-01 talks-39", ["talks-39"]),
        ("briefing diff other", ["other-id"]),
        ("briefing summary on-trade", []),
        ("briefing summary trade", ["other-id"]),
        ("briefing people yel", ["janet-yellen"]),
        ("briefing people reserve", ["fed"]),
        ("briefing people other", ["other-id"]),
        ("briefing topics duties", ["tariffs"]),
        ("briefing topics t", ["tariffs", "trade"]),
        ("briefing timeline --topic tar", ["tariffs"]),
        ("briefing timeline --actor yellen", ["janet-yellen"]),
        ("briefing timeline --actor Brit", ["united-kingdom"]),
        ("briefing people lond", ["united-kingdom"]),
        ("briefing timeline --kind ta", ["tariff"]),
        ("briefing timeline --kind m", ["measure", "meeting"]),
        ("briefing timeline --status pl", ["planned"]),
        ("briefing check --explain b60", ["B601", "B602", "B603", "B604", "B605", "B606", "B607"]),
        ("briefing check --select B50", ["B501"]),
        ("briefing search to", ["topic:"]),
        ("briefing new talks", []),
        ("briefing search talks", []),
        ("briefing summary talks-01 talks", []),
    ],
)
def test_what_is_meant_is_offered(words: str, offers: list[str]) -> None:
    assert offered(words) == offers


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("shell", "offer"), [("bash", "tariffs"), ("fish", "topic:tariffs\tCustoms duties")])
def test_a_field_of_a_search_is_completed_with_its_values(shell: str, offer: str) -> None:
    assert offered("briefing search cars topic:tar", shell) == [offer]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_title_never_reaches_a_shell_with_what_it_may_evaluate(shell: str) -> None:
    offers = "\n".join(offered("briefing summary talks-1", shell))
    assert "talks-11" in offers
    assert "$" not in offers
    assert "`" not in offers


@pytest.mark.parametrize("columns", ["80", "40"])
@pytest.mark.parametrize("shell", ["zsh", "fish"])
@pytest.mark.parametrize("title", ["Envoys of many states meet again " * 5, "中国和美国的代表再次会面" * 10])
def test_a_long_title_is_one_offer_and_no_more(
    folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch, shell: str, title: str, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    write(f"title: {title}\narticle: {{published: 2024}}\nevents: [{{what: x}}]\n", f"{folder.name}/long.yaml")
    (offer,) = offered("briefing summary long", shell)
    assert "long" in offer
    assert title[:10] in offer


def test_a_deleted_brief_is_not_offered(folder: Path) -> None:
    (folder / "talks-11.yaml").unlink()
    assert "talks-11" not in offered("briefing summary talks-1")


def test_a_new_id_is_found_that_the_index_does_not_know_yet(folder: Path, write: Write) -> None:
    write("title: New\narticle: {published: 2024}\nevents: [{what: x}]\n", f"{folder.name}/brand-new.yaml")
    write("title: Hidden\narticle: {published: 2024}\nevents: [{what: x}]\n", f"{folder.name}/.git/brand-hidden.yaml")
    assert offered("briefing summary brand") == ["brand-new"]
    assert offered("briefing summary brand-o") == []


def test_a_small_library_is_completed_without_an_index(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "none"))
    assert offered("briefing summary us-c") == ["us-china-fwg-2024-08"]
    assert offered("briefing people neiman") == ["brent-neiman"]
    assert not (tmp_path / "none").exists()


def test_a_library_that_is_not_there_offers_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRIEFING_LIBRARY", str(tmp_path / "nowhere"))
    assert offered("briefing summary us-c") == []
    assert offered("briefing timeline --topic t") == []
