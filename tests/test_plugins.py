"""What other packages declare, here as checks of their own."""

import importlib.metadata
import sys
import zipfile
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

from briefing.plugins import declared

DECLARED = "[briefing.checks]\nhouse-style = their_checks:no_titles\n"


@pytest.fixture(autouse=True)
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the one folder in which packages are looked for."""
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    monkeypatch.setattr(sys, "meta_path", [PathFinder])
    return tmp_path


def install(folder: Path, declared: str) -> None:
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: theirs\nVersion: 1.0\n")
    (folder / "PKG-INFO").write_text("Metadata-Version: 2.1\nName: theirs\nVersion: 1.0\n")
    (folder / "entry_points.txt").write_text(declared)


@pytest.mark.parametrize("folder", ["theirs-1.0.dist-info", "theirs.egg-info", "theirs-1.0.egg/EGG-INFO"])
def test_a_check_is_found_however_its_package_is_installed(packages: Path, folder: str) -> None:
    install(packages / folder, DECLARED)
    sys.path.append(str(packages / "theirs-1.0.egg"))
    assert [(each.name, each.value) for each in declared("briefing.checks")] == [
        ("house-style", "their_checks:no_titles")
    ]


def test_a_check_is_found_in_an_archive(packages: Path) -> None:
    archive = packages / "theirs.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("theirs-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: theirs\nVersion: 1.0\n")
        file.writestr("theirs-1.0.dist-info/entry_points.txt", DECLARED)
    sys.path.append(str(archive))
    assert [each.name for each in declared("briefing.checks")] == ["house-style"]


def test_a_check_is_found_by_whatever_finds_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    class Finder:
        """A finder that an editable installation may bring."""

        @staticmethod
        def find_distributions(_context: object = None) -> list[importlib.metadata.Distribution]:
            return [Theirs()]

    class Theirs(importlib.metadata.Distribution):
        """Its package."""

        def read_text(self, filename: str) -> str | None:
            return {"entry_points.txt": DECLARED, "METADATA": "Name: theirs\nVersion: 1.0\n"}.get(filename)

        def locate_file(self, path: object) -> Path:
            raise NotImplementedError(path)

    monkeypatch.setattr(sys, "meta_path", [PathFinder, Finder])
    assert [each.name for each in declared("briefing.checks")] == ["house-style"]


def test_nobody_is_asked_where_no_package_names_the_group(packages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(packages / "theirs-1.0.dist-info", "[console_scripts]\ntheirs = theirs:main\n")
    (packages / "bare-1.0.dist-info").mkdir()
    sys.path.append(str(packages / "nowhere"))

    def asked(group: str) -> None:
        raise AssertionError(group)

    monkeypatch.setattr(importlib.metadata, "entry_points", asked)
    assert declared("briefing.checks") == []
