"""Expressions of times near and far, counted from publication or from another date of the article."""

from briefing.dates.news.english.expression import any_case
from briefing.dates.news.english.words import NEAR, NUMBER, PART, SINGLE, UNIT
from briefing.dates.news.meanings import following, units

_DAYTIME = "day|night|morning|afternoon|evening"
_NO_LENGTH = r"(?!\s+(?:ago|old|period|term|plan)|-)"

NEAR_TIMES = (
    # from another date of the article
    any_case(
        "next to a date named before",
        "previous, span",
        rf"the\s+(?P<which>next|following|previous|preceding|prior)\s+(?P<unit>{_DAYTIME}|week|weekend|month|quarter|year)\b{_NO_LENGTH}",
        following.next_or_previous,
    ),
    # from publication
    any_case(
        "near unit",
        "unit, near",
        rf"{NEAR}\s+(?P<unit>weekend|week|month|quarter|year|decade|century)\b{_NO_LENGTH}",
        units.near_unit,
    ),
    any_case(
        "near unit",
        "unit, earlier or later",
        r"(?P<near>earlier|later)\s+in\s+the\s+(?P<unit>week|month|quarter|year|decade|century)",
        units.near_unit,
    ),
    any_case(
        "ago",
        "counted unit, ago",
        rf"{NUMBER}\s+{UNIT}\s+(?:ago|back)(?P<on>\s+(?:today|this\s+(?:week|month)|(?:last|next)\s+(?:week|month)))?",
        units.ago,
    ),
    any_case("ago", "counted unit, earlier", rf"{NUMBER}\s+{UNIT}\s+earlier(?!\s+than)", following.earlier),
    any_case(
        "time past",
        "counted unit, past",
        rf"(?:(?:in|over|during|for|within)\s+)?the\s+(?:past|last|previous|preceding)\s+{NUMBER}\s+{UNIT}",
        units.time_past,
    ),
    any_case(
        "time past",
        "unit, past",
        rf"(?:in|over|during|within)\s+the\s+(?:past|last)(?P<number>)\s+{SINGLE}",
        units.time_past,
    ),
    any_case(
        "time past",
        "digit, past",
        r"(?:(?:in|over|during|for|within)\s+)?the\s+(?:past|last|previous)\s+(?P<number>24|48|72)\s+hours",
        units.hours_past,
    ),
    any_case("time past", "recent", r"in\s+recent\s+(?P<unit>days|weeks|months|years|decades)", units.recent),
    any_case(
        "time ahead",
        "coming",
        r"(?:in|over|during|for)\s+(?:the\s+)?(?:coming|upcoming)\s+(?P<unit>days|weeks|months|years|decades)",
        units.coming,
    ),
    any_case(
        "time ahead",
        "counted unit, next",
        rf"(?:(?:in|over|during|for|within)\s+)?the\s+(?:next|coming|following)\s+{NUMBER}\s+{UNIT}",
        units.time_ahead,
    ),
    any_case(
        "time ahead",
        "unit, next",
        r"(?:in|over|during|for|within)\s+the\s+(?:next|coming)(?P<number>)\s+(?P<unit>year|decade)",
        units.time_ahead,
    ),
    any_case("time ahead", "unit, next", rf"(?:over|within)\s+the\s+next(?P<number>)\s+{SINGLE}", units.time_ahead),
    any_case("time ahead", "counted unit, within", rf"within\s+{NUMBER}\s+{UNIT}\b(?!\s+of)", units.time_ahead),
    any_case(
        "that far ahead",
        "counted unit, in",
        rf"in\s+{NUMBER}\s+{UNIT}(?P<time>['’]\s+time)?\b(?!\s+(?:of|to))",
        units.far_ahead,
    ),
    any_case(
        "that far ahead",
        "counted unit, from",
        rf"{NUMBER}\s+{UNIT}\s+(?P<time>from\s+(?:now|today))",
        units.far_ahead,
    ),
    any_case(
        "edge",
        "unit, edge",
        rf"(?:the\s+)?{PART}\s+of\s+(?:(?P<near>this|last|next|the\s+(?:current|coming|previous))|the)\s+{SINGLE}",
        units.unit_edge,
    ),
    any_case(
        "edge",
        "yearend",
        r"(?:the\s+)?(?:(?P<which>this|last|next)\s+)?(?P<unit>year|month|week|quarter)(?:['’]s)?[\s-]+end\b(?!\s+of)"
        r"|(?P<together>yearend)",
        units.unit_end,
    ),
    any_case("mid year", "midyear", r"mid-?year(?!\s+(?:review|report|session))", units.mid_year),
    # from another date of the article
    any_case(
        "a date named before",
        "that, span",
        rf"(?P<which>that|the\s+same|that\s+same)\s+(?P<unit>{_DAYTIME}|week|month|quarter|year)\b"
        r"(?!\s+(?:of|as|ago|old)\b|-)",
        following.same,
    ),
    any_case(
        "next to a date named before",
        "next to, span",
        rf"the\s+(?P<unit>{_DAYTIME}|week|month|year)\s+(?P<which>before|after)(?=[.,;:)]|\s*$)",
        following.next_or_previous,
    ),
    any_case(
        "so far from a date named before",
        "counted unit, later",
        rf"{NUMBER}\s+{UNIT}\s+(?:later|afterwards?|after(?=[.,;)]|\s*$))",
        following.later,
    ),
    any_case(
        "so far from a date named before",
        "counted unit, before",
        rf"{NUMBER}\s+{UNIT}\s+before(?=[.,;)]|\s*$)",
        following.earlier,
    ),
)
