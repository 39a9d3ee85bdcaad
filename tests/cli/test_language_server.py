"""The language server, spoken to as an editor does: over stdio, in its protocol."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import COMMAND, ENVIRONMENT
from tests.conftest import ROOT, Result, Run, Write

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
        editor.tell("textDocument/didSave", {"textDocument": document})
        asked = {"textDocument": document, "position": {"line": 0, "character": 0}}
        assert editor.ask("textDocument/hover", asked) is None
        assert editor.ask("textDocument/completion", asked) == []


def test_a_file_may_have_any_sign_in_its_name(editor: Editor, path: Path) -> None:
    odd = path.with_name("50%25 off.yaml")
    assert [each["code"] for each in editor.open(odd, BRIEF)] == ["B117"]


def framed(*bodies: bytes) -> bytes:
    return b"".join(b"Content-Length: %d\r\n\r\n%b" % (len(body), body) for body in bodies)


BEGIN = framed(b'{"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"capabilities": {}}}')
ASKED = b'{"jsonrpc": "2.0", "id": 5, "method": "%b", "params": %b}'
END = framed(b'{"jsonrpc": "2.0", "id": 9, "method": "shutdown"}', b'{"jsonrpc": "2.0", "method": "exit"}')


def served(monkeypatch: pytest.MonkeyPatch, briefing: Run, sent: bytes) -> tuple[Result, list[tuple[Any, Any]]]:
    """How the server ends, and the id and the code of each answer that it gives, 0 where there is no error."""
    pytest.importorskip("pygls")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(sent)))
    result = briefing("lsp")
    answers = [json.loads(each) for each in re.findall(r"\r\n\r\n(\{.*?\})(?=Content-Length|$)", result.out)]
    return result, [(each["id"], each.get("error", {}).get("code", 0)) for each in answers if "id" in each]


@pytest.mark.parametrize(
    ("sent", "answers"),
    [
        (framed(b"{abc"), [(None, -32700)]),
        (framed(b'{"jsonrpc": "2.0", "id": 5, "method": "a\xff"}'), [(None, -32700)]),
        (framed(b"[" * 10**6 + b"]" * 10**6), [(None, -32700)]),
        (framed(ASKED % (b"a", b'{"a":' * 10**5 + b"1" + b"}" * 10**5)), [(None, -32700)]),
        (b"Content-Length: 0\r\n\r\n", [(None, -32600)]),
        (framed(b" " * 101), [(None, -32600)]),
        (
            framed(b"[]", b"1", b"null", b"{}", b'{"jsonrpc": "1.0", "id": 1}', b'{"jsonrpc": "2.0"}'),
            [(None, -32600)] * 6,
        ),
        (framed(ASKED % (b"foo/bar", b"1")), [(5, -32601)]),
        (framed(b'{"jsonrpc": "2.0", "method": "foo/bar"}'), []),
        (framed(ASKED % (b"textDocument/hover", b'{"x": 1}')), [(5, -32602)]),
        (framed(ASKED % (b"textDocument/hover", b"null")), [(5, -32602)]),
        (framed(b'{"jsonrpc": "2.0", "id": 5, "result": 1}') * 1000, []),
        (framed(ASKED % (b"shutdown", b"null"), ASKED % (b"textDocument/hover", b"{}")), [(5, 0), (5, -32600)]),
    ],
)
def test_a_message_that_is_none_is_answered_as_the_specification_says(
    monkeypatch: pytest.MonkeyPatch, briefing: Run, sent: bytes, answers: list[tuple[Any, int]]
) -> None:
    if b" " * 101 in sent:
        monkeypatch.setattr("briefing.cli.editor_messages._MOST", 100)
    result, told = served(monkeypatch, briefing, BEGIN + sent + END)
    assert (result.code, result.err) == (0, "")
    ended = (9, -32600) if b"shutdown" in sent else (9, 0)
    assert told == [(0, 0), *answers, ended]


def test_before_it_is_told_to_begin_it_answers_nothing(monkeypatch: pytest.MonkeyPatch, briefing: Run) -> None:
    opened = b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {}}'
    _, told = served(monkeypatch, briefing, framed(ASKED % (b"textDocument/hover", b"{}"), opened) + BEGIN + END)
    assert told == [(5, -32002), (0, 0), (9, 0)]


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (b"Content-Length: -5\r\n\r\nabc", "its Content-Length is no number of bytes"),
        (b"Content-Length: abc\r\n\r\nabc", "its Content-Length is no number of bytes"),
        (b"Content-Length: " + b"9" * 5000 + b"\r\n\r\nabc", "its Content-Length is no number of bytes"),
        (b"X: y\r\n\r\nabc", "it has no Content-Length"),
        (b"\r\n", "it has no Content-Length"),
        (b"Content-Len", "a header of it has no end"),
        (b"X: " + b"y" * 10**6, "a header of it has no end"),
        (b"X: y\r\n" * 1000, "it has more than 100 headers"),
        (b"Content-Length: 50\r\n\r\nabc", "it ends in the middle of one"),
    ],
)
def test_where_no_message_can_be_told_from_the_next_it_ends_and_says_why(
    monkeypatch: pytest.MonkeyPatch, briefing: Run, sent: bytes, reason: str
) -> None:
    result, told = served(monkeypatch, briefing, BEGIN + sent)
    assert (result.code, told) == (2, [(0, 0)])
    assert f"what comes on stdin is no message of an editor: {reason}" in " ".join(result.err.split())


def test_of_a_message_that_is_too_long_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, briefing: Run) -> None:
    result, told = served(monkeypatch, briefing, BEGIN + b"Content-Length: 99999999999999\r\n\r\nabc")
    assert (result.code, told) == (0, [(0, 0), (None, -32600)])


def test_half_of_a_pair_of_utf_16_stops_nothing(editor: Editor, path: Path) -> None:
    assert "B301" in [each["code"] for each in editor.open(path, BRIEF.replace("in Shanghai", "in \ud800 Shanghai"))]


def test_without_its_package_it_says_what_to_install(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "briefing.cli.language_server", raising=False)
    for name in ("lsprotocol", "pygls.lsp.server"):
        monkeypatch.setitem(sys.modules, name, None)
    result = briefing("lsp")
    assert (result.code, result.out) == (2, "")
    assert "the language server needs pygls\n  hint: pip install 'briefing-cli[lsp]'" in result.err
