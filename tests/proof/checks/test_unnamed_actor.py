"""B312: the actors of a statement are named in its excerpt, or just before it."""

import pytest

from tests.proof.conftest import Find

ACTORS = "actors:\n  yellen: {name: Janet Yellen, kind: person, as_written: [Yurun]}\n  china: China\n"
ARTICLE = "Snow fell. Rain came. Nobody spoke. Beijing answered. It is over, a diplomat said.\n\nLater Yurun spoke."


@pytest.mark.parametrize(
    ("body", "place", "name"),
    [
        ("events: [{what: x, actors: [china, yellen], source: Beijing answered}]", (6, 36), "Janet Yellen"),
        ("events: [{what: x, actors: [china], source: [Snow fell, Rain came]}]", (6, 29), "China"),
        ("measures: [{title: x, by: china, on: [yellen], source: Beijing answered}]", (6, 39), "Janet Yellen"),
        ("quotes: [{text: It is over, speaker: yellen}]", (6, 38), "Janet Yellen"),
        ("meetings: [{title: x, delegations: [{of: china, source: Snow fell}]}]", (6, 42), "China"),
    ],
)
def test_the_actor_is_pointed_at_whom_neither_excerpt_nor_the_words_before_name(
    find: Find, body: str, place: tuple[int, int], name: str
) -> None:
    (problem,) = find(ACTORS + body, ARTICLE, "B312")
    assert (problem.severity, problem.line, problem.column) == ("warning", *place)
    assert problem.message == f"neither the excerpt nor the words before it name {name!r}"
    assert problem.hint == "cite the words that name the actor, or take it out here"


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: x, actors: [yellen, china], source: [Yurun spoke, Beijing answered]}]",
        "events: [{what: x, actors: [yellen]}]",
        "quotes: [{text: It is over, speaker: china}]",
        "quotes: [{text: It is over}]",
        "events: [{what: x, actors: [china], source: a diplomat said}]",
    ],
)
def test_an_actor_that_is_named_there_or_just_before_is_left_alone(find: Find, body: str) -> None:
    assert find(ACTORS + body, ARTICLE, "B312") == []


PRESIDENTS = """actors:
  kuchma: {name: Leonid Kuchma, kind: person, role: President}
  yeltsin: {name: Boris Yeltsin, kind: person, role: President}
  russia: Russia
"""
MEETING = (
    "Yeltsin left Russia. Snow fell.\n\nKuchma and Yeltsin met. Snow fell. Rain came. It froze. They signed a treaty. "
    "The two agreed. The two presidents dined.\n\nNobody spoke. They slept. Cars came."
)


@pytest.mark.parametrize(
    "source", ["They signed a treaty", "The two agreed", "The two presidents dined", "signed a treaty. The two agreed"]
)
def test_whom_a_pronoun_stands_for_may_be_named_anywhere_before_in_its_paragraph(find: Find, source: str) -> None:
    body = PRESIDENTS + f"events: [{{what: x, actors: [kuchma, yeltsin], source: {source}}}]"
    assert find(body, MEETING, "B312") == []


@pytest.mark.parametrize(
    ("source", "actor"),
    [
        ("They signed a treaty", "russia"),  # of another paragraph
        ("They slept", "kuchma"),  # of one further up than the sentences just before
        ("Cars came", "yeltsin"),  # no pronoun
    ],
)
def test_a_pronoun_stands_for_nobody_further_away(find: Find, source: str, actor: str) -> None:
    article = MEETING.replace("Nobody spoke.", "Nobody spoke. Wind blew. Hail came.")
    (problem,) = find(PRESIDENTS + f"events: [{{what: x, actors: [{actor}], source: {source}}}]", article, "B312")
    assert problem.code == "B312"


def test_in_a_paragraph_that_never_ends_a_pronoun_is_of_somebody_near(find: Find) -> None:
    article = "Yeltsin came. " + "Snow fell. " * 9 + "They slept."
    body = PRESIDENTS + "events: [{what: x, actors: [yeltsin], source: They slept}]"
    assert len(find(body, article, "B312")) == 1
    assert find(body, article.replace("Snow fell. " * 9, "Snow fell. " * 5), "B312") == []


def test_an_actor_whom_the_article_does_not_name_is_told_of_once_at_its_own_place(find: Find) -> None:
    body = "actors: {peru: Peru}\nevents: [{what: x, actors: [peru], source: Snow fell}, {what: y, actors: [peru]}]"
    (problem,) = find(body, ARTICLE, "B312", "B315")
    assert (problem.code, problem.line) == ("B315", 3)
    assert problem.message == "the article does not name 'Peru'"
