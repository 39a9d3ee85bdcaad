"""B318: the article says the role that the brief gives to an actor."""

import pytest

from tests.proof.conftest import Find

ARTICLE = (
    "Energy Minister Ines Vega spoke. Vega, a former judge, heads the sanctions office. The defense minister left."
)


@pytest.mark.parametrize(
    ("role", "word"),
    [("Defense Minister", "Defense"), ("Energy Commissioner of Peru", ""), ("Head of the sanctions office", "")],
)
def test_a_role_of_somebody_else_is_pointed_at(find: Find, role: str, word: str) -> None:
    actors = f"actors:\n  vega:\n    name: Ines Vega\n    kind: person\n    role: {role}\n"
    found = find(f"{actors}events: [{{what: x, actors: [vega], source: Ines Vega spoke}}]", ARTICLE, "B318")
    assert [(each.line, each.column, each.width) for each in found] == ([(7, 11, len(word))] if word else [])
