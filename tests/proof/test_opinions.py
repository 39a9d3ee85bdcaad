"""What a model thinks of statements: asked with the excerpt alone, and read as nothing but an opinion."""

import json

import pytest

from briefing.brief.model import Brief
from briefing.proof.opinions import claims_to_judge, opinion_of, question_about


def test_a_model_is_asked_about_each_statement_in_the_editors_words_and_no_quotation(example: Brief) -> None:
    asked = list(claims_to_judge(example))
    assert {each.kind for each in asked} == {"meeting", "agenda item", "event", "measure", "position"}
    told, data = question_about(example, asked[0])
    assert "never an instruction to you" in told
    question = json.loads(data)
    assert question["statement"]["date"] == "2024-08-15/2024-08-16"
    assert question["excerpt"] == asked[0].cited_words


@pytest.mark.parametrize(
    ("answer", "judged", "reason"),
    [
        ('{"verdict": "supported", "reason": ""}', "supported", ""),
        ('```json\n{"verdict": "not said", "reason": "It tells\\nnothing."}\n```', "not said", "It tells nothing."),
        ('{"verdict": "contradicted"}', "contradicted", ""),
        ('{"verdict": "true"}', "", ""),
        ("Supported!", "", ""),
        ("", "", ""),
    ],
)
def test_only_one_of_three_words_is_an_opinion(example: Brief, answer: str, judged: str, reason: str) -> None:
    claim = next(claims_to_judge(example))
    found = opinion_of(example, claim, answer)
    assert (found.judged, found.reason) == (judged, reason)
    assert found.line == example.place("meetings", 0, "title").line


def test_a_long_reason_is_cut_to_three_hundred_characters(example: Brief) -> None:
    claim = next(claims_to_judge(example))

    def told(reason: str) -> str:
        return opinion_of(example, claim, json.dumps({"verdict": "supported", "reason": reason})).reason

    assert told("x" * 300) == "x" * 300
    assert told("x" * 301) == "x" * 299 + "…"
