"""How many small faults in the program the tests notice, and which they do not.

    python benchmarks/mutation.py SOURCE... --tests TEST_PATH... [--most 60] [--seed 1] [--seconds 60]

The faults are a sample, the same for the same seed, from all sources alike; every other one moves a threshold. Each is
put into a copy of the project, where the tests run, and is killed if they fail or take longer than the seconds given.
"""

import argparse
import ast
import os
import random
import re
import resource
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate, compress, pairwise
from pathlib import Path
from subprocess import DEVNULL, Popen, TimeoutExpired
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PYTEST = [sys.executable, "-m", "pytest", "-x", "-q", "-n0", "-p", "no:cacheprovider", "--hypothesis-profile=ci"]
# Type checkers, decorators, `import *` and assertions of `zip` read these: no behaviour hangs on them.
IDLE_FIELDS = {"annotation", "returns", "decorator_list", "bases"}
IDLE = re.compile(r"__all__\b|strict=|if (TYPE_CHECKING|__name__)\b|(\w+\.)?(Literal\[|(TypeVar|NewType|cast)\()")
OPERATOR = re.compile(rb"not in|is not|[<>=!]=|[<>+-]|\b(?:in|is|and|or)\b")
WORD_LIST = re.compile(r"^frozenset\(|\.split$")
STRING_OR_LIST = re.compile(r"^f?['\"[]|['\"]$")
FLIPS = {"<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="]}
FLIPS |= {"in": ["not in"], "not in": ["in"], "is": ["is not"], "is not": ["is"], "and": ["or"], "or": ["and"]}
FLIPS |= {"+": ["-"], "-": ["+"], "min": ["max"], "max": ["min"], "True": ["False"], "False": ["True"]}


class Fault(NamedTuple):
    """Other text for a part of a source; a threshold is a number or the sign of an inequality."""

    path: Path
    source: bytes
    part: slice
    new: str
    is_threshold: bool

    def __str__(self) -> str:
        number, old = self.source.count(b"\n", 0, self.part.start), self.source[self.part].decode()
        line = self.source.splitlines()[number].decode().strip()
        return f"{self.path}:{number + 1}: `{' '.join(old.split())}` → `{' '.join(self.new.split())}`\n    {line}"


def faults(path: Path) -> Iterator[Fault]:
    """Yield every fault that could be put into a file."""
    source, path = path.read_bytes(), path.resolve().relative_to(ROOT)
    starts = [0, *accumulate(map(len, source.splitlines(keepends=True)))]

    def part(node: Any) -> slice:
        return slice(starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset)

    for node, parents in nodes(ast.parse(source)):
        is_number = type(getattr(node, "value", None)) in {int, float}
        is_threshold = is_number and not isinstance(parents[-1], ast.Subscript | ast.Slice | ast.UnaryOp)
        for new in replacements(node, parents, lambda of: source[part(of)].decode()):
            yield Fault(path, source, part(node), new, is_threshold)
        for left, right in pairwise(operands(node)):
            if found := OPERATOR.search(source, part(left).stop, part(right).start):
                for new in FLIPS[found[0].decode()]:
                    yield Fault(path, source, slice(*found.span()), new, new[0] in "<>")


def nodes(*parents: ast.AST) -> Iterator[tuple[ast.AST, tuple[ast.AST, ...]]]:
    """Yield each node below the last of the parents that the program runs, with its parents from the outermost in."""
    for name, value in ast.iter_fields(parents[-1]):
        if name not in IDLE_FIELDS and (name, type(parents[-1])) != ("keywords", ast.ClassDef):
            for node in value if isinstance(value, list) else [value]:
                if isinstance(node, ast.AST) and not IDLE.match(ast.unparse(node)):
                    yield node, parents
                    yield from nodes(*parents, node)


def replacements(node: Any, parents: tuple[ast.AST, ...], text: Callable[[ast.AST], str]) -> Iterator[str]:
    """Yield other text for a node; a string changes only where something is compared with it or looked up in it."""
    holder = next(each for each in reversed(parents) if not isinstance(each, ast.Tuple | ast.List))
    match node:
        case ast.Constant(value=bool()) | ast.Name(id="min" | "max"):
            yield from FLIPS[text(node)]
        case ast.Constant(value=int() | float() as number):
            step = 1 if isinstance(number, int) else abs(number) / 10 or 0.1
            yield from (repr(round(number + step, 6)), repr(round(number - step, 6)))
        case ast.Constant(value=str(value)):
            if isinstance(holder, ast.Compare | ast.Set | ast.MatchValue) or WORD_LIST.search(ast.unparse(holder)):
                yield repr(" ".join(value.split()[:-1]) or value + "x")
        case ast.UnaryOp(op=ast.Not()):
            yield f"({text(node.operand)})"
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant | ast.Compare):
            is_truth = isinstance(value, ast.BoolOp) or text(value).startswith(("any(", "all(", "isinstance("))
            yield f"return not ({text(value)})" if is_truth else "return None"
        case ast.Call(func=ast.Name(id="sorted")):
            yield f"{text(node)}[::-1]"
        case ast.Call(func=ast.Attribute(attr="sort")):
            yield text(node).replace(".sort(", ".sort(reverse=True, ", 1)
    if node in (getattr(holder, "test", None), getattr(holder, "guard", None), *getattr(holder, "ifs", ())):
        yield from ["False"] if isinstance(holder, ast.While) else ["False", "True"]


def operands(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the operands of a node whose operators can change; strings and lists can only be added."""
    match node:
        case ast.Compare(left=left, comparators=rest):
            yield from (left, *rest)
        case ast.BoolOp(values=values):
            yield from values
        case ast.BinOp(left=left, right=right, op=ast.Add() | ast.Sub()) | ast.AugAssign(target=left, value=right):
            yield from () if any(STRING_OR_LIST.search(ast.unparse(each)) for each in (left, right)) else (left, right)


def sample(found: list[Fault], most: int, seed: int) -> list[Fault]:
    """Draw faults from each file in turn, thresholds and others alike, and no place twice before every place once."""
    turns: Counter[object] = Counter()

    def rank(fault: Fault) -> tuple[int, int, bool]:
        turns.update(((fault.path, fault.part.start), (fault.path, fault.is_threshold)))
        return turns[fault.path, fault.part.start], turns[fault.path, fault.is_threshold], not fault.is_threshold

    return sorted(random.Random(seed).sample(found, len(found)), key=rank)[:most]


def passes(fault: Fault | None, tests: list[str], seconds: float) -> bool:
    """Tell whether the tests pass on a copy of the project, with a fault in it if one is given."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", ".hypothesis", ".*_cache"))
        if fault:
            before, after = fault.source[: fault.part.start], fault.source[fault.part.stop :]
            (copy / fault.path).write_bytes(before + fault.new.encode() + after)
        command = [*PYTEST, f"--basetemp={folder}/temporary", *tests]
        environment = {**os.environ, "PYTHONPATH": str(copy)}
        with Popen(command, cwd=copy, env=environment, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True) as run:
            try:
                return run.wait(seconds) == 0
            except TimeoutExpired:
                os.killpg(run.pid, signal.SIGKILL)
                return False


def main() -> None:
    """Print each fault that survives, and the share of those that do not."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--tests", nargs="+", required=True)
    for name, default in (("--most", 60), ("--seed", 1), ("--seconds", 60)):
        parser.add_argument(name, type=int, default=default)
    asked = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))  # a fault may be a loop that never ends
    drawn = sample([fault for path in asked.sources for fault in faults(path)], asked.most, asked.seed)
    if not passes(None, asked.tests, asked.seconds):
        sys.exit("The tests fail, or take too long, with no fault in the program.")
    survivors = 0
    with ThreadPoolExecutor(2) as pool:
        for fault in compress(drawn, pool.map(lambda each: passes(each, asked.tests, asked.seconds), drawn)):
            survivors += 1
            print(fault, flush=True)
    print(f"{len(drawn) - survivors} of {len(drawn)} killed: {1 - survivors / len(drawn):.0%}")


if __name__ == "__main__":
    main()
