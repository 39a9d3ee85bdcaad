"""The verdict of the checks: how each kind of statement stands to the articles, what is cited, and the sum."""

from collections import Counter
from collections.abc import Sequence

from briefing.document import Bullets, Document, Line, Paragraph, Role, Span, Table
from briefing.proof.evidence import CLAIM_KINDS, PROOF_STATUSES, PROVED, Tally
from briefing.proof.sum import Sum
from briefing.text.counting import counted
from briefing.views.parts.phrases import problems_counted
from briefing.views.parts.records import path_text
from briefing.views.selection import Selection


def verdict(selection: Selection) -> Document:
    """Return the counts of each status by kind, the share of the articles that is cited, and the sum."""
    proof = selection.proof or Sum()
    tally, cited, citable = proof.tally, proof.cited, proof.citable
    found, accepted = Counter[str](), 0
    for problem in selection.problems:
        found[problem.severity] += 1
        accepted += bool(problem.accepted)
    lines: list[Span] = []
    if tally.editors_own:
        own = counted(tally.editors_own, "watch item")
        lines.append(Span(f"{own} without a source: the editor's own", "muted"))
    if citable:
        what = "sentences with a number, a date, a name or a quotation are cited"
        lines.append(Span(f"{cited} of {citable} {what} ({cited * 100 // citable}%)"))
    switched_off = {path_text(path): codes for path, codes in proof.switched_off.items()}
    off = tuple((Span(f"{path} switches checks off: {codes}", "status"),) for path, codes in switched_off.items())
    outcome = problems_counted(found["error"], found["warning"]) or _outcome(tally)
    if notes := found["note"] - accepted:
        outcome += f"; {counted(notes, 'note')}"
    if accepted:
        outcome += f"; {accepted} accepted with a reason"
    end = Paragraph((Span(f"{counted(proof.briefs, 'brief')} checked: {outcome}"),))
    return Document(
        title=(Span("Verdict", "strong"),),
        blocks=(*_table(tally), *(Paragraph((line,)) for line in lines), *((Bullets(off),) if off else ()), end),
        records={
            "briefs": proof.briefs,
            "statements": [
                {"kind": kind, **{status.replace(" ", "_"): tally.of(status, kind) for status in PROOF_STATUSES}}
                for kind in CLAIM_KINDS
            ],
            "editors_own": tally.editors_own,
            "cited": cited,
            "citable": citable,
            "switched_off": switched_off,
            "errors": found["error"],
            "warnings": found["warning"],
            "notes": found["note"] - accepted,
            "accepted": accepted,
        },
    )


def _table(tally: Tally) -> tuple[Table, ...]:
    """Return the counts by kind and in total, if there are any."""
    by_kind = {kind: [tally.of(status, kind) for status in PROOF_STATUSES] for kind in CLAIM_KINDS}
    rows = [_row(kind, counts) for kind, counts in by_kind.items() if any(counts)]
    sums = [tally.of(status, *CLAIM_KINDS) for status in PROOF_STATUSES]
    columns = ("Kind", *(status.capitalize() for status in PROOF_STATUSES))
    return (Table(columns, (*rows, _row("total", sums, zero="0"))),) if rows else ()


def _row(kind: str, counts: Sequence[int], zero: str = "·") -> tuple[Line, ...]:
    """Return a row of counts; only what is proved is drawn as such."""
    cells: list[Line] = [(Span(kind),)]
    for status, count in zip(PROOF_STATUSES, counts, strict=True):
        role: Role = "proved" if status == PROVED else "status"
        cells.append((Span(str(count), role) if count else Span(zero, "muted"),))
    return tuple(cells)


def _outcome(tally: Tally) -> str:
    """Return what the checks come to where they found no problem."""
    if tally.unproved:
        return f"{counted(tally.unproved, 'statement')} not found, though no check asked for says so"
    proved = counted(tally.proved, "statement")
    return f"{proved} found in the article, no problems" if tally.proved else "nothing was found in the article"
