"""The Word file that a paper starts from where no house gives its own: its styles, numbering and settings."""

import io
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

from docx.oxml import parse_xml

_FOLDER = Path(__file__).with_name("template")
_FILES = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package.rels",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document.xml.rels",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
}


def own_file() -> io.BytesIO:
    """Return the file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, source in _FILES.items():
            archive.writestr(name, (_FOLDER / source).read_bytes())
    packed.seek(0)
    return packed


@cache
def own_part(name: str) -> Any:
    """Return the root element of a part, such as ``styles``, to copy from."""
    return parse_xml((_FOLDER / f"{name}.xml").read_bytes())
