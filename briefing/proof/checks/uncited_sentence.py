"""B501: what the article says is cited."""

import re
from collections.abc import Iterator

from briefing.problems import Problem
from briefing.proof.rule import Rule
from briefing.proof.subject import Subject

_SHOWN = 90  # characters of a sentence: with its indent, a line of a hundred


def sentences_are_cited(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each sentence with a number, a date, a name or a quotation that no statement cites."""
    for sentence, content, is_cited in subject.coverage:
        if not is_cited:
            words = re.sub(r"\s+", " ", subject.words_of(sentence))
            shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
            message = f"not cited: {subject.sentence_at(sentence.start)}, which has {content}"
            hint = "encode it as a statement, or add it to the `source` of one"
            yield subject.problem("B501", "warning", message, hint, ("article", "text"), (shown,))


RULE = Rule(
    "B501",
    "a sentence that no statement cites",
    "It carries a number, a date, a name or a quotation: leaving it out should be meant.",
    "events:\n  - what: An answer\n    source: The ministry answered",
    "events:\n  - what: An answer\n    source: The ministry answered\n"
    "  - what: New tariffs\n    source: The tariffs rose on Monday",
    article="The ministry answered. The tariffs rose on Monday.",
    check=sentences_are_cited,
)
