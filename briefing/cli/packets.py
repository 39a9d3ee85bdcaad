"""A packet: what one paper rests on, together, for the record."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct, structs

from briefing.brief.fields import IDENTIFIER
from briefing.brief.model import Brief
from briefing.brief.reading.article import digest
from briefing.brief.reading.files import read_bytes
from briefing.cli.diagnostics import say
from briefing.cli.files import refuse_doubled, refuse_sources, write_file, write_files
from briefing.cli.handing_on import Writing, end_with, read_for
from briefing.problems import CannotGoOn, Problem
from briefing.proof.report import Report, report
from briefing.proof.report_formats import as_json
from briefing.proof.sum import sum_of
from briefing.text.counting import counted
from briefing.version import __version__
from briefing.views import view
from briefing.views.selection import Selection

ZIP = ".zip"
MANIFEST = "manifest.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP file can tell: the same packet has the same bytes


class Papers(Struct, frozen=True):
    """What is made of one brief: its papers and data, by the names of their files."""

    brief: Brief
    files: Mapping[str, bytes]


def export_packet(selection: Selection, path: Path, writing: Writing, *, force: bool) -> None:
    """Write the papers of briefs with all that they rest on."""
    papers = []
    for brief in selection.briefs:
        alone = structs.replace(selection, briefs=[brief], total=1)
        made = {f"paper{writing.ending}": writing.bytes_of(alone)}
        if writing.quote_limit is None:
            made["data.json"] = Writing(format_name="json").bytes_of(alone)
        papers.append(Papers(brief, made))
    files = packet_of(papers, selection.as_of, writing.quote_limit)
    write_packet(path, files, force=force, sources=read_for(selection))
    say(f"wrote {path}: {counted(len(files), 'file')} of {counted(len(papers), 'brief')}")
    end_with(selection.broken)


def packet_of(papers: Sequence[Papers], day: date, quote_limit: int | None) -> dict[str, bytes]:
    """Return the files of a packet by their paths: papers, proof, brief and article of each, and a manifest of all.

    With a limit to what may be quoted, briefs and articles stay out, but for their hashes.
    """
    refuse_doubled([each.brief.id for each in papers])
    files: dict[str, bytes] = {}
    records = []
    for each in papers:
        brief = each.brief
        if brief.revision:
            raise CannotGoOn(f"{brief.id}@{brief.revision}: a packet is of files as they are now")
        if not IDENTIFIER.fullmatch(brief.id):
            raise CannotGoOn(f"{brief.id!r} can't be the name of a folder")
        proof, sources = report(brief.path), dict(_sources(brief))
        made = {**each.files, **_proof(proof, brief, day)}
        if quote_limit is None:
            made |= {f"source/{name}": data for name, data in sources.items()}
        files |= {f"{brief.id}/{name}": data for name, data in made.items()}
        records.append(_record(brief, proof, sources))
    told = [{"path": name, "bytes": len(data), "sha256": _hash(data)} for name, data in sorted(files.items())]
    manifest = {
        "made_with": f"briefing {__version__}",
        "day": day.isoformat(),
        "quote_limit": quote_limit,
        "briefs": records,
        "files": told,
    }
    return {**files, MANIFEST: f"{json.dumps(manifest, ensure_ascii=False, indent=2)}\n".encode()}


def write_packet(path: Path, files: Mapping[str, bytes], *, force: bool, sources: Sequence[Path]) -> None:
    """Write a packet as a ZIP file, or into a folder that is new or empty, or whose files ``force`` replaces."""
    if path.suffix.lower() == ZIP:
        write_file(path, _zipped(files), force=force, sources=sources)
        return
    try:
        if not force and path.exists() and any(path.iterdir()):
            raise CannotGoOn(f"{str(path)!r} is not empty", hint="--force replaces what is of the same name")
        for name in files:
            (path / name).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotGoOn(f"{str(path)!r} can't be made: {(error.strerror or str(error)).lower()}") from error
    places = {path / name: data for name, data in files.items()}
    refuse_sources(places, sources)
    for _ in write_files(places.items(), force=force):  # the manifest comes last: without it, a packet is not whole
        pass


def _sources(brief: Brief) -> Iterator[tuple[str, bytes]]:
    """Yield the brief's own file and its article's text, under the names by which the brief knows them."""
    names = [brief.path.name, *([brief.article.text] if brief.article.text and not brief.text_in_place else [])]
    for name in names:
        problems: list[Problem] = []
        data = read_bytes(brief.path.parent / name, problems)
        if data is None:
            raise CannotGoOn(problems=problems)
        yield Path(name).as_posix(), data


def _proof(found: Report, brief: Brief, day: date) -> dict[str, bytes]:
    """Return what `check` says of a brief, in words and as data, without the folder that it lies in here."""
    problems = [each._replace(file=brief.path.name) for each in found.problems]
    lines = [f"{each.where}: {each.severity}[{each.code}]: {each.message}\n" for each in problems]
    from briefing.formats import encoded

    told = view("verdict", Selection((), day, proof=sum_of([found]), problems=problems))
    return {
        "check.txt": "".join([*lines, *(["\n"] if lines else [])]).encode() + encoded(told, "terminal"),
        "check.json": "".join(as_json(problems)).encode(),
    }


def _record(brief: Brief, found: Report, sources: Mapping[str, bytes]) -> dict[str, Any]:
    article = brief.article
    own, *texts = sources
    text: dict[str, Any] | None = None
    if texts:
        text = {"file": f"source/{texts[0]}", "sha256": _hash(sources[texts[0]])}
    elif article.text:
        text = {"in_brief": True, "sha256": digest(article.text)}
    severities = [each.severity for each in found.problems]
    return {
        "id": brief.id,
        "title": brief.title,
        "published": str(article.published),
        "outlet": article.outlet,
        "url": article.url,
        "brief": {"file": f"source/{own}", "sha256": _hash(sources[own])},
        "article": text,
        "statements": found.tally.total(),
        "found": found.tally.proved,
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
    }


def _zipped(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as packet:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packet.writestr(entry, data)
    return packed.getvalue()


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
