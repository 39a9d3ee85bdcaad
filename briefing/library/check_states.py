"""What the checks found in many briefs: known from before, or found now on all cores and kept."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, repeat
from pathlib import Path

import msgspec

from briefing.brief.model import Brief
from briefing.library.files import hashed, stamp_of
from briefing.library.library import Library, Progress
from briefing.library.packed import paths_of
from briefing.library.processes import FEW, each_on_all_cores
from briefing.plugins import declared
from briefing.proof.check_state import CheckState
from briefing.proof.codes import CHECKS
from briefing.proof.report import Report, checked, report
from briefing.spool import Rows, in_batches
from briefing.version import __version__

# Briefs checked between two times of keeping what was found. On two cores that is some 2 s, which is what a killed run
# loses, and each time takes 20 ms.
_BATCH = 500
_COUNTS = len(CheckState._fields)


class CheckStates(Rows[CheckState]):
    """The states of briefs' checks by the briefs' places: those that the library noted before, and those found now."""

    def __init__(self, library: Library, briefs: Sequence[Brief]) -> None:
        """Ask a library for the states that it noted before, in the same state as it was asked for the briefs."""
        self._library, self._briefs = library, briefs
        self._basis = _basis()
        self._noted = library.notes(self._basis, lambda: paths_of(briefs))
        self._counts = array("I", bytes(4 * _COUNTS * len(briefs)))

    def __len__(self) -> int:
        return len(self._briefs)

    def at(self, index: int) -> CheckState:
        """Return the state of the brief at an index from 0."""
        return CheckState(*self._counts[_COUNTS * index : _COUNTS * (index + 1)])

    def found(self, progress: Progress) -> "CheckStates":
        """Find the states that are not known yet; ``progress`` gets the reports and their number."""
        at_hand = self._checked_as_they_are()
        ids, missing = array("Q"), array("Q")
        for place, (id_, note) in enumerate(self._noted or repeat((0, b""), len(self))):
            if place in at_hand:
                self._keep(place, at_hand[place])
            elif note:
                self._keep(place, msgspec.msgpack.decode(note, type=CheckState))
            else:
                ids.append(id_)
                missing.append(place)
        reports: Iterable[Report] = each_on_all_cores(report, _at(missing, paths_of(self._briefs)))
        found = zip(missing, ids, progress(reports, len(missing)), strict=True)
        for batch in in_batches(found, _BATCH):
            for place, _, each in batch:
                self._keep(place, each.state)
            notes = {id_: msgspec.msgpack.encode(each.state) for _, id_, each in batch if id_ and not each.unsure}
            self._library.note(self._basis, notes)
        return self

    def _checked_as_they_are(self) -> dict[int, CheckState]:
        """Return the states of briefs that are checked as they are, by their places.

        One at a revision has no file to read again, and a few were just read.
        """
        if isinstance(self._briefs, Rows):
            return {}
        few = len(self) < FEW and not self._library.indexed
        at_hand = ((n, each) for n, each in enumerate(self._briefs) if each.revision or (few and each.lines))
        return {place: checked(brief).state for place, brief in at_hand}

    def _keep(self, place: int, state: CheckState) -> None:
        self._counts[_COUNTS * place : _COUNTS * (place + 1)] = array("I", state)


def _at(places: Sequence[int], values: Iterable[Path]) -> Iterator[Path]:
    """Yield the values at some places, which are in order."""
    rest, before = iter(values), -1
    for place in places:
        yield next(islice(rest, place - before - 1, None))
        before = place


def _basis() -> bytes:
    """Return a digest of what the checks rest on beside the files: this program, and the checks that others add."""
    home = Path(__file__).parents[1]
    files = sorted(path for kind in ("*.py", "*.tsv") for path in home.rglob(kind))
    code = [(str(path.relative_to(home)), stamp_of(str(path))[:2]) for path in files]
    added = sorted((entry.value, entry.dist.version if entry.dist else "") for entry in declared(CHECKS))
    return hashed(repr((__version__, code, added)).encode())
