"""Makes a library of made-up briefs, of any size, to measure with: what it says of the world is invented.

    python benchmarks/library_maker.py DIR --size 1000 --seed 7

The same size and seed give the same bytes. Briefs lie by year and month, each beside its article; some are broken, and
there are YAML files that are no briefs and hidden folders, as in a folder that people work in.
"""

import argparse
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import NamedTuple

from made_up.brief import make_brief
from made_up.theme import Told, drawn
from made_up.world import YEARS, Dice, World

BROKEN = ("syntax", "doubled key", "no title", "unknown key", "not UTF-8", "no text")
RETOLD = 0.03  # of the briefs tell what one of the month has told
_RECENT = 12  # events that may be told again
_GROWTH = 10  # years in which the number of articles doubles


class Month(NamedTuple):
    """The part of a library that one process makes at a time."""

    folder: Path
    year: int
    month: int
    first: int  # the number of its first brief
    briefs: int  # how many
    seed: str
    broken: dict[int, str]  # by the briefs' numbers


def make(folder: Path, size: int, seed: int, *, broken_share: float = 0.002) -> None:
    """Write a library of that many briefs into a folder that is new or empty."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    _write_others(folder)
    broken = round(size * broken_share)
    spoilt = {int((2 * index + 1) * size / (2 * broken)) + 1: BROKEN[index % len(BROKEN)] for index in range(broken)}
    with ProcessPoolExecutor() as pool:
        list(pool.map(_make_month, _months(folder, size, seed, spoilt)))


def _months(folder: Path, size: int, seed: int, broken: dict[int, str]) -> Iterator[Month]:
    """Yield the months with their share of the briefs, more in later years."""
    months = [(year, month) for year in YEARS for month in range(1, 13)]
    sums = [0, *accumulate(_GROWTH + year - YEARS[0] for year, _ in months)]
    bounds = [size * each // sums[-1] for each in sums]
    for (year, month), (first, last) in zip(months, pairwise(bounds), strict=True):
        if first < last:
            here = {number: how for number, how in broken.items() if first < number <= last}
            yield Month(folder, year, month, first + 1, last - first, f"{seed}-{size}-{year}-{month}", here)


@cache
def _world() -> World:
    return World()


def _make_month(month: Month) -> None:
    """Write the briefs of a month, in the order of their publication."""
    world, dice = _world(), Dice(month.seed)
    folder = month.folder / str(month.year) / f"{month.month:02d}"
    folder.mkdir(parents=True)
    begin = date(month.year, month.month, 1)
    days = (date(month.year + month.month // 12, month.month % 12 + 1, 1) - begin).days
    told: list[Told] = []
    for index, day in enumerate(sorted(dice.whole(0, days - 1) for _ in range(month.briefs))):
        again = dice.pick(told[-_RECENT:]) if told and dice.chance(RETOLD) else None
        theme = again.theme if again else drawn(world, dice, month.year)
        number = month.first + index
        id_ = f"{theme.slug}-{number:05d}"
        made = make_brief(world, dice, theme, begin + timedelta(day), id_, again)
        told += made.told
        how = month.broken.get(number, "")
        (folder / f"{id_}.yaml").write_bytes(_spoilt(made.brief, how))
        if how != "no text":
            (folder / f"{id_}.txt").write_bytes(made.article.encode())


def _spoilt(brief: str, how: str) -> bytes:
    """Return a brief's bytes, broken in one of several ways or in none."""
    if how == "syntax":
        brief = brief.replace("\ntopics:\n", "\ntopics: [\n", 1)
    elif how == "doubled key":
        brief += "title: Another title\n"
    elif how == "no title":
        brief = re.sub(r"^title: .*\n(?:  .*\n)*", "", brief, count=1, flags=re.MULTILINE)
    elif how == "unknown key":
        brief = brief.replace("\narticle:\n", "\nbotom_line: Written in a hurry.\narticle:\n", 1)
    data = brief.encode()
    return data.replace(b"\narticle:\n", b"\nwhy_it_matters: [caf\xe9]\narticle:\n", 1) if how == "not UTF-8" else data


def _write_others(folder: Path) -> None:
    """Write what else lies in such a folder: YAML that is no brief, notes, hidden files and folders."""
    others = {
        "config.yaml": "language: en\noutlets:\n  - Continental Wire\n  - Policy Daily\ncolours: false\n",
        "templates/labels.yaml": "- urgent\n- for the minister\n- to be checked\n",
        "README.md": "# Our briefs\n\nBy year and month.\n",
        ".obsidian/workspace.yaml": "title: Not a brief\narticle: {published: 2020-01-01}\n",
        ".git/description.yaml": "title: Not a brief either\n",
        ".draft.yaml": "title: A hidden draft\n",
    }
    for name, text in others.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def main() -> None:
    """Make the library that the command line asks for."""
    parser = argparse.ArgumentParser(description="Make a library of made-up briefs.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")
    parser.add_argument("--size", type=int, default=1000, help="how many briefs")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--broken-share", type=float, default=0.002, help="the share of briefs that are broken")
    asked = parser.parse_args()
    try:
        make(asked.folder, asked.size, asked.seed, broken_share=asked.broken_share)
    except FileExistsError as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
