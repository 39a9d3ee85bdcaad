"""The manual of all codes, made from what reading and the rules say of their faults."""

from textwrap import fill, indent
from types import MappingProxyType

from briefing.brief.reading.faults import FAULTS, Fault
from briefing.proof.acceptance import NEVER
from briefing.proof.checks import LIBRARY_RULES, RULES

EXPLANATIONS: MappingProxyType[str, Fault] = MappingProxyType(
    {fault.code: fault for fault in sorted((*FAULTS, *LIBRARY_RULES, *RULES), key=lambda fault: fault.code)}
)

# What a brief may accept with a reason; an exemption that is not needed is taken out instead.
_ACCEPTABLE = frozenset(rule.code for rule in RULES) - NEVER - {"B606"}


def explained(code: str, width: int = 80) -> str:
    """Return the manual page of a code, its prose in lines of so many columns; raise KeyError for an unknown one."""
    fault = EXPLANATIONS[code]
    examples = [f"{label}:\n{indent(piece, '    ')}" for label, piece in _examples(fault)]
    return "\n\n".join([fill(f"{code}: {fault.title}", width), fill(fault.why, width), *examples]) + "\n"


def explained_in_markdown(code: str) -> str:
    """Return why a code matters, with the example and the mend, as Markdown."""
    fault = EXPLANATIONS[code]
    examples = [f"{label}:\n\n```yaml\n{piece}\n```" for label, piece in _examples(fault)]
    return "\n\n".join([fault.why, *examples]) + "\n"


def _examples(fault: Fault) -> list[tuple[str, str]]:
    """Return what is wrong, what would be right, and how to keep what is right though a check points at it."""
    accept = f"accept: {{{fault.code}: the reason}}" if fault.code in _ACCEPTABLE else ""
    pieces = (("Wrong", fault.wrong), ("Right", fault.right), ("Right all the same, in that part of the brief", accept))
    return [(label, piece) for label, piece in pieces if piece]
