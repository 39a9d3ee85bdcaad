"""The news agency that an article credits."""

import pytest

from briefing.text.agencies import agency_of


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("CAIRO, May 2 (Reuters) - The talks begin.", "Reuters"),
        ("WASHINGTON (AP) — The talks begin.", "AP"),
        ("By A. Reporter\n\nKYIV (The Associated Press) -- The talks begin.", "AP"),
        ("MOSCOW, Itar-Tass - The talks begin.", "TASS"),
        ("AFP – The talks begin.", "AFP"),
        (f"{'The talks go on. ' * 60}\nSource: Xinhua", "Xinhua"),
        (f"{'The talks go on. ' * 60}\n© 2024 Agence France-Presse", "AFP"),
        ("He told Reuters that the talks begin.", ""),
        ("The AP-1000 reactor (an AP report said) is late.", ""),
        (f"{'The talks go on. ' * 60} (Reuters) {'They end. ' * 60}", ""),
        ("", ""),
    ],
)
def test_an_agency_is_credited_in_the_dateline_or_at_the_end(text: str, agency: str) -> None:
    assert agency_of(text) == agency


@pytest.mark.parametrize(
    ("credit", "agency"),
    [
        ("Reuters", "Reuters"),
        ("The Associated Press", "AP"),
        ("The Daily Desk, via AFP", "AFP"),
        ("Jo Doe of Reuters", "Reuters"),
        ("The Daily Desk", ""),
        ("Mena Times", ""),
        (None, ""),
    ],
)
def test_an_agency_is_credited_as_outlet_or_author(credit: str | None, agency: str) -> None:
    assert agency_of("The talks begin.", credit) == agency
    assert agency_of("The talks begin.", None, credit) == agency
