"""Family B2, what a brief's names refer to, and what its dates and statements owe each other."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from briefing.brief.attribution import is_written_as_id
from briefing.brief.fields import id_of
from briefing.brief.model import STATEMENTS, Brief, Keys
from briefing.brief.outcomes import outcomes
from briefing.problems import Problem, did_you_mean, shown

_LONG_NAME = 80  # characters; a longer name is a sentence, to which no id is near
_HINTED = 50  # unknown names of a kind; for more than that, hints would take longer than mending

UNSTATED = "B118"  # the code of a brief that states nothing yet

# Called with code, message, hint and the keys of the value that is meant.
Reporter = Callable[[str, str, str, Keys], None]


def check_references(brief: Brief, report: Reporter) -> None:
    """Report each topic or actor that is named but not declared, each doubled id, each circle."""
    unknown = [(keys, topic) for keys, topic in _topics_named(brief) if topic and topic not in brief.topics]
    labels = {declared.label: id_ for id_, declared in brief.topics.items()} if unknown else {}
    for number, (keys, topic) in enumerate(unknown):
        hint = _hint(topic, brief.topics, labels, "topics", "its label") if number < _HINTED else ""
        report("B201", f"unknown topic {shown(topic)}", hint, keys)
    _check_actors(brief, report)
    _check_meeting_ids(brief, report)
    _check_circles("topics", "under", {id_: topic.under for id_, topic in brief.topics.items()}, report)
    _check_circles("actors", "of", {id_: actor.of for id_, actor in brief.actors.items()}, report)


def _check_actors(brief: Brief, report: Reporter) -> None:
    """Report each actor that is named but not declared; who says something may be named in the article's words."""
    unknown = [(keys, actor, False) for keys, actor in _actors_named(brief) if actor and actor not in brief.actors]
    words = [(keys, said, True) for keys, said in _sayers_named(brief) if said not in brief.actors]
    if not unknown and not words:
        return
    names = {name: id_ for id_, known in brief.actors.items() for name in (known.name, *known.as_written)}
    folded = {name.casefold() for name in names} if words else set()
    unknown += [each for each in words if is_written_as_id(each[1]) or each[1].casefold() in folded]
    for number, (keys, actor, may_be_words) in enumerate(unknown):
        hint = _hint(actor, brief.actors, names, "actors", "its name") if number < _HINTED else ""
        if may_be_words and hint.startswith("declare"):
            hint += "; the article's own words for somebody have a blank: `a senior official`"
        report("B202", f"unknown actor {shown(actor)}", hint, keys)


def _hint(name: str, ids: Iterable[str], printed: dict[str, str], kind: str, value: str) -> str:
    """Return what was most likely meant: the id of a printed name, a list, a near id, or that it is to be declared."""
    if len(name) > _LONG_NAME:
        return ""
    for known, id_ in printed.items():
        if known.casefold() == name.casefold():
            return f"did you mean {id_!r}? the id is written, not the name"
    if "," in name:
        return f"a list stands in brackets: [{name}]"
    return did_you_mean(name, ids) or f"declare it under `{kind}:` as `{id_of(name, 'its-id')}: {value}`"


def check_completeness(brief: Brief, report: Reporter) -> None:
    """Report a brief that states nothing, and an inferred date without its reason."""
    if not brief.states_something:
        hint = "add at least one event, meeting, measure, position, quote, figure or watch item"
        report(UNSTATED, "the brief states nothing yet", hint, ())
    article = brief.article
    if article.published_basis == "inferred" and not article.note:
        hint = "add `note:` under `article:` and say how the date is known"
        report("B120", "an inferred date needs a note", hint, ("article", "published_basis"))


def check_date_order(brief: Brief, report: Reporter) -> None:
    """Report a publication on no one date, what ends before it begins and what was read before it was published."""
    retrieved, published = brief.article.retrieved, brief.article.published
    if not published.is_one_date:
        message = f"an article is published on one day, or in one month or year, not {shown(published.text)}"
        report("B401", message, "such as 2024-08-12, 2024-08 or 2024", ("article", "published"))
    if retrieved and retrieved.latest < published.earliest:
        hint = f"it was published on {published}"
        report("B403", f"retrieved on {retrieved}, before publication", hint, ("article", "retrieved"))
    for index, measure in enumerate(brief.measures):
        begins = measure.in_force or measure.announced
        if measure.ended and begins and measure.ended.latest < begins.earliest:
            message = f"the measure ends on {measure.ended}, before it begins on {begins}"
            report("B403", message, "one of the two dates is wrong", ("measures", index, "ended"))


def in_place_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return the problems as a reader meets them in the file, each once."""
    return tuple(sorted(set(problems)))


def _topics_named(brief: Brief) -> Iterator[tuple[Keys, str]]:
    for id_, topic in brief.topics.items():
        if topic.under is not None:
            yield ("topics", id_, "under"), topic.under
    for kind in STATEMENTS:
        for index, statement in enumerate(getattr(brief, kind)):
            for number, topic in enumerate(statement.topics):
                yield (kind, index, "topics", number), topic
    for index, meeting in enumerate(brief.meetings):
        for number, item in enumerate(meeting.agenda):
            yield from _listed(("meetings", index, "agenda", number, "topics"), item.topics)


def _actors_named(brief: Brief) -> Iterator[tuple[Keys, str]]:
    for id_, actor in brief.actors.items():
        if actor.of is not None:
            yield ("actors", id_, "of"), actor.of
    for index, meeting in enumerate(brief.meetings):
        for number, delegation in enumerate(meeting.delegations):
            keys: Keys = ("meetings", index, "delegations", number)
            yield from _named(keys, delegation, ("of", "lead", "members"))
        for each in outcomes(meeting):
            yield from _named(("meetings", index, *each.keys), each.outcome, ("by",))
    for kind, fields in _ACTOR_FIELDS.items():
        for index, statement in enumerate(getattr(brief, kind)):
            yield from _named((kind, index), statement, fields)
    for index, position in enumerate(brief.positions):
        for number, side in enumerate(position.sides):
            yield ("positions", index, "sides", number, "actor"), side.actor


# Keys of the format that are words of Python, by the names that they have in the model.
_ATTRIBUTES = {"for": "gainers"}
_ACTOR_FIELDS = {
    "meetings": ("actors",),
    "events": ("actors",),
    "measures": ("by", "on", "for", "actors"),
    "figures": ("of",),
    "watch": ("actors",),
}


def _sayers_named(brief: Brief) -> Iterator[tuple[Keys, str]]:
    """Yield who says each thing, and the outlet that it came through: an actor's id or words of the article."""
    for kind in ("events", "measures", "figures"):
        for index, statement in enumerate(getattr(brief, kind)):
            yield from _named((kind, index), statement, ("said_by", "via"))
    for index, quote in enumerate(brief.quotes):
        yield from _named(("quotes", index), quote, ("speaker", "via"))
    for index, meeting in enumerate(brief.meetings):
        for number, item in enumerate(meeting.agenda):
            yield from _named(("meetings", index, "agenda", number), item, ("said_by", "via"))
        for each in outcomes(meeting):
            yield from _named(("meetings", index, *each.keys), each.outcome, ("said_by", "via"))
    for index, position in enumerate(brief.positions):
        for number, side in enumerate(position.sides):
            yield from _named(("positions", index, "sides", number), side, ("said_by", "via"))


def _named(keys: Keys, part: Struct, fields: tuple[str, ...]) -> Iterator[tuple[Keys, str]]:
    """Yield the names in fields that hold one, none or a list of them."""
    for field in fields:
        value = getattr(part, _ATTRIBUTES.get(field, field))
        if isinstance(value, list):
            yield from _listed((*keys, field), value)
        elif value is not None:
            yield (*keys, field), value


def _listed(keys: Keys, names: list[str]) -> Iterator[tuple[Keys, str]]:
    for index, name in enumerate(names):
        yield (*keys, index), name


def _check_meeting_ids(brief: Brief, report: Reporter) -> None:
    first: dict[str, int] = {}
    for index, meeting in enumerate(brief.meetings):
        if meeting.id is None:
            continue
        if meeting.id in first:
            line = brief.place("meetings", first[meeting.id], "id").line
            hint = f"the meeting in line {line} has it already"
            report("B203", f"the id {meeting.id!r} is used twice", hint, ("meetings", index, "id"))
        first.setdefault(meeting.id, index)


def _check_circles(kind: str, key: str, above: dict[str, str | None], report: Reporter) -> None:
    """Report each circle once, at the first of its members."""
    settled: set[str] = set()
    for start in above:
        path: dict[str, None] = {}
        current: str | None = start
        while current is not None and current in above and current not in settled and current not in path:
            path[current] = None
            current = above[current]
        if current in path:
            members = list(path)
            circle = [*members[members.index(current) :], current]
            message = f"`{key}` goes in a circle: {' → '.join(circle)}"
            report("B204", message, f"take `{key}` out of one of them", (kind, current, key))
        settled.update(path)
