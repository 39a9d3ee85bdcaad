"""The statements of a made-up brief: each is written together with the sentence of the article that carries it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from made_up import sentences as said
from made_up import theme as tables
from made_up.dates import When, ahead, deadline, lasting, long_ago, nth, on_day, past, two_days
from made_up.theme import SLOTS, Sentence, Theme, Told, capital, entry
from made_up.world import YEARS, Dice, World, slug

_LEADS = (15, 35, 100)  # per cent, run up: meetings, measures, events
_NOT_QUOTED = "janet-yellen"  # who lives is not quoted with what is made up


class Teller:
    """Tells the statements of one article.

    The YAML of each part of the brief grows in ``parts``, the sentences in ``article``; ``topics`` and ``actors`` are
    those named so far, ``told`` is what other articles may tell as well.
    """

    def __init__(self, world: World, dice: Dice, theme: Theme, published: date) -> None:
        """Lay out who and what the article may speak of."""
        self.told: list[Told] = []
        self._world, self._dice, self._theme, self._published = world, dice, theme, published
        area = theme.topics[0].area
        self._things, self._aims = area.things.split("; "), area.aims.split("; ")
        self.title = ""
        self._topic = theme.topics[0]  # of the sentence that is being written
        self.parts: dict[str, list[str]] = {}
        self.topics: dict[str, None] = {}
        self.actors: dict[str, None] = {}
        self._used: set[str] = set()  # sentences
        self.article: list[str] = []
        self.spellings: dict[str, str] = {}
        # What the slots of a sentence hold: in the brief, and in the article, which may spell it otherwise.
        self._brief = {slot: theme.actors[slot].words for slot in SLOTS}
        self._brief |= {"city": theme.a.capital, "city_b": theme.b.capital, "adj": theme.a.adjective}
        self._brief["surname"] = theme.actors["person"].surname
        self._text = self._brief.copy()
        self._spell()

    def _spell(self) -> None:
        """Write some names otherwise in the article."""
        actors, dice = self._theme.actors, self._dice
        self.translated = dice.chance(0.08)
        if self.translated:
            for slot in ("person", "other_person"):
                actor = actors[slot]
                self.spellings[actor.id] = actor.name.replace(actor.surname, actor.written)
                self._text[slot] = actor.words.replace(actor.surname, actor.written)
            self._text["surname"] = actors["person"].written
        if dice.chance(0.15):
            body = actors["body"]
            self.spellings[body.id] = body.written
            self._text["body"] = f"the {body.written}"
        if dice.chance(0.2):
            self.spellings[actors["A"].id] = actors["A"].written

    def tell(self, again: Told | None) -> None:
        """Tell it all: what an article of the month has told, something new, and what there is besides."""
        dice, published = self._dice, self._published
        if again:
            self._tell_again(again)
        dice.often_first((self._meeting, self._measure, self._news), _LEADS)()
        for _ in range(dice.whole(0, 2)):
            self._event(tables.PAST, past(dice, published))
        besides: tuple[tuple[float, Callable[[], object]], ...] = (
            (0.6, self._quote),
            (0.08, self._measure),
            (0.12, lambda: self._event(tables.LASTING, lasting(dice, published))),
            (0.05, lambda: self._event(tables.LONG_AGO, long_ago(dice))),
            (0.2, lambda: self._event(tables.AHEAD, ahead(dice, published), dice.pick(("planned", "expected")))),
            (0.08, lambda: self._event(tables.DEADLINE, deadline(dice, published), "expected")),
            (0.06, lambda: self._event(tables.ALLEGED, past(dice, published), "alleged")),
            (0.3, lambda: self._event(tables.UNDATED, None)),
            (0.1, self._position),
            (0.05, self._foreign),
            (0.15, self._watch),
            (0.2, self._own_watch),
        )
        for share, statement in besides:
            if dice.chance(share):
                statement()

    # Sentences.

    def _fill(self) -> None:
        """Draw what the next sentence is about."""
        dice = self._dice
        self._topic = dice.pick(self._theme.topics)
        low = dice.whole(0, 30)
        kind = self._topic.measure.removesuffix(" %")
        values = {
            "topic": self._topic.name,
            "thing": dice.pick(self._things),
            "aim": dice.pick(self._aims),
            "n": str(dice.whole(2, 60)),
            "amount": str(dice.whole(12, 990)),
            "percent": str(dice.whole(3, 70)),
            "low": str(low),
            "high": str(low + dice.whole(1, 14) * 5),
            "kind": kind,
            "a_kind": f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}",
        }
        self._brief.update(values)
        self._text.update(values)

    def other(self, line: str) -> str:
        """Return a sentence of the article that states nothing."""
        self._fill()
        return capital(line.format_map(self._text))

    def own(self, lines: Sequence[str]) -> str:
        """Return one of the editor's own lines."""
        self._fill()
        return capital(self._dice.pick(lines).format_map(self._brief))

    def _say(self, sentences: Sequence[Sentence], when: When | None) -> tuple[str, str, tuple[str, ...]]:
        """Write a sentence into the article; return its excerpt, the brief's words, and who acts."""
        sentence = self._dice.pick(sentences)
        if sentence.what in self._used:
            sentence = self._dice.pick(sentences)
        self._used.add(sentence.what)
        if when:
            self._text["when"] = when.words
        core = capital(sentence.core.format_map(self._text))
        self.article.append(core + sentence.tail.format_map(self._text))
        what = capital(sentence.what.format_map(self._brief))
        actors = tuple(self._theme.actors[slot].id for slot in sentence.slots)
        self._declare(actors)
        self.title = self.title or what
        return core, what, actors

    def _declare(self, actors: Sequence[str]) -> None:
        """Note the actors, and the topic, for the head of the brief."""
        self.actors.update(dict.fromkeys(actors))
        self.topics[self._topic.id] = None

    def _add(self, part: str, lines: str) -> None:
        """Keep a statement's lines; the first gets the dash."""
        self.parts.setdefault(part, []).append(f"  - {lines[4:]}")

    def _dated(self, key: str, when: When | None, core: str) -> str:
        """Return the date, and mostly the words for it as they stand in the excerpt."""
        if when is None:
            return ""
        line = f"    {key}: {when.edtf}\n"
        if self._dice.chance(0.25):
            return line
        return f"{line}    stated: {when.words if when.words in core else capital(when.words)}\n"

    # Statements.

    def _news(self) -> None:
        """Tell what happened on one of the last days, for others to tell again."""
        when = on_day(self._published - timedelta(self._dice.whole(0, 3)))
        core, what, actors = self._event(tables.PAST, when)
        if not self.spellings:
            self.told.append(Told(self._theme, core, what, when, self._topic.id, actors))

    def _event(
        self, sentences: Sequence[Sentence], when: When | None, status: str = ""
    ) -> tuple[str, str, tuple[str, ...]]:
        self._fill()
        core, what, actors = self._say(sentences, when)
        self._add_event(core, what, when, actors, status)
        return core, what, actors

    def _add_event(self, core: str, what: str, when: When | None, actors: Sequence[str], status: str = "") -> None:
        lines = self._dated("date", when, core) + self._about(what, actors)
        if status:
            lines += f"    status: {status}\n"
        self._add("events", lines + entry("source", core))

    def _about(self, what: str, actors: Sequence[str]) -> str:
        lines = f"{entry('what', what)}    topics: [{self._topic.id}]\n"
        return f"{lines}    actors: [{', '.join(actors)}]\n" if actors else lines

    def _tell_again(self, again: Told) -> None:
        self._topic = self._world.by_id[again.topic]
        self.title = again.what
        self._declare(again.actors)
        self.article.append(f"{again.core}.")
        self._add_event(again.core, again.what, again.when, again.actors)

    def _measure(self) -> None:
        dice = self._dice
        self._fill()
        rated = self._topic.measure.endswith("%")
        by_phase = tables.RATED if rated else tables.UNRATED
        phase = dice.pick(tuple(by_phase))
        when = past(dice, self._published)
        core, title, _ = self._say(by_phase[phase], when)
        by, on = self._theme.actors["body"].id, self._theme.actors["B"].id
        self._declare((by, on))
        values = self._text
        lines = f"{entry('title', title)}    kind: {values['kind']}\n    by: {by}\n    on: {on}\n"
        lines += f"    products: [{values['thing']}]\n"
        if rated:
            lines += f"    rate_before: {values['low']}%\n    rate: {values['high']}%\n"
        lines += f"{self._dated(phase, when, core)}    topics: [{self._topic.id}]\n"
        self._add("measures", lines + entry("source", core))

    def _meeting(self) -> None:
        dice, theme, published = self._dice, self._theme, self._published
        self._fill()
        status = dice.pick(("held", "held", "planned", "cancelled"))
        away = -dice.whole(1, 6) if status == "held" else dice.whole(1, 30)
        when = two_days(published + timedelta(away))
        forum = theme.topics[0].area.forum
        series = f"{'–'.join(sorted((theme.a.actor.name, theme.b.actor.name)))} {forum}"
        number = (published.year - YEARS[0]) * 2 + 1 + published.month // 7  # two rounds a year
        place = dice.pick((theme.a.capital, theme.b.capital))
        told = {
            "held": " was held",
            "planned": " will be held",
            "cancelled": ", which has been cancelled, was to be held",
        }[status]
        core = f"The {nth(number)} round of the {series}{told} in {place} {when.words}"
        self.article.append(f"{core}.")
        self._declare(())
        self.title = self.title or f"{series}: {nth(number)} round {status}"
        lines = f"    id: {slug(forum)}-{number}\n    title: {forum}, {nth(number)} round\n    series: {series}\n"
        lines += f"    round: {number}\n{self._dated('date', when, core)}    place: {place}\n    status: {status}\n"
        lines += f"    topics: [{self._topic.id}]\n{entry('source', core)}"
        if status != "cancelled":
            lines += f"    delegations:\n{self._delegation('A', 'person')}{self._delegation('B', 'other_person')}"
            lines += self._agenda()
        self._add("meetings", lines)

    def _delegation(self, side: str, lead: str) -> str:
        core = f"The delegation of {self._text[side]} is led by {self._text[lead]}"
        self.article.append(f"{core}.")
        of, person = self._theme.actors[side].id, self._theme.actors[lead].id
        self._declare((of, person))
        return f"      - of: {of}\n        lead: {person}\n{entry('source', core, 8)}"

    def _agenda(self) -> str:
        first, second, *_ = self._dice.shuffled(self._things)
        core = f"On the agenda are {self._topic.name}, {first} and {second}"
        self.article.append(f"{core}.")
        lines = [
            f"      - item: {capital(item)}\n        topics: [{self._topic.id}]\n{entry('source', core, 8)}"
            for item in (self._topic.name, first, second)
        ]
        return f"    agenda:\n{''.join(lines)}"

    def _quote(self) -> None:
        slot = self._dice.pick(("person", "person", "other_person"))
        speaker = self._theme.actors[slot].id
        if speaker == _NOT_QUOTED:
            return
        self._fill()
        text = capital(self._dice.pick(said.QUOTES).format_map(self._text))
        context = self._dice.pick(said.CONTEXTS).format_map(self._text)
        self.article.append(f"“{text},” {self._text[slot]} said {context}.")
        self._declare((speaker,))
        lines = f"    speaker: {speaker}\n{entry('text', text)}    context: {context}\n"
        self._add("quotes", f"{lines}    topics: [{self._topic.id}]\n")

    def _position(self) -> None:
        self._fill()
        question, *claims = (part.format_map(self._text) for part in self._dice.pick(tables.POSITIONS))
        status = self._dice.pick(("open", "open", "narrowing", "settled"))
        lines = (
            f"{entry('question', capital(question))}    topics: [{self._topic.id}]\n    status: {status}\n    sides:\n"
        )
        for slot, claim, says in (("A", *claims[:2]), ("B", *claims[2:])):
            core = capital(claim)
            self.article.append(f"{core}.")
            actor = self._theme.actors[slot].id
            self._declare((actor,))
            lines += f"      - actor: {actor}\n{entry('says', says, 8)}{entry('source', core, 8)}"
        self._add("positions", lines)

    def _watch(self) -> None:
        """Add a watch item out of the article."""
        self._fill()
        when = ahead(self._dice, self._published)
        core, what, actors = self._say(tables.AHEAD, when)
        self._add("watch", self._dated("date", when, core) + self._about(what, actors) + entry("source", core))

    def _own_watch(self) -> None:
        """Add a watch item of the editor's own."""
        self._fill()
        sentence = self._dice.pick(tables.WATCH)
        actors = tuple(self._theme.actors[slot].id for slot in sentence.slots)
        self._declare(actors)
        self._add("watch", self._about(capital(sentence.what.format_map(self._brief)), actors))

    def _foreign(self) -> None:
        """Let the article say something in another language."""
        self._fill()
        self._declare(())
        language, text, what = self._dice.pick(said.FOREIGN)
        stop, space = said.SPOKEN[language]
        sentences = []
        for subject, meaning in self._dice.shuffled(said.SUBJECTS[language])[:2]:
            core = text.format(subject)
            sentences.append(f"{core}{stop}")
            self._add_event(core, what.format(meaning), None, ())
        self.article.append(space.join(sentences))
