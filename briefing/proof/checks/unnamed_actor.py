"""B312: the actors of a statement are named in its excerpt."""

from briefing.proof.rule import Problems, Rule, Subject
from briefing.proof.spellings import names_actor


def actors_are_in_the_excerpt(subject: Subject) -> Problems:
    """Yield a problem for each actor of a statement that its excerpt does not name; of a quotation: its paragraph."""
    for each in subject.evidence:
        claim, is_quote = each.claim, each.claim.kind == "quote"
        words = "\n".join(subject.sentences_around(each)) if is_quote else claim.cited_words
        for actor in (subject.brief.actors[id_] for id_ in claim.actors) if words else ():
            if not names_actor(words, actor):
                spelt = " or ".join(repr(name) for name in (actor.name, *actor.as_written))
                hint = "cite the words that name it, or add the article's spelling to `as_written`"
                keys = (*claim.keys, "text" if is_quote else "source")
                yield subject.problem("B312", "warning", f"the excerpt does not name {spelt}", hint, keys)


B312 = Rule(
    "B312",
    "an actor that the excerpt does not name",
    "It must be named by its name or by a spelling under `as_written`.",
    "actors: {yellen: Janet Yellen}\nevents: [{what: An appeal, actors: [yellen], source: Yurun urged China}]",
    "actors: {yellen: {name: Janet Yellen, as_written: [Yurun]}}\n"
    "events: [{what: An appeal, actors: [yellen], source: Yurun urged China}]",
    check=actors_are_in_the_excerpt,
)
