"""How many quotations of an article a draft finds, and how many it gives to who says them.

    python benchmarks/draft_quotes.py [--set tune|report|fresh|DIR] [--missed] [--found]

A quotation that gold has as optional counts in no way. Another counts as found if the words agree but for blanks and
the marks at the end, or overlap by four fifths of the longer; as right if it is given to the same one: under any name
that the article has for them, and for somebody without a name if the head noun is the same. ``--found`` names with the
module of names; else with those of the measured set.
"""

import argparse
import json
import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from importlib import import_module
from pathlib import Path
from typing import Any

from briefing.draft.findings import Named, Quoted
from briefing.draft.quotations import quoted_in

HERE = Path(__file__).parent / "drafts"
_OVERLAP = 0.8


def gold_names(text: str, rows: Sequence[dict[str, Any]]) -> list[Named]:
    """Return the names of a measured text with all their mentions; a person goes by the last name too."""
    forms: dict[str, str] = {}
    for row in rows:
        last = [row["name"].split()[-1]] if row["kind"] == "person" else []
        for form in (row["name"], *row["spellings"], *last):
            forms.setdefault(form, row["name"])
    mentions: dict[str, list[tuple[int, int]]] = {}
    if forms:
        pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
        for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
            mentions.setdefault(forms[match[0]], []).append(match.span())
    return [
        Named(
            row["name"],
            row["kind"],
            row.get("title") or "",
            "",
            tuple(row["spellings"]),
            tuple(mentions.get(row["name"], ())),
        )
        for row in rows
    ]


def is_same_text(one: str, other: str) -> bool:
    """Whether two quotations are one."""
    one, other = (re.sub(r"\s+", " ", each).strip(" .,;:!?…“”\"'‘’—-") for each in (one, other))
    if one == other:
        return True
    match = SequenceMatcher(None, one, other, autojunk=False)
    return sum(block.size for block in match.get_matching_blocks()) >= _OVERLAP * max(len(one), len(other))


def is_same_speaker(found: str, wanted: str, rows: Sequence[dict[str, Any]]) -> bool:
    """Whether two name the same one."""
    if _plain(found) == _plain(wanted):
        return True
    for row in rows:
        spellings = {_plain(each) for each in (row["name"], *row["spellings"])}
        if _plain(wanted) in spellings:
            return _plain(found) in spellings
    return bool(found and wanted) and _head(found) == _head(wanted)


def _plain(name: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", name.lower().replace("’", "'"))


def _head(words: str) -> str:
    parts = re.split(r"\s(?:of|for|in|at|from|to|with|who|on|near|close)\s|,", _plain(words))[0].split()
    return parts[-1] if parts else ""


def is_optional(found: Quoted, wanted: Sequence[dict[str, Any]]) -> bool:
    """Whether a quotation may be found or not, as scare quotes may."""
    return any(each.get("optional") and is_same_text(found.text, each["text"]) for each in wanted)


def compared(
    found: Sequence[Quoted], wanted: Sequence[dict[str, Any]], rows: Sequence[dict[str, Any]]
) -> tuple[int, int, list[str]]:
    """Return how many are found, how many with who says them, and what went wrong."""
    left = list(found)
    texts, right, wrong = 0, 0, []
    for each in wanted:
        if each.get("optional"):
            continue
        same = next((one for one in left if is_same_text(one.text, each["text"])), None)
        if same is None:
            wrong.append(f"missed  {each['text'][:70]!r} ({each['speaker']})")
            continue
        left.remove(same)
        texts += 1
        if is_same_speaker(same.speaker, each["speaker"], rows):
            right += 1
        else:
            wrong.append(f"speaker {each['text'][:70]!r}: {same.speaker!r}, not {each['speaker']!r}")
    return texts, right, [*wrong, *(f"more    {one.text[:70]!r} ({one.speaker})" for one in left)]


def shares(right: int, found: int, wanted: int) -> str:
    """Return precision, recall and F1."""
    precision, recall = right / (found or 1), right / (wanted or 1)
    return f"P {precision:.2f}  R {recall:.2f}  F1 {2 * right / ((found + wanted) or 1):.2f}"


def main() -> None:
    """Print the shares for each text and for all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--set", metavar="SET", default="tune")
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--found", action="store_true")
    arguments = parser.parse_args()
    total = [0, 0, 0, 0]
    for path in sorted((HERE / arguments.set).glob("*.json")) or sorted(Path(arguments.set).glob("*.json")):
        gold, text = json.loads(path.read_text("utf-8")), path.with_suffix(".txt").read_text("utf-8")
        found = quoted_in(text, names_of(text, gold["names"], found=arguments.found))
        found = [each for each in found if not is_optional(each, gold["quotes"])]
        texts, right, wrong = compared(found, gold["quotes"], gold["names"])
        counts = (texts, right, len(found), sum(not each.get("optional") for each in gold["quotes"]))
        total = [one + more for one, more in zip(total, counts, strict=True)]
        print(f"{path.stem:28} {shares(right, *counts[2:])}   (words alone: {shares(texts, *counts[2:])})")
        if arguments.missed and arguments.set != "report":
            print(*(f"    {each}" for each in wrong), sep="\n")
    print(f"{'all':28} {shares(total[1], *total[2:])}   (words alone: {shares(total[0], *total[2:])})")


def names_of(text: str, rows: Sequence[dict[str, Any]], *, found: bool) -> list[Named]:
    """Return the names of a text: those that a draft finds, or those of the measured set."""
    if not found:
        return gold_names(text, rows)
    named: list[Named] = import_module("briefing.draft.names").named_in(text)
    return named


if __name__ == "__main__":
    main()
