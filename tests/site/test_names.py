"""The names of a site's files: no id leads out of the folder, and no two are one file."""

from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.site.names import file_names


def test_an_id_is_the_name_of_its_file() -> None:
    ids = ["us-tariffs-2024-05", "Überkapazität", "关税", "v1.2", "a_b"]
    assert file_names(ids) == {id_: id_ for id_ in ids}


@pytest.mark.parametrize(
    "id_", ["..", "../x", "/etc/passwd", "a/b", "a\\b", "C:x", "", "con", "NUL", "a b", ".git", "a\0b"]
)
def test_what_can_be_no_name_gets_one_with_a_digest(id_: str) -> None:
    (name,) = file_names([id_]).values()
    assert name != id_
    assert PurePath(name).name == name
    assert name[-9] == "-"


def test_capitals_alone_tell_no_two_files_apart() -> None:
    names = file_names(["us", "US", "other"])
    assert len({name.casefold() for name in names.values()}) == 3
    assert names["other"] == "other"


def test_the_sites_own_pages_are_nobody_elses() -> None:
    assert file_names(["index", "Index.x"], {"index"})["index"] != "index"


@given(st.lists(st.text(max_size=300), unique=True, max_size=8))
def test_any_ids_get_names_of_their_own_that_a_file_may_have(ids: list[str]) -> None:
    names = list(file_names(ids).values())
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert PurePath(name).name == name
        assert not name.startswith(".")
        assert len(f"{name}.html".encode()) <= 255
        assert not set(name) & set('<>:"/\\|?*\0\n')
