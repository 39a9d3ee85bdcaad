"""A file with an article: its text, whatever it was written in, and what it tells of itself."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.draft.article import article_in, decoded
from briefing.draft.findings import NewsArticle
from briefing.problems import CannotGoOn

WIRE = """EU hits e-bikes, Beijing curbs gallium

By Philippa Garland

Thursday, March 6, 2025

BRUSSELS (Reuters) - The European Union doubled its duty on Thursday. China answered.

(Editing by Anna Keller)
"""


def test_a_wire_tells_its_headline_author_outlet_place_and_day() -> None:
    article = article_in(WIRE.encode())
    assert article == NewsArticle(
        WIRE,
        headline="EU hits e-bikes, Beijing curbs gallium",
        outlet="Reuters",
        author="Philippa Garland",
        place="Brussels",
        published="2025-03-06",
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_encoding_that_it_is_written_in(encoding: str) -> None:
    assert decoded("“Größe” – 5 €".encode(encoding)) == "“Größe” – 5 €"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", b"\xff\xfe\x00"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(CannotGoOn, match="no text"):
        decoded(data)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(CannotGoOn, match="has no text"):
        article_in(b"  \n")


PAGE = """<!doctype html><html lang="en-GB"><head><title>Talks fail | The Desk</title>
<meta property="og:site_name" content="The Desk"><link rel="canonical" href="https://example.org/talks">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-08-12T10:00:00Z",
"author": [{"name": "Ann Lee"}]}]}</script><style>p {color: red}</style></head>
<body><nav><p>Home and away and other things.</p></nav><article><h1>Talks fail</h1>
<p>The two sides met on Monday &amp; parted without a word. <b>Nobody</b> knows why they came, and nobody asked.</p>
<script>var x = "not a word";</script><p>They meet again on Friday, a spokesman said, unless it rains there.</p>
</article><footer><p>All rights reserved.</p></footer></body></html>"""


def test_of_a_page_the_article_is_taken_and_what_its_head_tells() -> None:
    article = article_in(PAGE.encode(), ".html")
    assert article.text.split("\n\n") == [
        "Talks fail",
        "The two sides met on Monday & parted without a word. Nobody knows why they came, and nobody asked.",
        "They meet again on Friday, a spokesman said, unless it rains there.\n",
    ]
    assert (article.headline, article.outlet, article.author) == ("Talks fail", "The Desk", "Ann Lee")
    assert (article.published, article.url, article.language) == ("2024-08-12", "https://example.org/talks", "en")


def test_of_markdown_the_words_are_taken_without_markup() -> None:
    text = "---\ntitle: Talks fail\ndate: 2024-08-12\n---\n\n# Talks fail\n\nThe **two** sides [met](https://x.org).\n"
    article = article_in(text.encode(), ".md")
    assert article.text == "Talks fail\n\nThe two sides met.\n"
    assert (article.headline, article.published) == ("Talks fail", "2024-08-12")


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("October 9, 2018 at 9:40 am\n\nSenators go to court", ("Senators go to court", "", "", "2018-10-09")),
        (
            "Malawians queue for maize\n\nHarriet Colquhoun in Lilongwe\n\nThe Guardian, Thursday 8 February 2018",
            ("Malawians queue for maize", "Harriet Colquhoun", "The Guardian", "2018-02-08"),
        ),
        (
            "Bookkeeper is jailed\n\nBy Kirsty Allenby, Court Reporter\n\nTeesside Courier\n\n16:22, 14 JUN 2016",
            ("Bookkeeper is jailed", "Kirsty Allenby", "Teesside Courier", "2016-06-14"),
        ),
        ("Port sold\n\n03.03.2021 / 14:38", ("Port sold", "", "", "2021-03-03")),
        (
            "Club goes top\n\nBy WOUTER DE GRAEVE, Associated Press",
            ("Club goes top", "Wouter De Graeve", "AP", ""),
        ),
        (
            "Esper accuses China\n\nRobert Burns, AP National Security Writer\n\nNov. 20, 2019",
            ("Esper accuses China", "Robert Burns", "", "2019-11-20"),
        ),
    ],
)
def test_what_stands_above_the_story_tells_headline_author_outlet_and_day(head: str, told: tuple[str, ...]) -> None:
    article = article_in(f"{head}\n\nThe lorries still cross the border at night.\n".encode())
    assert (article.headline, article.author, article.outlet, article.published) == told


NOISY = """<!doctype html><html><head><title>Norvia reopens strait | Coastal Desk</title></head>
<body class="author-page">
<main><h1>Norvia reopens strait</h1><p class="byline">By Jonna Falk</p><time datetime="2024-08-12T09:00Z">Monday</time>
<p>LUND — Norvia and France agreed on Thursday to reopen the Strait of Arn to fishing boats, the palace said.</p>
<div class="newsletter-signup"><p>All the news from the harbor, every day at seven.</p></div>
<p>Sign up for our daily newsletter</p><p>Read more: What the strait means for the fishers.</p>
<p>The boats go out again on Friday, and that is all that counts in the harbor, a fisherman said.</p>
<div class="related-articles"><p>The lira falls to its lowest level in a decade.</p></div>
<p>Boats leave Lund. (Photo: Ann Lee)</p><p>Follow Jonna Falk on Twitter.</p><p>© 2024 Coastal Desk</p>
</main></body></html>"""


def test_a_page_loses_its_byline_its_newsletters_and_its_captions() -> None:
    article = article_in(NOISY.encode(), ".html")
    assert article.text.split("\n\n") == [
        "Norvia reopens strait",
        "LUND — Norvia and France agreed on Thursday to reopen the Strait of Arn to fishing boats, the palace said.",
        "The boats go out again on Friday, and that is all that counts in the harbor, a fisherman said.\n",
    ]
    assert (article.author, article.published) == ("Jonna Falk", "2024-08-12")


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for suffix in (".txt", ".html", ".md"):
        with suppress(CannotGoOn):
            assert article_in(data, suffix).text.strip()
