"""Which measures of an article are one, and what their sentences tell of it together."""

import re
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from briefing.dates.edtf import EdtfDate
from briefing.draft.findings import Extent, FoundMeasure
from briefing.draft.measures.times import Phase


class Told(Struct):
    """A measure as one sentence tells it.

    ``is_definite`` says that it may be one told before (`the duty`), ``is_point`` that it is a point of a list,
    ``is_bare`` that nothing behind its noun tells on whom or what it falls; ``sentence`` is where its sentence begins.
    """

    measure: FoundMeasure
    is_definite: bool
    is_point: bool = False
    is_bare: bool = True
    sentence: int = 0

    @property
    def weight(self) -> int:
        """How much it tells."""
        told = self.measure
        return 3 * bool(told.rate_before) + 2 * bool(told.rate) + bool(told.products) + bool(told.by) + bool(told.on)


RATED = ("tariff", "tax")
_PUNISHING = ("sanction", "embargo", "expulsion")


def _with_context(new: Told, told: list[Told]) -> Told:
    """Return a measure with those on whom the one before it falls, where it names none: `similar sanctions`."""
    if new.is_point and not new.measure.by and told:
        model = told[-1].measure
        return Told(replace(new.measure, by=model.by, on=new.measure.on or model.on), new.is_definite)
    if new.measure.kind in RATED and new.is_definite and not new.measure.by:
        near = (each.measure for each in reversed(told[-_REMEMBERED:]) if each.measure.kind == new.measure.kind)
        known = next(near, new.measure)
        return Told(replace(new.measure, by=known.by, on=new.measure.on or known.on), new.is_definite)
    if new.measure.on or not new.is_bare or new.measure.kind not in _PUNISHING:
        return new
    earlier = (
        each.measure for each in reversed(told[-_REMEMBERED:]) if each.measure.kind in _PUNISHING and each.measure.on
    )
    punishing = next(earlier, None)
    if punishing is None:
        return new
    # Who was punished before answers in kind.
    on = punishing.by if set(punishing.on) & set(new.measure.by) else punishing.on
    return Told(replace(new.measure, on=tuple(each for each in on if each not in new.measure.by)), new.is_definite)


def add(told: list[Told], new: Told, published: date) -> None:
    """Add a measure, or what it tells beyond the same one told before."""
    for place in range(len(told) - 1, max(-1, len(told) - 1 - _REMEMBERED), -1):
        old = told[place]
        if _is_same(old, new):
            told[place] = _joined(old, new, published)
            return
    told.append(_with_context(new, told))


_REMEMBERED = 60  # measures; an article tells fewer, and a text takes linear time
_KINDS_ALIKE = (
    frozenset(("ban", "embargo", "suspension", "restriction")),
    frozenset(("export control", "restriction", "licence")),
)


def _is_same(one: Told, other: Told) -> bool:
    """Whether two sentences tell the same measure."""
    old, new = one.measure, other.measure
    if old.kind != new.kind and not any({old.kind, new.kind} <= alike for alike in _KINDS_ALIKE):
        return False
    by = ((), ()) if old.kind == "interest rate" and any(map(_CENTRAL_BANK.search, old.by)) else (old.by, new.by)
    pairs = (by, (old.on, new.on), (_words(old.products), _words(new.products)))
    if any(this and that and not set(this) & set(that) for this, that in pairs) or _rates_differ(old, new):
        return False
    tells_nothing = not new.on and not new.products
    is_bank = old.by == new.by or any(_CENTRAL_BANK.search(each) for each in old.by)
    if old.kind == new.kind == "interest rate" and is_bank and not (old.rate and new.rate):
        return True
    if old.kind == new.kind and old.by == new.by and old.by and one.sentence == other.sentence:
        return tells_nothing and not (old.rate and new.rate)
    if other.is_definite and tells_nothing and not (new.rate_before and old.rate_before):
        return True
    shared = sum(bool(this and that) for this, that in pairs)
    return shared >= _ENOUGH or bool(old.rate and old.rate == new.rate and shared)


def _rates_differ(old: FoundMeasure, new: FoundMeasure) -> bool:
    if old.rate and new.rate and new.rate not in (old.rate, old.rate_before):
        return True
    if new.rate and not old.rate and new.title.startswith(new.rate):  # `the 25% tariffs` are others
        return True
    return not old.products and bool(new.products and old.rate and new.rate_before)


_CENTRAL_BANK = re.compile(r"\bcentral\s+bank\b", re.IGNORECASE)  # the article names it further on
_ENOUGH = 2  # of whose a measure is, on whom, and on what, that agree


def _words(products: tuple[str, ...]) -> set[str]:
    return {word.rstrip("s") for each in products for word in re.findall(r"[\w-]{3,}", each.lower())}


def _joined(old: Told, new: Told, published: date) -> Told:
    """Return what two sentences tell of one measure, with the excerpt of the one that tells more."""
    fuller, other = (new, old) if new.weight > old.weight else (old, new)
    one, two = fuller.measure, other.measure
    dates = _dates(one, two, published)
    latest = new.measure.status or old.measure.status
    return Told(
        FoundMeasure(
            title=one.title if not fuller.is_definite else two.title,
            extent=one.extent,
            also=tuple(dict.fromkeys((*one.also, *_borne_out_by(one, two), *two.also))),
            kind=one.kind,
            by=one.by or two.by,
            on=one.on or two.on,
            products=one.products or two.products,
            rate=one.rate or two.rate,
            rate_before=one.rate_before or two.rate_before,
            status=latest if not dates or latest in ("proposed", "adopted") else "",
            dates=tuple(dates.items()),
            stated=one.stated or two.stated,
        ),
        old.is_definite,
        sentence=new.sentence,
    )


def _dates(one: FoundMeasure, two: FoundMeasure, published: date) -> dict[Phase, str]:
    """Return the dates of both: of a day behind and one ahead from which it applies the first is that of the news."""
    dates: dict[Phase, str] = {**dict(two.dates), **dict(one.dates)}
    days = {value for each in (one, two) for phase, value in each.dates if phase == "in_force"}
    ahead = {day for day in days if EdtfDate(day).earliest > published}
    if len(days) > 1 and ahead and ahead < days:
        dates["in_force"] = min(ahead)
        dates.setdefault("announced", max(days - ahead))
    return dates


def _borne_out_by(one: FoundMeasure, two: FoundMeasure) -> tuple[Extent, ...]:
    """Return the excerpt of the other sentence where it tells what the first does not."""
    more = (
        (two.rate and not one.rate)
        or (two.rate_before and not one.rate_before)
        or any(each not in one.dates for each in two.dates)
        or (two.on and not one.on)
        or (two.products and not one.products)
    )
    return (two.extent,) if more else ()
