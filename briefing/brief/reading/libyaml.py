"""PyYAML's parser in C, loaded without the patterns of its parser in Python.

PyYAML compiles those whenever it is imported, which was a tenth of all that `briefing summary` did (in instructions);
the parser in C needs none of them. They are compiled when somebody else in this process uses one.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

__all__ = [
    "AliasEvent",
    "CParser",
    "MappingEndEvent",
    "MarkedYAMLError",
    "ReaderError",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
    "YAMLError",
]

_compiled = re.compile


class _LatePattern:
    """A pattern that is compiled when something is asked of it."""

    def __init__(self, *pattern_and_flags: Any) -> None:
        """Keep the pattern."""
        self._pattern_and_flags = pattern_and_flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # such as copying asks for, before there is a pattern
            raise AttributeError(name)
        return getattr(_compiled(*self._pattern_and_flags), name)


def _late_for_yaml(pattern: Any, flags: int | re.RegexFlag = 0) -> Any:
    """Compile a pattern, as ``re.compile`` does; keep it for later where PyYAML asks."""
    module = sys._getframe(1).f_globals.get("__name__", "")  # noqa: SLF001 - ``inspect`` would have to be loaded
    return _LatePattern(pattern, flags) if module.startswith("yaml.") else _compiled(pattern, flags)


@contextmanager
def _late_patterns() -> Iterator[None]:
    re.compile = _late_for_yaml
    try:
        yield
    finally:
        re.compile = _compiled


with _late_patterns():
    from yaml import MarkedYAMLError, YAMLError
    from yaml.cyaml import CParser  # type: ignore[attr-defined]
    from yaml.events import (
        AliasEvent,
        MappingEndEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
        StreamEndEvent,
    )
    from yaml.reader import ReaderError
