"""What a YAML file holds, as plain nodes with their places: text, lists and mappings."""

from typing import Any

from briefing.brief.problems import Place

# A long text counts for as many values as short ones take its room, wherever an alias repeats it.
_CHARACTERS = 100


class _Placed:
    """What stands somewhere; ``start`` is the parser's mark, its line and column counted from 0."""

    __slots__ = ("size", "start")

    start: Any
    size: int

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.start.line + 1, self.start.column + 1)

    @property
    def width(self) -> int:
        """How many characters of its line it takes, as far as that means anything."""
        return 1


class Scalar(_Placed):
    """A value as it was written: text, never a number, a date or a truth value."""

    __slots__ = ("_end", "_style", "text")

    def __init__(self, event: Any) -> None:
        """Take over the parser's event."""
        text = event.value
        self.text: str = text
        self.start = event.start_mark
        self._end = event.end_mark
        self._style = event.style
        self.size = 1 + len(text) // _CHARACTERS

    @property
    def width(self) -> int:
        """How many characters of its line it takes; 1 where it goes on over the line."""
        return max(self._end.column - self.start.column, 1) if self._end.line == self.start.line else 1

    @property
    def quoted(self) -> bool:
        """Whether it stands in quotation marks or is a block."""
        return bool(self._style)

    @property
    def block(self) -> bool:
        """Whether it is a block: ``|`` or ``>``."""
        return self._style in ("|", ">")


class Sequence(_Placed):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, start: Any) -> None:
        """Begin an empty list."""
        self.items: list[Node] = []
        self.start = start
        self.size = 1


class Mapping(_Placed):
    """A mapping, in the order written."""

    __slots__ = ("entries", "keys")

    def __init__(self, start: Any) -> None:
        """Begin an empty mapping."""
        self.entries: dict[str, Node] = {}
        self.keys: dict[str, Scalar] = {}
        self.start = start
        self.size = 1


Node = Scalar | Sequence | Mapping


def node_at(root: Node, keys: tuple[str | int, ...]) -> Node:
    """Return the value under ``keys``, or its nearest holder if it isn't written."""
    node = root
    for key in keys:
        inner: Node | None = None
        if isinstance(node, Mapping):
            inner = node.entries.get(str(key))
        elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
            inner = node.items[key]
        if inner is None:
            break
        node = inner
    return node
