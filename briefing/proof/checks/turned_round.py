"""B320: a statement does not say the contrary of its excerpt."""

from itertools import islice

from briefing.brief.model import Keys
from briefing.problems import Problem
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.contraries import turned_round, turned_round_in_all
from briefing.text.sentences import sentences

_MOST = 100  # sentences of the editor's that are held against the whole article


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
    said_there = ((keys, line[each.start : each.end]) for keys, line in subject.headings for each in sentences(line))
    parts = list(islice(said_there, _MOST))
    told = map(subject.words_of, subject.sentences)
    for number, (said, there) in turned_round_in_all([words for _, words in parts], told):
        yield _problem(subject, parts[number][0], said, f"the article has {there!r}")


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
