"""The meetings of an article: who meets whom, where, when, on what, and whether they do."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dates.calendar import WEEKDAYS
from briefing.draft.findings import FoundMeeting
from briefing.draft.meetings import meetings_in, outcome_status
from briefing.draft.names import named_in

DAY = date(2024, 5, 16)  # a Thursday


def meetings(text: str) -> list[FoundMeeting]:
    return meetings_in(text, DAY, named_in(text))


def only(text: str) -> FoundMeeting:
    found = meetings(text)
    assert len(found) == 1, found
    return found[0]


def test_a_meeting_that_is_planned() -> None:
    text = (
        "French Foreign Minister Jean Moreau is to meet his Chinese counterpart Wang Lei in Geneva on June 3 to "
        "discuss fishing rights, the price of gas and a new treaty."
    )
    told = only(text)
    assert {"Jean Moreau", "Wang Lei"} <= set(told.parties)
    assert (told.place, told.date, told.stated, told.status) == ("Geneva", "2024-06-03", "June 3", "planned")
    assert [item for item, _ in told.agenda] == ["fishing rights", "the price of gas", "a new treaty"]
    assert all(text[slice(*extent)] == item for item, extent in told.agenda)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway and Iceland held talks in Oslo on Monday.", "held"),
        ("Norway and Iceland will hold talks in Oslo on June 3.", "planned"),
        ("Talks between Norway and Iceland, set for June 3 in Oslo, were called off.", "cancelled"),
        ("A visit by President Ivan Petrov to Norway, planned for June 3, was postponed.", "cancelled"),
        ("The presidents of Norway and Iceland spoke by phone on Monday.", "held"),
        ("The third round of talks between Norway and Iceland was held in Bergen in January.", "held"),
        ("Chinese Premier Li Kang will pay an official visit to Russia in October.", "planned"),
    ],
)
def test_whether_it_takes_place(text: str, status: str) -> None:
    assert only(text).status == status


@pytest.mark.parametrize(
    "text",
    [
        "The minister told a news conference in Oslo on Monday that prices would fall.",
        "Norway met its target on Monday.",
        "Shareholders of the company will vote at its annual general meeting on Monday.",
        "Norway refused to meet Iceland.",
        "Norway called for talks with Iceland.",
        "The two clubs will meet in the league on Saturday. The coach said the striker, who scored two goals, is fit.",
        "The talks were hard.",
        "In Moscow, shares fell on Monday.",
    ],
)
def test_what_is_no_meeting(text: str) -> None:
    assert meetings(text) == []


def test_agenda_and_outcome_told_in_the_next_sentence() -> None:
    text = (
        "Norway and Iceland held talks in Oslo on Monday. The two sides discussed herring quotas and patrols. "
        "They agreed to meet again."
    )
    told = meetings(text)[0]
    assert [item for item, _ in told.agenda] == ["herring quotas", "patrols"]


def test_an_outcome() -> None:
    text = (
        "The sixth round of talks between Norway and Iceland, in Bergen in January, ended without progress on quotas."
    )
    told = only(text)
    assert [words for words, _ in told.outcome] == ["ended without progress on quotas"]
    assert all(text[slice(*extent)] == words for words, extent in told.outcome)


def test_told_twice_it_is_one() -> None:
    text = (
        "Norway and Iceland held talks on Monday. "
        "The talks between Norway and Iceland in Oslo on Monday lasted five hours."
    )
    told = only(text)
    assert (told.place, told.date) == ("Oslo", "2024-05-13")


def test_the_more_precise_day_counts() -> None:
    text = (
        "Norwegian officials will go to Shanghai this week for a meeting with Chinese ones. "
        "This round of talks will be held on Friday and Saturday."
    )
    told = only(text)
    assert (told.place, told.date) == ("Shanghai", "2024-05-17/2024-05-18")


_WORDS = st.lists(
    st.sampled_from(
        "Norway Iceland President Petrov met will meet talks with in Oslo on Monday June 3 and , . to discuss gas "
        "the two agreed visit round next was called off “ ” \n\n summit between they held".split(" ")
    ),
    max_size=60,
).map(" ".join)


@given(st.text() | _WORDS)
def test_whatever_a_text_holds_its_words_stand_in_it(text: str) -> None:
    words = set(re.findall(r"\w+", text))
    for each in meetings(text):
        assert 0 <= each.extent[0] < each.extent[1] <= len(text)
        for told in (each.title, each.place, each.stated):
            assert set(re.findall(r"\w+", told)) <= words
        for told, (start, end) in (*each.agenda, *each.outcome):
            assert " ".join(text[start:end].split()) == told


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("ended without agreement", "open"),
        ("ended with a deal", "agreed"),
        ("failed to agree on quotas", "open"),
        ("agreed on nothing", "open"),
        ("agreed to exchange data by Dec. 1", "agreed"),
        ("agreed not to raise the duty", "agreed"),
        ("signed a pact on fishing", "agreed"),
        ("reached no agreement", "open"),
        ("refused to open their ports", "rejected"),
        ("put off a decision until Dec. 1", "deferred"),
        ("agreed to postpone the vote", "deferred"),
        ("made little progress", "open"),
    ],
)
def test_only_what_is_told_as_agreed_is_agreed(words: str, status: str) -> None:
    assert outcome_status(words) == status


def test_an_outcome_goes_on_behind_an_abbreviation() -> None:
    text = "Mexico and Canada met in Geneva on Monday. They agreed to exchange data on fishing quotas by Dec. 1."
    assert [words for words, _ in only(text).outcome] == ["agreed to exchange data on fishing quotas by Dec. 1"]


def test_a_meeting_whose_days_are_not_over_is_not_held() -> None:
    told = only("This round of talks this week is the fifth for the working group of China and Japan to meet.")
    assert (told.title, told.status) == ("This round of talks this week", "")
    assert set(told.parties) == {"China", "Japan"}


def test_a_title_and_an_excerpt_hold_a_date_whole_or_not_at_all() -> None:
    text = "Canadian Prime Minister Ana Ruiz will meet Mexican President Luis Soto at the White House on Sept. 20."
    assert only(text).title == "Canadian Prime Minister Ana Ruiz will meet Mexican President Luis Soto"
    text = "Mexico and Canada will hold talks in Geneva on Sept. 14."
    assert only(text).title == "talks in Geneva on Sept. 14"
    assert text[slice(*only(text).extent)] == text


def test_the_place_is_the_capital_not_its_state() -> None:
    text = "Ministers from Canada and Mexico will meet in the Norwegian capital, Oslo, on Sept. 14."
    told = only(text)
    assert (told.place, set(told.parties)) == ("Oslo", {"Canada", "Mexico"})


def test_what_follows_an_agenda_is_no_point_of_it() -> None:
    text = "Talks of Mexico and Canada in Geneva to discuss fishing quotas, is scheduled for Oct. 14 and 15."
    assert [item for item, _ in only(text).agenda] == ["fishing quotas"]


def test_the_next_round_has_the_states_of_the_last_and_no_person_whom_nobody_names() -> None:
    text = (
        "President Luis Soto of Mexico and Prime Minister Ana Ruiz of Canada met in Oslo on Monday. "
        "The next round is due in Geneva in October."
    )
    first, second = meetings(text)
    assert first.title == "President Luis Soto of Mexico and Prime Minister Ana Ruiz of Canada met"
    assert (second.title, set(second.parties), second.place) == ("next round", {"Mexico", "Canada"}, "Geneva")


@pytest.mark.parametrize("day", WEEKDAYS)
def test_a_cabinet_may_convene_on_any_day_of_the_week(day: str) -> None:
    told = only(f"The cabinet of Norway convened {day} to discuss fishing.")
    assert (told.stated, told.status) == (day, "held")


_ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("meetings.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("row", [row for row in _ROWS if row[0] != "-"], ids=lambda row: row[1][:40])
def test_sentences_as_wires_write_them(row: list[str]) -> None:
    told = only(row[1])
    found = (told.status, "; ".join(sorted(told.parties)), told.place, told.date)
    assert found == (row[0], *("" if cell == "-" else cell for cell in row[2:]))


@pytest.mark.parametrize("sentence", [row[1] for row in _ROWS if row[0] == "-"])
def test_sentences_that_tell_no_meeting(sentence: str) -> None:
    assert meetings(sentence) == []
