"""An index answers all that one command asks from one state, whoever writes meanwhile."""

import subprocess
import time
from pathlib import Path

import pytest

from briefing.brief.filters import Filters
from briefing.library.index.place import place_of_index
from briefing.library.library import Library
from briefing.text.query import parse_query
from tests.conftest import MONDAY, ROOT, Run
from tests.library.index.test_faults import COMMAND, MANY, add, folder

__all__ = ["folder"]


def begin_to_update(folder: Path) -> "subprocess.Popen[bytes]":
    """Change the files in another way each time, and return a process that is about to commit them to the index."""
    for number in range(MANY):
        add(folder / str(number % 7), number, f"Tariffs on {time.time_ns()}")
    add(folder, MANY + 1)
    (folder / "broken.yaml").write_text("title: [")
    journal = Path(f"{place_of_index(folder)}-journal")
    process = subprocess.Popen([*COMMAND, "index", "--library", str(folder)], stdout=subprocess.DEVNULL, cwd=ROOT)
    while not journal.exists() and process.poll() is None:
        time.sleep(0.01)
    time.sleep(0.3)
    return process


@pytest.mark.parametrize("texts", [False, True])
def test_what_is_written_between_two_questions_is_not_seen(briefing: Run, folder: Path, texts: bool) -> None:
    query = parse_query("tariffs", ()) if texts else None
    briefing("index", "--library", str(folder))
    library = Library(folder, indexed=True)
    with library.one_state(texts=texts):
        assert library.count() == MANY
        process = begin_to_update(folder)
        assert library.broken() == []
        assert library.count() == len(library.matching(Filters(), MONDAY, query)) == MANY
        assert not library.with_id(f"brief-{MANY + 1:03}")
        assert {brief.events[0].what for brief in library.matching(Filters(), MONDAY)} == {
            f"Tariffs on cars {number}" for number in range(MANY)
        }
    assert process.wait(timeout=60) == 0
    assert library.indexed, "and none of it came from the files"
    assert library.count() == MANY + 1
    assert len(library.broken()) == 1


def test_a_search_by_stems_is_answered_by_the_index_and_reads_no_other_briefs(briefing: Run, folder: Path) -> None:
    add(folder, MANY + 1, "Two countries raised what rose")
    briefing("index", "--library", str(folder))
    library = Library(folder, indexed=True)
    for query in ("country", "raise", "rising", "raising countries"):
        assert [brief.id for brief in library.matching(Filters(), MONDAY, parse_query(query))] == [
            f"brief-{MANY + 1:03}"
        ], query
    assert library.indexed


def test_without_one_state_each_question_is_answered_from_the_newest(briefing: Run, folder: Path) -> None:
    briefing("index", "--library", str(folder))
    library = Library(folder, indexed=True)
    assert library.count() == MANY
    assert begin_to_update(folder).wait(timeout=60) == 0
    assert library.count() == MANY + 1


def test_notes_can_be_written_within_one_state(briefing: Run, folder: Path) -> None:
    briefing("index", "--library", str(folder))
    library = Library(folder, indexed=True)
    with library.one_state(texts=True):
        paths = [library.headings()[0].path, folder / "nowhere.yaml"]
        (first, note), unknown = library.notes(b"rests on", lambda: paths)
        assert (note, unknown) == (b"", (0, b""))
        library.note(b"rests on", {first: b"said"})
        assert list(library.notes(b"rests on", lambda: paths)) == [(first, b"said"), (0, b"")]
        assert list(library.notes(b"else", lambda: paths)) == [(first, b""), (0, b"")]
    assert library.indexed


def test_a_state_within_another_ends_with_it(briefing: Run, folder: Path) -> None:
    briefing("index", "--library", str(folder))
    library = Library(folder, indexed=True)
    with library.one_state(texts=True):
        with library.one_state():
            assert library.count() == MANY
        process = begin_to_update(folder)
        assert library.count() == MANY
    assert process.wait(timeout=60) == 0
