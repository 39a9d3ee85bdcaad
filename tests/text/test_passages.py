"""The passage that is most like an excerpt: the first sentence that shares most words with it."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.passages import Passages
from briefing.text.sentences import sentences
from tests.test_growth import steps


def passages(text: str) -> Passages:
    return Passages(text, [(each.start, each.end) for each in sentences(text)])


def test_the_nearest_passage_shows_where_the_words_part() -> None:
    text = "China rose. The Biden government has levied new tariffs on goods. It ended."
    excerpt = "The Biden government has imposed new tariffs"
    nearest = passages(text).nearest(excerpt)
    assert nearest is not None
    assert nearest.start == 12
    assert nearest.passage[nearest.passage_at :].startswith("levied")
    assert excerpt[nearest.excerpt_at :].startswith("imposed")


def test_nothing_like_it_is_no_passage() -> None:
    assert passages("China rose. It ended.").nearest("quite another thing") is None
    assert passages("").nearest("quite another thing") is None
    assert passages("China rose.").nearest("…") is None


words = st.lists(st.sampled_from("a b c d e f g".split()), min_size=1, max_size=8).map(" ".join)


@given(st.lists(words, min_size=1, max_size=40), words)
def test_no_sentence_shares_more_words_and_none_before_it_as_many(said: list[str], excerpt: str) -> None:
    starts = [sum(len(each) + 1 for each in said[:number]) for number in range(len(said))]
    nearest = Passages(" ".join(said), [(at, at + len(each)) for at, each in zip(starts, said, strict=True)])
    shared = [len({*each.split()} & {*excerpt.split()}) for each in said]
    found = nearest.nearest(excerpt)
    if max(shared) * 3 < len({*excerpt.split()}):
        assert found is None
    else:
        assert found is not None
        assert found.start == starts[shared.index(max(shared))]


def test_many_excerpts_are_held_against_a_long_text_at_once() -> None:
    def held(size: int) -> int:
        text = " ".join(f"The tariffs of {number} rose." for number in range(size))
        there = passages(text)
        return steps(lambda: [there.nearest(f"The tariffs of {number} fell") for number in range(20)])

    assert held(4000) <= 2 * held(1000)
