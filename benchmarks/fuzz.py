"""Whether anything that is written can stop the program: odd bytes and odd sentences for all that reads them.

    python benchmarks/fuzz.py [TARGET...] [--examples 100] [--seed 1] [--minutes 0]

Each target gets so many examples, the same for the same seed; with minutes, seed after seed until they are over. What
fails is printed in its shortest form, and the exit code is 1: make a test of it in the module's own tests.
"""

import argparse
import faulthandler
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import hypothesis
from hypothesis import HealthCheck, Phase, given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from briefing.brief.model import Brief
from briefing.brief.reading.files import read_text
from briefing.brief.reading.reader import read, read_version
from briefing.cli.editing import excerpt_at, ids_at, problems_in
from briefing.dates.edtf import EdtfError, edtf
from briefing.dates.news.finding import find_dates
from briefing.dates.spoken import spoken
from briefing.dates.words import words
from briefing.draft.article import article_in
from briefing.draft.drafting import draft
from briefing.draft.writing import yaml_of
from briefing.formats import FORMATS, encoded
from briefing.formats.templates import filled
from briefing.problems import CannotGoOn, Place
from briefing.proof.report import report
from briefing.recipe.reading import read_recipe
from briefing.text.amounts import amounts, in_figures
from briefing.text.attribution import source_of
from briefing.text.excerpts import fold, occurrences
from briefing.text.passages import Passages
from briefing.text.query import QueryError, hits, parse_query
from briefing.text.quotations import quotations
from briefing.text.sentences import sentences
from briefing.views import VIEWS, view
from briefing.visible import UNSAFE
from tests.conftest import selection_for
from tests.hostile import BRIEF, HOSTILE

SLOW = 10  # seconds for one example: more is told
# Where something was wrong once, or where patterns look twice.
PIECES = [
    *"0 7 1,000 1. ² ① ½ ٣ 五 % $ € -5 5%–10% 5m 1/2 1999 2024-05-14 0001 9999 12:30 199X –200X 2024/2025".split(),
    *"May may Monday June last next this the of from to until between and or not no two dozen hundred million".split(),
    *"year years week dayſ days ago quarter half century 1990s mid- early end Yellen Janet He She China U.S.".split(),
    *"said told denied will would if tariffs rose fell by per cent pct. Inc. Mr. a.m. “ ” ‘ ’ \" ' « » „ ( )".split(),
    *"[ ] { } … … - – — . , ; : ! ? / \\ | * _ ` # @ & < > = + ~ ^ 中文 عربي a@b.example www.x.y http://x.y".split(),
    *"\u202e \u200d \u00a0 \u0301 \ufeff \u2028 \x85 \x1b[31m \U0001f600 ZZ tag: mailto:a@b.c".split(" "),
    *("\n", "\n\n", "\t", "  ", "- ", "a: ", "\r\n"),
]
RUNS = st.sampled_from(["7", "a", " ", "-", "“", "May ", "not "]).map(lambda piece: piece * 200)
texts = st.lists(
    st.one_of(
        st.sampled_from(PIECES), st.text(max_size=4), st.sampled_from(["7", "a", " ", "-"]).map(lambda x: x * 300)
    ),
    max_size=40,
).flatmap(lambda parts: st.sampled_from(["", " "]).map(lambda by: by.join(parts)))
days = st.one_of(st.sampled_from([date.min, date.max, date(2024, 2, 29)]), st.dates())
fields = texts.map(lambda text: text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n"))
# A brief that is sound but for one place, and for one of its bytes.
BRIEFS = BRIEF.format(x="Talks on May 5")
RECIPE = (
    "title: Weekly\nto: The minister\nsince: 2024-01\nsections:\n"
    "  - {view: timeline, title: Tariffs, topic: [tariffs], since: last paper, most: 5}\n"
    "  - {view: search, query: 'tariffs -cars topic:x', empty: say so}\n  - {view: summary, brief: [a]}\n"
)
TEMPLATE = (
    "# {{ document.title }}\n{% for block in document.blocks %}{% if block.kind == 'section' %}## {{ block.title }}\n"
    "{% endif %}{% for item in block.get('items', []) %}- {{ item|upper }}\n{% endfor %}{% endfor %}"
    "{% for each in data %}{{ each.date|words }} {{ each.url|link }}\n{% endfor %}{{ day }} {{ version|safe }}\n"
)
TEMPLATE_PIECES = [
    *"{{ }} {% %} {# #} for if endif endfor in range(9) document data each.x |safe |words |link [1:2] .a.b".split(),
    *("{% include 'memo.md.j2' %}", "{% include '../x' %}", "{{ 1/0 }}", "{{ 9**9**9 }}", "{{ 'x' * 99999999 }}"),
    "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
]
template_texts = st.lists(st.one_of(texts, st.sampled_from(TEMPLATE_PIECES)), max_size=6).map(" ".join)


def reads_bytes(data: bytes) -> None:
    """Read bytes as a brief and as an article."""
    read_version(Path("brief.yaml"), data, "")
    with suppress(CannotGoOn):
        article_in(data)


def reads_changed_brief(at: int, cut: int, put: str) -> None:
    """Read a brief that is changed at one place, and check what is left of it."""
    at %= len(BRIEFS)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "brief.yaml")
        path.write_bytes((BRIEFS[:at] + put + BRIEFS[at + cut :]).encode("utf-8", "surrogatepass"))
        read_text(path, [])
        if read(path).brief is not None:
            checks(path)


def reads_dates(text: str, day: date) -> None:
    """Read a text as a date, in EDTF and as it is said, and look for the dates in it."""
    with suppress(EdtfError):
        words(edtf(text))
    spoken(text, day)
    find_dates(text, day)


def reads_words(text: str) -> None:
    """Read the sentences, quotations, amounts and sources of a text."""
    for each in sentences(text):
        assert text[each.start : each.end].strip()
    quotations(text)
    amounts(text)
    in_figures(text)
    source_of(text)


def finds_excerpts(text: str, excerpt: str, at: int, length: int) -> None:
    """Look for an excerpt, and for a piece of the text itself."""
    folded = fold(text)
    for wanted in (excerpt, text[at : at + length]):
        for found in occurrences(folded, wanted):
            assert 0 <= found.start <= found.end <= len(text)
    Passages(text, [(each.start, each.end) for each in sentences(text)]).nearest(excerpt)


def asks(query: str, text: str) -> None:
    """Search a text."""
    try:
        asked = parse_query(query, ("topic", "actor"))
    except QueryError:
        return
    for start, end in hits(asked, text) or ():
        assert 0 <= start < end <= len(text)


def checks(path: Path) -> None:
    """Check a brief; no check of our own may fail."""
    for problem in report(path).problems:
        assert problem.code != "B901", problem.message


def proves(what: str, source: str, text: str) -> None:
    """Check a brief that says something of an article with such words."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "brief.yaml")
        path.with_name("a.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
        statement = f'"{what}", source: "{source}", stated: "{what}", date: 2024-05'
        path.write_bytes(
            (
                "title: T\narticle: {published: 2024-05-20, text: a.txt}\nactors: {c: China, y: {name: Janet Yellen, "
                f"kind: person}}}}\nevents: [{{what: {statement}, actors: [c]}}]\nmeasures: [{{kind: tariff, by: [c], "
                f'rate: "{what}", products: ["{source}"], on: [y], title: {statement}}}]\n'
                f'quotes: [{{speaker: y, text: "{source}"}}]\nfigures: [{{value: "{source}", what: {statement}}}]\n'
            ).encode("utf-8", "surrogatepass")
        )
        if read(path).brief is not None:
            checks(path)


def writes(text: str, name: str, format_name: str) -> None:
    """Write every paper of a brief with such a text in each field: nothing gets out that steers a screen."""
    with tempfile.TemporaryDirectory() as folder:
        brief = _brief_of(Path(folder, "brief.yaml"), text)
        if brief is None:
            return
        try:
            data = encoded(view(name, selection_for(name, [brief])), format_name)
        except CannotGoOn:  # a calendar of what has no date
            return
        if not FORMATS[format_name].in_bytes:
            odd = set(data.decode()) & ODD[format_name]
            assert not odd, odd


def reads_recipe(at: int, cut: int, put: str) -> None:
    """Read a recipe that is changed at one place."""
    at %= len(RECIPE)
    with tempfile.TemporaryDirectory() as folder, suppress(CannotGoOn):
        path = Path(folder, "weekly.yaml")
        path.write_bytes((RECIPE[:at] + put + RECIPE[at + cut :]).encode("utf-8", "surrogatepass"))
        read_recipe(path)


def fills(at: int, cut: int, put: str, text: str) -> None:
    """Fill a template that is changed at one place with a brief of such a text in each field."""
    at %= len(TEMPLATE)
    with tempfile.TemporaryDirectory() as folder:
        brief = _brief_of(Path(folder, "brief.yaml"), text)
        template = Path(folder, "memo.md.j2")
        template.write_bytes((TEMPLATE[:at] + put + TEMPLATE[at + cut :]).encode("utf-8", "surrogatepass"))
        if brief is not None:
            with suppress(CannotGoOn):
                filled(template, view("summary", selection_for("summary", [brief])))


def types(at: int, cut: int, put: str, line: int, column: int) -> None:
    """Ask for the problems, the ids and the excerpt of a brief that is being typed, as an editor does."""
    at %= len(BRIEFS)
    text = BRIEFS[:at] + put + BRIEFS[at + cut :]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "brief.yaml")
        path.with_name("a.txt").write_text("Talks on May 5. China answered.\n")
        for problem in problems_in(path, text):
            assert problem.code != "B901", problem.message
        list(ids_at(path, text, Place(line, column)))
        excerpt_at(path, text, Place(line, column))


def _brief_of(path: Path, text: str) -> Brief | None:
    """Return a brief with a text in each field, if it can be read."""
    path.write_bytes(BRIEF.format(x=text).encode("utf-8", "surrogatepass"))
    return read(path).brief


def drafts(text: str, day: date) -> None:
    """Draft a brief of a text, and read that."""
    with suppress(CannotGoOn):
        made = draft(article_in(text.encode("utf-8", "surrogatepass")), edtf(str(day)), "a.txt")
        written = yaml_of(made.brief, made.comments, "")
        for problem in read_version(Path("drafted.yaml"), written.encode("utf-8", "surrogatepass"), "").problems:
            # That a number is too long is told, and the draft is not written.
            assert problem.code in ("B118", "B122", "B205"), f"{problem.where} {problem.code} {problem.message}"


def _odd(*, ends: str) -> frozenset[str]:
    import re

    unsafe = re.compile(f"[{UNSAFE}]")
    return frozenset(each for each in map(chr, range(0x110000)) if unsafe.match(each) and each not in ends)


ODD = {name: _odd(ends="\r\n" if name in ("calendar", "csv") else "\n") for name in ("terminal", "calendar")}
ODD = {name: ODD["calendar" if name in ("calendar", "csv") else "terminal"] for name in FORMATS}

TARGETS: dict[str, tuple[Callable[..., None], tuple[st.SearchStrategy[Any], ...]]] = {
    "bytes": (reads_bytes, (st.one_of(st.binary(max_size=400), texts.map(lambda text: text.encode("utf-16"))),)),
    "reader": (reads_changed_brief, (st.integers(0, 10_000), st.integers(0, 30), texts)),
    "dates": (reads_dates, (texts, days)),
    "words": (reads_words, (texts,)),
    "excerpts": (finds_excerpts, (texts, texts, st.integers(0, 200), st.integers(0, 200))),
    "query": (asks, (texts, texts)),
    "proof": (proves, (fields, fields, texts)),
    "formats": (
        writes,
        (st.one_of(fields, st.just(HOSTILE)), st.sampled_from(sorted(VIEWS)), st.sampled_from(sorted(FORMATS))),
    ),
    "draft": (drafts, (texts, days)),
    "recipe": (reads_recipe, (st.integers(0, 10_000), st.integers(0, 30), texts)),
    "template": (fills, (st.integers(0, 10_000), st.integers(0, 30), template_texts, fields)),
    "editor": (types, (st.integers(0, 10_000), st.integers(0, 30), texts, st.integers(0, 80), st.integers(0, 200))),
}


def failure_of(name: str, examples: int, seed: int) -> str:
    """Return how a target fails, or nothing."""
    function, strategies = TARGETS[name]

    def timed(example: tuple[Any, ...]) -> None:
        begun = time.process_time()
        faulthandler.dump_traceback_later(6 * SLOW, exit=False)
        function(*example)
        faulthandler.cancel_dump_traceback_later()
        took = time.process_time() - begun
        assert took < SLOW, f"{took:.0f} s"

    settings = hypothesis.settings(
        max_examples=examples,
        deadline=None,
        database=None,
        report_multiple_bugs=False,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    run = hypothesis.seed(seed)(settings(given(st.tuples(*strategies))(timed)))
    try:
        run()
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return "".join(traceback.format_exception(error)[-6:])
    return ""


def main() -> int:
    """Run the targets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--examples", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=0)
    asked = parser.parse_args()
    end = time.monotonic() + 60 * asked.minutes
    failed: set[str] = set()
    seed = asked.seed
    while True:
        for name in asked.targets or TARGETS:
            if found := failure_of(name, asked.examples, seed):
                failed.add(name)
                print(f"{name}, seed {seed}:\n{found}\n", flush=True)
        if time.monotonic() > end:
            break
        seed += 1
    print(f"{asked.examples} examples a target, seeds {asked.seed} to {seed}: {', '.join(failed) or 'nothing'} failed")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
