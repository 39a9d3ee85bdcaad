"""The package: a wheel works by itself, and starting up stays light."""

import os
import re
import subprocess
import sys
import tarfile
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


def wheel_of(project: Path, folder: Path) -> Path:
    build = ["-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "-w", str(folder)]
    subprocess.run([sys.executable, *build, str(project)], check=True, capture_output=True)
    (wheel,) = folder.glob("briefing_cli-*.whl")
    return wheel


def test_a_wheel_works_outside_the_repository_and_carries_the_example(tmp_path: Path) -> None:
    wheel = wheel_of(ROOT, tmp_path)
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


def test_a_source_distribution_holds_all_that_a_clone_holds(tmp_path: Path) -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    if not listed:
        pytest.skip("only a clone knows which files it holds")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (archive,) = tmp_path.glob("briefing_cli-*.tar.gz")
    with tarfile.open(archive) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    assert {name for name in listed if (ROOT / name).is_file()} - names == set()
    assert names - set(listed) == {"PKG-INFO"}


def test_every_link_on_the_page_of_the_package_resolves(tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel_of(ROOT, tmp_path)) as packed:
        (metadata,) = (name for name in packed.namelist() if name.endswith(".dist-info/METADATA"))
        page = packed.read(metadata).decode()
    assert "# briefing" in page
    links = re.findall(r"\]\(([^)]*)\)", page)
    assert all(link.startswith(("https:", "#")) for link in links), links
    assert "![" not in page.replace("![](https:", "")


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
        "briefing.library.catalogue",
        "briefing.library.entry",
        "briefing.library.names",
        "briefing.library.narrowing",
        "briefing.library.filtering",
        "briefing.library.processes",
        "briefing.library.versions",
        "briefing.library.index.index",
        "briefing.comparison.matching",
        "briefing.text.amounts",
        "briefing.text.query",
        "sqlite3",
        "shlex",
        "hashlib",
        "concurrent.futures",
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
    assert set(dir(briefing)) == set(briefing.__all__) >= {"Library", "load", "view", "CannotGoOn"}


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(briefing.CannotGoOn, match=r"nofile\.yaml: can't be read"):
        briefing.load("nofile.yaml")


def test_a_library_is_gone_through_and_filtered() -> None:
    library = briefing.Library(ROOT / "briefs")
    assert [brief.id for brief in library] == [path.stem for path in sorted((ROOT / "briefs").glob("*.yaml"))]
    assert [brief.id for brief in library.filtered(topic="fentanyl")] == ["us-china-fwg-2024-08"]
    assert library.filtered(since="2030") == []
    with pytest.raises(briefing.CannotGoOn, match="no topic 'fentanil'"):
        library.filtered(topic="fentanil")


def test_no_file_of_the_project_names_a_machine_or_a_registry() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    home = str(Path.home())
    for name in tracked:
        path = ROOT / name
        if path.is_file() and path.suffix != ".svg":
            text = path.read_text(encoding="utf-8", errors="replace")
            assert str(ROOT) not in text, name
            assert f"{home}/" not in text, name
