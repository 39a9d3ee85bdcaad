"""A brief that was packed away says the same when it is unpacked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.model import Brief, BriefFormat
from briefing.brief.statements import statements
from briefing.library.packed import NotPacked, PackedBriefs, packed, unpacked
from tests.conftest import ROOT


def test_every_field_and_the_place_of_every_statement_come_back(library: list[Brief]) -> None:
    for brief in library:
        again = unpacked(packed(brief), brief.path)
        for name in (*BriefFormat.__struct_fields__, "id", "path", "text_in_place"):
            assert getattr(again, name) == getattr(brief, name)
        assert [each.line for each in statements(again)] == [each.line for each in statements(brief)]
        for index, meeting in enumerate(brief.meetings):
            for number in range(len(meeting.agenda)):
                keys = "meetings", index, "agenda", number
                assert again.place(*keys) == brief.place(*keys)


def test_of_a_single_value_the_place_of_its_statement_is_known(example: Brief) -> None:
    again = unpacked(packed(example), example.path)
    assert again.place("events", 2, "date") == again.place("events", 2) == example.place("events", 2)
    assert again.place("no", "such") == example.place("no", "such") == (2, 1), "behind the comment"
    assert again.width("events", 2) == 1


@given(st.binary(max_size=60))
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(NotPacked):
        unpacked(data, ROOT)


def test_cut_short_it_is_refused(example: Brief) -> None:
    data = packed(example)
    for length in range(0, len(data), 97):
        with pytest.raises(NotPacked):
            unpacked(data[:length], example.path)


def test_with_any_byte_changed_it_is_refused(example: Brief) -> None:
    data = packed(example)
    for place in range(0, len(data), 97):
        with pytest.raises(NotPacked):
            unpacked(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :], example.path)


def test_for_a_file_of_another_name_it_is_refused(example: Brief) -> None:
    with pytest.raises(NotPacked):
        unpacked(packed(example), example.path.with_name("other.yaml"))


def test_briefs_that_stay_packed_are_the_same_each_time(library: list[Brief]) -> None:
    kept = PackedBriefs((packed(brief), brief.path) for brief in library)
    assert len(kept) == len(library)
    for _ in range(2):
        assert [each.id for each in kept] == [each.id for each in library]
    assert [each.title for each in kept[1:3]] == [each.title for each in library[1:3]]
    assert kept[-1].id == library[-1].id


def test_what_is_no_brief_is_refused_before_any_is_asked_for(example: Brief) -> None:
    with pytest.raises(NotPacked):
        PackedBriefs([(packed(example), example.path), (b"\x00", ROOT)])
