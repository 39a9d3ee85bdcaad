"""Whether a clause points ahead or back."""

import pytest

from briefing.dates.news.tense import direction


def points(marked: str) -> str:
    """Return where the clause around the words in brackets points."""
    start, end = marked.index("["), marked.index("]") - 1
    return direction(marked.replace("[", "").replace("]", ""), start, end)


@pytest.mark.parametrize(
    "sentence",
    [
        "They will meet on [Monday].",
        "They’ll meet on [Monday].",
        "They will not be meeting on [Monday].",
        "On [Monday] they will meet.",
        "[Monday] will be cold.",
        "[Monday]'ll be cold.",
        "He said they will meet on [Monday].",
        "The talks are due to begin on [Monday].",
        "The talks, scheduled for [Monday], are the fifth.",
        "He plans to go on [Monday].",
        "They are to be told on [Monday].",
        "The upcoming talks on [Monday] are the fifth.",
        "The minister is visiting Rome on [Monday].",
        "The talks begin well, and the court convenes on [Monday].",
        "Talks failed, but on [Monday] they may resume.",
        "The rule takes effect on [Monday].",
        "It fell; on [Monday] it could rise.",
        "He said it will end, but on [Monday] nothing.",
    ],
)
def test_some_clauses_point_ahead(sentence: str) -> None:
    assert points(sentence) == "ahead"


@pytest.mark.parametrize(
    "sentence",
    [
        "They met on [Monday].",
        "On [Monday] they met.",
        "[Monday] brought rain.",
        "The minister said on [Monday] that they will meet.",
        "The minister on [Monday] said that they will meet.",
        "After Trump on [Monday] threatened them, they will answer.",
        "They will meet, but on [Monday] they fell out.",
        "They will meet while it was calm on [Monday].",
        "It could rise: on [Monday] it fell.",
        "They will answer those who came on [Monday].",
    ],
)
def test_some_clauses_speak_of_the_past(sentence: str) -> None:
    assert points(sentence) == "past"


@pytest.mark.parametrize("sentence", ["The talks of [Monday].", "[Monday], a day of rain.", "In [May] in June."])
def test_some_clauses_do_not_tell(sentence: str) -> None:
    assert points(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("The talks on [Monday] which will end soon.", "ahead"),
        ("Before the talks on [Monday], which failed, they will rest.", "past"),
        ("On [Monday], before they will have left, it rained.", "ahead"),
        ("On [Monday], after talks failed, all is calm.", "past"),
    ],
)
def test_the_only_verb_tells_even_across_a_break(sentence: str, meant: str) -> None:
    assert points(sentence) == meant


def test_a_verb_inside_the_words_does_not_count() -> None:
    assert points("The talks on [Monday they met] will go on.") == "ahead"
