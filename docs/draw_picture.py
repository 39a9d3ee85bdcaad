"""Draws the README's pictures, the real output: ``python docs/draw_picture.py``.

The terminal is an SVG. The papers are a PNG, for which Chromium is wanted, and for the formats of a word processor and
of print LibreOffice and pdftoppm; what is not there is left out.
"""

import io
import re
import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from briefing import Library, load
from briefing.brief.filters import FilterRequest
from briefing.brief.reading.article import article_text
from briefing.document import Document
from briefing.formats import FORMATS, encoded
from briefing.formats.terminal.page import draw
from briefing.library.catalogue import ReadFiles
from briefing.library.filtering import filters_for
from briefing.site.pages import Site
from briefing.views import view
from briefing.views.selection import Selection

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "briefing.svg"
PAPERS = ROOT / "docs" / "papers.png"
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


HEIGHT = 315  # pixels, of each paper in the picture
FRAME = """<!DOCTYPE html><style>
  body { margin: 0; display: flex; gap: 14px; padding: 14px; width: max-content; background: #d9dcdf }
  figure { margin: 0; font: 13px sans-serif; color: #333; text-align: center }
  img { display: block; height: %dpx; box-shadow: 0 1px 4px #888; margin-bottom: 6px }
</style>"""


def papers(chromium: str) -> bytes:
    """Return the picture of the papers, side by side."""
    from playwright.sync_api import sync_playwright

    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        shown = [*pages(browser, Path(folder)), *prints(Path(folder))]
        figures = "".join(
            f'<figure><img src="data:image/png;base64,{b64encode(data).decode()}">{title}</figure>'
            for title, data in shown
        )
        page = browser.new_page(viewport={"width": 600, "height": 300})
        page.set_content(FRAME % HEIGHT + figures)
        drawn: bytes = page.locator("body").screenshot()
        browser.close()
        return drawn


def pages(browser: Any, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield a page of HTML with the article beside it, and the first page of a site on a phone in the dark."""
    briefs = [load(path) for path in Library(ROOT / "briefs").files()]
    selection = Selection(briefs, DAY, text_of=article_text, total=len(briefs))
    for path, data in Site(selection, article=True).written():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(data)
    for title, name, width, height, scheme in (
        ("A page of HTML, its article beside it", "us-china-fwg-2024-08.html", 1280, 980, "light"),
        ("A site on a phone", "index.html", 400, 800, "dark"),
    ):
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
        page.goto((folder / name).as_uri())
        if scheme == "light":
            page.locator("main li", has_text="Capital markets").first.hover()
        yield title, page.screenshot()


def prints(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the first page of each format that is printed, as far as there is one here, and what draws it."""
    latest = load(ROOT / "briefs" / "us-china-fwg-2024-08.yaml")
    document = view("brief", Selection([latest], DAY, text_of=article_text))
    for name, title in (("word", "Word"), ("pdf", "PDF")):
        if name not in FORMATS or not shutil.which("pdftoppm") or (name == "word" and not shutil.which("soffice")):
            print(f"no picture of {title}", file=sys.stderr)  # noqa: T201 - what a person runs
            continue
        path = folder / f"paper{FORMATS[name].suffixes[0]}"
        path.write_bytes(encoded(document, name))
        if name == "word":
            _run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path))
        printed = folder / name
        _run("pdftoppm", "-png", "-r", "90", "-singlefile", str(path.with_suffix(".pdf")), str(printed))
        yield title, printed.with_suffix(".png").read_bytes()


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - of this script


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
    if found := shutil.which("chromium"):
        PAPERS.write_bytes(papers(found))
