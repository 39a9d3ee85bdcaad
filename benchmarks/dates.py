"""How well the dates of news are read: span F1 and value F1 on a gold set, beside dateparser in the same run.

    python benchmarks/dates.py [--errors]

A span counts as found when it is the gold span to the character; a value when span and EDTF date are.
`value (overlap)` asks only that the spans overlap. dateparser, where it is installed, gives days; a
day counts for it if it is the gold date or lies within a gold date that is no day.

The texts with a `half` (rules were tuned on `tune` only) are marked up as corpora of news are: without
the words before a date and what they add. There the spans need only overlap, a bound counts as its date
(`by Friday` as Friday), `~` is left out, and an interval may stand for the two dates that it is made of.
"""

import importlib.util
import json
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from briefing import find_dates
from briefing.dates.edtf import EdtfDate

Record = dict[str, Any]
GOLD = Path(__file__).with_name("news_dates.jsonl")


class Found(NamedTuple):
    """A date found: where, and what it is said to mean."""

    start: int
    end: int
    date: str


Finder = Callable[[str, date], list[Found]]


def gold_of(record: Record) -> list[Found]:
    """Return the gold dates of a sentence, with their places; words that come twice stand in their order."""
    found: list[Found] = []
    last: dict[str, int] = {}
    for each in record["dates"]:
        start = each.get("start", record["text"].find(each["text"], last.get(each["text"], 0)))
        last[each["text"]] = start + 1
        found.append(Found(start, start + len(each["text"]), each["date"]))
    return found


def ours(text: str, published: date) -> list[Found]:
    """Return what briefing finds."""
    return [Found(mention.start, mention.end, mention.date) for mention in find_dates(text, published)]


def dateparsers(text: str, published: date) -> list[Found]:
    """Return what dateparser finds."""
    search_dates = importlib.import_module("dateparser.search").search_dates

    base = datetime(published.year, published.month, published.day)  # noqa: DTZ001 - dateparser wants it so
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    found, position = [], 0
    for phrase, when in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(phrase, position)
        position = start + len(phrase)
        found.append(Found(start, position, when.date().isoformat()))
    return found


def lenient(value: str, gold: str) -> bool:
    """Whether a day is the gold date, or lies in one that is no day."""
    when, meant = EdtfDate(value), EdtfDate(gold)
    return meant.earliest <= when.earliest and when.latest <= meant.latest


def f1(right: int, said: int, asked: int) -> float:
    """Return the F1 score in percent."""
    return 200 * right / (said + asked) if said + asked else 0.0


def scores(name: str, finder: Finder, records: list[Record], agrees: Callable[[str, str], bool]) -> str:
    """Return a line with the scores of one finder."""
    spans = values = overlaps = said = asked = 0
    taken = 0.0
    for record in records:
        gold = gold_of(record)
        begin = time.perf_counter()
        found = finder(record["text"], date.fromisoformat(record["published"]))
        taken += time.perf_counter() - begin
        said, asked = said + len(found), asked + len(gold)
        places = {(each.start, each.end): each.date for each in gold}
        for each in found:
            meant = places.get((each.start, each.end))
            spans += meant is not None
            values += meant is not None and agrees(each.date, meant)
            near = [other.date for other in gold if other.start < each.end and each.start < other.end]
            overlaps += any(agrees(each.date, other) for other in near)
    return (
        f"{name:12} span F1 {f1(spans, said, asked):5.1f}   value F1 {f1(values, said, asked):5.1f}   "
        f"value F1 (overlap) {f1(overlaps, said, asked):5.1f}   {1000 * taken / len(records):6.2f} ms a sentence"
    )


def corpus_scores(half: str, records: list[Record], *, errors: bool) -> str:
    """Return a line with our scores on texts that are marked up as corpora are."""
    right = said = asked = 0
    for record in records:
        gold, found = gold_of(record), ours(record["text"], date.fromisoformat(record["published"]))
        met = [_met(each, gold) for each in found]
        hit = set().union(*met)
        right, asked, said = right + len(hit), asked + len(gold), said + len(hit) + met.count(frozenset())
        if errors and (len(hit) < len(gold) or frozenset() in met):
            print_error(record, set(gold) - hit, {each for each, hits in zip(found, met, strict=True) if not hits})
    precision, recall = 100 * right / said, 100 * right / asked
    return (
        f"{half:12} {len(records)} texts, {asked} dates   precision {precision:5.1f}   recall {recall:5.1f}   "
        f"value F1 {f1(right, said, asked):5.1f}"
    )


def _met(found: Found, gold: list[Found]) -> frozenset[Found]:
    """Return the gold dates that a date found stands for."""
    near = [each for each in gold if each.start < found.end and found.start < each.end]
    same = frozenset(each for each in near if _plain(each.date) == _plain(found.date))
    if same:
        return same
    ends = _plain(found.date).split("/")
    if len(near) > 1:
        return frozenset(near) if all(_plain(each.date) in ends for each in near) else frozenset()
    return frozenset(near[:1]) if near and ends[-1] in _plain(near[0].date).split("/") else frozenset()


def _plain(edtf: str) -> str:
    """Return a date without its bound and its doubt."""
    start, slash, end = edtf.replace("~", "").partition("/")
    if ".." in (start, end):
        return end if start == ".." else start
    return start + slash + end


def print_error(record: Record, missed: set[Found], wrong: set[Found]) -> None:
    """Print a text with what is missed in it, and what is wrong."""
    print(f"{record['published']} {record['text']}")
    for kind, which in (("missed", missed), ("wrong", wrong)):
        print(f"    {kind}: {[(record['text'][each.start : each.end], each.date) for each in sorted(which)]}")


def print_errors(records: list[Record]) -> None:
    """Print each sentence that is not read as the gold set has it."""
    for record in records:
        gold, found = set(gold_of(record)), set(ours(record["text"], date.fromisoformat(record["published"])))
        if gold != found:
            print_error(record, gold - found, found - gold)


def main() -> None:
    """Print the scores over the whole set."""
    texts = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    for half in ("tune", "report"):
        of_half = [record for record in texts if record.get("half") == half]
        print(corpus_scores(half, of_half, errors="--errors" in sys.argv and half == "tune"))
    records = [record for record in texts if "half" not in record]
    print(f"{len(records)} sentences, {sum(len(record['dates']) for record in records)} dates")
    if "--errors" in sys.argv:
        print_errors(records)
    print(scores("briefing", ours, records, str.__eq__))
    if importlib.util.find_spec("dateparser") is None:
        print("dateparser is not installed: pip install dateparser")
    else:
        print(scores("dateparser", dateparsers, records, lenient))


if __name__ == "__main__":
    main()
