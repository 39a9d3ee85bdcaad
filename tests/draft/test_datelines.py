"""The dateline of an article, told from its story."""

import pytest

from briefing.draft.datelines import dateline_end


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("LUND (CP) -- Norvia agreed.", "LUND (CP) -- "),
        ("WASHINGTON, Aug. 12 (Reuters) - The talks", "WASHINGTON, Aug. 12 (Reuters) - "),
        ("SEOUL, South Korea (AP) — The bank", "SEOUL, South Korea (AP) — "),
        ("BEIJING/WASHINGTON (Reuters) - Both", "BEIJING/WASHINGTON (Reuters) - "),
        ("Brussels, 3 March 2022 (AFP) – Ministers", "Brussels, 3 March 2022 (AFP) – "),
        ("MOSCOW, October 5. /TASS/. The minister", "MOSCOW, October 5. /TASS/. "),
        ("TEL-AVIV, Israel (AP) -- The bank", "TEL-AVIV, Israel (AP) -- "),
        ("Port-au-Prince (AFP) - The bank", "Port-au-Prince (AFP) - "),
        ("Rio de-Janeiro (AFP) - The bank", "Rio de-Janeiro (AFP) - "),
        ("(Reuters) - The bank", "(Reuters) - "),
        ("UNITED NATIONS (AP) _ The council", "UNITED NATIONS (AP) _ "),
        ("Mr. Smith - a man of few words - left.", ""),
        ("Neiman said: “We intend to.”", ""),
        ("The bank (ECB) - not for the first time - waits.", ""),
    ],
)
def test_a_dateline_is_told_from_the_story(paragraph: str, dateline: str) -> None:
    assert paragraph[: dateline_end(paragraph)] == dateline


def test_a_dateline_may_be_of_any_length() -> None:
    dateline = f"{'NEW ' * 120}LUND (CP) -- "
    assert dateline_end(f"{dateline}It rains.") == len(dateline)


@pytest.mark.parametrize("words", ["A-B ", "A-", "Abc ", "A.-’", "ABC/"])
def test_a_paragraph_of_nothing_but_names_is_looked_through_once(words: str) -> None:
    assert dateline_end(words * 100_000) == 0
