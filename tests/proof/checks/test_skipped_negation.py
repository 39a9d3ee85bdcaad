"""B306: what an excerpt skips does not turn its meaning."""

import pytest

from tests.proof.conftest import Find


@pytest.mark.parametrize(
    ("text", "source", "word"),
    [
        ("The bank would not approve the deal.", "The bank would … approve the deal", "not"),
        ("The bank, it said, would NEVER approve, or not, the deal.", "The bank … the deal", "NEVER"),
        ("The bank, it said, wouldn’t approve the deal.", "The bank … approve the deal", "wouldn’t"),
        ("The bank will, if it must, refuse to approve.", "The bank will … to approve", "refuse"),
        ("It denies it. It rejects the deal, as it must.", "It denies it … the deal … must", "rejects"),
        ("银行不会批准交易", "银行…批准交易", "不"),
    ],
)
def test_the_first_word_of_denial_that_is_skipped_is_told(find: Find, text: str, source: str, word: str) -> None:
    (problem,) = find(f"events:\n  - what: x\n    source: {source}\n", text, "B306")
    assert (problem.severity, problem.line, problem.column) == ("warning", 5, 13)
    assert problem.message == f"what `…` skips holds {word!r}, which may turn the meaning"
    assert problem.hint == "cite the words between as well"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The bank would not approve the deal.", "The bank would not … the deal"),
        ("Not long ago the bank would approve the deal.", "the bank … the deal"),
        ("The bank would gladly approve the deal, not the loan.", "The bank would … the deal"),
        ("The bank would notify us of the deal.", "The bank would … of the deal"),
        ("It may not fall. It may not fall.", "It … fall"),
        ("It fell.", "It … flew"),
    ],
)
def test_what_skips_no_denial_or_is_not_found_once_is_left_alone(find: Find, text: str, source: str) -> None:
    assert find(f"events: [{{what: x, source: {source}}}]", text, "B306") == []
