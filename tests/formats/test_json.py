"""JSON: all that is shown, as data, and nothing in it that could steer a screen."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.model import Brief
from briefing.document import Document, Span
from briefing.formats import render
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY


@given(st.text())
def test_any_text_survives_the_round_trip(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    written = render(Document(title=(Span("T"),), blocks=(), records=[{"text": text}]), "json")
    assert json.loads(written) == [{"text": text}]
    assert all(character.isprintable() or character in "\n " or character > "\x9f" for character in written)


@pytest.mark.parametrize("hostile", ["\x1b[31m", "\x9b31m", "\u202e", "\u2066", "\u200b", "\ufeff", "\U000e0041"])
def test_what_steers_or_hides_is_written_as_an_escape(hostile: str) -> None:
    written = render(Document(title=(Span("T"),), blocks=(), records=[hostile]), "json")
    assert hostile[0] not in written
    assert json.loads(written) == [hostile]


def test_the_summary_is_the_brief_as_in_the_format(example: Brief) -> None:
    record = json.loads(render(view("summary", Selection([example], MONDAY)), "json"))
    assert record["id"] == "us-china-fwg-2024-08"
    assert record["article"]["published"] == "2024-08-12"
    assert record["meetings"][0]["delegations"][0]["lead"] == "brent-neiman"
    assert record["actors"]["brent-neiman"]["as_written"] == ["Brent Neman", "Negman"]


def test_the_timeline_is_a_list_with_dates_in_edtf_and_in_words(example: Brief) -> None:
    records = json.loads(render(view("timeline", Selection([example], MONDAY)), "json"))
    assert {
        key: records[-2][key] for key in ("date", "date_words", "earliest", "latest", "tense", "kind", "stated")
    } == {
        "date": "2024-08-15/2024-08-16",
        "date_words": "15–16 August 2024",
        "earliest": "2024-08-15",
        "latest": "2024-08-16",
        "tense": "ahead",
        "kind": "meeting",
        "stated": "Thursday and Friday",
    }
