"""Formats that other packages bring, by entry points in the group ``briefing.formats``.

An entry point names a ``Format``. Nobody is asked for one as long as a built-in format is meant.
"""

import re
import sys
from collections.abc import Collection
from contextlib import redirect_stdout
from importlib import import_module
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import structs

from briefing.document import Document
from briefing.formats.format import Format
from briefing.plugins import declared, loaded, reason_of
from briefing.problems import CannotGoOn
from briefing.visible import in_lines

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from briefing.formats.stationery import Stationery

_GROUP = "briefing.formats"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+-]*")
_MEND = "mend or uninstall the package that brings it"
_REPORT = "please report it to whoever wrote the format"


def added_names(built_in: Collection[str]) -> list[str]:
    """Return the names of the formats that other packages bring; a built-in one keeps its name."""
    named = {entry.name for entry in declared(_GROUP)}
    return sorted(name for name in named if name not in built_in and _NAME.fullmatch(name))


def added_format(name: str) -> Format | None:
    """Return the format of a name that another package brings; raise CannotGoOn where it is not usable."""
    entries = [entry for entry in declared(_GROUP) if entry.name == name]
    if len(entries) > 1:
        brought = " and ".join(sorted(entry.value for entry in entries))
        raise CannotGoOn(f"there are several formats {name}: {brought}", hint="uninstall all packages but one of them")
    return _format_of(entries[0]) if entries else None


def added_endings(built_in: Collection[str]) -> tuple[dict[str, str], list[CannotGoOn]]:
    """Return the names of other packages' formats by the endings of their files, and why some are not usable."""
    endings: dict[str, str] = {}
    faults: list[CannotGoOn] = []
    for name in added_names(built_in):
        try:
            found = added_format(name)
        except CannotGoOn as fault:
            faults.append(fault)
        else:
            endings |= {suffix: name for suffix in found.suffixes if suffix not in endings} if found else {}
    return endings, faults


def _format_of(entry: "EntryPoint") -> Format:
    made = loaded(entry, "format")
    wrong = f"the format {entry.name} ({entry.value}) is not usable"
    if not isinstance(made, Format):
        raise CannotGoOn(f"{wrong}: it is no briefing.formats.Format", hint=_MEND)
    try:
        return msgspec.convert(structs.asdict(made), Format)
    except (msgspec.ValidationError, TypeError) as error:
        raise CannotGoOn(f"{wrong}: {error}", hint=_MEND) from error


def written_by(name: str, wanted: Format, document: Document, stationery: "Stationery | None") -> bytes:
    """Return a document in a format of another package; raise CannotGoOn, which names it, where it fails.

    What it prints goes to stderr. Text that it returns is made harmless; bytes stay as they are.
    """
    try:
        with redirect_stdout(sys.stderr):
            made = _writer(wanted)(document, stationery) if wanted.takes else _writer(wanted)(document)
    except (KeyboardInterrupt, CannotGoOn):
        raise
    except BaseException as error:
        raise CannotGoOn(f"the format {name} fails: {reason_of(error)}", hint=_REPORT) from error
    expected = bytes if wanted.in_bytes else str
    if not isinstance(made, expected):
        message = f"the format {name} fails: it returns {type(made).__name__}, not {expected.__name__}"
        raise CannotGoOn(message, hint=_REPORT)
    return made if isinstance(made, bytes) else _harmless(str(made)).encode()


def _writer(wanted: Format) -> Any:
    module, _, function = wanted.writer.partition(":")
    return getattr(import_module(module), function)


def _harmless(text: str) -> str:
    return "\r\n".join(map(in_lines, text.split("\r\n")))
