"""How alike articles are that are one text, edited or cut, and how alike those that are not, though they tell the same.

    python benchmarks/one_text.py DIR

DIR is a library. Each article is cut, reworded and joined as a second outlet would print the same wire; and it is held
against all others, among which, in a library of `library_maker.py`, 3 % tell the same event as another.
"""

import argparse
import random
import re
import time
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from briefing.text.shingles import Sketch, are_one_text, sketch

Edit = Callable[[list[str], random.Random], list[str]]


def share(one: Sketch, other: Sketch) -> float:
    """Return the share of the shorter sketch's runs that the other one has."""
    return len(one & other) / max(1, min(len(one), len(other)) - 1)


def main() -> None:
    """Print how many copies are recognised, by the way in which they are edited; and how alike other pairs are."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    texts = [path.read_text(encoding="utf-8") for path in sorted(parser.parse_args().folder.rglob("*.txt"))]
    begin = time.process_time()
    sketches = [sketch(text) for text in texts]
    taken = (time.process_time() - begin) / len(texts)
    print(f"{len(texts)} articles, {taken * 1e6:.0f} µs and {sum(map(len, sketches)) / len(texts):.0f} digests each")
    dice = random.Random(7)
    for name, edit in EDITS.items():
        copies = [sketch(" ".join(edit(re.split(r"(?<=[.!?])\s+", text), dice))) for text in texts]
        known = sum(map(are_one_text, sketches, copies))
        lowest = ", ".join(f"{each:.2f}" for each in sorted(map(share, sketches, copies))[:3])
        print(f"{name:<24}{known / len(texts):>7.1%} recognised; the lowest shares {lowest}")
    chosen = dice.sample(sketches, min(len(sketches), 1500))
    others = sorted((share(*pair) for pair in combinations(chosen, 2)), reverse=True)
    highest = ", ".join(f"{each:.2f}" for each in others[:5])
    print(f"{len(others)} pairs of different articles: the highest shares {highest}")


def _first(share_kept: float) -> Edit:
    return lambda sentences, _: sentences[: max(1, round(len(sentences) * share_kept))]


def _some(share_kept: float) -> Edit:
    return lambda sentences, dice: [each for each in sentences if dice.random() < share_kept] or sentences


def _reworded(share_changed: float) -> Edit:
    def edit(sentences: list[str], dice: random.Random) -> list[str]:
        words = " ".join(sentences).split()
        return ["other" if dice.random() < share_changed else word for word in words]

    return edit


def _longer(sentences: list[str], dice: random.Random) -> list[str]:
    own = [" ".join(dice.sample(" ".join(sentences).split(), 12)) for _ in sentences]
    return [part for pair in zip(sentences, own, strict=True) for part in pair]


EDITS: dict[str, Edit] = {
    "the first half": _first(0.5),
    "the first quarter": _first(0.25),
    "two sentences of three": _some(0.67),
    "one word of 20 changed": _reworded(0.05),
    "one word of 10 changed": _reworded(0.1),
    "as much again between": _longer,
}

if __name__ == "__main__":
    main()
