"""B333: what the article has from somebody else, the brief tells as said by them."""

import pytest

from tests.proof.conftest import Find

ACTORS = """actors:
  nemtsov: {name: Boris Nemtsov, kind: person, of: russia}
  russia: Russia
  gazprom: Gazprom
"""
DEBT = "The debt to Gazprom will shrink, Deputy Prime Minister Boris Nemtsov told reporters in Moscow."


@pytest.mark.parametrize(
    ("article", "source", "hint"),
    [
        (DEBT, "'Deputy Prime Minister Boris Nemtsov'", "nemtsov"),
        ("The debt to Gazprom will shrink, according to diplomats in Kiev.", "'diplomats'", "diplomats"),
        (
            "The debt to Gazprom will shrink, an official who declined to be named said.",
            None,
            "an official who declined",
        ),
        ("Diplomats said that the debt to Gazprom will shrink.", "'Diplomats'", "Diplomats"),
        ("The debt to Gazprom will shrink, Interfax reported on Monday.", "'Interfax'", "Interfax"),
    ],
)
def test_a_source_that_the_brief_does_not_tell_is_noted(
    find: Find, article: str, source: str | None, hint: str
) -> None:
    body = "events: [{what: The debt shrinks, actors: [gazprom], source: debt to Gazprom will shrink}]"
    (problem,) = find(ACTORS + body, article, "B333")
    assert problem.severity == "note"
    assert source is None or problem.message == f"the article has this from {source}"
    assert problem.hint.startswith(f"add `said_by: {hint}")


@pytest.mark.parametrize(
    "event",
    [
        "what: The debt shrinks, said_by: nemtsov",
        "what: The debt shrinks, via: Interfax",
        "what: 'The debt shrinks, says Nemtsov'",
        "what: Nemtsov on the debt",
        "what: The debt shrinks, actors: [nemtsov]",
        "what: Russia promises that the debt shrinks",
    ],
)
def test_a_statement_that_tells_it_is_left_alone(find: Find, event: str) -> None:
    assert find(f"{ACTORS}events: [{{{event}, source: debt to Gazprom will shrink}}]", DEBT, "B333") == []


@pytest.mark.parametrize(
    "article",
    [
        "The debt to Gazprom will shrink, he said.",
        "The debt to Gazprom will shrink, but Nemtsov said that prices would not.",
        "The debt to Gazprom will shrink.",
        '"The debt to Gazprom will shrink," Nemtsov said, "and we will pay."',
        "Gazprom, hit by a strike, said on Monday that its debt to Gazprom will shrink.",
    ],
)
def test_what_is_the_articles_own_or_of_an_actor_is_left_alone(find: Find, article: str) -> None:
    body = "events: [{what: The debt shrinks, actors: [gazprom], source: debt to Gazprom will shrink}]"
    assert find(ACTORS + body, article, "B333") == []
