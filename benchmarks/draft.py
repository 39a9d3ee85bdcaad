"""How much of what articles hold a draft finds, part by part, against gold made by hand.

    python benchmarks/draft.py [names] [--show] [--set tune|report|fresh|DIR]

Each set in benchmarks/drafts holds texts, and beside each what it names, quotes and tells; another may be given by its
folder. Rules are made on `tune` and `fresh`; of `report` only numbers are printed (more with --show). A further set for
names, `briefs`, are the briefs of the project: their actors are a part of what their articles name.

A name is found once: what is found of it besides counts against precision and F1, and two names that are found as one
count as one.
"""

import argparse
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from briefing.draft.findings import Named

_HERE = Path(__file__).parent
_SETS = ("tune", "report", "fresh")
_SHOWN = ("tune", "fresh")


class Text(NamedTuple):
    """A text of a set, and its gold."""

    name: str
    text: str
    gold: dict[str, Any]


class Score(NamedTuple):
    """What was found of what is there: gold names, found names, matches, matches of one kind; and the misses."""

    gold: int
    found: int
    hits: int
    right: int
    hits_of_kind: int
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()


def main() -> None:
    """Print the scores of the parts that are asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("part", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; without one all")
    parser.add_argument("--set", metavar="SET", dest="only", help=f"of {', '.join(_SETS)}, or a folder; one set alone")
    parser.add_argument("--show", action="store_true", help="what was missed and what is wrong, of report too")
    asked = parser.parse_args()
    for part in asked.part or PARTS:
        for each in [asked.only] if asked.only else _SETS:
            print(f"{part}, {each}")
            PARTS[part](_texts(each), asked.show or each in _SHOWN)
        if part == "names" and not asked.only:
            print("names, the actors of briefs")
            measure_actors(show=asked.show)


def _texts(folder: str) -> list[Text]:
    paths = sorted((_HERE / "drafts" / folder).glob("*.json")) or sorted(Path(folder).glob("*.json"))
    return [
        Text(
            path.stem,
            path.with_suffix(".txt").read_text(encoding="utf-8"),
            json.loads(path.read_text(encoding="utf-8")),
        )
        for path in paths
    ]


# --- names


def measure_names(texts: list[Text], show: bool) -> None:
    """Print recall, precision and F1 of names, those with the kind too, and the time that a text takes."""
    from briefing.draft.names import named_in

    scores = []
    named_in("The first text reads the lists.")
    for each in texts:
        begin = time.perf_counter()
        found = named_in(each.text)
        taken = time.perf_counter() - begin
        score = _score_of_names(each.gold["names"], found)
        scores.append(score)
        print(f"  {each.name:<28}{_in_numbers(score)}  {taken * 1000:5.1f} ms")
        if show:
            _print_misses(score)
    print(f"  {'all':<28}{_in_numbers(_sum(scores))}")


def measure_actors(*, show: bool) -> None:
    """Print how many of the actors of briefs are found, of those that the article names by their name or as written."""
    from briefing import CannotGoOn, load
    from briefing.draft.names import named_in

    wanted = found = 0
    folders = ("benchmarks/untruths", "tests/data/wires", "briefs", "benchmarks/drafts/tune")
    for path in sorted(path for folder in folders for path in (_HERE.parent / folder).glob("*.yaml")):
        article = path.with_suffix(".txt")
        if not article.exists():
            continue
        try:
            actors = load(path).actors.values()
        except CannotGoOn:
            continue
        text = article.read_text(encoding="utf-8")
        forms = {_plain(form) for one in named_in(text) for form in (one.name, *one.spellings, *one.proposed)}
        for actor in actors:
            names = [name for name in (actor.name, *actor.as_written) if name.casefold() in text.casefold()]
            is_found = any(_plain(name) in forms for name in names)
            wanted, found = wanted + bool(names), found + is_found
            if show and names and not is_found:
                print(f"      {path.stem}: {actor.name}")
    print(f"  {wanted} actors, recall {found / wanted:5.3f}")


def _score_of_names(gold: list[dict[str, Any]], found: list[Named]) -> Score:
    """Match each name with one that is found, those of one kind and one name first; what is left over is wrong."""
    pairs = _matched(gold, found)
    taken = set(pairs.values())
    wrong = [one for at, one in enumerate(found) if at not in taken]
    wanted = [(at, each) for at, each in enumerate(gold) if not each.get("optional")]
    hits = [(each, found[pairs[at]]) for at, each in wanted if at in pairs]
    unlike = [f"{each['name']}: {each['kind']}, not {one.kind}" for each, one in hits if each["kind"] != one.kind]
    return Score(
        len(wanted),
        len(found),
        len(hits),
        len(taken),
        len(hits) - len(unlike),
        tuple(each["name"] for at, each in wanted if at not in pairs),
        tuple(f"{one.name} ({one.kind})" for one in wrong),
        tuple(unlike),
    )


def _matched(gold: list[dict[str, Any]], found: list[Named]) -> dict[int, int]:
    """Return the number of the found name of each gold one that has one; none has two."""
    forms = [{_plain(form) for form in (one.name, *one.spellings, *one.proposed)} for one in found]
    by_likeness = sorted(
        (
            (each.get("optional", False), each["kind"] != found[at].kind, _plain(each["name"]) not in own, number, at)
            for number, each in enumerate(gold)
            for at, own in enumerate(forms)
            if own & _gold_forms(each)
        ),
    )
    pairs: dict[int, int] = {}
    for *_, number, at in by_likeness:
        if number not in pairs and at not in pairs.values():
            pairs[number] = at
    return pairs


def _gold_forms(each: dict[str, Any]) -> set[str]:
    return {_plain(form) for form in (each["name"], *each["spellings"])}


def _plain(name: str) -> str:
    plain = name.casefold().replace("’", "'").removeprefix("the ").strip(" .")
    return " ".join(re.sub(r"'s$|'$", "", plain).split())


def _sum(scores: list[Score]) -> Score:
    gold, found, hits, right, of_kind = (sum(numbers) for numbers in zip(*(score[:5] for score in scores), strict=True))
    return Score(gold, found, hits, right, of_kind)


def _in_numbers(score: Score) -> str:
    recall, precision = score.hits / (score.gold or 1), score.right / (score.found or 1)
    of_kind = 2 * score.hits_of_kind / ((score.gold + score.found - (score.right - score.hits)) or 1)
    return f"{score.gold:4} names  recall {recall:5.3f}  precision {precision:5.3f}  F1 with kind {of_kind:5.3f}"


def _print_misses(score: Score) -> None:
    for title, names in (("missed", score.missed), ("wrong", score.wrong), ("of another kind", score.unlike)):
        if names:
            print(f"      {title}: {'; '.join(names)}")


PARTS: dict[str, Callable[[list[Text], bool], None]] = {"names": measure_names}


if __name__ == "__main__":
    main()
