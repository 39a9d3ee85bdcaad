"""A notebook shows a document as plain HTML; whatever a brief says stays text."""

from datetime import date
from html.parser import HTMLParser

import pytest

import briefing
from briefing.brief.model import Brief
from briefing.document import Bullets, Document, Paragraph, Section, Span
from briefing.formats.html.notebook import fragment

NAMES = "summary timeline agenda people topics quotes measures positions brief".split()


class Elements(HTMLParser):
    """Gathers what a reader of HTML finds: elements, all closed in order, and the text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.text = ""
        self.links: list[str] = []
        self.anchors: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        for name, value in attrs:
            assert name in ("href", "id", "class", "rel", "scope", "aria-label") or name.startswith("data-")
            if name == "href":
                self.links.append(value or "")
            elif (tag, name) == ("li", "id"):
                self.anchors.append(value or "")
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


def test_a_mark_leads_to_its_endnote(example: Brief) -> None:
    paper = briefing.view("timeline", [example], date(2024, 8, 13), sourced=True)
    shown = read(paper._repr_html_())  # type: ignore[attr-defined]
    assert shown.anchors == [f"note-{number}" for number in range(1, len(paper.notes) + 1)]
    assert {each for each in shown.links if "note" in each} == {f"#{anchor}" for anchor in shown.anchors}


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://example.org/a?b=1&c=2", ["https://example.org/a?b=1&c=2"]),
        ("javascript:alert(1)", []),
        ('https://example.org/"onclick="alert(1)', []),
    ],
)
def test_only_an_address_of_the_web_is_a_link(url: str, links: list[str]) -> None:
    shown = read(fragment(Document((), (Paragraph((Span(url, "url"),)),), [])))
    assert shown.links == links
    assert url in shown.text
