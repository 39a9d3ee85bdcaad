"""The headings of briefs: which is the latest, and which go by an id."""

from pathlib import Path

from briefing.brief.reading.heading import Heading
from briefing.dates.edtf import edtf
from briefing.library.headings import latest_of, with_id_among


def heading(id_: str, published: str = "") -> Heading:
    return Heading(Path(f"{id_}.yaml"), id_, "T", edtf(published) if published else None)


def test_the_latest_is_published_last_and_of_one_day_the_last_by_id() -> None:
    days = [heading("b", "2024-05-02"), heading("c", "2024-05-02"), heading("z", "2024-05"), heading("y")]
    found = latest_of(days)
    assert found is not None
    assert found.id == "c"
    assert latest_of([heading("y")]) is None


def test_a_whole_id_is_taken_before_the_beginnings_of_others() -> None:
    known = [heading("talks"), heading("talks-2"), heading("tariffs")]
    assert [each.id for each in with_id_among(known, "talks")] == ["talks"]
    assert [each.id for each in with_id_among(known, "ta")] == ["talks", "talks-2", "tariffs"]
    assert with_id_among(known, "x") == []
