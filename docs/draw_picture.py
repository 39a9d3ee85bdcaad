"""Draws the README's picture, the real output, as an SVG: ``python docs/draw_picture.py``."""

import io
import re
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from briefing import Library, load
from briefing.brief.filters import FilterRequest
from briefing.brief.reading.article import article_text
from briefing.document import Document
from briefing.formats.terminal.page import draw
from briefing.library.catalogue import ReadFiles
from briefing.library.filtering import filters_for
from briefing.views import view
from briefing.views.selection import Selection

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "briefing.svg"
DAY = date(2024, 8, 13)
WIDTH = 84
PAPER = TerminalTheme(
    (250, 250, 247),
    (38, 38, 36),
    [(38, 38, 36), (176, 0, 32), (0, 110, 60), (150, 90, 0), (0, 85, 160), (110, 60, 150), (0, 110, 120), (90, 90, 90)],
)


def screens() -> list[tuple[str, Document]]:
    """Return the commands that the picture shows, and what each draws."""
    latest = load(ROOT / "briefs" / "us-china-fwg-2024-08.yaml")
    briefs = [load(path) for path in Library(ROOT / "briefs").files()]
    tariffs = filters_for(ReadFiles.of(briefs), FilterRequest(topic=["tariffs"]))
    return [
        ("briefing summary --short", view("short", Selection([latest], DAY, text_of=article_text))),
        ("briefing timeline --topic tariffs --as-of 2024-08-13", view("timeline", Selection(briefs, DAY, tariffs))),
    ]


def picture() -> str:
    """Return the SVG."""
    console = Console(
        width=WIDTH, record=True, file=io.StringIO(), force_terminal=True, color_system="truecolor", _environ={}
    )
    for number, (command, document) in enumerate(screens()):
        gap = "\n" if number else ""
        console.print(Text(f"{gap}$ {command}\n", "bold"))
        draw(document, console)
    svg = console.export_svg(title="briefing", theme=PAPER, unique_id="briefing")
    # Without the web fonts and the note of origin: a picture in a repository fetches nothing.
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r"<!--.*?-->\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
