"""An article → a first brief, by rules: every item carries the words that it came from, and nothing is invented."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from msgspec import Struct, field, structs

from briefing.brief.model import (
    Actor,
    AgendaItem,
    BriefFormat,
    Event,
    Figure,
    Keys,
    Measure,
    Meeting,
    Outcome,
    Position,
    Quote,
    Side,
    Topic,
)
from briefing.brief.states import state_of
from briefing.dates.edtf import EdtfDate
from briefing.draft.boilerplate import story_of
from briefing.draft.cast import Cast, played_by, without_owners
from briefing.draft.claims import Claims
from briefing.draft.clauses.passages import states_by_people
from briefing.draft.datelines import dateline_end
from briefing.draft.events import FoundEvent, events_in
from briefing.draft.figures import figures_in
from briefing.draft.findings import Extent, FoundFigure, FoundMeasure, FoundMeeting, Named, NewsArticle, Quoted
from briefing.draft.heading import article_of, title_of
from briefing.draft.measures import measures_in
from briefing.draft.meetings import meetings_in, outcome_status
from briefing.draft.names import named_in
from briefing.draft.positions import FoundPosition, positions_in
from briefing.draft.quotations import quoted_in
from briefing.draft.room import Room, with_room, words_for_left_out
from briefing.draft.shortening import trimmed, without_date, without_opening
from briefing.draft.topics import declared, filled, topics_of
from briefing.draft.weight import is_series, key_of
from briefing.draft.writing import edtf_or_none
from briefing.text.sentences import paragraphs, sentences

_VERB_OF_A_MEETING = re.compile(
    r"(?:met|meets?|visit(?:s|ed)|host(?:s|ed)|receiv(?:es|ed)|welcom(?:es|ed)|travell?ed|travels|arriv(?:es|ed)|attend(?:s|ed)"
    r"|tour(?:s|ed)|gather(?:s|ed)|conven(?:es|ed)|will|would|is|are|was|were|has|have|had)\s"
)
_HAPPENED = ("events", "measures", "meetings")


class Known(Struct, frozen=True):
    """What a library lends a draft: its actors and its topics, by their ids."""

    actors: Mapping[str, Actor] = {}
    topics: Mapping[str, Topic] = {}


class Draft(Struct, frozen=True):
    """A brief in the making: its data, and by their keys what a person must decide."""

    brief: BriefFormat
    comments: dict[Keys, str] = field(default_factory=dict)


def draft(article: NewsArticle, published: EdtfDate, text_name: str = "", known: Known | None = None) -> Draft:
    """Return a first brief of an article; ``text_name`` is the file of its text, which else stands in the brief."""
    return _Drafting(article, published, known or Known()).made(text_name)


class _Drafting:
    """The findings of one article, and how they become parts of a brief."""

    def __init__(self, article: NewsArticle, published: EdtfDate, known: Known) -> None:
        self.article, self.published, self.known = article, published, known
        self.text = article.text
        self.story = story = story_of(self.text)
        day = published.latest
        self.names = [_on_one_line(each) for each in named_in(story)]
        self.quotes: list[Quoted] = quoted_in(story, self.names)
        self.lists: set[int] = set()
        self.measures: list[FoundMeasure] = measures_in(story, day, self.names, self.lists)
        self.meetings: list[FoundMeeting] = meetings_in(story, day, self.names, self.lists)
        self.positions: list[FoundPosition] = positions_in(story, self.names)
        numbers = figures_in(story, day, self.names, self.lists)
        self.figures = [each for each in numbers if is_series(each) and not _is_rate(each, self.measures)]
        states = states_by_people(story, self.names)
        self.names += _told_by(self.measures, self.meetings, self.figures, self.names, states)
        acts: list[FoundMeasure | FoundMeeting] = [*self.measures, *self.meetings]
        taken = [extent for each in acts for extent in (each.extent, *each.also)]
        self.claims = Claims(story, self.names, self.quotes)
        self.events: list[FoundEvent] = events_in(story, day, self.names, self.quotes, taken)
        self.cast = Cast(self.names, known.actors)

    def made(self, text_name: str) -> Draft:
        """Return the draft."""
        kinds: dict[str, Sequence[Any]] = {
            "events": self.events,
            "measures": self.measures,
            "meetings": self.meetings,
            "figures": self.figures,
            "quotes": self.quotes,
        }
        making: dict[str, Callable[[Any, list[str]], Any]] = {
            "events": self._event,
            "measures": self._measure,
            "meetings": self._meeting,
            "figures": self._figure,
            "quotes": self._quote,
        }
        every = [(kind, each) for kind, found in kinds.items() for each in found]
        filed = self._topics(every)
        told = [each.extent for kind, each in every if kind in _HAPPENED]
        keys = key_of(self.story, self.article.headline, told)
        actors, comments = self.cast.actors()
        made: list[tuple[str, Any, Any]] = []
        for (kind, each), topics in zip(every, filed, strict=True):
            item = making[kind](each, topics)
            is_key = kind in _HAPPENED and each.extent in keys
            made.append((kind, each, structs.replace(item, key=is_key)))
        made += [("positions", each, item) for each in self.positions if len((item := self._position(each)).sides) > 1]
        room = Room(actors)
        kept = with_room(made, room)
        parts: dict[str, Any] = {kind: [item for own, _, item in kept if own == kind] for kind in (*kinds, "positions")}
        brief = BriefFormat(
            title=title_of(self.article, self.story, self.names),
            bottom_line=self._bottom_line(keys) or None,
            article=article_of(self.article, self.published, text_name),
            topics=declared({topic for topics in filed for topic in topics}, self.known.topics),
            actors=actors,
            **parts,
        )
        meetings = [structs.replace(each, actors=without_owners(each.actors, actors)) for each in brief.meetings]
        brief = structs.replace(brief, meetings=meetings)
        playing = played_by(brief)
        brief = structs.replace(brief, actors=room.actors(playing))
        comments = {keys: words for keys, words in comments.items() if keys[1] in brief.actors}
        own = "what is new, and so what"
        comments["bottom_line",] = f"the lead: say in your own words {own}" if keys else f"{own}: your own words"
        left_out = words_for_left_out(
            len(made) - len(kept), len(playing) - len(brief.actors), len(self.lists), self.story
        )
        doubts = _doubts([each for kind, each, _ in kept if kind == "events"])
        return Draft(brief, {**comments, **doubts, **({("article",): left_out} if left_out else {})})

    def _bottom_line(self, keys: Sequence[Extent]) -> str:
        """Return the sentence that is key: in short, or with who says so where somebody does."""
        if not keys:
            return ""
        first = min(keys)[0]
        sentence = next(each for each in reversed(sentences(self.story)) if each.start <= first)
        start, end = paragraphs(self.story)[sentence.paragraph - 1]
        extent = max(sentence.start, start + dateline_end(self.story[start:end])), sentence.end
        short = next((each.what for each in self.events if each.extent == extent and not each.said_by), "")
        words = short or trimmed(without_opening(self._words(extent)))
        return words if words[-1:] in ".!?" else f"{words}."

    def _topics(self, every: Sequence[tuple[str, Any]]) -> list[list[str]]:
        """Return the topics of each finding: its own, else those of its paragraph, else what the article is most of."""
        said = [self._said(kind, each) for kind, each in every]
        return filled(topics_of(said, self.known.topics), [self._paragraph(each.extent) for _, each in every])

    def _said(self, kind: str, found: Any) -> str:
        if kind == "measures":
            return f"{found.title} {' '.join(found.products)} {found.kind}"
        if kind == "meetings":
            return f"{found.title} {self._words(found.extent)}"
        return str(found.text if kind == "quotes" else found.what)

    def _paragraph(self, extent: Extent) -> int:
        return bisect_right(self._starts, extent[0])

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in paragraphs(self.story)]

    def _event(self, found: FoundEvent, topics: list[str]) -> Event:
        return Event(
            what=found.what,
            date=edtf_or_none(found.date),
            stated=found.stated or None,
            kind=found.kind or None,
            condition=found.condition or None,
            topics=topics,
            actors=self.cast.named_in(found.what),
            status=found.status,
            said_by=self.cast.sayer(found.said_by),
            via=self.cast.sayer(found.via),
            source=[self._words(each) for each in (found.extent, *found.also)],
        )

    def _measure(self, found: FoundMeasure, topics: list[str]) -> Measure:
        dates = {phase: edtf_or_none(when) for phase, when in found.dates}
        return Measure(
            title=_capital(found.title),
            kind=found.kind or None,
            by=self.cast.all(found.by),
            on=self.cast.all(found.on),
            products=list(found.products),
            rate=found.rate or None,
            rate_before=found.rate_before or None,
            status=found.status or None,
            announced=dates.get("announced"),
            in_force=dates.get("in_force"),
            ended=dates.get("ended"),
            stated=found.stated or None,
            topics=topics,
            source=[self._words(each) for each in (found.extent, *found.also)],
        )

    def _meeting(self, found: FoundMeeting, topics: list[str]) -> Meeting:
        return Meeting(
            title=self._title_of(found),
            date=edtf_or_none(found.date),
            stated=found.stated or None,
            place=found.place or None,
            status=found.status or None,
            topics=topics,
            actors=self.cast.all(found.parties),
            agenda=[AgendaItem(item=words, source=[self._words(extent)]) for words, extent in found.agenda],
            outcome=[
                Outcome(what=words, status=outcome_status(words), source=[self._words(extent)])
                for words, extent in found.outcome
            ],
            source=[self._words(each) for each in (found.extent, *found.also)],
        )

    def _title_of(self, found: FoundMeeting) -> str:
        """Return the title of a meeting without its date, which stands beside it, and with the name for a pronoun."""
        title = self.claims.with_subject(without_date(found.title, found.stated), found.extent)
        if _VERB_OF_A_MEETING.match(title):  # of `the envoy Ana Ruiz, who visited Oslo`
            title = " ".join([*[each for each in found.parties if each not in title][:1], title])
        bare = re.sub(rf"(?<=\w)\s+(?:in|at)\s+{re.escape(found.place)}$", "", title) if found.place else title
        return _capital(next((each for each in (bare, title) if " " in each), found.title))

    def _position(self, found: FoundPosition) -> Position:
        sides = [
            Side(actor=self.cast.ids[each.by], says=self._words(each.extent), source=[self._words(each.extent)])
            for each in found.sides
            if each.by in self.cast.ids
        ]
        return Position(question=_capital(found.title), sides=sides)

    def _figure(self, found: FoundFigure, topics: list[str]) -> Figure:
        return Figure(
            what=_capital(found.what),
            value=found.value,
            before=found.before or None,
            of=self.cast.ids.get(found.of),
            date=edtf_or_none(found.date),
            stated=found.stated or None,
            topics=topics,
            source=[self._words(found.extent)],
        )

    def _quote(self, found: Quoted, topics: list[str]) -> Quote:
        return Quote(
            text=found.text,
            speaker=self.cast.sayer(found.speaker),
            context=found.context or None,
            topics=topics,
        )

    def _words(self, extent: Extent) -> str:
        return " ".join(self.text[slice(*extent)].split())


def _doubts(events: Sequence[FoundEvent]) -> dict[Keys, str]:
    """Return where a date may mean something else too."""
    return {
        ("events", number, "date"): f"or {' or '.join(each.doubts)}?"
        for number, each in enumerate(events)
        if each.doubts
    }


def _told_by(
    measures: Sequence[FoundMeasure],
    meetings: Sequence[FoundMeeting],
    figures: Sequence[FoundFigure],
    names: Sequence[Named],
    states: Sequence[Named],
) -> list[Named]:
    """Return the states that a measure, a meeting or a figure is of, and of which only people or capital are named."""
    known = {each.name for each in (*names, *states)}
    told = {name for each in measures for name in (*each.by, *each.on)}
    told |= {name for each in meetings for name in each.parties} | {each.of for each in figures}
    return [each for each in states if each.name in told] + [
        Named(name, "country") for name in sorted(told - known) if state_of(name)
    ]


def _on_one_line(named: Named) -> Named:
    """Return a name whose forms do not break where the article's lines do."""
    plain = [" ".join(each.split()) for each in (named.name, named.role, *named.spellings)]
    spellings = tuple(each for each in dict.fromkeys(plain[2:]) if each != plain[0])
    return structs.replace(named, name=plain[0], role=plain[1], spellings=spellings)


def _is_rate(figure: FoundFigure, measures: Sequence[FoundMeasure]) -> bool:
    """Whether a figure is only the rate of a measure that the same words tell."""
    return any(
        figure.value in (each.rate, each.rate_before)
        and any(start < figure.extent[1] and figure.extent[0] < end for start, end in (each.extent, *each.also))
        for each in measures
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
