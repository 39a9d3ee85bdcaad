"""Every fault's example is run: the wrong one has the fault, the mended one has not."""

import re
from textwrap import indent

import pytest

from briefing.brief.reading.faults import FAULTS, Fault
from briefing.brief.reading.reader import read
from tests.conftest import Write

WHOLE = {
    "title": "title: Talks\n",
    "article": "article:\n  published: 2024-08-12\n",
    "topics": "topics:\n  tariffs: Tariffs\n",
    "actors": "actors:\n  janet-yellen: Janet Yellen\n",
    "events": "events:\n  - what: The start\n",
}
# Where a piece belongs that begins with such words.
HOMES = {
    "round": "meetings:\n  - title: Talks\n    ",
    "in_force": "measures:\n  - title: Tariffs\n    ",
    **dict.fromkeys(("staus", "status", "topics", "date"), "events:\n  - what: The start\n    "),
    "actors: [": "events:\n  - what: The start\n    ",
    **dict.fromkeys(("text", "published_basis", "outlet"), "article:\n  published: 2024-08-12\n  "),
    "- {id": "meetings:\n  ",
    **dict.fromkeys(("Janet Yellen", "janet-yellen"), "actors:\n  "),
    "trade": "topics:\n  ",
}


def whole(piece: str) -> str:
    """A brief of a piece, put where it belongs."""
    for start, home in HOMES.items():
        if piece.startswith(start):
            depth = len(home) - len(home.rstrip(" "))
            piece = home + indent(piece, " " * depth).lstrip()
            break
    return "".join(part for key, part in WHOLE.items() if not re.search(rf"(?m)^{key}:", piece)) + piece


@pytest.mark.parametrize("fault", [each for each in FAULTS if each.wrong], ids=lambda fault: fault.code)
def test_the_example_of_a_fault_is_found_and_its_mend_is_not(write: Write, fault: Fault) -> None:
    write("The talks begin.", "article.txt")
    assert fault.code in {problem.code for problem in read(write(whole(fault.wrong))).problems}
    mended = read(write(whole(fault.right)))
    assert mended.problems == ()
    assert mended.brief is not None
