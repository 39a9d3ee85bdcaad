"""B332: who says something stands beside its excerpt, in the article's words or as an actor who is named there."""

from collections.abc import Iterator

from briefing.brief.model import Keys
from briefing.problems import did_you_mean
from briefing.proof.evidence import Evidence
from briefing.proof.rule import Problems, Rule, Subject
from briefing.proof.speakers import source_given
from briefing.text.excerpts import fold
from briefing.text.names import line_has_words

_BEFORE, _BEHIND = 2, 1  # sentences: a source may be named once for several reports, and a pronoun stand for it
_BEFORE_A_QUOTATION = 4  # sentences
_LOOKED_FOR = 50  # sources that are looked for in the whole article: a writer who has more to mend reads on


def sources_stand_beside_the_excerpt(subject: Subject) -> Problems:
    """Yield a problem for each source that a brief names, and the article does not beside the excerpt."""
    elsewhere = 0
    for each in subject.evidence if subject.text is not None else ():
        if not any(each.found):
            continue
        for keys, name in _named(subject, each):
            before = _BEFORE_A_QUOTATION if each.claim.kind == "quote" else _BEFORE
            around = subject.context_of(each, before, _BEHIND)
            if name in subject.brief.actors:
                yield from _of_an_actor(subject, each, keys, name, around)
            elif not _has(_line(around), name):
                elsewhere += 1
                is_there = elsewhere > _LOOKED_FOR or _has(subject.line, name)
                there = "beside the excerpt" if is_there else "in the article"
                hint = did_you_mean(name, subject.brief.actors) or "copy the article's own words for who says it"
                yield subject.problem("B332", "error", f"{name!r} does not stand {there}", hint, keys)


def _of_an_actor(subject: Subject, each: Evidence, keys: Keys, id_: str, around: str) -> Problems:
    spellings, name = subject.spellings, subject.brief.actors[id_].name
    if not spellings.names(id_, around) and not spellings.are_meant_by(id_, around):
        there = "beside the excerpt" if spellings.is_in_the_article(id_) else "at all"
        message = f"the article does not name {name!r} {there}"
        yield subject.problem("B332", "warning", message, "check who says it", keys)
    elif (
        keys[-1] == "said_by" and (given := source_given(subject, each)) is not None and not given.may_be(subject, id_)
    ):
        message = f"the article has it from {given.named(subject)}, not from {name!r}"
        yield subject.problem("B332", "warning", message, "check who says it", keys)


def _named(subject: Subject, each: Evidence) -> Iterator[tuple[Keys, str]]:
    """Yield the sources that a claim names, with their keys; an actor who speaks is another rule's."""
    for field in ("said_by", "via", "speaker"):
        name = getattr(each.claim.item, field, None)
        if name and not (field == "speaker" and name in subject.brief.actors):
            yield (*each.claim.keys, field), name


def _has(line: str, words: str) -> bool:
    """Whether a folded text has some words, the first of which may begin a sentence there."""
    words = fold(words).text
    return any(line_has_words(line, f"{first}{words[1:]}") for first in {words[0], words[0].upper(), words[0].lower()})


def _line(text: str) -> str:
    return " ".join(fold(text).text.split())


B332 = Rule(
    "B332",
    "a source that does not stand beside the excerpt",
    "Who says something, and the outlet that it came through, are named in the sentence of the excerpt, in the next "
    "one or just before; somebody without a name in the article's own words.",
    "events:\n  - what: A vote is near\n    said_by: unnamed ministers\n    source: A vote is near, two officials said",
    "events:\n  - what: A vote is near\n    said_by: two officials\n    source: A vote is near, two officials said",
    check=sources_stand_beside_the_excerpt,
)
