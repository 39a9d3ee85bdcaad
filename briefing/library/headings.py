"""The headings of briefs: which is the latest, and which go by an id."""

from collections.abc import Sequence

from briefing.brief.reading.heading import Heading


def latest_of(headings: Sequence[Heading]) -> Heading | None:
    """Return the heading published last (of one day: the last by id), if any has a date."""
    dated = [(heading.published, heading.id, heading) for heading in headings if heading.published]
    return max(dated, key=lambda each: each[:2])[2] if dated else None


def with_id_among(headings: Sequence[Heading], name: str) -> list[Heading]:
    """Return the headings of an id, or else those whose id begins so."""
    exact = [heading for heading in headings if heading.id == name]
    return exact or [heading for heading in headings if heading.id.startswith(name)]
