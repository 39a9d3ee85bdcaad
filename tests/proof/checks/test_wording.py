"""B604 and B605: the editor's own lines are sober and exact."""

import pytest

from tests.proof.conftest import Find

EVENT = "\nevents: [{what: 'Clearly, sources say'}]\n"
LOADED = ("B604", "say what is so, and let the reader judge")
VAGUE = ("B605", "say who, or how likely")


@pytest.mark.parametrize(
    ("body", "fault", "place", "message"),
    [
        ("bottom_line: Clearly a failure", LOADED, (3, 14, 7), "'Clearly' is a loaded word"),
        ("why_it_matters: [x, It refuses to admit it]", LOADED, (3, 24, 16), "'refuses to admit' is a loaded word"),
        ("gaps: [It may possibly fail]", VAGUE, (3, 11, 12), "'may possibly' is vague"),
        ("judgments: [Rumoured, it ends]", VAGUE, (3, 13, 8), "'Rumoured' is vague"),
        ("watch: [A so-called end]", LOADED, (3, 11, 9), "'so-called' is a loaded word"),
        ("bottom_line: >\n  The talks ended.\n  Clearly a failure.", LOADED, (5, 3, 7), "'Clearly' is a loaded word"),
        ("gaps:\n  - It is late and\n    sources say more", VAGUE, (5, 5, 11), "'sources say' is vague"),
        ('gaps: [x, "It may\\x20possibly fail"]', VAGUE, (3, 11, 25), "'may possibly' is vague"),
    ],
)
def test_a_loaded_or_vague_word_is_pointed_at_where_it_stands(
    find: Find, body: str, fault: tuple[str, str], place: tuple[int, int, int], message: str
) -> None:
    (problem,) = find(body + EVENT, "", "B604", "B605")
    assert (problem.code, problem.hint) == fault
    assert (problem.severity, problem.line, problem.column, problem.width) == ("warning", *place)
    assert problem.message == message


def test_each_of_several_is_told(find: Find) -> None:
    found = find(f"bottom_line: Clearly and obviously, some say{EVENT}", "", "B604", "B605")
    assert [(each.code, each.column) for each in found] == [("B604", 14), ("B604", 26), ("B605", 37)]


def test_the_articles_words_and_longer_words_are_left_alone(find: Find) -> None:
    body = f"bottom_line: Nuclearly and unobviously{EVENT}quotes: [It is said]\nwatch: [{{what: Clearly, source: x}}]\n"
    assert find(body.replace("[It is said]", "[{text: It is said}]"), "", "B604", "B605") == []
