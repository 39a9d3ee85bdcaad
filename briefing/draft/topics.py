"""The topics of an article: a library's own labels first, then those of a small starter taxonomy."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from briefing.brief.model import Topic
from briefing.text.stems import stem

_MAIN = 0.4  # of the statements that have a topic: so many make it the article's own
_MOST = 14  # topics of a brief: more part nothing from each other


class KnownTopic(NamedTuple):
    """A topic that an article may be of, and the words and phrases that it goes by, as runs of stems.

    ``without`` are phrases whose words are none of them: of a trade war no war.
    """

    id: str
    label: str
    under: str
    words: tuple[tuple[str, ...], ...]
    without: tuple[tuple[str, ...], ...] = ()


def topics_of(statements: list[str], known: Mapping[str, Topic] | None = None) -> list[list[str]]:
    """Return the topics of each of some statements, of the few that most of them are of; ids in the order of weight."""
    of_library = {id_: topic.label for id_, topic in (known or {}).items()}
    candidates = [*_of_labels(known or {}), *(each for each in _starters() if each.id not in of_library)]
    above = {each.id: each.under for each in candidates}
    by_stem = _by_first_stem(candidates)
    found = [_narrowest(_ids_of(_stems(words), candidates, by_stem), above) for words in statements]
    weight: dict[str, int] = {}
    for ids in found:
        for id_ in ids:
            weight[id_] = weight.get(id_, 0) + 1
    kept = sorted(weight, key=lambda id_: -weight[id_])[:_MOST]
    return [sorted(set(ids) & set(kept), key=kept.index)[:3] for ids in found]


def filled(filed: Sequence[list[str]], paragraphs: Sequence[int]) -> list[list[str]]:
    """Return the topics of statements, of which those without any get their paragraph's, else what most others are of.

    ``paragraphs`` tells where each stands.
    """
    of_paragraph: dict[int, set[str]] = {}
    weight: dict[str, int] = {}
    for topics, paragraph in zip(filed, paragraphs, strict=True):
        of_paragraph.setdefault(paragraph, set()).update(topics[:1])
        for topic in topics:
            weight[topic] = weight.get(topic, 0) + 1
    most = max(weight, key=lambda topic: weight[topic], default="")
    is_most = bool(most) and weight[most] >= _MAIN * sum(map(bool, filed))
    made = []
    for topics, paragraph in zip(filed, paragraphs, strict=True):
        near = of_paragraph[paragraph]
        made.append(topics or (sorted(near) if len(near) == 1 else [most] if is_most else []))
    return made


def _by_first_stem(candidates: Sequence[KnownTopic]) -> dict[str, set[int]]:
    """Return the numbers of the topics that have a phrase which begins with a stem."""
    found: dict[str, set[int]] = {}
    for number, each in enumerate(candidates):
        for phrase in each.words:
            found.setdefault("".join(phrase[:1]), set()).add(number)
    return found


def _ids_of(stems: tuple[str, ...], candidates: Sequence[KnownTopic], by_stem: Mapping[str, set[int]]) -> list[str]:
    """Return the topics that the stems of a statement tell, in the order of the candidates."""
    perhaps = {number for one in set(stems) for number in by_stem.get(one, ())}
    return [candidates[number].id for number in sorted(perhaps) if _is_of(stems, candidates[number])]


def _narrowest(ids: list[str], above: Mapping[str, str]) -> list[str]:
    """Return the topics without those that another of them lies under."""
    wider = {above[id_] for id_ in ids}
    return [id_ for id_ in ids if id_ not in wider]


def declared(ids: set[str], known: Mapping[str, Topic] | None = None) -> dict[str, Topic]:
    """Return topics by id, with those that they lie under: as the library has them, or as the taxonomy."""
    starters = {each.id: each for each in _starters()}
    made: dict[str, Topic] = {}
    waiting = list(ids)
    while waiting:
        id_ = waiting.pop(0)
        if id_ in made:
            continue
        if known and id_ in known:
            made[id_] = known[id_]
        elif id_ in starters:
            made[id_] = Topic(label=starters[id_].label, under=starters[id_].under or None)
        else:
            continue
        if above := made[id_].under:
            waiting.append(above)
    order = [*(known or {}), *starters]
    return {id_: made[id_] for id_ in sorted(made, key=order.index)}


def _of_labels(known: Mapping[str, Topic]) -> list[KnownTopic]:
    return [
        KnownTopic(id_, topic.label, topic.under or "", tuple(map(_stems, (topic.label, *topic.as_written))))
        for id_, topic in known.items()
    ]


@cache
def _starters() -> tuple[KnownTopic, ...]:
    """Read the starter taxonomy, when a draft is first made."""
    rows = Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    cells = (row.split("\t") for row in rows if not row.startswith("#"))
    return tuple(_starter(*row) for row in cells)


def _starter(id_: str, label: str, under: str, words: str) -> KnownTopic:
    phrases = words.split("|")
    without = tuple(_stems(each) for each in phrases if each.startswith("!"))
    return KnownTopic(id_, label, under, tuple(_stems(each) for each in phrases if each[0] != "!"), without)


@cache
def _stems(words: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in re.findall(r"[^\W\d_]+", words.lower()))


def _is_of(stems: tuple[str, ...], topic: KnownTopic) -> bool:
    """Whether the stems of a statement hold one of a topic's phrases."""
    for phrase in topic.without:
        for start in reversed(_places(stems, phrase)):
            stems = (*stems[:start], "", *stems[start + len(phrase) :])
    return any(_places(stems, phrase) for phrase in topic.words)


def _places(stems: tuple[str, ...], phrase: tuple[str, ...]) -> list[int]:
    """Return where a phrase begins in a statement."""
    if not phrase or phrase[0] not in stems:
        return []
    length = len(phrase)
    return [start for start in range(len(stems) - length + 1) if stems[start : start + length] == phrase]
