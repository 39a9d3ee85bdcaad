"""The heading of a brief: enough to choose it by, and as much of its file as holds that."""

import re
from pathlib import Path
from typing import NamedTuple

from briefing.brief.model import BriefFormat
from briefing.brief.reading.composer import Composer
from briefing.brief.reading.nodes import Mapping, Scalar
from briefing.dates.edtf import EdtfDate, EdtfError, edtf

_KEYS = frozenset(BriefFormat.__struct_fields__)
# The word by itself. Begun with its letters, the search takes a twentieth of the time that one for `\bid\b` does.
_ID = re.compile(r"id\b(?<!\wid)")
_WITHOUT_ID = frozenset(("title", "article"))
_WITH_ID = _WITHOUT_ID | {"id"}


class Heading(NamedTuple):
    """Id, title and publication date of a brief; ``published`` is None where the file is broken."""

    path: Path
    id: str
    title: str = ""
    published: EdtfDate | None = None


def keys_of_heading(text: str) -> frozenset[str]:
    """Return the top-level keys behind which nothing of a brief's heading can follow."""
    # Between double quotation marks a key may be written with backslashes; any other stands in the text as it is.
    return _WITH_ID if _ID.search(text) or "\\" in text else _WITHOUT_ID


def heading_of(path: Path, composer: Composer | None) -> Heading | None:
    """Return the heading that was composed of a file, or None for a file that is YAML but no brief.

    A file that is no YAML, or has no text to compose, is taken for a broken brief.
    """
    root = (composer and composer.root) or Mapping(None)
    if composer is not None and composer.is_yaml and _KEYS.isdisjoint(root.keys):
        return None
    article = root.entries.get("article")
    published = _text(article, "published") if isinstance(article, Mapping) else ""
    try:
        when = edtf(published) if published else None
    except EdtfError:
        when = None
    return Heading(path, _text(root, "id") or id_from_name(path), _text(root, "title"), when)


def id_from_name(path: Path) -> str:
    """Return the id that a file's name gives to a brief, which may not be one."""
    return path.name.split(".")[0]


def _text(holder: Mapping, key: str) -> str:
    node = holder.entries.get(key)
    return node.text.strip() if isinstance(node, Scalar) else ""
