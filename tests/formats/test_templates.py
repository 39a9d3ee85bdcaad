"""Papers through templates of the user's own."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from briefing.brief.model import Brief
from briefing.document import Document, Span
from briefing.formats.templates import ending_of, filled, house_templates, template_named
from briefing.problems import CannotGoOn
from briefing.views import VIEWS, view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write, selection_for


def paper(title: str, records: object = None) -> Document:
    return Document((Span(title),), (), records, as_of=MONDAY)


def refused(template: Path, document: Document) -> str:
    with pytest.raises(CannotGoOn) as caught:
        filled(template, document)
    return caught.value.message


def test_a_memo_of_the_example(example: Brief, snapshot: SnapshotAssertion) -> None:
    assert filled(template_named("memo"), view("brief", Selection([example], MONDAY))) == snapshot


def test_a_timeline_block_by_block(library: list[Brief], snapshot: SnapshotAssertion) -> None:
    assert filled(template_named("paper"), view("timeline", Selection(library, MONDAY))) == snapshot


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_a_template_of_blocks_takes_every_view_also_of_hostile_briefs(
    name: str, library: list[Brief], hostile: list[Brief]
) -> None:
    for briefs in (library, hostile):
        made = filled(template_named("paper"), view(name, selection_for(name, briefs)))
        assert made.startswith("# ")
        assert "\x1b" not in made


def test_a_memo_of_a_hostile_brief_holds_no_markup_of_its_own(hostile: list[Brief]) -> None:
    made = filled(template_named("memo"), view("brief", Selection([hostile[0]], MONDAY)))
    assert "<script" not in made.replace("\\<", "")
    assert "\x1b" not in made


def test_text_is_escaped_for_what_the_ending_says(write: Write) -> None:
    document = paper("<b>*x*</b> \x1b[2J")
    made = {name: filled(write("{{ document.title }}", f"t.{name}.j2"), document) for name in ("md", "html", "txt")}
    assert made == {
        "md": r"\<b\>\*x\*\</b\> ␛\[2J",
        "html": "&lt;b&gt;*x*&lt;/b&gt; ␛[2J",
        "txt": "<b>*x*</b> ␛[2J",
    }


def test_safe_leaves_markup_as_it_is_but_lets_no_control_character_pass(write: Write) -> None:
    template = write("{{ document.title|safe }}", "t.md.j2")
    assert filled(template, paper("**x** \x1b[2J")) == "**x** ␛[2J"


def test_dates_are_put_in_words_and_only_addresses_are_links(write: Write) -> None:
    dates = "{{ data.date|words }}|{{ data.none|words }}{{ data.nothing|words }}"
    template = write(f"{dates}|{{{{ data.good|link }}}}|{{{{ data.bad|link }}}}", "t.md.j2")
    records = {
        "date": "2024-08-15/2024-08-16",
        "none": "soon",
        "nothing": None,
        "good": "https://a.example/x_(y)",
        "bad": "javascript:alert(1)",
    }
    assert filled(template, paper("T", records)) == "15–16 August 2024|soon|https://a.example/x_%28y%29|"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\n{% for x in %}", ":2: syntax error: unexpected end of block"),
        ("a\n\n{{ data.titel }}", ":3: undefined value: `data.titel` is undefined"),
        ("{{ data.title|upper|loud }}", ":1: unknown filter: filter loud is unknown"),
        ("{% include 'none.md' %}", ":1: template not found"),
        ("{% include '../out.md' %}", ":1: template not found"),
        ("{% include '/etc/passwd' %}", ":1: template not found"),
        (
            "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}",
            ":1: engine ran out of fuel",
        ),
    ],
)
def test_a_fault_is_told_with_its_line(write: Write, text: str, message: str) -> None:
    write("out", "out.md")
    path = write(text, "in/t.md.j2")
    assert refused(path, paper("T", {"title": "t"})).startswith(f"{path}{message}")


@pytest.mark.parametrize("text", ["{{ 'x' * 99 }}", "{% for i in range(50) %}{{ 'x' * 9 }}{% endfor %}"])
def test_what_a_template_puts_has_an_end(write: Write, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("briefing.formats.templates._MOST", 98)
    path = write(text, "t.md.j2")
    assert refused(path, paper("T")) == f"{path}: it puts more than 98 characters"


def test_a_part_beside_the_template_is_taken_in(write: Write) -> None:
    write("by {{ data.who }}", "foot.md.j2")
    template = write("T\n{% include 'foot.md.j2' %}", "t.md.j2")
    assert filled(template, paper("T", {"who": "x_y"})) == "T\nby x\\_y"


@pytest.mark.parametrize(
    "name", ["''.__class__", "data.__class__", "document.__init__.__globals__", "[].__class__.__mro__"]
)
def test_no_object_of_python_can_be_reached(write: Write, name: str) -> None:
    assert "undefined" in refused(write(f"{{{{ {name} }}}}", "t.md.j2"), paper("T", {}))


@given(st.text())
def test_any_text_of_a_brief_comes_through_markdown_as_one_line_without_a_link(text: str) -> None:
    template = house_templates()["paper"]
    made = filled(template, paper(text))
    assert made.splitlines()[0].startswith("#")
    assert "](" not in made.replace("\\]", "")


def test_endings_and_names() -> None:
    assert [ending_of(Path(name)) for name in ("memo.md.j2", "x.html.j2", "x.j2", "x.csv")] == [
        ".md",
        ".html",
        ".txt",
        ".csv",
    ]
    assert template_named("memo").name == "memo.md.j2"
    with pytest.raises(CannotGoOn, match="no template 'mem'"):
        template_named("mem")
    with pytest.raises(CannotGoOn, match="there is no file"):
        template_named("mine.md.j2")
