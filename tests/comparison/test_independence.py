"""Which briefs are independent of each other, and what several of them tell."""

from briefing.brief.model import Brief, Event, Measure
from briefing.brief.provenance import Provenance
from briefing.brief.statements import statements
from briefing.brief.status import Dated
from briefing.comparison.independence import sources_of, told_by
from briefing.dates.edtf import EdtfDate
from briefing.text.shingles import sketch
from tests.comparison.briefs import brief

WIRE = " ".join(f"word{number}" for number in range(300))
OTHER = " ".join(f"other{number}" for number in range(300))
TEXTS = {"a": (WIRE, ""), "b": (WIRE[:1500], "Reuters"), "c": (OTHER, ""), "d": ("Short.", "Reuters"), "e": ("", "")}


def provenance_of(brief: Brief) -> Provenance:
    text, agency = TEXTS[brief.id]
    return Provenance(sketch(text), agency)


def sources(*ids: str) -> list[tuple[list[str], str]]:
    found = sources_of([brief(id_=id_) for id_ in ids], provenance_of)
    return [([each.id for each in source.briefs], source.agency) for source in found]


def test_briefs_of_one_text_are_one_source() -> None:
    assert sources("a", "c", "b") == [(["a", "b"], "Reuters"), (["c"], "")]


def test_briefs_of_one_agency_are_one_source() -> None:
    assert sources("d", "c", "b") == [(["d", "b"], "Reuters"), (["c"], "")]


def test_what_is_one_with_two_makes_one_of_all() -> None:
    assert sources("a", "d") == [(["a"], ""), (["d"], "Reuters")]
    assert sources("a", "d", "b") == [(["a", "d", "b"], "Reuters")]


def test_without_a_text_each_brief_is_a_source_and_each_brief_counts_once() -> None:
    assert sources("e", "c", "e") == [(["e"], ""), (["c"], "")]
    assert [len(each.briefs) for each in sources_of([brief(id_="a"), brief(id_="b")], None)] == [1, 1]


def dated(*briefs: Brief) -> list[Dated]:
    found = [Dated(when, phase, each) for one in briefs for each in statements(one) for phase, when in each.dates]
    return sorted(found, key=lambda each: each.when)


def test_only_what_independent_articles_tell_is_kept() -> None:
    day = EdtfDate("2024-07-20")
    accord = Event(what="The accord is signed", date=day)
    levy = Measure(title="A levy", by=["us"], in_force=day)
    found = dated(
        brief(accord, levy, Event(what="Rain", date=day), id_="a"),
        brief(accord, Event(what="Rain", date=day), id_="b"),
        brief(accord, levy, Measure(title="A levy", by=["china"], in_force=day), id_="c"),
    )
    kept = told_by(found, 2, provenance_of)
    assert [(each.statement.text, each.statement.brief.id) for each in kept] == [
        ("The accord is signed", "a"),
        ("A levy", "a"),
        ("The accord is signed", "b"),
        ("The accord is signed", "c"),
        ("A levy", "c"),
    ]
    assert told_by(found, 3, provenance_of) == []
    assert told_by(found, 1, provenance_of) == found
