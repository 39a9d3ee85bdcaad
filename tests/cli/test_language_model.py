"""A model of the user's: found by its name, asked with a schema, and nothing worse than no answer when it fails."""

import sys
from typing import Any

import pytest

from briefing.cli.language_model import LanguageModel
from briefing.problems import CannotGoOn


def test_a_model_gets_the_data_apart_from_what_it_is_told_and_the_schema(oracle: dict[str, Any]) -> None:
    oracle["answer"] = lambda data: f"heard {data}"
    assert LanguageModel("oracle").answer("Do this.", "words", {"type": "object"}) == "heard words"
    (asked,) = oracle["asked"]
    assert (asked.system, asked.schema, asked.tools) == ("Do this.", {"type": "object"}, [])


def test_a_model_that_takes_no_schema_is_told_it(oracle: dict[str, Any]) -> None:
    LanguageModel("unschooled").answer("Do this.", "words", {"type": "object"})
    (asked,) = oracle["asked"]
    assert asked.schema is None
    assert asked.system.endswith('of this JSON Schema:\n{"type": "object"}')


def test_a_name_that_llm_does_not_know_is_told_with_the_nearest(oracle: dict[str, Any]) -> None:
    with pytest.raises(CannotGoOn, match="no model 'orakle'") as raised:
        LanguageModel("orakle")
    assert "oracle" in raised.value.hint
    assert not oracle["asked"]


def test_a_model_that_fails_gives_no_answer(oracle: dict[str, Any]) -> None:
    def fails(_: str) -> str:
        raise RuntimeError("no more\nfor today")

    oracle["answer"] = fails
    with pytest.raises(CannotGoOn, match="'oracle' gave no answer: no more for today"):
        LanguageModel("oracle").answer("Do this.", "words", {})


def test_without_the_package_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "llm", None)
    with pytest.raises(CannotGoOn) as raised:
        LanguageModel("oracle")
    assert raised.value.hint == "pip install 'briefing-cli[llm]'"
