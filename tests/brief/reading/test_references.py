"""What the values of a brief owe each other: names are declared, ids used once, no circles, dates in order."""

import pytest

from briefing.brief.reading.reader import read
from briefing.problems import Problem
from tests.brief.reading.conftest import SMALL, only, places
from tests.conftest import Write

PARTS = {
    "title": "T",
    "article": "{published: 2024-08-12}",
    "events": "[{what: x}]",
    "topics": "{trade: Trade, farms: Farming}",
    "actors": "{eu: European Union, us: {name: United States, as_written: [America]}}",
}


def problem_of(write: Write, **parts: str) -> Problem:
    """Return the only problem of a brief with these parts."""
    return only(write("".join(f"{key}: {value}\n" for key, value in {**PARTS, **parts}.items())))


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("events", "[{what: x}, {what: x, topics: [trade, trad]}]"),
        ("meetings", "[{title: x, topics: [trad]}]"),
        ("meetings", "[{title: x, agenda: [y, {item: z, topics: [trade, trad]}]}]"),
        ("measures", "[{title: x, topics: [trad]}]"),
        ("positions", "[{question: x, topics: [trad]}]"),
        ("quotes", "[{text: x, topics: [trad]}]"),
        ("figures", "[{what: x, value: 1, topics: [trad]}]"),
        ("watch", "[{what: x, topics: [trad]}]"),
        ("topics", "{trade: {label: Trade, under: trad}}"),
    ],
)
def test_a_topic_that_is_not_declared_is_told_wherever_it_is_named(write: Write, part: str, value: str) -> None:
    problem = problem_of(write, **{part: value})
    assert (problem.code, problem.message, problem.hint) == ("B201", "unknown topic 'trad'", "did you mean 'trade'?")
    assert problem.excerpt[problem.column - 1 :][: problem.width] == "trad"


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("events", "[{what: x, actors: [us, euu]}]"),
        ("meetings", "[{title: x, delegations: [{of: euu}]}]"),
        ("meetings", "[{title: x, delegations: [{of: us}, {of: us, lead: euu}]}]"),
        ("meetings", "[{title: x, delegations: [{of: us, members: [us, euu]}]}]"),
        ("measures", "[{title: x, by: [us, euu]}]"),
        ("measures", "[{title: x, on: [euu]}]"),
        ("measures", "[{title: x, for: [us, euu]}]"),
        ("measures", "[{title: x, actors: euu}]"),
        ("meetings", "[{title: x, actors: [us, euu]}]"),
        ("meetings", "[{title: x, outcome: [y, {what: z, by: [us, euu]}]}]"),
        ("meetings", "[{title: x, agenda: [y, {item: z, outcome: [{what: z, via: euu}]}]}]"),
        ("figures", "[{what: x, value: 1, of: euu}]"),
        ("figures", "[{what: x, value: 1, said_by: euu}]"),
        ("positions", "[{question: x, sides: [{actor: us, says: y}, {actor: euu, says: z}]}]"),
        ("quotes", "[{text: x, speaker: euu}]"),
        ("watch", "[{what: x, actors: [euu]}]"),
        ("actors", "{eu: EU, us: {name: US, of: euu}}"),
    ],
)
def test_an_actor_who_is_not_declared_is_told_wherever_named(write: Write, part: str, value: str) -> None:
    problem = problem_of(write, **{part: value})
    assert (problem.code, problem.message, problem.hint) == ("B202", "unknown actor 'euu'", "did you mean 'eu'?")
    assert problem.excerpt[problem.column - 1 :][: problem.width] == "euu"


@pytest.mark.parametrize(
    ("event", "hint"),
    [
        ("actors: [European Union]", "did you mean 'eu'? the id is written, not the name"),
        ("actors: [america]", "did you mean 'us'? the id is written, not the name"),
        ("actors: [EUU]", "did you mean 'eu'?"),
        ("actors: [New Actor]", "declare it under `actors:` as `new-actor: its name`"),
        ("topics: [farming]", "did you mean 'farms'? the id is written, not the name"),
        ("topics: 'trade, farms'", "a list stands in brackets: [trade, farms]"),
        ("topics: [New Topic]", "declare it under `topics:` as `new-topic: its label`"),
        ("topics: ['???']", "declare it under `topics:` as `its-id: its label`"),
        (f"topics: [{'t' * 81}]", ""),
        (f"topics: [{'t' * 80}]", f"declare it under `topics:` as `{'t' * 80}: its label`"),
    ],
)
def test_a_name_in_place_of_an_id_is_understood(write: Write, event: str, hint: str) -> None:
    assert problem_of(write, events=f"[{{what: x, {event}}}]").hint == hint


def test_meeting_ids_are_unique(write: Write) -> None:
    meetings = "meetings:\n  - {title: O}\n  - {id: a, title: A}\n  - {title: P}\n  - {id: a, title: B}\n"
    problem = only(write(SMALL + meetings))
    assert (problem.code, problem.line, problem.message) == ("B203", 9, "the id 'a' is used twice")
    assert problem.hint == "the meeting in line 7 has it already"


@pytest.mark.parametrize(
    ("above", "circles"),
    [
        ({"a": "a"}, ["a → a"]),
        ({"a": "b", "b": "c", "c": "a"}, ["a → b → c → a"]),
        ({"z": "a", "a": "b", "b": "a"}, ["a → b → a"]),
        ({"z": "y", "y": "a", "a": "b", "b": "a", "x": "a"}, ["a → b → a"]),
        ({"a": "b", "b": "a", "c": "d", "d": "c"}, ["a → b → a", "c → d → c"]),
        ({"b": "a", "a": "b"}, ["b → a → b"]),
        ({"a": "b", "b": "c", "c": ""}, []),
        ({"a": "c", "b": "c", "c": ""}, []),
    ],
)
@pytest.mark.parametrize(("part", "key", "name"), [("topics", "under", "label"), ("actors", "of", "name")])
def test_nothing_lies_under_itself(
    write: Write, part: str, key: str, name: str, above: dict[str, str], circles: list[str]
) -> None:
    rows = [f"  {id_}: {{{name}: X{f', {key}: {other}' if other else ''}}}" for id_, other in above.items()]
    problems = read(write(SMALL + "\n".join([f"{part}:", *rows, ""]))).problems
    assert [problem.message for problem in problems] == [f"`{key}` goes in a circle: {circle}" for circle in circles]
    for problem, circle in zip(problems, circles, strict=True):
        assert (problem.code, problem.hint) == ("B204", f"take `{key}` out of one of them")
        first, second, *_ = circle.split(" → ")
        assert problem.excerpt.startswith(f"  {first}: ")
        assert problem.excerpt[problem.column - 1 :][: problem.width] == second


def test_a_brief_that_states_nothing_is_told_so(write: Write) -> None:
    problem = only(write("title: X\narticle: {published: 2024}\njudgments: [x]\ngaps: [y]\n"))
    assert (problem.code, problem.line, problem.column) == ("B118", 1, 1)


@pytest.mark.parametrize(
    "statement",
    [
        "meetings: [{title: x}]",
        "events: [{what: x}]",
        "measures: [{title: x}]",
        "positions: [{question: x}]",
        "quotes: [{text: x}]",
        "watch: [x]",
    ],
)
def test_one_statement_of_any_kind_is_enough(write: Write, statement: str) -> None:
    assert places(write(f"title: X\narticle: {{published: 2024}}\n{statement}\n")) == []


def test_an_inferred_date_needs_a_note(write: Write) -> None:
    inferred = "{published: 2024-08-12, published_basis: inferred}"
    problem = problem_of(write, article=inferred)
    assert (problem.code, problem.line, problem.column) == ("B120", 2, 51)
    assert (
        places(write(SMALL.replace("{published: 2024-08-12}", inferred.replace("}", ", note: It says Monday}")))) == []
    )


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ("in_force: 2024-05, ended: 2023", "the measure ends on 2023, before it begins on 2024-05"),
        ("announced: 2024-05, ended: 2024-04", "the measure ends on 2024-04, before it begins on 2024-05"),
        ("announced: 2024-05, in_force: 2024-07, ended: 2024-06", "ends on 2024-06, before it begins on 2024-07"),
        ("announced: 2024-07, in_force: 2024-05, ended: 2024-06", ""),
        ("in_force: 2024-05, ended: 2024-05", ""),
        ("in_force: 2024-05-31, ended: 2024-05", ""),
        ("in_force: 2024-05-31, ended: 2024", ""),
        ("ended: 2023", ""),
        ("in_force: 2024", ""),
    ],
)
def test_what_ends_before_it_begins_is_told_so(write: Write, dates: str, told: str) -> None:
    path = write(f"{SMALL}measures:\n  - {{title: O}}\n  - {{title: T, {dates}}}\n")
    if not told:
        assert places(path) == []
        return
    problem = only(path)
    assert (problem.code, problem.line) == ("B403", 7)
    assert told in problem.message
    assert problem.excerpt[: problem.column - 1].endswith("ended: ")


@pytest.mark.parametrize(
    ("retrieved", "codes"), [("2024-08-11", ["B403"]), ("2024-07", ["B403"]), ("2024-08-12", []), ("2024-08", [])]
)
def test_a_text_read_before_it_was_published_is_told_so(write: Write, retrieved: str, codes: list[str]) -> None:
    path = write(SMALL.replace("08-12", f"08-12, retrieved: {retrieved}"))
    assert [code for _, _, code in places(path)] == codes
    if codes:
        assert only(path).message == f"retrieved on {retrieved}, before publication"
        assert only(path).hint == "it was published on 2024-08-12"


SAYERS = """
    title: T
    article: {{published: 2024-06-01}}
    actors: {{janet-yellen: Janet Yellen, eu: {{name: EU, as_written: [the bloc]}}}}
    meetings: [{{title: M, agenda: [{{item: I, {agenda}}}]}}]
    events: [{{what: E, {event}}}]
    positions: [{{question: Q, sides: [{{actor: eu, says: S, {side}}}]}}]
    quotes: [{{text: X, {quote}}}]
"""


def sayers(**said: str) -> str:
    return SAYERS.format(**{"agenda": "via: eu", "event": "via: eu", "side": "via: eu", "quote": "via: eu"} | said)


@pytest.mark.parametrize(
    "words",
    [
        "unidentified Jordanian officials",
        "Interfax",
        "officials",
        "police",
        "an aide",
        "a 60-year-old resident",
        "ТАСС",
    ],
)
@pytest.mark.parametrize("field", ["said_by", "via"])
def test_who_says_something_may_be_named_in_the_articles_words(write: Write, words: str, field: str) -> None:
    said = f"{field}: {words}"
    assert not read(write(sayers(agenda=said, event=said, side=said))).problems
    assert not read(write(sayers(quote=f"speaker: {words}"))).problems


@pytest.mark.parametrize("part", ["agenda", "event", "side"])
@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("janet-yelen", "did you mean 'janet-yellen'?"),
        ("yellen", "did you mean 'janet-yellen'?"),
        ("Janet Yellen", "did you mean 'janet-yellen'? the id is written, not the name"),
        ("the bloc", "did you mean 'eu'? the id is written, not the name"),
        (
            "parliament",
            (
                "declare it under `actors:` as `parliament: its name`; "
                "the article's own words for somebody have a blank: `a senior official`"
            ),
        ),
    ],
)
def test_who_says_something_is_no_actor_that_is_misspelt_or_written_by_name(
    write: Write, part: str, name: str, hint: str
) -> None:
    (problem,) = read(write(sayers(**{part: f"said_by: {name}"}))).problems
    assert (problem.code, problem.hint) == ("B202", hint)
    assert problem.excerpt[problem.column - 1 :][: problem.width] == name


@pytest.mark.parametrize("published", ["2024/..", "../2024", "2024-01/2024-03", "199X", "2024-21", "2024-33"])
def test_an_article_is_published_on_one_day_month_or_year(write: Write, published: str) -> None:
    problem = problem_of(write, article=f"{{published: {published}}}")
    assert problem.code == "B401"
    assert problem.message.startswith("an article is published on one day, or in one month or year, not ")


@pytest.mark.parametrize("published", ["2024", "2024-05~", "2024-05-14", "0001", "9999-12-31"])
def test_a_day_a_month_or_a_year_may_be_that_of_publication(write: Write, published: str) -> None:
    parts = {**PARTS, "article": f"{{published: '{published}'}}"}
    assert read(write("".join(f"{key}: {value}\n" for key, value in parts.items()))).problems == ()
