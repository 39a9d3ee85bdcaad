"""Bodies with their head in small letters: the Dutch foreign ministry, India's air force; Shaanxi province."""

from briefing.brief.states import State, is_adjective, state_of_word
from briefing.draft.findings import Kind
from briefing.draft.names.cues import cue
from briefing.draft.names.lists import SAYING, Known, known_name
from briefing.draft.names.mention import TELLING, Mention, mention_at
from briefing.draft.names.row import Row
from briefing.draft.names.words import Word

_PAIRS = frozenset(
    (
        "air force,central bank,supreme court,high court,constitutional court,appeals court,foreign office,home office,"
        "state department,justice department,treasury department,commerce department,defense department,coast guard,"
        "secret service,stock exchange,security council,intelligence agency,intelligence service,election commission,"
        "national assembly,federal court,armed forces,security service,lower house,upper house,interior department,"
        "labor department,energy department,agriculture department"
    ).split(",")
)
_NOT_OF_STATES = ("stock exchange", "security council")
_EMBASSIES = ("embassy", "consulate")
_ADJECTIVES_TOO = ("army", "navy", "military")  # before a noun: the Myanmar army officers
_OF_CABINETS = ("administration", "government")  # only behind a single name: the Biden administration
_COMMITTEES = ("committee", "subcommittee", "panel")
_NAMED_SO = ("university",)
_OF_KNOWN_PLACES = frozenset("province district county river prefecture region airport oblast island".split())
_MODIFIERS = 4  # words between an owner and the head at most
_SHORT_STATE = 4  # letters: UK, U.S.


def small_bodies(row: Row) -> list[Mention]:
    """Return the bodies with their head in small letters behind the name or adjective of a state."""
    found = []
    for at in range(1, len(row.words)):
        word = row.words[at]
        if word.has_capital or word.style == "capitals":
            continue
        is_pair = not row.words[at - 1].has_capital and f"{row.low[at - 1]} {word.low}" in _PAIRS
        if is_pair or (word.low in cue("small heads") and not _is_adjective_here(row.words, at)):
            mention = _body(row, at - 1 if is_pair else at, at + 1)
            if mention:
                mention.kind = "organization" if mention.text.endswith(_NOT_OF_STATES) else "government"
                mention.weigh(mention.kind, TELLING)
                found.append(mention)
    return found


def _body(row: Row, head: int, end: int) -> Mention | None:
    start = head
    while start > max(1, head - _MODIFIERS) and row.words[start].joined and _is_modifier(row.words[start - 1]):
        start -= 1
    return _owned(row, start, end) or _placed(row, start, end) or _of_a_field(row, start, end)


def _is_adjective_here(words: list[Word], at: int) -> bool:
    """Whether a noun follows that the head belongs to: the Myanmar army officers, a private military company."""
    if words[at].low not in _ADJECTIVES_TOO or at + 1 >= len(words) or not words[at + 1].joined:
        return False
    after = words[at + 1]
    is_verb = after.low in SAYING or after.low in cue("phrase ends") or after.low.endswith("ed")
    return not after.has_capital and not is_verb


def _is_modifier(word: Word) -> bool:
    return not word.has_capital and word.low not in cue("phrase ends") and not word.owns and word.low.isalpha()


def _owned(row: Row, start: int, end: int) -> Mention | None:
    """Return the body of an owner before it."""
    owner = row.words[start - 1]
    if not owner.has_capital or not (row.words[start].joined or row.words[start].gap in ("'s ", "’s ")):
        return None
    begin, state, known = _owner(row, start)
    of = state.name if state else known.name if known else ""
    whole = " ".join(row.text[row.words[begin].start : row.words[end - 1].end].split())
    if owner.owns and of:
        mention = mention_at(row, start, end)
        mention.name, mention.of = whole, of
        return mention
    name = " ".join(word.text for word in row.words[begin:start])
    is_short_state = known is not None and (owner.text.isupper() or len(owner.text) <= _SHORT_STATE)
    if state is None or not (is_adjective(name) or is_short_state):
        return None
    is_seated = row.low[end - 1] in _EMBASSIES and end + 1 < len(row.words) and row.low[end] == "in"
    mention = mention_at(row, begin, end + 2 if is_seated and row.words[end + 1].has_capital else end)
    mention.of = of
    return mention


def _owner(row: Row, start: int) -> tuple[int, State | None, Known | None]:
    """Return where an owner's name begins, and the state or what is known of it: South Korea's, the US."""
    for begin in (start - 2, start - 1):
        if begin < 0 or not row.words[begin].has_capital or row.low[begin] == "the":
            continue
        if begin < start - 1 and not row.words[start - 1].joined:
            continue
        name = " ".join(word.text for word in row.words[begin:start])
        state, known = state_of_word(name), known_name(tuple(row.low[begin:start]))
        if state or known:
            return begin, state, known
    return start - 1, None, None


def _placed(row: Row, start: int, end: int) -> Mention | None:
    """Return the body that a seat behind it tells: the defence ministry in Baku."""
    if end + 1 >= len(row.words) or row.low[end] != "in" or not row.words[end].joined or not row.goes_on_at(end + 1):
        return None
    known = known_name((row.low[end + 1],))
    if known is None or start == end - 1 or row.low[end - 1] in (*_EMBASSIES, *_ADJECTIVES_TOO):
        return None
    whole, mention = mention_at(row, start, end + 2), mention_at(row, start, end)
    mention.of, mention.name, mention.also = known.of or known.name, whole.text, (mention.text,)
    return mention


def _of_a_field(row: Row, start: int, end: int) -> Mention | None:
    """Return a ministry that nothing tells the owner of: the interior ministry, the ministry of health."""
    if row.low[end - 1] != "ministry":
        return None
    if end - start > 1:
        return mention_at(row, start, end) if all(word in cue("fields") for word in row.low[start : end - 1]) else None
    if end + 1 >= len(row.words) or row.low[end] != "of" or row.words[end + 1].has_capital:
        return None
    stop = end + 1
    while stop < len(row.words) and row.words[stop].joined and row.low[stop] in (*cue("fields"), "and"):
        stop += 1
    stop -= row.low[stop - 1] == "and"
    return mention_at(row, start, stop) if end + 1 < stop else None


# --- behind a name


def give_small_heads(row: Row, mentions: list[Mention]) -> None:
    """Give names the head in small letters that stands behind them: Shaanxi province, the New Armenia party."""
    for mention in mentions:
        at = mention.last
        if (
            at >= len(row.words)
            or not row.words[at].joined
            or row.words[at - 1].owns
            or mention.end > row.words[at].start
        ):
            continue
        if mention.known and mention.known.kind == "government" and (committee := _committee(row, at)):
            _give(row, mention, committee, "government")
            continue
        if row.low[at] in cue("before a small head") and at + 1 < len(row.words) and row.words[at + 1].joined:
            at += 1
        kind = _small_head(row.low[at]) if not row.words[at].has_capital else "unknown"
        if kind != "unknown" and _takes(mention, row.low[at], kind):
            _give(row, mention, at, kind)


def _committee(row: Row, at: int) -> int:
    """Return the word of a parliament's committee behind its name, or 0: the Senate foreign relations | committee."""
    for stop in range(at, min(at + _MODIFIERS, len(row.words))):
        if row.low[stop] in _COMMITTEES and stop > at:
            return stop
        if not row.words[stop].joined or not (_is_modifier(row.words[stop]) or row.low[stop] == "and"):
            return 0
    return 0


def _small_head(word: str) -> Kind:
    kinds: tuple[Kind, ...] = ("organization", "government", "place")
    return next((kind for kind in kinds if word in cue(f"small heads of {kind}s")), "unknown")


def _takes(mention: Mention, head: str, kind: Kind) -> bool:
    if mention.known and (mention.known.kind == "country" or (kind == "place" and head not in _OF_KNOWN_PLACES)):
        return False
    is_single = mention.known is None and mention.last - mention.first == 1
    return is_single or head not in _OF_CABINETS


def _give(row: Row, mention: Mention, at: int, kind: Kind) -> None:
    whole = " ".join(row.text[mention.start : row.words[at].end].split())
    mention.weigh(kind, TELLING)
    mention.is_doubtful = False
    if kind == "organization" and row.low[at] not in _NAMED_SO:
        mention.also = (whole,)  # the New Armenia party is called New Armenia
        return
    mention.also = (mention.text,) if kind == "place" and mention.known is None else ()
    mention.text, mention.end, mention.last = whole, row.words[at].end, at + 1
    mention.known, mention.kind = None, kind
