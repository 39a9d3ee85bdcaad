"""The package: a wheel works by itself, and starting up stays light."""

import os
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

import briefing
from tests.conftest import ROOT


def run_python(code: str, **environment: str) -> str:
    settings = {"PATH": os.environ["PATH"], **environment}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, check=True, text=True).stdout


def test_a_wheel_works_outside_the_repository_and_carries_the_example(tmp_path: Path) -> None:
    build = ["-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "-w", str(tmp_path)]
    subprocess.run([sys.executable, *build, str(ROOT)], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("briefing-*.whl")
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
        names = packed.namelist()
    assert "briefing/py.typed" in names
    assert "briefing/example/us-china-fwg-2024-08.txt" in names
    settings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(site)}
    command = [sys.executable, "-m", "briefing", "summary"]
    result = subprocess.run(command, cwd=elsewhere, env=settings, capture_output=True, check=True, text=True)
    assert "US–China Financial Working Group meets in Shanghai" in result.stdout
    where = subprocess.run(
        [sys.executable, "-c", "import briefing; print(briefing.__file__)"],
        cwd=elsewhere,
        env=settings,
        capture_output=True,
        check=True,
        text=True,
    )
    assert str(site) in where.stdout


def test_a_summary_loads_no_more_than_it_needs() -> None:
    code = """
import sys
from briefing.cli.main import main
main(["summary"])
print(*sorted(sys.modules))
"""
    loaded = set(run_python(code).splitlines()[-1].split())
    heavy = {
        "rich.table",
        "rich.markdown",
        "rich.syntax",
        "pygments",
        "json",
        "difflib",
        "tempfile",
        "dataclasses_json",
        "briefing.formats.markdown",
        "briefing.formats.json",
        "briefing.formats.terminal.table",
        "briefing.brief.schema",
        "briefing.views.timeline",
        "briefing.cli.commands.timeline",
        "briefing.cli.commands.export",
    }
    import_by_typer = set(run_python("import typer, typer.main, rich.console, sys; print(*sys.modules)").split())
    assert loaded & (heavy - import_by_typer) == set()


def test_importing_the_package_loads_nothing() -> None:
    assert run_python("import sys, briefing; print('yaml' in sys.modules or 'msgspec' in sys.modules)") == "False\n"


def test_the_library_offers_reading_viewing_and_writing() -> None:
    brief = briefing.load(ROOT / "briefs" / "us-china-fwg-2024-08.yaml")
    assert briefing.render(briefing.view("agenda", [brief], date(2024, 8, 13)), "markdown").startswith("# Financial")
    assert briefing.Library(ROOT / "briefs").latest().id == brief.id
    with pytest.raises(AttributeError):
        _ = briefing.nothing


def test_no_file_of_the_project_names_a_machine_or_a_registry() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    home = str(Path.home())
    for name in tracked:
        path = ROOT / name
        if path.is_file() and path.suffix != ".svg":
            text = path.read_text(encoding="utf-8", errors="replace")
            assert str(ROOT) not in text, name
            assert f"{home}/" not in text, name
