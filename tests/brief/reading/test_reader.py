"""Reading a file: a brief, or all that is wrong with it in the order of its places."""

import os
from pathlib import Path

import pytest

from briefing.brief.reading.files import MAX_BYTES, read_bytes, read_text
from briefing.brief.reading.reader import load, read, read_version, text_beside
from briefing.problems import CannotGoOn, Problem
from tests.brief.reading.conftest import SMALL, only, places
from tests.conftest import Write


def test_a_title_a_day_and_one_statement_are_enough(write: Write) -> None:
    brief = load(write(SMALL, "talks.yaml"))
    assert (brief.id, brief.title, brief.events[0].what) == ("talks", "Talks in Shanghai", "The talks begin")


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
    assert places(path) == [
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


def test_a_brief_with_problems_is_not_used_but_known_by_its_heading(write: Write) -> None:
    file = read(write(f"{SMALL}staus: x\n", "talks.yaml"))
    assert file.brief is None
    assert (file.heading and file.heading.title) == "Talks in Shanghai"
    with pytest.raises(CannotGoOn):
        file.brief_or_raise()


def test_a_diagnostic_points_at_the_very_words(write: Write) -> None:
    problem = only(write(SMALL.replace("begin", "begin\n    topics: [trade]") + "topics: {trades: Trade}\n"))
    assert problem.excerpt == "    topics: [trade]"
    assert problem.excerpt[problem.column - 1 : problem.column - 1 + problem.width] == "trade"
    assert problem.hint.startswith("did you mean 'trades'?")


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


def test_thousands_of_mistakes_are_told_soon(write: Write) -> None:
    topics = "".join(f"  topic-{n}: T\n" for n in range(900))
    events = "".join(f"  - {{what: x, topics: [topoc-{n}]}}\n" for n in range(900))
    problems = read(write(f"title: T\narticle: {{published: 2024}}\ntopics:\n{topics}events:\n{events}")).problems
    assert len(problems) == 900
    assert [bool(problem.hint) for problem in problems].count(True) == 50


# The file itself.


@pytest.mark.parametrize(
    ("content", "code", "place", "message"),
    [
        (b"", "B103", (1, 1), "the file is empty"),
        (b"\n \n", "B103", (1, 1), "the file is empty"),
        (b"title: caf\xe9\n", "B102", (1, 11), "not in UTF-8: the byte 0xE9 fits nothing"),
        (b"\xff\xfea\x00\x00\xd8", "B102", (0, 0), "in UTF-16, but not as it should be"),
        ("title: A\n".encode("utf-16-be"), "B109", (1, 1), "the control character U+0000 is not allowed"),
        ("title: A\n".encode("utf-32"), "B102", (1, 1), "not in UTF-8: the byte 0xFF fits nothing"),
        (b"- a\n- b\n", "B113", (1, 1), "a brief must be a mapping"),
        (b"just words\n", "B113", (1, 1), "a brief must be a mapping"),
    ],
)
def test_what_is_no_brief_gets_a_clear_diagnostic(
    tmp_path: Path, content: bytes, code: str, place: tuple[int, int], message: str
) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(content)
    assert read(path).brief is None
    problem = only(path)
    assert (problem.code, (problem.line, problem.column)) == (code, place)
    assert message in problem.message


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


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.encode())
    assert read_text(path, []) == SMALL
    assert load(path).title == "Talks in Shanghai"


def test_a_file_past_5_mb_is_refused_and_no_more_of_it_read(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(b"x" * MAX_BYTES)
    assert len(read_text(path, []) or "") == MAX_BYTES
    path.write_bytes(b"x" * (MAX_BYTES + 100_000))
    assert (only(path).code, only(path).message) == ("B105", "larger than 5 MB")
    assert len(read_bytes(path, []) or b"") == MAX_BYTES + 1


def test_a_file_that_is_not_there_or_a_folder_is_told_so(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert read_text(tmp_path / "none.yaml", problems) is None
    assert problems == [only(tmp_path / "none.yaml")]
    assert only(tmp_path / "none.yaml").message == "can't be read: no such file or directory"
    assert only(tmp_path).message == "can't be read: is a directory"
    assert only(tmp_path / "impossible\0name").message == "can't be read: embedded null byte"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert only(tmp_path / "pipe.yaml").message == "can't be read: not a file but a device or a pipe"


def test_a_version_has_the_bytes_of_its_revision_and_the_name_of_its_file(write: Write) -> None:
    path = write("title: [\n", "talks.yaml")
    brief = read_version(path, SMALL.encode(), "HEAD~1").brief_or_raise()
    assert (brief.id, brief.path, brief.revision) == ("talks", path, "HEAD~1")
    assert load(write(SMALL)).revision == ""
    assert [problem.file for problem in read_version(path, b"title: \xff", "HEAD").problems] == [str(path)]


# The id and the article's text.


def test_a_file_name_that_can_be_no_id_is_told_so(write: Write) -> None:
    problem = only(write(SMALL, "Aug 12.yaml"))
    assert (problem.code, problem.message) == ("B117", "the file's name 'Aug 12' can't be the brief's id")
    assert (problem.line, problem.column, problem.width) == (1, 1, 1)
    assert not places(write(SMALL + "id: talks\n", "Aug 12.yaml"))


def test_the_article_text_lies_beside_the_brief_or_below(write: Write, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("x")
    write("The talks begin.", "desk/texts/article.txt")
    write("The talks begin.", "desk/.article.txt")

    def with_text(name: str) -> Path:
        return write(SMALL.replace("2024-08-12", f"2024-08-12, text: {name}"), "desk/brief.yaml")

    assert places(with_text("texts/article.txt")) == []
    assert places(with_text(".article.txt")) == []
    assert places(with_text("missing.txt")) == [(2, 40, "B205")]
    assert places(with_text("texts")) == [(2, 40, "B205")]
    assert places(with_text("../outside.txt")) == [(2, 40, "B206")]
    assert places(with_text("../desk/texts/article.txt")) == []
    assert places(with_text("/etc/hostname")) == [(2, 40, "B206")]
    (tmp_path / "desk" / "link.txt").symlink_to(tmp_path / "outside.txt")
    assert places(with_text("link.txt")) == [(2, 40, "B206")]
    (tmp_path / "desk" / "inner.txt").symlink_to(tmp_path / "desk" / "texts" / "article.txt")
    assert places(with_text("inner.txt")) == []
    assert read(with_text("missing.txt")).text_file == "missing.txt"
    assert only(with_text("missing.txt")).width == len("missing.txt")


def test_the_article_text_may_stand_in_place(write: Write) -> None:
    in_place = "\n  published: 2024-08-12\n  text: {}\n"
    for text in ("|\n    Talks.", ">-\n    Talks.", '"Talks.\\nMore"'):
        file = read(write(SMALL.replace("{published: 2024-08-12}", in_place.format(text))))
        assert file.brief is not None
        assert file.brief.text_in_place
        assert file.text_file is None
        assert (file.brief.article.text or "").startswith("Talks.")


def test_a_text_file_with_an_impossible_name_is_only_missing(write: Write) -> None:
    assert only(write(SMALL.replace("2024-08-12", f"2024-08-12, text: {'x' * 300}"))).code == "B205"
    assert only(write(SMALL.replace("2024-08-12", '2024-08-12, text: "a\\0b"'))).code in ("B205", "B206")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_the_mark_of_its_encoding_says_how_a_brief_is_read(write: Write, encoding: str) -> None:
    path = write(SMALL)
    plain = load(path)
    path.write_bytes(SMALL.encode(encoding))
    assert load(path).title == plain.title


@pytest.mark.parametrize(
    "article",
    [
        "article: {published: 2024, text: in/a.txt}",
        'article: {published: 2024, "text": "in/\\x61.txt"}',
        "article: &it\n  text: &name in/a.txt\n  published: 2024",
        "x: &name in/a.txt\narticle: {text: *name, published: 2024}",
        "article: {? text : in/a.txt}",
        "article:\n  text: >-\n    in/a.txt",
        "article: {text: ../a.txt}",
        "article: {text: none.txt}",
        'article: {text: "a\\0b"}',
        "article: {text: [in/a.txt]}",
        "article: in/a.txt",
        "article: {text: in/a.txt",
        "- text",
    ],
)
def test_the_text_that_a_brief_names_is_had_without_reading_the_brief(
    write: Write, tmp_path: Path, article: str
) -> None:
    write("The talks.", "desk/in/a.txt")
    write("Elsewhere.", "a.txt")
    path = write(f"title: A\n{article}\nevents: [{{what: x}}]\n", "desk/b.yaml")
    file = read(path)
    named = file.text_file and (tmp_path / "desk" / file.text_file)
    said = named.read_bytes() if named and "\0" not in str(named) and named.is_file() else b""
    is_outside = any(problem.code == "B206" for problem in file.problems)
    if file.brief is not None or is_outside or file.text_file:
        assert text_beside(path) == (b"" if is_outside else said)
    assert text_beside(path) in (b"", b"The talks.")
