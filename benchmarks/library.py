"""How a library of any size answers, next to ripgrep and to bare PyYAML in the same run.

Run it with the interpreter that briefing is installed for: python benchmarks/library.py [SIZE]... [--keep DIR]
It makes a library of each size (1000, 10000 and 100000 unless told otherwise; some briefs are broken), and measures

- the first index of the briefs alone and with their articles (twice as long as they), against reading the same
  briefs, and no articles, with PyYAML's C loader alone, on all cores;
- `briefing timeline --topic tariffs` with nothing changed, against `rg -l tariffs` and against one brief;
- the same after one brief was changed; the shell's completion of ids; the index's size and the most memory;
- some questions and their most memory, alone and beside a watch (Linux, with briefing-cli[watch]).

Whole processes, in turn; the median of several runs. `rg` is left out where it is not installed.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import yaml
from library_maker import make

SIZES = (1_000, 10_000, 100_000)
SEED = 7
RUNS = 7
TURNS = 2  # of the first index and of PyYAML, which take long
BRIEFING = [sys.executable, "-m", "briefing"]
TIMELINE = [*BRIEFING, "timeline", "--topic", "tariffs"]
SEARCH, SUMMARY = [*BRIEFING, "search", "tariffs"], [*BRIEFING, "summary"]
_TOGETHER = 64  # files that a process is given at a time


def seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    """Return how long one run takes; what it prints is thrown away."""
    begin = time.perf_counter()
    done = subprocess.run(command, check=False, env=environment, capture_output=True)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    return time.perf_counter() - begin


def median(command: Sequence[str], environment: dict[str, str]) -> float:
    """Return the median of some runs, the first of which warms the disk."""
    return statistics.median([seconds(command, environment) for _ in range(RUNS + 1)][1:])


def load_all(paths: Sequence[str]) -> int:
    """Read files with PyYAML's C loader alone, and return how many are YAML."""
    read = 0
    for path in paths:
        try:
            yaml.load(Path(path).read_bytes(), Loader=yaml.CSafeLoader)
        except (yaml.YAMLError, UnicodeError):
            continue
        read += 1
    return read


def bare_yaml(folder: Path) -> float:
    """Return how long PyYAML takes for a folder, on all cores."""
    begin = time.perf_counter()
    paths = sorted(str(path) for path in folder.rglob("*.yaml"))
    chunks = [paths[start : start + _TOGETHER] for start in range(0, len(paths), _TOGETHER)]
    with ProcessPoolExecutor() as pool:
        sum(pool.map(load_all, chunks))
    return time.perf_counter() - begin


def memory(command: Sequence[str], environment: dict[str, str]) -> float:
    """Return the most memory that one process of a command's held, in MB, as the system counts it."""
    program = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", program, *command], check=True, env=environment, capture_output=True)
    scale = 1_000_000 if sys.platform == "darwin" else 1_000
    return int(done.stdout) / scale


def without_articles(folder: Path, into: Path) -> Path:
    """Write the briefs of a library alone, which name no article's text, and return their folder."""
    for path in folder.rglob("*.yaml"):
        copy = into / path.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(re.sub(rb"^  text: .*\.txt\n", b"", path.read_bytes(), count=1, flags=re.MULTILINE))
    return into


def first_index(folder: Path, environment: dict[str, str]) -> str:
    """Return how long the first index of a library takes, next to PyYAML."""
    # What is read first comes from the disk, and would make whatever follows look fast.
    for path in folder.rglob("*.*"):
        if path.is_file():
            path.read_bytes()
    plain, first = [], []
    for _ in range(TURNS):
        shutil.rmtree(environment["BRIEFING_CACHE"], ignore_errors=True)
        plain.append(bare_yaml(folder))
        first.append(seconds([*BRIEFING, "index", "--library", str(folder)], environment))
    bare, built = statistics.median(plain), statistics.median(first)
    return f"{built:8.2f} s   {built / bare:5.2f} × PyYAML alone ({bare:.2f} s; budget 1.5 ×)"


def environment_for(folder: Path, cache: Path) -> dict[str, str]:
    """Return the variables that a command is run with."""
    environment = {**os.environ, "BRIEFING_CACHE": str(cache), "BRIEFING_LIBRARY": str(folder), "COLUMNS": "80"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    seconds([*BRIEFING, "--version"], environment)
    return environment


def measure_first(folder: Path, cache: Path) -> Iterator[str]:
    """Yield what the first index takes, line by line, next to PyYAML."""
    environment = environment_for(folder, cache)
    alone = without_articles(folder, cache.parent / "alone" / folder.name)
    yield f"first index, briefs  {first_index(alone, environment)}"
    shutil.rmtree(alone)
    yield f"  and their articles {first_index(folder, environment)}"
    shutil.rmtree(cache)


def measure(folder: Path, cache: Path) -> Iterator[str]:
    """Yield what questions take, line by line."""
    environment = environment_for(folder, cache)
    began = time.perf_counter()
    held = memory([*BRIEFING, "index"], environment)
    size = sum(path.stat().st_size for path in cache.iterdir()) / 1e6
    took = time.perf_counter() - began
    yield f"most memory          {held:8.0f} MB  (budget 300 MB); index {size:.0f} MB, made in {took:.0f} s"
    brief = next(path for path in sorted(folder.rglob("*tariffs*.yaml")))
    answered, single = median(TIMELINE, environment), median([*TIMELINE, str(brief)], environment)
    yield f"timeline             {answered:8.3f} s   {answered / single:5.2f} × over one brief (1.5 × at 1,000)"
    ripgrep = shutil.which("rg")
    if ripgrep:
        searched = median([ripgrep, "-l", "tariffs", str(folder)], environment)
        yield f"{'':32}{answered / searched:5.2f} × rg -l ({searched:.3f} s; budget 2 × at 100,000)"
    changed = []
    for turn in range(RUNS):
        os.utime(brief, (turn, turn))
        changed.append(seconds(TIMELINE, environment))
    yield f"  one brief changed  {statistics.median(changed):8.3f} s"
    yield from measure_questions(environment)
    line = {"_BRIEFING_COMPLETE": "complete_bash", "COMP_WORDS": "briefing summary us-china-", "COMP_CWORD": "2"}
    script = shutil.which("briefing", path=str(Path(sys.executable).parent))
    if script:
        offered = median([script], environment | line) * 1000
        yield f"completing an id     {offered:8.0f} ms  (budget 100 ms at 10,000)"
    if sys.platform.startswith("linux"):
        with watched(environment):
            yield "beside a watch"
            yield from measure_questions(environment)


def measure_questions(environment: dict[str, str]) -> Iterator[str]:
    """Yield how long some questions take, and their most memory, line by line."""
    since = [*TIMELINE, "--since", "2024-10"]
    for name, asked in (("timeline since 2024-10", since), ("search tariffs", SEARCH), ("summary of latest", SUMMARY)):
        yield f"{name:<22} {median(asked, environment):6.3f} s, {memory(asked, environment):4.0f} MB (budget 300 MB)"


@contextmanager
def watched(environment: dict[str, str]) -> Iterator[None]:
    """Have a process watch the library."""
    process = subprocess.Popen([*BRIEFING, "index", "--watch"], env=environment, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    while "Ctrl-C" not in (line := process.stderr.readline()):
        if not line:
            raise SystemExit("the library can't be watched")
    try:
        yield
    finally:
        process.terminate()
        process.communicate()


def main() -> None:
    """Make the libraries and print what is measured."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("sizes", nargs="*", type=int, default=list(SIZES), metavar="SIZE")
    asked.add_argument("--keep", type=Path, help="make the libraries here, or use those that are here from before")
    asked.add_argument("--questions", action="store_true", help="leave out the first index next to PyYAML")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as own:
        for size in options.sizes:
            folder = (options.keep or Path(own)) / str(size)
            if not folder.is_dir():
                make(folder, size, SEED)
            print(f"{size:,} briefs")
            first = () if options.questions else measure_first(folder, Path(own) / "cache")
            for line in chain(first, measure(folder, Path(own) / "cache")):
                print(f"  {line}", flush=True)


if __name__ == "__main__":
    main()
