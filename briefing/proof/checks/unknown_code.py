"""B607: each code under `checks` is one."""

from briefing.brief.reading.faults import FAULTS
from briefing.proof.codes import MODULES
from briefing.proof.rule import Problems, Rule, Subject


def codes_are_known(subject: Subject) -> Problems:
    """Yield a problem for each code or family of ours that the brief selects or ignores and that is none."""
    checks = subject.brief.checks
    for name, codes in (("select", checks.select), ("ignore", checks.ignore)):
        for number, code in enumerate(codes):
            # What begins otherwise is of another package's checks, which may not be installed here.
            if code[:1].upper() == "B" and not any(known.startswith(code.upper()) for known in _KNOWN):
                hint = "`briefing check --explain B301` explains one"
                yield subject.problem(
                    "B607", "warning", f"no code begins with {code!r}", hint, ("checks", name, number)
                )


_KNOWN = (*MODULES, *(fault.code for fault in FAULTS))
B607 = Rule(
    "B607",
    "a code that is none",
    "A brief that switches off a check that is not there, by a slip, is checked as if it had not said so.",
    "checks: {ignore: [B999]}",
    "checks: {ignore: [B501]}",
    check=codes_are_known,
)
