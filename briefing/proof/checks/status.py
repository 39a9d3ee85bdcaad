"""B340 and B341: the status of a statement goes with its date and with the article's words."""

from collections.abc import Iterator
from functools import partial

from briefing.problems import Problem
from briefing.proof.dated import readings
from briefing.proof.evidence import Claim, Evidence
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text import modality

_DONE = ("reported", "held")
_AHEAD = ("planned", "expected")


def status_is_borne_out(subject: Subject) -> Problems:
    """Yield a problem for each status that the date of its statement, or the words of the article, gainsay."""
    for each in subject.evidence:
        if each.claim.kind in ("event", "meeting", "measure", "outcome") and each.claim.excerpts:
            yield from _against_its_date(subject, each) or _against_its_words(subject, each)
    yield from _positions(subject)


def _against_its_date(subject: Subject, evidence: Evidence) -> list[Problem]:
    claim, published = evidence.claim, subject.brief.article.published
    when, status = getattr(claim.item, "date", None), claim.item.status
    if when is None or status is None:
        return []
    keys = (*claim.keys, "status") if _is_written(subject, evidence) else (*claim.keys, "date")
    report = partial(subject.problem, "B340", "warning", keys=keys)
    is_left = not _is_written(subject, evidence) and modality.may_lie_ahead(claim.cited_words)
    if status in _DONE and when.earliest > published.latest and not is_left:
        hint = "what the article plans or expects is `planned` or `expected`"
        return [report(f"it is {status!r} and dated {when}, after the article's {published}", hint)]
    if status in _AHEAD and when.latest < published.earliest and not modality.may_lie_ahead(claim.cited_words):
        hint = "say that it happened, or cite the words that it was planned in"
        return [report(f"it is {status!r} and dated {when}, before the article's {published}", hint)]
    return []


def _against_its_words(subject: Subject, evidence: Evidence) -> list[Problem]:
    claim = evidence.claim
    if claim.kind == "measure":
        faults = _faults_of_a_measure(claim)
    elif claim.kind == "outcome":
        faults = _faults_of_an_outcome(claim)
    else:
        faults = _faults(subject, evidence)
    for fault, there in faults:
        keys = (*claim.keys, "status") if _is_written(subject, evidence) else claim.statement_keys
        message = f"it is {claim.item.status!r}, and {there}"
        return [subject.problem("B341", "warning", message, fault, keys)]
    return []


def _faults(subject: Subject, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Yield the hint and the message of each way in which the words gainsay a status."""
    claim, cited, words = evidence.claim, evidence.claim.cited_words, _sentences(subject, evidence)
    status = claim.item.status
    if status in ("held", "planned") and claim.kind == "meeting" and modality.is_dropped(cited):
        yield "a meeting that was called off is `cancelled`", "the excerpt says that it was called off"
    dates = [when for _, when in claim.dates] + [each.date for each in readings(cited, subject.published)]
    lies_ahead = any(when.latest > subject.published for when in dates)
    if status in _AHEAD and not lies_ahead and not modality.may_lie_ahead(cited if modality.is_past(cited) else words):
        yield "say that it happened, or cite the words that point ahead", "nothing in the excerpt points ahead"
    is_dated_ahead = lies_ahead and not _is_written(subject, evidence)
    if _is_written(subject, evidence) and status in _DONE and modality.is_future(claim.text):
        yield "what is to come is `planned` or `expected`", "it says itself that it is to come"
    if status in _DONE and not is_dated_ahead and _is_only_ahead(claim.text, cited):
        yield "what the article plans or expects is `planned` or `expected`", "the excerpt only points ahead"
    if status == "cancelled" and not modality.is_called_off(words):
        yield "cite the words that call it off", "nothing in the excerpt calls it off"
    if status == "alleged" and not modality.is_attributed(words):
        yield "what the article states itself is `reported`", "the excerpt states it as a fact"
    is_said = bool(getattr(claim.item, "said_by", None)) or modality.is_attributed(claim.text)
    if status == "reported" and modality.is_alleged(cited) and not is_said:
        yield (
            "what only one side claims is `alleged`, or the statement says whose claim it is",
            "the excerpt alleges it",
        )


def _is_only_ahead(statement: str, cited: str) -> bool:
    if modality.says_only_ahead(cited, statement) and not modality.is_attributed(statement):
        return True
    return modality.lies_ahead_alone(cited) and not modality.may_lie_ahead(statement)


def _faults_of_a_measure(claim: Claim) -> Iterator[tuple[str, str]]:
    status, cited = claim.item.status, claim.cited_words
    if status == "proposed" and modality.is_done(cited) and not modality.is_proposed(cited):
        yield "what is decided is `adopted`, or has no status", "the excerpt says that it was taken"
    if status == "adopted" and modality.is_proposed(cited) and not modality.is_decided(cited):
        yield "what is not decided is `proposed`", "the excerpt does not say that it was decided"
    if status in ("in force", "ended") and _is_only_ahead(claim.text, cited):
        yield "what is not decided is `proposed`, what has no effect yet `adopted`", "the excerpt only points ahead"


def _faults_of_an_outcome(claim: Claim) -> Iterator[tuple[str, str]]:
    if claim.item.status == "agreed" and modality.is_failed(claim.cited_words):
        yield "what was not agreed is `open`, `deferred` or `rejected`", "the excerpt tells of no agreement"


def _positions(subject: Subject) -> Problems:
    """Yield a problem for each question that is settled though no side's excerpt says so."""
    for index, position in enumerate(subject.brief.positions):
        cited = "\n".join(excerpt for side in position.sides for excerpt in side.source)
        if position.status == "settled" and cited and not modality.is_agreed(cited):
            hint = "cite the words that settle it, or call it `open`"
            message = "it is 'settled', and nothing in the excerpts settles it"
            yield subject.problem("B341", "warning", message, hint, ("positions", index, "status"))


def _is_written(subject: Subject, evidence: Evidence) -> bool:
    """Whether the brief says the status itself, and does not leave it at the usual one."""
    keys = evidence.claim.keys
    return subject.brief.place(*keys, "status") != subject.brief.place(*keys)


def _sentences(subject: Subject, evidence: Evidence) -> str:
    """Return the excerpts of a claim and the sentences in which they stand."""
    return f"{evidence.claim.cited_words}\n{subject.context_of(evidence, before=0)}"


B340 = Rule(
    "B340",
    "a status against the date",
    "Nothing is reported or held after the article was published, and nothing is planned for a day before it, unless "
    "the article says that it was.",
    "date: 2024-08-20\nwhat: The group meets\nstatus: reported\nsource: The group meets on Aug. 20",
    "date: 2024-08-20\nwhat: The group meets\nstatus: planned\nsource: The group meets on Aug. 20",
    check=status_is_borne_out,
)
B341 = Rule(
    "B341",
    "a status against the article's words",
    "What *will* be is not reported or in force, what was cancelled is not planned, what the article states itself is "
    "not alleged, what is imposed is not proposed, and what failed is not agreed.",
    "what: The group meets\nstatus: planned\nsource: The group met in Beijing",
    "what: The group meets\nsource: The group met in Beijing",
    check=status_is_borne_out,
)
