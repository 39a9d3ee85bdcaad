"""Lines of a Document as Rich's text, styled by role and wrapped."""

from rich.console import Console
from rich.text import Text

from briefing.document import Line
from briefing.formats.terminal.palette import MUTED, STYLES
from briefing.visible import in_place


def text_of(line: Line, *, mark_editor: bool = False) -> Text:
    """Return a line as Rich text; ``mark_editor`` names the editor's words where nothing else does."""
    text = Text()
    for span in line:
        text.append(in_place(span.text), STYLES[span.role])
        if mark_editor and span.role == "editor":
            text.append(" (editor)", MUTED)
    return text


def wrapped(text: Text, console: Console, width: int) -> list[Text]:
    """Return the text in lines of a width, without the spaces that a break leaves behind."""
    if "\n" not in text.plain and text.cell_len <= width:
        return [text]
    lines = list(text.wrap(console, max(width, 1), overflow="fold"))
    for line in lines:
        line.rstrip()
    return lines


def beside(*parts: Text) -> Text:
    """Return the parts in one line, each in its own style (adding texts would give all the first one's)."""
    line = Text()
    for part in parts:
        line.append_text(part)
    return line
