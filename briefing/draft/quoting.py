"""Text as YAML of one line that reads as that text."""


def double_quoted(text: str) -> str:
    """Return text in YAML's double quotation marks, whatever it holds."""
    escaped = "".join(
        f"\\{character}" if character in '"\\' else character if character.isprintable() else f"\\U{ord(character):08x}"
        for character in text
    )
    return f'"{escaped}"'
