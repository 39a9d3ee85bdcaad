"""How much of what articles hold a draft finds, part by part, against gold made by hand.

    python benchmarks/draft.py [names] [--show] [--set tune|report|fresh]

Each set in benchmarks/drafts holds texts, and beside each what it names, quotes and tells. Rules are made on `tune`. Of
`report`, and of `fresh`, written when the rules were in, only numbers are printed (more with --show). A further set for
names, `briefs`, are the briefs of the project: their actors are a part of what their articles name.
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
    parser.add_argument("--set", choices=_SETS, dest="only", help="one set alone")
    parser.add_argument("--show", action="store_true", help="what was missed and what is wrong, of report too")
    asked = parser.parse_args()
    for part in asked.part or PARTS:
        for each in [asked.only] if asked.only else _SETS:
            print(f"{part}, {each}")
            PARTS[part](_texts(each), asked.show or each == "tune")
        if part == "names" and not asked.only:
            print("names, the actors of briefs")
            measure_actors(show=asked.show)


def _texts(folder: str) -> list[Text]:
    paths = sorted((_HERE / "drafts" / folder).glob("*.json"))
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
    wanted = [each for each in gold if not each.get("optional")]
    by_form: dict[str, list[Named]] = {}
    for one in found:
        for form in (one.name, *one.spellings, *one.proposed):
            by_form.setdefault(_plain(form), []).append(one)
    matched = [(each, [one for form in _gold_forms(each) for one in by_form.get(form, [])]) for each in wanted]
    known = {form for each in gold for form in _gold_forms(each)}
    wrong = [one for one in found if not known & {_plain(form) for form in (one.name, *one.spellings, *one.proposed)}]
    unlike = [
        f"{each['name']}: {each['kind']}, not {'/'.join(one.kind for one in ones)}"
        for each, ones in matched
        if ones and each["kind"] not in {one.kind for one in ones}
    ]
    hits = sum(bool(ones) for _, ones in matched)
    return Score(
        len(wanted),
        len(found),
        hits,
        len(found) - len(wrong),
        hits - len(unlike),
        tuple(each["name"] for each, ones in matched if not ones),
        tuple(f"{one.name} ({one.kind})" for one in wrong),
        tuple(unlike),
    )


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
