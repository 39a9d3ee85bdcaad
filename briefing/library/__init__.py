"""A folder of briefs, read as one: finding it, choosing from it, filtering it."""

import os
from collections.abc import Iterator
from pathlib import Path

from briefing.brief.heading import Heading, read_heading
from briefing.brief.problems import CannotGoOn, did_you_mean
from briefing.brief.reader import Reading, read

SUFFIXES = (".yaml", ".yml")
_LOOKED_AT = 20  # files of the current folder, to tell whether briefs lie there


class Library:
    """The briefs at and below a folder, in any arrangement; hidden files and folders don't count.

    ``found`` says how the folder came to be chosen, for the user to know.
    """

    def __init__(self, folder: str | Path, found: str = "") -> None:
        """Name the folder; nothing is read yet."""
        self.folder = Path(folder)
        self.found = found or str(folder)
        self.unreadable: list[OSError] = []
        self._headings: list[Heading] | None = None

    def files(self) -> Iterator[Path]:
        """Yield the YAML files, in order of their paths."""
        for folder, folders, names in os.walk(self.folder, onerror=self.unreadable.append):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                path = Path(folder, name)
                if (
                    name.lower().endswith(SUFFIXES)
                    and not name.startswith(".")
                    and (path.is_file() or path.is_symlink())
                ):
                    yield path

    def headings(self) -> list[Heading]:
        """Return the heading of each brief, broken ones included, in order of their paths."""
        if self._headings is None:
            self._headings = [heading for path in self.files() if (heading := read_heading(path)) is not None]
        return self._headings

    def latest(self) -> Heading:
        """Return the brief that was published last (of one day: the last by id)."""
        dated = [(heading.published, heading.id, heading) for heading in self.headings() if heading.published]
        if not dated:
            raise self.nothing_here()
        return max(dated, key=lambda each: each[:2])[2]

    def broken(self) -> list[Heading]:
        """Return the headings of the files that can't be read far enough to know their date."""
        return [heading for heading in self.headings() if heading.published is None]

    def nothing_here(self) -> CannotGoOn:
        """Return the reason why the library has no brief to show."""
        if self.headings():
            hint = "`briefing check` tells what is wrong with each"
            return CannotGoOn(f"no brief in {self.folder} can be read", hint=hint, exit_code=1)
        if self.unreadable:
            reason = (self.unreadable[0].strerror or str(self.unreadable[0])).lower()
            return CannotGoOn(f"{self.unreadable[0].filename!r} can't be read: {reason}")
        hint = "name a folder with --library DIR, or a brief by its path"
        return CannotGoOn(f"there are no briefs in {self.folder}", hint=hint, exit_code=1)

    def find(self, name: str) -> Heading:
        """Return the brief of that id, or whose id begins so and no other's does.

        Raises CannotGoOn with the nearest ids where there is none, and with all of
        them where there are several.
        """
        exact = [heading for heading in self.headings() if heading.id == name]
        found = exact or [heading for heading in self.headings() if heading.id.startswith(name)]
        if len(found) == 1:
            return found[0]
        if not found:
            known = [heading.id for heading in self.headings()]
            hint = did_you_mean(name, known)
            raise CannotGoOn(f"no brief {name!r}", hint=f"{hint} `briefing list` shows all".strip(), exit_code=1)
        listed = ", ".join(str(each.path) if exact else each.id for each in found[:6])
        more = f" and {len(found) - 6} more" if len(found) > 6 else ""  # noqa: PLR2004 - as many as are listed
        raise CannotGoOn(f"several briefs are meant by {name!r}", hint=f"one of: {listed}{more}", exit_code=1)

    def readings(self) -> Iterator[Reading]:
        """Yield every brief read whole, or what is wrong with it."""
        for heading in self.headings():
            yield read(heading.path)


def locate(given: str | Path | None = None) -> Library:
    """Return the library to use.

    That is ``given``, else $BRIEFING_LIBRARY, else the nearest folder ``briefs`` from
    here upwards, else this folder if briefs lie in it, else the bundled example. Raises CannotGoOn where the one asked
    for is no folder.
    """
    asked = given or os.environ.get("BRIEFING_LIBRARY")
    if asked:
        folder = expanded(asked)
        if not is_folder(folder):
            source = "" if given else " (from $BRIEFING_LIBRARY)"
            raise CannotGoOn(f"there is no folder {str(folder)!r}{source}", hint="--library takes a folder of briefs")
        return Library(folder)
    here = Path.cwd()
    for above in (here, *here.parents):
        if (above / "briefs").is_dir():
            return Library(_shortest(above / "briefs", here))
    if any(read_heading(path) for path in sorted(here.glob("*.y*ml"))[:_LOOKED_AT] if path.is_file()):
        return Library(Path())
    return Library(bundled(), "the bundled example (there is no folder `briefs` here)")


def expanded(name: str | Path) -> Path:
    """Return a path with ``~`` filled in, if there is such a home."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def is_folder(path: str | Path) -> bool:
    """Whether a path is a folder; one that can't be looked at is none."""
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def bundled() -> Path:
    """Return the folder of the example library that comes with the package."""
    package = Path(__file__).parents[1]
    installed = package / "example"
    return installed if installed.is_dir() else package.parent / "briefs"


def _shortest(folder: Path, here: Path) -> Path:
    """Return a folder as one would type it from here."""
    return folder.relative_to(here) if folder.is_relative_to(here) else Path(os.path.relpath(folder, here))
