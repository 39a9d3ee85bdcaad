"""The form of ``briefing new``: a brief beside its article's text, with every part there and explained."""

from briefing.dates.edtf import EdtfDate
from briefing.text.sentences import sentences

_TITLE = 80  # characters


def skeleton(text: str, text_name: str, published: EdtfDate) -> str:
    """Return a brief for an article's text in a file of that name, to be filled in.

    Its title is the text's first sentence, its parts stand there as comments; it becomes a
    brief with its first statement.
    """
    found = sentences(text)
    first = " ".join(text[found[0].start : found[0].end].split()) if found else ""
    title = first if len(first) <= _TITLE else f"{first[: _TITLE - 1].rsplit(' ', 1)[0]} …"
    return _FORM.format(title=_quoted(title or "..."), published=published, text=_quoted(text_name))


def _quoted(text: str) -> str:
    """Return text in YAML's double quotation marks, whatever it holds."""
    escaped = "".join(
        f"\\{character}" if character in '"\\' else character if character.isprintable() else f"\\U{ord(character):08x}"
        for character in text
    )
    return f'"{escaped}"'


_FORM = """\
# A brief: fill in what the article says, take out what it doesn't, and run `briefing check` on it.
# (With `briefing schema > brief.schema.json` and the line `# yaml-language-server: $schema=brief.schema.json`
# an editor completes and checks while you type.)
format: 1
title: {title}

# What is new, and so what: your own words.
bottom_line:
why_it_matters: []

article:
  published: {published}
  # published_basis: inferred     # if the text does not state it; then `note:` says how it is known
  headline:
  outlet:
  author:
  url:
  language: en
  # translated_from: zh
  # translation: machine          # or human
  text: {text}

# id: label, or id: {{label: ..., under: another-topic}}
topics: {{}}

# id: {{name: ..., kind: person, role: ..., of: another-actor, as_written: [the article's spelling]}}
# kind: person, government, organization, group, country, place
actors: {{}}

# `source` is the article's own words; `stated` its phrase for the date; dates are 2024, 2024-05, 2024-05-14,
# 2024-08-15/2024-08-16, 2018/.. (since), ../2026 (by), 2024-34 (second quarter), 2024~ (about).
events: []
#  - what: ...
#    date: 2024-05
#    stated: May this year
#    topics: []
#    actors: []
#    status: reported             # reported, planned, expected, alleged
#    kind: threat                 # a threat or an offer, with its condition:
#    if: ...
#    key: yes                     # what matters most: a page that must shorten names it first
#    said_by: an-actor            # where somebody says so; or the article's words: unnamed officials
#    source: ...

meetings: []
#  - title: ...
#    date: 2024-08-15/2024-08-16
#    place: ...
#    status: planned              # planned, held, cancelled
#    source: ...
#    delegations:
#      - {{of: an-actor, lead: a-person, members: [], source: ...}}
#    actors: []                   # who takes part, where there are no delegations
#    agenda:
#      - {{item: ..., topics: [], source: ...}}
#    outcome:                     # of a held meeting; status: agreed, open, deferred, rejected
#      - {{what: ..., status: agreed, by: an-actor, due: 2024-10, source: ...}}

measures: []
#  - title: ...
#    kind: tariff                 # tariff, export control, sanction ...
#    by: an-actor
#    on: an-actor
#    for: an-actor                # who gains
#    actors: []                   # whom else it concerns
#    status: proposed             # proposed, adopted; in force or ended, where no date of it is given
#    rate_before: 25%
#    rate: 100%
#    announced: 2024-05-14
#    in_force: 2024
#    source: ...

positions: []
#  - question: ...?
#    status: open                 # open, narrowing, settled
#    sides:
#      - {{actor: an-actor, says: ..., source: ...}}

quotes: []
#  - speaker: an-actor             # or the article's words: a senior official
#    text: "..."
#    context: ...

figures: []
#  - what: ...                    # such as consumer prices on the year
#    value: 3.4%
#    before: 3.1%
#    of: an-actor
#    date: 2024-07
#    source: ...

# Your own: what it may mean, what to look out for, what the article leaves open.
judgments: []
#  - {{text: ..., likelihood: likely, confidence: moderate, because: [...]}}
watch: []
#  - {{what: ..., date: 2024-09}}
gaps: []
"""
