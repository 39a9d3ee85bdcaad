"""The article of a page, by trafilatura: its paragraphs, and what the page tells of it."""

import pytest

from briefing.draft.pages import article_of_page
from briefing.draft.web_pages import article_of_web_page

pytest.importorskip("trafilatura")

LINE = "Norvia and France agreed on Thursday to reopen the Strait of Arn to fishing boats, Halden said."


def test_an_article_keeps_its_paragraphs_and_loses_what_stands_around_it() -> None:
    page = (
        f"<html><body><div class='menu'><a href='/'>Home</a></div><div><h1>Strait reopens</h1><p>{LINE}</p>"
        f"<p>{LINE.replace('Thursday', 'Friday')}</p><p>{LINE.replace('Halden', 'Maro')}</p></div>"
        "<div class='footer'>Copyright</div></body></html>"
    )
    article = article_of_web_page(page, "https://example.org/strait")
    assert article.text.count("\n\n") >= 2
    assert f"{LINE}\n\n" in article.text
    assert "Home" not in article.text
    assert article.url == "https://example.org/strait"


@pytest.mark.parametrize("page", ["", "<html>", "<p>Short.</p>", "\x00", "<html><body>" + "<div>" * 3000])
def test_of_a_page_without_an_article_what_it_has_is_read_without_a_word_on_stderr(
    page: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert article_of_web_page(page).headline == ""
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("piece", ["<!--", "<!", "<?", "<a ", "</a", "<![CDATA[", "<a b='"])
def test_what_does_not_end_is_looked_through_once_and_what_stands_before_it_is_kept(piece: str) -> None:
    words = "The talks begin in Shanghai on Monday, officials say. " * 10
    found = article_of_page(f"<html><body><p>{words}</p>{piece * 300_000}")
    assert found.text.strip() == words.strip()
