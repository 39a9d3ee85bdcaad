from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import anonymous_file
from briefing.anonymous_file import AnonymousFile, Ends


@given(st.lists(st.integers(0, 1000)), st.data())
def test_the_ends_of_values_are_told_from_memory_and_file_alike(sizes: list[int], data: st.DataObject) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(anonymous_file, "_RECENT", 3)
        ends = Ends()
        for size in sizes:
            ends.append(size)
    wanted = [0, *accumulate(sizes)]
    assert (len(ends), ends.last) == (len(sizes), wanted[-1])
    first = data.draw(st.integers(0, len(sizes)))
    behind = data.draw(st.integers(first, len(sizes)))
    assert list(ends.between(first, behind)) == wanted[first : behind + 1]


def test_bytes_can_be_read_while_others_are_added() -> None:
    file = AnonymousFile()
    file.append(b"of the talks")
    assert file.read(3, 6) == b"the"
    file.append(b" in May")
    assert file.read(7, 19) == b"talks in May"
