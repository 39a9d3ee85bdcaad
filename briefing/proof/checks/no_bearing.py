"""B345: a statement and its excerpt speak of the same thing."""

from briefing.brief.spellings import Spellings
from briefing.brief.states import state_of_word
from briefing.proof.evidence import Claim
from briefing.proof.numbers import missing, numbers
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.contraries import share_a_side
from briefing.text.negation import denials
from briefing.text.stems import content_words, is_akin_to_any, stems
from briefing.text.synonyms import share_a_meaning

# Words with a meaning: of a single one the article may have another (`Trade`, of commerce), and beside names of two
# (`becomes a member`, of who joins).
_LEAST, _LEAST_BESIDE_NAMES = 2, 3
_LEAST_OF_A_SIDE = 5  # what a side says is mostly said in the editor's own words: `Leaves it open`


def excerpts_bear_on_their_statements(subject: Subject) -> Problems:
    """Yield a problem for each statement that shares no word with its excerpt, names and numbers apart."""
    for each in subject.evidence:
        claim = each.claim
        if claim.kind in ("quote", "delegation") or not claim.excerpts:
            continue
        telling = _telling(subject.spellings, claim)
        if len(telling) < _least(subject, claim):
            continue
        cited = f"{claim.cited_words}\n{subject.context_of(each, before=0)}"
        if _shares_a_word(telling, cited) or _shares_a_number(subject, claim):
            continue
        if share_a_side(claim.text, cited) or share_a_meaning(claim.text, cited):
            continue
        if denials(claim.text) and denials(cited):
            continue
        better = subject.would_do(each, lambda sentence, telling=telling: _shares_most(telling, sentence))  # type: ignore[misc]
        if better:
            keys, message = claim.excerpts[0][1], "the excerpt shares no word with the statement; another sentence does"
        else:
            keys, message = claim.statement_keys, "the statement shares no word with its excerpt"
        yield subject.problem("B345", "warning", message, "cite the words that say it", keys, better)


def _least(subject: Subject, claim: Claim) -> int:
    """Return how many words a statement must have for it to be told whether its excerpt shares one."""
    if claim.kind == "position":
        return _LEAST_OF_A_SIDE
    return _LEAST_BESIDE_NAMES if _shares_names(subject.spellings, claim) else _LEAST


def _shares_a_word(telling: list[str], text: str) -> bool:
    said = stems(text)
    return any(is_akin_to_any(one, said) for one in telling)


def _shares_most(telling: list[str], text: str) -> bool:
    """Whether a text has more than half of some words."""
    said = stems(text)
    return sum(is_akin_to_any(one, said) for one in telling) * 2 > len(telling)


def _shares_names(spellings: Spellings, claim: Claim) -> bool:
    """Whether a statement names somebody, and its excerpt names all of them."""
    named = [id_ for id_ in spellings.actors if spellings.names_itself(id_, claim.text)]
    return bool(named) and all(spellings.names(id_, claim.cited_words) for id_ in named)


def _telling(spellings: Spellings, claim: Claim) -> list[str]:
    """Return the stems of a statement's words that carry a meaning and are no name."""
    named = {at for id_ in spellings.actors for span in spellings.places(id_, claim.text) for at in range(*span)}
    return [
        word.stem
        for word in content_words(claim.text)
        if word.start not in named and not word.text[0].isdigit() and state_of_word(word.text) is None
    ]


def _shares_a_number(subject: Subject, claim: Claim) -> bool:
    said = numbers(claim.text, subject.published)
    return bool(said) and len(missing(said, numbers(claim.cited_words, subject.published))) < len(said)


B345 = Rule(
    "B345",
    "an excerpt that has no bearing on its statement",
    "A statement and its excerpt share a word beside the names, in whatever form.",
    "what: The bank opens a branch\nsource: The minister left for Cairo",
    "what: The minister travels to Cairo\nsource: The minister left for Cairo",
    check=excerpts_bear_on_their_statements,
)
