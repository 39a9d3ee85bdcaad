"""B603: a judgment gives its reasons."""

from tests.proof.conftest import Find


def test_a_judgment_without_a_reason_is_pointed_at(find: Find) -> None:
    body = "judgments:\n  - {text: It ends, because: [both gain]}\n  - It holds\nevents: [{what: x}]\n"
    (problem,) = find(body, "", "B603")
    assert (problem.severity, problem.line, problem.column) == ("warning", 5, 5)
    assert problem.message == "the judgment gives no reason"
    assert problem.hint == "add `because:` with the facts that it rests on"
