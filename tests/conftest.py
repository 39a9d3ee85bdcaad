"""What tests share: the program run as a user runs it, and briefs written on the spot."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import settings
from msgspec import structs

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.cli.main import main
from briefing.document import Block, Callout, Document, Section, Table, plain
from briefing.proof.report import report
from briefing.proof.sum import sum_of
from briefing.views.selection import Selection
from tests.hostile import BRIEF, HOSTILE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# How long an example takes is the machine's affair.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

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


def selection_for(name: str, briefs: Sequence[Brief], as_of: date = MONDAY) -> Selection:
    """A selection of briefs with all that a view of this name wants to be told beside them."""
    first_actor = next((id_ for brief in briefs for id_ in brief.actors), "nobody")
    first_topic = next((id_ for brief in briefs for id_ in brief.topics), "nothing")
    texts = {brief.path: text for brief in briefs if (text := article_text(brief)) is not None}
    selection = Selection(briefs, as_of, texts=texts, text_of=article_text)
    wanted: dict[str, dict[str, Any]] = {
        "actor": {"filters": Filters(actors=frozenset([first_actor]), actors_named=(first_actor,))},
        "topic": {"filters": Filters(topics=frozenset([first_topic]), topics_named=(first_topic,))},
        "search": {"query": "the OR a OR China"},
        "diff": {"briefs": [briefs[0], briefs[-1]]},
        "new-since": {"since": date(2000, 1, 1)},
        "verdict": {"proof": sum_of(report(brief.path) for brief in briefs)},
    }
    return structs.replace(selection, **wanted.get(name, {}))


def cells(document: Document) -> list[list[str]]:
    """The words of all tables of a paper, row by row."""
    found: list[list[str]] = []

    def walk(blocks: Sequence[Block]) -> None:
        for block in blocks:
            if isinstance(block, Table):
                found.extend([plain(cell) for cell in row] for row in block.rows)
            elif isinstance(block, Section | Callout):
                walk(block.blocks)

    walk(document.blocks)
    return found


@pytest.fixture
def briefing(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in the project's folder (or ``cwd``), its streams piped, 80 columns wide."""

    def run(*arguments: str, cwd: Path = ROOT, columns: int = 80, encoding: str = "utf-8") -> Result:
        out, err = io.BytesIO(), io.BytesIO()
        with monkeypatch.context() as patch:
            for name in (
                "BRIEFING_LIBRARY",
                "BRIEFING_COLOR",
                "BRIEFING_FORMAT",
                "BRIEFING_QUIET",
                "CLICOLOR_FORCE",
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
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that the reader opens, each as often as it does."""
    names: list[str] = []
    whole = os.open

    def noted(path: str | Path, *how: int) -> int:
        names.append(Path(path).name)
        return whole(path, *how)

    monkeypatch.setattr(os, "open", noted)
    return names


def commit(folder: Path) -> None:
    """Commit all files of a folder, which becomes a repository of its own."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "a version"]):
        subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def example() -> Brief:
    """The example brief."""
    return load(ROOT / "briefs" / "us-china-fwg-2024-08.yaml")


@pytest.fixture
def library() -> list[Brief]:
    """The four example briefs."""
    return [load(path) for path in sorted((ROOT / "briefs").glob("*.yaml"))]


@pytest.fixture
def hostile(write: Write) -> list[Brief]:
    """Two briefs with signs in every field that would steer a screen or be taken for markup."""
    escaped = HOSTILE.replace('"', '\\"')
    texts = (BRIEF.format(x=escaped), BRIEF.format(x=f"{escaped} 2").replace("2024-08", "2024-07"))
    return [load(write(text, f"{name}.yaml")) for name, text in zip(("new", "old"), texts, strict=True)]


# The names under which systems have it; a test that needs one is skipped where there is none.
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
Open = Callable[..., "Page"]


@pytest.fixture(scope="module")
def chromium() -> "Iterator[Browser]":
    """Start the Chromium that is installed."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: "Browser") -> Iterator[Open]:
    """Open files in a browser that is offline, which must have nothing to complain of and ask for nothing else."""
    faults: list[str] = []
    contexts = []

    def opened(path: Path, fragment: str = "", width: int = 1000, **options: Any) -> "Page":
        context = chromium.new_context(viewport={"width": width, "height": 900}, offline=True, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.on("request", lambda request: None if request.is_navigation_request() else faults.append(request.url))
        page.goto(path.as_uri() + fragment)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def violations(page: "Page") -> list[str]:
    """Return what axe-core finds wrong with a page."""
    spec = find_spec("axe_playwright_python")
    assert spec
    assert spec.origin
    page.evaluate((Path(spec.origin).parent / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    assert found["passes"]
    return [f"{each['id']}: {node['html']}" for each in found["violations"] for node in each["nodes"]]
