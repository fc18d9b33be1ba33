"""A user's authority file is read in every form, and a slip in it is named with its place."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from kg.errors import AuthorityError
from kg.identity import AuthorityFile, Heading, read_authority
from kg.model.entity import Entity, EntityId, EntityType

LEA = Heading("Léa Morin", ("https://archives.example/p/12",), ("Mme Morin",), (EntityType.PERSON,))

CSV = """\ufefflabel,aliases,type,country,iri
Léa Morin,Mme Morin,Person,,https://archives.example/p/12
"Vellon, filature",Vellon|Vellon SA,Organization|Place,fr,https://archives.example/o/3|http://www.wikidata.org/entity/Q42
"""

TTL = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> .
@prefix : <https://archives.example/> .

:lea a skos:Concept, schema:Person ;
  skos:prefLabel "Léa Morin"@fr ; skos:altLabel "Mme Morin"@fr ; skos:exactMatch <https://archives.example/p/12> .
:atelier a skos:Concept ; skos:prefLabel "L'Atelier"@fr .
"""


def _written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_csv_file_holds_a_heading_a_row(tmp_path: Path) -> None:
    authority = read_authority(_written(tmp_path, "own.csv", CSV))
    assert authority.by_name["lea morin"] == authority.by_name["mme morin"] == (LEA,)
    (vellon,) = authority.by_name["vellon sa"]
    assert vellon.iris == ("https://archives.example/o/3", "http://www.wikidata.org/entity/Q42")
    assert (vellon.types, vellon.country) == ((EntityType.ORGANIZATION, EntityType.PLACE), "FR")


def test_two_columns_are_enough(tmp_path: Path) -> None:
    path = _written(tmp_path, "own.csv", "iri,label\nhttps://archives.example/p/1,Anne Rivet\n")
    assert read_authority(path).by_name["anne rivet"] == (Heading("Anne Rivet", ("https://archives.example/p/1",)),)


def test_a_skos_file_holds_a_heading_a_concept(tmp_path: Path) -> None:
    authority = read_authority(_written(tmp_path, "own.ttl", TTL))
    assert authority.by_name["lea morin"] == authority.by_name["mme morin"] == (LEA,)
    assert authority.by_name["l'atelier"] == (Heading("L'Atelier", ("https://archives.example/atelier",)),)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "a.csv",
            "name,iri\nX,https://a.example/1\n",
            r"a\.csv: no column label; the columns are: label, iri, aliases",
        ),
        ("a.csv", "label,iri,qid\nX,https://a.example/1,Q1\n", r"a\.csv: unknown column qid; the columns are"),
        ("a.csv", "label,iri\nX,https://a.example/1\n,https://a.example/2\n", r"a\.csv, row 3: no label"),
        ("a.csv", "label,iri\nX,\n", r"a\.csv, row 2: no iri for 'X'"),
        ("a.csv", "label,iri\nX,Q90\n", r"a\.csv, row 2: not an IRI: Q90; write it whole"),
        ("a.csv", "label,iri,type\nX,https://a.example/1,City\n", r"row 2: unknown type City; there are: Person, Org"),
        ("a.csv", "label,iri\nMorin, Léa,https://a.example/1\n", r"row 2: more cells than columns"),
        ("a.csv", 'label,iri\n"X,https://a.example/1\n', r"a\.csv: cannot be read as CSV in UTF-8"),
        ("a.ttl", "@prefix : <x> .\n:a b:c 1 .", r"a\.ttl: cannot be read as RDF \(turtle\): .*line 2"),
        ("a.xlsx", "", r"a\.xlsx: an authority file ends with one of \.csv, \.ttl"),
    ],
)
def test_a_slip_is_named_with_its_place(name: str, text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(AuthorityError, match=f"(?s){message}"):
        read_authority(_written(tmp_path, name, text))


def test_a_file_passes_between_processes_without_its_headings(tmp_path: Path) -> None:
    file = AuthorityFile(_written(tmp_path, "own.csv", CSV))
    copy = pickle.loads(pickle.dumps(file))  # noqa: S301  made here
    assert len(pickle.dumps(file)) < 500
    lea = Entity(EntityId(0), "Léa Morin", EntityType.PERSON, (), ())
    assert copy.headings(lea) == file.headings(lea) == (LEA,)


def test_a_file_in_latin_1_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("label,iri\nLéa,https://a.example/1\n".encode("latin-1"))
    with pytest.raises(AuthorityError, match=r"cannot be read as CSV in UTF-8: .*utf-8"):
        read_authority(tmp_path / "a.csv")
