"""The JSON Schema: it takes what the reader takes, and editors find it."""

import json
import re
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec import Struct

from briefing.brief import model
from briefing.brief.reading.field_types import fields_of
from briefing.brief.schema import schema, schema_text
from briefing.brief.vocabulary import MEANINGS, SUGGESTIONS
from briefing.dates.edtf import EdtfError, edtf
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
        {"bottom_line": None, "gaps": None, "topics": None, "meetings": None},
        {"events": [{"what": "x", "status": None, "date": None, "key": None, "source": None}]},
        {"measures": [{"title": "x", "kind": "a kind of one's own", "rate": 5, "by": "china"}]},
        {"judgments": [{"text": "x", "likelihood": "roughly even chance"}]},
        {"meetings": [{"title": "x", "round": 5, "id": "round-5"}]},
        {"events": [{"what": "x", "date": "2024-02-29/.."}, {"what": "x", "date": "2024-24~"}]},
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
        {"title": None},
        {"title": ["x"]},
        {"article": {"published": None}},
        {"gaps": [None]},
        {"gaps": [["x"]]},
        {"events": [{"what": "x", "date": "2024-13"}]},
        {"events": [{"what": "x", "date": "2024-01-32"}]},
        {"events": [{"what": "x", "date": "2024-04-31"}]},
        {"meetings": [{"title": "x", "round": "fifth"}]},
        {"accept": {"B312": None}},
    ],
)
def test_it_refuses_what_the_reader_refuses(change: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid({**SMALL, **change})


def test_a_likelihood_is_of_the_scale_that_the_checks_know() -> None:
    judgment = {"judgments": [{"text": "x", "likelihood": "probably"}]}
    assert not VALIDATOR.is_valid({**SMALL, **judgment})


PARTS = {name: type_ for name, type_ in vars(model).items() if isinstance(type_, type) and issubclass(type_, Struct)}


def properties_of(name: str) -> dict[str, Any]:
    definition = schema()["$defs"][name]
    found: dict[str, Any] = next(each for each in definition.get("anyOf", [definition]) if "properties" in each)
    return found["properties"]  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", [name for name in PARTS if name not in ("Brief", "Struct", "_Part")])
def test_every_key_is_described_and_so_is_every_word_of_a_closed_set(name: str) -> None:
    assert list(properties_of(name)) == list(PARTS[name].__struct_encode_fields__)
    for key, value in properties_of(name).items():
        assert value.get("description"), key
        for branch in value.get("anyOf", ()):
            if set(map(type, branch.get("enum", [1]))) == {str} and (name, key) not in SUGGESTIONS:
                assert len(branch["enumDescriptions"]) == len(branch["enum"])


def test_the_words_of_the_model_are_those_that_are_described() -> None:
    known = {
        (name, field.name): field.shape.choices
        for name, part in PARTS.items()
        if name not in ("Brief", "Struct", "_Part")
        for field in fields_of(part).values()
        if field.shape.kind == "choice" and field.name != "format"
    }
    closed = {key: tuple(words) for key, words in MEANINGS.items() if key != ("Judgment", "likelihood")}
    assert {key: set(words) for key, words in closed.items()} == {key: set(words) for key, words in known.items()}


def test_an_editor_has_no_null_to_plant() -> None:
    def walk(part: Any) -> None:
        if isinstance(part, dict):
            assert "default" not in part
            assert part.get("type") != "null"
            assert None not in part.get("enum", [])
            for key, inner in part.items():
                if key != "not":
                    walk(inner)
        elif isinstance(part, list):
            for inner in part:
                walk(inner)

    walk(schema()["$defs"])


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(date.isoformat)
SIDES = st.one_of(
    DAYS,
    st.from_regex(r"(19|20)[0-9X]{2}(-[0-5][0-9](-[0-3][0-9])?)?[~?%]?", fullmatch=True),
    st.just(".."),
)


@given(st.one_of(SIDES, st.tuples(SIDES, SIDES).map("/".join)))
def test_it_takes_every_date_that_the_reader_takes_and_no_day_that_no_month_has(text: str) -> None:
    pattern = schema()["$defs"]["date"]["anyOf"][0]["pattern"]
    try:
        edtf(text)
    except EdtfError as error:
        # That an interval goes backward, or a year has no 29 February, no pattern tells.
        known = "ends before" in str(error) or "-02-29" in text
        assert known or not re.search(pattern, text)
    else:
        assert re.search(pattern, text)


def test_every_key_of_the_example_is_described_or_plain(example: Any) -> None:
    definitions = schema()["$defs"]
    assert set(definitions["BriefFormat"]["properties"]) >= set(example.places.root.entries)
    assert json.loads(schema_text()) == schema()
