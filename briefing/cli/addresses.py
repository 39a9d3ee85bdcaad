"""Addresses of the web, as a user types them in place of a file."""

import re
from urllib.parse import unquote, urlsplit


def is_address(name: str) -> bool:
    """Whether a name is an address, of whatever scheme, and no path."""
    return bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", name))


def is_of_the_web(address: str) -> bool:
    """Whether an address is of http or https."""
    return bool(re.match(r"https?://[^/\s]", address, re.IGNORECASE))


def name_in(address: str) -> str:
    """Return the last part of an address that names something: ``talks-begin`` of ``…/2024/talks-begin.html``."""
    parts = [unquote(part) for part in urlsplit(address).path.split("/")]
    named = [stem for part in parts if re.search("[A-Za-z]", stem := re.sub(r"\.\w{1,5}$", "", part))]
    return named[-1] if named else ""
