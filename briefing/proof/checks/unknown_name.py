"""B316: the names in the words of a statement are in its excerpt."""

from collections.abc import Iterator
from functools import partial

from briefing.brief.model import Keys
from briefing.brief.states import states_of_word
from briefing.problems import did_you_mean
from briefing.proof.names_in_words import names_to_prove, opening_name
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.names import has_words

_FIELDS = ("what", "title", "item", "says", "context", "series", "products")


def names_are_in_the_excerpt(subject: Subject) -> Problems:
    """Yield a problem for each name in a statement that its excerpt, the words before and its actors lack."""
    if subject.text is None:
        return
    article, home = subject.article, subject.spellings.home
    for each in subject.evidence:
        if not each.claim.excerpts:
            continue
        words = f"{each.claim.cited_words}\n{subject.named_before(each, 3)}"
        meant = [id_ for id_ in subject.brief.actors if subject.spellings.are_meant_by(id_, words)]
        said = subject.heard(words, (*each.claim.actors, *meant))
        for keys, text in _texts(each.claim.keys, each.claim.item):
            opening = [name for name in (opening_name(text, article),) if name]
            heard = article if keys[-1] == "context" else said  # where and of whom the words are, the editor tells
            for name in dict.fromkeys((*opening, *names_to_prove(text, heard))):
                if keys[-1] == "title" and home in states_of_word(name):
                    continue  # the state that it is all about goes without saying
                where = "the excerpt" if article.has(name) else "the article"
                near = "" if article.has(name) else did_you_mean(name, article.names)
                hint = f"{near} check the name, or cite the words that have it".strip()
                details = subject.would_do(each, partial(has_words, words=name))
                message = f"{where} does not name {name!r}"
                yield subject.problem("B316", "warning", message, hint, keys, details, name)


def _texts(keys: Keys, item: object) -> Iterator[tuple[Keys, str]]:
    for field in _FIELDS:
        value = getattr(item, field, None)
        if isinstance(value, str):
            yield (*keys, field), value
        elif isinstance(value, list):
            yield from (((*keys, field, number), part) for number, part in enumerate(value))


B316 = Rule(
    "B316",
    "a name that the excerpt does not have",
    "A word with a capital is a name. The excerpt must say it, or the sentences just before, or it is of an actor that "
    "the statement lists.",
    "events:\n  - what: Peru sends wheat to Bolivia\n    source: Peru sent wheat to Chile",
    "events:\n  - what: Peru sends wheat to Chile\n    source: Peru sent wheat to Chile",
    check=names_are_in_the_excerpt,
)
