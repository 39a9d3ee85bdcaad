"""The forms of one name joined: initials with a body's full name, surnames with full names, short forms with long."""

import re
from collections import defaultdict

from briefing.brief.aliases import initials
from briefing.draft.names.cues import cue, folded
from briefing.draft.names.groups import Group, merge, plain_key
from briefing.draft.names.lists import PARTICLES, head_kind, is_family_name_first, is_given_name, is_plain

Groups = dict[str, Group]

_SHORT = re.compile(
    r"[”\"’']?(?:,? \((?:the |or )?[“\"]?|, or (?:the )?)(?P<short>[A-Z][\w.&-]{1,14})(?=[”\"]?[),.]| )"
)
_OF_A_PLACE = 2.5  # the weight on average of a name behind `in`
_OF_A_SURNAME = 2.0
_OF_WATERS = frozenset("canal gulf lake river sea".split())  # others may have the name of a town in them
_SEVERAL, _MANY = 2, 3  # words of a name
_OF_A_BODY = 4.0  # the weight on average from which a single word is a body's rather than a surname
_MORE_THAN_A_VERB = 2.0
_BEHIND_SURNAMES = ("jr", "sr", "ii", "iii", "iv")


# --- initials


def join_initials(text: str, groups: Groups) -> None:
    """Join a body with its initials: in brackets behind it, behind `or`, or anywhere."""
    by_initials = _by_initials(groups)
    by_start = {mention.start: key for key, group in groups.items() for mention in group.mentions}
    for key, group in list(groups.items()):
        for mention in group.mentions if group.kind not in ("person", "country", "place") else ():
            match = _SHORT.match(text, mention.end)
            short = by_start.get(match.start("short")) if match else None
            if short is not None and _are_one(
                groups, short, key, in_brackets="(" in text[mention.end : mention.end + 3]
            ):
                merge(groups, short, key)
                break
    for key in list(groups):
        group = groups[key]
        short = group.mentions[0].text.replace(".", "")
        full = by_initials.get(short.lower())
        if full is not None and full in groups and short.isupper() and group.kind not in ("country", "place"):
            merge(groups, key, full)


def _by_initials(groups: Groups) -> dict[str, str]:
    """Return the groups by the initials of their names; of a person only from three letters: Archer Daniels Midland."""
    found: dict[str, str] = {}
    for key, group in groups.items():
        for mention in group.mentions if group.kind not in ("country", "place") else ():
            name = mention.name or mention.text
            forms = (name, *mention.also)
            shorts = [short for form in forms for short in (initials(form), initials(form, small_words=True))]
            for short in (*shorts, initials(name.rpartition(" ")[0])):
                if len(short) >= (_MANY if group.kind == "person" else _SEVERAL):
                    found.setdefault(short.lower(), key)
    return found


def _are_one(groups: Groups, short: str, key: str, *, in_brackets: bool) -> bool:
    if short == key or short not in groups or key not in groups or groups[short].kind in ("country", "place"):
        return False
    short_name, name = groups[short].name, groups[key].name
    begins_so = in_brackets or folded(short_name)[:1] == folded(name)[:1]
    return begins_so and short_name.isupper() and len(short_name) < len(name)


# --- persons


def join_persons(groups: Groups) -> None:
    """Join shorter forms of a person's name to the full name before them, or to the nearest behind."""
    full: dict[str, list[str]] = defaultdict(list)
    first: dict[str, list[str]] = defaultdict(list)
    for key, group in groups.items():
        parts = key.split()
        if len(parts) < _SEVERAL or group.kind not in ("person", "unknown") or group.is_known:
            continue
        for form in dict.fromkeys(_surnames(parts)):
            full[form].append(key)
        if is_family_name_first(parts[0]):
            full[parts[0]].append(key)
        elif group.kind == "person":
            first[parts[0]].append(key)
    for key in sorted(groups, key=lambda each: len(each.split())):
        short = groups[key]
        persons = full.get(short.plain) or first.get(short.plain, [])
        persons = [each for each in persons if each != key and each in groups]
        if persons and _may_be_short(short, is_surname=short.plain in full):
            _join_to_nearest(groups, key, persons)
    _join_royals(groups, first)


def _join_royals(groups: Groups, first: dict[str, list[str]]) -> None:
    """Join Sheikh Ali, King Charles, Pope Leo with those who have the name and more behind it."""
    for key in list(groups):
        title, _, name = key.partition(" ")
        if title in cue("royal") and groups[key].kind == "person":
            persons = [each for each in first.get(name, []) if each in groups and each != key]
            if persons:
                _join_to_nearest(groups, key, persons)


def _surnames(parts: list[str]) -> list[str]:
    """Return the forms by which a person may go: the surname with its particles, the last words, first and last."""
    forms = [parts[-1]]
    at = len(parts) - 1
    while at > 1 and parts[at - 1] in PARTICLES:
        at -= 1
    forms.append(" ".join(parts[at:]))
    if parts[-1] in _BEHIND_SURNAMES:
        forms.append(parts[-2])
    if len(parts) >= _MANY:
        forms += [" ".join(parts[-2:]), f"{parts[0]} {parts[-1]}"]
    if len(parts) > _MANY:
        forms.append(" ".join(parts[-3:]))
    return forms


def _may_be_short(group: Group, *, is_surname: bool) -> bool:
    """Whether a group may be named by a part of a person's name: nothing speaks for a place or a body."""
    if group.is_known and (group.kind in ("government", "group", "country") or group.weight_of("person") <= 0):
        return False
    if not is_surname and not is_given_name(group.plain) and group.kind not in ("person", "unknown"):
        return False
    return " " in group.plain or group.kind != "organization" or group.weight_of("organization") < _OF_A_BODY


def _join_to_nearest(groups: Groups, key: str, persons: list[str]) -> None:
    begins = sorted((groups[each].begin, each) for each in persons)
    earlier = [each for each in begins if each[0] <= groups[key].begin]
    person = (earlier[-1] if earlier else begins[0])[1]
    if groups[person].kind == "unknown":
        groups[person].kind = "person"  # who goes by a surname is one
    merge(groups, key, person)


# --- places


def join_places(groups: Groups) -> None:
    """Join a place's short form to the longer one: the Ili to the Ili River, Dolakha to Dolakha district."""
    for key, group in list(groups.items()):
        short, _, head = plain_key(group.name).rpartition(" ")
        if group.kind != "place" or head_kind(head) != "place" or not short:
            continue
        for other in (short, f"@{short}") if head in _OF_WATERS else (short,):
            found = groups.get(other)
            if found is not None and found.weight_of("person") < _OF_A_SURNAME and found.kind != "organization":
                merge(groups, other, key)


# --- bodies


def join_bodies(groups: Groups) -> None:
    """Join shorter forms of a body's name to the longer one: Huaxin to Huaxin Cycle, the Commission to European …."""
    longer: dict[str, list[str]] = defaultdict(list)
    for key, group in groups.items():
        parts = plain_key(group.name).split()
        if group.kind in ("organization", "government", "unknown", "group") and len(parts) > 1:
            for at in range(1, len(parts)):
                longer[" ".join(parts[:at])].append(key)
                longer[f"…{' '.join(parts[at:])}"].append(key)
    for key, group in list(groups.items()):
        is_person = group.kind == "person" and group.weight_of("person") > _MORE_THAN_A_VERB
        if group.is_known or group.kind == "country" or is_person or group.weight_of("place") >= _OF_A_PLACE:
            continue
        if all(each.is_doubtful and each.opens for each in group.mentions):
            continue
        plain = group.plain
        is_last = is_plain(plain.split()[-1]) or key != plain
        ends_so = is_last or group.kind == "unknown" or (" " in plain and group.kind == "organization")
        forms = [*([] if is_last and " " not in plain else [plain]), *([f"…{plain}"] if ends_so else [])]
        for full in (each for form in forms for each in longer.get(form, [])):
            if key in groups and full in groups and len(groups[full].name.split()) > len(plain.split()):
                for each in group.mentions:
                    each.is_doubtful = False
                merge(groups, key, full)
