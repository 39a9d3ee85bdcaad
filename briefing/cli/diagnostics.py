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
_GUTTER = 8  # columns before it
_INDENT = "    "  # of what goes on in the next line


def print_reason(reason: CannotGoOn) -> None:
    """Print on stderr why the program can't go on."""
    for problem in reason.problems:
        _print_problem(problem, console(stderr=True))
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
    if stdout.is_terminal:
        for problem in problems:
            _print_problem(problem, stdout)
    else:
        put_all(in_encoding(f"{diagnostic(problem).plain}\n") for problem in problems)


def say_problems(problems: Iterable[Problem]) -> None:
    """Print diagnostics on stderr, each with its excerpt and hint; a quiet run has only what is an error."""
    stderr = console(stderr=True)
    for problem in problems:
        if problem.severity == "error" or not SETTINGS.quiet:
            _print_problem(problem, stderr)


def diagnostic(problem: Problem, context: int = _CONTEXT) -> Text:
    """Return one diagnostic: ``file:line:column: severity[code]: message``, the line, a caret, a hint.

    Of a long line so many characters of ``context`` are shown.
    """
    place = problem.where
    text = Text()
    text.append(f"{one_line(place)}: ", STYLES["strong"])
    text.append(f"{problem.severity}[{one_line(problem.code)}]", SEVERITIES[problem.severity])
    text.append(f": {one_line(problem.message)}")
    if problem.excerpt.strip():
        text.append_text(_excerpt(problem, context))
    for line in problem.details:
        text.append(f"\n  {as_typed(line)}", MUTED)
    if problem.accepted:
        text.append("\n  accepted: ", ACCENT).append(one_line(problem.accepted))
    elif problem.hint:
        text.append("\n  hint: ", ACCENT).append(one_line(problem.hint))
    return text


def _excerpt(problem: Problem, context: int) -> Text:
    """Return the line of the file with a caret under what is meant; of a long line the part around it."""
    start = max(0, problem.column - 1 - context // 2)
    cut = "…" if start else ""
    end = problem.column - 1 + max(problem.width, 1)
    before = cut + as_typed(problem.excerpt[start : problem.column - 1])
    meant = as_typed(problem.excerpt[problem.column - 1 : end][: context - (problem.column - 1 - start)])
    after = as_typed(problem.excerpt[end : start + context])
    gutter = f"{problem.line:>5} │ "
    line = Text("\n").append(gutter, MUTED).append(before).append(meant).append(after)
    caret = " " * Text(before).cell_len + "^" * max(Text(meant).cell_len, 1)
    return line.append(f"\n{' ' * 5} │ ", MUTED).append(caret, SEVERITIES["error"])


def _print_problem(problem: Problem, to: "Console") -> None:
    context = min(_CONTEXT, max(to.width - _GUTTER - 1, 1)) if to.is_terminal else _CONTEXT
    _print(diagnostic(problem, context), to)


def _print(text: Text, to: "Console") -> None:
    """Print lines; on a terminal, what is longer goes on between words, and elsewhere as it is."""
    if to.is_terminal:
        text = Text("\n").join(each for line in text.split("\n", allow_blank=True) for each in _wrapped(line, to))
    to.print(text, soft_wrap=True, markup=False, highlight=False, emoji=False)


def _wrapped(line: Text, to: "Console") -> list[Text]:
    """Return a line as lines that are no wider than the screen, those behind the first set in."""
    if line.cell_len <= to.width or to.width <= len(_INDENT):
        return [line]
    first, *rest = line.wrap(to, to.width - len(_INDENT))
    return [first, *(Text(_INDENT).append_text(each) for each in rest)]
