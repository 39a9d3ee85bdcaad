"""YAML text → a tree of plain nodes; nothing is guessed and nothing expands.

Built from the parser's events, one at a time, so that what is hostile (deep
nesting, aliases that multiply, tags) is refused where it stands, before it
costs anything.
"""

import re
from collections.abc import Callable
from typing import Any, NoReturn

from briefing.brief.reading.libyaml import (
    AliasEvent,
    CParser,
    MappingEndEvent,
    MarkedYAMLError,
    ReaderError,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    YAMLError,
)
from briefing.brief.reading.nodes import Lines, Mapping, Node, Scalar, Sequence
from briefing.problems import Place, Problem, did_you_mean

MAX_DEPTH = 64  # lists and mappings in each other; the model has six
# A brief has some hundreds of values; what has more than this, by aliases or otherwise, is an attack.
MAX_VALUES = 100_000


class _Ended(Exception):  # noqa: N818 - ends the composition, never leaves this module
    """Raised where the rest of the file can't be read, or is not wanted."""


class Composer:
    """Composes one document. Problems go to ``report``; the first fatal one ends it.

    ``root`` is the outermost mapping as far as it was composed, and ``is_yaml`` whether that much could be parsed.
    """

    def __init__(self, text: str, report: Callable[[Problem], None], file: str) -> None:
        """Prepare to read ``text``, the whole content of ``file``."""
        self.lines = Lines(text)
        self._text = text
        self._report = report
        self._file = file
        self._next: Callable[[], Any] = CParser(text).get_event
        self._anchors: dict[str, Node | None] = {}
        self._enough: frozenset[str] | None = None
        self.root: Mapping | None = None
        self.is_yaml = True

    def compose(self, enough: frozenset[str] | None = None) -> Node | None:
        """Return the root of the only document, or None where it was not composed whole.

        It ends as soon as the root has all keys that are ``enough``, if some are given.
        """
        self._enough = enough
        try:
            return self._document()
        except _Ended:
            return None
        except ReaderError as error:
            problem = "B109", *_unreadable_character(self._text, error)
        except MarkedYAMLError as error:
            # What is not closed, or has no colon, is best looked for where it begins.
            begun = "end of stream" in str(error.problem) or "expected ':'" in str(error.problem)
            mark = (begun and error.context_mark) or error.problem_mark or error.context_mark
            place = Place(mark.line + 1, mark.column + 1) if mark else Place(0, 0)
            problem = "B101", *_syntax(error, self.lines.line(place.line)), place
        except (YAMLError, UnicodeError) as error:
            problem = "B101", f"not valid YAML: {error}", "", Place(0, 0)
        self.is_yaml = False
        self._problem(*problem)
        return None

    def _problem(self, code: str, message: str, hint: str, place: Place, width: int = 1) -> None:
        self._report(
            Problem(self._file, *place, "error", code, message, hint, self.lines.line(place.line), width),
        )

    def _refuse(self, code: str, message: str, hint: str, place: Place, width: int = 1) -> NoReturn:
        self._problem(code, message, hint, place, width)
        raise _Ended

    def _document(self) -> Node | None:
        next_event = self._next
        next_event()  # the stream's start
        event = next_event()
        if isinstance(event, StreamEndEvent):
            self._refuse("B103", "the file is empty", "a brief begins with `title:`", Place(1, 1))
        root = self._node(next_event(), 1)
        next_event()  # the document's end
        event = next_event()
        if not isinstance(event, StreamEndEvent):
            self._refuse(
                "B104",
                "a second document begins here",
                "one file holds one brief; take out the `---` or move the rest to a file of its own",
                _place(event),
                3,
            )
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is AliasEvent:
            return self._alias(event)
        tag = event.tag
        if tag is not None and tag not in ("!", "tag:yaml.org,2002:str"):
            hint = "write the value alone"
            short = tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse("B107", f"the tag {short} is not used in a brief", hint, _place(event))
        anchor = event.anchor
        if anchor is not None:
            self._anchors[anchor] = None
        node: Node
        if kind is ScalarEvent:
            node = Scalar(event)
        elif depth >= MAX_DEPTH:
            self._refuse(
                "B106", f"nested deeper than {MAX_DEPTH} levels", "a brief needs no more than 6", _place(event)
            )
        else:
            holder = self._sequence if kind is SequenceStartEvent else self._mapping
            node = holder(event.start_mark, depth)
        if anchor is not None:
            self._anchors[anchor] = node
        return node

    def _sequence(self, start: Any, depth: int) -> Sequence:
        sequence = Sequence(start)
        next_event = self._next
        event = next_event()
        while type(event) is not SequenceEndEvent:
            item = self._node(event, depth + 1)
            sequence.items.append(item)
            sequence.size += item.size
            if sequence.size > MAX_VALUES:
                self._refuse_size(item)
            event = next_event()
        return sequence

    def _mapping(self, start: Any, depth: int) -> Mapping:
        mapping = Mapping(start)
        enough = None
        if depth == 1:
            self.root, enough = mapping, self._enough
        entries, keys, next_event, node, plain = mapping.entries, mapping.keys, self._next, self._node, ScalarEvent
        event = next_event()
        while type(event) is not MappingEndEvent:
            # Nearly all are texts alone; the way through `_node` would take as long as all the rest.
            key = Scalar(event) if type(event) is plain and not (event.anchor or event.tag) else node(event, depth + 1)
            if type(key) is not Scalar:
                self._refuse("B113", "a key must be a single word", "write `key: value`", key.place)
            name = key.text
            first = keys.get(name)
            if first is None:
                keys[name] = key
            event = next_event()
            value = (
                Scalar(event) if type(event) is plain and not (event.anchor or event.tag) else node(event, depth + 1)
            )
            if first is None:
                entries[name] = value
                mapping.size += value.size
                if mapping.size > MAX_VALUES:
                    self._refuse_size(value)
            else:
                self._report_second(key, first)
            if enough and entries.keys() >= enough:
                raise _Ended
            event = next_event()
        return mapping

    def _report_second(self, key: Scalar, first: Scalar) -> None:
        message = f"the key {key.text!r} is written twice"
        self._problem(
            "B110", message, f"it stands already in line {first.place.line}; join the two", key.place, key.width
        )

    def _alias(self, event: Any) -> Node:
        place, name = _place(event), event.anchor
        if name not in self._anchors:
            hint = did_you_mean(name, self._anchors)
            self._refuse("B108", f"the alias *{name} names no anchor", hint, place, len(name) + 1)
        node = self._anchors[name]
        if node is None:
            self._refuse("B108", f"the alias *{name} contains itself", "write the value out", place, len(name) + 1)
        return node

    def _refuse_size(self, inner: Node) -> NoReturn:
        self._refuse(
            "B108",
            f"more than {MAX_VALUES:,} values, aliases counted as often as they are used",
            "a brief encodes one article; split the file, or write out what the aliases repeat",
            inner.place,
        )


def _place(event: Any) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1)


def _unreadable_character(text: str, error: Exception) -> tuple[str, str, Place]:
    """Return message, hint and place of the first character that YAML does not allow."""
    # YAML 1.2, production c-printable, turned round.
    odd = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]").search(text)
    if odd is None:
        return f"not valid YAML: {error}", "", Place(0, 0)
    return (
        f"the control character U+{ord(odd[0]):04X} is not allowed",
        "delete it; a text editor may show it as a box or not at all",
        place_behind(text[: odd.start()]),
    )


def place_behind(text: str) -> Place:
    """Return the place of what follows a text, lines counted as YAML counts them."""
    lines = f"{text}|".splitlines()
    return Place(len(lines), len(lines[-1]))


_SYNTAX_HINTS = (
    (
        "mapping values are not allowed",
        "a text with `: ` in it needs quotation marks around it; or the line is indented too far",
    ),
    ("found character '\\t'", "indent with spaces, not tabs"),
    (
        "found character that cannot start any token",
        "indent with spaces; put a text that begins with @, ` or % in quotation marks",
    ),
    ("did not find expected '-' indicator", "each item of a list begins with `- `, all in the same column"),
    (
        "did not find expected key",
        "check the quotation marks of this line (an apostrophe within '…' is written twice) and its indentation",
    ),
    (
        "block sequence entries are not allowed",
        "begin a list on a line of its own; a text that begins with - needs quotation marks",
    ),
    ("could not find expected ':'", "a key needs a colon and a space behind it: `key: value`"),
    ("did not find expected alphabetic", "a text that begins with * or & needs quotation marks around it"),
    ("unexpected end of stream", "a quotation mark or bracket is not closed"),
    (
        "did not find expected ',' or",
        "a bracket is not closed, or a comma is missing; a text with , ] or } in it needs quotation marks",
    ),
)


def _syntax(error: Exception, line: str) -> tuple[str, str]:
    """Return the parser's complaint in one line, and what would most likely mend it."""
    problem = str(getattr(error, "problem", "") or "syntax")
    context = str(getattr(error, "context", "") or "")
    hint = next((hint for start, hint in _SYNTAX_HINTS if start in problem), "")
    if "\t" in line[: len(line) - len(line.lstrip())]:
        hint = "indent with spaces, not tabs"
    return f"not valid YAML: {f'{context}, ' if context else ''}{problem}", hint
