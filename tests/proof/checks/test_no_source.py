"""B303: every statement gives a source."""

from tests.proof.conftest import Find


def test_each_kind_of_claim_without_a_source_is_pointed_at(find: Find) -> None:
    body = """actors: {us: US}
meetings:
  - title: Talks
    delegations: [{of: us}]
    agenda: [Debt]
events: [{what: x}]
measures: [{title: x}]
positions: [{question: x, sides: [{actor: us, says: x}]}]
"""
    found = find(body, "", "B303")
    assert [(each.line, each.column, each.message) for each in found] == [
        (5, 5, "the meeting gives no source"),
        (6, 19, "the delegation gives no source"),
        (7, 14, "the agenda item gives no source"),
        (8, 10, "the event gives no source"),
        (9, 12, "the measure gives no source"),
        (10, 35, "the position gives no source"),
    ]
    assert {each.severity for each in found} == {"warning"}
    assert found[0].hint == "copy the words that say so from the article into `source:`"


def test_what_has_a_source_or_is_the_editors_own_is_left_alone(find: Find) -> None:
    body = "events: [{what: x, source: It flew}]\nquotes: [{text: x}]\nwatch: [x]\njudgments: [x]\n"
    assert find(body, "It fell.", "B303") == []
