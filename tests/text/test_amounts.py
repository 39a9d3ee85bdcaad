"""Numbers of a statement, against those of its excerpt."""

import pytest

from briefing.text.amounts import missing


@pytest.mark.parametrize(
    ("statement", "excerpt"),
    [
        ("three chemicals", "3 of them"),
        ("3 chemicals", "the three of them"),
        ("50%", "50 percent"),
        ("50 per cent", "50%"),
        ("$18 billion", "18bn dollars"),
        ("18 billion dollars", "US$18 billion"),
        ("18 billion", "$18 billion"),
        ("1,500 tons", "1500 tons"),
        ("twenty-five people", "25 people"),
        ("0–7.5%", "between 0% and 7.5%"),
        ("25%, 100%", "rises from 25% to 100%"),
        ("round 5", "the fifth time"),
        ("the fifth round", "the 5th time"),
        ("1.5 million", "1,500,000"),
        ("-10%", "fell to -10%"),
        ("the one dispute", "a dispute"),
        ("the G20", "the summit"),
        ("1.5%", "one and a half percent"),
        ("5.25–5.5%", "5¼–5½ percent"),
        ("5 1/4%", "5.25 percent"),
        ("0.5", "half a point"),
        ("5%", "between 5 and 7 percent"),
        ("250", "two hundred and fifty"),
        ("$5 million", "5 million U.S. dollars"),
        ("5 million yuan", "RMB 5 million"),
        ("12", "a dozen"),
        ("5%", "中国经济增长5%"),
        ("-0.5%", "minus 0.5 percent"),
    ],
)
def test_a_number_is_carried_however_it_is_written(statement: str, excerpt: str) -> None:
    assert missing(statement, excerpt) == []


@pytest.mark.parametrize(
    ("statement", "excerpt"),
    [
        ("four chemicals", "three of them"),
        ("100%", "25%"),
        ("50%", "50"),
        ("10%", "-10%"),
        ("$18 billion", "€18 billion"),
        ("$18 billion", "18 million dollars"),
        ("7.5%", "75%"),
        ("the fifth round", "5 rounds"),
        ("in 2024", "in 2023"),
        ("0.5%", "minus 0.5 percent"),
        ("three days", "three weeks"),
        ("18 km", "18 miles"),
        ("2%", "2 percentage points"),
        ("5 rupees", "5 rubles"),
        ("US$5", "HK$5"),
        ("5 firms", "5% of firms"),
        ("50", "two hundred and fifty"),
    ],
)
def test_another_number_is_not(statement: str, excerpt: str) -> None:
    assert len(missing(statement, excerpt)) == 1
