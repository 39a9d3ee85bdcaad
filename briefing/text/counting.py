"""Numbers with their nouns, in words."""


def counted(count: int, noun: str, plural: str = "", *, form: str = "") -> str:
    """Return a number with its noun: ``1 topic``, ``2 topics``.

    ``form`` is the number's format, such as ``,`` to part thousands.
    """
    return f"{count:{form}} {noun if count == 1 else plural or f'{noun}s'}"
