"""B332: who says something stands beside its excerpt."""

import pytest

from tests.proof.conftest import Find

ACTORS = """actors:
  haddad: {name: Munther Haddad, kind: person, of: jordan}
  jordan: Jordan
  petra: {name: Petra, kind: organization}
  israel: {name: Israel}
"""
ARTICLE = (
    "Unidentified Jordanian officials told Petra that a dam will rise. It costs $5 million. Haddad said the river is "
    'low. "It rains," an aide said. Snow fell. Wind blew. Dust rose. Nobody spoke. Israel answered, diplomats said.'
)


@pytest.mark.parametrize(
    "event",
    [
        "said_by: unidentified Jordanian officials, via: petra, source: a dam will rise",
        "said_by: Unidentified Jordanian officials, source: It costs $5 million",
        "said_by: jordan, source: a dam will rise",
        "said_by: haddad, source: the river is low",
        "said_by: jordan, source: the river is low",
        "said_by: diplomats, source: Israel answered",
        "said_by: nobody at all",
    ],
)
def test_a_source_that_stands_there_is_left_alone(find: Find, event: str) -> None:
    assert find(f"{ACTORS}events: [{{what: x, {event}}}]", ARTICLE, "B332") == []


@pytest.mark.parametrize(
    ("event", "severity", "message"),
    [
        ("said_by: two ministers, source: a dam will rise", "error", "'two ministers' does not stand in the article"),
        ("via: Reuters, source: a dam will rise", "error", "'Reuters' does not stand in the article"),
        ("said_by: diplomats, source: It costs", "error", "'diplomats' does not stand beside the excerpt"),
        ("said_by: israel, source: It costs", "warning", "the article does not name 'Israel' beside the excerpt"),
        ("said_by: petra, source: Snow fell", "warning", "the article does not name 'Petra' beside the excerpt"),
        (
            "said_by: israel, source: Haddad said the river is low",
            "warning",
            "the article does not name 'Israel' beside the excerpt",
        ),
        (
            "said_by: petra, source: the river is low",
            "warning",
            "the article has it from Munther Haddad, not from 'Petra'",
        ),
    ],
)
def test_a_source_that_stands_elsewhere_is_pointed_at(find: Find, event: str, severity: str, message: str) -> None:
    (problem,) = find(f"{ACTORS}events: [{{what: x, {event}}}]", ARTICLE, "B332")
    assert (problem.severity, problem.message, problem.line) == (severity, message, 8)


def test_the_words_for_a_speaker_stand_beside_the_quotation(find: Find) -> None:
    assert find(f"{ACTORS}quotes: [{{text: It rains, speaker: an aide}}]", ARTICLE, "B332") == []
    (problem,) = find(f"{ACTORS}quotes: [{{text: It rains, speaker: a nurse}}]", ARTICLE, "B332")
    assert problem.message == "'a nurse' does not stand in the article"
    (problem,) = find(f"{ACTORS}quotes: [{{text: It rains, speaker: Haddad M}}]", ARTICLE, "B332")
    assert problem.hint == "did you mean 'haddad'?"


def test_sides_and_points_of_an_agenda_have_sources_too(find: Find) -> None:
    body = """meetings: [{title: T, agenda: [{item: A dam, said_by: two ministers, source: a dam}]}]
positions: [{question: Q, sides: [{actor: jordan, says: x, via: Reuters, source: a dam}]}]"""
    assert [each.line for each in find(ACTORS + body, ARTICLE, "B332")] == [8, 9]
