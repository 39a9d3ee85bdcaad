"""The articles of briefs as references."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import Document
from briefing.formats.citations import bibtex_pieces, csl_pieces
from briefing.problems import CannotGoOn
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write

ARTICLE = """
    title: Talks in Geneva
    article:
      published: 2024-08-12
      headline: "Talks & terms: 100% {sic} of $5_million"
      outlet: The Post
      author: A. Writer
      url: https://post.example/a_b?x=1
      retrieved: 2024-08-13
      language: en
    events: [{what: They meet}]
    """


def write_bibtex(document: Document) -> str:
    return "".join(bibtex_pieces(document))


def write_csl(document: Document) -> bytes:
    return b"".join(csl_pieces(document))


def cited(article: dict[str, object]) -> Document:
    return Document((), (), [{"id": "a", "title": "T", "article": {"published": "2024", **article}}])


def test_the_list_of_a_library_in_both(library: list[Brief], snapshot: SnapshotAssertion) -> None:
    page = view("list", Selection(library, MONDAY))
    assert (write_bibtex(page), write_csl(page).decode()) == snapshot


def test_an_article_with_all_that_can_be_known_of_it(write: Write, snapshot: SnapshotAssertion) -> None:
    page = view("brief", Selection([load(write(ARTICLE))], MONDAY))
    assert (write_bibtex(page), write_csl(page).decode()) == snapshot


@pytest.mark.parametrize(
    ("published", "fields", "parts"),
    [
        ("2024-08-12", {"year": "2024", "month": "8", "date": "2024-08-12"}, [2024, 8, 12]),
        ("2024-08", {"year": "2024", "month": "8", "date": "2024-08"}, [2024, 8]),
        ("2024~", {"year": "2024", "date": "2024"}, [2024]),
        ("2024-22", {}, None),
    ],
)
def test_a_date_is_told_at_its_own_precision(published: str, fields: dict[str, str], parts: list[int] | None) -> None:
    document = cited({"published": published})
    found = dict(re.findall(r"(year|month|date) = \{(.*)\}", write_bibtex(document)))
    assert found == fields
    (item,) = json.loads(write_csl(document))
    assert item.get("issued", {}).get("date-parts", [None])[0] == parts


@given(st.text())
def test_no_text_breaks_out_of_its_braces(text: str) -> None:
    made = write_bibtex(cited({"headline": text or "T", "outlet": text}))
    plain = re.sub(r"\\[{}]", "", made)
    assert plain.count("{") == plain.count("}")
    assert "\n" not in made.removesuffix("}\n").partition("title = ")[2].partition(",\n")[0]


def test_what_is_no_address_is_no_url() -> None:
    document = cited({"url": "javascript:alert(1)"})
    assert "javascript" not in write_bibtex(document)
    assert b"javascript" not in write_csl(document)


def test_a_paper_of_no_articles_is_refused(example: Brief) -> None:
    for write in (write_bibtex, write_csl):
        with pytest.raises(CannotGoOn, match="of no articles"):
            write(view("timeline", Selection([example], MONDAY)))
