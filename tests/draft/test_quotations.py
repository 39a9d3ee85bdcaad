"""A draft finds each direct quotation of an article, who says it and on what occasion."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.draft.findings import Kind, Named
from briefing.draft.quotations import quoted_in
from tests.proof.checks.test_speaker import SAID

PEOPLE = {
    "Boris Yeltsin": "President",
    "Leonid Kuchma": "",
    "Madeleine Albright": "Secretary of State",
    "James Rubin": "State Department spokesman",
    "Nino Kapanadze": "the Georgian foreign minister",
    "Khaled al-Mabrouk": "",
    "Lee Soo-jin": "",
}
BODIES: dict[str, Kind] = {"State Department": "government", "Global Times": "organization", "China": "country"}


def names_of(text: str) -> list[Named]:
    found = []
    rows: list[tuple[str, Kind]] = [*((name, "person") for name in PEOPLE), *BODIES.items()]
    for name, kind in rows:
        surname = name.split()[-1] if kind == "person" else name
        forms = "|".join(map(re.escape, (name, surname[0].upper() + surname[1:], surname)))
        mentions = tuple(match.span() for match in re.finditer(rf"(?<!\w)(?:{forms})(?!\w)", text))
        if mentions:
            found.append(Named(name, kind, role=PEOPLE.get(name, ""), mentions=mentions))
    return found


def told(text: str) -> list[tuple[str, str]]:
    return [(each.text, each.speaker) for each in quoted_in(text, names_of(text))]


@pytest.mark.parametrize(("article", "speaker"), SAID)
def test_who_says_a_quotation_is_whom_the_check_of_a_brief_takes_it_for(article: str, speaker: str) -> None:
    (said,) = (each for each in quoted_in(article, names_of(article)) if "We are close" in each.text)
    assert said.speaker.lower().endswith(speaker)
    assert said.is_named


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        (
            "“Nobody has won,” said Kapanadze. “But nobody has lost.” She left.",
            [("Nobody has won", "Nino Kapanadze"), ("But nobody has lost.", "Nino Kapanadze")],
        ),
        (
            "“We have,” said Lee Soo-jin, who had come late, “all the time in the world.”",
            [("We have", "Lee Soo-jin"), ("all the time in the world.", "Lee Soo-jin")],
        ),
        ("The foreign minister, Nino Kapanadze, said: “We go.”", [("We go.", "Nino Kapanadze")]),
        ("Yeltsin called for “speed and a cool head” in Kiev.", [("speed and a cool head", "Boris Yeltsin")]),
        ("Yeltsin said it was “unworkable”.", [("unworkable", "Boris Yeltsin")]),
        (
            "Yeltsin spoke, and Kuchma opposed “any change of the border”.",
            [("any change of the border", "Leonid Kuchma")],
        ),
        ("The Global Times, a tabloid, called it “suicide by tariff”.", [("suicide by tariff", "Global Times")]),
        ("Asked about Kuchma, Yeltsin replied: “Who is he?”", [("Who is he?", "Boris Yeltsin")]),
        (
            "Her comments came after Yeltsin mocked them as “asleep at the wheel”.",
            [("asleep at the wheel", "Boris Yeltsin")],
        ),
        ("Standing beside his colleague Kuchma, Yeltsin said it was “no secret”.", [("no secret", "Boris Yeltsin")]),
        ("Kuchma spoke of “expensive tourism”.", [("expensive tourism", "Leonid Kuchma")]),
        ("Al-Mabrouk was blunt. “There is no deal.”", [("There is no deal.", "Khaled al-Mabrouk")]),
        ("Tass quoted Yeltsin as saying the deal was “done and dusted”.", [("done and dusted", "Boris Yeltsin")]),
        (
            "“I was there.\n\n“I saw it all,” Yeltsin said.\n\n“And I wept.”",
            [("I was there.", ""), ("I saw it all", "Boris Yeltsin"), ("And I wept.", "Boris Yeltsin")],
        ),
    ],
)
def test_who_says_it_stands_before_behind_or_in_the_middle(text: str, quotations: list[tuple[str, str]]) -> None:
    assert [each for each in told(text) if each[1]] == [each for each in quotations if each[1]]
    assert [each[0] for each in told(text)] == [each[0] for each in quotations]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kapanadze met Yeltsin. “We are close,” she said.", "Nino Kapanadze"),
        ("Mrs. Kapanadze met Yeltsin. “We are close,” he said.", "Boris Yeltsin"),
        ("Yeltsin met Kapanadze. Later the minister said: “We are close.”", "Nino Kapanadze"),
        ("China rejected it. The State Department spoke. “We are close,” it said.", "State Department"),
        ("Yeltsin met Kuchma. The latter said: “We are close.”", "Leonid Kuchma"),
        ("Yeltsin said that he was glad “to be so close”.", "Boris Yeltsin"),
    ],
)
def test_a_pronoun_or_an_office_stands_for_the_last_fitting_person(text: str, speaker: str) -> None:
    ((_, found),) = told(text)
    assert found == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We are close,” a senior Western diplomat said.", "a senior Western diplomat"),
        ("A spokesman for Yeltsin denied it. “We are close,” he said.", "A spokesman for Yeltsin"),
        ("Kuchma came. A Western diplomat frowned. “We are close,” the diplomat said.", "A Western diplomat"),
        ("In the joint statement the parties oppose “any interference in internal affairs”.", "the joint statement"),
        ("They issued a statement. “We are close,” it said.", "a statement"),
        ("A colonel, who gave only his first name, Hrant, said: “We are close.”", "Hrant"),
        ("A tribal elder who came, and who asked not to be named, said it was “close at last”.", "A tribal elder"),
    ],
)
def test_somebody_without_a_name_is_quoted_in_the_words_of_the_article(text: str, words: str) -> None:
    (said,) = quoted_in(text, names_of(text))
    assert (said.speaker, said.is_named) == (words, False)


@pytest.mark.parametrize(
    "text",
    [
        "They met in a pub called the “Three Jolly Sailors”.",
        "The so-called “no-fly zone” was lifted.",
        "She read “The Old Man and the Sea” twice.",
        "The “green corridor” opened on Monday.",
        "Yeltsin said the “green corridor” plan was dead.",
        "Kuchma has introduced a bill, the “Honest Rouble Act,” to abolish it.",
    ],
)
def test_titles_names_and_scare_quotes_are_no_quotations(text: str) -> None:
    assert told(text) == []


def test_a_headline_that_quotes_what_the_article_does_is_not_told_twice() -> None:
    text = "Kuchma calls deal ‘a gift to pensioners’\n\nKuchma called the deal “a gift to pensioners” on Monday."
    assert [each.extent[0] for each in quoted_in(text, names_of(text))] == [text.rindex("a gift")]


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("“We are close,” Yeltsin told reporters in Geneva on Monday.", "told reporters in Geneva"),
        ("“We are close,” Yeltsin said in a statement.", "in a statement"),
        ("Kuchma told parliament that they were “very close indeed”.", "told parliament"),
        ("“We are close,” Kuchma said in an interview with Le Monde.", "in an interview with Le Monde"),
        ("“We are close,” Kuchma told the Interfax news agency.", "told the Interfax news agency"),
        ("“We are close,” Kuchma told Yeltsin.", ""),
        ("“We are close,” Kuchma said.", ""),
    ],
)
def test_the_occasion_is_told_in_the_words_of_the_article(text: str, occasion: str) -> None:
    (said,) = quoted_in(text, names_of(text))
    assert said.context == occasion


WORDS = (
    "said",
    "“",
    "”",
    '"',
    "‘",
    "’",
    ".",
    ",",
    "?",
    "\n\n",
    "he",
    "she",
    "Yeltsin",
    "who",
    "Kuchma",
    "the minister",
    "We are",
)


@example("“ \n\n “ said ”")
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=60))
def test_any_text_is_read_and_each_quotation_stands_where_it_is_said_to(text: str) -> None:
    for each in quoted_in(text, names_of(text)):
        assert text[slice(*each.extent)] == each.text


def test_an_age_and_an_office_without_a_name_stand_for_the_one_who_spoke() -> None:
    text = (
        'Boris Yeltsin left on Monday. The 65-year-old said: "I am tired of it all."\n\n'
        'Khaled al-Mabrouk was quoted as saying: "Nobody has asked for such a meeting."\n\n'
        '"The rumour has no basis at all," the minister said.'
    )
    assert told(text) == [
        ("I am tired of it all.", "Boris Yeltsin"),
        ("Nobody has asked for such a meeting.", "Khaled al-Mabrouk"),
        ("The rumour has no basis at all", "Khaled al-Mabrouk"),
    ]


def test_what_somebody_owns_is_no_verb() -> None:
    text = (
        'Madeleine Albright denies this. In a statement she called the MCP’s claims "reckless and without foundation".'
    )
    assert told(text) == [("reckless and without foundation", "Madeleine Albright")]


def test_the_premier_is_the_prime_minister() -> None:
    text = 'The plan is dead. "I accept the result," the premier said.'
    premier = Named("Ranil Wick", "person", role="Prime Minister", mentions=((15, 25),))
    found = quoted_in(f"Prime Minister Ranil Wick went home. {text}", [premier])
    assert [(each.text, each.speaker) for each in found] == [("I accept the result", "Ranil Wick")]
