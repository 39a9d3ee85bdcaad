"""A file with an article: its text, whatever it was written in, and what it tells of itself."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.draft.article import article_in, dateline_end, decoded, is_of_the_story
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


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("LUND (CP) -- Norvia agreed.", "LUND (CP) -- "),
        ("WASHINGTON, Aug. 12 (Reuters) - The talks", "WASHINGTON, Aug. 12 (Reuters) - "),
        ("SEOUL, South Korea (AP) — The bank", "SEOUL, South Korea (AP) — "),
        ("BEIJING/WASHINGTON (Reuters) - Both", "BEIJING/WASHINGTON (Reuters) - "),
        ("Brussels, 3 March 2022 (AFP) – Ministers", "Brussels, 3 March 2022 (AFP) – "),
        ("MOSCOW, October 5. /TASS/. The minister", "MOSCOW, October 5. /TASS/. "),
        ("(Reuters) - The bank", "(Reuters) - "),
        ("UNITED NATIONS (AP) _ The council", "UNITED NATIONS (AP) _ "),
        ("Mr. Smith - a man of few words - left.", ""),
        ("Neiman said: “We intend to.”", ""),
        ("The bank (ECB) - not for the first time - waits.", ""),
    ],
)
def test_a_dateline_is_told_from_the_story(paragraph: str, dateline: str) -> None:
    assert paragraph[: dateline_end(paragraph)] == dateline


@pytest.mark.parametrize(
    ("paragraph", "is_story"),
    [
        ("The minister left on Monday.", True),
        ("By two votes the senate passed it.", True),
        ("By Anna Keller", False),
        ("(Reporting by Philippa Garland; Editing by Xu Mingze)", False),
        ("Copyright 2021 The Associated Press. All rights reserved.", False),
        ("© 2024", False),
        ("Thursday, March 13, 1997", False),
        ("March 1997 was cold.", True),
        ("REUTER", False),
    ],
)
def test_what_is_not_of_the_story_is_known(paragraph: str, is_story: bool) -> None:
    assert is_of_the_story(paragraph) is is_story


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


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for suffix in (".txt", ".html", ".md"):
        with suppress(CannotGoOn):
            assert article_in(data, suffix).text.strip()
