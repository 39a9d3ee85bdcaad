"""What stands above the statements of a draft."""

import pytest

from briefing.dates.edtf import EdtfDate
from briefing.draft.findings import Named, NewsArticle
from briefing.draft.heading import article_of, title_of


def test_a_headline_in_capitals_becomes_a_sentence_with_its_names() -> None:
    names = [Named("KUWAIT", "country"), Named("Kuwait", "country"), Named("OPEC", "organization")]
    article = NewsArticle("", headline="KUWAIT SAYS NO TO OPEC'S TALKS")
    assert title_of(article, "", names) == "Kuwait says no to OPEC's talks"
    assert title_of(NewsArticle("", headline="Talks fail"), "", names) == "Talks fail"


def test_without_a_headline_the_first_sentence_is_the_title() -> None:
    assert title_of(NewsArticle(""), "Talks failed on Friday. Nobody knows why.", []) == "Talks failed on Friday"
    assert title_of(NewsArticle(""), ".", []) == ".", "a brief has a title"


@pytest.mark.parametrize(
    ("text", "basis", "note"),
    [
        ("Talks fail\n\nAug. 12, 2024\n\nThe talks failed.\n", "stated", None),
        (
            "LUND, Aug. 12 (CP) -- The talks failed.\n",
            "inferred",
            "The dateline gives Aug. 12 without a year, which was given with the draft.",
        ),
        ("The talks failed.\n", "inferred", "The day was given with the draft; the text does not state it."),
    ],
)
def test_how_the_day_is_known_is_told(text: str, basis: str, note: str | None) -> None:
    article = article_of(NewsArticle(text), EdtfDate("2024-08-12"), "a.txt")
    assert (article.published_basis, article.note) == (basis, note)
