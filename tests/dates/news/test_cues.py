"""The verbs of a sentence, each with what belongs to it."""

import pytest

from briefing.dates.news.cues import cues_of


@pytest.mark.parametrize(
    ("sentence", "cues"),
    [
        ("They'll meet and may not have left.", [("'ll meet", "ahead"), ("may not have left", "past")]),
        ("It is not yet expected to be signed.", [("expected to be signed", "ahead")]),
        ("He agreed Monday night to go.", [("agreed", "past"), ("to go", "ahead")]),
        ("It will, they say, rain.", []),
        ("In May he left.", [("left", "past")]),
        ("The pact is in force.", [("is in force", "ahead")]),
        ("They could not be reached.", [("could not be reached", "past")]),
        ("It had been scheduled for Monday.", [("had been scheduled for", "past")]),
        ("It is due Monday.", [("is due", "ahead")]),
        ("They hold talks and a stake.", [("hold", "ahead")]),
        ("It goes on sale.", [("goes on sale", "ahead")]),
        ("It goes on well.", []),
        ("It was to have been sent.", [("was to have been sent", "past")]),
        ("It is to be quickly built.", [("is to be quickly built", "ahead")]),
        ("The law to be quickly passed is this.", [("to be quickly passed", "ahead")]),
        ("They hope for the best.", []),
        ("U.N. officials will go.", [("will go", "ahead")]),
        # What is asked of somebody begins within five words.
        ("They urged the old men of Rome to sign.", [("urged the old men of Rome to sign", "ahead")]),
        ("They urged the two old men of Rome to sign.", [("urged", "past")]),
    ],
)
def test_each_verb_points_with_its_words(sentence: str, cues: list[tuple[str, str]]) -> None:
    found, starts = cues_of(sentence)
    assert [(sentence[cue.start : cue.end], cue.direction) for cue in found] == cues
    assert starts == [cue.start for cue in found]
