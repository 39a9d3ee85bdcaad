"""Commands that take records of options → commands whose options Typer finds.

A record is a Struct whose fields are options, or records again. ``Annotated[Record, {...}]`` gives the options of a
record's fields where the record itself is defined in a package that knows no command line.
"""

from collections.abc import Callable, Iterator
from functools import wraps
from inspect import Parameter, signature
from typing import Annotated, Any, get_origin, get_type_hints

from msgspec import Struct


def with_options(command: Callable[..., None]) -> Callable[..., None]:
    """Return the command with the options of each record among its parameters, in the place of the record."""
    hints = get_type_hints(command, include_extras=True)
    parameters: list[Parameter] = []
    for each in signature(command).parameters.values():
        own = each.replace(kind=Parameter.KEYWORD_ONLY)
        parameters += _options(hints[each.name]) if _is_record(hints[each.name]) else [own]

    @wraps(command)
    def run(**given: Any) -> None:
        records = {name: _made(hint, given) for name, hint in hints.items() if _is_record(hint)}
        command(**records, **given)

    run.__signature__ = signature(command).replace(parameters=parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    return run


def _is_record(hint: Any) -> bool:
    kind = _kind(hint)
    return isinstance(kind, type) and issubclass(kind, Struct)


def _kind(hint: Any) -> Any:
    return hint.__origin__ if get_origin(hint) is Annotated else hint


def _fields(record: Any) -> dict[str, Any]:
    """Return the options and records that a record is made of."""
    own: dict[str, Any] = getattr(record, "__metadata__", [None])[0] or get_type_hints(record, include_extras=True)
    return own


def _options(record: Any) -> Iterator[Parameter]:
    defaults = _kind(record)()
    for name, hint in _fields(record).items():
        if _is_record(hint):
            yield from _options(hint)
        else:
            yield Parameter(name, Parameter.KEYWORD_ONLY, default=getattr(defaults, name), annotation=hint)


def _made(record: Any, given: dict[str, Any]) -> Any:
    """Return a record of what was given for its options, which are taken out of ``given``."""
    values = {
        name: _made(hint, given) if _is_record(hint) else given.pop(name) for name, hint in _fields(record).items()
    }
    return _kind(record)(**values)
