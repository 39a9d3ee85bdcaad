"""English words without their endings: to compare wordings by the words that carry them.

``rises``, ``rising``, ``rose`` and ``risen`` have one stem; so have ``country`` and ``countries``. Only what a grammar
adds is taken away: ``economic`` and ``economy`` are two stems, but ``are_akin`` calls them akin.

The usual stemmers of Python take 50 to 100 µs a word, know no ``rose``, and load 10 ms of other languages.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from msgspec import Struct

from briefing.text.memory import kept_for

_WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:[’'][^\W\d_]+)?")
# The forms that no rule gives, each behind the word that they belong to.
_IRREGULAR = (
    "arise arose arisen,awake awoke,bear bore borne,beat beaten,become became,begin began begun,bend bent,bind bound,"
    "bite bit bitten,blow blew blown,break broke broken,breed bred,bring brought,build built,burn burnt,buy bought,"
    "catch caught,choose chose chosen,cling clung,come came,creep crept,deal dealt,dig dug,do did done does,"
    "draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,"
    "fight fought,find found,flee fled,fly flew flown flies,forbid forbade forbidden,forecast,foresee foresaw foreseen,"
    "forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got gotten,give gave given,"
    "go went gone goes,grind ground,grow grew grown,hang hung,have had has,hear heard,hide hid hidden,hold held,"
    "keep kept,know knew known,lay laid,lead led,leave left,lend lent,light lit,lose lost,make made,"
    "mean meant,meet met,mislead misled,mistake mistook mistaken,oversee oversaw overseen,overtake overtook overtaken,"
    "overthrow overthrew overthrown,pay paid,plead pled,prove proven,repay repaid,ride rode ridden,ring rang rung,"
    "rise rose risen,run ran,say said,see saw seen,seek sought,sell sold,send sent,shake shook shaken,shine shone,"
    "shoot shot,show shown,shrink shrank shrunk,sing sang sung,sink sank sunk,sit sat,sleep slept,slide slid,"
    "speak spoke spoken,speed sped,spend spent,spin spun,spring sprang sprung,stand stood,steal stole stolen,"
    "stick stuck,strike struck stricken,strive strove striven,swear swore sworn,sweep swept,swell swollen,swim swam,"
    "swing swung,take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,"
    "undergo underwent undergone,understand understood,undertake undertook undertaken,uphold upheld,wake woke woken,"
    "wear wore worn,weave wove woven,weep wept,win won,withdraw withdrew withdrawn,withhold withheld,"
    "withstand withstood,write wrote written,be is are was were been being am,"
    "man men,woman women,child children,person people,foot feet,half halves,knife knives,life lives,"
    "loaf loaves,shelf shelves,thief thieves,wife wives,crisis crises,basis bases,analysis analyses,"
    "datum data,medium media,memorandum memoranda,bad worse worst,good better best,far further farther,news,"
    "series,species,gas gases,bus buses,tax taxes taxed taxing,focus,campus,bonus,virus,status,census,consensus,"
    "exceed,proceed,succeed,need,seed,bleed,indeed,use used uses using,"
    "sue sued sues suing,owe owed owes owing,age aged ages aging ageing,die dies died dying,"
    "lie lies lied lying,tie ties tied tying,goods"
)
_SAME = frozenset("during morning evening thing something nothing anything everything king wing ceiling".split())
# What follows the letters that two words of one family share: `decid|e` and `deci|sion`, `sustainab|le` and `|ility`.
_SUFFIXES = frozenset(
    (
        "a ag al alli an anc anci ant ari arian at ati ation bl c cation d e ean ed ee ement en enc enci ent er eri es "
        "abl ful fulnes i ial ian ibl ic ical ics ifi ification ion is isation ish ism ist it iti ition itiv iv ativ "
        "ization iz l li ali liti iliti "
        "ment n nes or ori ou iou ri rs s ship sion ssion sur t te de th tion ur ution v y"
    ).split()
)
_LEAST_SHARED = 4  # letters that two words of one family begin with; 3 where one is the whole of them (`tax`)
FUNCTION_WORDS = frozenset(
    (
        "a an the this that these those it its they them their he him his she her we us our you your i me my who whom "
        "whose which what when where why how there here of in on at to from by for with about into onto as than and or "
        "but nor so if then else both either each any some such same other another own all only just also too very "
        "more most much many few less least several is are was were be been being am has have had having do does did "
        "doing done will would shall should can could may might must ought not no never none neither n't up down out "
        "off over under again further once ever even still yet already now today while during after before since until "
        "till through between among against within without because due upon per via toward towards amid despite "
        "although though however according ago s t"
    ).split()
)


class Word(Struct, frozen=True):
    """A word of a text: as written, its stem, and its characters there."""

    text: str
    stem: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return a word without its endings, in small letters: a key to compare with, not always a word itself."""
    small = word.lower().replace("’", "'").removesuffix("'").removesuffix("'s")
    if small in _FORMS:
        return _FORMS[small]
    if not small.isalpha() or small in _SAME:
        return small
    one = _without_plural(small)
    return _FORMS.get(one) or _without_ending(one)


@lru_cache(maxsize=1024)
def beginnings(one: str) -> tuple[str, ...]:
    """Return with what the words of a stem begin, each with one of these."""
    # An i stands for a y, and an e or a y may have been added.
    regular = one[:-1] if len(one) > 1 and one[-1] in "iey" else one
    return (regular, *(form for form, own in _FORMS.items() if own == one))


_ES = re.compile(r"(?:ss|sh|ch|x|zz|[^aeiou]o)es$")
_S = re.compile(r"..[^suia]s$")
_ENDING = re.compile(r"(.*[aeiouy].*)(ing|ied|ed)")


def _without_plural(word: str) -> str:
    if not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004 - `ties` is of `tie`
        return f"{word[:-3]}y"
    if _ES.search(word):
        return word[:-2]
    return word[:-1] if _S.search(word) else word


def _without_ending(word: str) -> str:
    """Return a word without ``ed`` or ``ing``, and without what its forms don't share."""
    match = _ENDING.fullmatch(word) if word.endswith(("ed", "ing")) else None
    if match is None or len(match[1]) < 2:  # noqa: PLR2004 - `aged` is of `age`, `being` of `be`
        return _bare(word)
    rest = match[1]
    if match[2] == "ied":
        return f"{rest}i"
    if rest[-1] == rest[-2] and rest[-1] not in "aeiou":
        return _bare(rest)
    if rest.endswith("e"):
        return rest.removesuffix("e") if rest.endswith("ee") else rest
    return f"{rest}e" if _SHORT.fullmatch(rest) else _bare(rest)


# One syllable that ends in a consonant: `hope` and `hop`, `rate` and `rat` are told apart by the e.
_SHORT = re.compile(r"[^aeiou]*[aeiouy][^aeiouwxy]")


def _bare(word: str) -> str:
    """Return a word without a silent e or the second of two equal letters; with i for its last y."""
    if len(word) > 3 and word.endswith("e") and not _SHORT.fullmatch(word[:-1]):  # noqa: PLR2004 - `use`, `age`
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":  # noqa: PLR2004 - `add`, `off`
        word = word[:-1]
    return f"{word[:-1]}i" if (word[-1:] == "y" and word[-2:-1] not in "aeiou") else word


def _forms() -> dict[str, str]:
    """Return the stem of each irregular form."""
    forms: dict[str, str] = {}
    for group in _IRREGULAR.split(","):
        first, *others = group.split()
        bare = _bare(first)
        forms |= dict.fromkeys((first, *others), bare)
    return forms


_FORMS: dict[str, str] = {}
_FORMS.update(_forms())


@kept_for(characters=200_000)
def words(text: str) -> tuple[Word, ...]:
    """Return the words and numbers of a text in order; a hyphen parts words."""
    return tuple(Word(match[0], stem(match[0]), match.start(), match.end()) for match in _WORD.finditer(text))


def content_words(text: str) -> list[Word]:
    """Return the words of a text that carry its meaning: no articles, pronouns, prepositions, auxiliaries."""
    return [word for word in words(text) if word.text.lower() not in FUNCTION_WORDS]


def stems_with_a_meaning(text: str) -> frozenset[str]:
    """Return the stems of the same words, without where they stand: of a long text that takes little memory."""
    return frozenset(stem(word) for word in set(_WORD.findall(text)) if word.lower() not in FUNCTION_WORDS)


@kept_for(characters=200_000)
def stems(text: str) -> frozenset[str]:
    """Return the stems of a text's words."""
    return frozenset(word.stem for word in words(text))


@lru_cache(maxsize=8192)
def are_akin(one: str, other: str) -> bool:
    """Whether two stems are of one family: equal, or one beginning with two endings."""
    if other in (one, f"re{one}") or one == f"re{other}":
        return True
    longest = min(len(one), len(other))
    shared = next((at for at in range(longest) if one[at] != other[at]), longest)
    if shared < (_LEAST_SHARED - 1 if shared == longest else _LEAST_SHARED):
        return False
    return any(
        all(not rest or rest in _SUFFIXES for rest in (one[at:], other[at:]))
        for at in range(max(shared - 2, _LEAST_SHARED - 1), shared + 1)
    )


def first_letters(one: str) -> tuple[str, ...]:
    """Return the first letters of a stem, with and without `re`: two that are akin share one of these."""
    return one[: _LEAST_SHARED - 1], one.removeprefix("re")[: _LEAST_SHARED - 1]


def is_akin_to_any(one: str, others: Iterable[str]) -> bool:
    """Whether a stem is akin to any of others; a set of very many, as of a whole article, is asked and not walked."""
    if isinstance(others, AbstractSet) and len(others) > _MANY:
        return any(each in others and are_akin(one, each) for each in _may_be_akin(one))
    alike = first_letters(one)
    alike += tuple(f"re{letters}" for letters in alike)
    return any(other.startswith(alike) and are_akin(one, other) for other in others)


_MANY = 500  # stems: to walk so many takes as long as to make all that may be akin to one


def _may_be_akin(one: str) -> Iterator[str]:
    """Yield all stems that may be akin to one, and others: itself, and each of its beginnings with each ending."""
    yield from (one, f"re{one}", one.removeprefix("re"))
    endings = ("", *_SUFFIXES)
    for at in range(_LEAST_SHARED - 1, len(one) + 1):
        if one[at:] in endings:
            yield from (one[:at] + ending for ending in endings)
