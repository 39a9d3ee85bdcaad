"""B317: the names and numbers in the editor's own lines occur in the article or in a statement."""

import pytest

from tests.proof.conftest import Find

ARTICLE = "Peru sent 500 tons of wheat to Chile, 3.8 percent of its crop."
EVENT = "events: [{what: Peru sends wheat, date: 2024-08, source: Peru sent 500 tons of wheat}]\n"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("bottom_line: Peru sends 600 tons", "600 tons"),
        ("bottom_line: Wheat goes to Bolivia", "Bolivia"),
        ("why_it_matters: [Wheat is scarce in Peru, It is 5% of the crop]", "5%"),
    ],
)
def test_a_name_or_number_out_of_nothing_is_pointed_at(find: Find, line: str, words: str) -> None:
    (problem,) = find(EVENT + line, ARTICLE, "B317")
    assert (problem.severity, problem.line, problem.column) == ("warning", 4, 1 + line.index(words))
    assert repr(words) in problem.message


def test_what_the_article_or_a_statement_says_in_any_form_is_left_alone(find: Find) -> None:
    lines = (
        "bottom_line: In 2024 five hundred tons go to Chilean buyers\nwhy_it_matters: [It is 3.8% of the Peruvian crop]"
    )
    assert find(EVENT + lines, ARTICLE, "B317") == []
