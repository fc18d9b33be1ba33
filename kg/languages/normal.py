"""Names without what may vary between two writings of one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BREAKS = re.compile(r"[\s\-–_]+")


@lru_cache(maxsize=16384)
def normal(name: str) -> str:
    """A name without case, accents and hyphens, for comparison only.

    >>> normal("Saint-Étienne") == normal("SAINT ETIENNE")
    True
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe"))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _BREAKS.sub(" ", plain.replace("’", "'").replace("' ", "'")).strip(" .,")
