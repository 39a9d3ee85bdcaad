"""Building the model: each value typed, and what doesn't fit told with what would be right."""

import re
from typing import Any

import pytest

from briefing.brief.model import Actor, AgendaItem, Article, BriefFormat, Delegation, Event, Meeting, Topic, Watch
from briefing.brief.reading.building import UNUSABLE, Builder
from briefing.brief.reading.reader import load, read
from briefing.dates.edtf import EdtfDate
from briefing.problems import Place
from tests.brief.reading.conftest import SMALL, only, root_of
from tests.conftest import Write

Reported = list[tuple[str, str, str, Place, int]]


def built(text: str, part: type = BriefFormat) -> tuple[dict[str, Any], Reported]:
    reported: Reported = []
    return Builder(lambda *problem: reported.append(problem)).fields(root_of(text), part), reported


def test_each_value_gets_its_type() -> None:
    values, reported = built(
        "{title: ' Round ', round: 5, date: 2024-05, status: held, id: a-1, topics: [x, y], source: words,"
        " agenda: [one, {item: two, topics: [z]}], delegations: [{of: us, members: [a]}]}",
        Meeting,
    )
    assert reported == []
    assert values == {
        "title": "Round",
        "round": 5,
        "date": EdtfDate("2024-05"),
        "status": "held",
        "id": "a-1",
        "topics": ["x", "y"],
        "source": ["words"],
        "agenda": [AgendaItem(item="one"), AgendaItem(item="two", topics=["z"])],
        "delegations": [Delegation(of="us", members=["a"])],
    }


@pytest.mark.parametrize(("written", "meant"), [("yes", True), ("True", True), ("no", False), ("false", False)])
def test_key_is_answered_with_yes_or_no(written: str, meant: bool) -> None:
    assert built(f"{{what: x, key: {written}}}", Event) == ({"what": "x", "key": meant}, [])


def test_a_bare_value_stands_for_the_main_field(write: Write) -> None:
    brief = load(write(SMALL + "topics: {tariffs: Tariffs}\nactors: {china: ' China '}\nwatch: [The readout]\n"))
    assert brief.topics == {"tariffs": Topic(label="Tariffs")}
    assert brief.actors == {"china": Actor(name="China")}
    assert brief.watch == [Watch(what="The readout")]


def test_a_key_not_filled_in_yet_is_no_harm(write: Write) -> None:
    assert load(write(SMALL + "bottom_line:\ngaps:\nmeetings:\n")).gaps == []


@pytest.mark.parametrize(
    ("wrong", "code", "message", "hint"),
    [
        ("titel: X", "B111", "a brief has no key 'titel'", "did you mean 'title'?"),
        ("zzz: X", "B111", "a brief has no key 'zzz'", "a brief has: format, id, title, bottom_line"),
        ("events: [{what: x, key: maybe}]", "B114", "`key` can't be 'maybe'", "it is one of: yes, no"),
        ("format: 2", "B119", "this is format '2'", "reads format 1"),
        ("id: My Brief", "B117", "'My Brief' can't be an id in `id`", "such as my-brief"),
        ("id: '!'", "B117", "'!' can't be an id in `id`", "such as us-treasury"),
        ("events: {what: x}", "B113", "`events` must be a list", "begin each item with `- `"),
        ("events: [{what: [a, b]}]", "B113", "`what` must be text, not a list", "write one value"),
        ("events: [{what: {a: b}}]", "B113", "`what` must be text, not a mapping", "quotation marks"),
        ("events: [{what: x, date: [2024]}]", "B113", "`date` must be a date, not a list", "write one value"),
        ("events: [{what: x, status: {}}]", "B113", "`status` must be one word, not a mapping", "write plain text"),
        ("events: [{what: x, status: repored}]", "B114", "`status` can't be 'repored'", "did you mean 'reported'?"),
        ("events: [{what: x, status: zz}]", "B114", "`status` can't be 'zz'", "it is one of: reported, planned"),
        ("events: [{what: ''}]", "B116", "`what` is empty", "write its value"),
        ("events: [{what: }]", "B116", "`what` is empty", "take the key out"),
        ("bottom_line: ''", "B116", "`bottom_line` is empty", "write its value"),
        ("events: [{what: x, topics: ['']}]", "B116", "an item of `topics` is empty", "take the `-` out"),
        ("events: [what]", "B113", "each item of `events` must be a mapping", "with keys such as `what:`, `date:`"),
        ("events: [{what: x, date: soon}]", "B401", "'soon' is not a date", "2024, 2024-05 or 2024-05-14"),
        ("events: [{what: x, date: 2024-02-30}]", "B402", "2024-02-30", ""),
        ("topics: [tariffs]", "B113", "`topics` must be a mapping", "`id: label`"),
        ("actors: [china]", "B113", "`actors` must be a mapping", "`id: name`"),
        ("actors: {China: China}", "B117", "'China' can't be an id in `actors`", "such as china"),
        ("actors: {china: }", "B116", "'china' has no value", "the name to print"),
        ("actors: {china: [a]}", "B113", "`china` must be a mapping", "with keys such as `name:`, `kind:`, `role:`"),
        ("meetings: [{title: x, round: 0}]", "B115", "`round` must be a whole number, not '0'", "such as 5"),
        ("meetings: [{title: x, round: 1234567}]", "B115", "`round` must be a whole number, not '1234567'", "as 5"),
        ("meetings: [{title: x, round: [1]}]", "B113", "`round` must be a whole number, not a list", "one value"),
        ("meetings: [{title: x, id: [a]}]", "B113", "`id` must be an id, not a list", "one value"),
        ("meetings: [{title: x, agenda: [{topics: [a]}]}]", "B112", "an agenda item lacks `item`", "`item: ...`"),
        ("gaps: {why: x}", "B113", "`gaps` must be text, not a mapping", "quotation marks"),
        ("quotes: [{speaker: x}]", "B112", "a quote lacks `text`", "add `text: ...`"),
        ("watch: [{date: 2024}]", "B112", "a watch item lacks `what`", "add `what: ...`"),
        ("events: [{date: 2024}]", "B112", "an event lacks `what`", "add `what: ...`"),
        ("article: {}", "B112", "`article` lacks `published`", "add `published: 2024-08-12`"),
        ("article: words", "B113", "`article` must be a mapping", "with keys such as `published:`"),
    ],
)
def test_a_problem_says_what_is_wrong_and_what_would_be_right(
    write: Write, wrong: str, code: str, message: str, hint: str
) -> None:
    key = wrong.partition(":")[0]
    replaced = (key, "  - ") if key == "events" else key
    kept = [line for line in SMALL.strip().splitlines() if not line.startswith(replaced)]
    problem = next(each for each in read(write("\n".join([*kept, wrong, ""]))).problems if each.code == code)
    assert message in problem.message
    assert hint in problem.hint


@pytest.mark.parametrize(("missing", "hint"), [("title", "what the article is about"), ("article", "and, under it,")])
def test_what_every_brief_needs_is_asked_for_with_an_example(write: Write, missing: str, hint: str) -> None:
    problem = only(write("\n".join(line for line in SMALL.splitlines() if not line.startswith(missing))))
    assert (problem.code, problem.message) == ("B112", f"a brief lacks `{missing}`")
    assert hint in problem.hint


def test_a_part_is_missed_where_it_begins_and_a_value_told_where_it_stands() -> None:
    _, reported = built("title: x\nround: fifth\n\ndelegations:\n  - {lead: a}\n", Meeting)
    assert [(code, place, width) for code, _, _, place, width in reported] == [
        ("B115", (2, 8), len("fifth")),
        ("B112", (5, 5), 1),
    ]


def test_for_what_is_missing_something_stands_in_so_that_the_rest_can_be_checked() -> None:
    values, reported = built("title: X\nevents: [{date: 2024}]\nwatch: [{}, 2]\nactors: {us: [], eu: EU}\n")
    assert [code for code, *_ in reported] == ["B112", "B112", "B113", "B112"]
    assert values["article"] == Article(published=EdtfDate("0001"))
    assert values["events"][0].what == ""
    assert values["watch"] == [Watch(what=""), Watch(what="2")]
    assert values["actors"] == {"us": Actor(name=""), "eu": Actor(name="EU")}
    assert not any(value is UNUSABLE for value in values.values())


def test_what_can_not_be_used_is_left_out_where_it_may_be() -> None:
    values, reported = built("{title: x, round: fifth, status: hold, topics: {a: b}, series: s}", Meeting)
    assert len(reported) == 3
    assert values == {"title": "x", "series": "s"}


def test_one_value_stands_for_a_list_of_one(write: Write) -> None:
    brief = load(write(SMALL.replace("begin\n", "begin\n    source: The talks will begin\n")))
    assert brief.events[0].source == ["The talks will begin"]


def test_an_item_of_the_wrong_shape_is_told_apart_from_its_list(write: Write) -> None:
    path = write(SMALL + "meetings: [{title: T, delegations: [china]}]\nactors: {china: China}\n")
    assert only(path).message == "each item of `delegations` must be a mapping"


def test_a_long_value_is_cut_in_its_message(write: Write) -> None:
    problem = only(write(SMALL.replace("2024-08-12", "x" * 5000)))
    assert len(problem.message) < 100


def test_a_long_text_makes_no_long_id(write: Write) -> None:
    problem = only(write(f"{SMALL}id: {'Long ' * 50}\n"))
    assert problem.hint.endswith(f"such as {('long-' * 50)[:60]}")


@pytest.mark.parametrize(
    ("piece", "what"),
    [
        ("bottom_line: null", "`bottom_line`"),
        ("bottom_line: ~", "`bottom_line`"),
        ("gaps: Null", "`gaps`"),
        ("gaps: [one, ~]", "an item of `gaps`"),
        ("watch: [null]", "an item of `watch`"),
        ("topics: {trade: null}", "'trade'"),
        ("judgments: [{text: x, likelihood: NULL}]", "`likelihood`"),
        ("accept: {B312: ~}", "'B312'"),
        ("meetings: null", "`meetings`"),
        ("checks: ~", "`checks`"),
    ],
)
def test_a_word_for_nothing_is_not_printed_as_a_word(write: Write, piece: str, what: str) -> None:
    problem = only(write(f"{SMALL}{piece}\n"))
    word = re.split(r"[\[ {]", piece.rstrip("]}"))[-1]
    assert (problem.code, problem.message) == ("B121", f"{what} is {word}, YAML's word for nothing")
    assert problem.hint == f'write nothing, or the word in quotation marks: "{word}"'
    assert problem.excerpt[problem.column - 1 :].startswith(word)


def test_the_word_itself_may_be_printed(write: Write) -> None:
    brief = load(write(f"{SMALL}bottom_line: 'null'\ngaps: [\"~\", the null hypothesis]\n"))
    assert (brief.bottom_line, brief.gaps) == ("null", ["~", "the null hypothesis"])
