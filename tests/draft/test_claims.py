"""What a sentence claims, and who says so."""

import pytest

from briefing.draft.claims import Claims, named_by, source_named
from briefing.draft.findings import Named

CANADA = Named("Canada", "country", mentions=((0, 6),))
LEE = Named("Ann Lee", "person", spellings=("Lee",))
HOUSE = Named("White House", "government")


@pytest.mark.parametrize(
    ("words", "said_by", "via"),
    [
        ("a spokesman for Canada", "Canada", ""),
        ("Canada farmers", "Canada farmers", ""),
        ("White House advisers", "White House advisers", ""),
        ("a White House official", "a White House official", ""),
        ("Lee, the minister", "Ann Lee", ""),
        ("Canada's oil minister, in remarks published today", "Canada's oil minister", ""),
        ("the Interfax news agency", "", "the Interfax news agency"),
        ("", "", ""),
    ],
)
def test_who_says_so_is_a_name_or_the_articles_words(words: str, said_by: str, via: str) -> None:
    assert source_named(words, (CANADA, LEE, HOUSE)) == (said_by, via)


def test_a_person_is_named_before_a_body_and_whoevers_a_thing_is_is_not_named() -> None:
    assert named_by("Lee of Canada", (CANADA, LEE)) == "Ann Lee"
    assert named_by("Canada's minister", (CANADA, LEE)) == ""


def test_words_of_a_sentence_get_the_name_of_their_pronoun() -> None:
    text = "Canada runs the port. It employs 900 people."
    claims = Claims(text, (CANADA,), ())
    assert claims.with_subject("It employs 900 people", (22, len(text))) == "Canada employs 900 people"
    assert claims.with_subject("The port is shut", (22, len(text))) == "The port is shut"
