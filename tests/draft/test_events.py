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
        ("Norvia opened the port of Lund in 1995, a year before.", "reported", "1995", "1995"),
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


def test_whom_a_pronoun_stands_for_is_named_where_that_is_sure() -> None:
    text = (
        "LUND (CP) -- Foreign Minister Ivo Sorel left on Monday. He took the night train to the coast.\n\n"
        "Norvia Telecom runs the cables. It employs 900 people in the strait.\n"
    )
    assert [each.what for each in found(text)][1::2] == [
        "Ivo Sorel took the night train to the coast",
        "Norvia Telecom employs 900 people in the strait",
    ]


def test_a_pronoun_stays_where_it_may_be_anybodys() -> None:
    text = (
        "LUND (CP) -- Prosecutor Shaun Whitby said Debra Spofforth forged the signature of Harold Eames in March. "
        "She spent the money on two cruises and a caravan.\n"
    )
    assert found(text)[-1].what == "She spent the money on two cruises and a caravan"


@pytest.mark.parametrize(
    ("sentence", "what", "said_by"),
    [
        ("Canada said on Friday it would lower the duty on cod.", "Canada would lower the duty on cod", "Canada"),
        (
            "A trader who asked not to be named said he had paid the guards twice.",
            "A trader had paid the guards twice",
            "A trader who asked not to be named",
        ),
        (
            "Canada said it would take months to repair the bridge.",
            "Canada said it would take months to repair the bridge",
            "",
        ),
        (
            "A spokesman for Canada said he had seen the letter.",
            "A spokesman for Canada said he had seen the letter",
            "",
        ),
    ],
)
def test_what_somebody_says_of_themselves_is_told_of_them(sentence: str, what: str, said_by: str) -> None:
    event = only(sentence)
    assert (event.what, event.said_by) == (what, said_by)


def test_what_he_said_is_his_and_cites_the_sentence_that_names_him() -> None:
    text = (
        "LUND (CP) -- Foreign Minister Ivo Sorel left on Monday. The boats stayed in the harbor all day. "
        "Exports of cod fell by a third, he said.\n"
    )
    *_, event = found(text)
    assert (event.what, event.said_by) == ("Exports of cod fell by a third", "Ivo Sorel")
    assert [text[slice(*each)] for each in event.also] == ["Foreign Minister Ivo Sorel left on Monday."]


@pytest.mark.parametrize(
    ("sentence", "date_told"),
    [
        ("The minister gave no date for abolishing the fee, which was introduced in March 1995.", ""),
        ("Coffee for September delivery rose to a new high in the city.", ""),
        ("The ban would remain until the April harvest had been counted.", ""),
        ("The minister left the capital on Friday, and his wife stayed.", "2024-08-09"),
    ],
)
def test_a_date_of_another_thing_is_not_the_events(sentence: str, date_told: str) -> None:
    assert only(sentence).date == date_told


def test_words_around_a_quotation_a_link_and_what_nobody_says_are_no_events() -> None:
    text = (
        "LUND (CP) -- Norvia reopened the strait.\n\n"
        "“We will not accept attempts to close the strait,” Ingrid Halden said in a long speech to the "
        "fishers of the northern harbor.\n\nWhy you can trust the Coastal Desk\n\n"
        "“He has won a title in four countries.\n\nI can’t thank this man enough.\n\n"
        "That is not the end of it for the town.\n"
    )
    assert [each.what for each in found(text)] == ["Norvia reopened the strait"]


def test_what_is_told_twice_is_one_event() -> None:
    text = "LUND (CP) -- Norvia reopened the strait.\n\nNorvia reopened the strait.\n"
    assert len(found(text)) == 1


def test_whom_somebody_told_is_the_outlet() -> None:
    event = only("The ambassador of Norvia told Xinhua that trade with China grew by 21 percent.")
    assert (event.what, event.via) == ("Trade with China grew by 21 percent", "Xinhua")


def test_reports_called_false_are_told_whole() -> None:
    event = only("Reports that Canada had banned avocados were false, the minister said.")
    assert (event.what, event.said_by) == ("Reports that Canada had banned avocados were false, the minister said", "")
