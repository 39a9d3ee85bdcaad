"""``index``: the cache that makes a large library answer at once, built by hand or looked at."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from briefing.cli.diagnostics import say
from briefing.cli.options import LibraryFolder
from briefing.cli.pager import print_as_it_comes
from briefing.cli.progress import looking, opened, reading
from briefing.cli.streams import put_text
from briefing.library.library import Library
from briefing.problems import CannotGoOn
from briefing.text.counting import counted

if TYPE_CHECKING:
    from briefing.library.index.status import IndexStatus


def index(
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Throw it away first, and read every file again.")] = False,
    status: Annotated[bool, typer.Option("--status", help="Only say how it stands; change nothing.")] = False,
    path: Annotated[bool, typer.Option("--path", help="Only say where it lies.")] = False,
    watch: Annotated[
        bool,
        typer.Option("--watch", help="Keep it up to date until Ctrl-C, so that no command has to look for changes."),
    ] = False,
    library: LibraryFolder = None,
) -> None:
    """Bring the index of the library up to date. Every command does so by the way; this does nothing else.

    The index is a cache in your own cache folder ($BRIEFING_CACHE moves it), and may be deleted at any
    time. The files are what counts: [bold]--no-index[/] on any command reads them instead, and answers the same.

    [bold]Examples[/]

      briefing index
      briefing index --status
      briefing index --rebuild --library ~/briefs
      briefing index --watch --library /srv/briefs
    """
    from briefing.library.index.index import Index
    from briefing.library.index.place import IndexFault, discard, place_of_index
    from briefing.library.index.status import index_status

    found = opened(library)
    try:
        place = place_of_index(found.folder)
        if path:
            put_text(f"{place}\n")
        elif status:
            now = index_status(found.folder)
            put_text(_described(found, now, now.changed, "to read or take out", "up to date"))
        else:
            if rebuild and not discard(place):
                raise CannotGoOn("the index can't be made anew: another command uses it")
            if watch:
                _watch(found)
            made = Index(found.folder, reading, looking, texts=True)
            put_text(_described(found, made.status(), made.changed, "read or taken out", "nothing had changed"))
    except IndexFault as fault:
        hint = "every command reads the files instead; $BRIEFING_CACHE names another folder for indexes"
        raise CannotGoOn(f"the index can't be used: {fault}", hint=hint) from fault


def _watch(library: Library) -> NoReturn:
    """Keep the index of a library up to date, and say what was read, until Ctrl-C."""
    from briefing.library.index.tree import NotWatchable
    from briefing.library.index.watching import Watch

    def told(changed: int) -> None:
        now = datetime.now(tz=UTC).astimezone()
        say(f"{counted(changed, 'file', form=',')} read or taken out at {now:%H:%M:%S}")

    print_as_it_comes()
    try:
        Watch(library.folder, reading, looking).run(told, lambda: say(f"watching {library.folder}; Ctrl-C ends it"))
    except NotWatchable as reason:
        hint = "nothing is lost by it: every command looks for changes itself"
        raise CannotGoOn(f"{library.folder} can't be watched: {reason}", hint=hint) from reason


def _described(library: Library, now: "IndexStatus", changed: int, done: str, nothing: str) -> str:
    """Return the state of the index in lines; ``done`` is what is or was to be done with the files that changed."""
    broken = f", {now.broken:,} broken" if now.broken else ""
    what = f"{counted(now.briefs, 'brief', form=',')}{broken}" if now.size else "none yet"
    news = f"{counted(changed, 'file', form=',')} {done}" if changed else nothing
    if library.few:
        news += "; so few are read without an index"
    lines = [("library", str(library.folder)), ("index", what), ("", news), ("size", f"{now.size / 1e6:.1f} MB")]
    return "".join(f"{name:<8} {said}\n" for name, said in (*lines, ("path", str(now.path))))
