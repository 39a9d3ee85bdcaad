"""Prints a Document on the screen or into a pipe, and tells on stderr what was left out."""

import sys
from collections.abc import Sequence

from briefing.cli.consoles import console
from briefing.cli.streams import put, put_text
from briefing.document import Document
from briefing.problems import Problem


def show(document: Document, format_name: str, broken: Sequence[Problem] = (), *, strict: bool = False) -> None:
    """Print a Document on stdout, and on stderr which briefs were left out because they are ``broken``.

    Exits with 1 where it has nothing to show and, if ``strict``, where a brief was left out.
    """
    try:
        _show(document, format_name)
    finally:
        if broken:
            from briefing.cli.diagnostics import say_left_out

            say_left_out(broken)
    if broken and strict:
        sys.exit(1)


def _show(document: Document, format_name: str) -> None:
    if document.empty:
        if format_name == "json":
            put(b"[]\n")
        from briefing.cli.diagnostics import say

        say(f"{document.empty} ({document.filters})" if document.filters else document.empty)
        sys.exit(1)
    if format_name != "terminal":
        from briefing.formats import encoded

        put(encoded(document, format_name))
        return
    from briefing.formats.terminal.page import draw, write

    stdout = console()
    if stdout.is_terminal:
        draw(document, stdout)
    else:
        put_text(write(document, stdout.width))
