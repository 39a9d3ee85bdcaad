"""What matters of an article's findings: what the lead and the headline tell, and which numbers are figures."""

import re
from collections.abc import Sequence

from briefing.draft.boilerplate import lead_of
from briefing.draft.datelines import dateline_end
from briefing.draft.findings import Extent, FoundFigure
from briefing.text.sentences import paragraphs
from briefing.text.stems import stems

_KEY = 2  # statements that are marked as key: a lead seldom tells more
_NEAR = 8  # paragraphs from the lead on in which the news stands, where the lead is a scene
_SHARED = 2  # stems that a lead has of its headline; of 25 leads that tell the news all have
_SERIES = re.compile(
    r"\b(?:rates?|prices?|index|inflation|growth|imports?|exports?|trade|output|sales|profits?|income|revenues?|loss(?:es)?"
    r"|deficit|surplus|unemployment|turnover|gdp|production|shares|yields?|reserves|debt|population|toll|deaths?|earnings)\b",
    re.IGNORECASE,
)


def key_of(story: str, headline: str, extents: Sequence[Extent]) -> Sequence[Extent]:
    """Return the extents of the findings that matter most: the lead's, or where that tells a scene, the headline's."""
    spans = paragraphs(story)
    if not spans:
        return ()
    lead = lead_of(story, spans)
    tells_news = bool(dateline_end(story[slice(*spans[lead])]))
    first = [each for each in sorted(extents) if spans[lead][0] <= each[0] < spans[lead][1]]
    wanted = stems(headline)
    shared = {each: len(stems(story[slice(*each)]) & wanted) for each in extents}
    if not tells_news and max((shared[each] for each in first), default=0) < _SHARED:
        end = spans[min(lead + _NEAR, len(spans)) - 1][1]
        near = [each for each in sorted(extents) if spans[lead][0] <= each[0] < end]
        best = max(near, key=lambda each: shared[each], default=None)
        if best is not None and shared[best] >= _SHARED:
            return (best,)
    return first[:_KEY]


def is_series(figure: FoundFigure) -> bool:
    """Whether a number is told again another day: it has one before it, or measures a price, a rate, a toll."""
    return bool(figure.before) or (_SERIES.search(figure.what) is not None and not figure.what[:1].isdigit())
