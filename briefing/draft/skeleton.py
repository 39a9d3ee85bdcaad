"""The form of ``briefing new``: a brief beside its article's text, with every part there and explained."""

import re
from collections.abc import Iterator

from briefing.dates.edtf import EdtfDate
from briefing.draft.form_parts import PARTS
from briefing.draft.kinds import KINDS, Kind
from briefing.draft.quoting import double_quoted
from briefing.text.sentences import sentences

SCHEMA_NAME = "brief.schema.json"
_TITLE = 80  # characters
_FIRST = ("topics", "actors")  # the parts that the others name
_LAST = ("judgments", "watch", "gaps", "paper")  # the editor's own


def skeleton(text: str, text_name: str, published: EdtfDate, kind: str = "", schema_name: str = SCHEMA_NAME) -> str:
    """Return a brief for an article's text in a file of that name, to be filled in.

    Its title is the text's first sentence, its parts are comments that read as they stand once they are none; it
    becomes a brief with its first statement. A ``kind`` of news has its questions in the parts that answer them.
    ``schema_name`` leads from the brief to the JSON Schema.
    """
    found = sentences(text)
    first = " ".join(text[found[0].start : found[0].end].split()) if found else ""
    title = first if len(first) <= _TITLE else f"{first[: _TITLE - 1].rsplit(' ', 1)[0]} …"
    quoted = {"title": double_quoted(title or "..."), "text": double_quoted(text_name)}
    head = _HEAD.format(schema=schema_name, published=published, **quoted)
    return head + "".join(f"\n{part}" for part in _parts(KINDS.get(kind, Kind({}, ()))))


def _parts(kind: Kind) -> Iterator[str]:
    """Yield the parts as comments, those of the kind of news before the others."""
    others = [name for name in PARTS if name not in (*_FIRST, *kind.questions, *_LAST)]
    for name in (*_FIRST, *kind.questions, *others, *_LAST):
        part = PARTS[name]
        for key, value in kind.values.get(name, {}).items():
            part = re.sub(rf"^(\s*(?:- )?{key}:).*", rf"\1 {value}", part, count=1, flags=re.MULTILINE)
        if name == "gaps" and kind.gaps:
            part = part.replace("  - ...\n", "".join(f"  - {double_quoted(question)}\n" for question in kind.gaps))
        questions = "".join(f"## {question}\n" for question in kind.questions.get(name, ()))
        yield questions + "".join(f"# {line}\n" for line in part.splitlines())


_HEAD = """\
# yaml-language-server: $schema={schema}
## A brief: fill in what the article says, and run `briefing check` on it. Each part below is a comment; take the `# `
## away from the lines that you want. A key without a value counts as not written.
##
## `source` is the article's own words; `stated` its phrase for a date; `key: yes` is for what matters most. Dates are
## 2024, 2024-05, 2024-05-14, 2024-08-15/2024-08-16, 2018/.. (since), ../2026 (by), 2024-34 (second quarter), 2024~.
format: 1
title: {title}

## What is new, and so what: your own words.
bottom_line:
why_it_matters: []

article:
  published: {published}
  published_basis:              # inferred, if the text does not state it; then `note` says how it is known
  note:
  headline:
  outlet:
  author:
  url:
  retrieved:
  language: en
  translated_from:              # such as zh
  translation:                  # machine or human
  text: {text}
"""
