"""Problems for other programs: as JSON, as GitHub's workflow commands, as SARIF 2.1.0 (OASIS)."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import PurePath
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from briefing.problems import Problem
from briefing.proof.explanations import EXPLANATIONS, explained, explained_in_markdown
from briefing.version import __version__
from briefing.visible import as_typed


def as_json(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield a list of the problems, field by field."""
    yield from _listed(map(problem_record, problems), "")
    yield "\n"


def problem_record(problem: Problem) -> dict[str, Any]:
    """Return the fields of a problem; the reason only of one that is accepted."""
    fields = {**problem._asdict(), "details": list(problem.details)}
    if not problem.accepted:
        del fields["accepted"]
    return fields


def as_github(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield a workflow command a line, which GitHub shows at the line of the change."""

    def escaped(text: str, more: str = "") -> str:
        for character in f"%\r\n{more}":
            text = text.replace(character, f"%{ord(character):02X}")
        return text

    for problem in problems:
        file, code = escaped(as_typed(problem.file), ":,"), escaped(as_typed(problem.code), ":,")
        where = f"file={file},line={max(problem.line, 1)},col={max(problem.column, 1)}"
        hint = f"accepted: {problem.accepted}" if problem.accepted else problem.hint
        text = "\n".join(part for part in (problem.message, *problem.details, hint) if part)
        text = escaped("\n".join(map(as_typed, text.split("\n"))))
        command = "notice" if problem.severity == "note" else problem.severity
        yield f"::{command} {where},title={code}::{text}\n"


def as_sarif(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield a SARIF log of one run."""
    codes = sorted({problem.code for problem in problems})
    rules = [_rule(code) for code in codes]
    driver = {"name": "briefing", "version": __version__, **_address(), "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": []}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    before, _, behind = _dumped(log).rpartition("[]")  # the results come last
    yield before
    yield from _listed(map(_result, problems), " " * 6)
    yield f"{behind}\n"


def _address() -> dict[str, str]:
    """Return the project's address, if its package gives one."""
    with suppress(PackageNotFoundError):
        for each in metadata("briefing-cli").get_all("Project-URL") or ():
            return {"informationUri": each.partition(", ")[2]}
    return {}


def _result(problem: Problem) -> dict[str, Any]:
    start = max(problem.column, 1)
    region = {"startLine": max(problem.line, 1), "startColumn": start, "endColumn": start + problem.width}
    path = PurePath(problem.file)
    uri = path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
    location = {"artifactLocation": {"uri": uri}, "region": region}
    text = "\n".join(part for part in (problem.message, problem.hint, *problem.details) if part)
    held = [{"kind": "inSource", "justification": problem.accepted}] if problem.accepted else []
    return {
        "ruleId": problem.code,
        "level": problem.severity,
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
        **({"suppressions": held} if held else {}),
    }


def _rule(code: str) -> dict[str, Any]:
    """Return what a code means, as text and as Markdown; of another package's code only that it is one."""
    fault = EXPLANATIONS.get(code)
    if fault is None:
        return {"id": code, "shortDescription": {"text": code}}
    return {
        "id": code,
        "shortDescription": {"text": fault.title},
        "fullDescription": {"text": fault.why},
        "help": {"text": explained(code), "markdown": explained_in_markdown(code)},
    }


def _listed(records: Iterable[dict[str, Any]], indent: str) -> Iterator[str]:
    """Yield a list as JSON, one record after the other, as ``json.dumps`` writes it so far to the right."""
    start = "["
    for record in records:
        yield f"{start}\n{_dumped(record)}".replace("\n", f"\n{indent}  ")
        start = ","
    yield "[]" if start == "[" else f"\n{indent}]"


def _dumped(data: object) -> str:
    # ASCII only: nothing out of a brief can steer a terminal.
    return json.dumps(data, indent=2)


WRITERS: MappingProxyType[str, Callable[[Sequence[Problem]], Iterator[str]]] = MappingProxyType(
    {"json": as_json, "github": as_github, "sarif": as_sarif},
)
