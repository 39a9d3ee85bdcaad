"""A Document through a template of the user's own, in the language of MiniJinja, which is Jinja's.

A template reaches data alone: no file but those of its own folder, no object of Python, and no end of time.
"""

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec import Struct

from briefing.dates.edtf import EdtfDate, EdtfError
from briefing.dates.words import words
from briefing.document import Document, Span, plain
from briefing.formats import markdown
from briefing.formats.handed_on import handed_on
from briefing.formats.html import elements
from briefing.problems import CannotGoOn, no_such
from briefing.version import __version__
from briefing.visible import as_typed, in_place, is_web_address

ENDING = ".j2"
HOUSE = Path(__file__).with_name("house_templates")
_STEPS = 10_000_000  # of a template: some seconds
_MOST = 50_000_000  # characters that a template puts: some seconds, too


def _in_markdown(text: str) -> str:
    return markdown.opening(markdown.escape(text))


_ESCAPES: dict[str, Callable[[str], str]] = {
    ".md": _in_markdown,
    ".markdown": _in_markdown,
    ".html": elements.text,
    ".htm": elements.text,
    ".xml": elements.text,
}


def house_templates() -> dict[str, Path]:
    """Return the templates that come with the program, by name."""
    return {path.name.partition(".")[0]: path for path in sorted(HOUSE.glob(f"*{ENDING}"))}


def template_named(name: str) -> Path:
    """Return the file of a template: a path, or the name of one that comes along; raise CannotGoOn for neither."""
    path = Path(name)
    if path.is_file():
        return path
    known = house_templates()
    if path.suffix or len(path.parts) > 1:
        raise CannotGoOn(f"there is no file {name!r}", hint=f"templates that come along: {', '.join(known)}")
    if name not in known:
        raise no_such("template", name, known)
    return known[name]


def ending_of(template: Path) -> str:
    """Return the ending of what a template makes: ``.md`` of ``memo.md.j2``."""
    return Path(template.name.removesuffix(ENDING)).suffix or ".txt"


def filled(template: Path, document: Document) -> str:
    """Return a template filled with a document; raise CannotGoOn with the line where it can't be.

    Text is escaped for what the template makes, Markdown or HTML by its ending, unless it says ``|safe``.
    """
    from importlib.util import find_spec

    if not find_spec("minijinja"):
        hint = "pip install 'briefing-cli[templates]'"
        raise CannotGoOn("--template needs minijinja, which is not installed", hint=hint)
    from minijinja import Environment, TemplateError

    environment = Environment(
        loader=lambda name: _text_beside(template, name),
        finalizer=_finalizer(template, _ESCAPES.get(ending_of(template), in_place)),
        auto_escape_callback=lambda _: False,
        undefined_behavior="strict",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        fuel=_STEPS,
        filters={"words": _words, "link": _link},
    )
    try:
        made: str = environment.render_template(template.name, **_context(handed_on(document)))
    except TemplateError as error:
        raise _fault(template, error) from None
    return made


def _context(document: Document) -> dict[str, Any]:
    """Return what a template may name."""
    return {
        "document": _data(document),
        "data": document.records,
        "day": document.as_of.isoformat() if document.as_of else "",
        "version": __version__,
    }


def _data(part: Any) -> Any:
    """Return a part of a document as plain data: a line as its words, a block as a mapping with its ``kind``."""
    if isinstance(part, tuple):
        if part and all(isinstance(each, Span) for each in part):
            return plain(part)
        return [_data(each) for each in part]
    if isinstance(part, Struct):
        names = [name for name in part.__struct_fields__ if name not in ("records", "as_of", "days")]
        return {"kind": type(part).__name__.lower(), **{name: _data(getattr(part, name)) for name in names}}
    return part


def _finalizer(template: Path, escaped: Callable[[str], str]) -> Callable[[Any], Any]:
    put = 0

    def final(value: Any) -> Any:
        nonlocal put
        if isinstance(value, str):
            put += len(value)
            if put > _MOST:
                raise CannotGoOn(f"{template}: it puts more than {_MOST:,} characters")
            as_it_is = hasattr(value, "__html__")
            return "\n".join(map(as_typed, value.split("\n"))) if as_it_is else escaped(value)
        return "" if value is None else value

    return final


def _text_beside(template: Path, name: str) -> str | None:
    """Return the text of a template or of a file in its folder; nothing of one that lies elsewhere."""
    if len(PurePosixPath(name).parts) != 1 or not (template.parent / name).is_file():  # a pipe would be waited for
        return None
    try:
        return (template.parent / name).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None


def _words(date: Any) -> str:
    """Return a date in words; what is none stays as it is, and where there is nothing, nothing stands."""
    if date is None:
        return ""
    try:
        return words(EdtfDate(str(date)))
    except EdtfError:
        return str(date)


def _link(address: Any) -> Any:
    """Return an address of the web as it is, and nothing for any other."""
    from minijinja import safe

    text = str(address or "")
    return safe(text.replace("(", "%28").replace(")", "%29")) if is_web_address(text) else ""


def _fault(template: Path, error: Any) -> CannotGoOn:
    message = str(error).partition("\n")[0].rpartition(" (in ")[0] or str(error).partition("\n")[0]
    name = template if error.name in (None, template.name) else template.with_name(str(error.name))
    line = f":{error.line}" if error.line else ""
    return CannotGoOn(f"{name}{line}: {in_place(message)}", hint="docs/templates.md tells what a template may name")
