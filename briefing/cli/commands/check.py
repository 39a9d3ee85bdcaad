"""``check``: the proof of briefs against their articles."""

import sys
from collections.abc import Callable, Sequence
from shutil import get_terminal_size
from typing import Annotated, Any, Literal

import typer

from briefing.brief.reading.reader import read_heading
from briefing.cli.checking import Codes, checked, print_checked
from briefing.cli.completion import complete_code
from briefing.cli.diagnostics import say
from briefing.cli.files import write_file
from briefing.cli.options import Briefs
from briefing.cli.shared_options import LibraryOptions
from briefing.cli.streams import put_all, put_text
from briefing.library.library import Library
from briefing.library.naming import BriefFile, files_named, nothing_in
from briefing.problems import CannotGoOn, did_you_mean

Given = list[str] | None


def _option(name: str, what: str) -> Any:
    return typer.Option(name, metavar="CODE", autocompletion=complete_code, help=what, show_default=False)


def check(
    briefs: Briefs = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail with warnings too.")] = False,
    select: Annotated[Given, _option("--select", "Only these codes or families, such as B3.")] = None,
    ignore: Annotated[Given, _option("--ignore", "Not these codes or families.")] = None,
    explain: Annotated[str | None, _option("--explain", "Say what a code means, and the mend.")] = None,
    pin: Annotated[
        bool, typer.Option("--pin", help="Write the SHA-256 of the article's text into each brief named.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", "-w", help="Check again whenever a brief or its article's text is saved.")
    ] = False,
    changed: Annotated[
        bool,
        typer.Option(
            "--changed",
            help="Files that changed are named, for a hook: briefs, or articles' texts, which stand for their briefs.",
        ),
    ] = False,
    format_name: Annotated[
        Literal["text", "json", "github", "sarif"], typer.Option("--format", "-f", help="How to print what is found.")
    ] = "text",
    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            metavar="NAME",
            help="Ask a model of the package llm, too, what it thinks of each statement; its opinion changes nothing.",
            show_default=False,
        ),
    ] = None,
    *,
    options: LibraryOptions,
) -> None:
    """Hold a brief against its article: excerpts, numbers, names, dates, who and whom; and what is not cited.

    Without a brief: the whole library. Exits with 1 where there are errors. With --changed, YAML that is no brief is
    left alone, and the names of the briefs are held against those of all the library's.

    [bold]Examples[/]

      briefing check
      briefing check draft.yaml --strict
      briefing check draft.yaml --watch
      briefing check --explain B301
      briefing check briefs/ --format github
      briefing check draft.yaml --model gpt-5-mini
    """
    if explain:
        _explain(explain)
        return
    codes = Codes(_codes(select), _codes(ignore))
    found = options.opened()
    if watch:
        _refuse_to_watch(format_name, pin=pin, changed=changed, asks=model is not None)
        from briefing.cli.watching import watched

        watched(lambda: files_named(briefs or (), options.opened()), codes)
    show_opinions = _opinions_of(model, named=bool(briefs), format_name=format_name)
    files, beside = _changed(briefs or (), found) if changed else (files_named(briefs or (), found), [])
    if not briefs and found.found != str(found.folder):
        say(f"checking {found.found}")
    if pin:
        _pin(files, named=bool(briefs))
    outcome = checked(files, codes, beside)
    if not outcome.proof.briefs:
        if changed:
            say("no brief has changed, and no text of one")
            return
        raise nothing_in(briefs or (), found)
    if format_name == "text":
        print_checked(outcome)
        show_opinions(files)
    else:
        from briefing.proof.report_formats import WRITERS

        put_all(each.encode() for each in WRITERS[format_name](outcome.problems))
    if outcome.fails(strict=strict):
        sys.exit(1)


def _changed(names: Sequence[str], library: Library) -> tuple[Sequence[BriefFile], Sequence[BriefFile]]:
    """Return the briefs that files which changed are of, and the others of the library."""
    from briefing.library.changed import briefs_changed, others_of

    files = briefs_changed(names)
    return files, others_of(library, files)


def _opinions_of(model: str | None, *, named: bool, format_name: str) -> Callable[[Sequence[BriefFile]], None]:
    """Return what shows the opinions of a model; without one, nothing is shown."""
    if not model:
        return lambda _: None
    from briefing.cli.asking import asked_of

    return asked_of(model, named=named, format_name=format_name)


def _refuse_to_watch(format_name: str, *, pin: bool, changed: bool, asks: bool) -> None:
    """Refuse what can't go together with a watch."""
    others = {"--pin": pin, "--changed": changed, "--model": asks, f"--format {format_name}": format_name != "text"}
    for option, given in others.items():
        if given:
            raise CannotGoOn(f"--watch and {option} can't go together")


def _codes(given: Given) -> tuple[str, ...]:
    """Return the codes and families of an option, one or several in a word; refuse what no code begins with."""
    codes = [code.strip().upper() for word in given or () for code in word.split(",") if code.strip()]
    if not codes:
        return ()
    from briefing.proof.explanations import EXPLANATIONS

    for code in codes:
        if code[:1] == "B" and not any(known.startswith(code) for known in EXPLANATIONS):
            raise CannotGoOn(f"no code begins with {code!r}", hint="`briefing check --explain B301` explains one")
    return tuple(codes)


def _explain(code: str) -> None:
    from briefing.proof.explanations import EXPLANATIONS, explained

    if code.upper() not in EXPLANATIONS:
        near = did_you_mean(code.upper(), EXPLANATIONS)
        raise CannotGoOn(f"no code {code!r}", hint=near or f"codes: {', '.join(EXPLANATIONS)}", exit_code=1)
    put_text(explained(code.upper(), min(get_terminal_size().columns, 100)))


def _pin(files: Sequence[BriefFile], *, named: bool) -> None:
    from briefing.proof.pinning import pinned

    if not named:
        message = "--pin writes into files, so it takes the briefs by name"
        raise CannotGoOn(message, hint="briefing check --pin BRIEF")
    if any(file.revision for file in files):
        raise CannotGoOn("--pin writes into files as they are now, not at a revision")
    paths = [file.path for file in files if file.named or read_heading(file.path)]
    # All are made before the first is written.
    for path, (before, after) in [(path, pinned(path)) for path in paths]:
        write_file(path, after, force=True, before=before)
        say(f"pinned {path}")
