"""Whom and what an article names: each under one name, with its kind, its office, its spellings and its places."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.draft.findings import Named
from briefing.draft.names import named_in


def names(text: str) -> dict[str, str]:
    return {one.name: one.kind for one in named_in(text)}


def named(text: str, name: str) -> Named:
    return next(one for one in named_in(text) if name in (one.name, *one.spellings))


def test_a_person_is_one_under_full_name_surname_and_title() -> None:
    text = (
        "Treasury Assistant Secretary Brent Neiman flew to Shanghai. Neiman will lead the talks. "
        "Mr. Neiman said so on Monday."
    )
    person = named(text, "Brent Neiman")
    assert (person.name, person.kind, person.role) == ("Brent Neiman", "person", "Treasury Assistant Secretary")
    assert person.spellings == ("Neiman",)
    assert [text[start:end] for start, end in person.mentions] == ["Brent Neiman", "Neiman", "Neiman"]


@pytest.mark.parametrize(
    ("text", "name", "role", "of"),
    [
        ("Norwegian Fisheries Minister Karl Lunde said so.", "Karl Lunde", "Norwegian Fisheries Minister", "Norway"),
        (
            "This is plain, EU trade commissioner Peter Wolski said.",
            "Peter Wolski",
            "EU trade commissioner",
            "European Union",
        ),
        ("Luz Macaraeg, the finance secretary, said so.", "Luz Macaraeg", "finance secretary", ""),
        ("Chen Guoqiang, chairman of Huaxin Cycle, said so.", "Chen Guoqiang", "chairman of Huaxin Cycle", ""),
        (
            "The Prime Minister of Kazakhstan Yerlan Abenov came.",
            "Yerlan Abenov",
            "Prime Minister of Kazakhstan",
            "Kazakhstan",
        ),
        ("Secretary of State James A. Baker III flew home.", "James A. Baker III", "Secretary of State", ""),
    ],
)
def test_a_person_has_the_office_that_the_article_gives(text: str, name: str, role: str, of: str) -> None:
    person = named(text, name)
    assert (person.kind, person.role, person.of) == ("person", role, of)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It fell at the Department of Hydrology and Meteorology.",
            {"Department of Hydrology and Meteorology": "government"},
        ),
        ("The Securities and Exchange Commission sued.", {"Securities and Exchange Commission": "government"}),
        ("Germany, France and Italy agreed.", {"Germany": "country", "France": "country", "Italy": "country"}),
        ("It joined the Norwegian Fishers' League.", {"Norwegian Fishers' League": "organization"}),
        ("He saw China's Ministry of Commerce.", {"China": "country", "Ministry of Commerce": "government"}),
        ("They swam in the River Kura near Goris.", {"River Kura": "place", "Goris": "place"}),
        ("He rules Shaanxi province.", {"Shaanxi province": "place"}),
        ("The Dutch foreign ministry declined.", {"Dutch foreign ministry": "government"}),
        ("Fighters of the Tamil Tigers fled.", {"Tamil Tigers": "group"}),
        ("It freed 12 Azerbaijanis.", {"Azerbaijanis": "group"}),
        ("US-China talks and pro-EU crowds.", {"US": "country", "China": "country", "EU": "organization"}),
        ("The London-based bank lost money.", {"London": "place"}),
        (
            "It met Hosni al-Sayed and Ruud van der Meulen.",
            {"Hosni al-Sayed": "person", "Ruud van der Meulen": "person"},
        ),
        ("Procter & Gamble sold Moody's bonds.", {"Procter & Gamble": "organization", "Moody's": "organization"}),
    ],
)
def test_bodies_places_and_peoples_are_told_by_their_words(text: str, expected: dict[str, str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The French and German ministers met on Monday in a Christian church.",
        "Rescuers have not yet come. Shares fell. In May, prices rose.",
        "The DAX index rose 12 points.",
        "He called it a Christmas tree of the Cold War.",
        "By Ana Ruiz and Lee Park\n\n(Reporting by Ana Ruiz in Oslo; Editing by Lee Park)\n\nCopyright 2021 The Times.",
    ],
)
def test_adjectives_days_plain_words_and_bylines_are_no_names(text: str) -> None:
    assert names(text) == {}


def test_initials_in_brackets_are_the_body_s() -> None:
    body = named("The World Bicycle Makers Forum (WBMF) met. The WBMF said no.", "WBMF")
    assert (body.name, body.spellings, len(body.mentions)) == ("World Bicycle Makers Forum", ("WBMF",), 3)


def test_a_capital_stands_for_its_state_where_it_acts_and_for_itself_where_something_happens_in_it() -> None:
    text = "MOSCOW, May 3 (Reuters) - Russia agreed. Moscow said it would pay. He flew home from Moscow."
    found = named_in(text)
    state = next(one for one in found if one.kind == "country")
    place = next(one for one in found if one.kind == "place")
    assert (state.name, state.spellings) == ("Russia", ("Moscow",))
    assert [text[start:end] for start, end in place.mentions] == ["MOSCOW", "Moscow"]


def test_a_state_s_body_in_small_letters_is_named_with_its_owner() -> None:
    text = "Azerbaijan's foreign ministry denied it."
    body = named(text, "foreign ministry")
    assert (body.name, body.kind, body.of) == ("Azerbaijan's foreign ministry", "government", "Azerbaijan")
    assert names(text)["Azerbaijan"] == "country"


def test_a_headline_in_capitals_names_only_what_the_article_or_a_list_knows() -> None:
    text = "PORK AND RUIZ ANGER CHINA\n\nMADRID, May 3 (Reuters) - Minister Ana Ruiz said no."
    assert names(text) == {"Ana Ruiz": "person", "China": "country", "Madrid": "place"}


def test_a_town_is_a_club_in_articles_about_sport_alone() -> None:
    text = "Norwich beat Derby 2-1 in the first division. The striker scored a penalty and won the match in Leeds."
    assert names(text) == {"Norwich": "organization", "Derby": "organization", "Leeds": "place"}
    assert names("Norwich beat Derby to the contract.")["Derby"] == "place"


def test_a_misspelling_is_proposed() -> None:
    text = "Prime Minister Yerlan Abenov came. Later Abeinov met the press. It was Abenov who spoke."
    person = named(text, "Yerlan Abenov")
    assert (person.proposed, len(person.mentions)) == (("Abeinov",), 3)


def test_a_king_is_not_the_man_whose_surname_is_his_name() -> None:
    found = names("Saddam Hussein and King Hussein met.")
    assert found == {"Saddam Hussein": "person", "King Hussein": "person"}


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "(", "'s", "’", "The", "Mr.", "of the", "A. B. C.", "EU-", "By", "中国 说"]
)
def test_scraps_name_nobody_in_particular(text: str) -> None:
    assert all(one.mentions for one in named_in(text))


_WORDS = st.sampled_from(
    (
        "the The of and in said Mr. President Prime Minister Ana Ruiz Xi Jinping U.S. US China's China Chinese EU WTO "
        "(WTO) Ministry Foreign Bank Korea Kim Moscow Norwich City beat 2 1 , . \n \n\n - -- “ ” ’s ' \" May Monday "
        "King Hussein al-Assad pro-EU US-China Beijing-based ministry foreign province party LONDON (Reuters) J. Jr. "
        "Co. & Lord's Federal Reserve Securities Exchange Commission for World Trade Organization Baku patience "
        "sanctions on which is"
    ).split(" ")
)


@example("A000%A000%Chinese mINISTRY%A000")
@given(st.one_of(st.text(), st.lists(_WORDS, max_size=60).map(" ".join)))
@settings(max_examples=300, deadline=None)
def test_places_lie_in_the_text_apart_and_hold_the_name_or_a_spelling(text: str) -> None:
    found = named_in(text)
    extents = sorted(extent for one in found for extent in one.mentions)
    assert all(0 <= start < end <= len(text) for start, end in extents)
    assert all(end <= start for (_, end), (start, _) in pairwise(extents))
    for one in found:
        forms = {one.name, *one.spellings, *one.proposed}
        assert one.mentions
        assert all(" ".join(text[start:end].split()) in forms for start, end in one.mentions)


@pytest.mark.parametrize(
    "unit", ["ABC ", "Abc ", "President ", "Of The ", "Bank of ", "A.", "A. ", "X-", "Abc’s ", "and Abc, "]
)
def test_a_long_row_of_capitals_is_read_at_once(unit: str) -> None:
    assert len(named_in(unit * (100_000 // len(unit)))) >= 0
    different = " ".join(
        f"{unit.strip()}{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}" for number in range(20_000)
    )
    assert len(named_in(different)) >= 0


def test_a_head_word_does_not_cut_the_name_of_a_place() -> None:
    found = names("The University of Port Halven said the port is old. Port Halven is by the sea.")
    assert found == {"University of Port Halven": "organization", "Port Halven": "place"}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The foreign minister, Anna Grant, met the press. Grant left.", "Anna Grant", "foreign minister"),
        ("Grant left early. Canada's trade minister, Peter Grant, said so.", "Peter Grant", "trade minister"),
        ("Anna Grant came. Grant, the foreign minister, said so.", "Anna Grant", "foreign minister"),
        ("She met the minister, Anna Grant said.", "Anna Grant", ""),
    ],
)
def test_an_office_may_stand_in_apposition_and_later(text: str, name: str, role: str) -> None:
    assert named(text, name).role == role


@pytest.mark.parametrize(
    ("text", "role", "of", "bodies"),
    [
        ("Kazakh Energy Minister Almas Serik met Anna Grant.", "Kazakh Energy Minister", "Kazakhstan", set()),
        ("German Finance Minister Almas Serik met Anna Grant.", "German Finance Minister", "Germany", set()),
        ("Duke Energy Chairman Almas Serik met Anna Grant.", "Duke Energy Chairman", "Duke Energy", {"Duke Energy"}),
        (
            "The European Union's special envoy Almas Serik met Anna Grant.",
            "special envoy",
            "European Union",
            {"European Union"},
        ),
        ("Norway's foreign minister Almas Serik met Anna Grant.", "foreign minister", "Norway", set()),
        ("Grant's spokesman Almas Serik met Anna Grant.", "Grant's spokesman", "", set()),
    ],
)
def test_an_office_tells_whose_it_is_and_what_a_minister_is_for_is_no_body(
    text: str, role: str, of: str, bodies: set[str]
) -> None:
    found = {each.name: each for each in named_in(text)}
    assert (found["Almas Serik"].role, found["Almas Serik"].of) == (role, of)
    assert {each.name for each in found.values() if each.kind == "organization"} == bodies
