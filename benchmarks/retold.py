"""How often an old fact in other words is told for new, and how often what is new is taken for told before.

    python benchmarks/retold.py [--part tuned|fresh] [--list]

Each row of ``retold.tsv`` becomes two briefs of one statement, the second published later. *Known* adds nothing,
*changed* is shown beside the earlier words, *new* stands alone. Of one fact, new is a miss; of two facts, known hides
news. Strangers are two facts of different rows, put on the same day.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.comparison.additions import compare

ROWS = Path(__file__).with_suffix(".tsv")
_FIELD = {"event": ("events", "what", "date"), "measure": ("measures", "title", "announced")}


class Row(NamedTuple):
    """Two statements of one fact or of two."""

    part: str
    which: str
    kind: str
    first_day: str
    second_day: str
    first: str
    second: str


def rows(part: str) -> list[Row]:
    """Return the rows of one part, or of all."""
    lines = [line for line in ROWS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [row for row in (Row(*line.split("\t")) for line in lines) if part in ("", row.part)]


class Briefs:
    """Briefs of one statement, each written and read once."""

    def __init__(self, folder: Path) -> None:
        """Name the folder to write them into."""
        self._folder = folder
        self._known: dict[tuple[str, ...], Brief] = {}

    def of(self, kind: str, words: str, day: str, published: str) -> Brief:
        """Return the brief of a statement."""
        key = (kind, words, day, published)
        if key not in self._known:
            path = self._folder / f"b{len(self._known)}.yaml"
            part, field, date = _FIELD[kind]
            dated = f"    {date}: {day}\n" if day != "-" else ""
            status = "    status: reported\n" if kind == "event" else "    by: [x]\n    kind: other\n"
            actors = "" if kind == "event" else "actors: {x: Someone}\n"
            head = f"title: T\narticle:\n  published: {published}\n{actors}"
            text = f"{head}{part}:\n  - {field}: {words!r}\n{dated}{status}"
            path.write_text(text, encoding="utf-8")
            self._known[key] = load(path)
        return self._known[key]

    def outcome(self, kind: str, first: tuple[str, str], second: tuple[str, str]) -> str:
        """Return what a brief is said to add to an earlier one; each is given by its words and their day."""
        earlier, later = self.of(kind, *first, "2024-09-01"), self.of(kind, *second, "2024-09-20")
        found = compare([earlier], [later])
        return found.additions[0].change if found.additions else "known"


def outcomes(chosen: list[Row], briefs: Briefs) -> Iterator[tuple[Row, str]]:
    """Yield each row with what is said of it."""
    for row in chosen:
        yield row, briefs.outcome(row.kind, (row.first, row.first_day), (row.second, row.second_day))


def strangers(chosen: list[Row]) -> Iterator[Row]:
    """Yield two facts of different rows, on the day of the first."""
    for one, other in permutations([row for row in chosen if row.which == "same"], 2):
        if one.kind == other.kind:
            yield Row(one.part, "stranger", one.kind, one.first_day, one.first_day, one.first, other.second)


def main() -> None:
    """Print how many rows of each sort come out how, and those that come out wrong."""
    parser = argparse.ArgumentParser(description="Count old facts told for new, and new ones taken for old.")
    parser.add_argument("--part", choices=("tuned", "fresh"), default="")
    parser.add_argument("--list", action="store_true", help="list the rows that come out wrong")
    asked = parser.parse_args()
    chosen = rows(asked.part)
    with tempfile.TemporaryDirectory() as folder:
        found = list(outcomes([*chosen, *strangers(chosen)], Briefs(Path(folder))))
    for which in ("same", "other", "stranger"):
        count = Counter(outcome for row, outcome in found if row.which == which)
        print(f"{which:9}", *(f"{count[each]:5} {each}" for each in ("known", "changed", "contradicted", "new")))
    for row, outcome in found if asked.list else ():
        if (outcome == "new") == (row.which == "same") and outcome != ("changed" if row.which == "other" else ""):
            print(f"{row.which} {outcome}: {row.first} / {row.second}")


if __name__ == "__main__":
    main()
