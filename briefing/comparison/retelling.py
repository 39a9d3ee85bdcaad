"""Whether later briefs tell again of what an earlier one announced for a day that is over."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing.brief.model import Brief, Keys, TopicId
from briefing.brief.statements import Statement
from briefing.brief.status import Dated, Telling
from briefing.comparison.additions import addition_of
from briefing.comparison.matching import Mention, affiliations, is_one_meeting, is_same, may_be_same, mentions
from briefing.comparison.mentions import Mentions, earlier_mentions
from briefing.dates.edtf import EdtfDate
from briefing.text.similarity import Rarity, Wording, Wordings
from briefing.text.stems import stems

# Days; a longer date points at too many briefs. Of what lapsed in six years of 3,000 made-up briefs, dates of up to a
# month point at no more than three, those of a year at up to 23.
_MONTH = 31


def tells_anew(old: Statement, when: EdtfDate, new: Statement) -> bool:
    """Return whether another brief tells more than that a thing was dated ahead, if it is that thing.

    It does if it was published on that day or later, has it for a thing of another kind, or gives something otherwise.
    """
    return new.kind != old.kind or _is_since(new.brief, old.brief, when) or addition_of(old, new) is not None


def _is_since(later: Brief, earlier: Brief, when: EdtfDate) -> bool:
    """Return whether a brief was published after an earlier one, and on a day or later."""
    told = later.article.published
    return told.latest >= when.timeline_day and told > earlier.article.published


class DaysOfTopics:
    """The briefs that date something on a topic and a day."""

    def __init__(self) -> None:
        self._briefs: defaultdict[tuple[TopicId, int], dict[str, Brief]] = defaultdict(dict)

    def add(self, statement: Statement) -> None:
        """Add a statement at each of its days."""
        for day in {day for _, when in statement.dates for day in _days(when)} if statement.topics else ():
            for topic in statement.topics:
                self._briefs[topic, day][statement.brief.id] = statement.brief

    def nearby(self, topics: Iterable[TopicId], when: EdtfDate) -> list[Brief]:
        """Return the briefs that date something on one of these topics within a date."""
        days = _days(when)
        briefs = (self._briefs.get((topic, day), {}) for topic in topics for day in days)
        return list({id_: brief for each in briefs for id_, brief in each.items()}.values())


def _days(when: EdtfDate) -> range:
    first, last = when.earliest.toordinal(), when.latest.toordinal()
    return range(first, last + 1) if last - first < _MONTH else range(0)


def _may_match(old: Statement, new: Statement) -> bool:
    """Whether two statements may be matched at all, which is sooner told than what else their briefs have for them."""
    known = affiliations([old.brief, new.brief])
    one, other = Mention(old, known), Mention(new, known)
    share_identity = not one.key.identities.isdisjoint(other.key.identities)
    is_known = (share_identity and is_same(one, other)) or is_one_meeting(one, other)
    return is_known or old.item == new.item or may_be_same(one, other)


class LaterTellings:
    """What briefs tell, looked up by the words of something overdue."""

    def __init__(self, briefs: Iterable[Brief] = ()) -> None:
        self._briefs: dict[str, Brief] = {}
        self._by_subject: defaultdict[str, set[str]] = defaultdict(set)
        self._by_wording: defaultdict[Wording, list[Mention]] = defaultdict(list)
        self._by_identity: defaultdict[tuple[object, ...], list[Mention]] = defaultdict(list)
        self._meetings: defaultdict[int, list[Mention]] = defaultdict(list)
        self._measures: defaultdict[str, list[Statement]] = defaultdict(list)
        self._wordings: Wordings | None = None
        self._days = DaysOfTopics()
        self._pairs: dict[tuple[str, str], dict[Keys, Keys]] = {}
        self.add(briefs)

    def add(self, briefs: Iterable[Brief]) -> None:
        """Add briefs to those that are looked through, each once."""
        new = list({brief.id: brief for brief in briefs if brief.id not in self._briefs}.values())
        if not new:
            return
        self._briefs |= {brief.id: brief for brief in new}
        found = [each for brief in new for own in mentions([brief]) for each in own]
        if self._wordings is None:
            self._wordings = Wordings(Rarity(each.key.wording for each in found))
        for each in found:
            self._by_wording[each.key.wording].append(each)
            for identity in each.key.identities:
                self._by_identity[identity].append(each)
            self._wordings.add(each.key.wording)
            self._days.add(each.statement)
            if each.statement.kind == "meeting" and each.statement.dates:
                self._meetings[each.statement.dates[0][1].timeline_day.toordinal()].append(each)
            if each.statement.kind == "measure" and each.statement.item.kind:
                self._measures[each.statement.item.kind.casefold()].append(each.statement)
            for subject in (*each.statement.topics, *each.statement.actors):
                self._by_subject[subject].add(each.statement.brief.id)

    def of(self, dated: Dated) -> Telling:
        """Return what is told again of something overdue: by the latest brief whose statement is matched with it."""
        old, when = dated.statement, dated.when
        found = {id(each): each for each in self._like(old) if tells_anew(old, when, each)}
        like = sorted(found.values(), key=lambda each: each.brief.article.published, reverse=True)
        for each in like:
            if _may_match(old, each) and self._matched(old.brief, each.brief).get(each.keys) == old.keys:
                return Telling(each.brief)
        near = self._days.nearby(old.topics, when)
        since = [each for each in near if each.id != old.brief.id and _is_since(each, old.brief, when)]
        perhaps = {each.id: each for each in (*(one.brief for one in (*like, *self._on_the_same_goods(old))), *since)}
        by_nearness = sorted(perhaps.values(), key=lambda each: abs(each.article.published.latest - when.latest))
        return Telling(None, tuple(each.id for each in by_nearness), no_later=not perhaps and not self._has_later(old))

    def _has_later(self, old: Statement) -> bool:
        """Whether another brief of no earlier day is of a topic of a statement; without topics, of an actor of it."""
        subjects = old.topics or old.actors
        ids = set[str]().union(*(self._by_subject[each] for each in subjects)) if subjects else set(self._briefs)
        published = old.brief.article.published.earliest
        return any(self._briefs[each].article.published.latest >= published for each in ids - {old.brief.id})

    def _like(self, old: Statement) -> Iterator[Statement]:
        """Yield what briefs published no earlier tell in like words, of whatever kind, or of the same meeting.

        What names others alone is of another thing.
        """
        own = Mention(old, affiliations([old.brief]))
        key = own.key
        sides = frozenset().union(*key.sides)
        like = self._wordings.alike(key.wording) if self._wordings else []
        groups = [*(self._by_wording[words] for _, words in like)]
        groups += [self._by_identity[each] for each in key.identities if each in self._by_identity]
        groups.append([each for each in self._of_one_day(old) if is_one_meeting(own, each)])
        published = old.brief.article.published.earliest
        for other in (mention for group in groups for mention in group):
            others = frozenset().union(*other.key.sides)
            is_later = other.statement.brief.id != old.brief.id and other.published.latest >= published
            if is_later and not (sides and others and sides.isdisjoint(others)):
                yield other.statement

    def _on_the_same_goods(self, old: Statement) -> Iterator[Statement]:
        """Yield later measures of the same kind on the same, with goods in common: `new tariffs on many goods`."""
        if old.kind != "measure" or not (old.item.kind and old.item.products and old.item.on):
            return
        goods = stems(" ".join(old.item.products))
        for each in self._measures.get(old.item.kind.casefold(), ()):
            is_later = each.brief.article.published > old.brief.article.published
            is_on_the_same = is_later and not set(old.item.on).isdisjoint(each.item.on)
            if is_on_the_same and not goods.isdisjoint(stems(" ".join(each.item.products))):
                yield each

    def _of_one_day(self, old: Statement) -> list[Mention]:
        """Return the meetings that begin on the same day as one."""
        return self._meetings.get(old.dates[0][1].timeline_day.toordinal(), []) if old.dates else []

    def _matched(self, earlier: Brief, later: Brief) -> dict[Keys, Keys]:
        """Return which statement of an earlier brief each of a later one is matched with, by their keys."""
        pair = (earlier.id, later.id)
        if pair not in self._pairs:
            one, other = mentions([earlier, later])
            known = Mentions(Rarity(each.key.wording for each in (*one, *other)))
            known.add(one)
            matched = earlier_mentions(other, known)
            self._pairs[pair] = {each.statement.keys: old.statement.keys for each, old in matched.items()}
        return self._pairs[pair]
