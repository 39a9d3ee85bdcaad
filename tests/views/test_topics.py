"""The topics as a tree, with the statements and the years that are filed under each."""

from briefing.brief.filters import FilterRequest, Filters
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import plain
from briefing.library.catalogue import ReadFiles
from briefing.library.filtering import filters_for
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write, cells


def test_topics_stand_below_the_ones_they_lie_under(library: list[Brief]) -> None:
    rows = [row[0] for row in cells(view("topics", Selection(library, MONDAY)))]
    assert rows[rows.index("Trade") + 1 :][:2] == ["– Tariffs", "– Overcapacity"]


def test_a_topic_counts_what_lies_under_it(library: list[Brief]) -> None:
    counts = {record["id"]: record["statements"] for record in view("topics", Selection(library, MONDAY)).records}
    assert counts["trade"] > counts["tariffs"] > 0


def test_briefs_that_disagree_into_a_circle_of_topics_do_no_harm(write: Write) -> None:
    base = "title: T\narticle: {published: 2024}\nevents: [{what: x, topics: [a, b]}]\n"
    one = load(write(base + "topics: {a: {label: A, under: b}, b: B}\n", "one.yaml"))
    two = load(write(base + "topics: {a: A, b: {label: B, under: a}}\n", "two.yaml"))
    for briefs in ([one, two], [two, one]):
        filters = filters_for(ReadFiles.of(briefs), FilterRequest(topic=["a"]))
        document = view("topics", Selection(briefs, MONDAY, filters))
        assert {record["id"] for record in document.records} <= {"a", "b"}


def test_a_thousand_topics_under_each_other_are_drawn(write: Write) -> None:
    chain = "".join(f"  t{n}: {{label: T{n}, under: t{n + 1}}}\n" for n in range(999))
    path = write(
        f"title: T\narticle: {{published: 2024}}\ntopics:\n{chain}  t999: T\nevents: [{{what: x, topics: [t0]}}]\n"
    )
    assert len(view("topics", Selection([load(path)], MONDAY)).records) == 1000


def test_a_topic_tells_the_years_that_its_dates_touch_and_its_briefs(write: Write) -> None:
    base = "article: {published: 2024}\ntopics: {a: A, b: {label: B, under: a}, c: C}\n"
    one = load(write(f"title: One\n{base}events: [{{what: x, date: 2022-12/.., topics: [b]}}]\n", "one.yaml"))
    two = load(write(f"title: Two\n{base}events: [{{what: y, date: 2021, topics: [a]}}]\n", "two.yaml"))
    document = view("topics", Selection([one, two], MONDAY))
    assert cells(document) == [
        ["A", "a", "2", "2021–2022", "2"],
        ["– B", "b", "1", "2022", "1"],
        ["C", "c", "0", "", "0"],
    ]
    assert plain(document.subtitle) == "3 topics, 2 statements; a topic counts what lies under it"
    assert [(each["first"], each["last"]) for each in document.records] == [
        ("2021", "2022-12/.."),
        ("2022-12/..", "2022-12/.."),
        (None, None),
    ]


def test_with_filters_only_the_topics_of_what_they_keep_are_listed(write: Write) -> None:
    brief = load(
        write(
            "title: T\narticle: {published: 2024}\ntopics: {a: A, b: B}\n"
            "events: [{what: x, topics: [a], status: planned}, {what: y, topics: [b]}]\n"
        )
    )
    document = view("topics", Selection([brief], MONDAY, Filters(statuses=frozenset({"planned"}))))
    assert [each["id"] for each in document.records] == ["a"]


def test_topics_that_lie_ever_deeper_under_each_other_take_no_more_room(write: Write) -> None:
    chain = "".join(f"  t-{number}: {{label: Topic {number}, under: t-{number - 1}}}\n" for number in range(1, 1000))
    path = write(
        f"title: T\narticle: {{published: 2024}}\ntopics:\n  t-0: Topic 0\n{chain}"
        "events: [{what: x, topics: [t-999]}]\n"
    )
    rows = [row[0] for row in cells(view("topics", Selection([load(path)], MONDAY)))]
    assert rows[1].startswith("– Topic 1")
    assert max(map(len, rows)) < 40
