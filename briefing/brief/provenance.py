"""Where an article comes from: what tells that two are one text, or of one agency, and so one source and not two."""

from typing import NamedTuple

from briefing.brief.model import Brief
from briefing.text.agencies import agency_of
from briefing.text.shingles import Sketch, are_one_text, sketch


class Provenance(NamedTuple):
    """A sketch of an article's text, and the agency that it credits; empty where the brief has neither."""

    sketch: Sketch = frozenset()
    agency: str = ""

    def is_one_with(self, other: "Provenance") -> bool:
        """Whether two articles are one source: equal or largely the same, or both of one agency."""
        return bool(self.agency and self.agency == other.agency) or self.is_one_text_with(other)

    def is_one_text_with(self, other: "Provenance") -> bool:
        """Whether two articles are equal or largely the same."""
        return are_one_text(self.sketch, other.sketch)


def provenance_of(brief: Brief, text: str | None) -> Provenance:
    """Return where the article of a brief comes from, as far as its text and its credits tell."""
    article = brief.article
    return Provenance(sketch(text or ""), agency_of(text or "", article.outlet, article.author))
