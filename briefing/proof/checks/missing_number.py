"""B311: the numbers of a statement are in its excerpt."""

from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.amounts import missing


def numbers_are_in_the_excerpt(subject: Subject) -> Problems:
    """Yield a problem for each number of a statement that is not in its excerpt; a quotation is its own."""
    for claim in (each.claim for each in subject.evidence):
        if claim.kind == "quote" or not claim.excerpts:
            continue
        for amount in missing(claim.text, claim.cited_words):
            if amount.unit == "" and any(str(amount.value) in when.text for _, when in claim.dates):
                continue  # of one of its own dates, which are checked by themselves: the excerpt may say `this year`
            hint = "the source must say it too: check the number, or cite the words that carry it"
            message, keys = f"{amount.text!r} is not in the excerpt", claim.keys_of(amount.text)
            yield subject.problem("B311", "error", message, hint, keys, words=amount.text)


B311 = Rule(
    "B311",
    "a number that the excerpt does not carry",
    "`three` is 3, `50 percent` is 50%, `$18 billion` is 18bn dollars; what is not there is not proved.",
    "what: Tariffs rise to 100%\nsource: Tariffs on electric cars rise",
    "what: Tariffs rise to 100%\nsource: Tariffs on electric cars rise from 25% to 100%",
    check=numbers_are_in_the_excerpt,
)
