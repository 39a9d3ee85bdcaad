"""Text from outside made harmless: characters that would steer a screen, or hide, are shown as visible ones."""

import re
from functools import cache

# C0 and C1 controls, soft hyphen, combining grapheme joiner, Hangul and Khmer fillers,
# Mongolian vowel separator, zero-width space, line and paragraph separators, bidirectional
# embeddings, overrides and isolates (Unicode TR9), invisible operators, byte-order mark,
# interlinear annotation, what is no character, surrogates, and the tag characters. Joiners (emoji, Persian) and the
# weak direction marks (Arabic, Hebrew) stay.
UNSAFE = (
    "\x00-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
# A variation selector belongs behind an ideograph or, 15 and 16, behind a symbol; elsewhere it only hides something.
_SELECTOR = (
    "(?:^|(?<=[A-Za-z\ufe00-\ufe0f]))[\ufe0e\ufe0f]"
    "|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]"
)
_SPACES = r"[ \t\r\n\f\v\x85\u2028\u2029]+"
_PRINTABLE_UNSAFE = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0" + "".join(map(chr, range(0xFE00, 0xFE10)))
)
_DELETE = 0x7F
_FIRST_PRINTABLE = 0x20


def one_line(text: str) -> str:
    """Return text as one line of visible characters: ESC becomes ␛, an override ⟨U+202E⟩."""
    return in_place(text).strip(" ")


def in_place(text: str) -> str:
    """Return visible characters as ``one_line`` does, but keep the spaces at either end."""
    # Most text is printable throughout, and the patterns below take long to compile.
    if not _may_hide(text):
        return text if "  " not in text else re.sub("  +", " ", text)
    return _unsafe().sub(_shown, re.sub(_SPACES, " ", text))


def as_typed(line: str) -> str:
    """Return a line of a file in visible characters, one for one where that can be: its columns stay."""
    return _unsafe().sub(_shown, line.replace("\t", " "))


def in_lines(text: str) -> str:
    """Return text of visible characters, its lines, spaces and tabs as they are."""
    if text.isprintable() and not _may_hide(text):
        return text
    return re.sub(r"[^\n\t]+", lambda part: _unsafe().sub(_shown, part[0]), text)


def is_web_address(text: str) -> bool:
    """Whether a text is an address of the web and nothing else, and so may be a link."""
    return text.startswith(("http://", "https://")) and _web_address().fullmatch(text) is not None


@cache
def _web_address() -> re.Pattern[str]:
    return re.compile(r"https?://[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+")


def _may_hide(text: str) -> bool:
    """Whether something in the text may be unsafe; Python calls some of what is invisible printable."""
    if not text.isprintable():
        return True
    return not text.isascii() and (max(text) >= "\U000e0000" or not _PRINTABLE_UNSAFE.isdisjoint(text))


@cache
def _unsafe() -> re.Pattern[str]:
    return re.compile(f"[{UNSAFE}]|{_SELECTOR}")


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < _FIRST_PRINTABLE:
        return chr(0x2400 + code)
    return "␡" if code == _DELETE else f"⟨U+{code:04X}⟩"
