"""The world that made-up libraries tell of: its topics, and its countries, bodies and people. It is always the same."""

import random
import re
import unicodedata
from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple, TypeVar

from made_up.words import AREAS, BODIES, COUNTRIES, MEASURES, PEOPLE, SURNAME_FIRST, TARIFFS_RANK, Area

YEARS = range(2014, 2025)
OFFICES = {"American": "Secretary", "European": "Commissioner"}  # where they are not called ministers
_ANY = TypeVar("_ANY")


class Dice:
    """Chance that falls alike in every version of Python: all is taken from random() alone."""

    def __init__(self, seed: str) -> None:
        """Begin a row of its own for each seed."""
        self._roll = random.Random(seed).random

    def chance(self, share: float) -> bool:
        """Whether something happens that does in this share of the cases."""
        return self._roll() < share

    def whole(self, low: int, high: int) -> int:
        """Return a whole number, both ends included."""
        return low + int(self._roll() * (high - low + 1))

    def pick(self, among: Sequence[_ANY]) -> _ANY:
        """Return one of several, all alike."""
        return among[int(self._roll() * len(among))]

    def often_first(self, among: Sequence[_ANY], sums: Sequence[float]) -> _ANY:
        """Return one of several by its share in the running sums."""
        return among[min(bisect(sums, self._roll() * sums[-1]), len(among) - 1)]

    def shuffled(self, among: Sequence[_ANY]) -> list[_ANY]:
        """Return them in another order."""
        thrown = sorted((self._roll(), number) for number in range(len(among)))
        return [among[number] for _, number in thrown]


def zipf(count: int, first: int = 1) -> list[float]:
    """Return the running sums of 1, 1/2, 1/3, ...; the later the first, the flatter."""
    return list(accumulate(1 / rank for rank in range(first, first + count)))


def slug(text: str) -> str:
    """Return a text as an id."""
    plain = unicodedata.normalize("NFKD", text.replace("ø", "o").replace("Ø", "O").replace("ı", "i"))
    return "-".join(re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower()))


class Topic(NamedTuple):
    """A topic: as it stands in a sentence, and where in the tree."""

    id: str
    name: str
    under: str
    area: Area

    @property
    def measure(self) -> str:
        """The kind of measure that is taken here, with % behind it where it has a rate."""
        return MEASURES.get(self.name, self.area.measure)


class Actor(NamedTuple):
    """A person, body or country: as it is printed, and as it stands in a sentence."""

    id: str
    name: str
    kind: str
    words: str
    role: str = ""
    of: str = ""
    years: range = YEARS
    written: str = ""  # another spelling
    surname: str = ""


class Country(NamedTuple):
    """A country with its bodies, by ministry, and the people of each."""

    actor: Actor
    government: Actor
    adjective: str
    capital: str
    bodies: dict[str, Actor]
    people: dict[str, list[Actor]]

    def people_in(self, ministry: str, year: int) -> list[Actor]:
        """Return who is in office."""
        return [person for person in self.people[ministry] if year in person.years]


class World:
    """All of it."""

    def __init__(self) -> None:
        """Make it up."""
        self._dice = Dice("the world")
        self._taken: set[str] = set()
        self.topics = self._topics()
        self.by_id = {topic.id: topic for topic in self.topics}
        self.siblings = {area.name: [topic for topic in self.topics if topic.area is area] for area in AREAS}
        self.organizations = {
            area.name: [_organization(name) for name in area.organizations.split("; ")] for area in AREAS
        }
        self._names = {culture: self._full_names(culture) for culture in PEOPLE}
        self.countries = [self._country(line) for line in COUNTRIES.strip().splitlines()]
        self.topic_sums, self.country_sums = zipf(len(self.topics), 4), zipf(len(self.countries))
        self.actors = {actor.id: actor for country in self.countries for actor in _all_of(country)}
        self.actors |= {one.id: one for several in self.organizations.values() for one in several}

    def _topics(self) -> list[Topic]:
        """Return the topics in the order of how often they are written of."""
        found: dict[str, Topic] = {}
        for area in AREAS:
            root = slug(area.name)
            found.setdefault(root, Topic(root, area.name, "", area))
            for path in area.topics.split("; "):
                above, _, name = path.rpartition(" > ")
                found.setdefault(slug(name), Topic(slug(name), name, slug(above) or root, area))
        tariffs = [topic for topic in found.values() if "tariffs" in (topic.id, topic.under)]
        ordered = self._dice.shuffled([topic for topic in found.values() if topic not in tariffs])
        return [*ordered[: TARIFFS_RANK - 1], *tariffs, *ordered[TARIFFS_RANK - 1 :]]

    def _full_names(self, culture: str) -> list[tuple[str, str]]:
        """Return all names of a culture, given name and surname, in the order in which they are given out."""
        given, surnames = (part.split() for part in PEOPLE[culture].split("|"))
        return self._dice.shuffled(
            [
                (first, last.replace("-", " ") if last.startswith(("van", "de-")) else last)
                for first in given
                for last in surnames
            ]
        )

    def _country(self, line: str) -> Country:
        words, adjective, capital, culture = line.split("|")
        name = words.removeprefix("the ")
        actor = Actor(slug(name), name, "country", words, written="US" if adjective == "American" else adjective)
        government = Actor(
            f"{actor.id}-government",
            f"Government of {words}",
            "government",
            f"the Government of {words}",
            of=actor.id,
            written=f"{adjective} government",
        )
        country = Country(actor, government, adjective, capital, {}, {})
        for ministry in dict.fromkeys(area.ministry for area in AREAS):
            usual = f"{adjective} Ministry of {ministry}"
            name = BODIES.get(usual, usual.replace("European Ministry of", "European Commission Directorate for"))
            body = Actor(
                slug(name),
                name,
                "organization",
                f"the {name}",
                of=actor.id,
                written=f"{ministry.lower()} ministry in {capital}",
            )
            country.bodies[ministry] = body
            country.people[ministry] = self._people(body, ministry, culture, OFFICES.get(adjective, "Minister"))
        return country

    def _people(self, body: Actor, ministry: str, culture: str, office: str) -> list[Actor]:
        """Return a minister, the successor and the deputy."""
        change = self._dice.whole(2016, 2021)
        head = f"{ministry} {office}"
        terms = [(head, range(2014, change)), (head, range(change, 2025)), (f"Deputy {head}", YEARS)]
        people = [self._person(culture, body, role, years) for role, years in terms]
        if body.id == "us-treasury":
            yellen = Actor(
                "janet-yellen",
                "Janet Yellen",
                "person",
                "Treasury Secretary Janet Yellen",
                "Treasury Secretary",
                body.id,
                range(2021, 2025),
                "Yelen",
                "Yellen",
            )
            people[:2] = [self._person(culture, body, "Treasury Secretary", range(2014, 2021)), yellen]
        return people

    def _person(self, culture: str, body: Actor, role: str, years: range) -> Actor:
        """Return somebody whose name is not one letter from another's."""
        while True:
            given, surname = self._names[culture].pop()
            name = f"{surname} {given}" if culture in SURNAME_FIRST else f"{given} {surname}"
            folded = name.casefold()
            near = {folded, *(folded[:index] + folded[index + 1 :] for index in range(len(folded)))}
            if not near & self._taken:
                self._taken |= near
                return Actor(
                    slug(name), name, "person", f"{role} {name}", role, body.id, years, _garbled(surname), surname
                )


def _organization(name: str) -> Actor:
    words = name if name in {"NATO", "OPEC", "OECD", "Interpol"} else f"the {name}"
    return Actor(slug(name), name, "organization", words)


def _all_of(country: Country) -> list[Actor]:
    people = [person for several in country.people.values() for person in several]
    return [country.actor, country.government, *country.bodies.values(), *people]


def _garbled(surname: str) -> str:
    """Return a surname as a machine may spell it."""
    return re.sub(r"(?<=[a-z])[aeiou](?=[a-z])", "", surname, count=1) + "e"
