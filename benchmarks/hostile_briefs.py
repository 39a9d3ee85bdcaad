"""What each command takes over briefs that ask most of a long article: CPU seconds and MB.

    python benchmarks/hostile_briefs.py [BRIEF...] [--commands check,dates] [--sizes 5000] [--all]

Each brief is full, up to the limits of one, of what is held against the whole article: actors, dates, names, excerpts;
and its article is the one in which that takes longest. ``patterns.py`` has the articles that are hostile by themselves.
Sizes are kilobytes of UTF-8. Printed are the runs that take too long or too much, with --all all of them.
"""

import argparse
import json
import multiprocessing
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path

from patterns import COMMANDS, article, run, word

from briefing.brief.reading.limits import MOST_ACTORS, MOST_STATEMENTS
from briefing.brief.reading.reader import load
from briefing.brief.states import all_states

HEAD = "title: T\narticle: {published: 2024-05-20, text: t.txt}\n"
COUNTRY = ["c: {name: France, kind: country}"]
PERSONS = MOST_ACTORS - 1
CLAIMS = MOST_STATEMENTS // 2
MOST_SECONDS, MOST_MB = 10.0, 300  # whatever a brief and its article hold within the limits
DAYS = "Monday, " * 600


def name(number: int) -> str:
    """Return a name of its own for a number."""
    return word(number).capitalize()


def again(piece: str, size: int, first: str = "") -> str:
    """Return a text that says a piece again and again."""
    return f"{first}{piece * ((size - len(first)) // len(piece))}z\n"


def prose(size: int) -> str:
    """Return a text in which each sentence is another."""
    return article("distinct prose", size)


def pieces(size: int, filling: Callable[[int], str]) -> str:
    """Return a text of 200 parts, each with a word of its own at its end."""
    return "".join(again(filling(number), size // 200).replace("z\n", f"q{word(number)} z. ") for number in range(200))


def part(key: str, entries: Iterable[str]) -> str:
    """Return a list of a brief, as YAML."""
    return f"{key}:\n" + "".join(f"  - {{{each}}}\n" for each in entries)


def events(pattern: str, number: int = CLAIMS) -> str:
    """Return events, each with its number and a word of its own."""
    return part("events", (pattern.format(n=n, a=n % PERSONS, month=n % 9 + 1, word=word(n)) for n in range(number)))


def actors(pattern: str, number: int = PERSONS, more: Iterable[str] = ()) -> str:
    """Return actors, each with names of its own, and others as they are."""
    made = (f"a{n}: {{{pattern.format(name=name(n), other=name(n + 900), word=word(n))}}}" for n in range(number))
    return "actors:\n" + "".join(f"  {each}\n" for each in (*made, *more))


def reasons(lines: Iterable[str]) -> str:
    """Return lines of the editor's own."""
    return f"why_it_matters: {json.dumps(list(lines))}\n"


def states() -> list[str]:
    """Return the names of as many states as a brief may have actors."""
    return [state.name for state in all_states()][:PERSONS]


def many_kinds() -> str:
    """Return a brief with something of everything."""
    return (
        reasons(f"{name(k)}x {name(k + 400)}y paid {k}7 crowns on May {k % 28 + 1}, {1900 + k}" for k in range(40))
        + actors("name: {name} {other}, kind: person, role: {name} Minister, as_written: [{name}q]")
        + events(
            "what: It rose {n} percent on May 3, date: 2024-05, stated: in May, actors: [a{a}], "
            "said_by: two {word} officials, source: said on May 3",
            CLAIMS // 2,
        )
        + part(
            "measures", (f"title: A ban, kind: {word(n)} tariff, rate: {n}%, source: rose by {n}%" for n in range(100))
        )
        + part("quotes", (f"text: {word(n)} minister {name(n)}, speaker: a{n}" for n in range(PERSONS // 2)))
    )


def quotes_of_one() -> str:
    """Return a brief with the same quotation again and again."""
    stated = (f"text: it rose in May, stated: in June {n}, speaker: a" for n in range(CLAIMS))
    return "actors: {a: {name: Jan Lee, kind: person}}\n" + part("quotes", stated)


ROSE = "what: x {n}, actors: [a{a}], source: and it rose {word}"
ONE = "events: [{what: x, source: said on May}]\n"
Made = tuple[Callable[[int], str], Callable[[], str]]  # an article of a size, and all of a brief but its head
BRIEFS: dict[str, Made] = {
    "dates in reasons": (
        prose,
        lambda: reasons(", ".join(f"May {d}, {1200 + 12 * n + d}" for d in range(1, 29)) for n in range(40)) + ONE,
    ),
    "numbers and contraries in reasons": (
        prose,
        lambda: reasons(f"{name(k)}x paid {k}7{k % 10} crowns and France rose by {k}.5%" for k in range(40)) + ONE,
    ),
    "persons that are named often": (
        lambda size: again(
            " ".join(f"The {name(n)} and {name(n + 900)} of it." for n in range(PERSONS)) + "\n\n", size
        ),
        lambda: actors("name: {name} {other}, kind: person, role: Energy Minister, of: c", more=COUNTRY) + events(ROSE),
    ),
    "persons that are named once": (
        lambda size: again("it fell of the bars and rose. ", size, " ".join(map(name, range(PERSONS))) + ". "),
        lambda: actors("name: {name} {other} {other}, kind: person, of: c", more=COUNTRY) + events(ROSE),
    ),
    "persons of one surname": (
        lambda size: again(" ".join(f"{name(n)} Kim said it rose." for n in range(PERSONS)) + "\n\n", size),
        lambda: (
            actors("name: {name} Kim, kind: person, role: Energy Minister")
            + events("what: Kim rose {n}, actors: [a{a}], source: Kim said it rose")
        ),
    ),
    "all states": (
        lambda size: again("France and Germany, Italy and Spain rose. ", size, " ".join(states()) + ". "),
        lambda: (
            "actors:\n"
            + "".join(f"  a{n}: {{name: {json.dumps(each)}, kind: country}}\n" for n, each in enumerate(states()))
            + part(
                "events", (f"what: x, actors: [a{n}], source: the government rose {n}" for n in range(len(states())))
            )
        ),
    ),
    "bodies": (
        lambda size: again(
            "The Abc Bank of Rol and Fen Agency (FA) rose. ",
            size,
            ", ".join(f"{name(n)} {name(n + 900)}" for n in range(PERSONS)) + ". ",
        ),
        lambda: actors("name: '{name} Bank of {other}', kind: organization") + events(ROSE),
    ),
    "sources that nobody names": (
        prose,
        lambda: events("what: x {n}, said_by: two officials {word}, source: said on May"),
    ),
    "kinds of measures": (
        prose,
        lambda: part("measures", (f"title: x {n}, kind: qq{word(n)} rises, source: rose by" for n in range(CLAIMS))),
    ),
    "series of meetings": (
        prose,
        lambda: part(
            "meetings", (f"title: x, series: {word(n)}, place: Rome {n}, source: rose by" for n in range(CLAIMS))
        ),
    ),
    "quotations that are found very often": (
        lambda size: again("He said it rose in May and fell. ", size),
        quotes_of_one,
    ),
    "quotations in endless sentences": (
        lambda size: again("said it rose in May and fell, " * 60 + ". ", size),
        quotes_of_one,
    ),
    "dates beside the excerpts": (
        lambda size: pieces(size, lambda n: f"May {n % 28 + 1}, {1200 + n}, Monday "),
        lambda: part(
            "measures",
            (f"title: x, in_force: 199{n % 9}, announced: 1998, source: q{word(n)} z" for n in range(200)),
        ),
    ),
    "numbers beside the excerpts": (
        lambda size: pieces(size, lambda n: f"{n} million and {n} percent of, "),
        lambda: events("what: it rose by 77777 percent {n}, source: q{word} z", 200),
    ),
    "dates in excerpts": (
        prose,
        lambda: events(f"what: x, date: 2021-0{{month}}, stated: Monday, source: '{DAYS}{{word}} said'", 90),
    ),
    "excerpts with gaps": (
        lambda size: again("a b of the rest\n\nz a ", size),
        lambda: part("events", (f"what: x, source: '{'a … ' * (n % 50 + 1)}z'" for n in range(CLAIMS))),
    ),
    "excerpts across a long context": (
        lambda size: again(f"q {('He said it rose in May and that France met it, ' * 33 + '. ') * 50} z.\n\n", size),
        lambda: events("what: Qrex rose, date: 2024-05, source: 'q He said … … met it, . z'"),
    ),
    "long excerpts that are not found": (
        prose,
        lambda: part(
            "events",
            (f"what: x, source: '{' '.join(word(40 * n + k) for k in range(40))[:500]}'" for n in range(CLAIMS)),
        ),
    ),
    "names that are not found": (
        lambda size: article("distinct names", size),
        lambda: events("what: Q{word}x met R{word}q and S{word} Ltd, source: S{word}"),
    ),
    "many kinds of statements": (prose, many_kinds),
}


def lay_out(asked: str, size: int, folder: Path) -> None:
    """Write an article and its brief."""
    text, body = BRIEFS[asked]
    (folder / "t.txt").write_bytes(text(1000 * size).encode()[: 1000 * size])
    (folder / "b.yaml").write_text(HEAD + body(), encoding="utf-8")
    load(folder / "b.yaml")  # one that is refused would take no time


def measured(asked: str, commands: list[str], size: int) -> Iterator[tuple[str, bool]]:
    """Yield a line for each command, and whether something is wrong with it."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        # Apart: a process that is begun counts the memory of the one that begins it.
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            pool.apply(lay_out, (asked, size, folder))
        for command in commands:
            cost = run(["rose" if each == "WORDS" else each for each in COMMANDS[command]], folder)
            faults = ["long"] * (cost.seconds > MOST_SECONDS) + ["large"] * (cost.mb > MOST_MB)
            faults += [f"exit {cost.code}"] * (cost.code not in (0, 1))
            line = f"{asked:36} {command:16} {size:>6} KB {cost.seconds:>7.2f} s {cost.mb:>6.0f} MB  {' '.join(faults)}"
            yield line, bool(faults)


def main() -> None:
    """Print what the commands take."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("briefs", nargs="*", metavar="BRIEF", help=f"of {', '.join(BRIEFS)}")
    parser.add_argument("--commands", default="check,summary,source,dates,search", help=f"of {','.join(COMMANDS)}")
    parser.add_argument("--sizes", default="5000", help="KB of UTF-8")
    parser.add_argument("--all", action="store_true", help="print what is within the budget, too")
    asked = parser.parse_args()
    bad: set[str] = set()
    for brief, size in product(asked.briefs or BRIEFS, map(int, asked.sizes.split(","))):
        for line, is_bad in measured(brief, asked.commands.split(","), size):
            bad |= {brief} if is_bad else set()
            if is_bad or asked.all:
                print(line, flush=True)
    print(f"{len(bad)} of {len(asked.briefs or BRIEFS)} briefs beyond a budget")


if __name__ == "__main__":
    main()
