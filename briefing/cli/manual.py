"""The manual page of the program, in roff, made from the commands themselves."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from briefing.version import __version__

_SEVERAL = 4  # commands from which on an option is described once for all of them
_MARKUP = re.compile(r"\[(?:bold|/)\]")
ENVIRONMENT = {
    "BRIEFING_LIBRARY": "The folder of briefs, where --library names none.",
    "BRIEFING_NO_INDEX": "Set to 1: read every file and ask no index, as --no-index does.",
    "BRIEFING_CACHE": "The folder of the indexes, in place of your own cache folder.",
    "BRIEFING_FORMAT": "The format of the papers, where --format names none: terminal, markdown, html, pdf …",
    "BRIEFING_SHEET": "The size of the sheets of a paper, where --sheet names none: a4 or letter.",
    "BRIEFING_COLOR": "When to draw in colours, where --color does not say: auto, always or never.",
    "BRIEFING_QUIET": "Set to 1: say nothing on stderr but errors, as --quiet does.",
    "BRIEFING_PAGER": "The pager of what is longer than the screen; empty or cat: none.",
    "BRIEFING_TRACEBACK": "Set to 1: where the program itself is at fault, show where.",
    "PAGER": "The pager, where BRIEFING_PAGER is not set; else it is less.",
    "LESS": "The options of less, which gets FRX where this is not set.",
    "VISUAL": "The editor of briefing edit; arguments may stand behind it.",
    "EDITOR": "The same, where VISUAL is not set.",
    "BROWSER": "The browser of briefing open.",
    "NO_COLOR": "No colours, unless --color or BRIEFING_COLOR asks for them.",
    "FORCE_COLOR": "Colours in a pipe, too.",
    "CLICOLOR_FORCE": "The same.",
    "COLUMNS": "The width of the terminal.",
    "LINES": "Its height.",
    "TERM": "Its kind; dumb gets no colours and no pager.",
}
_EXIT = {
    "0": "Fine.",
    "1": "The answer is no: nothing matched, no such topic or brief, the check failed.",
    "2": "The request or a file was not usable.",
}


def manual(group: Any, commands: dict[str, Any]) -> str:
    """Return the manual page of a group of commands."""
    return "\n".join(_lines(group, commands)) + "\n"


def _lines(group: Any, commands: dict[str, Any]) -> Iterator[str]:
    summary, *more = _paragraphs(group.help)
    yield f'.TH BRIEFING 1 "" "briefing {__version__}" "User Commands"'
    yield from (".SH NAME", f"briefing \\- {_escaped(summary[0].lower() + summary[1:].rstrip('.'))}")
    yield from (".SH SYNOPSIS", ".B briefing", _escaped("[OPTIONS] COMMAND [ARGUMENTS]"))
    yield ".SH DESCRIPTION"
    yield from _described((summary, *more))
    yield from (".SH OPTIONS", "Each command takes these, too, but for the version and the shell's completion.")
    yield from _options(_visible(group))
    uses = Counter(_key(each) for command in commands.values() for each in _visible(command))
    shared = {key for key, count in uses.items() if count >= _SEVERAL}
    yield ".SH COMMANDS"
    for name, command in commands.items():
        yield from _command(name, command, shared)
    yield ".SH OPTIONS OF SEVERAL COMMANDS"
    found = {_key(each): each for command in commands.values() for each in _visible(command) if _key(each) in shared}
    yield from _options(found.values())
    for title, entries in (("ENVIRONMENT", ENVIRONMENT), ("EXIT STATUS", _EXIT)):
        yield f".SH {title}"
        for term, said in entries.items():
            yield from (".TP", f".B {_escaped(term)}", _escaped(said))


def _command(name: str, command: Any, shared: set[tuple[str, str]]) -> Iterator[str]:
    arguments = " ".join(each.metavar for each in command.params if each.param_type_name == "argument")
    yield f'.SS "{_escaped(f"{name} {arguments}".strip())}"'
    yield from _described(_paragraphs(command.help))
    options = _visible(command)
    yield from _options(each for each in options if _key(each) not in shared)
    also = [max(each.opts, key=len) for each in options if _key(each) in shared]
    if also:
        yield from (".PP", _escaped(f"Also: {', '.join(also)}."))


def _visible(command: Any) -> list[Any]:
    return [each for each in command.params if each.param_type_name == "option" and not each.hidden]


def _key(option: Any) -> tuple[str, str]:
    return " ".join(option.opts), option.help


def _options(options: Iterable[Any]) -> Iterator[str]:
    for each in options:
        names = ", ".join((*each.opts, *each.secondary_opts))
        choices = "|".join(getattr(each.type, "choices", ()))
        value = "" if each.is_flag else f" {each.metavar or choices or each.name.upper()}"
        yield from (".TP", f".B {_escaped(names + value)}", _escaped(_plain(each.help)))


def _paragraphs(text: str) -> list[str]:
    return [part for part in _plain(text).split("\n\n") if part.strip()]


def _described(paragraphs: Iterable[str]) -> Iterator[str]:
    """Yield running text as it is broken anew, and what is set in, such as examples, line by line."""
    for part in paragraphs:
        lines = part.splitlines()
        if part.startswith(" "):
            yield from (".nf", *(_escaped(line) for line in lines), ".fi")
        else:
            yield from (".PP", *(_escaped(line.strip()) for line in lines))


def _plain(text: str) -> str:
    return _MARKUP.sub("", text)


def _escaped(text: str) -> str:
    """Return text that roff takes as it stands: no line of it is a request, no part of it an escape."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain
