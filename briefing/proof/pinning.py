"""Writing the digest of the article's text into a brief, and nothing else of the file changed."""

import os
from pathlib import Path
from typing import NamedTuple

from briefing.brief.reading.article import article_text, digest
from briefing.brief.reading.composer import Composer
from briefing.brief.reading.files import is_utf_16, read_bytes
from briefing.brief.reading.nodes import Mapping, Scalar
from briefing.brief.reading.reader import read_version
from briefing.problems import CannotGoOn, Problem


class Pinned(NamedTuple):
    """A brief's file as it was read, and as it is to be."""

    before: bytes
    after: bytes


def pinned(path: Path) -> Pinned:
    """Return a brief's file with ``article.sha256`` as the article's text is now.

    Raises CannotGoOn for a broken brief, one without an article's text, one that may not be written,
    and one where the line can't be set without touching more of the file.
    """
    problems: list[Problem] = []
    data = read_bytes(path, problems)
    if data is None:
        raise CannotGoOn(problems=problems)
    brief = read_version(path, data, "").brief_or_raise()
    text = article_text(brief)
    article = brief.places.root.entries.get("article")
    if text is None or not isinstance(article, Mapping):
        raise CannotGoOn(f"{path} has no article text to pin", hint="name it: `text: article.txt` under `article:`")
    if not os.access(path, os.W_OK):
        raise CannotGoOn(f"{path} may not be written")
    if is_utf_16(data):
        raise CannotGoOn(f"{path} is in UTF-16", hint="save it as UTF-8, and pin again")
    before = data.decode("utf-8")
    mark = "\ufeff" if before.startswith("\ufeff") else ""
    after = _set(before.removeprefix(mark), article, digest(text))
    if not _says(after, digest(text)):
        hint = "write `sha256:` on a line of its own under `article:`, and pin again"
        raise CannotGoOn(f"{path} can't be pinned as it is written", hint=hint)
    return Pinned(data, (mark + after).encode())


def _set(text: str, article: Mapping, value: str) -> str:
    """Return the text with the digest in its place: over an old one, else before the ``text`` key."""
    lines = text.splitlines(keepends=True)
    old, key = article.entries.get("sha256"), article.keys.get("sha256")
    if isinstance(old, Scalar) and key is not None:
        index = key.place.line - 1
        line = lines[index]
        if not old.text:  # a bare `sha256:`
            lines[index] = f"{line[: key.place.column - 1]}sha256: {value}{line[len(line.rstrip()) :]}"
        elif not old.block and old.place.line == key.place.line:
            start = old.place.column - 1
            lines[index] = f"{line[:start]}{value}{line[start + old.width :]}"
        return "".join(lines)
    place = article.keys["text"].place
    line = lines[place.line - 1]
    before, rest = line[: place.column - 1], line[place.column - 1 :]
    if lines[article.place.line - 1][article.place.column - 1] == "{":
        lines[place.line - 1] = f"{before}sha256: {value}, {rest}"
    else:
        ending = line[len(line.rstrip("\r\n")) :] or "\n"
        lines.insert(place.line - 1, f"{before}sha256: {value}{ending}")
    return "".join(lines)


def _says(text: str, value: str) -> bool:
    """Whether a text is sound YAML that has the digest where it belongs."""
    problems: list[Problem] = []
    root = Composer(text, problems.append, "").compose()
    article = root.entries.get("article") if isinstance(root, Mapping) else None
    written = article.entries.get("sha256") if isinstance(article, Mapping) else None
    return not problems and isinstance(written, Scalar) and written.text == value
