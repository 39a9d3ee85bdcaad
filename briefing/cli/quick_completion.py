"""The ids of briefs behind a TAB, at once: where that is all that is asked, without loading the command line.

Anything else (options, topics, a small library, one without an index, an id that the index doesn't know yet) is left
to the commands' own completion, which offers the same.
"""

import re
from collections.abc import Mapping

from briefing.visible import one_line

# Commands whose arguments are names of briefs, and how many; what else they take begins with a minus.
_ANY = 1000
_COMMANDS = {
    **dict.fromkeys("summary agenda source dates".split(), 1),
    **dict.fromkeys("timeline people topics quotes measures positions list export check".split(), _ANY),
    "diff": 2,
}


def offered(environment: Mapping[str, str]) -> str | None:
    """Return what a shell is to be told, in its own terms, or None where the commands must be asked."""
    shell = environment.get("_BRIEFING_COMPLETE", "").removeprefix("complete_")
    words = _words(shell, environment)
    if words is None:
        return None
    _, command, *before, begun = words
    plain = not any(word.startswith("-") or word in ("", "|") for word in (*before, begun[:1]) if word)
    if not plain or len(before) >= _COMMANDS.get(command, 0) or "/" in begun:
        return None
    found = _known(begun)
    return _told(shell, found, environment) if found else None


def _words(shell: str, environment: Mapping[str, str]) -> list[str] | None:
    """Return the words of the line up to the one begun, if they are plain and of a command known here."""
    if shell == "bash":
        line, place = environment.get("COMP_WORDS", ""), environment.get("COMP_CWORD", "")
        words = line.split()
        words = [*words, ""][: int(place) + 1] if place.isdigit() else []
    elif shell in ("zsh", "fish"):
        line = environment.get("_TYPER_COMPLETE_ARGS", "")
        words = [*line.split(), ""] if line.endswith(" ") else line.split()
    else:
        return None
    odd = any(sign in line for sign in "\"'\\$`")
    return words if len(words) > len(("briefing", "command")) and not odd and words[1] in _COMMANDS else None


def _known(begun: str) -> dict[str, str]:
    """Return ids that begin so, with titles, as an index has them."""
    from briefing.library.folder import folder_of_library
    from briefing.library.index.completion import titles_by_id
    from briefing.problems import CannotGoOn

    try:
        folder, _ = folder_of_library()
    except (CannotGoOn, OSError):
        return {}
    found = titles_by_id(folder, begun)
    return {id_: plain_help(title) for id_, title in found.items() if is_plain(id_)}


def is_plain(id_: str) -> bool:
    """Whether an id is one, so that a shell takes it for a word as it stands."""
    return re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", id_) is not None


def plain_help(text: str) -> str:
    """Return a text for beside an offer: some shells evaluate it, so that nothing but plain words may get there."""
    return re.sub(r"[^\w ,.-]", " ", one_line(text))


def _told(shell: str, found: Mapping[str, str], environment: Mapping[str, str]) -> str:
    """Return the offer as Typer's script for a shell expects it."""
    if shell == "bash":
        return "\n".join(found)
    if shell == "zsh":
        items = "\n".join(f'"{id_}":"{title}"' if title else f'"{id_}"' for id_, title in found.items())
        return f"_arguments '*: :(({items}))'"
    if environment.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
        return ""  # that there is something is all it asks
    return "\n".join(f"{id_}\t{title}" if title else id_ for id_, title in found.items())
