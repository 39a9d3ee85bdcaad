"""An answer with nothing in it names the next step: which filter to drop, or where to see what there is."""

import pytest

from tests.conftest import Run


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("timeline --topic fentanyl --until 2020", "without --topic: 1 statement; without --until: 2 statements"),
        ("measures --topic fentanyl --actor yellen", "without --actor: 1 statement"),
        ("quotes --actor yellen --until 2001", "`briefing topics` and `briefing people` list what there is"),
    ],
)
def test_it_says_without_which_filter_there_is_something(briefing: Run, line: str, hint: str) -> None:
    found = briefing(*line.split())
    assert found.code == 1
    assert not found.out
    assert f"hint: {hint}" in found.err


def test_without_filters_there_is_none_to_drop(briefing: Run) -> None:
    assert "hint" not in briefing("figures").err
