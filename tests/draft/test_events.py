"""The sentences of an article as events."""

from datetime import date

import pytest

from briefing.draft.events import FoundEvent, events_in
from briefing.draft.names import named_in
from briefing.draft.quotations import quoted_in

DAY = date(2024, 8, 12)


def found(text: str) -> list[FoundEvent]:
    names = named_in(text)
    return events_in(text, DAY, names, quoted_in(text, names))


def only(sentence: str) -> FoundEvent:
    (event,) = found(f"LUND (CP) -- {sentence}\n")
    return event


@pytest.mark.parametrize(
    ("sentence", "status", "date_told", "stated"),
    [
        ("Two patrol boats collided off the cape on Friday.", "reported", "2024-08-09", "Friday"),
        ("The parliament will vote on the accord on August 20.", "planned", "2024-08-20", "August 20"),
        ("The court is expected to rule on the vessel in September.", "expected", "2024-09", "September"),
        ("The minister allegedly took money from a builder.", "alleged", "", ""),
        ("Exports fell to the lowest level since 1993 in the strait.", "reported", "", ""),
    ],
)
def test_an_event_stands_where_tense_and_date_put_it(sentence: str, status: str, date_told: str, stated: str) -> None:
    event = only(sentence)
    assert (event.status, event.date, event.stated) == (status, date_told, stated)


def test_who_says_so_is_named_by_name_or_in_the_articles_words() -> None:
    text = "LUND (CP) -- Foreign Minister Ivo Sorel left on Monday.\n\nThe boats go out in spring, Sorel said.\n"
    assert [each.said_by for each in found(text)] == ["", "Ivo Sorel"]
    assert only("The boats go out in spring, two senior diplomats said.").said_by == "two senior diplomats"
    assert only("The envoys left the capital before dawn, the Interfax news agency reported.").via.endswith("Interfax")


def test_a_threat_has_its_condition() -> None:
    event = only("The president threatened to shut the pipeline if the patrols go on.")
    assert (event.kind, event.what, event.condition) == (
        "threat",
        "The president threatened to shut the pipeline",
        "the patrols go on",
    )


def test_the_excerpt_is_the_sentence_without_its_dateline() -> None:
    text = "LUND (CP) -- Norvia reopened the strait. Nobody was hurt in the city.\n"
    assert [text[slice(*each.extent)] for each in found(text)] == [
        "Norvia reopened the strait.",
        "Nobody was hurt in the city.",
    ]


def test_what_the_first_paragraph_tells_is_key() -> None:
    text = "LUND (CP) -- Norvia reopened the strait.\n\nThe boats left the harbor at dawn.\n"
    assert [each.is_key for each in found(text)] == [True, False]


def test_a_quotation_a_byline_and_a_heading_are_no_events() -> None:
    text = (
        "STRAIT REOPENS\n\nBy Jonna Falk\n\nNorvia reopened the strait.\n\n"
        "“The boats go out again,” said Ingrid Halden, the prime minister.\n\nCopyright 2024 Coastal Press\n"
    )
    assert [each.what for each in found(text)] == ["Norvia reopened the strait"]


@pytest.mark.parametrize(
    ("sentence", "said_by"),
    [
        ("Builders in Canada say the duty will cost them many jobs.", "Builders in Canada"),
        ("Farmers in Canada say the price will rise.", "Farmers in Canada"),
        ("Canadian officials say the price will rise further this year.", "Canadian officials"),
        ("Canada says the price will rise further this year.", "Canada"),
        ("A spokesman for Canada said the price would rise this year.", "Canada"),
    ],
)
def test_whoever_only_lives_in_a_state_does_not_speak_for_it(sentence: str, said_by: str) -> None:
    assert only(sentence).said_by == said_by


def test_reports_called_false_are_told_whole() -> None:
    event = only("Reports that Canada had banned avocados were false, the minister said.")
    assert (event.what, event.said_by) == ("Reports that Canada had banned avocados were false, the minister said", "")
