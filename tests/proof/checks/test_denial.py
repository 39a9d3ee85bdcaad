"""B321: what is denied in a statement or in its excerpt alone."""

import pytest

from tests.proof.conftest import Find


@pytest.mark.parametrize(
    ("what", "source", "message"),
    [
        ("The round is not the first", "It is the first round in China", "'not' denies, and the excerpt does not"),
        ("Biden never directs his officials", "Biden's directive to his officials", "'never' denies"),
        ("The two sides no longer trade", "The two sides continue to trade", "'no' denies"),
        ("The bank has decided on a cut", "no decision had been taken on a cut", "the excerpt has 'no decision"),
        ("The spokesman is aware of the plan", "he was not aware of any plan", "the excerpt has 'not aware"),
        ("The talks brought progress on rice", "ended without progress on rice", "the excerpt has 'without progress"),
        ("Russia was behind the attack", "Moscow denied that it was behind the attack", "the excerpt has 'denied"),
    ],
)
def test_a_denial_in_one_alone_is_found(find: Find, what: str, source: str, message: str) -> None:
    (problem,) = find(f"events:\n  - what: {what}\n    source: {source}\n", f"{source}.", "B321")
    assert (problem.severity, problem.line) == ("warning", 4)
    assert message in problem.message


@pytest.mark.parametrize(
    ("what", "source"),
    [
        ("No earlier round has taken place in China", "It is the first round that takes place in China"),
        ("POSCO leaves its forecast unchanged", "It did not change its forecast"),
        ("POSCO does not change its forecast", "It left its forecast unchanged"),
        ("Santos does not comment on the sanctions", "Santos declined to comment on the sanctions"),
        ("The presidents did not agree on the rent", "The two presidents failed to agree on the rent"),
        ("At most $98 million is offered", "Russia has offered no more than $98 million"),
        ("No group has claimed responsibility", "Responsibility has not been claimed by any group"),
        ("A vote before May is unlikely", "a vote was not expected before May"),
        ("The bank makes no decision", "no decision had been taken by the bank"),
        ("The rebels sign, but not the army", "The rebels signed the accord; the army refused"),
        ("Solar cells, assembled or not", "On solar cells, whether or not assembled"),
        ("Few signs of a cut", "there were not many signs of a cut"),
        ("The new premier takes office", "The premier, who is not a lawyer, took office"),
    ],
)
def test_what_denies_the_same_is_left_alone(find: Find, what: str, source: str) -> None:
    assert find(f"events:\n  - what: '{what}'\n    source: '{source}'\n", f"{source}.", "B321") == []


@pytest.mark.parametrize(
    ("says", "source", "found"),
    [
        ("Yes, and there were more.", "There are no rebel camps in Venezuela", True),
        ("No, there are none.", "There are no rebel camps in Venezuela", False),
        ("No, it says.", "Caracas has rebel camps in Venezuela", True),
        ("Yes, it says.", "Caracas has rebel camps in Venezuela", False),
    ],
)
def test_yes_and_no_answer_the_question(find: Find, says: str, source: str, *, found: bool) -> None:
    side = f"{{actor: x, says: '{says}', source: '{source}'}}"
    body = f"actors: {{x: X}}\npositions: [{{question: Are there rebel camps in Venezuela?, sides: [{side}]}}]\n"
    assert bool(find(body, f"{source}.", "B321")) == found


@pytest.mark.parametrize(
    ("what", "source"),
    [
        ("People are injured", "no one was hurt in the blast"),
        ("It has been decided", "had not decided whether to extend it"),
        ("India has the intention of limiting exports", "India has no plans to limit exports"),
    ],
)
def test_a_denial_in_other_words_is_found(find: Find, what: str, source: str) -> None:
    (problem,) = find(f"events: [{{what: {what}, source: {source}}}]", source, "B321")
    assert problem.severity == "warning"


@pytest.mark.parametrize(
    ("what", "source"),
    [
        ("The EC may agree on $2 billion of aid", "the EC had not agreed on a $2 billion package of aid"),
        ("It expects losses of $4 billion, not $2.7 billion", "raised its estimate of losses to $4 billion"),
    ],
)
def test_what_leaves_it_open_or_sets_right_is_no_denial(find: Find, what: str, source: str) -> None:
    assert find(f"events: [{{what: '{what}', source: '{source}'}}]", source, "B321") == []
