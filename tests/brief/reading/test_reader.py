"""Reading a brief: what is wrong is reported whole, each in its place, with what would be right."""

import os
import tracemalloc
from pathlib import Path

import pytest

from briefing.brief.reading.reader import load, read
from briefing.problems import CannotGoOn, Problem
from tests.conftest import Write

SMALL = """
title: Talks in Shanghai
article: {published: 2024-08-12}
events:
  - what: The talks begin
"""


def found(path: Path) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in read(path).problems]


def only(path: Path) -> Problem:
    problems = read(path).problems
    assert len(problems) == 1, problems
    return problems[0]


def test_a_title_a_day_and_one_statement_are_enough(write: Write) -> None:
    brief = load(write(SMALL, "talks.yaml"))
    assert (brief.id, brief.title, brief.events[0].what) == ("talks", "Talks in Shanghai", "The talks begin")


def test_every_value_knows_its_place(write: Write) -> None:
    brief = load(write(SMALL))
    assert brief.place("article", "published") == (2, 22)
    assert brief.place("events", 0, "what") == (4, 11)
    assert brief.place("events", 0, "source") == (4, 5), "what isn't written is found at its holder"


@pytest.mark.parametrize("written", ["no", "12:30", "010", "1e3", "2024-05-01", "null", "~x", "0x1F", "1_000", ".inf"])
def test_text_stays_what_was_written(write: Write, written: str) -> None:
    brief = load(write(SMALL.replace("The talks begin", written)))
    assert brief.events[0].what == written


def test_a_bare_value_stands_for_the_main_field(write: Write) -> None:
    brief = load(write(SMALL + "topics: {tariffs: Tariffs}\nactors: {china: China}\nwatch: [The readout]\n"))
    assert brief.topics["tariffs"].label == "Tariffs"
    assert brief.actors["china"].name == "China"
    assert brief.watch[0].what == "The readout"


def test_one_value_stands_for_a_list_of_one(write: Write) -> None:
    brief = load(write(SMALL.replace("begin\n", "begin\n    source: The talks will begin\n")))
    assert brief.events[0].source == ["The talks will begin"]


def test_a_key_not_filled_in_yet_is_no_harm(write: Write) -> None:
    assert load(write(SMALL + "bottom_line:\ngaps:\nmeetings:\n")).gaps == []


def test_all_that_is_wrong_is_reported_in_one_go_and_in_order(write: Write) -> None:
    path = write("""
        titel: Talks
        article:
          published: 12 August
          published_basis: guessed
        topics:
          Tariffs: Tariffs
          trade: {label: Trade, under: commerce}
        meetings:
          - title: Fifth round
            round: fifth
            delegations:
              - {of: china, lead: nobody}
        events:
          - what: New tariffs
            topics: [tarifs]
            date: 2024-02-30
            staus: planned
          - date: 2024
        measures:
          title: A tariff
    """)
    assert found(path) == [
        (1, 1, "B111"),
        (1, 1, "B112"),
        (3, 14, "B401"),
        (4, 20, "B114"),
        (6, 3, "B117"),
        (7, 32, "B201"),
        (10, 12, "B115"),
        (12, 14, "B202"),
        (12, 27, "B202"),
        (15, 14, "B201"),
        (16, 11, "B402"),
        (17, 5, "B111"),
        (18, 5, "B112"),
        (20, 3, "B113"),
    ]


@pytest.mark.parametrize(
    ("wrong", "code", "message", "hint"),
    [
        ("titel: X", "B111", "a brief has no key 'titel'", "did you mean 'title'?"),
        ("format: 2", "B119", "this is format '2'", "reads format 1"),
        ("id: My Brief", "B117", "'My Brief' can't be an id in `id`", "such as my-brief"),
        ("events: {what: x}", "B113", "`events` must be a list", "begin each item with `- `"),
        ("events: [{what: [a, b]}]", "B113", "`what` must be text, not a list", "write one value"),
        ("events: [{what: {a: b}}]", "B113", "`what` must be text, not a mapping", "quotation marks"),
        ("events: [{what: x, status: repored}]", "B114", "`status` can't be 'repored'", "did you mean 'reported'?"),
        ("events: [{what: ''}]", "B116", "`what` is empty", "write its value"),
        ("events: [{what: x, topics: ['']}]", "B116", "an item of `topics` is empty", "take the `-` out"),
        ("topics: [tariffs]", "B113", "`topics` must be a mapping", "`id: label`"),
        ("actors: {china: }", "B116", "'china' has no value", "the name to print"),
        ("meetings: [{title: x, round: 0}]", "B115", "`round` must be a whole number, not '0'", "such as 5"),
        ("gaps: {why: x}", "B113", "`gaps` must be text, not a mapping", "quotation marks"),
        ("quotes: [{speaker: x}]", "B112", "a quote lacks `text`", "add `text: ...`"),
        ("watch: [{date: 2024}]", "B112", "a watch item lacks `what`", "add `what: ...`"),
    ],
)
def test_a_problem_says_what_is_wrong_and_what_would_be_right(
    write: Write, wrong: str, code: str, message: str, hint: str
) -> None:
    key = wrong.partition(":")[0]
    base = "\n".join(line for line in SMALL.strip().splitlines() if not line.startswith(key))
    base = base.replace("  - what: The talks begin", "" if key == "events" else "  - what: The talks begin")
    problems = read(write(f"{base}\n{wrong}\n")).problems
    problem = next(each for each in problems if each.code == code)
    assert problem.message == message
    assert hint in problem.hint


def test_a_diagnostic_points_at_the_very_words(write: Write) -> None:
    problem = only(write(SMALL.replace("begin", "begin\n    topics: [trade]") + "topics: {trades: Trade}\n"))
    assert problem.excerpt == "    topics: [trade]"
    assert problem.excerpt[problem.column - 1 : problem.column - 1 + problem.width] == "trade"
    assert problem.hint.startswith("did you mean 'trades'?")


def test_a_brief_that_states_nothing_is_told_so(write: Write) -> None:
    assert only(write("title: X\narticle: {published: 2024}\n")).code == "B118"


def test_an_inferred_date_needs_a_note(write: Write) -> None:
    problem = only(write(SMALL.replace("2024-08-12", "2024-08-12, published_basis: inferred")))
    assert (problem.code, problem.line, problem.column) == ("B120", 2, 51)


def test_what_ends_before_it_begins_is_told_so(write: Write) -> None:
    path = write(SMALL + "measures:\n  - {title: T, in_force: 2024-05, ended: 2023}\n")
    assert only(path).code == "B403"


def test_a_text_read_before_it_was_published_is_told_so(write: Write) -> None:
    assert only(write(SMALL.replace("08-12", "08-12, retrieved: 2024-08-11"))).code == "B403"


def test_meeting_ids_are_unique(write: Write) -> None:
    problem = only(write(SMALL + "meetings:\n  - {id: a, title: A}\n  - {id: a, title: B}\n"))
    assert (problem.code, problem.line) == ("B203", 7)
    assert "line 6" in problem.hint


def test_topics_may_not_lie_under_each_other_in_a_circle(write: Write) -> None:
    topics = "topics:\n  a: {label: A, under: b}\n  b: {label: B, under: c}\n  c: {label: C, under: a}\n"
    problem = only(write(SMALL + topics))
    assert (problem.code, problem.message) == ("B204", "`under` goes in a circle: a → b → c → a")


def test_the_article_text_lies_beside_the_brief_or_below(write: Write, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("x")
    write("The talks begin.", "desk/texts/article.txt")

    def with_text(name: str) -> Path:
        return write(SMALL.replace("2024-08-12", f"2024-08-12, text: {name}"), "desk/brief.yaml")

    assert found(with_text("texts/article.txt")) == []
    assert found(with_text("missing.txt")) == [(2, 40, "B205")]
    assert found(with_text("../outside.txt")) == [(2, 40, "B206")]
    assert found(with_text("/etc/hostname")) == [(2, 40, "B206")]
    (tmp_path / "desk" / "link.txt").symlink_to(tmp_path / "outside.txt")
    assert found(with_text("link.txt")) == [(2, 40, "B206")]


def test_the_article_text_may_stand_in_place(write: Write) -> None:
    brief = load(write(SMALL.replace("{published: 2024-08-12}", "\n  published: 2024-08-12\n  text: |\n    Talks.")))
    assert brief.article.text == "Talks."


def test_a_file_name_that_can_be_no_id_is_told_so(write: Write) -> None:
    problem = only(write(SMALL, "Aug 12.yaml"))
    assert (problem.code, problem.message) == ("B117", "the file's name 'Aug 12' can't be the brief's id")
    assert not found(write(SMALL + "id: talks\n", "Aug 12.yaml"))


# What is hostile or broken as YAML.

DEEP = "a: " + "[" * 100 + "]" * 100
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40)
)


@pytest.mark.parametrize(
    ("content", "code", "place", "message"),
    [
        (b"", "B103", (1, 1), "the file is empty"),
        (b"\n \n", "B103", (1, 1), "the file is empty"),
        (b"# only a comment\n", "B103", (1, 1), "the file is empty"),
        (b"title: A\ntitle: B\n", "B110", (2, 1), "the key 'title' is written twice"),
        (b"title: A\n---\ntitle: B\n", "B104", (2, 1), "a second document begins here"),
        (b"title: !!python/object:os.system x\n", "B107", (1, 8), "the tag !!python/object:os.system is not"),
        (b"title: !!int 5\n", "B107", (1, 8), "the tag !!int is not used in a brief"),
        (b"title: !mine 5\n", "B107", (1, 8), "the tag !mine is not used in a brief"),
        (b"a: &x [*x]\n", "B108", (1, 8), "the alias *x contains itself"),
        (b"a: *nowhere\n", "B108", (1, 4), "the alias *nowhere names no anchor"),
        (BOMB.encode(), "B108", (5, 0), "aliases counted as often as they are used"),
        (DEEP.encode(), "B106", (1, 66), "nested deeper than 64 levels"),
        (b"title: caf\xe9\n", "B102", (1, 11), "not in UTF-8: the byte 0xE9 fits nothing"),
        ("title: A\n".encode("utf-16"), "B102", (1, 1), "not in UTF-8 but in UTF-16"),
        (b"title: A\nx: \x1b[31m\n", "B109", (2, 4), "the control character U+001B is not allowed"),
        (b"title: A\nx: \x00\n", "B109", (2, 4), "the control character U+0000 is not allowed"),
        (b"- a\n- b\n", "B113", (1, 1), "a brief must be a mapping"),
        (b"just words\n", "B113", (1, 1), "a brief must be a mapping"),
        (b"? [a, b]\n: c\n", "B113", (1, 3), "a key must be a single word"),
        (b"title: a: b\n", "B101", (1, 9), "mapping values are not allowed"),
        (b"title: A\n\tx: 1\n", "B101", (2, 1), "not valid YAML"),
        (b"title: 'A\nx: y\n", "B101", (1, 8), "unexpected end of stream"),
        (b"title: [a\nx: b\n", "B101", (2, 2), "not valid YAML"),
        (b'title: "\\ud800"\n', "B101", (1, 11), "invalid Unicode"),
    ],
)
def test_what_is_no_brief_gets_a_clear_diagnostic(
    tmp_path: Path, content: bytes, code: str, place: tuple[int, int], message: str
) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(content)
    problem = next(each for each in read(path).problems if each.code == code)
    assert problem.line == place[0]
    assert place[1] in (0, problem.column)
    assert message in problem.message
    assert read(path).brief is None


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("title: a: b\n", 1, "a text with `: ` in it needs quotation marks around it"),
        ("title: The 'EU's' talks\nwhat:Talks\ngaps: [a]\n", 2, "a key needs a colon and a space behind it"),
        ("title: 'The EU's talks'\n", 1, "an apostrophe within '…' is written twice"),
        ("title: - Talks\n", 1, "begin a list on a line of its own"),
        ("title: A\n\tgaps: x\n", 2, "indent with spaces, not tabs"),
        ("title: @home\n", 1, "in quotation marks"),
    ],
)
def test_a_mistake_in_yaml_comes_with_its_mend(write: Write, text: str, line: int, hint: str) -> None:
    problem = only(write(text))
    assert hint in problem.hint
    assert problem.line == line


@pytest.mark.parametrize(
    ("event", "hint"),
    [
        ("actors: [European Union]", "did you mean 'eu'?"),
        ("actors: [EUU]", "did you mean 'eu'?"),
        ("topics: 'trade, farms'", "a list stands in brackets: [trade, farms]"),
        ("topics: [New Topic]", "declare it under `topics:` as `new-topic: its label`"),
    ],
)
def test_a_name_in_place_of_an_id_is_understood(write: Write, event: str, hint: str) -> None:
    path = write(f"{SMALL}    {event}\nactors: {{eu: European Union}}\ntopics: {{trade: Trade, farms: Farming}}\n")
    assert hint in only(path).hint


def test_an_item_of_the_wrong_shape_is_told_apart_from_its_list(write: Write) -> None:
    path = write(SMALL + "meetings: [{title: T, delegations: [china]}]\nactors: {china: China}\n")
    assert only(path).message == "each item of `delegations` must be a mapping"


def test_a_file_past_5_mb_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(b"title: " + b"x" * 5_000_000)
    assert only(path).code == "B105"


def test_a_file_that_is_not_there_or_a_folder_is_told_so(tmp_path: Path) -> None:
    assert only(tmp_path / "none.yaml").message == "can't be read: no such file or directory"
    assert only(tmp_path).message == "can't be read: is a directory"


def test_what_is_hostile_costs_neither_time_nor_memory(tmp_path: Path) -> None:
    many = b"title: A\nx: [" + b"a, " * 1_600_000 + b"]\n"
    path = tmp_path / "brief.yaml"
    for content in (BOMB.encode(), DEEP.encode() * 1000, many):
        path.write_bytes(content)
        tracemalloc.start()
        assert read(path).brief is None
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 60_000_000


def test_loading_a_broken_brief_raises_with_all_its_problems(write: Write) -> None:
    with pytest.raises(CannotGoOn) as refused:
        load(write("title: X\n"))
    assert [problem.code for problem in refused.value.problems] == ["B112", "B118"]
    assert refused.value.exit_code == 2


def test_problems_sort_by_place(write: Write) -> None:
    rows = "".join(f"  - {{what: x, topics: [t{n}]}}\n" for n in range(12))
    lines = [problem.line for problem in read(write("title: X\narticle: {published: 2024}\nevents:\n" + rows)).problems]
    assert lines == sorted(lines)
    assert len(lines) == 12


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("title: é字é".encode() + b"\xff\n", (1, 11)),
        (b"\xef\xbb\xbftitle: a\xffb\n", (1, 9)),
        (b"title: T\rarticle: c\rb: \x01\n", (3, 4)),
    ],
)
def test_a_place_counts_characters_and_lines_as_an_editor_does(
    tmp_path: Path, content: bytes, place: tuple[int, int]
) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(content)
    problem = only(path)
    assert (problem.line, problem.column) == place


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert only(tmp_path / "pipe.yaml").message == "can't be read: not a file but a device or a pipe"


def test_a_text_file_with_an_impossible_name_is_only_missing(write: Write) -> None:
    assert only(write(SMALL.replace("2024-08-12", f"2024-08-12, text: {'x' * 300}"))).code == "B205"


def test_thousands_of_mistakes_are_told_soon(write: Write) -> None:
    topics = "".join(f"  topic-{n}: T\n" for n in range(1500))
    events = "".join(f"  - {{what: x, topics: [topoc-{n}]}}\n" for n in range(1500))
    found = read(write(f"title: T\narticle: {{published: 2024}}\ntopics:\n{topics}events:\n{events}")).problems
    assert len(found) == 1500


def test_a_long_text_that_aliases_repeat_counts_by_its_length(write: Write) -> None:
    events = "".join("  - {what: *a}\n" for _ in range(20_000))
    text = "x " * 10_000
    problem = only(write(f"title: &a {text}\narticle: {{published: 2024}}\nevents:\n{events}"))
    assert problem.code == "B108"


def test_a_long_value_is_cut_in_its_message(write: Write) -> None:
    problem = only(write(SMALL.replace("2024-08-12", "x" * 5000)))
    assert len(problem.message) < 100
