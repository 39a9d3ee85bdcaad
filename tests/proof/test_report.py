"""A file checked from end to end."""

import pickle
from pathlib import Path

import pytest

from briefing.proof.evidence import Tally
from briefing.proof.report import report
from tests.conftest import ROOT, Write

BRIEF = """
title: T
article: {published: 2024-08-12, text: a.txt}
actors: {china: China}
events:
  - {what: A fall, source: It fell}
  - {what: A rise}
bottom_line: Clearly, it fell
"""


@pytest.mark.parametrize("path", sorted((ROOT / "briefs").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_example_briefs_are_proved_whole(path: Path) -> None:
    result = report(path)
    assert result.problems == ()
    assert result.cited == result.citable > 0
    assert result.tally.unproved == 0
    assert result.tally.proved > 0


def test_a_report_tells_problems_by_place_counts_and_actors(write: Write) -> None:
    write("It fell. It rose on Monday. It sank on Friday, it is 5.", "a.txt")
    path = write(BRIEF)
    found = report(path)
    assert (found.path, found.id) == (path, "brief")
    assert [(each.line, each.code) for each in found.problems] == [(2, "B501"), (2, "B501"), (6, "B303"), (7, "B604")]
    assert found.tally == Tally({("event", "found", False): 1, ("event", "no source given", False): 1})
    assert (found.cited, found.citable) == (0, 2)
    assert [(actor.id, actor.name, actor.line, actor.column) for actor in found.actors] == [("china", "China", 3, 17)]
    assert found.switched_off == ""
    assert pickle.loads(pickle.dumps(found)) == found, "a process of the pool hands it over"


def test_what_is_asked_for_and_what_the_brief_switches_off_are_left_out(write: Write) -> None:
    write("It fell.", "a.txt")
    path = write(BRIEF)
    assert [each.code for each in report(path, ("B3",)).problems] == ["B303"]
    assert [each.code for each in report(path, ("B",), ("B303", "b5")).problems] == ["B604"]
    path = write(f"{BRIEF}checks: {{select: [B6, B3], ignore: [B604]}}\n")
    assert [each.code for each in report(path).problems] == ["B303"]
    assert report(path).switched_off == "all but B6 all but B3 B604"


def test_a_broken_brief_has_only_problems_whatever_is_asked_for(write: Write) -> None:
    found = report(write("title: T\n"), ("B6",), ("B1",))
    assert [each.code for each in found.problems] == ["B112", "B118"]
    assert (found.id, found.tally, found.cited, found.citable, found.actors) == ("", Tally(), 0, 0, ())


def test_without_an_article_no_sentence_is_to_be_cited(write: Write) -> None:
    found = report(write("title: T\narticle: {published: 2024}\nevents: [{what: x, source: y}]\n"))
    assert [each.code for each in found.problems] == ["B304"]
    assert (found.cited, found.citable) == (0, 0)
