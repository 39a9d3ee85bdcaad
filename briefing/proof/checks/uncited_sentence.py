"""B501: what the article says is cited."""

import re

from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.counting import counted

_SHOWN = 90  # characters of a sentence: with its indent, a line of a hundred


def sentences_are_cited(subject: Subject) -> Problems:
    """Yield a problem for each sentence with a number, a date, a name or a quotation that no statement cites.

    Of a book, one problem tells of all that are left.
    """
    uncited = subject.coverage.uncited
    for each in uncited:
        words = re.sub(r"\s+", " ", subject.words_of(each.sentence))
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        message = f"not cited: {subject.sentence_at(each.sentence.start)}, which has {each.content}"
        hint = "encode it as a statement, or add it to the `source` of one"
        yield subject.problem("B501", "warning", message, hint, ("article", "text"), (shown,))
    if left := subject.coverage.citable - subject.coverage.cited - len(uncited):
        message = f"not cited: {counted(left, 'more sentence', form=',')}"
        hint = "`briefing source --uncited` lists all"
        yield subject.problem("B501", "warning", message, hint, ("article", "text"))


B501 = Rule(
    "B501",
    "a sentence that no statement cites",
    "It carries a number, a date, a name or a quotation: leaving it out should be meant.",
    "source: The ministry answered",
    "source: [The ministry answered, The tariffs rose on Monday]",
    check=sentences_are_cited,
)
