"""Opening the article of a brief."""

import pytest

from tests.conftest import Run, Write

BRIEF = "title: T\narticle: {{published: 2024-08-12{}}}\nevents: [{{what: x}}]\n"
ADDRESS = "https://example.org/news?a=1&b=2"


@pytest.fixture
def opened_addresses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the browser was given."""
    addresses: list[str] = []

    def noted(address: str) -> bool:
        addresses.append(address)
        return True

    monkeypatch.setattr("webbrowser.open", noted)
    return addresses


def test_an_address_is_opened_in_the_browser(briefing: Run, write: Write, opened_addresses: list[str]) -> None:
    path = write(BRIEF.format(f", url: '{ADDRESS}'"))
    result = briefing("open", str(path))
    assert (result.code, result.out, result.err) == (0, "", f"opening {ADDRESS}\n")
    assert opened_addresses == [ADDRESS]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "example.org", "https://x y", "--help", "https://a\\x07b"]
)
def test_what_is_no_address_of_the_web_is_refused(
    briefing: Run, write: Write, opened_addresses: list[str], address: str
) -> None:
    result = briefing("open", str(write(BRIEF.format(f', url: "{address}"'))))
    assert (result.code, result.out) == (2, "")
    assert "the address of brief is none of the web" in result.err
    assert opened_addresses == []


def test_without_a_browser_the_address_is_told(briefing: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _: False)
    result = briefing("open", str(write(BRIEF.format(f", url: '{ADDRESS}'"))))
    assert result.code == 1
    assert f"there is no browser to open {ADDRESS}" in result.err


def test_without_an_address_or_if_asked_the_text_is_shown_and_where_it_lies(
    briefing: Run, write: Write, opened_addresses: list[str]
) -> None:
    text = write("It rained.\n\nIt \x1b[31mrained on.", "article.txt")
    for url, arguments in (("", []), (f", url: '{ADDRESS}'", ["--text"])):
        path = write(BRIEF.format(f", text: article.txt{url}"))
        result = briefing("open", str(path), *arguments)
        assert (result.code, result.out) == (0, "It rained.\n\nIt ␛[31mrained on.\n")
        assert result.err == f"the text in {text}\n"
    inside = write("title: T\narticle:\n  published: 2024\n  text: |\n    It rained.\nevents: [{what: x}]\n")
    assert briefing("open", str(inside)).out == "It rained.\n"
    assert str(inside) in briefing("open", str(inside)).err
    assert opened_addresses == []


def test_an_article_with_neither_is_told(briefing: Run, write: Write) -> None:
    result = briefing("open", str(write(BRIEF.format(""))))
    assert (result.code, result.out) == (1, "")
    assert "has neither an address nor a text" in result.err


def test_without_a_name_it_is_the_latest_briefs(briefing: Run) -> None:
    result = briefing("open")
    assert "latest of 4 briefs in briefs: us-china-fwg-2024-08\n" in result.err
    assert "Shanghai" in result.out
