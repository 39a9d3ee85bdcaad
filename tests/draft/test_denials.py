"""What an article denies, refuses, threatens or would do one day is no measure in force."""

from datetime import date

import pytest

from briefing.brief.model import Brief
from briefing.dates.edtf import EdtfDate
from briefing.draft.clauses.denials import is_denied
from briefing.draft.clauses.threats import is_threat
from briefing.draft.drafting import draft
from briefing.draft.findings import NewsArticle
from briefing.draft.measures import measures_in
from briefing.draft.names import named_in
from briefing.draft.proving import as_read, proved

PUBLISHED = "2026-09-07"  # a Monday


def drafted(text: str) -> Brief:
    return as_read(proved(draft(NewsArticle(text), EdtfDate(PUBLISHED)), text))


@pytest.mark.parametrize(
    "text",
    [
        "Mexico denied that it had imposed a ban on Canadian wheat.",
        "Canadian lawmakers rejected a proposal to ban imports of Mexican avocados.",
        "Anna Grant denied that Ottawa had threatened to close its ports to Norwegian vessels.",
        "A bill introduced by Canada that would ban imports of Mexican avocados was voted down.",
        "A proposal to ban imports of Mexican avocados was rejected by Canada.",
        "Canada denied reports that it would raise its tariff on Mexican steel to 20%.",
        "Reports that Canada had banned Mexican avocados were false, Mexico said.",
        "Mexico refused a request to lift its ban on Canadian beef.",
        "Mexico vowed to impose a 10% tariff on Canadian wheat unless Canada lifts its duties.",
    ],
)
def test_what_is_denied_refused_or_threatened_stays_an_event(text: str) -> None:
    brief = drafted(text)
    assert (brief.measures, brief.figures) == ([], [])
    assert [each.source for each in brief.events] == [[text]]
    assert brief.events[0].what == text.rstrip(".")


def test_a_threat_is_an_event_with_its_condition() -> None:
    text = "Canada threatened to impose a 10% tariff on Mexican steel if Mexico does not lift its duties."
    (event,) = drafted(text).events
    assert (event.kind, event.what) == ("threat", "Canada threatened to impose a 10% tariff on Mexican steel")
    assert event.condition == "Mexico does not lift its duties"
    assert drafted(text).measures == []


@pytest.mark.parametrize(
    ("text", "what", "condition"),
    [
        (
            "Ana Ruiz said on Friday that Mexico would cut gas supplies by half if the pipeline opened without Pemex.",
            "Mexico would cut gas supplies by half",
            "the pipeline opened without Pemex",
        ),
        (
            "Canada said it would impose a 20% tariff on Mexican steel if the talks failed.",
            "Canada would impose a 20% tariff on Mexican steel",
            "the talks failed",
        ),
        (
            "Canada says that it will ban imports of Mexican avocados if the talks fail.",
            "Canada will ban imports of Mexican avocados",
            "the talks fail",
        ),
    ],
)
def test_what_somebody_says_to_do_if_is_a_threat_and_no_measure(text: str, what: str, condition: str) -> None:
    brief = drafted(text)
    assert (brief.measures, brief.figures) == ([], [])
    (event,) = brief.events
    assert (event.kind, event.what, event.condition) == ("threat", what, condition)


@pytest.mark.parametrize(
    "text",
    [
        "Canada agreed to lift its ban on Mexican beef if Mexico opens its market.",
        "Canada said it would lift its ban on Mexican beef if Mexico opened its market.",
        "Canada will impose a 20% tariff on Mexican steel unless the talks succeed.",
        "If the talks fail, Canada will impose a 20% tariff on Mexican steel.",
        "Economists said Canada would impose a tariff on Mexican steel if the talks failed.",
    ],
)
def test_what_is_done_only_if_is_no_measure_and_keeps_its_condition(text: str) -> None:
    brief = drafted(text)
    assert (brief.measures, brief.figures) == ([], [])
    (event,) = brief.events
    assert event.kind is None
    assert ("if " in event.what.lower()) or ("unless " in event.what)


@pytest.mark.parametrize(
    "text",
    [
        "Canada said it would impose a 20% tariff on Mexican steel even if the talks succeed.",
        "Canada will impose a 20% tariff on Mexican steel, and it will respond if Mexico does the same.",
        "Canada imposed a 20% tariff on Mexican steel and said it would go further if Mexico did the same.",
    ],
)
def test_a_measure_stays_one_where_the_condition_is_of_something_else(text: str) -> None:
    (measure,) = drafted(text).measures
    assert measure.kind == "tariff"
    assert measure.rate == "20%"


def test_a_denied_threat_is_none() -> None:
    (event,) = drafted("Canada denied that it had threatened to shut the pipeline if the patrols go on.").events
    assert event.kind is None


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (
            "Canadian lawmakers discussed a bill that would bar Mexican firms from contracts in Mexico and Canada.",
            {"canada"},
        ),
        ("Ana Ruiz proposed a bill that would impose a 5% tax on sugar in Mexico.", {"ruiz"}),
        ("Mexico said that a new bill would ban imports of wheat from Canada.", set()),
        ("A plan presented by Canada would cut the tariff on Mexican steel to 5%.", {"canada"}),
    ],
)
def test_what_a_bill_would_do_is_proposed_by_whoever_proposes_it(text: str, by: set[str]) -> None:
    (measure,) = drafted(text).measures
    assert measure.status == "proposed"
    assert set(measure.by) <= by


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Canada said it would suspend a 2019 fisheries agreement with Mexico.", "adopted"),
        (
            "Canada said it would raise its tariff on steel to 20% and suspend a 2019 fisheries pact with Mexico.",
            "adopted",
        ),
        ("A tax on cars would raise prices and suspend a 2019 agreement with Mexico, Canada feared.", "proposed"),
        ("Canada will raise its tariff on steel to 20% and suspend a 2019 fisheries agreement with Mexico.", "adopted"),
        ("Canada rejected the proposal and imposed a 10% tariff on Mexican steel.", "in force"),
    ],
)
def test_the_auxiliary_of_the_first_verb_counts_for_the_second(text: str, status: str) -> None:
    found = measures_in(text, date(2026, 9, 7), named_in(text))
    assert found
    assert {each.status for each in found} == {status}


def test_talks_about_a_thing_are_no_measure() -> None:
    assert not drafted(
        "A meeting of Canada and Mexico, at which officials were to discuss fishing quotas, is scheduled for Oct. 14."
    ).measures
    assert not drafted("Canada and Mexico put off a decision on quotas until Dec. 1.").measures


def test_the_rate_before_may_stand_in_the_next_sentence() -> None:
    text = "Canada imposed a 22% tariff on timber from Mexico on Monday. The duty, up from 6%, takes effect on Oct. 1."
    brief = drafted(text)
    (measure,) = brief.measures
    assert (measure.rate_before, measure.rate) == ("6%", "22%")
    assert (str(measure.announced), str(measure.in_force)) == ("2026-09-07", "2026-10-01")
    assert measure.source == [text[:60], text[61:]]
    assert (brief.events, brief.figures) == ([], [])


def test_the_day_from_which_it_is_in_force_counts_not_that_of_the_news() -> None:
    (measure,) = drafted("Canada imposed a 22% tariff on timber from Mexico on Monday, effective Oct. 1.").measures
    assert (str(measure.announced), str(measure.in_force)) == ("2026-09-07", "2026-10-01")


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Canada will lift its 15% duty on Mexican wine on July 1.", "2027-07-01"),
        ("Mexico agreed to lift its duties on Canadian wheat by Dec. 1.", "../2026-12-01"),
    ],
)
def test_what_is_to_be_lifted_ends_then(text: str, ended: str) -> None:
    brief = drafted(text)
    (measure,) = brief.measures
    assert (str(measure.ended), measure.source, brief.figures) == (ended, [text], [])


def test_a_denial_ends_where_another_clause_begins() -> None:
    text = "Canada denied the report but banned imports of wheat."
    assert not is_denied(text, text.index("banned"))
    assert is_denied("Canada denied that it banned imports of wheat.", 22)


def test_a_threat_has_a_condition() -> None:
    text = "Canada threatened to ban imports of wheat."
    assert not is_threat(text, text.index("ban"))
    assert is_threat(f"{text[:-1]} if Mexico does so.", text.index("ban"))
