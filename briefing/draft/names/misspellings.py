"""Names one letter or two from a person's that are taken for misspellings of it: Abeinov, of Yerlan Abenov."""

from collections import defaultdict

from briefing.draft.names.groups import Group, merge

_SHORTEST, _LONGEST = 5, 14  # letters: of shorter names many are alike


def propose_misspellings(groups: dict[str, Group]) -> None:
    """Put single names that differ by a letter from a person's surname into the person's group, as proposed forms."""
    persons = _by_surname(groups)
    alike: dict[str, set[str]] = defaultdict(set)
    for surname in persons:
        for less in _with_a_letter_less(surname):
            alike[less].add(surname)
    for key, group in list(groups.items()):
        if (
            " " in key
            or group.is_known
            or group.kind not in ("person", "unknown")
            or not _SHORTEST <= len(key) <= _LONGEST
        ):
            continue
        near = {surname for less in _with_a_letter_less(key) for surname in alike.get(less, ())} - {key}
        targets = {persons[surname] for surname in near if surname[:2] == key[:2]} & groups.keys() - {key}
        if len(targets) == 1:
            _propose(groups, key, targets.pop())


def _by_surname(groups: dict[str, Group]) -> dict[str, str]:
    """Return the persons by surname: those with a full name, or named more than once."""
    found: dict[str, str] = {}
    for key, group in groups.items():
        surname = key.split()[-1]
        is_certain = " " in key or len(group.mentions) > 1
        if group.kind == "person" and not group.is_known and is_certain and _SHORTEST <= len(surname) <= _LONGEST:
            found.setdefault(surname, key)
    return found


def _propose(groups: dict[str, Group], key: str, target: str) -> None:
    if " " in target or len(groups[target].mentions) >= len(groups[key].mentions):
        groups[target].proposed += sorted({each.text for each in groups[key].mentions})
        merge(groups, key, target)


def _with_a_letter_less(word: str) -> set[str]:
    """Return a word, and it without each of its letters but the first: two that share one differ by a letter or two."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}
