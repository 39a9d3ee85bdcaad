"""What ``draft`` does beside the drafting: it reads the article, asks the library, and writes brief and text."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct, structs

from briefing.brief.fields import id_of
from briefing.brief.model import Actor, Brief, Topic, plain_data
from briefing.brief.reading.article import stops_beyond
from briefing.cli.addresses import is_address, name_in
from briefing.cli.diagnostics import say
from briefing.cli.files import refuse_sources, write_file
from briefing.cli.schema_file import keep_schema, schema_above
from briefing.cli.selecting import day as day_of_today
from briefing.cli.shared_options import LibraryOptions
from briefing.dates.edtf import EdtfDate
from briefing.draft.article import article_in
from briefing.draft.drafting import Draft, Known, draft
from briefing.draft.findings import NewsArticle
from briefing.draft.proving import proved, states_something
from briefing.draft.skeleton import SCHEMA_NAME
from briefing.draft.writing import yaml_of
from briefing.library.filtering import date_asked
from briefing.problems import CannotGoOn
from briefing.text.counting import counted

_Part = TypeVar("_Part", Actor, Topic)
_MOST = 5_000_000  # bytes, as of a brief
_COUNTED = (
    ("events", "event"),
    ("meetings", "meeting"),
    ("measures", "measure"),
    ("positions", "position"),
    ("quotes", "quotation"),
    ("figures", "figure"),
)


class Drafted(Struct, frozen=True):
    """A draft and the article that it is of."""

    draft: Draft
    article: NewsArticle

    def yaml(self, text_name: str, schema: str = "") -> str:
        """Return the brief as YAML, its text in the file of a name or, without one, in place; ``schema`` is a path."""
        # Without a line end it would be taken for the name of a file.
        own = self.article.text if "\n" in self.article.text else f"{self.article.text}\n"
        article = structs.replace(self.draft.brief.article, text=text_name or own)
        return yaml_of(structs.replace(self.draft.brief, article=article), self.draft.comments, schema)


def drafted(
    name: str, published: str | None, options: LibraryOptions, *, model: str | None = None, into: Brief | None = None
) -> Drafted:
    """Return a draft of the article in a file, or of stdin for ``-``, with what a model adds, if one is named.

    It has the ids of the library, or first those of the brief that it is to be compared with.
    """
    article = article_in(*_downloaded(name)) if is_address(name) else article_in(*_read(name))
    if beyond := stops_beyond(article.text):
        raise CannotGoOn(f"{name}: {beyond}")
    when = date_asked(published, "--published", day_of_today(None)) if published else None
    if when is None and article.published:
        when = EdtfDate(article.published)
    hint = "give its day: --published YYYY-MM-DD, or as one says it: --published yesterday"
    if when is None:
        raise CannotGoOn("the article does not tell when it was published", hint=hint)
    if not when.is_one_date:
        raise CannotGoOn(f"--published: {when.text!r} is not one day, month or year", hint=hint)
    known = _known(options, into)
    made = proved(draft(article, when, "article.txt", known), article.text)
    if model:
        made = _with_model(made, article, when, known, model)
    if not states_something(made):
        hint = "`briefing new` writes a form to fill in by hand"
        raise CannotGoOn("nothing was found in the article that a brief could state", hint=hint, exit_code=1)
    if left_out := made.comments.get(("article",)):
        say(left_out)
    return Drafted(_retrieved(made) if is_address(name) else made, article)


def _retrieved(made: Draft) -> Draft:
    """Return a draft of a page that tells when it was got: today."""
    today = EdtfDate(day_of_today(None).isoformat())
    article = structs.replace(made.brief.article, retrieved=today)
    return structs.replace(made, brief=structs.replace(made.brief, article=article))


def _with_model(made: Draft, article: NewsArticle, when: EdtfDate, known: Known, name: str) -> Draft:
    """Return a draft with what a model proposes and the article bears out; says on stderr what came of the rest."""
    from briefing.cli.language_model import LanguageModel
    from briefing.draft.merging import merged
    from briefing.draft.proposals import answer_schema, proposals_in, question_of

    answer = LanguageModel(name).answer(*question_of(article, str(when)), answer_schema())
    proposals, malformed = proposals_in(answer)
    found = merged(made, proposals, article.text, name, known)
    dropped = [
        (found.known, "that the rules have"),
        (found.unproved, "that the article does not bear out"),
        (malformed, "not of the schema"),
    ]
    told = ", ".join(f"{count} {why}" for count, why in dropped if count)
    say(f"{name}: {counted(found.added, 'item')} added" + (f"; dropped: {told}" if told else ""))
    return found.draft


def json_of(made: Drafted) -> bytes:
    """Return the draft's data as JSON, with what a person must decide."""
    import json

    data: dict[str, Any] = plain_data(made.draft.brief)
    data["article"]["text"] = made.article.text
    data["to_decide"] = [{"at": ".".join(map(str, keys)), "what": words} for keys, words in made.draft.comments.items()]
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def write_draft(made: Drafted, name: str, output: Path | None, *, force: bool) -> None:
    """Write a brief, and beside it the article's text where that is not there as it is."""
    article = None if name == "-" or is_address(name) else Path(name)
    if output is None and is_address(name):
        output = Path(f"{id_of(name_in(name) or made.article.headline, 'brief')}.yaml")
    path = output or (article or Path()).with_name(f"{id_of((article or Path()).stem, 'brief')}.yaml")
    if article is not None and path.resolve() == article.resolve():
        raise CannotGoOn("the brief can't take the place of its article", hint=f"-o {path.with_suffix('.yaml')}")
    text, is_new = _text_file(made.article, article, path)
    sources = [article] if article is not None else []
    refuse_sources([path], sources)  # before the text is written
    if is_new:
        write_file(text, made.article.text.encode("utf-8", "surrogatepass"), force=force, sources=sources)
    inside = text.resolve().relative_to(path.parent.resolve()).as_posix()
    schema = schema_above(path) or SCHEMA_NAME
    write_file(path, made.yaml(inside, schema).encode(), force=force, sources=sources)
    keep_schema(path.parent / schema)
    brief = made.draft.brief
    found = ", ".join(counted(len(getattr(brief, name)), noun) for name, noun in _COUNTED if getattr(brief, name))
    say(f"wrote {path}: {found or 'nothing found'}; correct it, then `briefing check {path}`")


def _text_file(made: NewsArticle, article: Path | None, brief: Path) -> tuple[Path, bool]:
    """Return the file with the article's text, and whether it must be written: plain text beside the brief need not."""
    if article is not None and article.resolve().is_relative_to(brief.parent.resolve()):
        try:
            if article.read_bytes().decode("utf-8").removeprefix("\ufeff") == made.text:
                return article, False
        except UnicodeDecodeError:
            pass
    path = brief.with_suffix(".txt")
    if article is not None and path.resolve() == article.resolve():
        path = brief.with_name(f"{brief.stem}.article.txt")
    return path, True


def _downloaded(address: str) -> tuple[bytes, str, str]:
    from briefing.cli.downloading import page_at

    return page_at(address)


def _read(name: str) -> tuple[bytes, str]:
    if name == "-":
        return sys.stdin.buffer.read(_MOST), ".txt"
    path = Path(name)
    try:
        if not path.is_file():
            is_there = path.exists() and not path.is_dir()
            raise CannotGoOn(f"{name}: {'no file but a device or a pipe' if is_there else 'there is no such file'}")
        with path.open("rb") as file:
            data = file.read(_MOST + 1)
    except OSError as error:
        raise CannotGoOn(f"{name} can't be read: {(error.strerror or str(error)).lower()}") from error
    if len(data) > _MOST:
        raise CannotGoOn(f"{name} has more than 5 MB")
    return data, path.suffix


def write_additions(made: Drafted, into: Brief, article: str, output: Path | None, *, force: bool) -> None:
    """Print what a draft adds to a brief, or write it into a file that is neither that brief nor the article."""
    from briefing.cli.streams import put_text
    from briefing.draft.adding import added_to, counts

    added = added_to(into, made.draft, _name_of(article))
    if output is None or str(output) == "-":
        put_text(added.yaml)
    else:
        sources = [into.path] if article == "-" or is_address(article) else [into.path, Path(article)]
        write_file(output, added.yaml.encode(), force=force, sources=sources)
    say(f"{counts(added)}; {into.path} is as it was")


def _name_of(article: str) -> str:
    return "stdin" if article == "-" else article if is_address(article) else Path(article).name


def _known(options: LibraryOptions, into: Brief | None) -> Known:
    """Return what a brief lends, and behind it the library."""
    lent = _of_library(options)
    if into is None:
        return lent
    return Known(_behind(into.actors, lent.actors), _behind(into.topics, lent.topics))


def _behind(first: Mapping[str, _Part], second: Mapping[str, _Part]) -> dict[str, _Part]:
    return {**first, **{id_: each for id_, each in second.items() if id_ not in first}}


def _of_library(options: LibraryOptions) -> Known:
    """Return what the library lends; nothing where there is none, or it is the example."""
    try:
        library = options.opened()
        if library.found != str(library.folder):
            return Known()
        names = library.names()
    except CannotGoOn:
        return Known()
    return Known(names.declared_actors(), names.declared_topics())
