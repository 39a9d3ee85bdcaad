"""Problems for a reader: the place, what is wrong, the line with a caret, and what would be right."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from briefing.cli.consoles import console
from briefing.cli.settings import SETTINGS
from briefing.cli.streams import in_encoding, put_all
from briefing.formats.terminal.palette import ACCENT, MUTED, SEVERITIES, STYLES
from briefing.problems import CannotGoOn, Problem
from briefing.visible import as_typed, one_line

if TYPE_CHECKING:
    from rich.console import Console

_LISTED = 10  # broken briefs that are told of one by one
_CONTEXT = 100  # characters of a long line that are shown


def print_reason(reason: CannotGoOn) -> None:
    """Print on stderr why the program can't go on."""
    for problem in reason.problems:
        _print(diagnostic(problem), console(stderr=True))
    if reason.message:
        say(reason.message, hint=reason.hint, severity="error")


def say(message: str, *, hint: str = "", severity: str = "") -> None:
    """Print one sentence to the user on stderr, with a hint below it; a quiet run says only what is an error."""
    if SETTINGS.quiet and severity != "error":
        return
    text = Text()
    if severity:
        text.append(f"{severity}: ", SEVERITIES[severity])
    text.append(one_line(message), "" if severity else MUTED)
    if hint:
        text.append("\n  hint: ", ACCENT).append(one_line(hint))
    _print(text, console(stderr=True))


def say_left_out(broken: Sequence[Problem]) -> None:
    """Say which briefs were left out because they are broken, with the first problem of each."""
    for problem in broken[:_LISTED]:
        place = problem.where
        say(f"left out {place}: [{problem.code}] {problem.message}", severity="warning")
    more = f"{len(broken) - _LISTED} more were left out; " if len(broken) > _LISTED else ""
    if broken:
        say(f"{more}`briefing check` tells all that is wrong")


def print_problems(problems: Iterable[Problem]) -> None:
    """Print diagnostics on stdout, each with its excerpt and hint."""
    stdout = console()
    texts = map(diagnostic, problems)
    if stdout.is_terminal:
        for text in texts:
            _print(text, stdout)
    else:
        put_all(in_encoding(f"{text.plain}\n") for text in texts)


def say_problems(problems: Iterable[Problem]) -> None:
    """Print diagnostics on stderr, each with its excerpt and hint; a quiet run has only what is an error."""
    stderr = console(stderr=True)
    for problem in problems:
        if problem.severity == "error" or not SETTINGS.quiet:
            _print(diagnostic(problem), stderr)


def diagnostic(problem: Problem) -> Text:
    """Return one diagnostic: ``file:line:column: severity[code]: message``, the line, a caret, a hint."""
    place = problem.where
    text = Text()
    text.append(f"{one_line(place)}: ", STYLES["strong"])
    text.append(f"{problem.severity}[{one_line(problem.code)}]", SEVERITIES[problem.severity])
    text.append(f": {one_line(problem.message)}")
    if problem.excerpt.strip():
        text.append_text(_excerpt(problem))
    for line in problem.details:
        text.append(f"\n  {as_typed(line)}", MUTED)
    if problem.accepted:
        text.append("\n  accepted: ", ACCENT).append(one_line(problem.accepted))
    elif problem.hint:
        text.append("\n  hint: ", ACCENT).append(one_line(problem.hint))
    return text


def _excerpt(problem: Problem) -> Text:
    """Return the line of the file with a caret under what is meant; of a long line the part around it."""
    start = max(0, problem.column - 1 - _CONTEXT // 2)
    cut = "…" if start else ""
    end = problem.column - 1 + max(problem.width, 1)
    before = cut + as_typed(problem.excerpt[start : problem.column - 1])
    meant = as_typed(problem.excerpt[problem.column - 1 : end][:_CONTEXT])
    after = as_typed(problem.excerpt[end : start + _CONTEXT])
    gutter = f"{problem.line:>5} │ "
    line = Text("\n").append(gutter, MUTED).append(before).append(meant).append(after)
    caret = " " * Text(before).cell_len + "^" * max(Text(meant).cell_len, 1)
    return line.append(f"\n{' ' * 5} │ ", MUTED).append(caret, SEVERITIES["error"])


def _print(text: Text, to: "Console") -> None:
    to.print(text, soft_wrap=True, markup=False, highlight=False, emoji=False)
