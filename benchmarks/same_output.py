"""Whether two builds of briefing print the same: every command, format, width and library, to the byte.

    python benchmarks/same_output.py BEFORE AFTER [--library DIR] [--only TEXT] [--diff LINES]

BEFORE and AFTER are `briefing` executables, as of two virtual environments; same_output.toml says what is run. Compared
are exit code, stdout and stderr, and in the end the files written. The two run side by side, each in a folder and with
a cache of its own; only the names of these are masked. Exits with 1 where something differs.
"""

import argparse
import json
import re
import shlex
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product, takewhile
from pathlib import Path

from library_maker import make
from run_apart import ROOT, Answer, Call, Side

MADE = {"small": (60, 0.1), "large": (400, 0.005)}  # briefs, and the share of them that is broken
SEED = 7


def names_in(variables: dict[str, str], side: Side) -> dict[str, str]:
    """Return what the words in capitals stand for in a library, as a program tells without making an index."""
    asked = (["list", "--no-checks"], ["topics"], ["people"])
    calls = [Call("", [*words, "--format", "json"], {**variables, "BRIEFING_NO_INDEX": "1"}) for words in asked]
    briefs, topics, actors = (json.loads(side.run(call).stdout) for call in calls)
    people = [each for each in actors if each["kind"] == "person"]
    groups = {"OTHER": briefs[1:] or briefs, "TOPIC": topics, "ACTOR": actors, "PERSON": people or actors}
    names = {name: max(group, key=lambda each: each.get("statements", 0))["id"] for name, group in groups.items()}
    codes = re.findall(r"^\| (B\d+) ", (ROOT / "docs" / "checking.md").read_text(encoding="utf-8"), re.MULTILINE)
    return {**names, "LATEST": briefs[0]["id"], "CODES": ",".join(codes)}


def expanded(line: str) -> Iterator[str]:
    """Yield a line with each of the words in its braces."""
    before, brace, rest = line.partition("{")
    words, _, after = rest.partition("}")
    for word, end in product(words.split(","), expanded(after) if brace else [""]):
        yield before + word + end


def all_calls(folders: dict[str, Path], side: Side) -> Iterator[Call]:
    """Yield all runs, in their order."""
    libraries: dict[str, dict[str, str]] = {"briefs": {}, "elsewhere": {}}
    for name, folder in folders.items():
        libraries[name] = {"BRIEFING_LIBRARY": str(folder)}
        libraries[f"{name}/files"] = {"BRIEFING_LIBRARY": str(folder), "BRIEFING_NO_INDEX": "1"}
    names = {library: names_in(variables, side) for library, variables in libraries.items()}
    for runs in tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["runs"]:
        for library in [each for each in runs["over"] if each in libraries]:
            lines = runs["lines"]
            for name, meant in names[library].items():
                lines = lines.replace(name, meant)
            typed = [f"{each} {runs.get('behind', '')}" for line in lines.splitlines() for each in expanded(line)]
            for way, line in product(runs["over"][library].split(), typed):
                yield call_of(line, way, library, libraries[library])


def call_of(line: str, way: str, library: str, variables: dict[str, str]) -> Call:
    """Return the run of a line as one types it, in one of the ways, over one of the libraries."""
    words = shlex.split(f"{line} --format {way}" if way in ("markdown", "json") else line)
    own = dict(word.split("=", 1) for word in takewhile(re.compile("[A-Z_]+=").match, words))
    on_screen = way.startswith("screen")
    return Call(
        f"{library} {way}: briefing {' '.join(line.split())}",
        words[len(own) :],
        {"COLUMNS": re.sub(r"\D", "", way) or "80", **variables, **own},
        folder="elsewhere" if library == "elsewhere" else "work",
        # Over more than a few briefs a bar on stderr tells of the time.
        screens=(on_screen, on_screen and library == "briefs"),
    )


def compared(sides: list[Side], calls: list[Call]) -> Iterator[tuple[str, str, list[str]]]:
    """Yield the command, the title and the difference of each run, and in the end of each file."""
    with ThreadPoolExecutor() as pool:
        for call in calls:
            before, after = pool.map(Side.run, sides, [call] * 2)
            command = call.words[0] if call.words and call.words[0][0] != "-" else "briefing"
            yield command, call.title, before.difference(after)
    files = [side.files() for side in sides]
    for name in sorted({*files[0], *files[1]}):
        before, after = (each.get(name, Answer("", "not there")) for each in files)
        yield "files", name, before.difference(after)


def main() -> None:
    """Run both programs, and print what differs and a count by command."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("programs", nargs=2, type=Path, metavar="BRIEFING", help="the executable before, and after")
    parser.add_argument("--library", type=Path, metavar="DIR", help="a folder of briefs to go through as well")
    parser.add_argument("--only", default="", metavar="TEXT", help="only the runs whose title has this text")
    parser.add_argument("--diff", type=int, default=12, metavar="LINES", help="how much to show of each difference")
    asked = parser.parse_args()
    total, differing = Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory() as temporary:
        folders = {name: Path(temporary, name) for name in MADE}
        for name, (size, broken_share) in MADE.items():
            make(folders[name], size, SEED, broken_share=broken_share)
        if asked.library:
            folders["own"] = asked.library.absolute()
        sides = [Side(program, Path(temporary, f"side-{number}")) for number, program in enumerate(asked.programs)]
        calls = [call for call in all_calls(folders, sides[0]) if asked.only in call.title]
        print(f"{len(calls)} runs of each", flush=True)
        for command, title, difference in compared(sides, calls):
            total[command] += 1
            if difference:
                differing[command] += 1
                print(title, *difference[: asked.diff], sep="\n    ", flush=True)
    for command, count in total.items():
        print(f"{command:12}{count:6}{differing[command] or '·':>6}")
    print(f"{'total':12}{total.total():6}{differing.total():6} differ")
    sys.exit(differing.total() > 0)


if __name__ == "__main__":
    main()
