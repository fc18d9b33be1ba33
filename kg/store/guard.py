"""What a query may not do: reach outside the store. Oxigraph itself would: SERVICE makes an HTTP request."""

from __future__ import annotations

import re

from kg.errors import QueryError

_GAP = r"(?:\s|\#[^\r\n]*(?:[\r\n]|$))*"
_SERVICE = re.compile(
    rf"""SERVICE {_GAP} (?:SILENT {_GAP})?
         (?: <[^>]*> | [?$]\w+ | [\w.-]*:(?:[^\s\#{{}}<>"\\]|\\.)* )   # a variable, an IRI or a prefixed name
         {_GAP} \{{""",
    re.VERBOSE | re.IGNORECASE,
)
_IN_VARIABLE = re.compile(r"[?$]\w*$")
_UPDATE = re.compile(r"\b(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\b", re.IGNORECASE)


def check(text: str) -> None:
    """Raise `QueryError` where a query asks another endpoint.

    Everything that Oxigraph could take for a SERVICE clause is refused, wherever it stands: a tokenizer that reads
    ``<`` or a quote otherwise than the engine does could be made to overlook one. A string or a comment that holds a
    whole clause is refused too. (FROM is harmless: Oxigraph looks for its graphs in the store.)

    >>> check("SELECT ?service { ?service ?p 'SERVICE' }")
    """
    for found in _SERVICE.finditer(text):
        if not _IN_VARIABLE.search(text, 0, found.start()):
            raise QueryError("SERVICE is not allowed: a query reads this store and asks no other")


def explain(text: str, problem: str) -> str:
    """What is wrong with a query that the engine could not read."""
    update = _UPDATE.search(text)
    if update and not re.search(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", text, re.IGNORECASE):
        word = update[1].upper()
        return f"{word} is not allowed: a query only reads; articles change the store through kg build"
    return f"not a SPARQL query: {problem}"
