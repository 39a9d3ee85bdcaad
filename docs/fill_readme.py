"""Writes the real output below each command that a document shows: ``python docs/fill_readme.py``."""

import io
import os
import re
import sys
from pathlib import Path

from briefing.cli.main import main

ROOT = Path(__file__).parents[1]
SHOWN = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n.*?```", re.DOTALL)


def output_of(command: str) -> str:
    """Return what a command prints on stdout, 80 columns wide."""
    os.environ["COLUMNS"] = "80"
    os.chdir(ROOT)
    stdout, stderr = sys.stdout, sys.stderr
    sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    sys.stderr = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    try:
        main(command.split()[1:])
        sys.stdout.flush()
        return sys.stdout.buffer.getvalue().decode()  # type: ignore[no-any-return]
    finally:
        sys.stdout, sys.stderr = stdout, stderr


def filled(text: str) -> str:
    """Return the text with the output of each shown command as it is now."""
    return SHOWN.sub(lambda shown: f"```console\n$ {shown['command']}\n{output_of(shown['command'])}```", text)


if __name__ == "__main__":
    for name in ("README.md", "docs/json.md"):
        path = ROOT / name
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
