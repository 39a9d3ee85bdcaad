"""What a made-up article is about, the sentences that tell it, and the YAML that a brief writes them in."""

import re
from typing import NamedTuple

from made_up import sentences as said
from made_up.dates import When
from made_up.world import Actor, Country, Dice, Topic, World, zipf

SLOTS = ("A", "B", "C", "body", "other", "person", "other_person", "org")  # the actors of a theme
_SLOT = re.compile("{([a-zA-Z_]+)}")
_WIDTH = 110  # characters of a line of YAML
_PLAIN = re.compile(r"\w(?!.*(?:: | #|:$))")
_IN_OFFICE = zipf(4)


class Theme(NamedTuple):
    """What an article is about, and who appears in it, by slot."""

    topics: tuple[Topic, ...]
    a: Country
    b: Country
    actors: dict[str, Actor]

    @property
    def slug(self) -> str:
        """How the id of a brief on it begins."""
        sides = (side.actor.id.replace("united-states", "us") for side in (self.a, self.b))
        return f"{'-'.join(sides)}-{self.topics[0].id}"


class Told(NamedTuple):
    """An event that other articles may tell as well, in the same words."""

    theme: Theme
    core: str
    what: str
    when: When
    topic: str
    actors: tuple[str, ...]


class Sentence(NamedTuple):
    """A statement that waits to be filled in: excerpt, rest of the sentence, the brief's words, and who acts in it."""

    core: str
    tail: str
    what: str
    slots: tuple[str, ...]


def drawn(world: World, dice: Dice, year: int) -> Theme:
    """Draw a theme; what is often in the news comes up more often than the rest."""
    first = dice.often_first(world.topics, world.topic_sums)
    topics = [first]
    if dice.chance(0.4):
        topics.append(dice.pick(world.siblings[first.area.name]))
    if dice.chance(0.3):
        topics.append(dice.often_first(world.topics, world.topic_sums))
    sides: dict[str, Country] = {}
    while len(sides) < 3:  # noqa: PLR2004 - the two sides, and a third
        country = dice.often_first(world.countries, world.country_sums)
        sides[country.actor.id] = country
    a, b, c = sides.values()
    ministry = first.area.ministry
    people = [
        dice.often_first(there, _IN_OFFICE[: len(there)])
        for there in (a.people_in(ministry, year), b.people_in(ministry, year))
    ]
    body = a.government if dice.chance(0.2) else a.bodies[ministry]
    org = dice.pick(world.organizations[first.area.name])
    actors = (a.actor, b.actor, c.actor, body, b.bodies[ministry], *people, org)
    return Theme(tuple(dict.fromkeys(topics)), a, b, dict(zip(SLOTS, actors, strict=True)))


def _rows(table: str) -> list[list[str]]:
    """Return the rows of a table, in their parts; a line that begins with a bar belongs to the one before."""
    return [[part.strip() for part in row.split("|")] for row in re.split(r"\n(?!\|)", table.strip())]


def _slots(line: str) -> tuple[str, ...]:
    """Return the slots of a line that hold actors, each once."""
    return tuple(slot for slot in dict.fromkeys(_SLOT.findall(line)) if slot in SLOTS)


def _sentences(table: str) -> list[Sentence]:
    found = []
    for core, tail, what in _rows(table):
        gap = "" if tail.startswith(",") or not tail else " "
        found.append(Sentence(core, f"{gap}{tail}.", what, _slots(what)))
    return found


PAST, LASTING, LONG_AGO = _sentences(said.PAST), _sentences(said.LASTING), _sentences(said.LONG_AGO)
AHEAD, DEADLINE = _sentences(said.AHEAD), _sentences(said.DEADLINE)
ALLEGED, UNDATED = _sentences(said.ALLEGED), _sentences(said.UNDATED)
RATED = {"in_force": _sentences(said.RATED_IN_FORCE), "announced": _sentences(said.RATED_ANNOUNCED)}
UNRATED = {
    "in_force": _sentences(said.FREE_IN_FORCE),
    "announced": _sentences(said.FREE_ANNOUNCED),
    "ended": _sentences(said.FREE_ENDED),
}
WATCH = [Sentence("", "", line, _slots(line)) for line in said.WATCH]
POSITIONS = _rows(said.POSITIONS)


def capital(text: str) -> str:
    """Return a text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def entry(key: str, text: str, indent: int = 4) -> str:
    """Return a line of YAML, folded where it is long or could be misread."""
    margin = " " * indent
    if indent + len(key) + len(text) < _WIDTH and _PLAIN.match(text):
        return f"{margin}{key}: {text}\n"
    return f"{margin}{key}: >-\n{_folded(text, margin + '  ')}"


def items(key: str, texts: list[str]) -> str:
    """Return a list of texts in YAML."""
    lines = [
        f"  - {text}\n" if len(text) < _WIDTH and _PLAIN.match(text) else f"  - >-\n{_folded(text, '    ')}"
        for text in texts
    ]
    return f"{key}:\n{''.join(lines)}"


def _folded(text: str, margin: str) -> str:
    lines = []
    width = _WIDTH - len(margin)
    while len(text) > width and (cut := text.rfind(" ", 0, width)) > 0:
        lines.append(f"{margin}{text[:cut]}\n")
        text = text[cut + 1 :]
    return f"{''.join(lines)}{margin}{text}\n"
