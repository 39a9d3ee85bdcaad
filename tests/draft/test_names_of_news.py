"""The shapes that names have in newspapers: companies' endings, clubs, nicknames, titles abroad, what is no name."""

import pytest

from briefing.draft.names import named_in


def names(text: str) -> dict[str, str]:
    return {one.name: one.kind for one in named_in(text)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It owns Nordkai Polska Sp. z o.o. in Gdynia.", "Nordkai Polska Sp. z o.o.", "organization"),
        ("It sold Aarhus Stevedoring A/S to a rival.", "Aarhus Stevedoring A/S", "organization"),
        ("It sold Harbour Freight, Inc., to a rival.", "Harbour Freight, Inc.", "organization"),
        ("He called Parti Amanah Rakyat a danger.", "Parti Amanah Rakyat", "organization"),
        ("The donor backs Save Our Fields in court.", "Save Our Fields", "organization"),
        ("A grant came from Sport England on Monday.", "Sport England", "organization"),
        ("He told BBC Radio Five Live that he would stay.", "BBC Radio Five Live", "organization"),
        ("He holds a stake in Vallox and sits on its board.", "Vallox", "organization"),
        ("Everyone was ready, said a dealer at Kreditbank in Budapest.", "Kreditbank", "organization"),
        ("They wait for Admarc, the state grain trader, to act.", "Admarc", "organization"),
        ("It saw the UK's Department for International Trade.", "Department for International Trade", "government"),
        ("The ministry of agriculture said so.", "ministry of agriculture", "government"),
        (
            "Serbia's Ministry of Construction, Transport and Infrastructure signed.",
            "Ministry of Construction, Transport and Infrastructure",
            "government",
        ),
        (
            "A forum of the Chamber of Commerce and Industry of Serbia met.",
            "Chamber of Commerce and Industry of Serbia",
            "organization",
        ),
        ("They wait outside the depot in Area 25 all night.", "Area 25", "place"),
        ("She was taken to Queen Elizabeth Hospital on Friday.", "Queen Elizabeth Hospital", "organization"),
        ("A vicar of St Mary's Church prayed.", "St Mary's Church", "organization"),
    ],
)
def test_bodies_and_places_are_named_whole(text: str, name: str, kind: str) -> None:
    assert names(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Coach Charles "Charlie" Ncube was calm.', {'Charles "Charlie" Ncube': "person"}),
        ("The ambassador to Serbia Gao Wenshu spoke.", {"Serbia": "country", "Gao Wenshu": "person"}),
        ("Chancellor of the Exchequer Gordon Browne spoke.", {"Gordon Browne": "person"}),
        (
            "The chair of the Environmental Audit Committee Peter Ainsley spoke.",
            {"Environmental Audit Committee": "government", "Peter Ainsley": "person"},
        ),
        ("Det Con Lisa Marwood gave evidence.", {"Lisa Marwood": "person"}),
        ("Helio Chief Executive Officer Ingrid Dahl left.", {"Helio": "unknown", "Ingrid Dahl": "person"}),
        ("Ana Ruiz proposed a bill.", {"Ana Ruiz": "person"}),
        ("Marine Le Penn and Will Gompertson left.", {"Marine Le Penn": "person", "Will Gompertson": "person"}),
        (
            "Floyd County Circuit Court Judge Tom Smith agreed.",
            {"Floyd County Circuit Court": "government", "Tom Smith": "person"},
        ),
        ("Mississippi County Sheriff Cory Hutch left.", {"Mississippi County": "place", "Cory Hutch": "person"}),
        ("Slovak PM Fico left.", {"Fico": "person"}),
        (
            "New Zealand's Minister of Foreign Affairs and Trade Lim Jock Seng left.",
            {"New Zealand": "country", "Lim Jock Seng": "person"},
        ),
        ("Soldiers of the 82nd Airborne Division left.", {"82nd Airborne Division": "organization"}),
    ],
)
def test_a_person_stands_apart_from_the_office_and_the_body(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= names(text).items()
    assert len(names(text)) == len(expected)


@pytest.mark.parametrize(
    "text",
    [
        "I'm sure. We've won. They’ll lose, and don't forget it.",
        "Profit rose in Q3, and a P-8 flew by at 1200 GMT. GPs and NGOs complained.",
        "HMS Amberley sank in Typhoon Ambo. Ambo then turned north.",
        "He read “The Penitent of Llerena” at night.",
        "Irreversible damage was done. Televised debates followed. Wheelchair users protested.",
        "Write to news@example.org or see www.example.org, said @SomeBody.",
        "The case has number FHC/ABJ/03/095/2018 in the books.",
        "S. Korean ships sailed. Thatcherism is over.",
        "She saw the film Sideways Again. Then Sideways Again won. The new iPhone runs Android.",
    ],
)
def test_what_names_nobody_is_no_name(text: str) -> None:
    assert names(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A South Korea-U.S. plan leaked.", {"South Korea", "U.S."}),
        ("Former Downing Street aides met.", {"Downing Street"}),
        ("The San Marino-based Titano Bank failed.", {"San Marino", "Titano Bank"}),
        ("On BBC One's Breakfast he said no.", {"BBC One"}),
    ],
)
def test_names_that_stand_side_by_side_are_several(text: str, expected: set[str]) -> None:
    assert set(names(text)) == expected


def test_short_forms_are_one_with_the_long_form() -> None:
    text = (
        "Sheikh Ali al-Khalifa al-Sabah spoke. Sheikh Ali left. The Malawi Congress party (MCP) agreed. The MCP won. "
        "The water of the Ili River is low: the Ili is dry. Shares of Gedeon Rikter rose. Rikter gained."
    )
    found = {one.name: one.spellings for one in named_in(text)}
    assert "Sheikh Ali" in found["Ali al-Khalifa al-Sabah"]
    assert "MCP" in found["Malawi Congress"]
    assert found["Ili River"] == ("Ili",)
    assert found["Gedeon Rikter"] == ("Rikter",)


def test_a_club_is_a_body_wherever_it_plays() -> None:
    text = (
        "Brugge beat Genk 2-1 in the league on Sunday, a third win. Genk was held 0-0 at "
        "Mechelen in August. Kortrijk scored two goals. Brugge has 31 points. Police in Mechelen said it was calm.\n"
        "Mechelen 0, Genk 0\nKortrijk 1, Brugge 1"
    )
    assert {one.name: one.kind for one in named_in(text) if one.kind == "organization"}.keys() >= {"Brugge", "Kortrijk"}


def test_accents_make_no_other_name() -> None:
    found = {one.name: one for one in named_in("Việt Nam is glad. Nguyễn Phú Trọng left Hà Nội. Vietnam is calm.")}
    assert {name: one.kind for name, one in found.items()} == {
        "Vietnam": "country",
        "Nguyễn Phú Trọng": "person",
        "Hà Nội": "place",
    }
    assert found["Vietnam"].spellings == ("Việt Nam",)


def test_a_king_goes_by_name_and_title() -> None:
    (queen,) = named_in("Queen Elizabeth II left. Elizabeth II came back.")
    assert (queen.name, queen.spellings) == ("Elizabeth II", ("Queen Elizabeth II",))


def test_a_nickname_may_stand_before_a_particle() -> None:
    assert names('Nurse Rosario "Chari" dela Cruz wept.') == {'Rosario "Chari" dela Cruz': "person"}
