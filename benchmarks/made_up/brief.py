"""One made-up brief and its article."""

from datetime import date, timedelta
from typing import NamedTuple

from made_up import sentences as said
from made_up.statements import Teller
from made_up.theme import Theme, Told, capital, entry, items
from made_up.words import OUTLETS
from made_up.world import Dice, World

_PARTS = ("meetings", "events", "measures", "positions", "quotes")
_FILLERS = (*said.PLAIN, *said.CLAUSES)
_WHOLE = frozenset(said.PLAIN)  # the others need an opening
_LIKELIHOODS = ("unlikely", "roughly even chance", "likely", "very likely")


class Made(NamedTuple):
    """A brief in YAML, its article's text, and what other articles may tell as well."""

    brief: str
    article: str
    told: list[Told]


def make_brief(world: World, dice: Dice, theme: Theme, published: date, id_: str, again: Told | None) -> Made:
    """Make a brief on a theme, which tells again what another has told if there is such."""
    teller = Teller(world, dice, theme, published)
    teller.tell(again)
    article = _article(teller, dice)
    return Made(_brief(teller, world, dice, published, id_), article, teller.told)


def _article(teller: Teller, dice: Dice) -> str:
    """Return the sentences in paragraphs, with what else such an article tells between them."""
    wanted = dice.whole(2500, 5000) - sum(map(len, teller.article))
    others: list[str] = []
    openings = dice.shuffled(said.OPENINGS) * 2
    for line in dice.shuffled(_FILLERS):
        if wanted <= 0:
            break
        opening = "" if line in _WHOLE else f"{openings.pop()} "
        others.append(teller.other(opening + line))
        wanted -= len(others[-1])
    stated = teller.article
    sentences = []
    for index, sentence in enumerate(stated):
        begin, end = (len(others) * each // len(stated) for each in (index, index + 1))
        sentences += [sentence, *others[begin:end]]
    paragraphs = []
    while sentences:
        count = dice.whole(1, 4)
        paragraphs.append(" ".join(sentences[:count]))
        del sentences[:count]
    return "\n\n".join(paragraphs) + "\n"


def _brief(teller: Teller, world: World, dice: Dice, published: date, id_: str) -> str:
    """Return the YAML of all parts."""
    whole = f"format: 1\n{entry('title', teller.title, 0)}"
    if dice.chance(0.6):
        whole += entry("bottom_line", teller.own(said.BOTTOM_LINES), 0)
    if dice.chance(0.25):
        whole += items("why_it_matters", [teller.own(said.WHY)])
    # The editor's lines name no topics, so what has to be declared is known by now.
    parts = [f"\n{part}:\n{''.join(teller.parts[part])}" for part in _PARTS if part in teller.parts]
    if dice.chance(0.12):
        text, because = teller.own(said.JUDGMENTS), teller.own(said.BECAUSE)
        lines = f"{entry('text', text)}    likelihood: {dice.pick(_LIKELIHOODS)}\n"
        lines += f"    confidence: {dice.pick(('low', 'moderate'))}\n    because:\n      - {because}\n"
        parts.append(f"\njudgments:\n  - {lines[4:]}")
    if "watch" in teller.parts:
        parts.append(f"\nwatch:\n{''.join(teller.parts['watch'])}")
    if dice.chance(0.3):
        parts.append("\n" + items("gaps", [teller.own(said.GAPS)]))
    return f"{whole}\n{_about_article(teller, dice, published, id_)}\n{_declared(teller, world, dice)}{''.join(parts)}"


def _about_article(teller: Teller, dice: Dice, published: date, id_: str) -> str:
    lines = f"article:\n  outlet: {dice.pick(OUTLETS)}\n"
    if dice.chance(0.3):
        lines += f"  url: https://news.example.org/{published.year}/{id_}\n"
    if dice.chance(0.2):
        lines += f"  retrieved: {(published + timedelta(dice.whole(0, 9))).isoformat()}\n"
    lines += f"  published: {published.isoformat()}\n"
    if dice.chance(0.05):
        lines += "  published_basis: inferred\n  note: The text carries no date; it is that of the page.\n"
    if teller.translated:
        lines += f"  translated_from: {dice.pick(('zh', 'ar', 'fr'))}\n  translation: machine\n"
    return f"{lines}  language: en\n  text: {id_}.txt\n"


def _declared(teller: Teller, world: World, dice: Dice) -> str:
    """Return the topics and actors, mostly with those that they belong to."""
    topics: dict[str, str] = {}
    for id_ in teller.topics:
        topic = world.by_id[id_]
        while topic.id not in topics:
            with_parent = topic.under and (topic.under in topics or dice.chance(0.95))
            label = capital(topic.name)
            topics[topic.id] = f"{{label: {label}, under: {topic.under}}}" if with_parent else label
            topic = world.by_id[topic.under] if with_parent else topic
    actors: dict[str, str] = {}
    waiting = list(teller.actors)
    for id_ in waiting:
        actor = world.actors[id_]
        if id_ in actors:
            continue
        fields = [f"name: {actor.name}", f"kind: {actor.kind}"]
        if actor.role and dice.chance(0.8):
            fields.append(f"role: {actor.role}")
        if actor.of and (actor.of in teller.actors or dice.chance(0.3)):
            fields.append(f"of: {actor.of}")
            waiting.append(actor.of)
        if id_ in teller.spellings:
            fields.append(f"as_written: [{teller.spellings[id_]}]")
        actors[id_] = f"{{{', '.join(fields)}}}" if len(fields) > 1 else actor.name
    return _mapping("topics", topics) + ("\n" + _mapping("actors", actors) if actors else "")


def _mapping(key: str, entries: dict[str, str]) -> str:
    return f"{key}:\n" + "".join(f"  {name}: {value}\n" for name, value in entries.items())
