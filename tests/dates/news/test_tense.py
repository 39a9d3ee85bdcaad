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
        "The pact is expected to be signed on [Monday].",
        "The book is due to be published on [Monday].",
        "They will meet in the United States on [Monday].",
        "They will hold detailed talks on [Monday].",
        "They will hold closely watched talks on [Monday].",
        "They will see the officials involved on [Monday].",
        "They will vote on a proposed law on [Monday].",
        "They agreed to meet on [Monday].",
        "He was ordered to appear on [Monday].",
        "The judge scheduled a hearing for [Monday].",
        "The court set oral arguments for the week of [Monday].",
        "The ruling is expected [Monday].",
        "Results are not expected before [Monday].",
        "The leaders meet in Lima on [Monday].",
        "The fair runs through [Monday].",
        "The state of emergency is in force through [Monday].",
        "Classes are canceled [Monday].",
        "The vote is on [Monday].",
        "They have until [Monday].",
        "It may vote as early as [Monday].",
        "They want early polls on [Monday].",
        "The company holds its annual meeting on [Monday].",
        "France chooses a president on [Monday].",
        "He said [Monday] would be cold.",
        "They agreed Wednesday to cut the tariff as of [Jan. 1].",
        "The talks go on, he promised to say on [Monday].",
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
        "The owner could not be located on [Monday].",
        "The owner could be reached on [Monday].",
        "He may have been there on [Monday].",
        "He would have been there on [Monday].",
        "He had been due to testify [Monday].",
        "He had planned to leave [Monday].",
        "He was supposed to leave [Monday].",
        "He was to have left [Monday].",
        "A council due to have opened [Monday] was late.",
        "They had banned the march planned for [Monday].",
        "The Senate voted to approve it on [Monday].",
        "He fled on [Monday].",
        "He called the [Monday] vote a farce.",
        "He broke the record set on [Monday].",
        "He could say that he met them on [Monday].",
        "A task force formed [Monday] would look into it.",
        "A force formed on [Monday] will look into it.",
        "They agreed on [Monday] to cut the tariff.",
        "The [Sept. 11] vote was lost.",
        "Iraq on [Monday] let them go.",
    ],
)
def test_some_clauses_speak_of_the_past(sentence: str) -> None:
    assert points(sentence) == "past"


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks of [Monday].",
        "Indeed, the need of [Monday].",
        "Investors hold a stake of [Monday].",
        "[Monday], a day of rain.",
        "In [May] in June.",
    ],
)
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


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("Fifteen states backed the duties in a vote on [Tuesday].", "past"),
        ("Lawmakers rejected the bill in a parliamentary vote [Wednesday].", "past"),
        ("The states are to decide in a vote on [Tuesday].", "ahead"),
        ("The bill faces a vote on [Tuesday].", "ahead"),
    ],
)
def test_a_vote_that_something_was_decided_in_is_no_verb(sentence: str, where: str) -> None:
    assert points(sentence) == where
