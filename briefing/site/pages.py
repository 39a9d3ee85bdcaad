"""The pages of a site, each made when it is asked for."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import structs

from briefing.brief.filters import Filters
from briefing.brief.model import Actor, ActorId, Brief, Topic, TopicId
from briefing.brief.publication import by_publication, topics_by_id
from briefing.brief.topics import with_all_below
from briefing.document import Document, Subject
from briefing.formats.html.page import write
from briefing.formats.html.place import Find, Place
from briefing.site import finds
from briefing.site.names import file_names
from briefing.views import view
from briefing.views.selection import Selection

FIRST = "index.html"
# The main pages: what the menu calls each, its file, and its view.
_MAIN = (
    ("Briefs", FIRST, "contents"),
    ("Timeline", "timeline.html", "timeline"),
    ("Topics", "topics.html", "topics"),
    ("People", "people.html", "people"),
)
_TAKEN = frozenset(path.removesuffix(".html") for _, path, _ in _MAIN)


class Site:
    """A site of the briefs of a selection; ``article`` says whether a brief's page has the article's text."""

    def __init__(self, selection: Selection, *, article: bool = False) -> None:
        self._briefs = by_publication(selection.briefs)
        self._selection = structs.replace(selection, briefs=self._briefs)
        self._article = article

    @cached_property
    def pages(self) -> dict[Subject, str]:
        """The file of each brief, topic and actor, from the site's folder."""
        briefs = file_names((brief.id for brief in self._briefs), _TAKEN)
        pages: dict[Subject, str] = {("brief", id_): f"{name}.html" for id_, name in briefs.items()}
        pages |= {("topic", id_): f"topics/{name}.html" for id_, name in file_names(self._topics).items()}
        return pages | {("actor", id_): f"people/{name}.html" for id_, name in file_names(self._actors).items()}

    @property
    def paths(self) -> list[str]:
        """The files of all pages, from the site's folder."""
        return [*(path for _, path, _ in _MAIN), *self.pages.values()]

    def written(self) -> Iterator[tuple[str, bytes]]:
        """Yield each page: its file and what is in it."""
        for _, path, name in _MAIN:
            document = view(name, self._selection)
            yield path, self._page(path, document, self._finds() if path == FIRST else ())
        for brief in self._briefs:
            yield self._of_subject(("brief", brief.id), "brief", [brief], Filters())
        for id_ in self._topics:
            topics = with_all_below([id_], self._under)
            filters = Filters(topics=topics, topics_named=(id_,))
            yield self._of_subject(("topic", id_), "topic", self._on(topics), filters)
        for id_ in self._actors:
            filters = Filters(actors=frozenset([id_]), actors_named=(id_,))
            yield self._of_subject(("actor", id_), "actor", self._by_actor[id_], filters)

    def _of_subject(self, subject: Subject, name: str, briefs: Sequence[Brief], filters: Filters) -> tuple[str, bytes]:
        total = 1 if name == "brief" else len(self._briefs)
        document = view(name, structs.replace(self._selection, briefs=briefs, filters=filters, total=total))
        if not self._article:
            document = structs.replace(document, article=())
        path = self.pages[subject]
        return path, self._page(path, structs.replace(document, filters=""))

    def _page(self, path: str, document: Document, found: Sequence[Find] = ()) -> bytes:
        menu = tuple((label, main) for label, main, _ in _MAIN)
        return write(document, Place(path, menu, self.pages, found)).encode()

    def _finds(self) -> list[Find]:
        found = [finds.of_brief(brief, self.pages) for brief in reversed(self._briefs)]
        return [*finds.of_topics(self._topics, self.pages), *finds.of_actors(self._actors, self.pages), *found]

    @cached_property
    def _topics(self) -> dict[TopicId, Topic]:
        return topics_by_id(self._briefs)

    @cached_property
    def _under(self) -> set[tuple[TopicId, TopicId | None]]:
        return {(id_, topic.under) for brief in self._briefs for id_, topic in brief.topics.items()}

    @cached_property
    def _actors(self) -> dict[ActorId, Actor]:
        """Each actor as the latest brief has it."""
        return {id_: actor for brief in self._briefs for id_, actor in brief.actors.items()}

    @cached_property
    def _by_topic(self) -> dict[TopicId, list[Brief]]:
        found: dict[TopicId, list[Brief]] = {}
        for brief in self._briefs:
            for id_ in brief.topics:
                found.setdefault(id_, []).append(brief)
        return found

    @cached_property
    def _by_actor(self) -> dict[ActorId, list[Brief]]:
        found: dict[ActorId, list[Brief]] = {}
        for brief in self._briefs:
            for id_ in brief.actors:
                found.setdefault(id_, []).append(brief)
        return found

    def _on(self, topics: frozenset[TopicId]) -> list[Brief]:
        """Return the briefs that have one of some topics."""
        found = {id(brief): brief for id_ in topics for brief in self._by_topic.get(id_, ())}
        return by_publication(found.values())
