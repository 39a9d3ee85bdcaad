"""The words that the format knows: what each of a closed set means, and which are usual where any may stand."""

from types import MappingProxyType

# By part and key, in the order in which an editor offers them.
MEANINGS = MappingProxyType(
    {
        ("Actor", "kind"): {
            "person": "a human being",
            "government": "a government, its ministries and offices",
            "organization": "a body with a name: a bank, a company, a party, a court",
            "group": "people with something in common and no office: farmers, rebels, analysts",
            "country": "a country, as a place or as one that acts",
            "place": "a city, a region, a strait",
            "document": "a report, a law or a statement that says something",
            "unknown": "not known yet",
        },
        ("Article", "published_basis"): {
            "stated": "the article has its day",
            "inferred": "somebody worked it out; `note` says how",
        },
        ("Article", "translation"): {
            "machine": "a machine translated it; names and numbers may be wrong",
            "human": "a person translated it",
        },
        ("Outcome", "status"): {
            "agreed": "both sides agreed",
            "open": "it was discussed and left open",
            "deferred": "it was put off to a later day",
            "rejected": "it was refused",
        },
        ("Meeting", "status"): {
            "planned": "it is to come",
            "held": "it took place",
            "cancelled": "it was called off",
        },
        ("Event", "kind"): {
            "threat": "somebody threatens with it; `if` is the condition",
            "offer": "somebody offers it; `if` is the condition",
        },
        ("Event", "status"): {
            "reported": "the article tells it as a fact",
            "planned": "somebody has decided that it will be",
            "expected": "somebody thinks that it will be",
            "alleged": "somebody claims it, and the article does not stand for it",
        },
        ("Measure", "status"): {
            "proposed": "not decided yet",
            "adopted": "decided; whether it is in force, its dates tell",
            "in force": "in force, where no date of it is given",
            "ended": "no longer in force, where no date of it is given",
        },
        ("Position", "status"): {
            "open": "the sides stand where they stood",
            "narrowing": "they come closer",
            "settled": "they agree",
        },
        ("Judgment", "likelihood"): {
            "almost no chance": "1 to 5 %",
            "very unlikely": "5 to 20 %",
            "unlikely": "20 to 45 %",
            "roughly even chance": "45 to 55 %",
            "likely": "55 to 80 %",
            "very likely": "80 to 95 %",
            "almost certain": "95 to 99 %",
        },
        ("Judgment", "confidence"): {
            "low": "thin or doubtful sources",
            "moderate": "plausible, and not well enough confirmed",
            "high": "good sources that agree",
        },
    }
)
# ICD 203 (US intelligence community, analytic standards): the first of each pair of terms.
LIKELIHOODS = tuple(MEANINGS["Judgment", "likelihood"])
SUGGESTIONS = MappingProxyType(
    {
        ("Measure", "kind"): (
            "tariff",
            "export control",
            "sanction",
            "embargo",
            "ban",
            "quota",
            "investment restriction",
            "subsidy",
            "price cap",
            "licence",
            "suspension",
            "tax",
            "interest rate",
            "aid",
            "fine",
            "visa",
            "expulsion",
            "border closure",
            "state of emergency",
        ),
    }
)
