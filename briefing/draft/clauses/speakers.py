"""Whom a pronoun stands for: who acted in the sentences before."""

from collections.abc import Sequence

from msgspec import Struct, field

from briefing.draft.findings import Named


class Speakers(Struct):
    """Whom the pronouns of the next sentence may stand for: who acted last, as a body or state, and as a person."""

    paragraph: int = 0
    state: tuple[Named, ...] = ()
    body: tuple[Named, ...] = ()
    person: tuple[Named, ...] = ()
    all: tuple[Named, ...] = field(default_factory=tuple)

    def begin(self, paragraph: int, home: tuple[Named, ...]) -> None:
        """Begin a sentence: in a new paragraph `the government` is that of the state that the article names most."""
        if paragraph != self.paragraph:
            self.paragraph, self.state = paragraph, home

    def note(self, subjects: tuple[Named, ...]) -> None:
        """Remember the subjects of a sentence."""
        persons = tuple(each for each in subjects if each.kind == "person")
        bodies = tuple(each for each in subjects if each.kind not in ("person", "group"))
        self.state = tuple(each for each in subjects if each.kind in ("country", "government")) or self.state
        self.person, self.body, self.all = persons or self.person, bodies or self.body, subjects or self.all

    def meant_by(self, pronoun: str) -> tuple[Named, ...]:
        """Return whom a pronoun stands for."""
        if pronoun == "state":
            return self.state
        if pronoun == "thing":
            return self.body
        return self.person if pronoun == "one" else self.all


def home_of(names: Sequence[Named]) -> tuple[Named, ...]:
    """Return the state that an article names most."""
    states = [each for each in names if each.kind == "country"]
    return (max(states, key=lambda each: len(each.mentions)),) if states else ()
