"""B320: a statement does not say the contrary of its excerpt."""

from briefing.brief.model import Keys
from briefing.problems import Problem
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.contraries import turned_round, turned_round_in_all
from briefing.text.sentences import sentences


def nothing_is_turned_round(subject: Subject) -> Problems:
    """Yield a problem for each word of a statement that says the contrary of its excerpt; a quotation is its own."""
    for claim in (each.claim for each in subject.evidence):
        if claim.kind == "quote" or not claim.excerpts:
            continue
        for said, there in turned_round(claim.text, claim.cited_words):
            yield _problem(subject, claim.keys_of(said), said, f"the excerpt has {there!r}")
    yield from _own_lines(subject)


def _own_lines(subject: Subject) -> Problems:
    """Yield a problem for each word of the editor's title, bottom line and reasons that turns the article's round."""
    for keys, line in subject.headings:
        for part in sentences(line):
            words = line[part.start : part.end]
            for said, there in turned_round_in_all(words, map(subject.words_of, subject.sentences)):
                yield _problem(subject, keys, said, f"the article has {there!r}")


def _problem(subject: Subject, keys: Keys, said: str, there: str) -> Problem:
    hint = "say it as the article does, or cite the words that bear it out"
    return subject.problem("B320", "warning", f"{said!r} says the contrary: {there}", hint, keys, words=said)


B320 = Rule(
    "B320",
    "a statement that is turned round",
    "One of two contraries in a statement and only the other in its excerpt (*rise* for *fell*, *lift* for *impose*): "
    "one of them is wrong.",
    "what: Exports rise\nsource: Exports fell by 3%",
    "what: Exports fall\nsource: Exports fell by 3%",
    check=nothing_is_turned_round,
)
