"""The formats in which the answer to a query is written."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from kg.errors import QueryError
from kg.model.formats import CSV, JSONLD, NTRIPLES, TURTLE, Format
from kg.resources import prefixes
from kg.store.results import Answer, Graph, Results, Table, Term

TSV = Format("tsv", "tsv", "text/tab-separated-values")
JSON = Format("json", "srj", "application/sparql-results+json")
XML = Format("xml", "srx", "application/sparql-results+xml")

FORMATS = (CSV, TSV, JSON, XML, TURTLE, NTRIPLES, JSONLD)
"""For machines: tables and answers as in the W3C's SPARQL 1.1 result formats, triples as RDF."""

_RDF = {
    TURTLE: ox.RdfFormat.TURTLE,
    NTRIPLES: ox.RdfFormat.N_TRIPLES,
    JSONLD: ox.RdfFormat.JSON_LD,
    # what a table is written in, triples are written in too: by the nearest RDF format
    JSON: ox.RdfFormat.JSON_LD,
    XML: ox.RdfFormat.RDF_XML,
}
_FORBIDDEN_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def form(name: str) -> Format:
    """The format of a name. Raises `QueryError` that lists the known ones."""
    found = next((each for each in FORMATS if each.name == name), None)
    if found is None:
        raise QueryError(f"there is no result format {name!r}; there are: {', '.join(each.name for each in FORMATS)}")
    return found


def write(results: Results, form: Format) -> str:
    """The answer in a format. Raises `QueryError` where that format cannot hold it (a table as Turtle)."""
    if isinstance(results, Graph):
        return _graph(results, form)
    writer = _TABLES.get(form)
    if writer is None:
        kind = "a table (SELECT)" if isinstance(results, Table) else "yes or no (ASK)"
        known = ", ".join(each.name for each in _TABLES)
        raise QueryError(f"{form.name} holds triples and the answer is {kind}; ask for {known}, or use CONSTRUCT")
    return writer(results)


def _graph(graph: Graph, form: Format) -> str:
    if form in (CSV, TSV):
        rows = tuple((triple.subject, triple.predicate, triple.object) for triple in graph.triples)
        return _TABLES[form](Table(("subject", "predicate", "object"), rows))
    known = prefixes() if form == TURTLE else {}
    written = ox.serialize(graph.triples, format=_RDF[form], prefixes=dict(known)) or b""
    lines = written.decode().splitlines(keepends=True)
    # Oxigraph writes the prefixes in a different order each time
    return "".join(sorted(lines[: len(known)]) + lines[len(known) :])


def _csv(results: Table | Answer) -> str:
    table = _as_table(results)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.columns)
    writer.writerows(table.plain())
    return out.getvalue()


def _tsv(results: Table | Answer) -> str:
    table = _as_table(results)
    lines = ["\t".join(f"?{name}" for name in table.columns)]
    lines += ["\t".join("" if term is None else str(term) for term in row) for row in table.rows]
    return "".join(f"{line}\n" for line in lines)


def _json(results: Table | Answer) -> str:
    if isinstance(results, Answer):
        found: dict[str, object] = {"head": {}, "boolean": results.value}
    else:
        bindings = [
            {name: _json_term(term) for name, term in zip(results.columns, row, strict=True) if term is not None}
            for row in results.rows
        ]
        found = {"head": {"vars": list(results.columns)}, "results": {"bindings": bindings}}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _json_term(term: Term) -> dict[str, object]:
    if isinstance(term, ox.Literal):
        return {"type": "literal", "value": term.value, **_annotation(term, "xml:lang", "datatype")}
    return {"type": "uri" if isinstance(term, ox.NamedNode) else "bnode", "value": str(getattr(term, "value", term))}


def _annotation(literal: ox.Literal, language: str, datatype: str) -> dict[str, str]:
    if literal.language:
        return {language: literal.language}
    plain = literal.datatype.value.endswith("#string")
    return {} if plain else {datatype: literal.datatype.value}


def _xml(results: Table | Answer) -> str:
    lines = ['<?xml version="1.0"?>', '<sparql xmlns="http://www.w3.org/2005/sparql-results#">']
    if isinstance(results, Answer):
        lines += ["<head/>", f"<boolean>{str(results.value).lower()}</boolean>"]
    else:
        lines += ["<head>", *(f'<variable name="{name}"/>' for name in results.columns), "</head>", "<results>"]
        lines += [_xml_row(results.columns, row) for row in results.rows]
        lines.append("</results>")
    return "\n".join([*lines, "</sparql>", ""])


def _xml_row(columns: tuple[str, ...], row: tuple[Term | None, ...]) -> str:
    cells = (
        f'<binding name="{name}">{_xml_term(term)}</binding>'
        for name, term in zip(columns, row, strict=True)
        if term is not None
    )
    return f"<result>{''.join(cells)}</result>"


def _xml_term(term: Term) -> str:
    words = escape(_FORBIDDEN_IN_XML.sub("\ufffd", str(getattr(term, "value", term))))
    if isinstance(term, ox.Literal):
        marks = "".join(f" {name}={quoteattr(to)}" for name, to in _annotation(term, "xml:lang", "datatype").items())
        return f"<literal{marks}>{words}</literal>"
    kind = "uri" if isinstance(term, ox.NamedNode) else "bnode"
    return f"<{kind}>{words}</{kind}>"


def _as_table(results: Table | Answer) -> Table:
    return results if isinstance(results, Table) else Table(("answer",), ((ox.Literal(results.value),),))


_TABLES: Mapping[Format, Callable[[Table | Answer], str]] = {CSV: _csv, TSV: _tsv, JSON: _json, XML: _xml}
