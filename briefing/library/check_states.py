"""What the checks found in many briefs: known from before, or found now on all cores and kept."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from briefing.brief.model import Brief
from briefing.library.files import hashed, stamp_of
from briefing.library.library import Library, Progress
from briefing.library.processes import FEW, each_on_all_cores
from briefing.plugins import declared
from briefing.proof.check_state import CheckState
from briefing.proof.codes import CHECKS
from briefing.proof.report import Report, checked, report
from briefing.version import __version__

# Briefs checked between two times of keeping what was found. On two cores that is some 2 s, which is what a killed run
# loses, and each time takes 20 ms.
_BATCH = 500


class CheckStates:
    """The states of a library's checks: those that the library noted before, and those that are found now.

    Make it before the library is asked for its briefs: then no state of an older file is noted for a newer one.
    """

    def __init__(self, library: Library) -> None:
        """Ask a library for the states that it noted before."""
        self._library = library
        self._basis = _basis()
        notes = library.notes(self._basis)
        self._known = {path: msgspec.msgpack.decode(note, type=CheckState) for path, note in notes.items()}

    def of(self, briefs: Sequence[Brief], progress: Progress) -> dict[Path, CheckState]:
        """Return what the checks find in each brief, by its path; ``progress`` gets the reports and their number."""
        few = len(briefs) < FEW and not self._library.indexed
        # A brief at a revision has no file to read again; a few briefs that were just read are checked as they are.
        at_hand = [brief for brief in briefs if brief.revision or (few and brief.lines)]
        states = self._known | {brief.path: checked(brief).state for brief in at_hand}
        missing = [brief.path for brief in briefs if brief.path not in states]
        reports: Iterable[Report] = each_on_all_cores(report, missing)
        for found in _batches(progress(reports, len(missing))):
            states.update({path: state for path, (state, _) in found.items()})
            notes = {path: msgspec.msgpack.encode(state) for path, (state, is_sure) in found.items() if is_sure}
            self._library.note(self._basis, notes)
        return states


def _batches(reports: Iterable[Report]) -> Iterator[dict[Path, tuple[CheckState, bool]]]:
    """Yield the states of some briefs, each with whether it stays while its files do."""
    found: dict[Path, tuple[CheckState, bool]] = {}
    for each in reports:
        found[each.path] = each.state, not each.unsure
        if len(found) == _BATCH:
            yield found
            found = {}
    if found:
        yield found


def _basis() -> bytes:
    """Return a digest of what the checks rest on beside the files: this program, and the checks that others add."""
    home = Path(__file__).parents[1]
    files = sorted(path for kind in ("*.py", "*.tsv") for path in home.rglob(kind))
    code = [(str(path.relative_to(home)), stamp_of(str(path))[:2]) for path in files]
    added = sorted((entry.value, entry.dist.version if entry.dist else "") for entry in declared(CHECKS))
    return hashed(repr((__version__, code, added)).encode())
