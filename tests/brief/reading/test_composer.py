"""Composing YAML: every value as it was written, and what is broken or hostile refused where it stands."""

import tracemalloc

import pytest

from briefing.brief.reading.composer import MAX_DEPTH, MAX_VALUES, Composer, place_behind
from briefing.brief.reading.nodes import Mapping, Node, Scalar, Sequence
from briefing.problems import Problem
from tests.brief.reading.conftest import composer_of

DEEP = "a: " + "[" * 100 + "]" * 100
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40)
)


def composed(text: str) -> tuple[Node | None, list[Problem]]:
    problems: list[Problem] = []
    return Composer(text, problems.append, "brief.yaml").compose(), problems


def plain(node: Node | None) -> object:
    """Return a node as Python's own texts, lists and mappings."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if node else None


@pytest.mark.parametrize("written", ["no", "12:30", "010", "1e3", "2024-05-01", "null", "~x", "0x1F", "1_000", ".inf"])
def test_text_stays_what_was_written(written: str) -> None:
    assert plain(composed(f"a: {written}\n")[0]) == {"a": written}


def test_lists_mappings_and_texts_of_every_style_are_read() -> None:
    text = """
a: [x, {b: y}]
"c": 'it''s'
d: "tab\\tend"
e: |
  one
  two
f: >-
  one
  two
? g
: - z
h:
! i: !!str 5
"""
    assert plain(composed(text)[0]) == {
        "a": ["x", {"b": "y"}],
        "c": "it's",
        "d": "tab\tend",
        "e": "one\ntwo\n",
        "f": "one two",
        "g": ["z"],
        "h": "",
        "i": "5",
    }


def test_an_alias_stands_for_its_anchor_wherever_it_is() -> None:
    assert plain(composed("a: &x [&y b, c]\nd: *x\n*y : *y\n")[0]) == {"a": ["b", "c"], "d": ["b", "c"], "b": "b"}
    assert plain(composed("a: &x b\nc: &x d\ne: *x\n")[0]) == {"a": "b", "c": "d", "e": "d"}


@pytest.mark.parametrize(
    ("text", "code", "place", "message"),
    [
        ("# only a comment\n", "B103", (1, 1), "the file is empty"),
        ("title: A\ntitle: B\n", "B110", (2, 1), "the key 'title' is written twice"),
        ("a: &k b\n*k : c\n*k : d\n", "B110", (1, 4), "the key 'b' is written twice"),
        ("title: A\n---\ntitle: B\n", "B104", (2, 1), "a second document begins here"),
        ("title: !!python/object:os.system x\n", "B107", (1, 8), "the tag !!python/object:os.system is not"),
        ("title: !!int 5\n", "B107", (1, 8), "the tag !!int is not used in a brief"),
        ("title: !mine 5\n", "B107", (1, 8), "the tag !mine is not used in a brief"),
        ("!mine title: 5\n", "B107", (1, 1), "the tag !mine is not used in a brief"),
        ("title: !mine [5]\n", "B107", (1, 8), "the tag !mine is not used in a brief"),
        ("a: &x [*x]\n", "B108", (1, 8), "the alias *x contains itself"),
        ("a: &x {b: *x}\n", "B108", (1, 11), "the alias *x contains itself"),
        ("a: *nowhere\n", "B108", (1, 4), "the alias *nowhere names no anchor"),
        (DEEP, "B106", (1, 66), "nested deeper than 64 levels"),
        ("title: A\nx: \x1b[31m\n", "B109", (2, 4), "the control character U+001B is not allowed"),
        ("title: A\nx: \x00\n", "B109", (2, 4), "the control character U+0000 is not allowed"),
        ("? [a, b]\n: c\n", "B113", (1, 3), "a key must be a single word"),
        ("title: a: b\n", "B101", (1, 9), "mapping values are not allowed"),
        ("title: A\n\tx: 1\n", "B101", (2, 1), "not valid YAML"),
        ("title: 'A\nx: y\n", "B101", (1, 8), "unexpected end of stream"),
        ("title: [a\nx: b\n", "B101", (2, 2), "not valid YAML"),
        ('title: "\\ud800"\n', "B101", (1, 11), "invalid Unicode"),
    ],
)
def test_what_is_broken_or_hostile_is_told_with_its_place(
    text: str, code: str, place: tuple[int, int], message: str
) -> None:
    root, (problem,) = composed(text)
    assert (problem.file, problem.severity, problem.code) == ("brief.yaml", "error", code)
    assert (problem.line, problem.column) == place
    assert message in problem.message
    assert (root is None) == (code != "B110")


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("title: a: b\n", 1, "a text with `: ` in it needs quotation marks around it"),
        ("title: The 'EU's' talks\nwhat:Talks\ngaps: [a]\n", 2, "a key needs a colon and a space behind it"),
        ("title: 'The EU's talks'\n", 1, "an apostrophe within '…' is written twice"),
        ("title: - Talks\n", 1, "begin a list on a line of its own"),
        ("title: A\n\tgaps: x\n", 2, "indent with spaces, not tabs"),
        ("title: @home\n", 1, "in quotation marks"),
        ("- b\nc: d\n", 2, "each item of a list begins with `- `"),
        ("title: *\n", 1, "a text that begins with * or & needs quotation marks"),
        ("title: [a\nb: c\n", 2, "a bracket is not closed"),
        ("title: &é\n", 1, "a text that begins with * or &"),
        ("first: a\ntitle: A\ntitle: B\n", 3, "it stands already in line 2; join the two"),
        ("a: &talks b\nc: *talk\n", 2, "did you mean 'talks'?"),
    ],
)
def test_a_mistake_in_yaml_comes_with_its_mend(text: str, line: int, hint: str) -> None:
    problem = composed(text)[1][0]
    assert hint in problem.hint
    assert problem.line == line
    assert problem.excerpt == text.splitlines()[line - 1]


def test_a_mark_is_as_wide_as_what_is_meant() -> None:
    assert composed("title: A\ntitle: B\n")[1][0].width == len("title")
    assert composed("a: *nowhere\n")[1][0].width == len("*nowhere")
    assert composed("a: &xyz [*xyz]\n")[1][0].width == len("*xyz")
    assert composed("a: b\n---\nc: d\n")[1][0].width == len("---")


def test_as_deep_as_is_allowed_is_read() -> None:
    within = "a: " + "[" * (MAX_DEPTH - 2) + "]" * (MAX_DEPTH - 2)
    assert composed(within)[1] == []
    assert [problem.code for problem in composed(within.replace("[]", "[[]]"))[1]] == ["B106"]


def test_as_many_values_as_are_allowed_are_read() -> None:
    # The outer mapping and the list are values too.
    within = "a: [" + "b, " * (MAX_VALUES - 2) + "]\n"
    assert composed(within)[1] == []
    mapping = ", ".join(f"k{number}: v" for number in range(MAX_VALUES))
    for text in (within.replace("[", "[b, "), within.replace("[", "[b, b, "), f"{within}c: d\n", f"x: {{{mapping}}}\n"):
        root, (problem,) = composed(text)
        assert (root, problem.code) == (None, "B108")
        assert "more than 100,000 values" in problem.message


def test_a_long_text_that_aliases_repeat_counts_by_its_length() -> None:
    events = "".join("  - {what: *a}\n" for _ in range(20_000))
    root, (problem,) = composed(f"title: &a {'x ' * 10_000}\nevents:\n{events}")
    assert (root, problem.code) == (None, "B108")


@pytest.mark.parametrize("text", [BOMB, DEEP * 1000, "title: A\nx: [" + "a, " * 1_600_000 + "]\n"])
def test_what_is_hostile_costs_neither_time_nor_memory(text: str) -> None:
    tracemalloc.start()
    root, problems = composed(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert root is None
    assert problems[-1].code in ("B106", "B108")
    assert peak < 50_000_000


def test_it_ends_where_it_has_enough() -> None:
    composer = composer_of("a: [1]\nb: 2\nc: 3\nd: [")
    assert composer.compose(enough=frozenset("ac")) is None
    assert plain(composer.root) == {"a": ["1"], "b": "2", "c": "3"}
    assert composer.is_yaml


def test_what_was_composed_before_a_problem_is_kept() -> None:
    for text, is_yaml in (("a: 1\nb: [", False), ("a: 1\nb: !odd x\n", True)):
        composer = composer_of(text)
        assert composer.compose() is None
        assert plain(composer.root) == {"a": "1"}
        assert list(composer.root.keys if composer.root else ()) == ["a", "b"]
        assert composer.is_yaml == is_yaml


def test_a_list_has_no_outermost_mapping() -> None:
    composer = composer_of("- {a: b}\n")
    assert plain(composer.compose()) == [{"a": "b"}]
    assert composer.root is None


def test_a_place_behind_a_text_counts_as_yaml_does() -> None:
    assert [place_behind(text) for text in ("", "ab", "a\n", "a\r\nb", "a\u2028", "é字")] == [
        (1, 1),
        (1, 3),
        (2, 1),
        (2, 2),
        (2, 1),
        (1, 3),
    ]


def test_a_scalar_is_no_mapping() -> None:
    assert isinstance(composed("words\n")[0], Scalar)
