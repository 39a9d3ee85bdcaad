"""B331: a quotation is given to the one to whom the article gives it."""

from briefing.brief.model import ActorId
from briefing.problems import Severity, shown
from briefing.proof.rule import Problems, Rule, Subject
from briefing.proof.speakers import Given, given_to


def quotations_are_given_to_their_speakers(subject: Subject) -> Problems:
    """Yield a problem for each quotation that the article gives to another than its speaker.

    It is an error where a name stands beside the quotation, and a warning where a pronoun or the sentence before tells.
    """
    for each in subject.evidence:
        speaker = each.claim.item.speaker if each.claim.kind == "quote" else None
        if speaker is None or not each.found or not each.found[0]:
            continue
        given = [given_to(subject, place) for place in each.found[0]]
        told = [one for one in given if one is not None]
        if len(told) < len(given) or any(_may_be(subject, speaker, one) for one in told):
            continue
        first = told[0]
        message = f"the article gives these words to {first.named(subject)}: {shown(' '.join(first.words.split()), 80)}"
        hint = f"did you mean {min(first.actors)!r}?" if len(first.actors) == 1 and not first.stranger else ""
        severity: Severity = "error" if first.is_named and first.are_people(subject) else "warning"
        yield subject.problem("B331", severity, message, hint, (*each.claim.keys, "speaker"), words=speaker)


def _may_be(subject: Subject, speaker: ActorId, given: Given) -> bool:
    """Whether a speaker is the one to whom words are given; one without a name is not, where a person is named."""
    if speaker not in subject.brief.actors:
        return not given.is_named or not given.are_people(subject)
    return given.may_be(subject, speaker)


B331 = Rule(
    "B331",
    "words of another than the speaker",
    "The verb and the name beside a quotation tell whose words it holds; where they have only a pronoun, or nothing, "
    "the sentence before does.",
    "actors:\n  yeltsin: {name: Boris Yeltsin, kind: person}\n  kuchma: {name: Leonid Kuchma, kind: person}\n"
    "events:\n  - {what: A meeting, source: Yeltsin met Kuchma.}\n"
    "  - {what: A remark, source: '“We are close,” said Yeltsin.'}\n"
    "quotes:\n  - {text: We are close, speaker: kuchma}",
    "actors:\n  yeltsin: {name: Boris Yeltsin, kind: person}\n  kuchma: {name: Leonid Kuchma, kind: person}\n"
    "events:\n  - {what: A meeting, source: Yeltsin met Kuchma.}\n"
    "  - {what: A remark, source: '“We are close,” said Yeltsin.'}\n"
    "quotes:\n  - {text: We are close, speaker: yeltsin}",
    check=quotations_are_given_to_their_speakers,
)
