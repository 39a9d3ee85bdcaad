"""What a check gets to see of a brief and its article."""

from datetime import date

import pytest

from briefing.brief.reading.reader import load
from briefing.proof.subject import subject_of
from tests.conftest import Write
from tests.proof.conftest import HEAD, Find, Hold

ARTICLE = "It fell. It rose.\n\nIt sank on Monday. It swam.\n"


def test_a_place_of_the_article_is_told_by_paragraph_and_sentence(hold: Hold) -> None:
    subject = hold("events: [{what: x}]", ARTICLE)
    places = {subject.sentence_at(index): ARTICLE[index] for index in range(len(ARTICLE))}
    assert [place for place in places if place.startswith("paragraph")] == [
        f"paragraph {paragraph}, sentence {sentence}" for paragraph, sentence in ((1, 1), (1, 2), (2, 1), (2, 2))
    ]
    assert subject.sentence_at(0) == "paragraph 1, sentence 1"
    assert subject.sentence_at(7) == "paragraph 1, sentence 1"
    assert subject.sentence_at(8) == "character 8", "the space between two sentences"
    assert subject.sentence_at(9) == "paragraph 1, sentence 2"


def test_the_paragraphs_around_a_claim_are_those_of_its_excerpts(hold: Hold) -> None:
    subject = hold("events: [{what: x, source: It swam}, {what: y, source: [It swam, It fell]}, {what: z}]", ARTICLE)
    assert [subject.sentences_around(each) for each in subject.evidence] == [
        ["It sank on Monday.", "It swam."],
        ["It fell.", "It rose.", "It sank on Monday.", "It swam."],
        [],
    ]


def test_excerpts_come_with_their_places_and_none_come_without_an_article(hold: Hold, write: Write) -> None:
    body = "events: [{what: x, source: [It fell, It flew]}]\n"
    found = list(hold(body, ARTICLE).excerpts())
    assert [(excerpt, keys[-1], len(places)) for excerpt, keys, places in found] == [
        ("It fell", 0, 1),
        ("It flew", 1, 0),
    ]
    without = subject_of(load(write(f"title: T\narticle: {{published: 2024}}\n{body}")))
    assert list(without.excerpts()) == []
    assert (list(without.sentences), without.coverage.citable, without.coverage.uncited) == ([], 0, [])


def test_the_editors_own_lines_are_all_but_what_the_article_says(hold: Hold) -> None:
    subject = hold(
        """
bottom_line: It ended.
why_it_matters: [Trade, Peace]
events: [{what: x}]
judgments: [{text: It holds, because: [both gain]}]
watch: [A readout, {what: A vote, source: It fell}]
gaps: [Who pays?]
""",
        ARTICLE,
    )
    assert subject.own_lines == [
        (("bottom_line",), "It ended."),
        (("why_it_matters", 0), "Trade"),
        (("why_it_matters", 1), "Peace"),
        (("judgments", 0, "text"), "It holds"),
        (("watch", 0, "what"), "A readout"),
        (("gaps", 0), "Who pays?"),
    ]


def test_the_day_of_publication_is_the_last_one_that_it_may_be(hold: Hold) -> None:
    assert hold("events: [{what: x}]").published == date(2024, 8, 12)
    assert hold("events: [{what: x}]", head=HEAD.replace("2024-08-12", "2024-02")).published == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("body", "keys", "words", "place", "width"),
    [
        ("events: [{what: It fell}]", ("events", 0, "what"), "", (3, 17), 7),
        ("events: [{what: It fell}]", ("title",), "alks", (1, 9), 4),
        ("events: [{what: It fell}]", ("events", 0, "what"), "fell", (3, 20), 4),
        ("events: [{what: fell, source: fell}]", ("events", 0, "source", 0), "fell", (3, 31), 4),
        ("events: [{what: It fell}]", ("events", 0, "what"), "rose", (3, 17), 7),
        ("events: [{what: It fell}]", ("events", 0, "date"), "", (3, 10), 1),
        ("gaps:\n  - It\n    fell\nevents: [{what: x}]", ("gaps", 0), "fell", (5, 5), 4),
        ("gaps:\n  - It\n\n    fell\nevents: [{what: x}]", ("gaps", 0), "fell", (6, 5), 4),
        ("gaps:\n  - It\n  - fell\nevents: [{what: x}]", ("gaps", 0), "fell", (4, 5), 2),
        ("events: [{what: x}]\nbottom_line:\n  It fell", ("bottom_line",), "fell", (5, 6), 4),
    ],
)
def test_a_problem_stands_at_its_value_or_at_the_words_in_it(
    hold: Hold, body: str, keys: tuple[str | int, ...], words: str, place: tuple[int, int], width: int
) -> None:
    subject = hold(body, ARTICLE)
    problem = subject.problem("X1", "warning", "a message", "a hint", keys, ("a detail",), words)
    assert (problem.line, problem.column, problem.width) == (*place, width)
    assert problem.excerpt == (HEAD + body).split("\n")[place[0] - 1]
    assert problem.file == str(subject.brief.path)
    assert problem[3:7] == ("warning", "X1", "a message", "a hint")
    assert problem.details == ("a detail",)


ARTICLE_TEXT = "The talks begin. Peru sent 500 tons of wheat.\n\nThe minister, Ines Vega, left on Aug. 5 for Lima."


@pytest.mark.parametrize(
    ("body", "code", "detail"),
    [
        (
            "events: [{what: It is 500 tons, source: The talks begin}]",
            "B311",
            "paragraph 1, sentence 2 has it: Peru sent 500 tons of wheat.",
        ),
        (
            "events: [{what: A start, actors: [vega], source: The talks begin}]",
            "B312",
            "paragraph 2, sentence 1 has it: The minister, Ines Vega, left on Aug. 5 for Lima.",
        ),
        (
            "events: [{what: The talks begin in Lima, source: The talks begin}]",
            "B316",
            "paragraph 2, sentence 1 has it: The minister, Ines Vega, left on Aug. 5 for Lima.",
        ),
        (
            "events: [{what: A start, date: 2024-08-05, source: The talks begin}]",
            "B418",
            "paragraph 2, sentence 1 has it: The minister, Ines Vega, left on Aug. 5 for Lima.",
        ),
    ],
)
def test_the_sentence_that_has_it_is_shown(find: Find, body: str, code: str, detail: str) -> None:
    actors = "actors: {vega: {name: Ines Vega, kind: person}}\n"
    (problem,) = find(actors + body, ARTICLE_TEXT, code)
    assert problem.details == (detail,)


def test_where_no_sentence_has_it_none_is_shown(find: Find) -> None:
    (problem,) = find("events: [{what: It is 700 tons, source: The talks begin}]", ARTICLE_TEXT, "B311")
    assert problem.details == ()
