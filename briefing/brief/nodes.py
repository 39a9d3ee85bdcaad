"""What a YAML file holds, as plain nodes with their places: text, lists and mappings."""

from briefing.brief.problems import Place

# A long text counts for as many values as short ones take its room, wherever an alias repeats it.
_CHARACTERS = 100


class Scalar:
    """A value as it was written: text, never a number, a date or a truth value."""

    __slots__ = ("block", "place", "quoted", "size", "text", "width")

    def __init__(self, text: str, place: Place, width: int, style: str | None) -> None:
        """Keep the text; ``width`` is how many characters it takes in its line."""
        self.text = text
        self.place = place
        self.width = width
        self.quoted = bool(style)
        self.block = style in ("|", ">")
        self.size = 1 + len(text) // _CHARACTERS


class Sequence:
    """A list."""

    __slots__ = ("items", "place", "size", "width")

    def __init__(self, place: Place) -> None:
        """Begin an empty list."""
        self.items: list[Node] = []
        self.place = place
        self.width = 1
        self.size = 1


class Mapping:
    """A mapping, in the order written."""

    __slots__ = ("entries", "keys", "place", "size", "width")

    def __init__(self, place: Place) -> None:
        """Begin an empty mapping."""
        self.entries: dict[str, Node] = {}
        self.keys: dict[str, Scalar] = {}
        self.place = place
        self.width = 1
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
