"""What a query may not do: reach outside the store. Oxigraph itself would (SERVICE makes an HTTP request)."""

from __future__ import annotations

import re

from kg.errors import QueryError

_TOKEN = re.compile(
    r"""(?P<skip>\#[^\n\r]*                      # comment
        |<[^<>"{}|^`\\\x00-\x20]*>               # IRI
        |\"{3}(?:[^"\\]|\\.|\"{1,2}(?!\"))*\"{3} # long strings
        |'{3}(?:[^'\\]|\\.|'{1,2}(?!'))*'{3}
        |"(?:[^"\\\n\r]|\\.)*"                   # short strings
        |'(?:[^'\\\n\r]|\\.)*'
        |[?$]\w+                                 # variable
        |[\w.-]*:[\w.%:\\~!$&'()*+,;=/?\#@-]*    # prefixed name
        |@[\w-]+)
        |(?P<word>[A-Za-z]+)|.""",
    re.VERBOSE | re.DOTALL,
)
_UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"])


def check(text: str) -> None:
    """Raise `QueryError` where a query asks for SERVICE, FROM or an update."""
    words = {match["word"].upper() for match in _TOKEN.finditer(text) if match["word"]}
    if "SERVICE" in words:
        raise QueryError("SERVICE is not allowed: a query reads this store and asks no other")
    if "FROM" in words:
        raise QueryError("FROM is not allowed: name an article's graph with GRAPH <…/article/id> { … }")
    if found := words & _UPDATES:
        raise QueryError(f"{min(found)} is not allowed: a query only reads; articles change the store through kg build")
