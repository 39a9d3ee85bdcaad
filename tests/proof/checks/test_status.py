"""B340 and B341: a status goes with its date and with the article's words."""

import pytest

from tests.proof.conftest import Find

TEXT = """The group will meet in Lima on Aug. 20. The group met in Cairo in May. The Lima meeting was cancelled.
A talk in Oslo had been planned for July. Rivera accused the rebels of the raid. The army is 40,000 strong.
Peru imposed a tariff. Chile is considering a ban. The two sides remain far apart.
The bill would ban exports of lithium.
The talks in Quito ended without an agreement on fishing, but both sides agreed to meet again."""


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        (
            "events: [{what: It meets, status: reported, date: 2024-08-20, source: meet in Lima on Aug. 20}]",
            "B340",
            "it is 'reported' and dated 2024-08-20, after the article's 2024-08-12",
        ),
        (
            "meetings: [{title: It meets, status: planned, date: 2024-05, source: The group met in Cairo in May}]",
            "B340",
            "it is 'planned' and dated 2024-05, before the article's 2024-08-12",
        ),
        (
            "events: [{what: It meets, status: planned, source: The group met in Cairo}]",
            "B341",
            "it is 'planned', and nothing in the excerpt points ahead",
        ),
        (
            "meetings: [{title: The group, status: held, source: The group will meet in Lima}]",
            "B341",
            "it is 'held', and the excerpt only points ahead",
        ),
        (
            "meetings: [{title: Lima, status: planned, source: The Lima meeting was cancelled}]",
            "B341",
            "it is 'planned', and the excerpt says that it was called off",
        ),
        (
            "meetings: [{title: Lima, status: held, source: The Lima meeting was cancelled}]",
            "B341",
            "it is 'held', and the excerpt says that it was called off",
        ),
        (
            "meetings: [{title: Cairo, status: cancelled, source: The group met in Cairo in May}]",
            "B341",
            "it is 'cancelled', and nothing in the excerpt calls it off",
        ),
        (
            "events: [{what: A raid, source: Rivera accused the rebels of the raid}]",
            "B341",
            "it is 'reported', and the excerpt alleges it",
        ),
        (
            'events: [{what: Its strength, status: alleged, source: "The army is 40,000 strong"}]',
            "B341",
            "it is 'alleged', and the excerpt states it as a fact",
        ),
        (
            "measures: [{title: A tariff, status: proposed, source: Peru imposed a tariff}]",
            "B341",
            "it is 'proposed', and the excerpt says that it was taken",
        ),
        (
            "measures: [{title: A ban, status: adopted, source: Chile is considering a ban}]",
            "B341",
            "it is 'adopted', and the excerpt does not say that it was decided",
        ),
        (
            "measures: [{title: Ban on exports of lithium, status: in force, source: would ban exports of lithium}]",
            "B341",
            "it is 'in force', and the excerpt only points ahead",
        ),
        (
            "meetings: [{title: Q, outcome: [{what: Fishing, status: agreed, source: ended without an agreement}]}]",
            "B341",
            "it is 'agreed', and the excerpt tells of no agreement",
        ),
        (
            "positions: [{question: x, status: settled, sides: [{actor: us, says: No, source: remain far apart}]}]",
            "B341",
            "it is 'settled', and nothing in the excerpts settles it",
        ),
    ],
)
def test_a_status_that_the_article_gainsays_is_pointed_at(find: Find, body: str, code: str, message: str) -> None:
    (problem,) = find(f"{body}\nactors: {{us: US}}\n", TEXT, "B340", "B341")
    assert (problem.code, problem.severity, problem.message) == (code, "warning", message)


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: It meets, status: planned, date: 2024-08-20, source: meet in Lima on Aug. 20}]",
        "events: [{what: It will meet, date: 2024-08-20, source: The group will meet in Lima on Aug. 20}]",
        "events: [{what: Oslo, status: planned, date: 2024-07, source: A talk in Oslo had been planned for July}]",
        'events: [{what: It marches, status: planned, date: 2024-09-20, source: "The army is 40,000 strong"}]',
        "meetings: [{title: Cairo, status: held, date: 2024-05, source: The group met in Cairo in May}]",
        "meetings: [{title: Lima, status: cancelled, source: The Lima meeting was cancelled}]",
        "events: [{what: A raid, status: alleged, source: Rivera accused the rebels of the raid}]",
        "events: [{what: Rivera accuses the rebels of a raid, source: Rivera accused the rebels of the raid}]",
        "measures: [{title: A tariff, status: adopted, source: Peru imposed a tariff}]",
        "measures: [{title: A ban, status: proposed, source: Chile is considering a ban}]",
        "measures: [{title: A tariff, status: in force, source: Peru imposed a tariff}]",
        "meetings: [{title: Q, outcome: [{what: Meet again, status: agreed, source: both sides agreed to meet}]}]",
        "meetings: [{title: Q, outcome: [{what: Fishing, status: open, source: ended without an agreement}]}]",
        "positions: [{question: x, status: open, sides: [{actor: us, says: No, source: remain far apart}]}]",
    ],
)
def test_a_status_that_goes_with_date_and_words_is_left_alone(find: Find, body: str) -> None:
    assert find(f"{body}\nactors: {{us: US}}\n", TEXT, "B340", "B341") == []
