"""The tree of topics, read downwards for a filter and upwards for what a statement counts as."""

from briefing.brief.topics import with_all_above, with_all_below

UNDER = [("tariffs", "trade"), ("trade", None), ("steel", "tariffs"), ("steel", "industry"), ("a", "b"), ("b", "a")]
ABOVE = {"tariffs": ["trade"], "steel": ["tariffs", "industry"], "a": ["b"], "b": ["a"]}


def test_a_topic_has_all_that_lies_below_it() -> None:
    assert with_all_below(["trade"], UNDER) == {"trade", "tariffs", "steel"}
    assert with_all_below(["a"], UNDER) == {"a", "b"}


def test_a_topic_counts_as_all_that_it_lies_under_in_any_brief() -> None:
    assert with_all_above(["steel"], ABOVE) == ["steel", "tariffs", "industry", "trade"]
    assert with_all_above(["a"], ABOVE) == ["a", "b"]
    assert with_all_above(["unknown"], ABOVE) == ["unknown"]
