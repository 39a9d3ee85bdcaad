"""Writes a site into a folder: what has changed and nothing else, and never over a file that is not its own.

A manifest in the folder lists each page that was written with the digest of its bytes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath

import msgspec
from msgspec import Struct, field

from briefing.brief.reading.files import plain_bytes
from briefing.cli.diagnostics import say
from briefing.cli.files import refuse_doubled, refuse_sources, told_of, write_file, write_files
from briefing.problems import CannotGoOn
from briefing.site.pages import Site
from briefing.text.counting import counted
from briefing.views.selection import Selection

MANIFEST = ".briefing-site.json"
_LISTED = 4  # pages that are told of by name


class Manifest(Struct, frozen=True):
    """The pages of a site that were written into a folder, by their paths in it, each with its digest."""

    pages: dict[str, str] = field(default_factory=dict)


class Outcome(Struct):
    """What came of the pages: how many are new, changed and as they were, and which are of nothing any more.

    ``gone`` were written for an earlier site; ``kept`` are those of them that were to be deleted, but that somebody
    has changed since.
    """

    new: int = 0
    changed: int = 0
    same: int = 0
    gone: Sequence[str] = ()
    kept: Sequence[str] = ()


def export_site(
    selection: Selection, folder: Path, sources: Iterable[Path], *, force: bool, prune: bool, article: bool
) -> None:
    """Write the briefs of a selection as a site, and tell what came of its pages."""
    refuse_doubled([brief.id for brief in selection.briefs])
    site = Site(selection, article=article)
    made = write_site(folder, site.paths, site.written(), force=force, prune=prune, sources=sources)
    told = f"{made.new} new, {made.changed} changed, {made.same} as they were"
    say(f"wrote a site of {counted(len(site.paths), 'page')} to {folder}: {told}")
    stay = made.kept if prune else made.gone
    if len(stay) < len(made.gone):
        say(f"deleted {_listed(sorted(set(made.gone) - set(stay)))} of what is no longer there")
    if stay:
        hint = "somebody has changed them: delete them yourself" if prune else "--prune deletes them"
        say(f"left {_listed(stay)} of what is no longer there", severity="warning", hint=hint)


def _listed(paths: Sequence[str]) -> str:
    """Return how many pages there are, and the first of them by name."""
    more = ", …" if len(paths) > _LISTED else ""
    return f"{counted(len(paths), 'page')} ({', '.join(paths[:_LISTED])}{more})"


def write_site(
    folder: Path,
    paths: Sequence[str],
    pages: Iterable[tuple[str, bytes]],
    *,
    force: bool,
    prune: bool,
    sources: Iterable[Path] = (),
) -> Outcome:
    """Write the pages of these paths, and delete those of an earlier site that are gone, if they are to be pruned.

    Raises CannotGoOn, and writes nothing, where a page would take the place of a file that is not the site's own or was
    changed since, unless ``force`` is set, or would lie outside the folder.
    """
    before = _read(folder).pages
    _refuse_others(folder, paths, before, force=force)
    refuse_sources((folder / path for path in paths), sources)
    outcome, written = Outcome(), dict(before)
    outcome.gone = sorted(path for path in before.keys() - set(paths) if (folder / path).is_file())
    whole = False
    try:
        _write(folder, pages, outcome, written)
        whole = True
        if prune:
            outcome.kept = list(_pruned(folder, outcome.gone, before))
    finally:
        if not whole:
            done = outcome.new + outcome.changed
            say(f"wrote {done} of {counted(len(paths), 'page')} to {folder}", severity="error")
        there = {path: digest for path, digest in sorted(written.items()) if (folder / path).is_file()}
        _write_manifest(folder, Manifest(there))
    return outcome


def _read(folder: Path) -> Manifest:
    path = folder / MANIFEST
    try:
        manifest = msgspec.json.decode(plain_bytes(path), type=Manifest)
    except (FileNotFoundError, NotADirectoryError):
        return Manifest()
    except (OSError, msgspec.MsgspecError) as error:
        hint = "delete it, and --force replaces the pages"
        raise CannotGoOn(f"{str(path)!r} can't be read: {str(error).lower()}", hint=hint) from None
    if any(not _is_inside(each) for each in manifest.pages):
        raise CannotGoOn(f"{str(path)!r} lists files outside the folder", hint="delete it")
    return manifest


def _is_inside(path: str) -> bool:
    """Whether a path of a manifest is that of a page below the folder."""
    parts = PurePosixPath(path).parts
    return path.endswith(".html") and not path.startswith("/") and "\\" not in path and ".." not in parts


def _refuse_others(folder: Path, paths: Sequence[str], before: Mapping[str, str], *, force: bool) -> None:
    """Raise CannotGoOn where a page would lie elsewhere, or on a file that the site has not written as it is."""
    root = folder.resolve()
    for name in {path.rpartition("/")[0] for path in paths} | set(paths):
        if not (folder / name).resolve().is_relative_to(root):
            raise CannotGoOn(f"{str(folder / name)!r} leads out of the folder", hint="delete the link")
    if force:
        return
    there = (path for path in paths if (folder / path).exists() or (folder / path).is_symlink())
    taken = [path for path in there if before.get(path) != _digest_of(folder / path)]
    if taken:
        changed = [path for path in taken if path in before]
        first = str(folder / (changed or taken)[0])
        if changed:
            message = (
                f"{counted(len(changed), 'page was', 'pages were')} changed since it was written, such as {first!r}"
            )
        else:
            message = f"{counted(len(taken), 'file exists', 'files exist')} already, such as {first!r}"
        raise CannotGoOn(message, hint="--force replaces what is there")


def _write(folder: Path, pages: Iterable[tuple[str, bytes]], outcome: Outcome, written: dict[str, str]) -> None:
    """Write the pages that are not there as they are, and note the digest of each that is there now."""
    begun: dict[Path, tuple[str, str, bool]] = {}

    def changed() -> Iterator[tuple[Path, bytes]]:
        for path, data in pages:
            place, digest = folder / path, _digest(data)
            with told_of(place):
                if place.is_file() and place.read_bytes() == data:
                    written[path] = digest
                    outcome.same += 1
                    continue
                begun[place] = (path, digest, not place.exists())
                place.parent.mkdir(parents=True, exist_ok=True)
            yield place, data

    for place in write_files(changed(), force=True):
        path, written_digest, is_new = begun.pop(place)
        written[path] = written_digest
        outcome.new += is_new
        outcome.changed += not is_new


def _pruned(folder: Path, gone: Iterable[str], before: Mapping[str, str]) -> Iterator[str]:
    """Delete the pages that are gone, and yield those that stay because somebody has changed them."""
    for path in gone:
        place = folder / path
        leads_out = place.is_symlink() or not place.resolve().is_relative_to(folder.resolve())
        if leads_out or before[path] != _digest_of(place):
            yield path
        else:
            with suppress(OSError):
                place.unlink()
                if "/" in path:
                    place.parent.rmdir()  # fails, as it should, where something else is in it


def _write_manifest(folder: Path, manifest: Manifest) -> None:
    place = folder / MANIFEST
    if manifest.pages or place.exists():
        data = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
        with told_of(place):
            if not (place.is_file() and place.read_bytes() == data):
                write_file(place, data, force=True)


def _digest_of(path: Path) -> str:
    try:
        return _digest(plain_bytes(path))
    except OSError:
        return ""


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
