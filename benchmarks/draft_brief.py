"""How much of a finished brief its draft saves: by kind of statement, and in keystrokes.

A statement of the finished brief is found where one of the draft cites half of its excerpt. What has to be typed are
the characters of the finished brief that its draft does not have in the same place, both written in the same manner and
order; what has to be deleted is counted apart, for one deletes by the line.

That measure flatters where letters of one word stand in another by chance, and counts an actor that only moved as
deleted and typed; it takes a renamed id for nothing. `keys` are what one really presses: whole words typed, each actor
and topic held against its own, a new id once, a key for each word that is deleted, and for many at once no more than
one a line and two to mark them. All is over the characters of the finished brief.

The briefs of `fresh` are drafts that were corrected; those of `tune` and `report` were written without seeing any.

    python benchmarks/draft_brief.py benchmarks/drafts/tune/*.yaml
"""

import re
import sys
import time
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from msgspec import structs

from briefing.brief.model import Brief, BriefFormat
from briefing.brief.reading.reader import load
from briefing.brief.statements import sources_of
from briefing.draft.article import article_in
from briefing.draft.drafting import draft
from briefing.draft.proving import proved
from briefing.draft.writing import yaml_of

KINDS = ("meetings", "events", "measures", "positions", "quotes", "figures", "watch")
_HALF = 0.5
_WORD = re.compile(r"\s+|[\w-]+|[^\w\s]")


def main(paths: Iterable[str]) -> None:
    """Print the figures of each finished brief and of all."""
    found: Counter[str] = Counter()
    told: Counter[str] = Counter()
    typed = deleted = pressed = length = 0
    for path in map(Path, paths):
        brief = load(path)
        text_file = path.parent / str(brief.article.text)
        article = article_in(text_file.read_bytes())
        began = time.perf_counter()
        made = proved(draft(article, brief.article.published, text_file.name), article.text)
        seconds = time.perf_counter() - began
        for kind, key in kinds_found(brief, made.brief):
            told[kind] += 1
            found[kind] += key
        more, less, whole = keystrokes(brief, made.brief)
        keys = keys_pressed(brief, made.brief)
        typed, deleted, pressed, length = typed + more, deleted + less, pressed + keys, length + whole
        print(f"{path.stem:28} {_rates(more, less, keys, whole)}  {seconds * 1000:4.0f} ms")
    print(f"{'all':28} {_rates(typed, deleted, pressed, length)}")
    print("found:", ", ".join(f"{kind} {found[kind]} of {told[kind]}" for kind in told))


def kinds_found(brief: Brief, made: BriefFormat) -> Iterable[tuple[str, bool]]:
    """Yield each statement of a brief by its kind, and whether the draft has one of that kind for its words."""
    for kind in KINDS:
        items = [_excerpt(each) for each in getattr(made, kind)]
        for item in getattr(brief, kind):
            yield kind, any(_alike(_excerpt(item), each) for each in items)


def keystrokes(brief: Brief, made: BriefFormat) -> tuple[int, int, int]:
    """Return how many characters are typed and deleted from a draft to a brief, and how many the brief has."""
    finished = _as_written(brief)
    ids = _ids(finished, made)
    typed = deleted = whole = 0
    for name in BriefFormat.__struct_fields__:
        wanted, have = getattr(finished, name), getattr(made, name)
        pairs = _paired(wanted, have) if name in KINDS else [(wanted, have)]
        for one, other in pairs:
            want, got = _written(name, one), _renamed(_written(name, other), ids)
            blocks = SequenceMatcher(None, got, want, autojunk=False).get_matching_blocks()
            kept = sum(block.size for block in blocks)
            typed, deleted, whole = typed + len(want) - kept, deleted + len(got) - kept, whole + len(want)
    return typed, deleted, whole


def keys_pressed(brief: Brief, made: BriefFormat) -> int:
    """Return how many keys lead from a draft to a brief: whole words typed, words and lines deleted."""
    finished = _as_written(brief)
    ids = _ids(finished, made)
    pressed = sum(len(id_) for made_id, id_ in ids.items() if made_id != id_)
    for name in BriefFormat.__struct_fields__:
        wanted, have = getattr(finished, name), getattr(made, name)
        if name in KINDS:
            pairs = _paired(wanted, have)
        elif name in ("actors", "topics"):
            had = {ids.get(id_, id_): each for id_, each in have.items()}
            both = [*wanted, *(id_ for id_ in had if id_ not in wanted)]
            pairs = [(_entry(id_, wanted), _entry(id_, had)) for id_ in both]
        else:
            pairs = [(wanted, have)]
        for one, other in pairs:
            pressed += _pressed(_renamed(_written(name, other), ids), _written(name, one))
    return pressed


def _as_written(brief: Brief) -> BriefFormat:
    fields = {name: getattr(brief, name) for name in BriefFormat.__struct_fields__}
    return BriefFormat(**{**fields, "id": None})  # the file's name


def _pressed(got: str, want: str) -> int:
    one, other = _WORD.findall(got), _WORD.findall(want)
    pressed = 0
    for tag, start, end, first, last in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag != "equal":
            out = "".join(one[start:end])
            pressed += sum(map(len, other[first:last])) + min(len(out.split()), 2 + out.count("\n"))
    return pressed


def _entry(id_: str, entries: dict[str, Any]) -> dict[str, Any]:
    return {id_: entries[id_]} if id_ in entries else {}


def _rates(typed: int, deleted: int, keys: int, whole: int) -> str:
    return f"typed {typed / whole:5.0%}  deleted {deleted / whole:5.0%}  keys {keys / whole:5.0%}  of {whole}"


def _paired(wanted: list[Any], have: list[Any]) -> list[tuple[Any, Any]]:
    left = list(have)
    pairs = []
    for item in wanted:
        best = max(left, key=lambda each: _likeness(_excerpt(item), _excerpt(each)), default=None)
        if best is not None and _alike(_excerpt(item), _excerpt(best)):
            left.remove(best)
            pairs.append((item, best))
        else:
            pairs.append((item, None))
    return pairs + [(None, each) for each in left]


def _written(name: str, value: Any) -> str:
    """Return the lines of one field of a brief, or of one of its statements."""
    if value is None or value in ([], {}):
        return ""
    part = structs.replace(_EMPTY, **{name: [value] if name in KINDS else value})
    lines = yaml_of(part, {}, "").splitlines()
    first = next((number for number, line in enumerate(lines) if line.startswith(f"{name}:")), len(lines))
    behind = (number for number, line in enumerate(lines) if number > first and not line.startswith(" "))
    return "\n".join(lines[first : next(behind, len(lines))])


def _ids(finished: BriefFormat, made: BriefFormat) -> dict[str, str]:
    """Return the finished brief's ids of the draft's actors, by their names."""
    known = {form.casefold(): id_ for id_, each in finished.actors.items() for form in (each.name, *each.as_written)}
    return {
        id_: known[form.casefold()]
        for id_, each in made.actors.items()
        for form in (each.name, *each.as_written)
        if form.casefold() in known
    }


def _renamed(text: str, ids: dict[str, str]) -> str:
    return re.sub(r"(?<![\w-])[a-z0-9-]+(?![\w-])", lambda match: ids.get(match[0], match[0]), text)


def _excerpt(item: Any) -> str:
    return " ".join(" ".join(sources_of(item)).split()).strip(' ."”')


def _alike(one: str, other: str) -> bool:
    return _likeness(one, other) >= _HALF


def _likeness(one: str, other: str) -> float:
    """Return which part of the shorter text both have in one piece."""
    if not one or not other:
        return 0.0
    block = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return block.size / min(len(one), len(other))


_EMPTY = BriefFormat(title="", article=load(Path(__file__).parents[1] / "briefs" / "us-tariffs-2024-05.yaml").article)

if __name__ == "__main__":
    main(sys.argv[1:] or sys.exit(__doc__))
