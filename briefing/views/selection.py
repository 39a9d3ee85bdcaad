"""What a view is asked to show: briefs, and the filters that every listing shares."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.statements import Statement, statements
from briefing.dates.edtf import EdtfDate
from briefing.problems import Problem
from briefing.proof.check_state import CheckState


class Selection(NamedTuple):
    """Briefs and filters, with *today* as a value: all that a view needs to know.

    The briefs are those that the filters may keep something of; ``of`` is the number that was looked
    through, 0 where it is theirs.
    ``broken`` holds a problem of each brief that should be here and can't be read.
    ``related`` are other briefs that bear on these, such as of a meeting's earlier rounds.
    ``texts`` are the articles' texts by the briefs' paths, where a view needs them; ``sourced``
    asks for endnotes, ``uncited`` for the sentences alone that no statement cites. ``checked`` is what
    the checks found, by the briefs' paths, where it was asked for.
    """

    briefs: Sequence[Brief]
    as_of: date
    filters: Filters = Filters()
    reverse: bool = False
    broken: Sequence[Problem] = ()
    related: Sequence[Brief] = ()
    texts: Mapping[Path, str] = MappingProxyType({})
    sourced: bool = False
    uncited: bool = False
    of: int = 0
    checked: Mapping[Path, CheckState] = MappingProxyType({})

    @property
    def looked_through(self) -> int:
        """How many briefs were looked through."""
        return max(self.of, len(self.briefs))

    @property
    def several(self) -> bool:
        """Whether more than one brief was looked through, so that each line must tell its own."""
        return self.looked_through > 1

    @property
    def brief(self) -> Brief:
        """The only brief, or the first."""
        return self.briefs[0]

    def statements(self, *kinds: str) -> Iterator[Statement]:
        """Yield what the filters keep, of these kinds or of all, brief by brief."""
        for brief in self.briefs:
            for statement in statements(brief):
                if (not kinds or statement.kind in kinds) and self.keeps(statement):
                    yield statement

    def keeps(self, statement: Statement) -> bool:
        """Whether the filters keep a statement."""
        return self.filters.keeps(statement, self.as_of)

    def keeps_date(self, when: EdtfDate) -> bool:
        """Whether the filters keep a date."""
        return self.filters.keeps_date(when, self.as_of)
