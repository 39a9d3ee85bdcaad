"""The state of many briefs' checks: known from before, or found now on all cores and kept."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from importlib.metadata import entry_points
from pathlib import Path

import msgspec

import briefing
from briefing.brief.model import Brief
from briefing.checks.report import Report, report
from briefing.cli.progress import with_bar
from briefing.library.cores import each_on_all_cores
from briefing.library.files import stamp_of
from briefing.library.shelf import Library
from briefing.selection import Checked
from briefing.version import __version__

_AT_ONCE = 500  # briefs checked between two times of keeping what was found


def checked(briefs: Sequence[Brief], library: Library) -> dict[Path, Checked]:
    """Return what the checks find in each brief, by its path."""
    ground = _ground()
    states = {path: msgspec.msgpack.decode(note, type=Checked) for path, note in library.notes(ground).items()}
    missing = [brief.path for brief in briefs if brief.path not in states]
    reports: Iterable[Report] = each_on_all_cores(report, missing)
    for found in _by_the_hundreds(with_bar(reports, len(missing), "checking", each=0.008)):
        states.update(found)
        library.note(ground, {path: msgspec.msgpack.encode(state) for path, state in found.items()})
    return states


def _by_the_hundreds(reports: Iterable[Report]) -> Iterator[dict[Path, Checked]]:
    found: dict[Path, Checked] = {}
    for each in reports:
        found[each.path] = _state(each)
        if len(found) == _AT_ONCE:
            yield found
            found = {}
    if found:
        yield found


def _state(report: Report) -> Checked:
    errors = sum(problem.severity == "error" for problem in report.problems)
    proved = sum(count for (_, status), count in report.judged.items() if status == "found")
    return Checked(errors, len(report.problems) - errors, proved, sum(report.judged.values()))


def _ground() -> bytes:
    """Return what all that the checks find rests on, beside the files: this program and the checks that others add."""
    home = Path(briefing.__file__).parent
    code = [
        (path.name, stamp_of(str(path))[:2])
        for part in ("brief", "checks")
        for path in sorted((home / part).rglob("*.py"))
    ]
    added = sorted(
        (entry.value, entry.dist.version if entry.dist else "") for entry in entry_points(group="briefing.checks")
    )
    return blake2b(repr((__version__, code, added)).encode(), digest_size=16).digest()
