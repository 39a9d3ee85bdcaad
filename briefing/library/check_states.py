"""The state of many briefs' checks: known from before, or found now on all cores and kept."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from importlib.metadata import entry_points
from pathlib import Path

import msgspec

from briefing.brief.model import Brief
from briefing.brief.reading.reader import read
from briefing.library.files import stamp_of
from briefing.library.library import Library, Progress
from briefing.library.processes import each_on_all_cores
from briefing.proof.check_state import CheckState
from briefing.proof.report import Report, checked, report
from briefing.version import __version__

_AT_ONCE = 500  # briefs checked between two times of keeping what was found


def check_states(briefs: Sequence[Brief], library: Library, progress: Progress) -> dict[Path, CheckState]:
    """Return what the checks find in each brief, by its path; ``progress`` gets the reports and their number."""
    ground = _ground()
    states = {path: msgspec.msgpack.decode(note, type=CheckState) for path, note in library.notes(ground).items()}
    states |= {brief.path: _state(checked(brief)) for brief in briefs if brief.revision}
    missing = [brief.path for brief in briefs if brief.path not in states]
    reports: Iterable[Report] = each_on_all_cores(_report, missing)
    for found in _by_the_hundreds(progress(reports, len(missing))):
        states.update(found)
        library.note(ground, {path: msgspec.msgpack.encode(state) for path, state in found.items()})
    return states


def _report(path: Path) -> Report:
    return report(read(path))


def _by_the_hundreds(reports: Iterable[Report]) -> Iterator[dict[Path, CheckState]]:
    found: dict[Path, CheckState] = {}
    for each in reports:
        found[each.path] = _state(each)
        if len(found) == _AT_ONCE:
            yield found
            found = {}
    if found:
        yield found


def _state(report: Report) -> CheckState:
    errors = sum(problem.severity == "error" for problem in report.problems)
    return CheckState(errors, len(report.problems) - errors, report.tally.proved, report.tally.total())


def _ground() -> bytes:
    """Return what all that the checks find rests on, beside the files: this program and the checks that others add."""
    home = Path(__file__).parents[1]
    code = [
        (path.name, stamp_of(str(path))[:2])
        for part in ("brief", "dates", "proof", "text")
        for path in sorted((home / part).rglob("*.py"))
    ]
    added = sorted(
        (entry.value, entry.dist.version if entry.dist else "") for entry in entry_points(group="briefing.checks")
    )
    return blake2b(repr((__version__, code, added)).encode(), digest_size=16).digest()
