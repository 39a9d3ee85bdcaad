"""B312: the actors of a statement are named in its excerpt, or just before it."""

from functools import partial

from briefing.proof.rule import Problems, Rule, Subject

_BEFORE_A_QUOTATION = 4  # sentences: a speaker is often named once for several quotations


def actors_are_in_the_excerpt(subject: Subject) -> Problems:
    """Yield a problem for each actor of a statement whom neither its excerpt names nor the sentences around that.

    An actor whom the article does not name at all has a problem of its own.
    """
    spellings = subject.spellings
    for each in subject.evidence:
        claim, is_quote = each.claim, each.claim.kind == "quote"
        if not claim.excerpts:
            continue
        around = subject.named_before(each, _BEFORE_A_QUOTATION if is_quote else 2)
        words = f"{claim.cited_words}\n{around}"
        for id_ in claim.actors:
            if spellings.names(id_, words) or (subject.text is not None and not spellings.is_in_the_article(id_)):
                continue
            if not spellings.are_meant_by(id_, claim.cited_words):
                name = subject.brief.actors[id_].name
                hint = "cite the words that name the actor, or take it out here"
                message = f"neither the excerpt nor the words before it name {name!r}"
                details = subject.would_do(each, partial(spellings.names_itself, id_))
                yield subject.problem("B312", "warning", message, hint, claim.actor_keys(id_), details)


B312 = Rule(
    "B312",
    "an actor that the excerpt does not name",
    "Who acts must be named by the excerpt, or just before it, or further up in its paragraph where it has a pronoun: "
    "by surname, adjective, capital, initials, or a spelling under `as_written`.",
    "actors: {brazil: Brazil, chile: Chile}\n"
    "events:\n  - {what: An answer, actors: [chile], source: Brazilian officials answered.}",
    "actors: {brazil: Brazil, chile: Chile}\n"
    "events:\n  - {what: An answer, actors: [brazil], source: Brazilian officials answered.}\n"
    "  - {what: Another, actors: [chile], source: Then Chile spoke.}",
    check=actors_are_in_the_excerpt,
)
