"""A brief with signs in every field that would steer a screen or be taken for markup."""

# Markup of each format and of Rich, signs that steer a terminal, and signs that hide or turn text.
HOSTILE = (
    "[red]x[/red] [/] [link=https://evil.example]y[/link] :smile: <b>z</b> &amp; | *a* _b_ `c` # d ![e](f) ~~g~~ {h}"
    "\\N\\e[31m\\x9b31m\\a\\x08\\x7f\\r\\u202e\\u2066\\u200b\\ufeff\\u2028\\u0085\\U000E0041"
)
BRIEF = """
title: "{x} title"
bottom_line: "{x} bottom line"
why_it_matters: ["{x} reason"]
article:
  published: 2024-08-12
  published_basis: inferred
  note: "{x} note"
  headline: "{x} headline"
  outlet: "{x} outlet"
  author: "{x} author"
  url: "https://example.org/{x}"
  language: "{x} language"
  text: |
    The envoys met on Monday.
topics: {{t: {{label: "{x} topic", as_written: ["{x} topic there"]}}}}
actors:
  a: {{name: "{x} actor", kind: person, role: "{x} role", of: b, as_written: ["{x} there"]}}
  b: {{name: "{x} body", kind: organization}}
meetings:
  - title: "{x} meeting"
    series: "{x} series"
    round: 2
    date: 2024-08-20
    place: "{x} place"
    stated: "{x} stated"
    topics: [t]
    delegations: [{{of: b, lead: a, members: [a, b], source: "{x} excerpt"}}]
    actors: [a]
    outcome: [{{what: "{x} outcome", by: [a], due: 2024-09, stated: "{x} by then", source: "{x} excerpt"}}]
    agenda: [{{item: "{x} point", topics: [t], said_by: "{x} officials", via: "{x} agency", source: "{x} excerpt"}}]
events:
  - {{what: "{x} event", date: 2024-08, topics: [t], actors: [a], said_by: "{x} sayer", source: "{x} excerpt"}}
  - {{what: "{x} undated", topics: [t], actors: [a], kind: threat, if: "{x} condition"}}
measures:
  - {{title: "{x} measure", kind: "{x} kind", by: [b], on: [a], for: [b], actors: [a], products: ["{x} product"],
     rate: "{x} 5%", rate_before: "{x} 4%", in_force: 2024-05, topics: [t]}}
positions:
  - {{question: "{x} question", topics: [t], status: open,
     sides: [{{actor: a, says: "{x} claim", source: "{x} excerpt"}}]}}
quotes: [{{text: "{x} words", speaker: a, context: "{x} occasion", via: "{x} agency", topics: [t]}}]
figures: [{{what: "{x} figure", value: "{x} 3", before: "{x} 2", of: b, date: 2024-07, topics: [t]}}]
judgments: [{{text: "{x} judgment", likelihood: "{x} likely", because: ["{x} because"]}}]
watch: [{{what: "{x} to watch", date: 2024-09, topics: [t], actors: [a]}}]
paper: {{to: "{x} reader", from: "{x} desk", ref: "{x} 1", handling: "{x} mark"}}
gaps: ["{x} gap"]
"""
