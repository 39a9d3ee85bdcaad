"""An article → a first brief, by rules: every item carries the words that it came from, and nothing is invented."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct, field, structs

from briefing.brief.aliases import goes_by
from briefing.brief.attribution import is_written_as_id
from briefing.brief.model import (
    Actor,
    AgendaItem,
    Article,
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
from briefing.dates.edtf import EdtfDate
from briefing.dates.news import find_dates
from briefing.draft.boilerplate import story_of
from briefing.draft.events import FoundEvent, events_in, named_by
from briefing.draft.figures import figures_in
from briefing.draft.findings import Extent, FoundFigure, FoundMeasure, FoundMeeting, Named, NewsArticle, Quoted
from briefing.draft.ids import ids_of
from briefing.draft.measures import measures_in
from briefing.draft.meetings import meetings_in, outcome_status
from briefing.draft.names import named_in
from briefing.draft.positions import FoundPosition, positions_in
from briefing.draft.quotations import quoted_in
from briefing.draft.topics import declared, topics_of
from briefing.draft.writing import edtf_or_none
from briefing.text.attribution import is_pronoun
from briefing.text.sentences import sentences

_TITLE = 100  # characters: a longer first sentence is cut behind a word
_KEY = 2  # statements of the lead that are marked as key


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
        self.comments: dict[Keys, str] = {}
        day = published.latest
        story = story_of(self.text)
        self.names = [_on_one_line(each) for each in named_in(story)]
        self.quotes: list[Quoted] = quoted_in(story, self.names)
        self.measures: list[FoundMeasure] = measures_in(story, day, self.names)
        self.meetings: list[FoundMeeting] = meetings_in(story, day, self.names)
        figures = figures_in(story, day, self.names)
        self.figures: list[FoundFigure] = [each for each in figures if not _is_rate(each, self.measures)]
        self.positions: list[FoundPosition] = positions_in(story, self.names)
        taken = [extent for each in self.measures for extent in (each.extent, *each.also)]
        taken += [extent for each in self.meetings for extent in (each.extent, *each.also)]
        self.events: list[FoundEvent] = events_in(story, day, self.names, self.quotes, taken)
        self.ids = ids_of(self.names, known.actors)
        self._sentences = sentences(story)

    def made(self, text_name: str) -> Draft:
        """Return the draft."""
        said = [each.what for each in self.events]
        said += [f"{each.title} {' '.join(each.products)} {each.kind}" for each in self.measures]
        said += [f"{each.title} {self._words(each.extent)}" for each in self.meetings]
        said += [each.what for each in self.figures]
        said += [each.text for each in self.quotes]
        filed = iter(topics_of(said, self.known.topics))
        parts: dict[str, Any] = {
            "events": [self._event(each, next(filed)) for each in self.events],
            "measures": [self._measure(each, next(filed)) for each in self.measures],
            "meetings": [self._meeting(each, next(filed)) for each in self.meetings],
            "positions": [made for each in self.positions if len((made := self._position(each)).sides) > 1],
            "figures": [self._figure(each, next(filed)) for each in self.figures],
            "quotes": [self._quote(each, next(filed)) for each in self.quotes],
        }
        parts["events"] = _with_keys(parts["events"], self.events)
        used = {topic for each in parts.values() for item in each for topic in item.topics}
        brief = BriefFormat(
            title=self._title(),
            article=self._article(text_name),
            topics=declared(used, self.known.topics),
            actors=self._actors(),
            **parts,
        )
        self._doubts()
        self.comments["bottom_line",] = "what is new, and so what: your own words"
        return Draft(brief, self.comments)

    def _title(self) -> str:
        if self.article.headline:
            headline = self.article.headline
            return headline.capitalize() if headline.isupper() else headline
        first = " ".join(self._words((self._sentences[0].start, self._sentences[0].end)).split()).rstrip(".")
        return first if len(first) <= _TITLE else f"{first[: _TITLE - 1].rsplit(' ', 1)[0]} …"

    def _article(self, text_name: str) -> Article:
        article, told = self.article, EdtfDate
        day = self.published.text
        is_stated = article.published == day or any(each.date == day for each in _full_dates(self.text))
        note = None if is_stated else "The day was given with the draft; the text does not state it."
        return Article(
            published=told(day),
            published_basis="stated" if is_stated else "inferred",
            note=note,
            headline=article.headline or None,
            outlet=article.outlet or None,
            author=article.author or None,
            url=article.url or None,
            language=article.language or "en",
            text=text_name or self.text,
        )

    def _actors(self) -> dict[str, Actor]:
        made: dict[str, Actor] = {}
        for each in self.names:
            id_ = self.ids[each.name]
            lent = self.known.actors.get(id_)
            if id_ in made:
                continue
            owner = self.ids.get(each.of) if each.of and each.of != each.name else None
            plain = Actor(name=lent.name if lent else each.name, kind=lent.kind if lent else each.kind)
            odd = [form for form in (each.name, *each.spellings, *each.proposed) if not goes_by(plain, form)]
            made[id_] = Actor(
                name=plain.name,
                kind=plain.kind,
                role=each.role or None,
                of=owner if owner != id_ else None,
                as_written=list(dict.fromkeys(odd)),
            )
            if each.proposed:
                taken = ", ".join(each.proposed)
                self.comments["actors", id_] = f"proposed: {taken} taken for a misspelling of this name"
            elif each.kind == "unknown":
                self.comments["actors", id_] = "kind? person, government, organization, group, country or place"
        return {id_: structs.replace(actor, of=_owner(id_, actor, made)) for id_, actor in made.items()}

    def _event(self, found: FoundEvent, topics: list[str]) -> Event:
        return Event(
            what=found.what,
            date=edtf_or_none(found.date),
            stated=found.stated or None,
            kind=found.kind or None,
            condition=found.condition or None,
            topics=topics,
            actors=self._named_in(found.what),
            status=found.status,
            said_by=self._sayer(found.said_by),
            via=self._sayer(found.via),
            source=[self._words(found.extent)],
        )

    def _measure(self, found: FoundMeasure, topics: list[str]) -> Measure:
        dates = {phase: edtf_or_none(when) for phase, when in found.dates}
        return Measure(
            title=_capital(found.title),
            kind=found.kind or None,
            by=self._all(found.by),
            on=self._all(found.on),
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
            title=_capital(found.title),
            date=edtf_or_none(found.date),
            stated=found.stated or None,
            place=found.place or None,
            status=found.status or None,
            topics=topics,
            actors=self._all(found.parties),
            agenda=[AgendaItem(item=words, source=[self._words(extent)]) for words, extent in found.agenda],
            outcome=[
                Outcome(what=words, status=outcome_status(words), source=[self._words(extent)])
                for words, extent in found.outcome
            ],
            source=[self._words(each) for each in (found.extent, *found.also)],
        )

    def _position(self, found: FoundPosition) -> Position:
        sides = [
            Side(actor=self.ids[each.by], says=self._words(each.extent), source=[self._words(each.extent)])
            for each in found.sides
            if each.by in self.ids
        ]
        return Position(question=_capital(found.title), sides=sides)

    def _figure(self, found: FoundFigure, topics: list[str]) -> Figure:
        return Figure(
            what=_capital(found.what),
            value=found.value,
            before=found.before or None,
            of=self.ids.get(found.of),
            date=edtf_or_none(found.date),
            stated=found.stated or None,
            topics=topics,
            source=[self._words(found.extent)],
        )

    def _quote(self, found: Quoted, topics: list[str]) -> Quote:
        return Quote(
            text=found.text,
            speaker=self._sayer(found.speaker),
            context=found.context or None,
            topics=topics,
        )

    def _sayer(self, words: str) -> str | None:
        """Return who says something as a brief does: the id of a name, else the article's own words; no pronoun."""
        said = self.ids.get(words)
        return said or (words if words and not is_written_as_id(words) and not is_pronoun(words) else None)

    def _all(self, names: Sequence[str]) -> list[str]:
        return list(dict.fromkeys(self.ids[name] for name in names if name in self.ids))

    def _named_in(self, words: str) -> list[str]:
        """Return the ids of those whom some words of the article name, places left out."""
        found = [each for each in self.names if each.kind != "place" and named_by(words, [each])]
        return list(dict.fromkeys(self.ids[each.name] for each in found))

    def _words(self, extent: Extent) -> str:
        return " ".join(self.text[slice(*extent)].split())

    def _doubts(self) -> None:
        """Note where a date may mean something else too."""
        for number, each in enumerate(self.events):
            if each.doubts:
                others = " or ".join(each.doubts)
                self.comments["events", number, "date"] = f"or {others}?"


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


def _with_keys(events: list[Event], found: Sequence[FoundEvent]) -> list[Event]:
    """Return the events, of which the first of the lead are key."""
    left = _KEY
    made = []
    for event, each in zip(events, found, strict=True):
        is_key = each.is_key and left > 0
        left -= is_key
        made.append(structs.replace(event, key=is_key))
    return made


def _owner(id_: str, actor: Actor, made: Mapping[str, Actor]) -> str | None:
    """Return to whom an actor belongs, unless that leads back to it."""
    seen, above = {id_}, actor.of
    while above is not None:
        if above in seen or above not in made:
            return None
        seen.add(above)
        above = made[above].of
    return actor.of


def _full_dates(text: str) -> list[Any]:
    """Return the dates of a text that it gives with their year: those that are the same read on another day."""
    one, other = find_dates(text, date(1950, 6, 15)), find_dates(text, date(2050, 1, 20))
    others = {(each.start, each.date) for each in other}
    return [each for each in one if (each.start, each.date) in others]


def text_path(brief: Path) -> Path:
    """Return where the text of a drafted brief is kept: beside it, under its name."""
    return brief.with_suffix(".txt")
