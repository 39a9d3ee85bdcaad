"""How the time of commands grows with what is odd in a brief: ``python benchmarks/growth.py``.

Each row doubles one thing; where the time more than doubles with it, something is looked at too often. What a whole
command takes over articles of a hundred patterns, ``patterns.py`` measures, and over full briefs ``hostile_briefs.py``.
"""

import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.dates.edtf import edtf
from briefing.draft.article import article_in
from briefing.draft.drafting import draft
from briefing.draft.proving import proved
from briefing.proof.report import report
from briefing.text.query import parse_query
from briefing.views import view
from briefing.views.selection import Selection

PARAGRAPH = (
    "Treasury Secretary Yellen said on Monday that tariffs of 25% on Chinese cars rose in May. She met He Lifeng in "
    "Beijing. China answered with 10 new measures worth $5 billion.\n\n"
)
HEAD = (
    "title: T\narticle: {published: 2024-05-20, text: t.txt}\n"
    "actors: {yellen: {name: Janet Yellen, kind: person}, china: {name: China, kind: country}}\n"
)
TEN = "events:\n" + "".join(
    f"  - {{what: Tariffs of 25% rose {number}, actors: [china], source: tariffs of 25% on Chinese cars rose in May}}\n"
    for number in range(10)
)


def event(source: str) -> str:
    """Return an event that cites some words."""
    return f"events: [{{what: x, source: '{source}'}}]\n"


# The text of an article and the parts of a brief, for a size.
CURVES: dict[str, tuple[tuple[int, ...], Callable[[int], tuple[str, str]]]] = {
    "characters of one paragraph again and again": (
        (12_500, 25_000, 50_000, 100_000),
        lambda size: (PARAGRAPH * (size // len(PARAGRAPH)), TEN),
    ),
    "excerpts that are not found in 100 KB": (
        (50, 100, 200, 400),
        lambda size: (
            "".join(f"The price of {number} goods rose by {number % 7} percent. " for number in range(2000)),
            "events:\n" + "".join(f"  - {{what: Prices rose, source: The price of {n} fell}}\n" for n in range(size)),
        ),
    ),
    "skips in an excerpt": (
        (50, 100, 200, 400),
        lambda size: ("a " * 2000, event(" … ".join([*(["a"] * size), "z"]))),
    ),
    "places of an excerpt": (
        (5000, 10_000, 20_000, 40_000),
        lambda size: ("May " * size, event("May May")),
    ),
    "sentences of an initial": (
        (5000, 10_000, 20_000, 40_000),
        lambda size: ("A. B. " * size, event("A. B.")),
    ),
    "digits of a number": (
        (1000, 2000, 4000, 8000),
        lambda size: (f"It fell by {'7' * size} dollars.", event("It fell by")),
    ),
    "names of one actor in a quotation": (
        (80, 160, 320, 640),
        lambda size: (f"She said: “{'Yellen ' * size}”", f"quotes: [{{speaker: yellen, text: {'Yellen ' * size}}}]\n"),
    ),
    "months, days and years in a sentence": (
        (250, 500, 1000, 2000),
        lambda size: ("May Monday 2024 " * size, event("May Monday 2024")),
    ),
}
# What a draft is made of, again and again; a row of words stands for many of its like.
DRAFTED = (
    PARAGRAPH,
    "Abc Def. ",
    "Jan Lee said. ",
    "“a” ",
    "no tariffs ",
    "killed ",
    "from 5 to ",
    "imposed tariffs. ",
    "met in Geneva on Monday ",
    "A-B ",
    "a; ",
    "? ",
)
SYLLABLES = "bar dor fen gal hol kel lam mor nor pel quin ros sel tor var wen yar zel".split()


def people(size: int) -> str:
    """Return an article of so many characters in which each sentence names somebody else."""
    names = (f"{one}{two} {three}{one}".title() for one in SYLLABLES for two in SYLLABLES for three in SYLLABLES)
    told = (
        f"{name}, the chief of {name.split()[0]} Bank, said prices rose {n % 90}%.\n\n" for n, name in enumerate(names)
    )
    return "".join(told)[:size]


def print_drafts() -> None:
    """Print how long drafts take, with what is looked through until one stands: CPU, of twice the text each time."""
    made = {repr(words): lambda size, words=words: (words * (size // len(words) + 1))[:size] for words in DRAFTED}
    print(f"drafts\n  {'':<40} {'75 KB':>8} {'150 KB':>8} {'300 KB':>8}")
    for name, text in [*made.items(), ("people", people)]:
        taken = []
        for size in (75_000, 150_000, 300_000):
            article = article_in(text(size).encode())
            begun = time.process_time()
            proved(draft(article, edtf("2024-05-20"), "a.txt"), article.text)
            taken.append(time.process_time() - begun)
        print(f"  {name[:40]:<40} {' '.join(f'{each:>7.2f}s' for each in taken)}")


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main() -> None:
    """Print the curves."""
    for name, (sizes, made) in CURVES.items():
        print(f"{name}\n  {'':>8} {'check':>8} {'source':>8} {'dates':>8} {'draft':>8}")
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder, "b.yaml")
                text, parts = made(size)
                path.with_name("t.txt").write_text(text, encoding="utf-8")
                path.write_text(HEAD + parts, encoding="utf-8")
                check = seconds(lambda path=path: report(path))  # type: ignore[misc]
                brief = load(path)
                texts = {path: article_text(brief) or ""}
                paper = Selection([brief], date(2024, 6, 1), texts=texts, text_of=article_text)
                source = seconds(lambda paper=paper: view("source", paper))  # type: ignore[misc]
                dates = seconds(lambda paper=paper: view("dates", paper))  # type: ignore[misc]
                article = article_in(text.encode())
                drafted = seconds(lambda article=article: draft(article, edtf("2024-05-20")))  # type: ignore[misc]
                print(f"  {size:>8,} {check:>7.2f}s {source:>7.2f}s {dates:>7.2f}s {drafted:>7.2f}s")
    print_drafts()
    print("colons in a query")
    for size in (250, 500, 1000, 2000):
        print(f"  {size:>8,} {seconds(lambda size=size: parse_query('a:' * size)):>7.2f}s")  # type: ignore[misc]


if __name__ == "__main__":
    main()
