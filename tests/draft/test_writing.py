"""A brief as YAML: read back it is the same, whatever it says."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from briefing.brief.model import Actor, Article, BriefFormat, Event, Measure
from briefing.brief.reading.reader import load, read_version
from briefing.dates.edtf import EdtfDate
from briefing.draft.writing import yaml_of
from tests.conftest import ROOT

ARTICLE = Article(published=EdtfDate("2024-08-12"), headline="A: b # c", language="no")
WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=300).map(str.strip).filter(bool)


def read_back(brief: BriefFormat) -> BriefFormat:
    file = read_version(Path("x.yaml"), yaml_of(brief, {}, "s.json").encode(), "")
    assert file.brief is not None, file.problems
    return BriefFormat(**{name: getattr(file.brief, name) for name in BriefFormat.__struct_fields__ if name != "id"})


@given(WORDS, WORDS, st.lists(WORDS, max_size=3))
def test_what_is_written_is_read_back_the_same(title: str, what: str, products: list[str]) -> None:
    brief = BriefFormat(
        title=title,
        article=ARTICLE,
        actors={"a": Actor(name=what, kind="person", as_written=products)},
        events=[Event(what=what, condition=title, key=True, source=[what])],
        measures=[Measure(title=what, products=products, gainers=["a"])],
    )
    assert read_back(brief) == brief


@pytest.mark.parametrize("path", sorted((ROOT / "briefs").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_is_read_back_the_same(path: Path) -> None:
    brief = load(path)
    plain = BriefFormat(**{name: getattr(brief, name) for name in BriefFormat.__struct_fields__ if name != "id"})
    plain = structs.replace(plain, article=structs.replace(plain.article, text=None))
    assert read_back(plain) == plain


def test_a_comment_stands_before_what_it_is_of() -> None:
    brief = BriefFormat(title="T", article=ARTICLE, events=[Event(what="x", date=EdtfDate("2024"))])
    text = yaml_of(brief, {("events", 0, "date"): "or 2023?", ("bottom_line",): "your own words"}, "s.json")
    assert text.startswith("# yaml-language-server: $schema=s.json\n")
    assert "\n    # or 2023?\n    date: 2024\n" in text
    assert "\n# your own words\nbottom_line:\n" in text


def test_long_words_are_folded_and_an_article_stands_as_it_is() -> None:
    long = "word " * 60 + "end"
    text = yaml_of(BriefFormat(title=long, article=Article(published=EdtfDate("2024"), text="a\n\nb\n")), {}, "s")
    assert max(map(len, text.splitlines())) <= 100
    assert "  text: |\n    a\n\n    b\n" in text


@pytest.mark.parametrize("words", ["Lund, ", "a;", "a; ", "a,", "it’s 'a, "])
def test_a_long_list_is_written_at_once(words: str) -> None:
    title = f"{words * 500}…"
    assert read_back(BriefFormat(title=title, article=ARTICLE, events=[Event(what="x")])).title == title
