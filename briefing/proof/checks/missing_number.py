"""B311: the numbers of a statement are in its excerpt."""

from functools import partial

from briefing.proof.evidence import Evidence
from briefing.proof.numbers import YEARS, Number, missing, numbers
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.amounts import as_spelled_out
from briefing.text.pattern import Pattern

_COUNTED = Pattern(r"\b(?:the|both|all|its|their) (?:two|three|four|five)\b", any_case=True)
_FEW = 5


def numbers_are_in_the_excerpt(subject: Subject) -> Problems:
    """Yield a problem for each number of a statement that is not in its excerpt; a quotation is its own."""
    for each in subject.evidence:
        claim = each.claim
        if claim.kind == "quote" or not claim.excerpts:
            continue
        years = {int(when.text[:4]) for _, when in claim.dates if when.text[:4].isdigit()}
        stated = numbers(claim.text, subject.published)
        there = numbers(claim.cited_words, subject.published) if stated else ()
        for number in missing(stated, there):
            amount = number.amount
            if amount.unit == "" and _are_those_named(subject, each, int(amount.value)):
                continue
            has_year = any(not each.amount.unit and each.amount.value in YEARS for each in there)
            if amount.unit == "" and amount.value in years and amount.value in YEARS and not has_year:
                continue  # the year of its own date, which is checked by itself: the excerpt may say `this year`
            hint = "the source must say it too: check the number, or cite the words that carry it"
            written = as_spelled_out(amount.text, claim.text)
            message, keys = f"{written!r} is not in the excerpt", claim.keys_of(written)
            details = subject.would_do(each, partial(_has, subject, number))
            yield subject.problem("B311", "error", message, hint, keys, details, written)


def _has(subject: Subject, number: Number, words: str) -> bool:
    """Whether a sentence has a number, if it is one that tells: of a small one many have it."""
    tells = bool(number.amount.unit) or number.amount.value > _FEW
    return tells and not missing((number,), numbers(words, subject.published))


def _are_those_named(subject: Subject, evidence: Evidence, count: int) -> bool:
    """Whether a number only counts those whom the excerpt names: the two presidents, of Yeltsin and Kuchma."""
    if not _COUNTED.search(evidence.claim.text) or count > _FEW:
        return False
    cited, actors = evidence.claim.cited_words, subject.brief.actors
    named = [id_ for id_ in actors if subject.spellings.names_itself(id_, cited)]
    return count in (
        sum(actors[id_].kind == "person" for id_ in named),
        sum(actors[id_].kind in ("country", "government") for id_ in named),
        len(evidence.claim.actors),
    )


B311 = Rule(
    "B311",
    "a number that the excerpt does not carry",
    "`three` is 3, `50 percent` is 50%, `$18 billion` is 18bn dollars; what is not there is not proved. The digits of "
    "a date are no number. `about 7` and `more than 400` may stand for 7.2 and 420.",
    "what: Tariffs rise to 100%\nsource: Tariffs on electric cars rise",
    "what: Tariffs rise to 100%\nsource: Tariffs on electric cars rise from 25% to 100%",
    check=numbers_are_in_the_excerpt,
)
