"""B342 to B344: the products, the kind and the series of a statement are in the article's words."""

from collections.abc import Collection, Iterator

from briefing.brief.states import state_of_word
from briefing.proof.evidence import Claim
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.stems import Word, content_words, is_akin_to_any, stem
from briefing.text.synonyms import share_a_meaning

# Kinds of measures that news calls by each other's names, as sets of stems: what has one of them has them all.
_KINDS = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        "tariff duty levy customs surcharge tax import",
        "tax levy fee charge toll duty surcharge rent",
        "control curb restriction limit licence license ban permit rule regulation restrict regulate review condition",
        "sanction embargo blacklist freeze penalty asset ban punish restriction blockade measure boycott",
        "ban prohibition halt block bar embargo forbid outlaw stop suspend suspension prohibit prevent moratorium",
        "quota limit cap ceiling restriction catch allowance share allotment",
        "freeze suspend suspension halt stop cut block withhold deny cancel",
        "ban refuse deny bar close shut exclude turn",
        "subsidy aid support grant credit loan relief rebate payment",
        "exemption waiver relief exempt waive exclude exclusion suspension suspend lift",
        "fine penalty fee",
        "remedy duty safeguard antidump countervail anti dump",
        "cut reduction lower reduce rate",
        "amnesty pardon",
        "rate interest borrow lend repo discount",
        "aid loan lend fund package bailout stimulus donate pledge promise release provide",
        "resumption resume restore",
        "price wage pension fee fare premium",
    )
)


def products_are_in_the_excerpt(subject: Subject) -> Problems:
    """Yield a problem for each product and kind of a measure, and each series, that no word of the article tells."""
    for each in subject.evidence:
        if each.claim.kind == "measure" and each.claim.excerpts:
            cited = f"{each.claim.cited_words}\n{subject.context_of(each, before=0)}"
            yield from _products(subject, each.claim, cited)
            yield from _kind(subject, each.claim, cited)
        elif each.claim.kind == "meeting" and each.claim.excerpts:
            yield from _series(subject, each.claim)


def _products(subject: Subject, claim: Claim, cited: str) -> Problems:
    for number, product in enumerate(claim.item.products):
        if _is_another(product, cited):
            hint = "name what the article names, or cite the words that do"
            message, keys = f"the excerpt has no word of {product!r}", (*claim.keys, "products", number)
            yield subject.problem("B342", "warning", message, hint, keys, words=product)


def _kind(subject: Subject, claim: Claim, cited: str) -> Problems:
    """Yield a problem where the excerpt does not speak of a kind, or the article has no word of what tells it."""
    *modifiers, noun = (claim.item.kind or "").split() or ("",)
    near, names = [word.stem for word in content_words(cited)], set(_names_of(noun))
    strange = [word for word in modifiers[:1] if stem(word) not in names and _is_missing(word, near)]
    hint, message = "call it what the article calls it", ""
    if noun and not any(is_akin_to_any(one, near) for one in names):
        message = f"the excerpt speaks of no {claim.item.kind!r}"
    elif strange and subject.text is not None and _is_missing(strange[0], subject.stems):
        message = f"the article has no word of {strange[0]!r}"
    if message:
        yield subject.problem("B343", "warning", message, hint, (*claim.keys, "kind"))


def _series(subject: Subject, claim: Claim) -> Problems:
    series = claim.item.series
    if series and subject.text is not None and _is_missing(series, subject.stems):
        hint, message = "name the series in the article's words", f"the article has no word of {series!r}"
        yield subject.problem("B344", "warning", message, hint, (*claim.keys, "series"))


def _is_missing(phrase: str, cited: Collection[str]) -> bool:
    """Whether no word of a phrase, but for the states that it names, is akin to one of the excerpt."""
    telling = _telling(phrase)
    return bool(telling) and not any(is_akin_to_any(word.stem, cited) for word in telling)


def _is_another(product: str, cited: str) -> bool:
    """Whether the first word of a product, which tells it from its like, is not in the excerpt: *wool* yarn.

    What stands behind may have another name: solar *cells* and solar *batteries*.
    """
    telling = _telling(product)
    said = [word.stem for word in content_words(cited)]
    return bool(telling) and not is_akin_to_any(telling[0].stem, said) and not share_a_meaning(telling[0].text, cited)


def _telling(phrase: str) -> list[Word]:
    return [word for word in content_words(phrase) if state_of_word(word.text) is None and not word.text.isdigit()]


def _names_of(kind: str) -> Iterator[str]:
    """Yield the stems by which the article may call the noun of a kind: itself, and what else news calls it."""
    said: list[Word] = content_words(kind)
    own = {word.stem for word in said}
    yield from own
    for names in _KINDS:
        if not own.isdisjoint(names):
            yield from names


B342 = Rule(
    "B342",
    "a product that the excerpt does not name",
    "The first word of each product, which tells it from its like, must be in the excerpt or its sentence, in whatever "
    "form.",
    "measures:\n  - {title: A tariff, products: [cement], source: a tariff on steel}",
    "measures:\n  - {title: A tariff, products: [steel], source: a tariff on steel}",
    check=products_are_in_the_excerpt,
)
B343 = Rule(
    "B343",
    "a kind of measure that the excerpt does not speak of",
    "A tariff may be called a duty, and a sanction an embargo; but no tariff is a subsidy.",
    "measures:\n  - {title: A tariff, kind: subsidy, source: a tariff on steel}",
    "measures:\n  - {title: A tariff, kind: tariff, source: a tariff on steel}",
    check=products_are_in_the_excerpt,
)
B344 = Rule(
    "B344",
    "a series that the article does not name",
    "At least one word of the series' name must be in the article.",
    "meetings:\n  - {title: Talks, series: climate dialogue, source: The working group met}",
    "meetings:\n  - {title: Talks, series: working group, source: The working group met}",
    check=products_are_in_the_excerpt,
)
