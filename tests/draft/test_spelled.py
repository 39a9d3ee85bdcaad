"""Those whom an article names, looked up by how they are spelled."""

from briefing.draft.findings import Named
from briefing.draft.spelled import Spelled

NAMES = (
    Named("John Barr", "person", spellings=("Barr",)),
    Named("John Dorr", "person", spellings=("Dorr",)),
    Named("U.S.", "country", spellings=("United States",)),
    Named("Bank of Lund", "organization", proposed=("Bnk of Lund",)),
)


def test_those_who_may_be_named_are_found_in_order() -> None:
    said = "The Bank of Lund told Dorr that the U.S. waits for John Barr."
    assert [each.name for each in Spelled(NAMES).perhaps_in(said)] == ["John Barr", "John Dorr", "U.S.", "Bank of Lund"]


def test_a_misspelling_is_looked_up_too() -> None:
    assert [each.name for each in Spelled(NAMES).perhaps_in("the Bnk of Lund")] == ["Bank of Lund"]


def test_a_first_word_alone_names_nobody_of_many() -> None:
    assert not Spelled(NAMES).perhaps_in("John Farr said the Bank was closed in the United Kingdom.")
