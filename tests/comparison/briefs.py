"""Briefs made on the spot, and made up by hypothesis, to compare with each other."""

from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from briefing.brief.model import Actor, Article, Brief, Event, Figure, Measure, Meeting, Position, Quote, Side, Watch
from briefing.comparison.matching import Mention, mentions
from briefing.dates.edtf import EdtfDate

ACTORS = {
    "us": Actor(name="US"),
    "treasury": Actor(name="Treasury", of="us"),
    "bureau": Actor(name="Bureau", of="treasury"),
    "eu": Actor(name="EU", of="eu"),
    "china": Actor(name="China"),
}
_PARTS: dict[type, str] = {
    Event: "events", Meeting: "meetings", Measure: "measures", Position: "positions", Quote: "quotes", Watch: "watch",
    Figure: "figures",
}  # fmt: skip


def brief(*items: Any, published: str = "2024-07-25", id_: str = "brief", actors: dict[str, Actor] = ACTORS) -> Brief:
    """Return a brief with these events, meetings, measures and so on."""
    parts: dict[str, Any] = {}
    for item in items:
        parts.setdefault(_PARTS[type(item)], []).append(item)
    article = Article(published=EdtfDate(published))
    return Brief(id=id_, path=Path(id_), places=None, title="T", article=article, actors=actors, **parts)


def pair(
    earlier: Any, later: Any, published: tuple[str, str] = ("2024-07-25", "2024-08-05")
) -> tuple[Mention, Mention]:
    """Return two statements as an earlier and a later brief mention them."""
    (one,), (other,) = mentions([brief(earlier, published=published[0]), brief(later, published=published[1])])
    return one, other


TEXTS = st.lists(st.sampled_from("tariffs talks on new cars the of begin".split()), min_size=1, max_size=5).map(
    " ".join
)
DATES = st.none() | st.sampled_from(
    ["2024", "2024-07", "2024-07-20", "2024-08-10", "2024-09-20", "../2024-08", "2024-08-01/.."]
).map(EdtfDate)
NAMED = st.lists(st.sampled_from(sorted(ACTORS)), max_size=2, unique=True)
TOPICS = st.lists(st.sampled_from(["cars", "trade"]), max_size=1)
EVENTS = st.builds(
    Event, what=TEXTS, date=DATES, actors=NAMED, topics=TOPICS, status=st.sampled_from(["reported", "planned"])
)
MEETINGS = st.builds(
    Meeting,
    title=TEXTS,
    date=DATES,
    id=st.sampled_from([None, "m"]),
    series=st.sampled_from([None, "s", "t"]),
    round=st.sampled_from([None, 1, 2]),
    status=st.sampled_from([None, "planned", "held", "cancelled"]),
)
MEASURES = st.builds(
    Measure, title=TEXTS, by=NAMED, in_force=DATES, ended=DATES, rate=st.sampled_from([None, "5%", "9%"])
)
QUOTES = st.builds(Quote, text=TEXTS, speaker=st.sampled_from([None, "us", "eu"]))
POSITIONS = st.builds(Position, question=TEXTS, sides=st.just([Side(actor="us", says="No")]))
FIGURES = st.builds(
    Figure, what=TEXTS, value=st.sampled_from(["5%", "9%"]), of=st.sampled_from([None, "us"]), date=DATES
)
WATCH = st.builds(Watch, what=TEXTS, date=DATES)
ITEMS = st.one_of(EVENTS, MEETINGS, MEASURES, QUOTES, POSITIONS, FIGURES, WATCH)
PUBLISHED = st.sampled_from(["2024-07", "2024-07-20", "2024-08-12", "2024-10-01"]).map(EdtfDate)
BRIEFS = st.builds(
    Brief,
    id=st.sampled_from("abc"),
    path=st.uuids().map(lambda name: Path(str(name))),
    places=st.none(),
    title=st.just("T"),
    article=st.builds(Article, published=PUBLISHED),
    actors=st.just(ACTORS),
    events=st.lists(EVENTS, max_size=3),
    meetings=st.lists(MEETINGS, max_size=2),
    measures=st.lists(MEASURES, max_size=2),
    positions=st.lists(POSITIONS, max_size=1),
    quotes=st.lists(QUOTES, max_size=1),
    figures=st.lists(FIGURES, max_size=1),
    watch=st.lists(WATCH, max_size=1),
)
LIBRARIES = st.lists(BRIEFS, max_size=4)
