"""The language server, spoken to as an editor does: over stdio, in its protocol."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import COMMAND, ENVIRONMENT
from tests.conftest import ROOT, Run, Write

BRIEF = """\
title: "Talks 𝛼 open"
article: {published: 2024-08-12, text: a.txt}
topics: {trade: Trade, tariffs: {label: Tariffs, under: trade}}
actors:
  yellen: Janet Yellen
  china: {name: China, kind: country}
events:
  - what: Talks begin
    topics: [trade]
    actors:
      - china
    source: >-
      The talks begin
      in Shanghai
"""
ARTICLE = "It rains.\n\nIt is late. The talks begin in Shanghai, China, on trade."


class Editor:
    """A client of the server."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "lsp"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={**ENVIRONMENT, "PYTHONPATH": str(ROOT)},
        )
        self._asked = 0
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})

    def tell(self, method: str, parameters: dict[str, Any], **more: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": parameters, **more}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def ask(self, method: str, parameters: dict[str, Any]) -> Any:
        self._asked += 1
        self.tell(method, parameters, id=self._asked)
        while (answer := self._heard()).get("id") != self._asked:
            pass
        return answer["result"]

    def problems(self) -> list[dict[str, Any]]:
        while (answer := self._heard()).get("method") != "textDocument/publishDiagnostics":
            pass
        found: list[dict[str, Any]] = answer["params"]["diagnostics"]
        return found

    def open(self, path: Path, text: str = BRIEF) -> list[dict[str, Any]]:
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return self.problems()

    def change(self, path: Path, text: str) -> list[dict[str, Any]]:
        document = {"uri": path.as_uri(), "version": 2}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        return self.problems()

    def at(self, path: Path, text: str, words: str, *, what: str) -> Any:
        """What is told behind words of a text."""
        before = text[: text.index(words) + len(words)]
        line, column = before.count("\n"), len(before.rpartition("\n")[2])
        where = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
        return self.ask(f"textDocument/{what}", where)

    def _heard(self) -> dict[str, Any]:
        stream = self.process.stdout
        assert stream is not None
        size = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b": ")
            size = int(value) if name == b"Content-Length" else size
        assert size, "the server has ended"
        heard: dict[str, Any] = json.loads(stream.read(size))
        return heard


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    made = Editor(tmp_path)
    yield made
    made.ask("shutdown", {})
    made.tell("exit", {})
    made.process.communicate(timeout=30)
    assert made.process.returncode == 0


@pytest.fixture
def path(write: Write) -> Path:
    """A brief that an editor has open, and that the disk does not have yet."""
    return write(ARTICLE, "a b/a.txt").with_name("brief.yaml")


def test_it_checks_what_is_typed_and_not_saved(editor: Editor, path: Path) -> None:
    assert [each["severity"] for each in editor.open(path) if each["severity"] < 3] == []
    found = editor.change(path, BRIEF.replace("trade]", "trad]").replace("𝛼 open", "𝛼 for 3.4% open"))
    (problem,) = [each for each in found if each["code"] == "B201"]
    assert problem["range"] == {"start": {"line": 8, "character": 13}, "end": {"line": 8, "character": 17}}
    assert problem["message"].startswith("unknown topic 'trad'\ndid you mean 'trade'?")
    assert (problem["severity"], problem["source"]) == (1, "briefing")
    found = editor.change(path, BRIEF.replace("𝛼 open", "𝛼 open").replace("begin\n      in", "end\n      in"))
    assert "B301" in [each["code"] for each in found]
    assert not [each for each in editor.change(path, BRIEF) if each["severity"] < 3]


def test_columns_are_counted_as_the_editor_counts_them(editor: Editor, path: Path) -> None:
    found = editor.open(path, BRIEF.replace("topics: [trade]", "topics: ['𝛼', trad]"))
    starts = {
        each["message"].split("'")[1]: each["range"]["start"]["character"] for each in found if each["severity"] < 2
    }
    assert starts == {"𝛼": 13, "trad": 19}, "𝛼 takes two of UTF-16"


def test_yaml_that_is_no_brief_is_left_alone(editor: Editor, path: Path) -> None:
    assert editor.open(path, "services: {web: 1}\n") == []


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("    topics: [", {"trade": "Trade", "tariffs": "Tariffs"}),
        ("    topics: [trade, t", {"trade": "Trade", "tariffs": "Tariffs"}),
        ("    actors:\n      - china\n      - ", {"yellen": "Janet Yellen", "china": "China"}),
        ("    said_by: ", {"yellen": "Janet Yellen", "china": "China"}),
        ("    what: ", {}),
        ("actors:", {}),
    ],
)
def test_ids_are_completed_where_they_may_stand(editor: Editor, path: Path, typed: str, ids: dict[str, str]) -> None:
    text = BRIEF.partition("    topics: [trade]")[0] + typed
    editor.open(path, text)
    found = editor.at(path, text, typed, what="completion") or []
    assert {each["label"]: each["detail"] for each in found} == ids


def test_an_excerpt_tells_where_it_stands(editor: Editor, path: Path) -> None:
    editor.open(path)
    told = editor.at(path, BRIEF, "      The talks", what="hover")
    sentence = "The talks begin in Shanghai, China, on trade."
    assert told["contents"]["value"] == f"paragraph 2, sentence 2: {sentence}"
    assert editor.at(path, BRIEF, "title", what="hover") is None
    text = BRIEF.replace("in Shanghai", "in Beijing")
    editor.change(path, text)
    assert editor.at(path, text, "      The talks", what="hover")["contents"]["value"] == "not found in the article"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_of_what_is_not_open_it_reads_and_tells_nothing(editor: Editor, path: Path) -> None:
    os.mkfifo(path.with_name("pipe.yaml"))
    for name in ("pipe.yaml", "nowhere.yaml"):
        document = {"uri": path.with_name(name).as_uri()}
        asked = {"textDocument": document, "position": {"line": 0, "character": 0}}
        assert editor.ask("textDocument/hover", asked) is None
        assert editor.ask("textDocument/completion", asked) == []


def test_a_file_may_have_any_sign_in_its_name(editor: Editor, path: Path) -> None:
    odd = path.with_name("50%25 off.yaml")
    assert [each["code"] for each in editor.open(odd, BRIEF)] == ["B117"]


def test_without_its_package_it_says_what_to_install(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "briefing.cli.language_server", raising=False)
    for name in ("lsprotocol", "pygls.lsp.server"):
        monkeypatch.setitem(sys.modules, name, None)
    result = briefing("lsp")
    assert (result.code, result.out) == (2, "")
    assert "the language server needs pygls\n  hint: pip install 'briefing-cli[lsp]'" in result.err
