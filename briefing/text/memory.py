"""What is known of the texts that were looked at last: few long ones, or many short ones."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

_P = ParamSpec("_P")
_R = TypeVar("_R")


def kept_for(characters: int) -> Callable[[Callable[Concatenate[str, _P], _R]], Callable[Concatenate[str, _P], _R]]:
    """Return a decorator that keeps what a function returns for texts of so many characters together.

    ``lru_cache`` counts the texts, however long each is.
    """

    def decorated(function: Callable[Concatenate[str, _P], _R]) -> Callable[Concatenate[str, _P], _R]:
        known: dict[tuple[object, ...], _R] = {}
        held = 0

        @wraps(function)
        def called(text: str, /, *others: _P.args, **options: _P.kwargs) -> _R:
            nonlocal held
            asked = (text, *others, *options.items())
            try:
                return known[asked]
            except KeyError:
                found = function(text, *others, **options)
            if held + len(text) > characters:
                known.clear()
                held = 0
            if len(text) <= characters:
                known[asked] = found
                held += len(text)
            return found

        return called

    return decorated
