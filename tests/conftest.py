"""What tests share: the example and briefs written on the spot."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from briefing.brief.model import Brief
from briefing.brief.reader import load

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "data"
MONDAY = date(2024, 8, 12)  # the day the example article was published


Write = Callable[..., Path]


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
