"""The nouns of measures, each with its kind: tariff, sanction, quota."""

import re
from functools import cache

# Each with its kind; the first that matches at a place counts.
_NOUNS = (
    (
        "tariff",
        r"(?:counter-?|retaliatory\s+|import\s+|export\s+|punitive\s+|anti-?dumping\s+|countervailing\s+)*tariffs?",
    ),
    (
        "tariff",
        (
            r"(?<!on\s)(?<!off\s)(?<!heavy-)(?:(?:anti-?dumping|countervailing|import|export|customs|safeguard|excise|stamp"
            r"|provisional|definitive|punitive|extra|additional)\s+)*(?:duty|duties)(?!\s+(?:to|officers?|free)\b|-free)"
        ),
    ),
    (
        "tariff",
        r"(?:import\s+|export\s+|border\s+)?(?:lev(?:y|ies)|surcharges?)(?=\s+(?:of|on)\b)|import\s+(?:tax|levy|deposits?)|deposits(?=\s+of\s+\d)",
    ),
    (
        "export control",
        r"(?:export|trade|technology)\s+(?:controls?|curbs?|restrictions?|licen[cs]es?|bans?|limits?)|licen[cs](?:es|e|ing)\s+for\s+exports?",
    ),
    (
        "sanction",
        r"(?:(?:economic|financial|trade|targeted|new|fresh|further|secondary)\s+)*sanctions?(?!\s+(?:busting|list|committee|regime\s+on))|asset\s+freezes?|freezes?\s+(?:of|on)\s+(?:the\s+)?assets|visa\s+bans?|travel\s+bans?|sanctions\s+list|black\s?lists?|entity\s+list",
    ),
    (
        "embargo",
        r"(?:arms|oil|trade|air|weapons|grain|gas|economic)?\s?embargo(?:e?s)?|(?:naval\s+|economic\s+)?blockades?",
    ),
    (
        "ban",
        r"(?:(?:import|export|flight|smoking|fishing|whaling|driving|total|blanket|partial|temporary)\s+)*(?:bans?|moratori(?:um|a)|prohibitions?)(?=\s|[.,;]|$)",
    ),
    ("quota", r"(?:(?:import|export|fishing|catch|production|output|annual|textile|milk|\w+)\s+)?quotas?"),
    (
        "quota",
        r"(?:output|production|oil|supply)\s+cuts?|cuts?(?=\s+of\s+(?:about\s+)?[\d.]+\s+(?:million\s+)?(?:barrels|bpd))",
    ),
    (
        "price cap",
        r"(?:oil\s+|gas\s+)?price\s+(?:caps?|ceilings?|controls?|freezes?)|minimum\s+prices?|wage\s+freezes?",
    ),
    (
        "rate",
        (
            r"(?:(?:key|main|benchmark|official|short-term|overnight|base|prime|one-week|seven-day|two-week|three-month|marginal|its|leading)\s+)*"
            r"(?:interest|borrowing|lending|policy|discount|repo|repurchase|reverse\s+repo|refinancing|overnight|benchmark|key|call|funds|federal\s+funds|cash|deposit|base|bank|lombard|minimum\s+bid|overnight\s+call|loan\s+prime)"
            r"(?:\s+(?:interest|borrowing|lending|policy|call|refinancing|repo|facility|deposit|funds))*\s+rates?|(?<=key\s)rates?|(?<=its\s)rates?(?=\s+(?:by|to|unchanged|steady|on\s+hold))|\brates(?=\s+(?:by|to|unchanged|steady|on\s+hold)\b)|(?:bank\s+)?reserve\s+requirements?(?:\s+ratio)?|borrowing\s+costs"
        ),
    ),
    ("subsidy", r"(?:(?:export|farm|fuel|state|price|food|energy)\s+)*subsid(?:y|ies)"),
    (
        "aid",
        (
            r"(?:(?:emergency|humanitarian|military|financial|economic|food|development|flood|disaster|relief|standby|foreign|bilateral|state)\s+)*"
            r"(?:aid(?!\s+(?:workers?|agenc|groups?|convoys?|officials?|to\s+the\s+camp))|assistance|bailouts?|loans?|grants?|credits?(?!\s+(?:rating|suisse|card))|credit\s+lines?|(?:rescue|aid|stimulus|relief|support|loan|spending)\s+(?:packages?|plans?|programmes?|programs?|funds?)|stimulus|(?<=\bof\s)relief)(?:\s+packages?)?"
        ),
    ),
    (
        "tax",
        r"(?:(?:windfall|carbon|sales|value-added|income|corporate|corporation|export|fuel|wealth|consumption|digital(?:\s+services)?|property|capital\s+gains|profits?|goods\s+and\s+services|transit|inheritance|petrol|sugar|tobacco|alcohol)\s+)+(?:tax(?:es)?)|VAT|(?:transit|export|entry|visa)\s+fees?|tax(?:es)?(?=\s+on\b)|tax\s+(?:increases?|rises?|cuts?|breaks?|rebates?|holidays?)",
    ),
    ("licence", r"licen[cs](?:es?|ing\s+requirements?)(?=\s+(?:for|to|from)\b)"),
    (
        "emergency",
        r"state\s+of\s+(?:emergency|siege|alert|war)|(?:public\s+health\s+|national\s+|health\s+)emergency|martial\s+law|curfews?|lockdowns?|disaster\s+(?:zones?|areas?)|(?:night-?time|overnight|national)\s+curfews?",
    ),
    ("amnesty", r"(?:general\s+)?amnest(?:y|ies)"),
    (
        "law",
        r"(?:(?:draft|new|emergency|security|press|media|labou?r|election|tax)\s+)*(?:law|legislation|decree|bill|constitutional\s+amendment)(?=\s+(?:that|which|to|on|allowing|banning|requiring|barring|raising|limiting|giving|making|increasing|cutting|restricting|giving|granting|suspending|freezing|ending|criminali[sz]ing|legali[sz]ing|imposing|extending)\b)",
    ),
    (
        "restriction",
        r"(?:(?:import|investment|travel|trade|visa|entry|movement|capital|currency|exchange|new|water)\s+)*(?:restrictions|curbs|limits|controls)(?=\s+(?:on|for|against|over|of|at|that|are|were|will|have)\b|[.,;])|(?:investment|travel|visa|import|capital|exchange)\s+(?:restrictions|curbs|limits|controls)",
    ),
    ("visa", r"visa(?:-free\s+(?:travel|entry|regime|access)|\s+requirements?|s(?=\s+for\b))|abolition\s+of\s+visas"),
    ("ration", r"(?:\w+\s+)?rations?(?=\s+(?:from|by|to|for|of)\b)|rationing"),
)


@cache
def nouns() -> re.Pattern[str]:
    """Return the pattern of all nouns of measures; the group that matches is the number of its kind."""
    return re.compile(
        "|".join(rf"(?P<n{number}>(?<![\w-])(?:{pattern})(?![\w-]))" for number, (_, pattern) in enumerate(_NOUNS)),
        re.IGNORECASE,
    )


def kind_of(match: re.Match[str]) -> str:
    """Return the kind of a noun of measures."""
    return _NOUNS[int(str(match.lastgroup)[1:])][0]
