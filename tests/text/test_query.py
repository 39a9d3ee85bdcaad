"""The words of a search, matched in any script."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.query import QueryError, hits, may_hold, parse_query, plain_words, tokens

INFLECTED = "rise rises rose risen rising die dies died dying tie tied tying tariff Tariffs raise raised".split()


def lit(query: str, text: str) -> list[str] | None:
    found = hits(parse_query(query), text)
    return None if found is None else [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("tariffs", "New Tariffs on cars; TARIFFS.", ["Tariffs", "TARIFFS"]),
        ("tariffs cars", "New tariffs on cars", ["tariffs", "cars"]),
        ("tariffs cars", "New tariffs on ships", None),
        ('"new tariffs"', "New tariffs on cars", ["New tariffs"]),
        ('"tariffs new"', "New tariffs on cars", None),
        ("tariffs -ships", "New tariffs on cars", ["tariffs"]),
        ("tariffs -cars", "New tariffs on cars", None),
        ('tariffs -"on cars"', "New tariffs on cars", None),
        ("ships OR cars", "New tariffs on cars", ["cars"]),
        ("tariffs ships OR cars", "New tariffs on cars", ["tariffs", "cars"]),
        ("tarif*", "New tariffs on cars", ["tariffs"]),
        ("tar", "New tariffs on cars", None),
        ("sanction", "New Sanctions on banks", ["Sanctions"]),
        ("sanctions", "They sanctioned a bank", ["sanctioned"]),
        ("rise", "Prices rose, and have risen", ["rose", "risen"]),
        ("rose", "Prices rise; a rising tide", ["rise", "rising"]),
        ("country", "two countries", ["countries"]),
        ('"sanction"', "New sanctions on banks", None),
        ('"new sanction"', "New sanctions on banks", None),
        ("sanctio*", "New sanctions on banks", ["sanctions"]),
        ("sanctions*", "a sanction", None),
        ("banks -sanction", "New sanctions on banks", None),
        ("re-balancing", "to re-balance demand", ["re-balance"]),
        ("economy", "economic growth", None),
        ('"new tarif*"', "New tariffs on cars", ["New tariffs"]),
        ("zurich", "In Zürich they met", ["Zürich"]),
        ("Zürich", "In Zurich they met", ["Zurich"]),
        ("强关税", "美国加强关税措施", ["强关税"]),
        ("关税", "美国加征关税。关税！", ["关税", "关税"]),
        ("税关", "美国加征关税", None),
        ("الصين", "زيارة إلى الصين", ["الصين"]),
        ("re-balance", "to re-balance demand", ["re-balance"]),
        ("7.5%", "from 7.5% to 25%", ["7.5"]),
        ("25", "from 7.5% to 25%", ["25"]),
        ("http:x", "see http:x there", ["http:x"]),
    ],
)
def test_a_query_finds_what_it_says(query: str, text: str, expected: list[str] | None) -> None:
    assert lit(query, text) == expected


FIELDS = ("topic", "outlet", "since")


def test_fields_are_taken_apart_from_the_words() -> None:
    query = parse_query('topic:tariffs "two words" outlet:"Desk note" since:2024-05', FIELDS)
    assert query.fields == (("topic", "tariffs"), ("outlet", "Desk note"), ("since", "2024-05"))
    assert [term.words for group in query.groups for term in group] == [("two", "words")]


@pytest.mark.parametrize("text", ["", "  ", "-cars", "-topic:x", '""', "***", "OR"])
def test_a_query_of_nothing_is_refused(text: str) -> None:
    with pytest.raises(QueryError):
        parse_query(text, FIELDS)


@given(st.text(), st.text())
def test_no_query_breaks_on_any_text(query: str, text: str) -> None:
    try:
        wanted = parse_query(query)
    except QueryError:
        return
    for start, end in hits(wanted, text) or ():
        assert 0 <= start < end <= len(text)


@given(st.text(alphabet="abcdé关税 ", min_size=1))
def test_a_text_is_found_by_its_own_words(text: str) -> None:
    words = text.split()
    if words:
        assert hits(parse_query(" ".join(f'"{word}"' for word in words)), text)


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("etude", "une e\u0301tude", ["e\u0301tude"]),
        ("étude", "une e\u0301tude", ["e\u0301tude"]),
        ("हिन्दी", "यह हिन्दी है", ["हिन्दी"]),
        ("हिन", "यह हिन्दी है", None),
        ("ｆｕｌｌ", "full width", ["full"]),
        ("fine", "a ﬁne day", ["ﬁne"]),
        ("한", "한국", ["한"]),
    ],
)
def test_words_are_found_whole_however_they_are_encoded(query: str, text: str, expected: list[str] | None) -> None:
    assert lit(query, text) == expected


@given(st.text() | st.text(alphabet="aB1 .-_éÉ\u0301关한हि्ﬁ⑴ﷺ\ue000"))
def test_an_index_takes_in_the_very_words_that_a_search_looks_for(text: str) -> None:
    # SQLite's ascii tokenizer: letters and digits of ASCII, without case, and all that is not ASCII.
    taken_in = re.findall(r"[0-9A-Za-z\x80-\U0010ffff]+", plain_words(text))
    lowered = ["".join(each.lower() if each.isascii() else each for each in word) for word in taken_in]
    assert lowered == [token.word for token in tokens(text)]


@given(
    st.sampled_from(
        ["tariffs", "é", "ab cd", "ab -cd", "a OR é", "a*", '"ab cd"', "rises tariff", "rose", "risen", "dying", "tied"]
    ),
    st.text(alphabet="abcdé tarifs") | st.lists(st.sampled_from(INFLECTED)).map(" ".join),
)
def test_what_may_not_hold_a_query_does_not_match_it(query: str, text: str) -> None:
    if hits(parse_query(query), text) is not None:
        assert may_hold(parse_query(query), text)
        assert may_hold(parse_query(query), f"more {text} more")


def test_what_is_asked_twice_is_looked_for_once() -> None:
    assert parse_query("tariffs steel OR steel OR iron tariffs") == parse_query("tariffs steel OR iron")


def test_a_text_without_east_asian_words_is_passed_over_for_them() -> None:
    assert not may_hold(parse_query("关税"), "Tariffs rose, 中国 said.")
    assert not may_hold(parse_query("кот"), "Tariffs rose.")
    assert may_hold(parse_query("关税"), "Tariffs (关税) rose.")
