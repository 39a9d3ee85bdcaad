"""The parts of the form of ``briefing new``: YAML that reads at once, for all that is required stands there.

A key without a value is one that is still to be filled in; what stands behind ``#`` tells how.
"""

from types import MappingProxyType

# By the key of each part: the part, whose first line is that key. Where an actor must be
# named, it is the one that the second part declares.
PARTS = MappingProxyType(
    {
        "topics": """\
topics:
  a-topic:                      # its id: lower-case letters, digits and hyphens
    label: ...
    under:                      # the id of a wider topic
    as_written: []              # the article's spellings, where they differ
""",
        "actors": """\
actors:
  an-actor:                     # its id
    name: ...                   # the right name, which is printed
    kind:                       # person, government, organization, group, country, place, document
    role:
    of:                         # the id of the body or country that it belongs to
    as_written: []              # the article's spellings that nobody would expect
""",
        "meetings": """\
meetings:
  - title: ...
    id:                         # such as round-5
    series:                     # the series that it is a round of, and which one it is: 5
    round:
    date:
    stated:
    place:
    status:                     # planned, held, cancelled
    topics: []
    key:                        # yes
    source:
    actors: []                  # who takes part, where there are no delegations
    delegations:
      - of: an-actor            # declared under `actors`
        lead:
        members: []
        source:
    agenda:
      - item: ...
        topics: []
        outcome: []             # what came of this point, written as below
        said_by:
        via:
        source:
    outcome:                    # of a held meeting as a whole
      - what: ...
        status:                 # agreed, open, deferred, rejected
        by: []                  # who is to do it
        due:
        stated:
        key:
        said_by:
        via:
        source:
""",
        "events": """\
events:
  - what: ...
    date:
    stated:
    topics: []
    actors: []
    status:                     # reported, planned, expected, alleged
    kind:                       # threat or offer; `if` is its condition
    if:
    key:
    said_by:                    # where somebody says so: an actor's id, or the article's words
    via:                        # the outlet that it came through
    source:
""",
        "measures": """\
measures:
  - title: ...
    kind:                       # tariff, export control, sanction ...
    by: []
    on: []
    for: []                     # who gains
    actors: []                  # whom else it concerns
    products: []
    rate:                       # such as 100%
    rate_before:
    status:                     # proposed, adopted; in force or ended, where no date of it is given
    announced:
    in_force:
    ended:
    stated:
    topics: []
    key:
    said_by:
    via:
    source:
""",
        "positions": """\
positions:
  - question: ...
    status:                     # open, narrowing, settled
    topics: []
    key:
    sides:
      - actor: an-actor
        says: ...
        said_by:
        via:
        source:
""",
        "quotes": """\
quotes:
  - text: "..."                 # verbatim, without the quotation marks: it is its own source
    speaker:                    # an actor's id, or the article's words: a senior official
    via:
    context:
    date:
    stated:
    topics: []
    key:
""",
        "figures": """\
figures:
  - what: ...                   # such as consumer prices on the year
    value: ...                  # such as 3.4%
    before:
    of:
    date:
    stated:
    topics: []
    said_by:
    via:
    key:
    source:
""",
        "judgments": """\
judgments:                      # your own: what it may mean
  - text: ...
    likelihood:                 # almost no chance, very unlikely, unlikely, roughly even chance,
                                # likely, very likely, almost certain
    confidence:                 # low, moderate, high
    because: []
""",
        "watch": """\
watch:                          # what to look out for: your own, where it has no source
  - what: ...
    date:
    stated:
    topics: []
    actors: []
    key:
    source:
""",
        "gaps": """\
gaps:                           # what the article does not say and a reader will ask
  - ...
""",
        "paper": """\
paper:                          # the head of the paper that `briefing export` writes
  to:                           # whom it is for
  from:
  ref:
  handling:                     # such as OFFICIAL: at the top and the bottom
""",
    }
)
