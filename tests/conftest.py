"""What tests share: the program run as a user runs it, and briefs written on the spot."""

import io
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.cli.main import main

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "data"
MONDAY = date(2024, 8, 12)  # the day the example article was published


class Result(NamedTuple):
    """What a run printed and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
Write = Callable[..., Path]


@pytest.fixture
def briefing(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in the project's folder (or ``cwd``), its streams piped, 80 columns wide."""

    def run(*arguments: str, cwd: Path = ROOT, columns: int = 80, encoding: str = "utf-8") -> Result:
        out, err = io.BytesIO(), io.BytesIO()
        with monkeypatch.context() as patch:
            for name in (
                "BRIEFING_LIBRARY",
                "NO_COLOR",
                "FORCE_COLOR",
                "TTY_COMPATIBLE",
                "_TYPER_FORCE_DISABLE_TERMINAL",
            ):
                patch.delenv(name, raising=False)
            patch.setenv("COLUMNS", str(columns))
            patch.setenv("TERMINAL_WIDTH", str(columns))
            patch.delenv("BRIEFING_TRACEBACK", raising=False)
            patch.chdir(cwd)
            patch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding=encoding, write_through=True))
            patch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding=encoding, write_through=True))
            code = main(list(arguments))
            sys.stdout.flush()
            sys.stderr.flush()
            return Result(code, out.getvalue().decode(encoding), err.getvalue().decode(encoding))

    return run


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep every test's indexes in a folder of its own."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("BRIEFING_CACHE", str(folder))
    return folder


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file below the test's own folder and return its path."""

    def write_text(text: str, name: str = "brief.yaml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return path

    return write_text


@pytest.fixture
def example() -> Brief:
    """The example brief."""
    return load(ROOT / "briefs" / "us-china-fwg-2024-08.yaml")


@pytest.fixture
def library() -> list[Brief]:
    """The four example briefs."""
    return [load(path) for path in sorted((ROOT / "briefs").glob("*.yaml"))]
