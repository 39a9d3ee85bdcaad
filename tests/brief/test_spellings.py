"""An article may spell an actor in all the ways that news does, and none of them has to be written down."""

import pytest

from briefing.brief.model import Actor
from briefing.brief.spellings import Spellings
from briefing.brief.states import states_of_word

ACTORS = {
    "us": Actor(name="United States", kind="country"),
    "uk": Actor(name="United Kingdom", kind="country"),
    "russia": Actor(name="Russia", kind="country"),
    "china": Actor(name="China", kind="country"),
    "yeltsin": Actor(name="Boris Yeltsin", kind="person", role="President", of="russia"),
    "saddam": Actor(name="Saddam Hussein", kind="person"),
    "biden": Actor(name="Joe Biden", kind="person"),
    "xi": Actor(name="Xi Jinping", kind="person", of="china"),
    "leyen": Actor(name="Ursula von der Leyen", kind="person"),
    "bush": Actor(name="George H.W. Bush", kind="person"),
    "imf": Actor(name="International Monetary Fund", kind="organization"),
    "un": Actor(name="United Nations"),
    "wto": Actor(name="World Trade Organization"),
    "bok": Actor(name="Bank of Korea"),
    "ministry": Actor(name="China Finance Ministry", kind="government", of="china"),
    "macron": Actor(name="马克龙", kind="person"),
}
ARTICLE = (
    "Iraqi President Saddam Hussein met Xi Jinping. A panel of the World Trade Organization (WTO) sat. President Boris "
    "Yeltsin came. China's Ministry of Finance spoke for the United Nations."
)


@pytest.mark.parametrize(
    ("actor", "words"),
    [
        ("us", "U.S. officials left"),
        ("us", "the US said so"),
        ("us", "Americans were evacuated"),
        ("us", "Washington said it would answer"),
        ("us", "UNITED STATES"),
        ("uk", "British troops"),
        ("uk", "the U.K. government"),
        ("uk", "Britain's answer"),
        ("russia", "Moscow said"),
        ("russia", "But Yeltsin refused"),
        ("yeltsin", "But Yeltsin refused"),
        ("yeltsin", "On Friday Yeltsin refused"),
        ("yeltsin", "The Yeltsin government fell"),
        ("yeltsin", "Boris N. Yeltsin"),
        ("yeltsin", "Russia's Yeltsin"),
        ("yeltsin", "Russian President Yeltsin"),
        ("yeltsin", "the Yeltsins' dacha"),
        ("saddam", "Saddam refused"),
        ("saddam", "Mr. Hussein refused"),
        ("biden", "President Biden spoke"),
        ("xi", "Xi spoke"),
        ("leyen", "Mrs. von der Leyen spoke"),
        ("bush", "President Bush"),
        ("bush", "George Bush"),
        ("imf", "the I.M.F. and the World Bank"),
        ("imf", "the IMF's loan"),
        ("un", "the U.N. envoy"),
        ("wto", "WTO rules"),
        ("bok", "the BOK next meets in December"),
        ("bok", "South Korea's central bank"),
        ("ministry", "a spokesman for the Ministry of Finance"),
        ("china", "Chinese goods"),
        ("china", "the Finance Ministry of the country"),
        ("macron", "法国总统马克龙周三"),
    ],
)
def test_a_spelling_of_the_news_names_the_actor(actor: str, words: str) -> None:
    assert Spellings(ACTORS, ARTICLE).names(actor, words)


@pytest.mark.parametrize(
    ("actor", "words"),
    [
        ("us", "South American leaders"),
        ("us", "they told us"),
        ("china", "the South China Sea"),
        ("china", "Chinatown"),
        ("biden", "Jill Biden spoke"),
        ("biden", "Joe spoke"),
        ("yeltsin", "Naina Yeltsin spoke"),
        ("saddam", "Saddam Airport"),
        ("imf", "IMFX"),
        ("un", "the union"),
        ("bok", "the central office"),
        ("ministry", "the Ministry of Defense"),
        ("russia", "Belarus"),
    ],
)
def test_what_only_looks_like_it_does_not(actor: str, words: str) -> None:
    assert not Spellings(ACTORS, ARTICLE).names(actor, words)


@pytest.mark.parametrize(
    ("actor", "words", "meant"),
    [
        ("yeltsin", "the two presidents signed it", True),
        ("yeltsin", "both leaders signed it", True),
        ("yeltsin", "the president signed it", True),
        ("yeltsin", "the two ministers signed it", False),
        ("china", "both countries signed it", True),
        ("wto", "the organization said", True),
        ("wto", "the bank said", False),
    ],
)
def test_a_noun_stands_for_an_actor_of_that_office(actor: str, words: str, *, meant: bool) -> None:
    assert Spellings(ACTORS, ARTICLE).are_meant_by(actor, words) == meant


def test_an_actor_answers_with_all_that_belongs_to_it_and_belongs_to_all_above() -> None:
    spellings = Spellings(ACTORS)
    assert spellings.with_members("china") == ["china", "xi", "ministry"]
    assert spellings.with_owners(["ministry"]) == {"ministry", "china"}


def test_a_circle_of_owners_ends() -> None:
    spellings = Spellings({"a": Actor(name="A", of="b"), "b": Actor(name="B", of="a")})
    assert spellings.with_members("a") == ["a", "b"]
    assert spellings.with_owners(["a"]) == {"a", "b"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("IMF", "A team from the International Monetary Fund will arrive."),
        ("UN Security Council", "The Security Council imposed it."),
        ("Department of Defense", "The Pentagon said so."),
        ("European Automobile Manufacturers' Association (ACEA)", "The carmakers' group ACEA said so."),
    ],
)
def test_a_body_goes_by_its_full_name_its_short_form_and_its_other_names(name: str, text: str) -> None:
    spellings = Spellings({"it": Actor(name=name, kind="organization")}, text)
    assert spellings.is_in_the_article("it")


def test_a_surname_after_the_end_of_a_sentence_stands_alone() -> None:
    spellings = Spellings({"he": Actor(name="Branimir Stojkov", kind="person")})
    assert spellings.names_itself("he", "They asked for the Interior Ministry. Stojkov denied it.")
    assert not spellings.names_itself("he", "They asked Ana Stojkov.")


def test_the_government_is_that_of_the_state_which_the_article_names_most() -> None:
    actors = {"macedonia": Actor(name="Macedonia"), "greece": Actor(name="Greece")}
    spellings = Spellings(actors, "SKOPJE, Macedonia. Macedonia's parties met. Greece watched.")
    assert spellings.are_meant_by("macedonia", "when the government raised wages")
    assert not spellings.are_meant_by("greece", "when the government raised wages")
    assert not spellings.are_meant_by("macedonia", "when the Greek government raised wages")


def test_a_capital_may_be_of_two_states() -> None:
    assert {state.name for state in states_of_word("Moscow")} == {"Russia", "Soviet Union"}
    assert [state.name for state in states_of_word("Kyiv")] == ["Ukraine"]
    assert states_of_word("Springfield") == ()
