"""The headings of briefs: very many in little memory, which is the latest, and which go by an id."""

import os
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path

from briefing.brief.reading.heading import Heading
from briefing.dates.edtf import edtf
from briefing.spool import HELD, Spool, chosen, mapped

# A heading's path, id, title, and the day of publication as text.
Row = tuple[bytes, str, str, str | None]


class Headings:
    """Headings that are added one by one; of more than are ``held`` in memory all lie in a file."""

    def __init__(self, headings: Iterable[Heading] = (), held: int = HELD) -> None:
        """Begin with some."""
        self._rows: Spool[Row] = Spool(Row, held)
        for each in headings:
            self.append(each)

    def append(self, heading: Heading) -> None:
        """Add a heading behind the others."""
        path, id_, title, published = heading
        self._rows.append((os.fsencode(path), id_, title, published.text if published else None))

    def all(self) -> Sequence[Heading]:
        """Return those added so far."""
        return mapped(self._rows.settled(), _heading)


def latest_of(headings: Iterable[Heading]) -> Heading | None:
    """Return the heading published last (of one day: the last by id), if any has a date."""
    dated = ((heading.published, heading.id, heading) for heading in headings if heading.published)
    return max(dated, key=lambda each: each[:2], default=(None, "", None))[2]


def with_id_among(headings: Sequence[Heading], name: str) -> Sequence[Heading]:
    """Return the headings of an id, or else those whose id begins so."""
    begun = array("Q", (place for place, heading in enumerate(headings) if heading.id.startswith(name)))
    exact = [heading for heading in (headings[place] for place in begun) if heading.id == name]
    return exact or chosen(headings, begun)


def _heading(row: Row) -> Heading:
    path, id_, title, published = row
    return Heading(Path(os.fsdecode(path)), id_, title, edtf(published) if published else None)
