"""Which briefs are independent of each other: those of one text, or of one agency, are one source and not several."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.brief.model import Brief
from briefing.brief.statements import identities
from briefing.brief.status import Dated
from briefing.comparison.matching import Mention, affiliations, is_same

if TYPE_CHECKING:
    from briefing.brief.provenance import Provenance

ProvenanceOf = Callable[[Brief], "Provenance"] | None


class OneSource(NamedTuple):
    """Briefs whose articles are one source, in the order given, and the agency that they credit, if they do.

    ``is_one_text`` tells whether it is their text that makes them one, and not the agency alone.
    """

    briefs: tuple[Brief, ...]
    agency: str = ""
    is_one_text: bool = True


def sources_of(briefs: Iterable[Brief], provenance_of: ProvenanceOf) -> list[OneSource]:
    """Return the sources that briefs rest on, each brief once; a brief that is one source with two others joins them.

    Where nothing tells where the articles come from, each is a source by itself.
    """
    once = list({(brief.path, brief.revision): brief for brief in briefs}.values())
    if len(once) == 1 or provenance_of is None:
        return [OneSource((brief,)) for brief in once]
    from briefing.brief.provenance import Provenance  # a paper of one brief needs no text's likeness

    groups = _joined([(brief, provenance_of(brief)) for brief in once], Provenance.is_one_with)
    found = [
        OneSource(
            tuple(brief for brief, _ in group),
            _agency([each for _, each in group]),
            len(_joined(group, Provenance.is_one_text_with)) == 1,
        )
        for group in groups
    ]
    place = {id(brief): number for number, brief in enumerate(once)}
    in_order = [
        source._replace(briefs=tuple(sorted(source.briefs, key=lambda brief: place[id(brief)]))) for source in found
    ]
    return sorted(in_order, key=lambda source: place[id(source.briefs[0])])


def told_by(found: Sequence[Dated], least: int, provenance_of: ProvenanceOf) -> list[Dated]:
    """Return the dated statements that at least so many independent articles tell."""
    known = affiliations({id(each.statement.brief): each.statement.brief for each in found}.values())
    clusters: list[list[Dated]] = []
    by_identity: dict[object, list[tuple[Mention, list[Dated]]]] = {}
    for each in found:
        mention = Mention(each.statement, known)
        keys = [(key, each.phase) for key in identities(each.statement)]
        near = (entry for key in keys for entry in by_identity.get(key, ()))
        cluster = next((cluster for other, cluster in near if is_same(other, mention)), None)
        if cluster is None:
            clusters.append(cluster := [])
            for key in keys:
                by_identity.setdefault(key, []).append((mention, cluster))
        cluster.append(each)
    kept: set[int] = set()
    for cluster in clusters:
        if len(sources_of((each.statement.brief for each in cluster), provenance_of)) >= least:
            kept.update(map(id, cluster))
    return [each for each in found if id(each) in kept]


def _joined(
    briefs: "Iterable[tuple[Brief, Provenance]]", are_one: "Callable[[Provenance, Provenance], bool]"
) -> "list[list[tuple[Brief, Provenance]]]":
    """Return the briefs in groups: each is one with another of its group."""
    groups: list[list[tuple[Brief, Provenance]]] = []
    for brief, own in briefs:
        near = [group for group in groups if any(are_one(own, other) for _, other in group)]
        joined = [*(each for group in near for each in group), (brief, own)]
        groups = [group for group in groups if group not in near] + [joined]
    return groups


def _agency(members: "Sequence[Provenance]") -> str:
    return next((each.agency for each in members if each.agency), "")
