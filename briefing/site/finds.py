"""What the search of a site finds: each page by its title and its words."""

from collections.abc import Collection, Iterator, Mapping

from briefing.brief.model import Actor, Brief, Topic
from briefing.brief.statements import statements
from briefing.dates.words import words
from briefing.document import Subject
from briefing.formats.html.place import Find
from briefing.visible import one_line


def of_brief(brief: Brief, pages: Mapping[Subject, str]) -> Find:
    """Return a brief as it is found: by its statements, and by whom and what it is about, in all spellings."""
    said = [brief.bottom_line or "", *(each.text for each in statements(brief))]
    named = [*(each.label for each in brief.topics.values()), *(_names(each) for each in brief.actors.values())]
    found = filter(None, map(one_line, [*said, " · ".join(named), brief.article.outlet or ""]))
    day = words(brief.article.published)
    return Find(pages["brief", brief.id], "brief", one_line(brief.title), day, tuple(dict.fromkeys(found)))


def of_topics(topics: Mapping[str, Topic], pages: Mapping[Subject, str]) -> Iterator[Find]:
    """Yield topics as they are found, by the article's words for them too."""
    for id_, topic in topics.items():
        yield _named(pages["topic", id_], "topic", topic.label, topic.as_written)


def of_actors(actors: Mapping[str, Actor], pages: Mapping[Subject, str]) -> Iterator[Find]:
    """Yield actors as they are found, by their offices and all spellings too."""
    for id_, actor in actors.items():
        yield _named(pages["actor", id_], actor.kind or "actor", actor.name, [actor.role or "", *actor.as_written])


def _named(path: str, sort: str, name: str, other: Collection[str]) -> Find:
    return Find(path, sort, one_line(name), "", tuple(filter(None, map(one_line, other))))


def _names(actor: Actor) -> str:
    return ", ".join(dict.fromkeys([actor.name, *actor.as_written]))
