"""One text that says the contrary of another, word for word."""

import pytest

from briefing.text.contraries import _SIDES, _lines, turned_round, turned_round_in_all

TURNED = [
    ("Exports rise by 3 percent", "Exports fell 3 percent last year", "rise", "fell"),
    ("Washington lifts the duty on steel", "Washington imposed a duty on steel", "lifts", "imposed"),
    ("A vote after the elections", "said a vote was unlikely before the March 29 elections", "after", "before"),
    ("Hyundai loses orders from India", "The carmaker won orders from India", "loses", "won"),
    ("Russian imports to Ukraine grow", "Russian exports to Ukraine grew 4 percent", "imports", "exports"),
    ("The bank sells the shares", "the bank bought the shares for $3 million", "sells", "bought"),
    ("Parliament rejects the budget", "Parliament approved the budget on Friday", "rejects", "approved"),
    ("Paris opposes the plan", "Paris supports the plan of the commission", "opposes", "supports"),
    ("Stocks are down 4 percent", "Stocks were up 4 percent at noon", "down", "up"),
    ("It expects more than 4.7 percent", "It expects less than the 4.7 percent", "more than", "less than"),
    ("Inflation below the target", "inflation was above the target", "below", "above"),
    ("The army advances on the town", "the army retreated from the town", "advances", "retreated"),
    ("The border is closed", "the border was reopened on Monday", "closed", "reopened"),
    ("The talks end in Geneva", "The talks began in Geneva on Monday", "end", "began"),
    ("The euro strengthens", "The euro weakened against the dollar", "strengthens", "weakened"),
    ("The trade deficit widens", "The trade deficit narrowed to $1.2 billion", "widens", "narrowed"),
    ("A surplus of $3 billion", "a deficit of $3 billion", "surplus", "deficit"),
    ("Estonia leaves the alliance", "Estonia joined the alliance in 2004", "leaves", "joined"),
    ("The first round of talks", "the last round of talks", "first", "last"),
    ("Pro-Western parties win", "the anti-Western parties won", "Pro", "anti"),
    ("Chemicals smuggled out of Mexico", "chemicals that are smuggled into Mexico", "out of", "into"),
    ("Growth accelerates to 4 percent", "Growth slowed to 4 percent", "accelerates", "slowed"),
    ("Police release two suspects", "Two suspects were detained by police", "release", "detained"),
    ("The court acquits the minister", "the court convicted the minister of fraud", "acquits", "convicted"),
    ("The troops are sent home", "the troops were withdrawn", "sent", "withdrawn"),
    ("No more than 98 million dollars", "at least $98 million", "No more than", "at least"),
]


@pytest.mark.parametrize(("statement", "excerpt", "said", "there"), TURNED, ids=lambda text: text[:30])
def test_a_word_that_is_turned_round_is_found(statement: str, excerpt: str, said: str, there: str) -> None:
    assert (said, there) in list(turned_round(statement, excerpt))


@pytest.mark.parametrize(
    ("statement", "excerpt"),
    [
        ("Exports climb by 3 percent", "Exports rose 3 percent"),
        ("Exports do not rise", "Exports fell"),
        ("Exports rise and imports fall", "Imports dropped while exports climbed"),
        ("Imports decline", "Exports rose while imports fell"),
        ("South Korea will allow beef again", "Seoul promised to resume imports of beef, which it banned in 2003"),
        ("Beef may be imported", "Caracas has lifted its ban on beef"),
        ("At most $98 million", "Russia has offered no more than $98 million"),
        ("Few signs that it invests less", "not many signs that China would reduce investment"),
        ("The army shuts down the port", "The port was kept up by the army"),
        ("A vote in the last week of May", "a vote in the first week of the month"),
        ("Yeltsin meets Kuchma before noon", "After Kuchma arrived, Yeltsin met him"),
        ("Rosneft buys the company", "the company was sold to Rosneft by the state"),
        ("Russia's imports from China fall", "Chinese exports to Russia fell"),
        ("North Korea answers", "the South Korean army answered North Korea"),
        ("The lower house votes", "the higher chamber's rival, the lower house, voted"),
        ("The bank opens an office", "The bank said it would end an agreement. It opened an office."),
        ("Up to 300 people may come", "down to 300 people"),
        ("The rate is unchanged", "The bank left the rate where it was"),
        ("The firm halts production", "the firm stopped production"),
        ("Tensions ease", "tensions abated"),
        ("", "Exports fell"),
        ("Exports fall", ""),
    ],
)
def test_what_says_the_same_is_left_alone(statement: str, excerpt: str) -> None:
    assert list(turned_round(statement, excerpt)) == []


def test_a_line_on_a_whole_article_is_held_against_all_its_sentences() -> None:
    told = ["The White House announced higher tariffs on Chinese goods.", "Imports of rice fell."]
    assert list(turned_round_in_all(["Washington cuts tariffs on Chinese goods"], told)) == [(0, ("cuts", "higher"))]
    assert list(turned_round_in_all(["Washington raises tariffs on Chinese goods"], told)) == []
    told.append("It would cut tariffs on other goods, it said.")
    assert list(turned_round_in_all(["Washington cuts tariffs on Chinese goods"], told)) == []


def test_the_table_is_whole() -> None:
    rows = [line for line in _lines() if not line.startswith("none")]
    assert len(rows) > 80
    for line in rows:
        scope, one, other = line.split("\t")
        assert scope in _SIDES
        sides = [{phrase.strip() for phrase in side.split(",")} for side in (one, other)]
        assert all(sides)
        assert not sides[0] & sides[1], line
