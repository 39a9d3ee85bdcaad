"""The names of a site's files, which no id can lead out of its folder, or onto another's page."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from hashlib import sha256

_LONGEST = 200  # bytes, which with a digest and an ending make fewer than the 255 that file systems take
_NOT_A_NAME = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))]
)  # on Windows, whatever their ending


def file_names(ids: Iterable[str], taken: Collection[str] = ()) -> dict[str, str]:
    """Return the name of the file of each id, without its ending: the id itself wherever that can be.

    Where it can't, or two differ by no more than capitals, a digest of the id stands behind what is left of it.
    ``taken`` are names, in small letters, that none may have.
    """
    wanted = {id_: _plain(id_) for id_ in ids}
    alike = Counter(name.casefold() for name in wanted.values())

    def stays(id_: str, name: str) -> bool:
        small = name.casefold()
        return name == id_ and alike[small] == 1 and small.partition(".")[0] not in _NOT_A_NAME and small not in taken

    return {id_: name if stays(id_, name) else f"{name}-{_digest(id_)}" for id_, name in wanted.items()}


def _plain(id_: str) -> str:
    """Return an id in letters, digits, points and dashes, short enough for any file system."""
    name = re.sub(r"[^\w.-]+", "-", unicodedata.normalize("NFC", id_)).strip(".-") or "page"
    return name.encode()[:_LONGEST].decode(errors="ignore")


def _digest(id_: str) -> str:
    return sha256(id_.encode(errors="surrogatepass")).hexdigest()[:8]
