"""A brief that was packed away says the same when it is unpacked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.model import Brief, BriefFormat
from briefing.brief.statements import statements
from briefing.library.packed import NotPacked, PackedBriefs, kept, packed, unpacked
from briefing.problems import CannotGoOn
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


def test_packed_twice_it_is_the_same(library: list[Brief]) -> None:
    for brief in library:
        assert packed(unpacked(packed(brief), brief.path)) == packed(brief)


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


@pytest.mark.parametrize("held", [0, 9])
def test_briefs_that_stay_packed_are_the_same_each_time(library: list[Brief], held: int) -> None:
    briefs = PackedBriefs(((packed(brief), brief.path) for brief in library), held)
    assert len(briefs) == len(library)
    assert list(briefs.paths()) == [each.path for each in library]
    assert list(briefs.published()) == [each.article.published for each in library]
    for _ in range(2):
        assert [each.id for each in briefs] == [each.id for each in library]
    assert [each.title for each in briefs[1:3]] == [each.title for each in library[1:3]]
    assert briefs[-1].id == library[-1].id


def test_in_place_of_damaged_bytes_the_file_is_read(example: Brief) -> None:
    (brief,) = PackedBriefs([(packed(example)[:-9], example.path)])
    assert brief.title == example.title
    assert brief.lines, "as only a file has them"
    for damaged in (packed(example)[:-9], packed(example).replace(b"2024-08-12", b"2014-08-12")):
        assert list(PackedBriefs([(damaged, example.path)]).published()) == [example.article.published]
    with pytest.raises(CannotGoOn):
        list(PackedBriefs([(b"\x00", ROOT / "nowhere.yaml")]))


def test_few_briefs_are_in_memory_and_many_are_not(library: list[Brief]) -> None:
    rows = [(packed(brief), brief.path) for brief in library]
    assert isinstance(kept(rows, len(rows)), list)
    many = kept(rows, len(rows) - 1)
    assert isinstance(many, PackedBriefs)
    assert [each.id for each in many] == [each.id for each in library]
