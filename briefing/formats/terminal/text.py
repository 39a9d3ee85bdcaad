"""Lines of a Document as Rich's text, styled by role and wrapped."""

import re

from rich.console import Console
from rich.style import Style
from rich.text import Text

from briefing.document import Line, Span
from briefing.formats.terminal.palette import MUTED, STYLES
from briefing.visible import in_place, is_web_address

# What stands on one line where it can: a date, a command to be copied, a place with what is said of it. It looks like
# nothing.
_WHOLE = Style(meta={"whole": True})
_RATE = r"[$€£¥]?\d\S*(?: (?:%|percent|per cent))?"
_CHANGE = re.compile(f"{_RATE} → {_RATE}")  # `25% → 100%`
_HELD = "\ufdd0"  # no character; for a space at which a line is not broken


def text_of(line: Line, *, mark_editor: bool = False) -> Text:
    """Return a line as Rich text; ``mark_editor`` names the editor's words where nothing else does."""
    text = Text()
    places: list[int] = []
    for span in line:
        if span.role == "place":
            places.append(len(text))
        text.append(in_place(span.text), _style(span))
        if span.role in ("date", "command"):
            text.stylize(_WHOLE, len(text) - len(in_place(span.text)))
        if mark_editor and span.role == "editor":
            text.append(" (editor)", MUTED)
    for start in places:
        text.stylize(_WHOLE, start)
    return text


def _style(span: Span) -> str | Style:
    """Return how a span looks; an address of the web is a link where the terminal can, and never broken."""
    if span.role == "url" and is_web_address(span.text):
        return Style.parse(STYLES["url"]) + Style(link=span.text)
    return STYLES[span.role]


def wrapped(text: Text, console: Console, width: int) -> list[Text]:
    """Return the text in lines of a width, without the spaces that a break leaves behind.

    A link is not broken, nor is a date, a command or a place that has room on a line; no line begins with what parts
    two things.
    """
    if "\n" not in text.plain and text.cell_len <= width:
        return [text]
    has_link = any(isinstance(span.style, Style) and span.style.link for span in text.spans)
    lines = list(_held(text, width).wrap(console, max(width, 1), overflow="ignore" if has_link else "fold"))
    for line in lines:
        line.rstrip()
        if _HELD in line.plain:
            line.plain = line.plain.replace(_HELD, " ")
    return lines


def _held(text: Text, width: int) -> Text:
    """Return the text with the spaces replaced at which it is not to be broken."""
    plain = text.plain.replace(" · ", f"{_HELD}· ")
    for start, end, style in text.spans:
        if style is _WHOLE and end - start <= width:
            begin = start + len(plain[start:end]) - len(plain[start:end].lstrip())  # before it a line may end
            plain = f"{plain[:begin]}{plain[begin:end].replace(' ', _HELD)}{plain[end:]}"
    if "→" in plain:
        plain = _CHANGE.sub(lambda each: each[0].replace(" ", _HELD) if len(each[0]) <= width else each[0], plain)
    held = text.copy()
    held.plain = plain
    return held


def beside(*parts: Text) -> Text:
    """Return the parts in one line, each in its own style (adding texts would give all the first one's)."""
    line = Text()
    for part in parts:
        line.append_text(part)
    return line
