"""The JSON Schema: it takes what the reader takes, and editors find it."""

import json
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from briefing.brief.schema import schema, schema_text
from tests.conftest import ROOT

VALIDATOR = Draft202012Validator(schema())
SMALL: dict[str, Any] = {"title": "Talks", "article": {"published": "2024-08-12"}, "events": [{"what": "x"}]}


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do, by version 1.2: numbers are numbers, but dates, on and no are text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if not tag.endswith("timestamp") and not (tag.endswith("bool") and first in "yYnNoO")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", sorted((ROOT / "briefs").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_example_briefs_fit_it_and_name_it(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=brief.schema.json\n")
    assert list(VALIDATOR.iter_errors(yaml.load(text, Loader=EditorLoader))) == []


def test_the_schema_beside_the_briefs_is_the_current_one() -> None:
    assert (ROOT / "briefs" / "brief.schema.json").read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize(
    "change",
    [
        {"title": 2024},
        {"gaps": "just one"},
        {"gaps": ["one", 2]},
        {"topics": {"tariffs": "Tariffs", "trade": {"label": "Trade"}}},
        {"watch": ["the readout"]},
        {"events": [{"what": "x", "key": "yes"}, {"what": "y", "key": True}]},
        {"article": {"published": 2024}},
    ],
)
def test_it_takes_what_the_reader_takes(change: dict[str, Any]) -> None:
    assert VALIDATOR.is_valid({**SMALL, **change})


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "x"},
        {"article": {}},
        {"article": {"published": "May 2024"}},
        {"events": [{"what": "x", "status": "rumoured"}]},
        {"topics": {"Not An Id": "x"}},
        {"events": [{"what": "x", "key": "maybe"}]},
        {"events": {"what": "x"}},
    ],
)
def test_it_refuses_what_the_reader_refuses(change: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid({**SMALL, **change})


def test_every_key_of_the_example_is_described_or_plain(example: Any) -> None:
    definitions = schema()["$defs"]
    assert set(definitions["BriefFormat"]["properties"]) >= set(example.places.root.entries)
    assert json.loads(schema_text()) == schema()
