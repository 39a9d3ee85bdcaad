"""Given names, and whether two of them may be of one person."""

# Of given names, by difflib: Yevgeny and Evgeny are alike by 0.77, Ricardo and Roberto by 0.57.
_ALIKE = 0.65
_NICKNAMES = tuple(
    frozenset(names.split())
    for names in (
        "bill billy will william,bob bobby rob robert,jim jimmy james,jack john johnny jon,dick rick richard,"
        "ted ed eddie edward theodore,tony anthony,mike michael mikhail,tom thomas,joe joseph,liz beth betsy elizabeth,"
        "kate kathy katherine catherine,peggy meg margaret,hank harry henry,chuck charles charlie,larry lawrence,"
        "al albert alan alfred,nick nicholas nikolai,gene eugene,jerry gerald jerome,sandy sasha alexander aleksandr,"
        "abe abraham,andy drew andrew,george georgy jorge,jimmy james,steve stephen"
    ).split(",")
)


def may_be_one(given: str, other: str) -> bool:
    """Whether two given names may be one: Alex and Alexander, Yevgeny and Evgeny, Bill and William."""
    names = {given.casefold(), other.casefold()}
    if any(names <= group for group in _NICKNAMES) or given[:3] == other[:3]:
        return True
    from difflib import SequenceMatcher  # seldom asked for

    return SequenceMatcher(None, given.casefold(), other.casefold()).ratio() > _ALIKE
