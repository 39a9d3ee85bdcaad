"""A paper that may quote so many words of its article, and no more."""

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.document import Document, Line, Paragraph, Quotation, Span
from briefing.formats import render
from briefing.views import view
from briefing.views.parts.quote_limit import within_limit
from briefing.views.selection import Selection
from tests.conftest import MONDAY, ROOT

EXAMPLE = load(ROOT / "briefs" / "us-china-fwg-2024-08.yaml")
PAPER = view("brief", Selection([EXAMPLE], MONDAY, text_of=article_text))


def quoted(document: Document) -> int:
    notes = [span.text for note in document.notes for span in note if span.role == "excerpt"]
    page = render(document, "markdown")
    quotations = re.findall("^> “(.*)”$", page, re.MULTILINE)
    return sum(word.strip("“”") not in ("…", "") for text in (*notes, *quotations) for word in text.split())


@given(st.integers(0, 2000))
def test_no_more_words_are_quoted_than_are_granted(most: int) -> None:
    limited = within_limit(PAPER, most)
    assert quoted(limited) == min(most, quoted(PAPER))
    assert len(limited.notes) == len(PAPER.notes)


def test_the_places_of_what_is_cut_stay() -> None:
    for note, whole in zip(within_limit(PAPER, 0).notes, PAPER.notes, strict=True):
        assert [span for span in note if span.role != "excerpt"] == [span for span in whole if span.role != "excerpt"]


def test_what_is_cut_shows_that_it_is_and_names_are_not_cut() -> None:
    note: Line = (Span("“one two three”", "excerpt"), Span(" — paragraph 1"))
    spelling = Paragraph((Span("Brent Neman", "excerpt"),))
    paper = Document((), (Quotation("a b c", note), spelling), [], notes=(note, note))
    limited = within_limit(paper, 4)
    assert limited.blocks == paper.blocks
    assert limited.notes == (
        (Span("“one …”", "excerpt"), Span(" — paragraph 1")),
        (Span("“…”", "excerpt"), Span(" — paragraph 1")),
    )


def test_with_enough_granted_only_the_article_beside_it_goes() -> None:
    assert within_limit(PAPER, 10_000) == structs.replace(PAPER, article=())
