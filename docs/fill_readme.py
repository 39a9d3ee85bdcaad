"""Writes the real output below each command that a document shows: ``python docs/fill_readme.py``."""

import io
import os
import re
import sys
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from briefing.cli.main import main
from briefing.proof.explanations import EXPLANATIONS
from briefing.tables.columns import PLACE, SHARDS, STATEMENT, TABLES

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


CODES = re.compile(r"(## Codes\n\n).*?(\n`briefing check --explain)", re.DOTALL)


def codes() -> str:
    """Return the table of the checks' codes."""
    rows = "".join(f"| {code} | {fault.title} | {fault.why} |\n" for code, fault in EXPLANATIONS.items())
    return f"| code | what it means | why it matters |\n| --- | --- | --- |\n{rows}"


def with_codes(text: str) -> str:
    """Return the text with the table of codes as it is now."""
    return CODES.sub(lambda part: f"{part[1]}{codes()}{part[2]}", text)


COLUMNS = re.compile(r"(## The tables\n\n).*?(\n## What it takes)", re.DOTALL)


def columns() -> str:
    """Return the columns of each table; those that several tables have are told before."""
    told = {"each table": PLACE, "statements, quotes, measures, figures": STATEMENT, "shards": SHARDS, **TABLES}
    shared = {*PLACE, *STATEMENT}
    parts = []
    for name, found in told.items():
        own = found if name not in TABLES else [each for each in found if each not in shared]
        rows = ""
        for (kind, said), alike in groupby(own, itemgetter(1, 2)):
            names = ", ".join(f"`{each.name}`" for each in alike)
            rows += f"| {names} | `{kind}` | {said} |\n"
        parts.append(f"**{name}**\n\n| columns | type | what they hold |\n| --- | --- | --- |\n{rows}")
    return "\n".join(parts)


def with_columns(text: str) -> str:
    """Return the text with the tables' columns as they are now."""
    return COLUMNS.sub(lambda part: f"{part[1]}{columns()}{part[2]}", text)


DRAFTED = ROOT / "docs" / "drafted.yaml"


def drafted() -> str:
    """Return the draft of the example's article as ``briefing draft … -o -`` prints it where no library lends names."""
    from briefing.dates.edtf import EdtfDate
    from briefing.draft.article import article_in
    from briefing.draft.drafting import draft
    from briefing.draft.proving import proved
    from briefing.draft.writing import yaml_of

    article = article_in((ROOT / "briefs" / "us-china-fwg-2024-08.txt").read_bytes())
    made = proved(draft(article, EdtfDate("2024-08-12")), article.text)
    return yaml_of(made.brief, made.comments, "../briefs/brief.schema.json")


if __name__ == "__main__":
    DRAFTED.write_text(drafted(), encoding="utf-8")
    checking = ROOT / "docs" / "checking.md"
    checking.write_text(with_codes(checking.read_text(encoding="utf-8")), encoding="utf-8")
    scale = ROOT / "docs" / "scale.md"
    scale.write_text(with_columns(scale.read_text(encoding="utf-8")), encoding="utf-8")
    for name in ("README.md", "docs/json.md"):
        path = ROOT / name
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
