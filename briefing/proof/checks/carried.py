"""Family B3, what the excerpt must carry: the numbers and the names of the statement."""

import re
from collections.abc import Iterable, Iterator

from briefing.brief.model import Actor, ActorId
from briefing.problems import Problem
from briefing.proof.evidence import Evidence, Keys
from briefing.proof.subject import Subject
from briefing.text.amounts import Amount, missing


def amounts_are_in_the_excerpt(subject: Subject) -> Iterator[Problem]:
    """B311: a number of the statement is not in its excerpt."""
    for judged in subject.evidence:
        if judged.claim.kind == "quote" or not judged.claim.excerpts:
            continue
        for amount in missing(judged.claim.text, _excerpts(judged)):
            if _is_year_of(judged, amount):
                continue  # `this year` in the excerpt: the date answers for it
            hint = "the source must say it too: check the number, or cite the words that carry it"
            message = f"{amount.text!r} is not in the excerpt"
            yield subject.problem("B311", "error", message, hint, _field_saying(judged, amount.text), words=amount.text)


def actors_are_in_the_excerpt(subject: Subject) -> Iterator[Problem]:
    """B312: an actor that the statement lists is not named in its excerpt (of a quotation: in its paragraph)."""
    for judged in subject.evidence:
        words = _context(subject, judged)
        if not words:
            continue
        for id_ in judged.claim.actors:
            actor = subject.brief.actors[id_]
            if not _names(actor, words):
                spelt = " or ".join(repr(name) for name in (actor.name, *actor.as_written))
                hint = "cite the words that name it, or add the article's spelling to `as_written`"
                keys = (*judged.claim.keys, "text" if judged.claim.kind == "quote" else "source")
                yield subject.problem("B312", "warning", f"the excerpt does not name {spelt}", hint, keys)


def place_is_in_the_excerpt(subject: Subject) -> Iterator[Problem]:
    """B314: a meeting's place is not named in its excerpt."""
    for judged in subject.evidence:
        place = getattr(judged.claim.item, "place", None)
        if place and judged.claim.excerpts and not any(_mentioned(word, _excerpts(judged)) for word in place.split()):
            hint = "cite the words that name it"
            message = f"the excerpt does not name the place {place!r}"
            yield subject.problem("B314", "warning", message, hint, (*judged.claim.keys, "place"))


def actors_mentioned_are_listed(subject: Subject) -> Iterator[Problem]:
    """B313: a statement speaks of an actor that it doesn't list."""
    actors = subject.brief.actors
    for judged in subject.evidence:
        if judged.claim.kind not in ("event", "measure", "watch"):
            continue
        listed = _with_all_above(judged.claim.actors, actors)
        longest_first = sorted(actors.items(), key=lambda each: -len(each[1].name))
        rest = judged.claim.text
        for id_, actor in longest_first:
            if not _mentioned(actor.name, rest):
                continue
            rest = rest.replace(actor.name, "")  # `China` is not meant by `US–China Working Group`
            if id_ not in listed:
                hint = f"add {id_!r} to its actors"
                message = f"it speaks of {actor.name!r}, which it does not list"
                yield subject.problem(
                    "B313", "warning", message, hint, _field_saying(judged, actor.name), words=actor.name
                )


def _is_year_of(judged: Evidence, amount: Amount) -> bool:
    """Whether a number is the year of one of the statement's own dates, which are checked by themselves."""
    item = judged.claim.item
    dates = [getattr(item, name, None) for name in ("date", "announced", "in_force", "ended")]
    return amount.unit == "" and any(when and str(amount.value) in when.text for when in dates)


def _field_saying(judged: Evidence, words: str) -> Keys:
    """Return the keys of the field that holds the words, else of the statement."""
    for field in ("what", "title", "item", "says", "rate", "rate_before", "place", "round", "products"):
        value = getattr(judged.claim.item, field, None)
        for number, part in enumerate(value if isinstance(value, list) else [value]):
            if part is not None and words.strip() in str(part):
                return (*judged.claim.keys, field, *((number,) if isinstance(value, list) else ()))
    return judged.claim.keys


def _excerpts(judged: Evidence) -> str:
    return "\n".join(excerpt for excerpt, _ in judged.claim.excerpts)


def _context(subject: Subject, judged: Evidence) -> str:
    """Return the words in which an actor must be named."""
    if judged.claim.kind != "quote":
        return _excerpts(judged)
    return "\n".join(subject.paragraphs_of(judged))


_TITLES = frozenset(
    (
        "mr mrs ms miss dr prof sir president chancellor minister secretary governor chairman chairwoman chair senator "
        "king queen prince justice judge general admiral ambassador spokesman spokeswoman premier chief director "
        "commissioner"
    ).split()
)


def _names(actor: Actor, words: str) -> bool:
    """Whether the words name an actor: by a spelling, or a person by surname or, behind a title, by first word."""
    if any(_mentioned(spelling, words) for spelling in (actor.name, *actor.as_written)):
        return True
    parts = actor.name.split()
    if actor.kind != "person" or len(parts) < 2:  # noqa: PLR2004 - first and last
        return False
    return _named_alone(parts[-1], words, parts[0]) or _named_alone(parts[0], words, "", titled=True)


def _named_alone(name: str, words: str, given: str, *, titled: bool = False) -> bool:
    """Whether a name stands without another person's given name before it: Biden, President Biden, not Jill Biden."""
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", words):
        before = re.search(r"([\w.]+)\s+$", words[: match.start()])
        word = before[1].rstrip(".") if before else ""
        if word.lower() in _TITLES or (not titled and (not word[:1].isupper() or word == given)):
            return True
    return False


def _mentioned(name: str, words: str) -> bool:
    """Whether a name stands in the words, whole where its script parts words."""
    if not name:
        return False
    folded, spelling = " ".join(words.split()), " ".join(name.split())
    if spelling not in folded:
        return False
    begins = r"(?<!\w)" if _parts_words(spelling[0]) else ""
    ends = r"(?!\w)" if _parts_words(spelling[-1]) else ""
    return re.search(f"{begins}{re.escape(spelling)}{ends}", folded) is not None


def _parts_words(character: str) -> bool:
    return ord(character) < 0x2E80  # noqa: PLR2004 - below the scripts of East Asia


def _with_all_above(ids: Iterable[ActorId], actors: dict[ActorId, Actor]) -> set[ActorId]:
    """Return the actors and the bodies and countries that they belong to."""
    known: set[ActorId] = set()
    waiting = list(ids)
    while waiting:
        id_ = waiting.pop()
        if id_ in known:
            continue
        known.add(id_)
        above = actors[id_].of if id_ in actors else None
        if above:
            waiting.append(above)
    return known
