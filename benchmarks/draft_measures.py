"""How well the measures and meetings of articles are found: `python benchmarks/draft_measures.py tune`.

Each text of `benchmarks/drafts/SET` has beside it, in JSON, what a reader finds in it. A found measure or meeting is
right where its excerpt shares at least half of the shorter one with that of the reader, and, of a measure, the kind,
who takes it, on whom or on what agree. Behind it stands how many of the right ones are right in each detail, and in all
of them. Entries marked `optional` are neither asked for nor wrong.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from briefing.brief.states import state_of
from briefing.dates.edtf import EdtfDate
from briefing.draft.figures import figures_in
from briefing.draft.findings import Extent, FoundFigure, FoundMeasure, FoundMeeting, Named
from briefing.draft.measures import measures_in
from briefing.draft.meetings import meetings_in
from briefing.draft.names import named_in
from briefing.text.names import pattern_of_names

HERE = Path(__file__).parent / "drafts"
Gold = dict[str, Any]


class Counted(NamedTuple):
    """What was right of one kind in one text: how many are wanted, found and right, and which details were."""

    wanted: int
    found: int
    right: int
    details: dict[str, tuple[int, int]]


def names_of(gold: Gold, text: str) -> list[Named]:
    """Return the names of a text as a reader gives them, each with where it stands."""
    found = []
    for each in gold["names"]:
        state = state_of(each["name"]) if each["kind"] == "country" else None
        forms = [each["name"], *each["spellings"], *((state.name, *state.also, *state.people) if state else ())]
        places = tuple(match.span() for match in pattern_of_names(forms).finditer(text))
        found.append(Named(each["name"], each["kind"], spellings=tuple(each["spellings"]), mentions=places))
    return found


def names_found(text: str) -> list[Named]:
    """Return the names that the draft finds by itself."""
    return named_in(text)


def _all(value: Any) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def _extents(excerpt: Any, text: str) -> list[Extent]:
    return [
        (place, place + len(part))
        for each in _all(excerpt)
        for part in each.split(" … ")
        if (place := text.find(part)) >= 0
    ]


def overlap(one: Extent, other: Extent) -> float:
    """Return the share of the shorter of two extents that they have in common."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / max(1, min(one[1] - one[0], other[1] - other[0]))


def _words(values: Sequence[str]) -> set[str]:
    return {word.rstrip("s") for each in values for word in re.findall(r"\w{3,}", each.lower())}


def _agree(gold: Sequence[str], found: Sequence[str], spellings: dict[str, set[str]]) -> bool:
    """Whether two lists of names have one in common, under any spelling."""
    one = {form for name in gold for form in spellings.get(name, {name.lower()})}
    other = {form for name in found for form in spellings.get(name, {name.lower()})}
    return bool(one & other) or any(a in b or b in a for a in one for b in other)


def _spellings(gold: Gold) -> dict[str, set[str]]:
    return {each["name"]: {form.lower() for form in (each["name"], *each["spellings"])} for each in gold["names"]}


_KINDS = {
    "tariff": "tariff tax duty levy import deposit",
    "sanction": "sanction freeze visa blacklist",
    "export control": "export control licence license restriction trade stop quota",
    "ban": "ban embargo prohibition restriction trade stop moratorium",
    "embargo": "embargo ban trade stop blockade",
    "quota": "quota limit production ration",
    "aid": "aid loan grant credit relief fund",
    "subsidy": "subsidy aid grant",
    "interest rate": "rate interest",
    "tax": "tax tariff duty levy fee",
}


def _kind_agrees(gold: str, found: str) -> bool:
    if not gold or gold == found:
        return gold == found
    return any(word in gold.lower() for word in _KINDS.get(found, found).split()) or (
        gold == "other" and found not in _KINDS
    )


def _fits_measure(gold: Gold, found: FoundMeasure, spellings: dict[str, set[str]]) -> bool:
    if _kind_agrees(gold.get("kind") or "", found.kind):
        return True
    pairs = ((_all(gold.get("by")), found.by), (_all(gold.get("on")), found.on))
    if any(one and other and _agree(one, other, spellings) for one, other in pairs):
        return True
    return bool(_words(_all(gold.get("products"))) & _words(found.products))


def standing(found: FoundMeasure, published: date) -> str:
    """Return where a measure stands, by its dates where it does not say."""
    dates = dict(found.dates)
    if found.status:
        return found.status
    if "ended" in dates and EdtfDate(dates["ended"]).earliest <= published:
        return "ended"
    if "in_force" in dates:
        return "in force" if EdtfDate(dates["in_force"]).earliest <= published else "adopted"
    return "adopted" if dates else ""


_STATUS = {
    "announced": ("adopted",),
    "suspended": ("ended",),
    "adopted": ("adopted", "in force"),
    "in force": ("in force", "adopted"),
}


def _digits(value: str | None) -> str:
    return " ".join(re.findall(r"\d[\d.,]*|[a-z]+-[a-z]+", value or "")).strip(".,")


def _measure_details(
    gold: Gold, found: FoundMeasure, published: date, spellings: dict[str, set[str]]
) -> dict[str, bool]:
    told: dict[str, bool] = {"kind": _kind_agrees(gold.get("kind") or "", found.kind)}
    for name in ("by", "on"):
        if gold.get(name):
            told[name] = _agree(_all(gold[name]), getattr(found, name), spellings)
    if gold.get("products"):
        told["products"] = bool(_words(gold["products"]) & _words(found.products))
    elif found.products:
        told["products"] = False
    if gold.get("rate") or found.rate:
        told["rate"] = _digits(gold.get("rate")) == _digits(found.rate)
    if gold.get("rate_before") or found.rate_before:
        told["rate_before"] = _digits(gold.get("rate_before")) == _digits(found.rate_before)
    if status := gold.get("status"):
        told["status"] = standing(found, published) in _STATUS.get(status, (status,))
    told["all of it"] = all(told.values())
    return told


def _meeting_details(gold: Gold, found: FoundMeeting, spellings: dict[str, set[str]]) -> dict[str, bool]:
    told: dict[str, bool] = {}
    if parties := gold.get("parties"):
        hit = [each for each in parties if _agree([each], found.parties, spellings)]
        told["a party"] = bool(hit)
        told["every party"] = len(hit) == len(parties)
    if gold.get("place") or found.place:
        told["place"] = bool(found.place) and _agree(_all(gold.get("place")), [found.place], spellings)
    if gold.get("date") or found.date:
        told["date"] = gold.get("date") == found.date
    if gold.get("status"):
        told["status"] = gold["status"] == found.status
    return told


def _figure_fits(gold: Gold, found: FoundFigure) -> bool:
    return _digits(gold.get("value")) == _digits(found.value)


_LEAST_SHARED = 0.5  # of the shorter of two excerpts


def _matched(
    gold: list[Gold], found: Sequence[Any], text: str, fits: Callable[[Gold, Any], bool]
) -> list[tuple[int, int]]:
    """Return which of the wanted is which of the found, each once, the best first."""
    pairs = []
    for number, wanted in enumerate(gold):
        places = _extents(wanted["excerpt"], text)
        for other, each in enumerate(found):
            share = max((overlap(place, each.extent) for place in places), default=0)
            if share >= _LEAST_SHARED and fits(wanted, each):
                length = min(end - start for start, end in places) / max(1, each.extent[1] - each.extent[0])
                pairs.append((share + min(length, 1), number, other))
    taken: list[tuple[int, int]] = []
    for _, number, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if all(number != a and other != b for a, b in taken):
            taken.append((number, other))
    return taken


def _counted(
    gold: list[Gold], found: Sequence[Any], pairs: list[tuple[int, int]], details: list[dict[str, bool]]
) -> Counted:
    optional = {number for number, each in enumerate(gold) if each.get("optional")}
    right = [pair for pair in pairs if pair[0] not in optional]
    shares: dict[str, tuple[int, int]] = {}
    for each in details:
        for name, value in each.items():
            hits, of = shares.get(name, (0, 0))
            shares[name] = (hits + value, of + 1)
    return Counted(len(gold) - len(optional), len(found) - (len(pairs) - len(right)), len(right), shares)


def measured(gold: Gold, text: str, names: Sequence[Named], *, show: bool = False) -> dict[str, Counted]:
    """Return how well the measures, meetings and figures of one text are found."""
    published = date.fromisoformat(gold["published"])
    spellings = _spellings(gold)
    told: dict[str, Counted] = {}
    measures = measures_in(text, published, names)
    wanted = gold.get("measures", [])
    pairs = _matched(wanted, measures, text, lambda one, other: _fits_measure(one, other, spellings))
    told["measures"] = _counted(
        wanted, measures, pairs, [_measure_details(wanted[a], measures[b], published, spellings) for a, b in pairs]
    )
    _show(wanted, measures, pairs, text, show=show)
    meetings = meetings_in(text, published, names)
    wanted = gold.get("meetings", [])
    pairs = _matched(wanted, meetings, text, lambda *_: True)
    told["meetings"] = _counted(
        wanted, meetings, pairs, [_meeting_details(wanted[a], meetings[b], spellings) for a, b in pairs]
    )
    _show(wanted, meetings, pairs, text, show=show)
    figures = figures_in(text, published, names)
    wanted = gold.get("figures", [])
    pairs = _matched(wanted, figures, text, _figure_fits)
    before = [
        {"before": _digits(wanted[a].get("before")) == _digits(figures[b].before)}
        for a, b in pairs
        if wanted[a].get("before") or figures[b].before
    ]
    told["figures"] = _counted(wanted, figures, pairs, before)
    return told


def _show(wanted: list[Gold], found: Sequence[Any], pairs: list[tuple[int, int]], text: str, *, show: bool) -> None:
    if not show:
        return
    for number, each in enumerate(wanted):
        other = next((b for a, b in pairs if a == number), None)
        print("  =" if other is not None else "  MISSED", {key: value for key, value in each.items() if value})
        if other is not None:
            print("     ", found[other], "|", text[slice(*found[other].extent)])
    for number, each in enumerate(found):
        if all(b != number for _, b in pairs):
            print("  WRONG", each, "|", text[slice(*each.extent)])


def texts(name: str) -> Iterator[tuple[str, Gold, str]]:
    """Yield the texts of a set, each with what a reader finds in it."""
    for path in sorted((HERE / name).glob("*.json")):
        yield (
            path.stem,
            json.loads(path.read_text(encoding="utf-8")),
            path.with_suffix(".txt").read_text(encoding="utf-8"),
        )


def added(counts: Sequence[Counted]) -> Counted:
    """Return counts of several texts as one."""
    shares: dict[str, tuple[int, int]] = {}
    for each in counts:
        for name, (hits, of) in each.details.items():
            old = shares.get(name, (0, 0))
            shares[name] = (old[0] + hits, old[1] + of)
    return Counted(
        sum(each.wanted for each in counts),
        sum(each.found for each in counts),
        sum(each.right for each in counts),
        shares,
    )


def line(name: str, told: Counted) -> str:
    """Return precision, recall and F1 in a line, with the share of right details."""
    precision, recall = told.right / max(1, told.found), told.right / max(1, told.wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    details = " ".join(f"{each} {hits / of:.2f} ({hits}/{of})" for each, (hits, of) in told.details.items())
    counts = f"{told.right} of {told.wanted}, {told.found} found"
    return f"{name:10} P {precision:.2f} R {recall:.2f} F1 {f1:.2f} ({counts})  {details}"


def main(arguments: Sequence[str]) -> None:
    """Print how well the texts of a set are read; with `-v`, what was missed and what was wrong, but of `report`.

    With `--found-names` the names are those that the draft finds, and else the reader's.
    """
    name = next((each for each in arguments if not each.startswith("-")), "tune")
    show = "-v" in arguments and name != "report"  # the set that is reported on is not looked at
    found_names = "--found-names" in arguments
    told: list[dict[str, Counted]] = []
    for stem, gold, text in texts(name):
        if name == "tune":
            print(stem)
        told.append(measured(gold, text, names_found(text) if found_names else names_of(gold, text), show=show))
        for part, counts in told[-1].items() if name == "tune" else ():
            print("   ", line(part, counts))
    for part in ("measures", "meetings", "figures"):
        print(line(part, added([each[part] for each in told])))


if __name__ == "__main__":
    main(sys.argv[1:])
