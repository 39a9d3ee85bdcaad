"""Who says something, as far as a sentence tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.attribution import attribution_before, attribution_behind, quotation_around, source_of


@pytest.mark.parametrize(
    ("rest", "who"),
    [
        ('" said Yeltsin.', "Yeltsin"),
        ('" said Trade Minister Kim Hyun-chong, who came late.', "Trade Minister Kim Hyun-chong"),
        ('" Chavez promised.', "Chavez"),
        ('" Governor Lee told a news conference.', "Governor Lee"),
        ('" the minister, Mr. Lee, later added.', "the minister, Mr. Lee"),
        ('" Uribe, who accuses Chavez, wrote.', "Uribe"),
        ('" he said.', "he"),
        ('" they had also told him they promised.', "they had"),
        ('" according to two officials in Kiev.', "two officials"),
        ('," says the report, dated Monday.', "the report"),
    ],
)
def test_behind_a_quotation_stand_verb_and_name_or_name_and_verb(rest: str, who: str) -> None:
    text = f'"We are close,{rest}'
    found = attribution_behind(text, text.index('"', 1) + 1, len(text))
    assert found is not None
    assert found.words == who


@pytest.mark.parametrize("rest", ['." Yeltsin said nothing.', '" and left.', '" was the word.', '"', '" in Kiev.'])
def test_behind_a_quotation_may_stand_something_else(rest: str) -> None:
    text = f'"We are close{rest}'
    assert attribution_behind(text, text.index('"', 1) + 1, len(text)) is None


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("Yeltsin told them: ", "Yeltsin"),
        ("Communist leader Gennady Zyuganov called the deal ", "Communist leader Gennady Zyuganov"),
        ("Chavez, who arrived by helicopter, called it ", "Chavez"),
        ("According to Rivera, ", "Rivera"),
        ("Kuchma came, and he said ", "he"),
    ],
)
def test_before_a_quotation_stands_the_name_and_then_the_verb(lead: str, who: str) -> None:
    text = f'{lead}"We are close"'
    found = attribution_before(text, 0, len(lead))
    assert found is not None
    assert found.words == who


def test_what_is_quoted_itself_names_nobody() -> None:
    text = '"Kuchma said it" and "We are close"'
    assert attribution_before(text, 0, text.rindex('"We')) is None


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Growth slowed to 3.8 percent, the BOK said.", "the BOK"),
        ("Britain and Sweden are expected to oppose it, diplomats said.", "diplomats"),
        ("Trade fell to $1.4 billion, according to Colombia's Commerce Ministry.", "Colombia's Commerce Ministry"),
        ("Energy Minister Rafael Ramirez said that China would take the oil.", "Energy Minister Rafael Ramirez"),
        ("The minister, speaking in Kiev, said the deal was off.", "The minister"),
        ("Venezuela sells its crude to the U.S. market.", None),
        ('He read "the bank said so" aloud.', None),
    ],
)
def test_a_report_may_name_its_source(sentence: str, who: str | None) -> None:
    found = source_of(sentence)
    assert (found.words if found else None) == who


def test_the_ends_of_a_quotation_are_those_around_its_words() -> None:
    text = 'He said: "It is late. We are close. We go on." She nodded.'
    start = text.index("We are")
    assert quotation_around(text, start, start + 13) == (text.index('"'), text.rindex('"') + 1)
    assert quotation_around(text, 0, 7) is None
    assert quotation_around('"Late.\n\nWe are close"', 8, 12) is None


@given(st.text(alphabet='“”" .,said he\nAB', max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_text_is_read_to_its_end(text: str, start: int, end: int) -> None:
    source_of(text)
    around = quotation_around(text, min(start, len(text)), min(end, len(text)))
    if around is not None:
        attribution_before(text, 0, around[0])
        attribution_behind(text, around[1], len(text))
