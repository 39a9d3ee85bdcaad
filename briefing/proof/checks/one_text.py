"""B214: two briefs of one text are no two sources."""

from collections.abc import Sequence

from msgspec import Struct

from briefing.brief.model import Brief
from briefing.problems import Problem
from briefing.proof.rule import LibraryRule, Problems
from briefing.spool import mapped


class EncodedArticle(Struct, frozen=True):
    """The article of one brief: its sketch, packed, the agency that it credits, and where the brief names it."""

    sketch: bytes
    agency: str
    file: str
    line: int
    column: int


def article_in(brief: Brief, text: str | None) -> EncodedArticle:
    """Return the article of a brief, whose text this is."""
    from briefing.brief.provenance import provenance_of  # the check of one brief needs it not
    from briefing.text.shingles import packed

    provenance = provenance_of(brief, text)
    return EncodedArticle(packed(provenance.sketch), provenance.agency, str(brief.path), *brief.place("article"))


def texts_are_told_apart(articles: Sequence[EncodedArticle]) -> Problems:
    """Yield a note for each two briefs whose articles are equal or largely the same, at the second."""
    if len(articles) < 2:  # noqa: PLR2004 - a pair
        return
    from briefing.text.shingles import alike, unpacked

    for first, second in alike(mapped(articles, lambda each: unpacked(each.sketch))):
        one, other = articles[first], articles[second]
        agency = f" ({one.agency or other.agency})" if one.agency or other.agency else ""
        message = f"its article is one text{agency} with that of {one.file}"
        hint = "as a source the two count once"
        yield Problem(other.file, other.line, other.column, "note", "B214", message, hint)


B214 = LibraryRule(
    "B214",
    "two briefs of one text",
    "What two outlets print of one agency is told by one source, and the papers say so. It is a note, which never "
    "fails a check: both may be wanted.",
    'article: {published: 2024-08-12, text: "The talks begin.\\n"}\n---\n'
    'article: {published: 2024-08-13, text: "The talks begin.\\n"}',
    'article: {published: 2024-08-12, text: "The talks begin.\\n"}\n---\n'
    'article: {published: 2024-08-13, text: "The talks end.\\n"}',
    check=texts_are_told_apart,
    of="articles",
)
