"""Whom and what an article names: people, bodies, peoples, states and places, by rules."""

from briefing.draft.findings import Named
from briefing.draft.names.finding import named_in

__all__ = ["Named", "named_in"]
