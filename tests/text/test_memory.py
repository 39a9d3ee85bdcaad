"""What is known of texts is kept for so many characters, however many texts they are."""

from briefing.text.memory import kept_for


def test_a_text_is_looked_at_once_while_it_is_among_the_last() -> None:
    seen: list[tuple[str, int]] = []

    @kept_for(characters=10)
    def looked_at(text: str, more: int) -> tuple[str, int]:
        seen.append((text, more))
        return seen[-1]

    for text, more in [("abcd", 1), ("abcd", 1), ("abcd", 2), ("abcdef", 1), ("abcdef", 1), ("abcd", 1)]:
        assert looked_at(text, more) == (text, more)
    assert seen == [("abcd", 1), ("abcd", 2), ("abcdef", 1), ("abcd", 1)]


def test_a_text_that_is_longer_than_that_is_not_kept() -> None:
    seen: list[str] = []

    @kept_for(characters=3)
    def looked_at(text: str) -> None:
        seen.append(text)

    looked_at("abcd")
    looked_at("abcd")
    assert seen == ["abcd"] * 2
