"""Numbers of a statement, against those of its excerpt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.amounts import Amount, amounts, carries


def missing(statement: str, excerpt: str) -> list[Amount]:
    """Return the amounts of a statement that no amount of its excerpt is."""
    found = amounts(excerpt)
    return [each for each in amounts(statement) if not any(carries(other, each) for other in found)]


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
        ("2.5", "two and a half"),
        ("0.25", "¼ of it"),
        ("4.75", "4¾"),
        ("3.333", "3⅓"),
        ("0.667", "⅔ of it"),
        ("0.75", "3/4 of it"),
        ("1 million", "a million"),
        ("by a fifth", "cut flows by a fifth on Sept. 12"),
        ("by a third", "will be cut by a third next year"),
        ("5 basis points, 6 basis points", "5–6 basis points"),
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
        ("5 firms", "5 percentage points"),
        ("5 firms", "5 basis points"),
        ("half a dozen", "0.5"),
        ("50", "two hundred and fifty"),
    ],
)
def test_another_number_is_not(statement: str, excerpt: str) -> None:
    assert len(missing(statement, excerpt)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5k, 3 thousand, two hundred, 4 hundred", ["5000", "3000", "200", "400"]),
        ("5m; 3mn; two million", ["5000000", "3000000", "2000000"]),
        ("5b; 3bn; two billion", ["5000000000", "3000000000", "2000000000"]),
        ("5tn; two trillion", ["5000000000000", "2000000000000"]),
        ("two dozen", ["24"]),
        ("zero, ten, eleven, twelve, thirteen", ["0", "10", "11", "12", "13"]),
        ("fourteen, fifteen, sixteen, seventeen", ["14", "15", "16", "17"]),
        ("eighteen, nineteen, twenty, thirty-one", ["18", "19", "20", "31"]),
        ("forty-four, fifty-five, sixty-six", ["44", "55", "66"]),
        ("seventy-seven, eighty-eight, ninety-nine", ["77", "88", "99"]),
        ("three hundred forty-two", ["342"]),
        ("first, second, third, fourth", ["1th", "2th", "3th", "4th"]),
        ("fifth, sixth, seventh, eighth", ["5th", "6th", "7th", "8th"]),
        ("ninth, tenth, eleventh, twelfth", ["9th", "10th", "11th", "12th"]),
        ("3rd, 22nd", ["3th", "22th"]),
        ("4 days, 1 week, 6 months, 7 years", ["4day", "1week", "6month", "7year"]),
        ("8 miles, 9 tons, 10 tonnes, 11 km, 12 kg", ["8mile", "9ton", "10tonne", "11km", "12kg"]),
        ("3 kilometers, 4 kilograms", ["3km", "4kg"]),
        ("3 euros, 4 pounds, £5, €6", ["3eur", "4gbp", "5gbp", "6eur"]),
        ("3 yen, ¥4, 5 rmb, 6 yuan", ["3jpy", "4jpy", "5cny", "6cny"]),
        ("3 roubles, 4 rubles, 5 rupees", ["3rub", "4rub", "5inr"]),
        ("US$3, HK$4, A$5, C$6, S$7, NT$8, CHF 9", ["3usd", "4hkd", "5aud", "6cad", "7sgd", "8twd", "9chf"]),
        ("one, one day, one percent, one million", ["1day", "1%", "1000000"]),
        ("−3, +4, 1\u202f234, 1\u00a0234,567", ["-3", "4", "1234", "1234567"]),
        ("a year and a half", []),
        ("5 billion dlrs, 10 mln dlrs, 2 bln yen, 1 dlr", ["5000000000usd", "10000000usd", "2000000000jpy", "1usd"]),
        ("to 3.8 from 4.1 percent", ["3.8%", "4.1%"]),
        ("at 3.8 vs. 4.1 percent, of 5 against 6%", ["3.8%", "4.1%", "5%", "6%"]),
        ("in 2004 from 4 percent", ["2004", "4%"]),
        ("on May 3 from 4 percent", ["3", "4%"]),
        ("358 000 people, about 1 200 300 homes", ["358000", "1200300"]),
        ("About 358 000 people", ["358000"]),
        ("May 3 200 people", ["3", "200"]),
        ("Boeing 737 200 seats", ["737", "200"]),
        ("in 1998 300 died, 1.5 300, 300 4000", ["1998", "300", "1.5", "300", "300", "4000"]),
        ("First of all, at first, first and foremost, second to none, first-hand", []),
        ("first at all, the first time", ["1th", "1th"]),
        ("1/0 and 2 1/0", ["1", "3"]),
    ],
)
def test_numbers_come_with_what_they_count(text: str, found: list[str]) -> None:
    assert [f"{amount.value.normalize():f}{amount.unit}" for amount in amounts(text)] == found


@given(st.text(alphabet="0123456789०१٣,./–- %½") | st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert all(amount.text.strip() == amount.text for amount in amounts(text))
