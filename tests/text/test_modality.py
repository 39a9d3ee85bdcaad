"""Where a text says that a thing stands: ahead, done, called off, alleged, proposed, agreed."""

import pytest

from briefing.text import modality


@pytest.mark.parametrize(
    "text", ["It will meet", "talks are due", "a planned visit", "next week", "They agreed to meet"]
)
def test_a_word_of_what_is_to_come_is_found(text: str) -> None:
    assert modality.may_lie_ahead(text)


@pytest.mark.parametrize("text", ["The group met in Cairo", "He won in May", "A willing man", "The bank cut its rate"])
def test_a_report_does_not_lie_ahead(text: str) -> None:
    assert not modality.may_lie_ahead(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The group will meet in Lima", True),
        ("The delegation is led by Brent Neiman and will set off on Monday", True),
        ("They are expected to oppose it", True),
        ("Moscow said it would send an envoy", False),
        ("He said the group will meet", False),
        ("The group met", False),
    ],
)
def test_a_text_that_only_points_ahead_has_no_verb_of_the_past(text: str, expected: bool) -> None:
    assert modality.lies_ahead_alone(text) is expected


@pytest.mark.parametrize(
    "text", ["accused them of fraud", "the alleged plot", "claimed that they fled", "blamed rebels"]
)
def test_an_allegation_is_found(text: str) -> None:
    assert modality.is_alleged(text)


@pytest.mark.parametrize("text", ["claimed responsibility", "over that accusation", "the blast claimed 12 lives"])
def test_what_only_looks_like_an_allegation_is_none(text: str) -> None:
    assert not modality.is_alleged(text)


@pytest.mark.parametrize(
    "text",
    [
        "ended without an agreement on fishing",
        "failed to reach a deal",
        "could not agree on a date",
        "there was no breakthrough",
        "The talks broke down",
        "were unable to settle the dispute",
    ],
)
def test_talks_that_came_to_nothing_have_failed(text: str) -> None:
    assert modality.is_failed(text)


@pytest.mark.parametrize(
    "text",
    [
        "agreed on a date",
        "The talks ended without a deal, but they agreed to meet again",
        "signed the accord that had collapsed in May",
        "They did not say when the deal takes effect",
    ],
)
def test_talks_that_came_to_something_have_not_failed(text: str) -> None:
    assert not modality.is_failed(text)
