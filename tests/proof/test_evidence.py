"""What a brief claims, and what the article's words say to each claim."""

import pytest

from briefing.brief.reading.reader import load
from briefing.proof.evidence import CLAIM_KINDS, PROOF_STATUSES, Claim, Tally, claims, evidence_of, tally
from tests.conftest import Write
from tests.proof.conftest import Hold

ALL = """
actors:
  us: United States
  neiman: {name: Brent Neiman, kind: person}
  china: China
meetings:
  - title: Talks
    round: 5
    place: Shanghai
    source: they met in Shanghai
    delegations:
      - {of: us, lead: neiman, members: [neiman, china], source: [Neiman came, with others]}
      - of: china
    agenda:
      - {item: Debt, source: on debt}
  - title: More talks
    agenda: [{item: Loans, outcome: [{what: Loans are cut, by: us, due: 2024-09, source: cut the loans}]}]
    outcome: [{what: A next round, status: open}]
events:
  - {what: A fall, if: it rains, date: 2024-07, actors: [us, us], source: it fell}
measures:
  - {title: Tariffs, for: [neiman], products: [steel, cars], rate_before: 25%, rate: 100%, by: [us], on: [china],
     announced: 2024-05, in_force: 2024-08, ended: 2025}
positions:
  - question: Who pays?
    sides: [{actor: us, says: Not us}, {actor: china, says: Nor us, source: nor us}]
quotes:
  - {text: It is late, speaker: neiman, stated: Monday}
  - {text: It is not}
figures:
  - {what: Debt, value: 5 billion, before: 4 billion, of: us, source: "5 billion, from 4 billion"}
watch:
  - {what: A readout, actors: [china]}
  - {what: A vote, source: a vote}
"""


@pytest.fixture
def found(hold: Hold) -> list[Claim]:
    return list(claims(hold(ALL).brief))


def test_each_kind_of_statement_makes_its_claims_in_order(found: list[Claim]) -> None:
    assert [(each.kind, each.keys, each.text, each.label, each.actors) for each in found] == [
        ("meeting", ("meetings", 0), "Talks, round 5, Shanghai", "Talks", ()),
        (
            "delegation",
            ("meetings", 0, "delegations", 0),
            "",
            "United States, Brent Neiman, Brent Neiman, China",
            ("us", "neiman", "china"),
        ),
        ("delegation", ("meetings", 0, "delegations", 1), "", "China", ("china",)),
        ("agenda item", ("meetings", 0, "agenda", 0), "Debt", "Debt", ()),
        ("meeting", ("meetings", 1), "More talks", "More talks", ()),
        ("agenda item", ("meetings", 1, "agenda", 0), "Loans", "Loans", ()),
        ("outcome", ("meetings", 1, "agenda", 0, "outcome", 0), "Loans are cut", "Loans are cut", ("us",)),
        ("outcome", ("meetings", 1, "outcome", 0), "A next round", "A next round", ()),
        ("event", ("events", 0), "A fall, if it rains", "A fall, if it rains", ("us",)),
        ("measure", ("measures", 0), "Tariffs, steel, cars, 25%, 100%", "Tariffs", ("us", "china", "neiman")),
        ("position", ("positions", 0, "sides", 0), "Not us", "United States: Not us", ("us",)),
        ("position", ("positions", 0, "sides", 1), "Nor us", "China: Nor us", ("china",)),
        ("quote", ("quotes", 0), "It is late", "“It is late”", ("neiman",)),
        ("quote", ("quotes", 1), "It is not", "“It is not”", ()),
        ("figure", ("figures", 0), "Debt, 4 billion, 5 billion", "Debt, 4 billion, 5 billion", ("us",)),
        ("watch", ("watch", 0), "A readout", "A readout", ("china",)),
        ("watch", ("watch", 1), "A vote", "A vote", ()),
    ]
    assert set(CLAIM_KINDS) == {each.kind for each in found}


def test_a_claim_knows_its_excerpts_and_where_they_are_written(found: list[Claim]) -> None:
    assert found[1].excerpts == (
        ("Neiman came", ("meetings", 0, "delegations", 0, "source", 0)),
        ("with others", ("meetings", 0, "delegations", 0, "source", 1)),
    )
    assert found[1].cited_words == "Neiman came\nwith others"
    assert found[12].excerpts == (("It is late", ("quotes", 0, "text")),), "a quotation is its own"


def test_a_claim_knows_its_dates_and_the_phrase_for_them(found: list[Claim]) -> None:
    dates = [[(field, when.text) for field, when in each.dates] for each in found]
    assert dates[6] == [("due", "2024-09")]
    assert dates[8] == [("date", "2024-07")]
    assert dates[9] == [("in_force", "2024-08"), ("announced", "2024-05"), ("ended", "2025")]
    assert sum(map(len, dates)) == 5
    assert [each.stated for each in found if each.stated] == ["Monday"]


@pytest.mark.parametrize(
    ("number", "words", "keys"),
    [
        (0, "Shanghai", ("meetings", 0, "place")),
        (0, "5", ("meetings", 0, "round")),
        (3, " Debt ", ("meetings", 0, "agenda", 0, "item")),
        (8, "fall", ("events", 0, "what")),
        (9, "Tariffs", ("measures", 0, "title")),
        (9, "100%", ("measures", 0, "rate")),
        (9, "25%", ("measures", 0, "rate_before")),
        (9, "steel", ("measures", 0, "products", 0)),
        (9, "cars", ("measures", 0, "products", 1)),
        (10, "Not us", ("positions", 0, "sides", 0, "says")),
        (8, "rains", ("events", 0, "if")),
        (8, "nowhere", ("events", 0)),
    ],
)
def test_words_of_a_claim_are_found_in_their_field(
    found: list[Claim], number: int, words: str, keys: tuple[str | int, ...]
) -> None:
    assert found[number].keys_of(words) == keys


STATUSES = """
events:
  - {what: a, source: [It fell, It rose]}
  - {what: b, source: [It fell, It]}
  - {what: c, source: [It, It sank]}
  - {what: d}
watch:
  - e
  - {what: f, source: It rose}
"""


def test_a_claim_is_found_if_each_of_its_excerpts_is_there_once(hold: Hold) -> None:
    found = hold(STATUSES, "It fell. It rose.").evidence
    assert [each.status for each in found] == [
        *("found", "found more than once", "not found"),
        *("no source given", "no source given", "found"),
    ]
    assert [each.is_proved for each in found] == [True, False, False, False, False, True]
    assert [each.is_editors_own for each in found] == [False, False, False, False, True, False]
    assert [[len(places) for places in each.found] for each in found] == [[1, 1], [1, 2], [2, 0], [], [], [1]]


def test_without_an_article_nothing_is_found_and_what_has_a_source_is_unchecked(write: Write) -> None:
    brief = load(write(f"title: T\narticle: {{published: 2024}}\n{STATUSES}"))
    found = evidence_of(brief, None)
    assert [each.status for each in found] == [*["unchecked"] * 3, *["no source given"] * 2, "unchecked"]
    assert [each.found for each in found] == [*[((), ())] * 3, (), (), ((),)]


def test_claims_are_counted_by_kind_and_status_the_editors_own_apart(hold: Hold) -> None:
    counts = tally(hold(STATUSES, "It fell. It rose.").evidence)
    assert (counts.total(), counts.proved, counts.editors_own, counts.unproved) == (6, 2, 1, 3)
    assert [counts.of(status, "event") for status in PROOF_STATUSES] == [1, 1, 1, 1, 0]
    assert [counts.of(status, *CLAIM_KINDS) for status in PROOF_STATUSES] == [2, 1, 1, 2, 0]
    assert tally(()) == Tally()
    assert not Tally()
