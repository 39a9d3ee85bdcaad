"""A notebook shows a document as plain HTML; whatever a brief says stays text."""

from datetime import date
from html.parser import HTMLParser

import pytest

import briefing
from briefing.brief.model import Brief
from briefing.document import Bullets, Document, Section, Span
from briefing.formats.html import fragment

NAMES = "summary timeline agenda people topics quotes measures positions brief".split()


class Elements(HTMLParser):
    """Gathers what a reader of HTML finds: elements, all closed in order, and the text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert attrs == []
        self.seen.add(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Elements:
    elements = Elements()
    elements.feed(html)
    assert elements.open == []
    return elements


@pytest.mark.parametrize("name", NAMES)
def test_every_paper_shows_itself_in_a_notebook(example: Brief, name: str) -> None:
    paper = briefing.view(name, [example], date(2024, 8, 13))
    shown = read(paper._repr_html_())  # type: ignore[attr-defined]
    title = "".join(span.text for span in paper.title)
    assert title in shown.text
    assert {"article", "h2"} <= shown.seen


def test_text_out_of_a_brief_is_never_an_element() -> None:
    bad = "<script>alert(1)</script> & \x1b[31m"
    document = Document((Span(bad, "strong"),), (Section(bad, (Bullets(((Span(bad, "editor"),),)),)),), [])
    shown = read(fragment(document))
    assert "script" not in shown.seen
    assert shown.text.count("<script>alert(1)</script> & ␛[31m") == 3
