"""What a YAML file holds, as plain nodes with their places: text, lists and mappings."""

from collections.abc import Container
from typing import Any

from briefing.problems import Place

# A long text counts for as many values as short ones take its room, wherever an alias repeats it.
_CHARACTERS = 100
_NULLS = ("null", "Null", "NULL", "~")


class _Placed:
    """A node stands somewhere in a file; ``start`` is the parser's mark, its line and column counted from 0."""

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
    def end(self) -> Place:
        """Where it ends."""
        return Place(self._end.line + 1, self._end.column + 1)

    @property
    def quoted(self) -> bool:
        """Whether it stands in quotation marks or is a block."""
        return bool(self._style)

    @property
    def is_null(self) -> bool:
        """Whether it is YAML's own word for nothing, not in quotation marks."""
        return self.text in _NULLS and not self._style

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


class Lines:
    """The lines of a text, split when the first of them is asked for."""

    __slots__ = ("_split", "text")

    def __init__(self, text: str) -> None:
        """Keep the text."""
        self.text = text
        self._split: list[str] | None = None

    def all(self) -> list[str]:
        """Return all lines without their ends."""
        if self._split is None:
            self._split = self.text.splitlines()
        return self._split

    def line(self, number: int) -> str:
        """Return a line, counted from 1; nothing where there is none."""
        lines = self.all()
        return lines[number - 1] if 0 < number <= len(lines) else ""


class Places:
    """Where the values of a file stand, and its lines."""

    __slots__ = ("_lines", "root")

    def __init__(self, root: Mapping, lines: Lines) -> None:
        """Keep the file's outermost mapping and its lines."""
        self.root = root
        self._lines = lines

    @property
    def lines(self) -> list[str]:
        """The lines of the file."""
        return self._lines.all()

    def place_of(self, keys: tuple[str | int, ...]) -> Place:
        """Return where the value under ``keys`` stands, or its nearest holder if it isn't written."""
        return node_at(self.root, keys).place

    def width_of(self, keys: tuple[str | int, ...]) -> int:
        """Return how many characters of its line that value takes."""
        return node_at(self.root, keys).width


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


def outline(root: Mapping, keys: Container[str]) -> list[Any]:
    """Return the places of lists and mappings under some keys of a mapping, and of the items of lists, as plain data.

    Each is its line, its column and what it holds; a list or mapping by key.
    """
    inside = {key: _outline(inner) for key, inner in root.entries.items() if key in keys}
    return [root.start.line, root.start.column, inside]


def _outline(node: Node) -> list[Any]:
    start = node.start
    if type(node) is Mapping:
        inside = {key: _outline(inner) for key, inner in node.entries.items() if type(inner) is not Scalar}
        return [start.line, start.column, inside]
    if type(node) is Sequence:
        return [start.line, start.column, [_outline(item) for item in node.items]]
    return [start.line, start.column, None]


class Outline:
    """The places that ``outline`` kept; the lines of the file are not known."""

    __slots__ = ("_data",)
    lines: tuple[str, ...] = ()

    def __init__(self, data: list[Any]) -> None:
        """Keep the plain data."""
        self._data = data

    def plain(self) -> list[Any]:
        """Return them as plain data again."""
        return self._data

    def place_of(self, keys: tuple[str | int, ...]) -> Place:
        """Return where the value under ``keys`` stands, or its nearest holder that is known."""
        at = self._data
        for key in keys:
            inside: Any = at[2]
            known = isinstance(inside, dict) and key in inside
            known = known or (isinstance(inside, list) and isinstance(key, int) and key < len(inside))
            if not known:
                break
            at = inside[key]
        return Place(at[0] + 1, at[1] + 1)

    def width_of(self, _keys: tuple[str | int, ...]) -> int:
        """Return 1: widths are not kept."""
        return 1
