"""What the draft of a second article adds to a brief: as YAML to paste, beside what both tell."""

from collections.abc import Mapping
from textwrap import shorten
from typing import Any, NamedTuple

from msgspec import structs

from briefing.brief.model import Brief, Keys
from briefing.brief.statements import Statement, statements
from briefing.comparison.additions import WORDING, Addition, addition_of
from briefing.comparison.matching import mentions
from briefing.comparison.mentions import Mentions, earlier_mentions
from briefing.draft.cited import KINDS
from briefing.draft.drafting import Draft
from briefing.draft.proving import as_read, without
from briefing.draft.writing import parts_of
from briefing.text.counting import counted
from briefing.text.excerpts import fold
from briefing.text.similarity import Rarity
from briefing.visible import one_line

_LONG = 90  # characters of a statement or a value in a comment
_OWN_WORDS = 6  # words that two articles have in common only where one has them from the other
_ACTORS = ("actors", "by", "on", "for", "said_by", "via", "speaker", "of")


class Added(NamedTuple):
    """What is to be pasted, and how many statements are new, differ and are told by both."""

    yaml: str
    new: int
    differ: int
    same: int


def added_to(brief: Brief, draft: Draft, article: str) -> Added:
    """Return what a draft of another article adds to a brief; ``article`` is the name that its file goes by.

    The draft has the ids of the brief for those whom both name, so that only what the brief lacks is declared.
    """
    made = as_read(draft)
    earlier = _earlier(brief, made)
    additions = {new.keys: _addition(old, new) for new, old in earlier}
    same = [(new, old) for new, old in earlier if additions[new.keys] is None]
    new = [each.keys for each in statements(made) if each.keys not in additions]
    differing = [each for each in additions.values() if each is not None]
    # What came of a meeting, or is on its agenda, is told with the meeting.
    wanted = {keys[:2] for keys in (*new, *(each.new[0].keys for each in differing))}
    out = {kind: {at for at in range(len(getattr(made, kind))) if (kind, at) not in wanted} for kind in KINDS}
    comments = _with_differences(draft.comments, differing, brief)
    rest = _undeclared(without(structs.replace(draft, comments=comments), out), brief)
    found = Added("", len(new), len(differing), len(same))
    name = brief.path.name
    lines = [
        f"# What {one_line(article)} adds to {name}: {counts(found)}",
        f"# Each `source` is of {one_line(article)}, not of the article that {name} encodes.",
        *(f"# both tell: {_short(new.text)} ({_place(old)})" for new, old in same),
        *parts_of(rest.brief, rest.comments, ("topics", "actors", *KINDS)),
    ]
    return found._replace(yaml="\n".join(lines) + "\n")


def counts(added: Added) -> str:
    """Return the counts in words."""
    differ = counted(added.differ, "statement differs", "statements differ")
    return f"{counted(added.new, 'statement is', 'statements are')} new, {differ}, both tell {added.same}"


def _earlier(brief: Brief, made: Brief) -> list[tuple[Statement, Statement]]:
    """Return the statements of a draft that tell of the same thing as one of a brief, each with that one.

    They are told in like words, or they cite the same words, as two articles of one agency have them.
    """
    before, after = mentions((brief, made))
    earlier = Mentions(Rarity(each.key.wording for each in (*before, *after)))
    earlier.add(before)
    found = {new.statement.keys: old.statement for new, old in earlier_mentions(after, earlier).items()}
    cited = [(old, _cited(old)) for old in statements(brief)]
    for new in statements(made):
        words = _cited(new)
        same = (old for old, others in cited if _group(old) == _group(new) and _has_common(words, others))
        if new.keys not in found and (old := next(same, None)):
            found[new.keys] = old
    return [(new, found[new.keys]) for new in statements(made) if new.keys in found]


def _cited(statement: Statement) -> list[str]:
    """Return the excerpts of a statement as they are compared, those that are long enough to be of one article only."""
    folded = (fold(excerpt).text.strip(" .") for excerpt in statement.source)
    return [words for words in folded if len(words.split()) >= _OWN_WORDS]


def _has_common(excerpts: list[str], others: list[str]) -> bool:
    return any(one in other or other in one for one in excerpts for other in others)


def _group(statement: Statement) -> str:
    """Return the kind of a statement, of which one sentence may have one: a number or a quotation stands beside it."""
    return statement.kind if statement.kind in ("figure", "quote", "position") else "event"


def _addition(old: Statement, new: Statement) -> Addition | None:
    """Return what differs between two statements beside their wording, if anything does."""
    addition = addition_of(old, new) if old.kind == new.kind else None
    facts = tuple(field for field in addition.fields if field[0] not in WORDING) if addition else ()
    return addition._replace(fields=facts) if addition and facts else None


def _with_differences(comments: Mapping[Keys, str], differing: list[Addition], brief: Brief) -> dict[Keys, str]:
    """Return the comments of a draft, with one before each item that a brief has otherwise."""
    told = dict(comments)
    for each in differing:
        if each.old is None:
            continue
        keys = each.new[0].keys[:2]
        fields = ", ".join(_field(brief, name, before) for name, before, _ in each.fields)
        words = f"differs from {_place(each.old)} in {fields}"
        told[keys] = f"{told[keys]}; {words}" if keys in told else words
    return told


def _field(brief: Brief, name: str, before: Any) -> str:
    """Return the name of a field that differs, with what the brief has: ``date (there 2024-08-19)``."""
    plain = name.replace("_", " ")
    values = before if isinstance(before, list) else [before]
    if before is None or not values or not all(isinstance(each, str | int) for each in values):
        return plain
    said = [brief.actor_name(str(each)) if name in _ACTORS else str(each) for each in values]
    return f"{plain} (there {_short(', '.join(said))})"


def _undeclared(draft: Draft, brief: Brief) -> Draft:
    """Return a draft that declares only the topics and actors that its statements name and a brief does not have."""
    made = draft.brief
    named = _names_in([getattr(made, kind) for kind in KINDS])
    waiting = list(named)
    while waiting:
        actor = made.actors.get(waiting.pop())
        if actor and actor.of and actor.of not in named:
            named.add(actor.of)
            waiting.append(actor.of)
    topics = {id_: each for id_, each in made.topics.items() if id_ not in brief.topics}
    actors = {id_: each for id_, each in made.actors.items() if id_ in named and id_ not in brief.actors}
    return structs.replace(draft, brief=structs.replace(made, topics=topics, actors=actors))


def _names_in(value: Any) -> set[str]:
    """Return all ids, and all other words, that stand in fields that name actors."""
    if isinstance(value, list):
        return {name for each in value for name in _names_in(each)}
    found: set[str] = set()
    for field in getattr(value, "__struct_fields__", ()):
        part = getattr(value, field)
        if field in ("actors", "by", "on", "gainers", "said_by", "via", "speaker", "of", "actor"):
            found |= {part} if isinstance(part, str) else set(part or ())
        elif isinstance(part, list):
            found |= _names_in([each for each in part if not isinstance(each, str)])
    return found


def _place(statement: Statement) -> str:
    return f"{statement.brief.path.name}:{statement.line}"


def _short(words: str) -> str:
    return shorten(one_line(words), _LONG, placeholder=" …")
