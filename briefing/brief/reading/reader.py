"""A file → a brief, or all that is wrong with it."""

import os
import re
import stat
from pathlib import Path

from msgspec import Struct

from briefing.brief.fields import IDENTIFIER
from briefing.brief.model import Brief, BriefFormat, Keys
from briefing.brief.reading.building import ID_HINT, Builder
from briefing.brief.reading.composer import Composer
from briefing.brief.reading.files import decoded, read_bytes, read_text
from briefing.brief.reading.heading import Heading, heading_of, id_from_name, keys_of_heading
from briefing.brief.reading.limits import beyond_limits
from briefing.brief.reading.nodes import Mapping, Places, Scalar
from briefing.brief.reading.references import (
    UNSTATED,
    check_completeness,
    check_date_order,
    check_references,
    in_place_order,
)
from briefing.problems import CannotGoOn, Place, Problem

_ARTICLE = frozenset(("article",))


class ReadFile(Struct, frozen=True):
    """What came of reading one file: the brief, unless it is broken, and every problem, by place.

    ``heading`` is there of a broken brief too, and None where the file is YAML but no brief. So is ``text_file``,
    the file that it names for the article's text. ``unstated`` is a brief whose only fault is that it states nothing
    yet: its article can be read.
    """

    path: Path
    heading: Heading | None
    brief: Brief | None
    problems: tuple[Problem, ...]
    text_file: str | None = None
    unstated: Brief | None = None

    def brief_or_raise(self, *, unstated: bool = False) -> Brief:
        """Return the brief, or one that is ``unstated`` if that will do; raise CannotGoOn with all problems else."""
        brief = self.brief or (self.unstated if unstated else None)
        if brief is None:
            raise CannotGoOn(problems=self.problems)
        return brief


def load(path: str | Path) -> Brief:
    """Return the brief in a file; raise CannotGoOn with all its problems where it has errors."""
    return read(path).brief_or_raise()


def read(path: str | Path) -> ReadFile:
    """Read a brief from a file and report everything that is wrong with it."""
    path = Path(path)
    problems: list[Problem] = []
    return _read(path, read_text(path, problems), problems)


def read_version(path: Path, data: bytes, revision: str) -> ReadFile:
    """Read a brief from the bytes that its file had at a revision; problems name the file."""
    problems: list[Problem] = []
    return _read(path, decoded(path, data, problems), problems, revision)


def read_heading(path: Path) -> Heading | None:
    """Return the heading that ``read`` finds in a file, after composing no more of it than that takes."""
    problems: list[Problem] = []
    composer = None
    if (text := read_text(path, problems)) is not None:
        composer = Composer(text, problems.append, str(path))
        composer.compose(enough=keys_of_heading(text))
    return heading_of(path, composer)


def text_beside(path: Path) -> bytes:
    """Return the file of the article's text that a brief names, after composing no more of it than that takes.

    Nothing is returned where it names none at or below its own folder, or there is none to be read.
    """
    problems: list[Problem] = []
    text = read_text(path, problems)
    composer = Composer(text or "", problems.append, str(path))
    composer.compose(enough=_ARTICLE)
    node = _text_of_article(composer.root) if composer.root else None
    if node is None or _holds_text(node):
        return b""
    folder = os.path.dirname(path)  # noqa: PTH120 - as below
    is_there = _is_plain_file(folder, node.text) or _is_below(folder, node.text)
    return (read_bytes(path.parent / node.text, problems) if is_there else None) or b""


def _read(path: Path, text: str | None, problems: list[Problem], revision: str = "") -> ReadFile:
    if text is None:
        return ReadFile(path, heading_of(path, None), None, in_place_order(problems))
    composer = Composer(text, problems.append, str(path))
    reader = _Reader(path, composer, problems)
    built = reader.brief(revision)
    found = in_place_order(problems)
    errors = {problem.code for problem in found if problem.severity == "error"}
    brief, unstated = (None if errors else built), (built if errors == {UNSTATED} else None)
    return ReadFile(path, heading_of(path, composer), brief, found, reader.text_file, unstated)


# A name that leads nowhere else, in any operating system.
_PLAIN_NAME = re.compile(r"[^/\\:\0]*[^/\\:\0.]")


class _Reader:
    """Takes one text through composing, building and checking, gathering problems on the way."""

    def __init__(self, path: Path, composer: Composer, problems: list[Problem]) -> None:
        self._path = path
        self._problems = problems
        self.text_file: str | None = None
        self._composer = composer

    def brief(self, revision: str) -> Brief | None:
        """Return the brief, with something else in place of what can't be used; None where the file holds none."""
        root = self._composer.compose()
        if root is None:
            return None
        if not isinstance(root, Mapping):
            self._report("B113", "a brief must be a mapping", "it begins with `title: ...`", root.place, root.width)
            return None
        too_much = list(beyond_limits(root, self._composer.lines.text))
        for node, message, hint in too_much:
            self._report("B122", message, hint, node.place, node.width)
        if too_much:
            return None
        values = Builder(self._report).fields(root, BriefFormat)
        if "id" not in values:
            values["id"] = self._id_from_name()
        text = _text_of_article(root)
        places = Places(root, self._composer.lines)
        in_place = text is not None and _holds_text(text)
        brief = Brief(**values, path=self._path, places=places, text_in_place=in_place, revision=revision)

        def report(code: str, message: str, hint: str, keys: Keys) -> None:
            self._report(code, message, hint, brief.place(*keys), brief.width(*keys))

        check_references(brief, report)
        check_completeness(brief, report)
        check_date_order(brief, report)
        if text is not None and brief.article.text is not None and not brief.text_in_place:
            self.text_file = brief.article.text
            self._check_text_file(brief.article.text, text)
        return brief

    def _id_from_name(self) -> str:
        stem = id_from_name(self._path)
        if not IDENTIFIER.fullmatch(stem):
            hint = f"rename the file or add `id:` — {ID_HINT.format('us-china-fwg-2024-08')}"
            self._report("B117", f"the file's name {stem!r} can't be the brief's id", hint, Place(1, 1), 1)
        return stem

    def _check_text_file(self, name: str, node: Scalar) -> None:
        """Report an article's text that lies elsewhere or is not there."""
        folder = os.path.dirname(self._path)  # noqa: PTH120 - text is ten times as fast here
        if _is_plain_file(folder, name):
            return
        if not _is_below(folder, name):
            hint = "the text lies beside the brief or in a folder below it"
            self._report("B206", f"`text` leaves the brief's folder: {name!r}", hint, node.place, node.width)
        elif not _is_file(os.path.join(folder, name)):  # noqa: PTH118 - the same
            hint = "put the file beside the brief, or write the text in place: `text: |`"
            self._report("B205", f"there is no file {name!r} beside the brief", hint, node.place, node.width)

    def _report(self, code: str, message: str, hint: str, place: Place, width: int) -> None:
        excerpt = self._composer.lines.line(place.line)
        self._problems.append(Problem(str(self._path), *place, "error", code, message, hint, excerpt, width))


def _text_of_article(root: Mapping) -> Scalar | None:
    """Return what stands under ``article.text``."""
    article = root.entries.get("article")
    node = article.entries.get("text") if isinstance(article, Mapping) else None
    return node if isinstance(node, Scalar) else None


def _holds_text(node: Scalar) -> bool:
    """Whether ``article.text`` is the text itself, not a file's name: a block, or more than one line."""
    return node.block or "\n" in node.text


def _is_plain_file(folder: str, name: str) -> bool:
    """Whether a name is of a file in that very folder, and no link: the usual, told by one look."""
    try:
        return bool(_PLAIN_NAME.fullmatch(name)) and stat.S_ISREG(os.lstat(os.path.join(folder, name)).st_mode)  # noqa: PTH118 - the same
    except (OSError, ValueError):
        return False


def _is_file(path: str) -> bool:
    try:
        return os.path.isfile(path)  # noqa: PTH113 - the same
    except ValueError:
        return False


def _is_below(folder: str, name: str) -> bool:
    try:
        return Path(folder, name).resolve().is_relative_to(Path(folder).resolve())
    except (OSError, ValueError, RuntimeError):  # RuntimeError: links that lead in a circle, before Python 3.13
        return False
