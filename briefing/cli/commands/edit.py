"""``edit``: a brief in the user's own editor, and its checks behind it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.completion import complete_brief
from briefing.cli.shared_options import LibraryOptions
from briefing.problems import CannotGoOn

if TYPE_CHECKING:
    from briefing.library.library import Library
    from briefing.library.naming import BriefFile

Name = Annotated[
    str,
    typer.Argument(metavar="BRIEF", help="A path, an id, or the beginning of an id.", autocompletion=complete_brief),
]


def edit(brief: Name, *, options: LibraryOptions) -> None:
    """A brief in your editor ($VISUAL, else $EDITOR); what you leave behind is checked.

    Where there are errors you are asked whether to go back; those that stay make it exit with 1.

    [bold]Example[/]

      briefing edit us-china-fwg
    """
    from briefing.library.naming import file_named

    library = options.opened()
    file = file_named(brief, library)
    _refuse_what_stays(brief, file, library)
    command = _editor()
    while True:
        _run([*command, str(file.path)])
        if not _has_errors(file.path):
            return
        if not _go_back():
            sys.exit(1)


def _refuse_what_stays(name: str, file: "BriefFile", library: "Library") -> None:
    """Refuse a version of the past, and a brief that comes with the program."""
    from briefing.library.folder import is_bundled

    if file.revision:
        now = name.removesuffix(f"@{file.revision}")
        message = f"{name} is a version of the past, which can't be edited"
        raise CannotGoOn(message, hint=f"`briefing edit {now}` edits it as it is now")
    is_example = library.found != str(library.folder) and file.path.is_relative_to(library.folder)
    if is_example or is_bundled(file.path):
        message = f"{name} is of the bundled example, which can't be edited"
        raise CannotGoOn(message, hint=f"copy {file.path} and its text, and edit the copy")


def _editor() -> list[str]:
    """Return the command of the user's editor."""
    import os
    import shlex

    for variable in ("VISUAL", "EDITOR"):
        asked = os.environ.get(variable, "").strip()
        try:
            if asked:
                return shlex.split(asked)
        except ValueError as error:
            raise CannotGoOn(f"${variable} is no command: {asked!r}", hint=str(error).lower()) from None
    raise CannotGoOn("no editor is known", hint="export EDITOR=nano, or VISUAL='code --wait'")


def _run(command: list[str]) -> None:
    import subprocess

    try:
        code = subprocess.run(command, check=False).returncode  # noqa: S603 - the user's own editor
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotGoOn(f"the editor {command[0]!r} can't be started: {reason}") from error
    if code:
        raise CannotGoOn(f"the editor {command[0]!r} ended with {code}", hint="the brief is not checked")


def _has_errors(path: Path) -> bool:
    """Check a brief, say on stderr what is wrong with it, and return whether that is an error."""
    from briefing.cli.checking import Codes, checked
    from briefing.cli.diagnostics import say, say_problems
    from briefing.library.naming import BriefFile
    from briefing.text.counting import counted

    found = checked([BriefFile(path)], Codes())
    problems = found.problems
    say_problems(problems)
    errors = sum(problem.severity == "error" for problem in problems)
    others = counted(len(problems) - errors, "warning or note", "warnings and notes")
    say(f"{path}: {counted(errors, 'error')}, {others}" if problems else f"{path}: no problems")
    return found.fails()


def _go_back() -> bool:
    """Ask whether to go back to the editor; nobody is asked where stdin is no terminal."""
    if not sys.stdin.isatty():
        return False
    sys.stderr.write("Go back to the editor? [Y/n] ")
    sys.stderr.flush()
    answer = sys.stdin.readline()
    return bool(answer) and answer.strip().lower() in ("", "y", "yes")
