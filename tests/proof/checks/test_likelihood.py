"""B601 and B602: likelihoods are of one scale, and stand apart from confidence."""

import pytest

from tests.proof.conftest import Find

EVENT = "\nevents: [{what: x}]\n"
SCALE = (
    "the scale is: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain"
)


@pytest.mark.parametrize(
    ("body", "place", "words", "hint"),
    [
        ("judgments: [{text: It ends, likelihood: probable}]", (3, 41, 8), "probable", SCALE),
        (
            "judgments: [{text: It ends, likelihood: verry likely}]",
            (3, 41, 12),
            "verry likely",
            f"did you mean 'very likely' or 'very unlikely' or 'likely'? {SCALE}",
        ),
        ("gaps: [Will it probably end?]", (3, 16, 8), "probably", SCALE),
        ("bottom_line: It is highly likely to end", (3, 20, 13), "highly likely", SCALE),
        ("watch: [A Good Chance of rain]", (3, 11, 11), "Good Chance", SCALE),
    ],
)
def test_a_likelihood_that_is_not_of_the_scale_is_pointed_at(
    find: Find, body: str, place: tuple[int, int, int], words: str, hint: str
) -> None:
    (problem,) = find(body + EVENT, "", "B601", "B602")
    assert (problem.code, problem.severity, problem.line, problem.column, problem.width) == ("B601", "warning", *place)
    assert problem.message == f"{words!r} is not of the scale"
    assert problem.hint == hint


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("bottom_line: It is very likely, with high confidence", (3, 38, 15)),
        ("bottom_line: With Moderate Confidence it is Unlikely", (3, 19, 19)),
        ("gaps: [It fell! Low confidence; it is almost certain. It rose]", (3, 17, 14)),
    ],
)
def test_a_likelihood_and_a_confidence_in_one_sentence_are_pointed_at(
    find: Find, body: str, place: tuple[int, int, int]
) -> None:
    (problem,) = find(body + EVENT, "", "B601", "B602")
    assert (problem.code, problem.severity, problem.line, problem.column, problem.width) == ("B602", "warning", *place)
    assert problem.message == "a likelihood and a confidence stand in one sentence"
    assert problem.hint == "say how likely it is; a judgment gives its confidence under `confidence:`"


@pytest.mark.parametrize(
    "body",
    [
        "judgments: [{text: It ends, likelihood: Very likely, confidence: high}]",
        "judgments: [{text: It ends}]",
        "bottom_line: It is likely. High confidence is rare.",
        "bottom_line: It is likely that confidence is high",
        "bottom_line: We have high confidence",
        "bottom_line: An unlikelyish thing",
        "events: [{what: 'It is probably, with high confidence, likely'}]",
    ],
)
def test_what_is_of_the_scale_and_stands_alone_is_left_alone(find: Find, body: str) -> None:
    assert find(body if "events" in body else body + EVENT, "", "B601", "B602") == []
