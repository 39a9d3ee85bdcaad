"""Checking a file from end to end: reading it, and all that the checks find in it."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import read
from briefing.problems import Problem
from briefing.proof.checks import checked, selected
from briefing.proof.coverage import share_covered
from briefing.proof.evidence import Status
from briefing.proof.names import Named, named_in


class Report(NamedTuple):
    """What came of one file.

    ``judged`` counts claims by kind and status; ``cited`` of ``carrying`` sentences of the article
    are cited; ``switched_off`` names the checks that the brief itself leaves out; ``named`` are its
    actors. A broken brief has only problems.
    """

    path: Path
    id: str
    problems: tuple[Problem, ...]
    judged: Counter[tuple[str, Status]]
    cited: int
    carrying: int
    switched_off: str = ""
    named: tuple[Named, ...] = ()


def report(path: Path, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> Report:
    """Read and check a file. What prevents reading is told whatever is selected."""
    reading = read(path)
    if reading.brief is None:
        return Report(path, "", reading.problems, Counter(), 0, 0)
    problems, evidence = checked(reading.brief)
    found = [*reading.problems, *selected(problems, select, ignore)]
    judged = Counter((each.claim.kind, each.status) for each in evidence)
    text = article_text(reading.brief)
    cited, carrying = share_covered(text, evidence, reading.brief) if text is not None else (0, 0)
    checks = reading.brief.checks
    switched_off = " ".join([*(f"all but {code}" for code in checks.select), *checks.ignore])
    return Report(
        path,
        reading.brief.id,
        tuple(sorted(set(found))),
        judged,
        cited,
        carrying,
        switched_off,
        named_in(reading.brief),
    )
