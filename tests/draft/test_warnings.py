"""A measure within a warning, a threat or a call is of whoever gives it, not of whom the sentence is about."""

from datetime import date

import pytest

from briefing.dates.edtf import EdtfDate
from briefing.draft.drafting import draft
from briefing.draft.findings import FoundMeasure, NewsArticle
from briefing.draft.measures import measures_in
from briefing.draft.names import named_in
from briefing.draft.proving import as_read, proved

DAY = date(2024, 5, 16)  # a Thursday


def only(text: str) -> FoundMeasure:
    (found,) = measures_in(text, DAY, named_in(text))
    return found


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Poland revived the accord, brushing aside a warning from Moscow that it could halt oil sales.", ("Russia",)),
        ("Poland signed the accord despite a threat from Russia to suspend gas deliveries.", ("Russia",)),
        ("Poland signed the accord, ignoring Russia's warning that it would ban imports of apples.", ("Russia",)),
        ("Poland shrugged off a threat by Hungary that it would close the border with Austria.", ("Hungary",)),
        ("Poland signed the accord despite warnings that it could ban imports of apples.", ()),
        ("Poland rejected a warning from Hungary that Slovakia could ban imports of grain.", ("Slovakia",)),
        ("Poland repeated its warning that it could ban imports of grain from Austria.", ("Poland",)),
        ("Poland issued a warning that it could ban imports of grain from Austria.", ("Poland",)),
    ],
)
def test_a_measure_within_a_warning_is_of_whoever_gives_it(text: str, by: tuple[str, ...]) -> None:
    told = only(text)
    assert (told.by, told.status) == (by, "proposed")


def test_the_excerpt_is_the_warning_and_a_date_outside_it_is_another_things() -> None:
    text = "Poland signed the pact on Tuesday, brushing aside a warning from Russia that it could halt oil exports."
    told = only(text)
    assert text[slice(*told.extent)] == "a warning from Russia that it could halt oil exports."
    assert told.dates == ()


def test_the_sentence_around_a_warning_stays_an_event_and_a_capital_stands_for_its_state() -> None:
    text = "Poland agreed to revive the accord, brushing aside a warning from Moscow that it could halt oil exports."
    brief = as_read(proved(draft(NewsArticle(text), EdtfDate("2024-05-16")), text))
    (measure,) = brief.measures
    assert measure.by == ["russia"]
    assert brief.actors["russia"].kind == "country"
    (event,) = brief.events
    assert event.what.startswith("Poland agreed to revive the accord")
