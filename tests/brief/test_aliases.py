"""An actor goes by more spellings than its brief has, and none of those is called a correction."""

import pytest

from briefing.brief.aliases import corrected_names, goes_by, has_beginning, initials, may_surprise
from briefing.brief.model import Actor
from briefing.brief.reading.reader import load
from tests.conftest import Write

US = Actor(name="United States", kind="country")
YELLEN = Actor(name="Janet Yellen", kind="person", as_written=["Yurun"])
YELTSIN = Actor(name="Boris Yeltsin", kind="person")
BUSH = Actor(name="George H.W. Bush", kind="person")
DEFENSE = Actor(name="Department of Defense", kind="government")
COUNCIL = Actor(name="UN Security Council", kind="organization")
MINISTRY = Actor(name="China Finance Ministry", kind="government")
GROUP = Actor(name="US–China Financial Working Group", kind="group")


@pytest.mark.parametrize(
    ("actor", "spelling"),
    [
        (US, "U.S."),
        (US, "us"),
        (US, "the US"),
        (US, "America"),
        (US, "AMERICAN"),
        (US, "Americans"),
        (US, "America's"),
        (US, "washington"),
        (Actor(name="Britain"), "London"),
        (Actor(name="United Kingdom", kind="country"), "British"),
        (Actor(name="Iran", kind="country"), "IRANIAN"),
        (YELLEN, "yurun"),
        (YELLEN, "Yellen"),
        (YELLEN, "Mr. Yellen"),
        (YELLEN, "Treasury Secretary Yellen"),
        (YELLEN, "Yellen’s"),
        (YELLEN, "janet"),
        (YELTSIN, "Boris N. Yeltsin"),
        (YELTSIN, "the Yeltsins"),
        (BUSH, "George Bush"),
        (Actor(name="Ursula von der Leyen", kind="person"), "Mrs. von der Leyen"),
        (Actor(name="Xi Jinping", kind="person"), "President Xi"),
        (DEFENSE, "pentagon"),
        (DEFENSE, "the Pentagon"),
        (Actor(name="United Nations"), "U.N."),
        (Actor(name="United Nations"), "UN"),
        (Actor(name="International Monetary Fund"), "I.M.F."),
        (Actor(name="IMF", kind="organization"), "International Monetary Fund"),
        (COUNCIL, "Security Council"),
        (MINISTRY, "Ministry of Finance"),
        (GROUP, "US -China Financial Working Group"),
        (GROUP, "financial working group"),
        (Actor(name="马克龙", kind="person"), "马克龙"),
    ],
)
def test_an_actor_goes_by_what_news_would_call_it(actor: Actor, spelling: str) -> None:
    assert goes_by(actor, spelling)


@pytest.mark.parametrize(
    ("actor", "spelling"),
    [
        (US, "Canada"),
        (US, "u"),
        (US, ""),
        (YELLEN, "Yelen"),
        (YELLEN, "Jannet Yellen"),
        (YELLEN, "Mr."),
        (YELLEN, "President"),
        (BUSH, "George W. Bush"),
        (Actor(name="Stephen King", kind="person"), "Ste"),
        (DEFENSE, "Department"),
        (MINISTRY, "Ministry of Defense"),
        (GROUP, "working group"),
        (Actor(name="Brent Neiman", kind="person"), "Brent Neman"),
    ],
)
def test_nothing_else_is_a_spelling_of_it(actor: Actor, spelling: str) -> None:
    assert not goes_by(actor, spelling)


@pytest.mark.parametrize(
    ("actor", "spelling", "surprising"),
    [
        (US, "Washington", True),
        (US, "America", False),
        (US, "U.S.", False),
        (Actor(name="United States", as_written=["Washington"]), "washington", False),
        (YELLEN, "Yellen", False),
        (DEFENSE, "Pentagon", True),
        (DEFENSE, "Defense Department", False),
        (Actor(name="Bank of Japan"), "central bank", True),
        (Actor(name="Bank of Japan"), "BOJ", False),
        (Actor(name="Federal Reserve"), "Fed", False),
    ],
)
def test_a_capital_or_a_nickname_may_mean_something_else(actor: Actor, spelling: str, *, surprising: bool) -> None:
    assert may_surprise(actor, spelling) == surprising


@pytest.mark.parametrize("letters", ["Brit", "brit", "lond", "U.K", "united"])
def test_a_spelling_is_found_by_its_beginning(letters: str) -> None:
    assert has_beginning(Actor(name="United Kingdom"), letters)
    assert not has_beginning(Actor(name="France"), letters)


def test_a_correction_is_a_spelling_that_nothing_but_the_brief_tells(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024}
        topics:
          fentanyl: {label: Fentanyl, as_written: [Fantne, FENTANYL]}
          trade: {label: Trade, as_written: [trade]}
        actors:
          us: {name: United States, kind: country, as_written: [US, U.S., Washington]}
          saddam: {name: Saddam Hussein, kind: person, as_written: [Saddam, Mr. Hussein, HUSSEIN, Saddam's]}
          yellen: {name: Janet Yellen, kind: person, as_written: [Yellen, Yurun]}
          imf: {name: International Monetary Fund, kind: organization, as_written: [IMF]}
        events: [{what: x}]
        """
    brief = load(write(text))
    assert corrected_names(brief) == [("Janet Yellen", ["Yurun"]), ("Fentanyl", ["Fantne"])]


def test_initials_leave_small_words_out_unless_asked() -> None:
    assert initials("Bank of Korea") == "BK"
    assert initials("Bank of Korea", small_words=True) == "BOK"
    assert initials("Reuters") == ""
