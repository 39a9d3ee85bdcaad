"""The measures of an article: what is imposed, proposed and lifted, by whom, on what, at which rate, from when."""

import re
import time
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dates.edtf import EdtfDate
from briefing.draft.findings import FoundMeasure
from briefing.draft.measures import measures_in
from briefing.draft.names import named_in

DAY = date(2024, 5, 16)  # a Thursday


def measures(text: str) -> list[FoundMeasure]:
    return measures_in(text, DAY, named_in(text))


def only(text: str) -> FoundMeasure:
    found = measures(text)
    assert len(found) == 1, found
    return found[0]


def test_a_tariff_with_all_that_is_told_of_it() -> None:
    text = "China raised its tariff on American pork to 20 percent from 12 percent on Tuesday, officials said."
    told = only(text)
    assert (told.kind, told.by, told.products) == ("tariff", ("China",), ("pork",))
    assert (told.rate, told.rate_before) == ("20 percent", "12 percent")
    assert (told.dates, told.stated) == ((("in_force", "2024-05-14"),), "Tuesday")
    assert text[slice(*told.extent)] == text


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The European Union imposed sanctions on Belarus.", "sanction", "in force"),
        ("The European Union will impose sanctions on Belarus.", "sanction", "adopted"),
        ("The European Union is considering sanctions on Belarus.", "sanction", "proposed"),
        ("The European Union threatened Belarus with sanctions on Minsk banks.", "sanction", "proposed"),
        ("The European Union lifted its sanctions on Belarus.", "sanction", "ended"),
        ("Japan banned imports of seafood from China.", "ban", "in force"),
        ("India plans to ban exports of rice.", "ban", "proposed"),
        ("Russia suspended gas deliveries to Poland.", "suspension", "in force"),
        ("Turkey closed its border with Armenia.", "border closure", "in force"),
        ("Norway expelled 15 Russian diplomats.", "expulsion", "in force"),
        ("The Bank of England cut its key rate to 5 percent.", "interest rate", "in force"),
        ("Germany promised Ukraine 500 million euros in aid.", "aid", "adopted"),
        ("Vietnam devalued the dong by 8.5 percent.", "devaluation", "in force"),
        ("Ecuador declared a state of emergency in three provinces.", "state of emergency", "in force"),
        ("Operators in Britain will be banned from buying Chinese equipment.", "ban", "adopted"),
    ],
)
def test_kind_and_where_it_stands(text: str, kind: str, status: str) -> None:
    told = only(text)
    assert (told.kind, told.status) == (kind, status)


@pytest.mark.parametrize(
    "text",
    [
        "Critics said the sanctions had failed.",
        "The United States refused to impose tariffs on Chinese steel.",
        "Sudan said it would not expel the diplomats.",
        "Bad loans climbed to 23 percent of the bank's portfolio.",
        "The striker scored two goals in the league. The coach said the ban on him was lifted before the championship.",
        "Shares in the company fell 3 percent on Tuesday.",
        "He raised concerns about tariffs.",
    ],
)
def test_what_is_no_measure(text: str) -> None:
    assert measures(text) == []


def test_who_takes_it_is_found_where_a_pronoun_stands() -> None:
    text = "India said on Wednesday it would impose a safeguard duty of 12% on steel, starting July 1."
    told = only(text)
    assert told.by == ("India",)
    assert dict(told.dates) == {"announced": "2024-05-15", "in_force": "2024-07-01"}
    assert told.status == "adopted"


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Ukraine, which joined the bloc in 2008, has promised to scrap its export tax on metal.", "Ukraine"),
        ("President Ana Ruiz signed an order on Friday that bars visitors from Cuba.", "Ana Ruiz"),
        ("In Moscow, the government said it had banned exports of helium.", ""),
        ("The embargo on Cuban sugar was imposed by Canada in 1990.", "Canada"),
        (
            "The International Monetary Fund agreed on a loan of $2.9 billion to Sri Lanka.",
            "International Monetary Fund",
        ),
    ],
)
def test_whose_it_is(text: str, by: str) -> None:
    assert "".join(only(text).by[:1]) == by


def test_what_something_else_is_waited_for_is_no_day_of_it() -> None:
    text = (
        "Norvia banned all exports of maize on Tuesday. "
        "The ministry said the ban would remain until the July harvest had been counted."
    )
    assert only(text).dates == (("in_force", "2024-05-14"),)
    until = "Norvia banned all exports of maize on Tuesday until the end of July."
    assert dict(only(until).dates) == {"in_force": "2024-05-14", "ended": "2024-07"}


def test_a_day_that_something_comes_before_is_none_of_it() -> None:
    text = "Norvia's central bank cut its main rate to 5 percent and dealers bet on another move before the year-end."
    assert only(text).dates == ()


def test_a_companys_own_loan_is_no_measure() -> None:
    assert measures("Deutsche Bank extended a $600 million credit line to Hanmaek until April.") == []


def test_two_verbs_of_one_subject_are_two_measures() -> None:
    first, second = measures(
        "The European Union imposed an arms embargo on Myanmar, and recalled its ambassador from the country."
    )
    assert (first.kind, first.by, first.products) == ("embargo", ("European Union",), ("arms",))
    assert (second.kind, second.by) == ("recall of an ambassador", ("European Union",))


def test_products_are_parted() -> None:
    told = only("The United States imposed tariffs on electric vehicles, solar cells and semiconductors from China.")
    assert told.products == ("electric vehicles", "solar cells", "semiconductors")
    assert told.on == ("China",)


def test_told_twice_it_is_one_with_the_fuller_excerpt() -> None:
    text = (
        "The European Union raised its duty on Chinese bicycles on Thursday. "
        "The duty rises to 48.5% from 18.8% on Saturday, the European Union said."
    )
    told = only(text)
    assert (told.rate, told.rate_before, told.products) == ("48.5%", "18.8%", ("bicycles",))
    assert text[slice(*told.extent)].startswith("The duty rises")


def test_a_list_of_rates_is_a_measure_for_each() -> None:
    text = (
        "The United States announced higher tariffs on Chinese goods. On cranes it rises from 0% to 25% in 2024, on "
        "batteries from 7.5% to 25% in 2026."
    )
    _, cranes, batteries = measures(text)
    assert (cranes.products, cranes.rate_before, cranes.rate) == (("cranes",), "0%", "25%")
    assert (batteries.products, batteries.by, batteries.dates) == (
        ("batteries",),
        ("United States",),
        (("in_force", "2026"),),
    )


def test_the_points_of_a_list() -> None:
    text = (
        "The European Union adopted new sanctions on Russia on Thursday. They include:\n\n"
        "- a ban on exports of luxury cars\n- a ban on imports of gold\n"
    )
    found = [(each.kind, each.by, each.products) for each in measures(text)][1:]
    assert found == [("ban", ("European Union",), ("luxury cars",)), ("ban", ("European Union",), ("gold",))]


def test_a_text_without_a_line_break_takes_linear_time() -> None:
    sentence = "China raised its tariff on pork to 20 percent from 12 percent on Tuesday, and lifted a ban on beef. "
    seconds = []
    for times in (50, 200):
        names = named_in(sentence * times)
        start = time.perf_counter()
        measures_in(sentence * times, DAY, names)
        seconds.append(time.perf_counter() - start)
    assert seconds[1] < 12 * seconds[0] + 0.2


_PARTS = (
    "China the EU imposed lifted a ban sanctions tariff of on cars and steel , . 25% from to 10 percent will Friday on "
    "July 1 “ ” which said it would \n\n - U.S. banned $5 million in aid interest rate its quota ("
).split(" ")
_WORDS = st.lists(st.sampled_from(_PARTS), max_size=60).map(" ".join)


@given(st.text() | _WORDS)
def test_whatever_a_text_holds_its_words_stand_in_it(text: str) -> None:
    words = set(re.findall(r"\w+", text))
    for each in measures(text):
        start, end = each.extent
        assert 0 <= start <= end <= len(text)
        assert text[start:end]
        for told in (each.title, each.rate, each.rate_before, each.stated, *each.products):
            assert set(re.findall(r"\w+", told)) <= words


def test_a_title_has_the_goods_before_the_word_for_the_measure() -> None:
    assert only("India imposed fruit import quotas on Peru.").title == "fruit import quotas on Peru"


@pytest.mark.parametrize("whole", ["Kenya's", "the", "its total", "gross"])
def test_a_share_of_something_is_no_rate(whole: str) -> None:
    assert only(f"India raised its tariff on tea to 38 percent of {whole} exports on Monday.").rate == ""
    assert only("India raised its tariff on tea to 38 percent on Monday.").rate == "38 percent"


class Read(NamedTuple):
    """A measure as the table of sentences has it, in the words that a cell has for it."""

    kind: str
    by: str
    on: str
    products: str
    rate: str
    before: str
    standing: str


def _read(told: FoundMeasure) -> Read:
    rows = [told.by, told.on, told.products]
    by, on, products = ("; ".join(each) for each in rows)
    return Read(told.kind, by, on, products, told.rate, told.rate_before, _standing(told))


def _standing(told: FoundMeasure) -> str:
    """Return where a measure stands on the day, by its status or else by its dates."""
    dates = {phase: EdtfDate(when).earliest for phase, when in told.dates}
    if told.status:
        return told.status
    if dates.get("ended", date.max) <= DAY:
        return "ended"
    return "in force" if dates.get("in_force", date.max) <= DAY else "adopted"


_ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("measures.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("kind", "sentence", "rest"), [(row[0], row[1], row[2:]) for row in _ROWS if row[0] != "-"])
def test_sentences_as_wires_write_them(kind: str, sentence: str, rest: list[str]) -> None:
    assert _read(only(sentence)) == Read(kind, *("" if cell == "-" else cell for cell in rest))


@pytest.mark.parametrize("sentence", [row[1] for row in _ROWS if row[0] == "-"])
def test_sentences_that_tell_no_measure(sentence: str) -> None:
    assert measures(sentence) == []
