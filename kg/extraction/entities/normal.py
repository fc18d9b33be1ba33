"""Names without what may vary between two writings of one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BREAKS = re.compile(r"[\s\-–]+")


@lru_cache(maxsize=4096)
def normal(name: str) -> str:
    """A name without case, accents and hyphens.

    >>> normal("Saint-Étienne") == normal("SAINT ETIENNE")
    True
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe"))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _BREAKS.sub(" ", plain.replace("’", "'")).strip(" .,")
