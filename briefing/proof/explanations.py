"""The manual of all codes, made from what reading and the rules say of their faults."""

from textwrap import fill, indent
from types import MappingProxyType

from briefing.brief.reading.faults import FAULTS, Fault
from briefing.proof.checks import LIBRARY_RULES, RULES
from briefing.proof.rule import Rule

EXPLANATIONS: MappingProxyType[str, Fault] = MappingProxyType(
    {fault.code: fault for fault in sorted((*FAULTS, *LIBRARY_RULES, *RULES), key=lambda fault: fault.code)}
)


def explained(code: str, width: int = 80) -> str:
    """Return the manual page of a code, its prose in lines of so many columns; raise KeyError for an unknown one."""
    fault = EXPLANATIONS[code]
    prose = [fill(part, width) for part in (f"{code}: {fault.title}", *_prose(fault))]
    pieces = [f"{label}:\n{indent(piece, '    ')}" for label, piece in _examples(fault)]
    return "\n\n".join([*prose, *pieces]) + "\n"


def explained_in_markdown(code: str) -> str:
    """Return what a code means, with the example and the mend, as Markdown."""
    fault = EXPLANATIONS[code]
    pieces = [f"{label}:\n\n```yaml\n{piece}\n```" for label, piece in _examples(fault)]
    return "\n\n".join([*_prose(fault), *pieces]) + "\n"


def _prose(fault: Fault) -> list[str]:
    article = fault.article if isinstance(fault, Rule) else ""
    return [fault.why, *([f"The article says: “{article}”"] if article else [])]


def _examples(fault: Fault) -> list[tuple[str, str]]:
    return [(label, piece) for label, piece in (("Wrong", fault.wrong), ("Right", fault.right)) if piece]
