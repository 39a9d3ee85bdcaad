"""What each command takes over an article of one pattern said again and again: CPU seconds, MB, and how both grow.

    python benchmarks/patterns.py [PATTERN...] [--commands check,dates] [--sizes 300,600,5000] [--statements 100]
                                  [--all] [--jobs 1]

Sizes are kilobytes of UTF-8. Each command runs in a process of its own, over a brief with so many statements; a quarter
of their excerpts stands in the article, a quarter does not, a quarter has a typo, a quarter skips words. Printed are
the runs that take too long or too much, with --all all of them.
"""

import argparse
import multiprocessing
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate, count, islice
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PARAGRAPH = (
    "Treasury Secretary Yellen said on Monday that tariffs of 25% on Chinese cars rose in May. She met He Lifeng in "
    "Beijing. China answered with 10 new measures worth $5 billion.\n\n"
)
# Said again and again.
REPEATED = {
    "may": "May ",
    "may (verb)": "may ",
    "months": "January February Aug. Sept. ",
    "weekdays": "Monday Tuesday ",
    "weekdays and commas": "Monday, Friday, ",
    "years": "2024 1999 ",
    "year ranges": "2023–2024 ",
    "day ranges": "May 5-6 ",
    "between": "between May and ",
    "from to": "from Monday to Friday ",
    "so far from": "two days before ",
    "last week": "last week ",
    "quarters": "first quarter of 2024 ",
    "a day a sentence": "It rose on Monday. ",
    "ordinals": "1st 2nd third ",
    "digits": "7",
    "digits and commas": "1,",
    "digits and stops": "1.",
    "spaced digits": "358 000 ",
    "blanks": " ",
    "line breaks": "\n",
    "no-break blanks": "\u00a0",
    "narrow blanks": "a\u202f",
    "tabs": "a\tb\t",
    "CRLF": "a line\r\n",
    "lines": "A line of text\n",
    "opening quotes": "“",
    "straight quotes": '"',
    "quoted letters": "“a” ",
    "quoted sentences": "“It rose,” he said. ",
    "apostrophes": "'",
    "guillemets": "«a» ",
    "low quotes": "„a“ ",
    "single quotes": "‘a’ ",
    "full stops": ".",
    "spaced stops": ". ",
    "question marks": "? ",
    "brackets": "(",
    "square brackets": "[sic] ",
    "bracketed": "(a) ",
    "ellipses": "…",
    "spaced ellipses": "a … ",
    "dashes": "-",
    "long dashes": "a — b – ",
    "commas": "a, ",
    "bare commas": ",",
    "semicolons": "a; ",
    "capital": "A",
    "capitals": "AB AB ",
    "initials": "A. B. ",
    "camel": "FridayIt.",
    "lost spaces": "Friday.It ",
    "titles": "Mr. ",
    "title and name": "President Xi ",
    "name": "Yellen ",
    "full name": "Janet Yellen ",
    "names": "Abc Def. ",
    "said": "Yellen said ",
    "of the": "the X of the ",
    "agencies": "Reuters (AP) - ",
    "amounts": "one million ",
    "currency": "$5 billion ",
    "percents": "5% ",
    "percent ranges": "5-6% ",
    "from to amounts": "to 5 from 6 percent ",
    "fractions": "½ 1/2 ",
    "shares": "a third of ",
    "number words": "twenty-",
    "hundreds": "two hundred and fifty ",
    "halves": "a and a half ",
    "addresses": "https://example.org/a?b=c ",
    "mail": "a@example.org ",
    "Chinese": "中文。",
    "Chinese without stops": "中",
    "Japanese kana": "カタカナ",
    "Arabic": "مُحَمَّد ",
    "combining": "a\u0301",
    "only combining": "\u0301",
    "zero width": "a\u200b",
    "no letter": "\u200b",
    "ligatures": "ﬁ",
    "emoji": "\U0001f600",
    "one word": "a",
    "letters": "a ",
    "words": "tariffs rose ",
    "contractions": "it's ",
    "negations": "no tariffs ",
    "not": "not ",
    "modals": "would could may ",
    "synonyms": "tariffs duties levies ",
    "contraries": "rose fell ",
    "verbs": "will meet said ",
    "short paragraphs": "a\n\n",
    "under line": "_ ",
    "open guillemets": "«a ",
    "open low quotes": "„it rose ",
    "open corners": "「中",
    "backquotes": "``a'' ",
    "feet and inches": "5'10\" ",
    "shortened": "'90s 'em ",
    "table of tons": "1,234 tons\t5.6 km\t7 kg\n",
    "bullets": "• a tariff\n",
    "numbered": "1) a tariff\n",
    "Hebrew": "\u200fהמכסים עלו. ",
    "soft hyphens": "tar\u00adiffs ",
    "joiners": "a\u200db\u2060",
    "full width": "ＴＡＲ１２％ ",
    "a word a line": "tariffs\n",
    "who said": ", who said, ",
    "according to": "according to officials, ",
    "not yet to": "not yet been ",
    "was to have": "was due to have been ",
    "agreed Monday to": "agreed Monday to meet on ",
    "until": "not until the early ",
    "from year to year": "from 1999 to ",
    "initials of three": "A.B.C. ",
    "no end": "x. y ",
    "paragraph": PARAGRAPH,
    "paragraph in one": PARAGRAPH.strip() + " ",
}
STEMS = "bar dor fen gal hol kel lam mor nor pel rin sol tur vek wim".split()


def word(number: int) -> str:
    """Return a word of its own for a number."""
    letters = ""
    while True:
        number, rest = divmod(number, len(STEMS))
        letters = STEMS[rest] + letters
        if not number:
            return letters


def _distinct() -> Iterator[str]:
    for n in count():
        name = word(n * 7 + 3000).capitalize()
        day = f"May {n % 28 + 1}, {1900 + n % 120}"
        yield f"The {word(n)} minister {name} said on {day} that {word(n + 5)} rose by {n}%. "
        if n % 4 == 0:
            yield "\n\n"


# Made of pieces that differ.
VARIED: dict[str, Callable[[], Iterator[str]]] = {
    "distinct prose": _distinct,
    "distinct words": lambda: (f"{word(n)} " for n in count()),
    "distinct names": lambda: (f"{word(n).capitalize()} {word(n + 9).capitalize()}, " for n in count()),
    "distinct capitals": lambda: (f"{word(n).upper()} " for n in count()),
    "distinct numbers": lambda: (f"{n} " for n in count(100)),
    "distinct amounts": lambda: (f"${n} million rose, " for n in count()),
    "distinct dates": lambda: (f"May {n % 28 + 1}, {1000 + n % 1000}; " for n in count()),
    "one word changed": lambda: (f"Tariffs on goods of {word(n)} rose by 5% in May. " for n in count()),
    "one surname": lambda: (f"{word(n).capitalize()} Kim said it rose. " for n in count()),
    "near the same": lambda: (f"{word(n % 17)} tariffs rose {word(n % 19)}. " for n in count()),
    "distinct quotations": lambda: (f"“The {word(n)} rose,” {word(n).capitalize()} said. " for n in count()),
}
PATTERNS = (*REPEATED, *VARIED)
COMMANDS = {
    "check": ["check", "b.yaml"],
    "check-json": ["check", "b.yaml", "--format", "json"],
    "summary": ["summary", "b.yaml"],
    "summary-sources": ["summary", "b.yaml", "--sources"],
    "source": ["source", "b.yaml"],
    "source-json": ["source", "b.yaml", "--format", "json"],
    "uncited": ["source", "b.yaml", "--uncited"],
    "dates": ["dates", "b.yaml"],
    "dates-json": ["dates", "b.yaml", "--format", "json"],
    "search": ["search", "WORDS", "--library", ".", "--no-index"],
    "list": ["list", "--library", ".", "--no-index"],
    "timeline-sources": ["timeline", "b.yaml", "--sources"],
    "export": ["export", "b.yaml", "--format", "markdown"],
    "export-json": ["export", "b.yaml", "--format", "json"],
    "full": ["summary", "b.yaml", "--full"],
}
HEAD = (
    "title: T\nbottom_line: Tariffs rose\narticle: {published: 2024-05-20, text: t.txt}\n"
    "actors: {yellen: {name: Janet Yellen, kind: person}, china: {name: China, kind: country}}\n"
)
# What a run may take: CPU seconds and MB, up to so many KB.
BUDGETS = ((600, 2.0, 300), (5000, 10.0, 300))
SLACK = 1.4  # times the growth of the text: what a process takes at its start is not subtracted


class Cost(NamedTuple):
    """What a run took."""

    seconds: float
    mb: float
    code: int


def article(name: str, size: int) -> str:
    """Return an article of one pattern that has so many bytes of UTF-8."""
    if name in REPEATED:
        piece = REPEATED[name]
        text = "x " + piece * (size // len(piece.encode()) + 1)
    else:
        lengths = accumulate(len(piece.encode()) for piece in VARIED[name]())
        text = "x " + "".join(
            islice(VARIED[name](), next(number for number, end in enumerate(lengths, 1) if end > size))
        )
    return text.encode()[: size - 3].decode(errors="ignore") + " z\n"


def excerpts(text: str, number: int) -> Iterator[str]:
    """Yield excerpts of a text: one that stands there, one that does not, one with a typo, one that skips words."""
    for index in range(number):
        place = index * (len(text) - 200) // number + index % 17
        piece = " ".join(text[place : place + 40 + index % 40].split()) or "z"
        yield (
            piece,
            f"a passage that is nowhere {word(index)}",
            f"{piece[: len(piece) // 2]}qq{piece[len(piece) // 2 :]}",
            f"{piece[:9]} … {piece[-9:]} … {piece[10:14] or 'z'}",
        )[index % 4]


def brief(text: str, number: int) -> str:
    """Return a brief with so many statements."""
    quoted = (excerpt.replace("'", "''") for excerpt in excerpts(text, number))
    lines = (
        f"  - {{what: Tariffs on China rose {n % 7} percent, date: 2024-05, stated: in May, actors: [china], "
        f"source: '{each}'}}\n"
        for n, each in enumerate(quoted)
    )
    return HEAD + "events:\n" + "".join(lines)


def lay_out(name: str, size: int, statements: int, folder: Path) -> str:
    """Write an article and its brief, and return a word of the article."""
    text = article(name, 1000 * size)
    (folder / "t.txt").write_bytes(text.encode())
    (folder / "b.yaml").write_text(brief(text, statements), encoding="utf-8")
    words = [word for word in re.findall(r"\w+", text[len(text) // 2 :][:60]) if word]
    return max(words, key=len)[:20] if words else "z"


def run(words: list[str], folder: Path) -> Cost:
    """Run briefing once in a folder."""
    variables = {**os.environ, "BRIEFING_CACHE": str(folder / "cache"), "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
    variables.pop("BRIEFING_LIBRARY", None)
    program = ["env", f"--chdir={folder}", sys.executable, "-m", "briefing", *words]
    variables["PYTHONPATH"] = str(ROOT)
    with Path(os.devnull).open("r+b") as nothing:
        files = [(os.POSIX_SPAWN_DUP2, nothing.fileno(), number) for number in (0, 1, 2)]
        child = os.posix_spawnp("env", program, variables, file_actions=files)
        _, status, used = os.wait4(child, 0)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))


def over_budget(size: int, cost: Cost, before: tuple[int, Cost] | None) -> str:
    """Return what is wrong with a run, held against the one of a smaller size."""
    most, mb = next(((seconds, mb) for limit, seconds, mb in BUDGETS if size <= limit), (10.0, 300))
    faults = []
    if cost.seconds > most:
        faults.append("long")
    if cost.mb > mb:
        faults.append("large")
    if before and cost.seconds > most / 5 and cost.seconds / before[1].seconds > SLACK * size / before[0]:
        faults.append("grows")
    if cost.code not in (0, 1):
        faults.append(f"exit {cost.code}")
    return " ".join(faults)


def measured(name: str, commands: list[str], sizes: list[int], statements: int) -> Iterator[tuple[str, bool]]:
    """Yield a line for each command and size, and whether something is wrong with it."""
    before: dict[str, tuple[int, Cost]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            # Apart: a process that is begun counts the memory of the one that begins it.
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                asked = pool.apply(lay_out, (name, size, statements, folder))
            for command in commands:
                cost = run([asked if each == "WORDS" else each for each in COMMANDS[command]], folder)
                fault = over_budget(size, cost, before.get(command))
                before[command] = (size, cost)
                line = f"{name:24} {command:16} {size:>6} KB {cost.seconds:>7.2f} s {cost.mb:>6.0f} MB  {fault}"
                yield line, bool(fault)


def main() -> None:
    """Print what the commands take."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("patterns", nargs="*", metavar="PATTERN", help=f"of {', '.join(PATTERNS)}")
    parser.add_argument("--commands", default="check,source,dates,search", help=f"of {','.join(COMMANDS)}")
    parser.add_argument("--sizes", default="300,600,5000", help="KB of UTF-8")
    parser.add_argument("--statements", type=int, default=100)
    parser.add_argument("--all", action="store_true", help="print what is within the budget, too")
    parser.add_argument("--jobs", type=int, default=1, help="patterns that are measured at once")
    asked = parser.parse_args()
    commands, sizes = asked.commands.split(","), [int(size) for size in asked.sizes.split(",")]

    def told(name: str) -> bool:
        is_bad = False
        for line, fault in measured(name, commands, sizes, asked.statements):
            is_bad |= fault
            if fault or asked.all:
                print(line, flush=True)
        return is_bad

    with ThreadPoolExecutor(asked.jobs) as pool:
        bad = sum(pool.map(told, asked.patterns or PATTERNS))
    print(f"{bad} of {len(asked.patterns or PATTERNS)} patterns beyond a budget")


if __name__ == "__main__":
    main()
