"""What an article has beside its story."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.draft.boilerplate import is_of_the_story, story_of


@pytest.mark.parametrize(
    ("paragraph", "is_story"),
    [
        ("The minister left on Monday.", True),
        ("By two votes the senate passed it.", True),
        ("By Anna Keller", False),
        ("(Reporting by Philippa Garland; Editing by Xu Mingze)", False),
        ("Copyright 2021 The Associated Press. All rights reserved.", False),
        ("© 2024", False),
        ("Thursday, March 13, 1997", False),
        ("March 1997 was cold.", True),
        ("REUTER", False),
        ("Harriet Colquhoun in Lilongwe", False),
        ("Robert Burns, AP National Security Writer", False),
        ("Sign up for our daily newsletter", False),
        ("Read more: What the strait means for the fishers.", False),
        ("Get the latest news in your inbox.", False),
        ("This story has been updated to correct a name.", False),
        ("Boats leave Lund, Tuesday, July 13, 2021. (AP Photo/Niranjan Magar)", False),
        ("Associated Press writer Liu Meihua in Beijing contributed to this report.", False),
        ("More AP soccer: https://apnews.com/apf-Soccer", False),
        ("-- Budapest newsroom +36 1 266 2410", False),
        ("Source: Xinhua| 2019-09-19 21:47:08|Editor: Bai Lifen", False),
        ("Photographs of the plant showed no damage.", True),
        ("The story of the strait was first told in 1995.", True),
        ("Subscribers left the company in droves.", True),
        ("More boats left the harbor on Monday.", True),
        ("Share prices fell on the news.", True),
    ],
)
def test_what_is_not_of_the_story_is_known(paragraph: str, is_story: bool) -> None:
    assert is_of_the_story(paragraph) is is_story


def test_a_story_keeps_its_words_at_their_place_and_loses_what_agencies_add() -> None:
    text = "Talks fail\n\nBy Ann Lee\n\nLUND (CP) -- The talks failed on Friday. Enditem\n"
    story = story_of(text)
    assert len(story) == len(text)
    assert story.split("\n\n") == ["Talks fail", "          ", "LUND (CP) -- The talks failed on Friday.        \n"]
    assert "Interfax" not in story_of("Astana. May 18. Interfax-Kazakhstan - The prime minister arrived.")
    assert "mkr" not in story_of("Deutsche Bank advised the buyer, Rothschild the seller./mkr/DP/zb")


_WORDS = "By Ann Lee\n\n. Reuters 2024 said Enditem © (AP Photo/x) The".split(" ")


@given(st.text() | st.lists(st.sampled_from(_WORDS)).map(" ".join))
def test_of_any_text_a_story_has_nothing_new(text: str) -> None:
    story = story_of(text)
    assert len(story) == len(text)
    assert all(new in (old, " ") for new, old in zip(story, text, strict=True))
