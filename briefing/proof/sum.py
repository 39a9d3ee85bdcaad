"""What the reports of many files come to."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from briefing.proof.evidence import Tally

if TYPE_CHECKING:
    from briefing.proof.report import Report


class Sum(Struct):
    """What reports come to, so that a verdict on very many briefs needs none of them."""

    briefs: int = 0
    tally: Tally = field(default_factory=Tally)
    cited: int = 0
    citable: int = 0
    switched_off: dict[Path, str] = field(default_factory=dict)

    def add(self, report: "Report") -> None:
        """Count a report."""
        self.briefs += 1
        self.tally.update(report.tally)
        self.cited += report.cited
        self.citable += report.citable
        if report.switched_off:
            self.switched_off[report.path] = report.switched_off


def sum_of(reports: "Iterable[Report]") -> Sum:
    """Return what reports come to."""
    found = Sum()
    for each in reports:
        found.add(each)
    return found
