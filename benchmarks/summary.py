"""How long `briefing summary` takes, as a ratio to a Typer and Rich program that prints one panel.

Run it with the interpreter that briefing is installed for: python benchmarks/summary.py [RUNS]
Both programs run in turn, as whole processes, so that what else the machine does falls on both.
"""

import compileall
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import briefing

HERE = Path(__file__).parent
BUDGET = 1.4
COMMANDS = {
    "panel": [sys.executable, str(HERE / "panel.py")],
    "summary": [sys.executable, "-m", "briefing", "summary"],
    "timeline": [sys.executable, "-m", "briefing", "timeline", "--topic", "tariffs"],
    "check": [sys.executable, "-m", "briefing", "check", "us-china-fwg-2024-08"],
}


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return how long one run takes."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, cwd=HERE.parent, env=environment, capture_output=True)
    return time.perf_counter() - begin


def main() -> None:
    """Print the median of each and the ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    # An installed package is compiled; a checkout is after its first run.
    compileall.compile_dir(str(Path(briefing.__file__).parent), quiet=1)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for turn in range(runs + 2):
        for name, command in COMMANDS.items():
            once = seconds(command, environment)
            if turn >= 2:  # noqa: PLR2004 - the first two warm the disk
                taken[name].append(once)
    median = {name: statistics.median(times) for name, times in taken.items()}
    for name, once in median.items():
        print(f"{name:10} {once * 1000:7.1f} ms  {once / median['panel']:5.2f} × panel")
    ratio = median["summary"] / median["panel"]
    print(
        f"summary: {ratio:.2f} × panel (budget {BUDGET} ×), "
        f"check: {median['check'] / median['summary']:.2f} × summary (budget 2 ×)"
    )


if __name__ == "__main__":
    main()
