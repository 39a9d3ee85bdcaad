"""B315: the actors of a brief are named in the article."""

import re
from itertools import islice

from briefing.brief.aliases import TITLES
from briefing.brief.given_names import may_be_one
from briefing.brief.model import Actor
from briefing.brief.spellings import is_ordinary
from briefing.brief.states import state_of_word
from briefing.problems import did_you_mean
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.names import each_place, line_has_words

_GIVEN = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]+)\s+(?:[A-Z]\.\s+)?$")
_BEFORE = 60  # characters before a surname that hold a given name and an initial
_MOST_NAMING = 1000  # places of a surname that are looked at


def actors_are_in_the_article(subject: Subject) -> Problems:
    """Yield a problem for each actor of a brief whom the article does not name under any spelling."""
    if subject.text is None:
        return
    named = {id_ for each in subject.evidence if each.claim.excerpts for id_ in each.claim.actors}
    for id_ in sorted(named):
        actor = subject.brief.actors[id_]
        if not subject.spellings.is_in_the_article(id_):
            near = did_you_mean(actor.name, subject.article.names)
            hint = f"{near} the article's spelling goes under `as_written`".strip()
            message = f"the article does not name {actor.name!r}"
            yield subject.problem("B315", "warning", message, hint, ("actors", id_, "name"), words=actor.name)
        elif actor.kind == "person" and (other := _other_name(subject, actor)):
            message = f"the article calls {actor.name!r} {other!r}"
            hint = "check the name; if it is right, the article's spelling goes under `as_written`"
            yield subject.problem("B315", "warning", message, hint, ("actors", id_, "name"), words=actor.name)


def _other_name(subject: Subject, actor: Actor) -> str:
    """Return the whole name that the article has for a person's surname, where it never has this given name."""
    text = subject.text or ""
    given, *_, surname = actor.name.split() if " " in actor.name else ("", "")
    if not given or actor.as_written or line_has_words(subject.spellings.line, given):
        return ""
    for place in islice(each_place(text, surname), _MOST_NAMING):
        match, end = _GIVEN.search(text, max(0, place - _BEFORE), place), place + len(surname)
        word = match[1] if match and re.match(r"(?!\w)", text[end : end + 1]) else ""
        is_name = word and not is_ordinary(word) and word.lower() not in TITLES and state_of_word(word) is None
        if not match or not is_name or not word.isascii() or word.isupper() or may_be_one(given, word):
            continue
        if not re.search(r"(?:^|[.!?”\"]\s+|\n\s*)$", text[max(0, match.start() - 4) : match.start()]):
            return " ".join(text[match.start() : end].split())
    return ""


B315 = Rule(
    "B315",
    "an actor that the article does not name",
    "The name is misspelt, or the article spells it otherwise: that spelling goes under `as_written`.",
    "actors:\n  janet-yellen: Janet Yellen\n"
    "events:\n  - what: An appeal\n    actors: [janet-yellen]\n    source: Treasury Secretary Yurun urged China",
    "actors:\n  janet-yellen: {name: Janet Yellen, as_written: [Yurun]}\n"
    "events:\n  - what: An appeal\n    actors: [janet-yellen]\n    source: Treasury Secretary Yurun urged China",
    check=actors_are_in_the_article,
)
