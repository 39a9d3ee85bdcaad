"""Bodies by the other names that news has for them."""

from briefing.brief.bodies import other_names_of


def test_a_body_has_its_other_names_whatever_the_case_and_the_article() -> None:
    assert "Pentagon" in other_names_of("the Department of Defense")
    assert "World Court" in other_names_of("international court of justice")
    assert other_names_of("The Ministry of Silly Walks") == ()
