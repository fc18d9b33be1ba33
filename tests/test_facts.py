"""The promise of the default graph: the plainest query never returns what an article does not itself state."""

from __future__ import annotations

import pytest

from kg.graph import statements
from kg.store import Store
from kg.store.results import Table
from tests.support.texts import understood

_EVERYTHING = "SELECT ?s ?p ?o { ?s ?p ?o }"


def facts(text: str) -> str:
    """The default graph of a text, as one string."""
    with Store.memory() as store:
        store.replace(statements(understood(text)))
        found = store.query(_EVERYTHING)
    assert isinstance(found, Table)
    about_the_article = ("headline", "articleBody", "description")
    return "\n".join(" ".join(row) for row in found.plain() if not row[1].endswith(about_the_article))


def claims(text: str) -> list[dict[str, str]]:
    """The event claims of a text."""
    with Store.memory() as store:
        store.replace(statements(understood(text)))
        return store.ask("events").records()


@pytest.mark.parametrize(
    ("text", "trigger", "polarity", "modality"),
    [
        ("Le groupe Valmont n'a pas vendu l'usine de Brest.", "vendre", "negative", "actual"),
        ("Le groupe Valmont n'a jamais racheté Dalcor.", "racheter", "negative", "actual"),
        ("Le groupe Valmont aurait vendu l'usine de Brest.", "vendre", "positive", "uncertain"),
        ("Selon le journal Le Phare, le groupe Valmont a vendu l'usine de Brest.", "vendre", "positive", "actual"),
        ("Paul Morel a affirmé que Dalcor avait licencié Anne Rivet.", "licencier", "positive", "actual"),
        ("« Dalcor a licencié Anne Rivet », affirme Paul Morel.", "licencier", "positive", "actual"),
        ("Le groupe Valmont vendra l'usine de Brest en juin.", "vendre", "positive", "planned"),
        ("Le groupe Valmont veut racheter Dalcor.", "racheter", "positive", "planned"),
        ("Le groupe Valmont a-t-il racheté Dalcor ?", "racheter", "positive", "hypothetical"),
        ("Si le groupe Valmont rachetait Dalcor, Brest perdrait une usine.", "racheter", "positive", "hypothetical"),
    ],
)
def test_a_non_fact_is_a_claim_and_no_fact(text: str, trigger: str, polarity: str, modality: str) -> None:
    found = [c for c in claims(text) if trigger in c["trigger"].split()]
    assert {(c["polarity"], c["modality"]) for c in found} == {(polarity, modality)}
    assert trigger not in facts(text)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Le groupe Valmont a vendu l'usine de Brest.", "vendre"),
        ("Le groupe Valmont n'a vendu que l'usine de Brest.", "vendre"),
        ("L'usine de Brest a été vendue lundi par le groupe Valmont.", "vendre"),
    ],
)
def test_a_fact_stands_in_the_default_graph(text: str, trigger: str) -> None:
    assert trigger in facts(text)


def test_a_reported_position_is_no_fact() -> None:
    text = "Selon Le Phare, Anne Rivet est la présidente du groupe Valmont."
    assert "présidente" not in facts(text)
    assert "présidente" in facts("Anne Rivet est la présidente du groupe Valmont.")


def test_what_was_is_not_told_as_what_is() -> None:
    assert "worksFor" not in facts("Anne Rivet, ancienne présidente du groupe Valmont, vit à Brest.")
