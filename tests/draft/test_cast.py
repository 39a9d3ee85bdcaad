"""Who plays a part in a draft."""

import pytest

from briefing.brief.model import Actor, Article, BriefFormat, Event
from briefing.dates.edtf import EdtfDate
from briefing.draft.cast import Cast, played_by, without_owners
from briefing.draft.findings import Kind, Named

EU = Named("European Union", "organization", spellings=("EU",))
CHINA = Named("China", "country")


@pytest.mark.parametrize(
    ("named", "others", "role", "of"),
    [
        (
            Named("Ann Lee", "person", "EU trade commissioner", "European Union"),
            (EU,),
            "trade commissioner",
            "european-union",
        ),
        (Named("Ann Lee", "person", "EBMA chief"), (Named("EBMA", "organization"),), "chief", "ebma"),
        (
            Named("Ann Lee", "person", "dealer at Creditanstalt in Budapest", "Budapest"),
            (Named("Budapest", "place"), Named("Creditanstalt", "organization")),
            "dealer",
            "creditanstalt",
        ),
        (Named("Ann Lee", "person", "Visiting Chinese Vice Premier", "China"), (CHINA,), "Vice Premier", "china"),
        (Named("Ann Lee", "person", "China scholar", "China"), (CHINA,), "China scholar", None),
        (Named("Ann Lee", "person", "prime minister"), (CHINA,), "prime minister", None),
    ],
)
def test_an_office_is_told_apart_from_those_whose_it_is(
    named: Named, others: tuple[Named, ...], role: str, of: str | None
) -> None:
    actors, _ = Cast((named, *others), {}).actors()
    assert (actors["lee"].role, actors["lee"].of) == (role, of)


@pytest.mark.parametrize(
    ("name", "kind", "of"),
    [
        ("Chinese foreign ministry", "government", "china"),
        ("Communist Party of China", "organization", "china"),
        ("Home Ministry", "government", None),
        ("European Bicycle Makers", "organization", None),
    ],
)
def test_a_body_with_a_state_in_its_name_is_of_that_state(name: str, kind: Kind, of: str | None) -> None:
    actors, _ = Cast((Named(name, kind), CHINA), {}).actors()
    assert next(iter(actors.values())).of == of


def test_ids_are_what_the_article_calls_somebody() -> None:
    names = (
        Named("Qian Haoran", "person", spellings=("Qian",)),
        Named("Zheng Lihua", "person"),
        Named("Joris Haelterman", "person", spellings=("Joris",)),
        Named("Eduardo Tan Yu", "person", spellings=("Tan Yu",)),
        Named("Ramon Dela Torre", "person"),
        Named("World Trade Organization", "organization", spellings=("WTO",)),
        Named("The People's Daily", "organization"),
    )
    assert list(Cast(names, {}).ids.values()) == [
        "qian",
        "zheng",
        "haelterman",
        "tan-yu",
        "dela-torre",
        "wto",
        "peoples-daily",
    ]


def test_who_says_so_begins_small_as_within_a_sentence() -> None:
    cast = Cast((CHINA,), {})
    assert [
        cast.sayer(each) for each in ("China", "A senior official", "White House advisers", "In a statement she", "")
    ] == [
        "china",
        "a senior official",
        "White House advisers",
        None,
        None,
    ]


def test_a_place_that_acts_is_an_actor_and_one_where_something_is_is_not() -> None:
    cast = Cast((Named("Norvia", "place"), Named("Lund", "place")), {})
    assert cast.named_in("Norvia wants the strait at Lund") == ["norvia"]


def test_a_capital_that_acts_is_its_state() -> None:
    cast = Cast((Named("Beijing", "place"), CHINA), {})
    assert cast.named_in("Beijing wants a new deal on trade") == ["china"]
    assert cast.named_in("The envoys met in Beijing") == []


def test_whoever_takes_part_for_a_state_tells_of_it_too() -> None:
    actors = {
        "luo": Actor(name="Luo Jianhong", kind="person", of="ministry"),
        "ministry": Actor(name="Ministry", kind="government", of="china"),
        "china": Actor(name="China", kind="country"),
        "serbia": Actor(name="Serbia", kind="country"),
    }
    assert without_owners(["luo", "china", "ministry", "serbia"], actors) == ["luo", "serbia"]


def test_actors_without_a_part_are_left_out_but_people() -> None:
    brief = BriefFormat(
        title="Norvia reopens strait",
        article=Article(published=EdtfDate("2024-08-12")),
        actors={
            "bank": Actor(name="Bank", kind="organization", of="france"),
            "france": Actor(name="France", kind="country"),
            "lund": Actor(name="Lund", kind="place"),
            "lee": Actor(name="Ann Lee", kind="person"),
            "norvia": Actor(name="Norvia", kind="place"),
        },
        events=[Event(what="The bank waits", actors=["bank"])],
    )
    assert list(played_by(brief)) == ["bank", "france", "lee", "norvia"]
