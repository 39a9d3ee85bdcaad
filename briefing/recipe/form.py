"""A recipe to begin with: a weekly that works as it stands, and what else may be asked."""

FORM = """\
title: The week
# to: The Minister
# from: Trade desk
# ref: 24/118
# handling: OFFICIAL

# The folder of briefs, from here; without it the library is found as every command finds it.
# library: briefs

# What `last paper` means before there is one; without it a week before.
# since: 2024-08-01

sections:
  - view: new-since
    since: last paper
    most: 5
    empty: leave out
  - view: timeline
    title: What is to come
    upcoming: yes
  - view: measures
    title: Measures in force
    in_force: yes

# Further views: figures, quotes, positions, people, topics, list; summary, short, full and agenda (of one brief:
# `brief: ID`, else the latest); topic and actor, a dossier (`topic: tariffs`, `actor: us-treasury`); search
# (`query: steel`).
# The filters of the command line go by the same names: topic, actor, kind, status, since, until, upcoming, in_force.
# `most: 10` shows the ten that matter most, `reverse: yes` the latest first.
# `empty: leave out` drops a section with nothing to show; else it says so.
"""
