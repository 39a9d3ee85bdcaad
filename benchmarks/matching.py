"""How many statements of two briefs are rightly and wrongly taken for the same thing, by thresholds of the matching.

    python benchmarks/matching.py [--size 3000] [--pairs FILE]

In a library of made-up briefs it is known which dated statements are of one thing: an event that is told again has the
same date and excerpt, a meeting the same round of the same series. Each brief is matched with all before it, once for
each value of a threshold. FILE holds pairs of news sentences, tab-separated as in the Microsoft Research Paraphrase
Corpus: whether people judged them the same (1 or 0), two ids, the two sentences.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from library_maker import make

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.comparison import matching
from briefing.comparison.matching import Mention, mentions
from briefing.comparison.mentions import Mentions, earlier_mentions
from briefing.problems import CannotGoOn
from briefing.text import similarity
from briefing.text.similarity import Rarity, wording

THRESHOLDS = (
    (matching, "EVENT_DAYS", (7, 15, 30, 45, 60, 90)),
    (similarity, "ALIKE", (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7)),
)


def made_up(size: int) -> Iterator[Brief]:
    """Yield the briefs of a made-up library that can be read, in the order of their publication."""
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder) / "library", size, seed=7)
        for path in sorted(Path(folder).glob("library/2*/*/*.yaml"), key=lambda path: path.stem[-5:]):
            try:
                yield load(path)
            except CannotGoOn:
                continue


def is_right(one: Mention, other: Mention) -> bool:
    """Return whether two statements of a made-up library were made of one thing."""
    first, second = one.statement, other.statement
    if first.kind == second.kind == "meeting":
        return (first.item.series, first.item.round) == (second.item.series, second.item.round)
    return (first.text, first.dates, first.source) == (second.text, second.dates, second.source)


def counted(briefs: list[list[Mention]]) -> str:
    """Return how many pairs of dated statements are found rightly and wrongly, and how many of the same are missed."""
    rarity = Rarity(each.key.wording for brief in briefs for each in brief)
    earlier, count = Mentions(rarity), Counter[str]()
    for brief in briefs:
        found = earlier_mentions(brief, earlier)
        for each in brief:
            if each.statement.dates:
                other = found.get(each)
                if other is None:
                    count["missed"] += any(is_right(known, each) for known in earlier.sharing_identity(each))
                elif other.statement.dates:
                    count["right" if is_right(other, each) else "wrong"] += 1
        earlier.add(brief)
    return f"{count['right']:6} right {count['wrong']:6} wrong {count['missed']:6} missed"


def judged(path: Path) -> list[tuple[float, bool]]:
    """Return the likeness of each pair of sentences, and whether people judged them the same."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8-sig").split("\n")[1:] if line)
    found = []
    for same, _, _, first, second in rows:
        one, other = wording(first), wording(second)
        found.append((len(one & other) / len(one | other), same == "1"))
    return found


def main() -> None:
    """Print the counts for each value of each threshold."""
    parser = argparse.ArgumentParser(description="Count right and wrong pairs by thresholds of the matching.")
    parser.add_argument("--size", type=int, default=3000, help="how many briefs are made up")
    parser.add_argument("--pairs", type=Path, action="append", default=[], metavar="FILE", help="judged pairs of news")
    asked = parser.parse_args()
    briefs = list(made_up(asked.size))
    for module, name, values in THRESHOLDS:
        usual = getattr(module, name)
        for value in values:
            setattr(module, name, value)
            print(f"{name} {value:5}{' *' if value == usual else '  '}{counted(mentions(briefs))}", flush=True)
        setattr(module, name, usual)
    pairs = [pair for path in asked.pairs for pair in judged(path)]
    same = sum(is_same for _, is_same in pairs)
    for value in THRESHOLDS[1][2] if pairs else ():
        right = sum(is_same for likeness, is_same in pairs if likeness >= value)
        wrong = sum(not is_same for likeness, is_same in pairs if likeness >= value)
        print(f"ALIKE {value:5}  {right:6} of {same} the same, {wrong:6} of {len(pairs) - same} others")


if __name__ == "__main__":
    main()
