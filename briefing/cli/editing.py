"""What an editor shows of a brief as it is written: its problems, ids that may stand there, where an excerpt stands.

Lines and columns are those of a problem: counted from 1, in characters.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from briefing.brief.reading.composer import Composer
from briefing.brief.reading.nodes import Mapping, Scalar, node_at
from briefing.brief.reading.reader import ReadFile, read_version
from briefing.problems import Place, Problem
from briefing.proof.report import report_of
from briefing.proof.subject import subject_of

# The keys whose values are ids, by the part that declares those.
_OF_ACTORS = frozenset("actors by on for of lead members actor speaker said_by via".split())
_OF_TOPICS = frozenset(("topics", "under"))
_KEY = re.compile(r"(?:^|[\s{,-])(?P<key>\w+):\s*(?P<value>[^:{}]*)$")
_ITEM = re.compile(r"^\s*-\s*[\w-]*$")


def read_text_of(path: Path, text: str) -> ReadFile:
    """Read a brief from the text that an editor holds, its article from the disk."""
    return read_version(path, text.encode(errors="replace"), "")


def problems_in(path: Path, text: str) -> tuple[Problem, ...]:
    """Return all that a check finds in the text of a brief; nothing in YAML that is none."""
    file = read_text_of(path, text)
    return report_of(file).problems if file.heading else ()


def ids_at(path: Path, text: str, place: Place) -> Iterator[tuple[str, str]]:
    """Yield the ids that may stand at a place, each with the name or label that it stands for."""
    key, is_top = _key_at(text.splitlines(), place)
    declared = "topics" if key in _OF_TOPICS else "actors" if key in _OF_ACTORS else ""
    if not declared or is_top:
        return
    composer = Composer(text, lambda _: None, str(path))
    composer.compose()
    part = composer.root.entries.get(declared) if composer.root else None
    if isinstance(part, Mapping):
        for id_, value in part.entries.items():
            name = value.entries.get("name") or value.entries.get("label") if isinstance(value, Mapping) else value
            yield id_, name.text if isinstance(name, Scalar) else ""


def _key_at(lines: list[str], place: Place) -> tuple[str, bool]:
    """Return the key whose value, or list of values, a place is in, and whether that is a key of the brief itself."""
    line = lines[place.line - 1][: place.column - 1] if place.line <= len(lines) else ""
    if found := _KEY.search(line):
        return found["key"], found.start("key") == 0
    if not _ITEM.match(line):
        return "", False
    depth = len(line) - len(line.lstrip())
    for above in reversed(lines[: place.line - 1]):
        key = re.match(r"^(\s*(?:- )?)(\w+):\s*$", above)
        if key and len(key[1]) <= depth:
            return key[2], not key[1]
        if above.strip() and not _ITEM.match(above):
            break
    return "", False


def excerpt_at(path: Path, text: str, place: Place) -> str:
    """Return where in the article the excerpt at a place stands, with its sentence; nothing where there is none."""
    brief = read_text_of(path, text).brief
    if brief is None:
        return ""
    subject = subject_of(brief)
    for _, keys, places in subject.excerpts():
        node = node_at(brief.places.root, keys)
        if not isinstance(node, Scalar) or not node.place <= place <= node.end:
            continue
        if not places:
            return "not found in the article"
        found = []
        for each in places:
            number = subject.sentence_number(each.start)
            words = subject.words_of(subject.sentences[number]) if number is not None else ""
            found.append(f"{subject.sentence_at(each.start)}: {' '.join(words.split())}")
        return "\n\n".join(found)
    return ""
