"""Family B5, coverage: what the article says and the brief does not cite."""

import re
from collections.abc import Iterator

from briefing.problems import Problem
from briefing.proof.coverage import uncited
from briefing.proof.subject import Subject

_SHOWN = 90  # characters of a sentence


def sentences_are_cited(subject: Subject) -> Iterator[Problem]:
    """B501: a sentence with a number, a date, a name or a quotation that no statement cites."""
    if subject.text is None:
        return
    for sentence, reason in uncited(subject.text, subject.evidence, subject.brief):
        said = re.sub(r"\s+", " ", subject.text[sentence.start : sentence.end])
        shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
        message = f"not cited: paragraph {sentence.paragraph}, sentence {sentence.number}, which has {reason}"
        hint = "encode it as a statement, or add it to the `source` of one"
        yield subject.problem("B501", "warning", message, hint, ("article", "text"), (shown,))
