"""Document → text: each format decides how it looks, and knows no view.

A new format is one module and one line in ``FORMATS``.
"""

from importlib import import_module
from types import MappingProxyType

from msgspec import Struct

from briefing.document import Document


class Format(Struct, frozen=True):
    """A way to write a Document: the endings of its files, its media type and its writer's address."""

    suffixes: tuple[str, ...]
    media_type: str
    writer: str


FORMATS = MappingProxyType(
    {
        "terminal": Format((".txt",), "text/plain", "briefing.formats.terminal.page:write"),
        "markdown": Format((".md", ".markdown"), "text/markdown", "briefing.formats.markdown:write"),
        "json": Format((".json",), "application/json", "briefing.formats.json:write"),
    }
)


def render(document: Document, format: str) -> str:  # noqa: A002 - the word of the command line
    """Return the document in a format of ``FORMATS``; raise KeyError for another name."""
    module, _, function = FORMATS[format].writer.partition(":")
    text: str = getattr(import_module(module), function)(document)
    return text


def format_of(path_suffix: str) -> str | None:
    """Return the format that files of that ending are in, if one is known."""
    suffix = path_suffix.lower()
    return next((name for name, each in FORMATS.items() if suffix in each.suffixes), None)
