"""B315: the actors of a brief are named in the article."""

from briefing.problems import did_you_mean
from briefing.proof.rule import Problems, Rule, Subject


def actors_are_in_the_article(subject: Subject) -> Problems:
    """Yield a problem for each actor of a brief whom the article does not name under any spelling."""
    if subject.text is None:
        return
    named = {id_ for each in subject.evidence if each.claim.excerpts for id_ in each.claim.actors}
    for id_ in sorted(named):
        actor = subject.brief.actors[id_]
        if not subject.spellings.is_in_the_article(id_):
            near = did_you_mean(actor.name, subject.heard(subject.text).names)
            hint = f"{near} the article's spelling goes under `as_written`".strip()
            message = f"the article does not name {actor.name!r}"
            yield subject.problem("B315", "warning", message, hint, ("actors", id_, "name"), words=actor.name)


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
