"""How many untruths the checks find, and how many true rewrites they call wrong.

    python benchmarks/untruths.py [--half tune|report|fresh|last] [--missed] [--alarms] [--class NAME]

`untruths/` holds true briefs with their articles; `untruths.jsonl` and `rewrites.jsonl` hold changes of them, each one
replacement that makes one statement untrue, or says the same in other words. They were written by somebody who had not
read the checks, and were split by chance: one half to tune the checks on, the other to report. Four briefs came when
most checks were written: the changes of two of them were added to the tuning half; of the other two (`fresh`) and of
three that came last (`last`) the alarms were looked at and mended, and of `fresh` also what was missed. A change
counts as found, or as alarmed, when the changed brief has an error or a warning that the unchanged one has not.
"""

import argparse
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefing.problems import Problem
from briefing.proof.report import report

HALVES = ("tune", "report", "fresh", "last")
HERE = Path(__file__).parent / "untruths"


class Change(NamedTuple):
    """A replacement in a brief: its class, the texts, and the lines at which a problem belongs (none for a rewrite)."""

    brief: str
    kind: str
    old: str
    new: str
    half: str
    lines: tuple[int, ...]
    note: str


class Outcome(NamedTuple):
    """A change and the problems that it brought: errors and warnings, and whether one stands at the right line."""

    change: Change
    problems: tuple[Problem, ...]

    @property
    def is_right_line(self) -> bool:
        """Whether a problem stands in the changed lines."""
        return any(each.line in self.change.lines for each in self.problems)


def changes(name: str) -> Iterator[Change]:
    """Yield the changes of a file."""
    for text in (HERE / name).read_text(encoding="utf-8").splitlines():
        row = json.loads(text)
        texts = row["brief"], row["class"], row["old"], row["new"], row["half"]
        yield Change(*texts, tuple(row.get("lines", ())), row.get("note", ""))


def outcomes(made: list[Change]) -> Iterator[Outcome]:
    """Check each changed brief, and yield the problems that the unchanged one has not."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        for path in HERE.glob("*.*"):
            if path.suffix in (".yaml", ".txt"):
                shutil.copy(path, room)
        before = {path.stem: Counter(map(_key, report(path).problems)) for path in room.glob("*.yaml")}
        for change in made:
            path = room / f"{change.brief}.yaml"
            whole = path.read_text(encoding="utf-8")
            if whole.count(change.old) != 1:
                print(f"not one place: {change.brief}: {change.old!r}")
                continue
            path.write_text(whole.replace(change.old, change.new), encoding="utf-8")
            known = before[change.brief].copy()
            fresh = []
            for problem in report(path).problems:
                if problem.severity == "note":
                    continue  # it fails no check
                if known[_key(problem)]:
                    known[_key(problem)] -= 1
                else:
                    fresh.append(problem)
            path.write_text(whole, encoding="utf-8")
            yield Outcome(change, tuple(fresh))


def _key(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.message


def _table(found: list[Outcome]) -> None:
    by_kind: dict[str, list[Outcome]] = {}
    for each in found:
        by_kind.setdefault(each.change.kind, []).append(each)
    print(f"{'class':<18}{'all':>5}{'strict':>8}{'errors':>8}{'line':>7}")
    for kind, rows in [*sorted(by_kind.items()), ("total", found)]:
        strict = [each for each in rows if each.problems]
        errors = sum(any(problem.severity == "error" for problem in each.problems) for each in rows)
        placed = sum(each.is_right_line for each in strict)
        line = f"{placed / len(strict):.0%}" if strict else "–"
        print(f"{kind:<18}{len(rows):>5}{len(strict) / len(rows):>8.0%}{errors / len(rows):>8.0%}{line:>7}")


def _list_missed(found: list[Outcome]) -> None:
    for change, problems in found:
        if not problems:
            print(f"\nMISSED {change.kind} in {change.brief}:{change.lines}: {change.note}")
            print(f"  - {change.old!r}\n  + {change.new!r}")


def _list_alarms(alarmed: list[Outcome]) -> None:
    for change, problems in alarmed:
        print(f"\nALARM {change.kind} in {change.brief}\n  - {change.old!r}\n  + {change.new!r}")
        for problem in problems:
            print(f"    {problem.code} line {problem.line}: {problem.message}")


def main() -> None:
    """Print the table of the untruths, the share of the rewrites that are alarmed, and what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--class", dest="kind", help="only the untruths of this class")
    parser.add_argument("--missed", action="store_true", help="list the untruths of the tuning half that are not found")
    parser.add_argument("--alarms", action="store_true", help="list the rewrites of the tuning half that are alarmed")
    asked = parser.parse_args()
    for path in sorted(HERE.glob("*.yaml")):
        problems = report(path).problems
        print(
            f"{path.name}: {len(problems)} problems of the true brief {dict(Counter(each.code for each in problems))}"
        )
    for half in (asked.half,) if asked.half else HALVES:
        wanted = [each for each in changes("untruths.jsonl") if each.half == half and asked.kind in (None, each.kind)]
        rewrites = [each for each in changes("rewrites.jsonl") if each.half == half and not asked.kind]
        found = list(outcomes(wanted))
        alarmed = [each for each in outcomes(rewrites) if each.problems]
        print(f"\n{half}: untruths found")
        _table(found)
        print(f"{half}: {len(alarmed)} of {len(rewrites)} true rewrites alarmed")
        if asked.missed and half == "tune":
            _list_missed(found)
        if asked.alarms and half == "tune":
            _list_alarms(alarmed)


if __name__ == "__main__":
    main()
