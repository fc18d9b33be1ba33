from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import QueryError, StoreError
from kg.graph import statements
from kg.model.article import ContributorKind
from kg.model.entity import EntityType
from kg.model.graph import ArticleGraph
from kg.store import Store
from kg.store.results import Answer, Graph, Table
from tests.support.drafts import Draft
from tests.support.sentence import sentence

COLUMNS = {
    "entities": "article entity label type aliases mentions sameAs",
    "relations": "article subject relation object role polarity modality source start end evidence",
    "events": "article event type trigger label polarity modality source date role filler evidence",
    "quotes": "article speaker kind text verb date addressee evidence",
    "denials": "article denier denied source modality evidence deniedEvidence",
    "timeline": "date label article",
    "facts": "subject predicate object article count",
}


def works_for(article: str, *, fact: bool = True) -> ArticleGraph:
    """An article that says that Léa Morin leads Vellon, or that she may."""
    draft = Draft("Léa Morin dirige Vellon.", id=article)
    lea, vellon = draft.entity("Léa Morin"), draft.entity("Vellon", EntityType.ORGANIZATION)
    stance = draft.stance(modality="actual" if fact else "uncertain")
    draft.relation(lea, "position", vellon, stance=stance, role="directrice")
    return statements(draft.extraction())


def contents(store: Store) -> set[str]:
    return {str(quad) for quad in store.quads()}


@pytest.fixture
def store() -> Store:
    made = Store.memory()
    made.replace(statements(sentence().extraction()))
    return made


@pytest.mark.parametrize(("name", "columns"), COLUMNS.items())
def test_columns_begin_as_promised(name: str, columns: str) -> None:
    promised = tuple(columns.split())
    assert Store.memory().ask(name).columns[: len(promised)] == promised


def test_entities_tell_names_type_mentions_and_the_same_thing_elsewhere(store: Store) -> None:
    rows = {row["label"]: row for row in store.ask("entities").records()}
    assert list(rows) == ["Brest", "Léa Morin", "Quimper", "Sorel", "Vellon"]
    assert rows["Brest"]["sameAs"] == "http://www.wikidata.org/entity/Q12193"
    assert (rows["Vellon"]["type"], rows["Vellon"]["mentions"]) == ("Organization", "2")


def test_aliases_and_mentions_do_not_multiply_each_other() -> None:
    draft = Draft("L'Agence des ports (AP) grandit. AP recrute, dit AP. L'agence embauche.")
    draft.entity("Agence des ports", EntityType.ORGANIZATION, "AP", "agence")
    with Store.memory() as store:
        store.replace(statements(draft.extraction()))
        [row] = store.ask("entities").records()
    assert (row["aliases"], row["mentions"]) == ("AP|agence", "5")


def test_relations_tell_role_stance_and_exact_words(store: Store) -> None:
    rows = {(row["relation"], row["object"]): row for row in store.ask("relations").records()}
    led = rows["position", "Vellon"]
    assert (led["subject"], led["role"], led["source"]) == ("Léa Morin", "directrice", "")
    assert led["evidence"] == "directrice de la filature Vellon"
    assert rows["position", "Quimper"]["ended"] == "true"
    assert rows["kind", "filature"]["objectIri"] == ""


def test_events_have_a_row_for_each_role_and_one_without_any(store: Store) -> None:
    rows = store.ask("events").records()
    opened = [(row["role"], row["filler"]) for row in rows if row["trigger"] == "ouvrir"]
    assert opened == [("agent", "Léa Morin"), ("patient", "atelier"), ("place", "Brest")]
    denied = next(row for row in rows if row["trigger"] == "vendre")
    assert (denied["polarity"], denied["source"], denied["type"]) == ("negative", "Léa Morin", "Sale")

    draft = Draft("Il pleut.").event("pleuvoir", "pleut")
    with Store.memory() as other:
        other.replace(statements(draft.extraction()))
        [row] = other.ask("events").records()
    assert (row["trigger"], row["role"], row["filler"]) == ("pleuvoir", "", "")


def test_quotes_tell_the_speaker_or_nobody(store: Store) -> None:
    [row] = store.ask("quotes").records()
    assert (row["speaker"], row["kind"], row["verb"]) == ("Léa Morin", "indirect", "affirmer")
    with Store.memory() as other:
        other.replace(
            statements(Draft("« Tout va bien se passer. »").quote("Tout va bien se passer", None).extraction())
        )
        [row] = other.ask("quotes").records()
    assert row["speaker"] == ""


def test_the_timeline_holds_dated_facts_only_oldest_first(store: Store) -> None:
    store.replace(statements(Draft("Vellon ferme.", id="z").event("fermer", "ferme", date="2011/..").extraction()))
    assert [row["date"] for row in store.ask("timeline").records()] == ["2011/..", "2020-03"]


def test_facts_count_the_articles_that_state_them() -> None:
    with Store.memory() as store:
        store.replace(works_for("a"), works_for("b"), works_for("c", fact=False))
        rows = {(row["subject"], row["predicate"], row["object"]): row for row in store.ask("facts").records()}
    found = rows["Léa Morin", "worksFor", "Vellon"]
    assert (found["count"], found["article"]) == ("2", "https://kg.example/article/a")


def test_a_fact_stays_until_its_last_article_goes() -> None:
    ask = "ASK { <https://kg.example/entity/lea-morin> <https://schema.org/worksFor> ?where }"
    with Store.memory() as store:
        store.replace(works_for("a"), works_for("b"), works_for("c", fact=False))
        assert store.remove("https://kg.example/article/a")
        assert store.query(ask) == Answer(value=True)
        store.replace(works_for("b", fact=False))
        assert store.query(ask) == Answer(value=False)


def test_removing_every_article_leaves_nothing(store: Store) -> None:
    store.replace(works_for("b"))
    for article in store.articles():
        assert store.remove(article)
    assert len(store) == 0
    assert not store.remove("https://kg.example/article/b")


def test_reading_an_article_again_changes_nothing(store: Store) -> None:
    before = contents(store)
    store.replace(statements(sentence().extraction()))
    assert contents(store) == before


def test_a_changed_article_replaces_exactly_its_own_statements() -> None:
    with Store.memory() as store, Store.memory() as fresh:
        store.replace(works_for("a"), works_for("b"))
        store.replace(works_for("a", fact=False))
        fresh.replace(works_for("b"), works_for("a", fact=False))
        assert contents(store) == contents(fresh)


@pytest.mark.parametrize("number", [1, 7, 8, 20])
def test_one_by_one_and_in_one_go_give_the_same_store(number: int) -> None:
    graphs = [works_for(f"a{i}", fact=i % 2 == 0) for i in range(number)]
    with Store.memory() as together, Store.memory() as singly:
        together.replace(*graphs, graphs[0])
        for graph in reversed(graphs):
            singly.replace(graph)
        assert contents(together) == contents(singly)


def test_a_store_on_disk_is_there_after_its_process(tmp_path: Path) -> None:
    with Store.open(tmp_path / "press") as store:
        store.replace(works_for("a"))
        expected = contents(store)
    with pytest.raises(StoreError, match="closed"):
        len(store)
    with Store.open(tmp_path / "press") as store:
        assert contents(store) == expected
        assert store.articles() == ("https://kg.example/article/a",)


_KILLED = """
import sys
from kg.store import Store
from kg.model.graph import ArticleGraph
store = Store.open(sys.argv[1])
size = int(sys.argv[2])
for first in range(0, 10_000, size):
    batch = []
    for i in range(first, first + size):
        iri = f"https://kg.example/article/{i}"
        lines = tuple(f"<{iri}/{n}> <{iri}> <{iri}> ." for n in range(40))
        batch.append(ArticleGraph(str(i), "", iri, lines[:10], lines[10:]))
    store.replace(*batch)
    print(first + size, flush=True)
"""


@pytest.mark.parametrize("size", [1, 16])
def test_a_killed_writer_loses_no_acknowledged_article_and_leaves_no_half_one(tmp_path: Path, size: int) -> None:
    command = [sys.executable, "-c", _KILLED, str(tmp_path), str(size)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for line in writer.stdout:
            if line == "64\n":
                writer.send_signal(signal.SIGKILL)
                break
    with Store.open(tmp_path) as store:
        kept = {str(quad.graph_name) for quad in store.quads()} - {"DEFAULT"}
        assert len(kept) >= 64
        assert len(store) == 50 * len(kept)


def test_a_second_writer_is_told_what_to_do(tmp_path: Path) -> None:
    with Store.open(tmp_path), pytest.raises(StoreError, match="open already, here or in another process"):
        Store.open(tmp_path)


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be used as a store"):
        Store.open(tmp_path / "file")


def test_the_four_forms_of_query(store: Store) -> None:
    assert isinstance(store.query("SELECT * { ?s ?p ?o }"), Table)
    assert store.query("ASK { ?s ?p ?o }") == Answer(value=True)
    assert isinstance(store.query("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }"), Graph)
    described = store.query("DESCRIBE <https://kg.example/entity/vellon>")
    assert isinstance(described, Graph)
    assert described.triples


def test_an_unknown_name_lists_the_known_ones(store: Store) -> None:
    with pytest.raises(QueryError, match="entities, events, facts"):
        store.ask("entites")


def test_what_is_no_sparql_is_refused_with_the_place(store: Store) -> None:
    with pytest.raises(QueryError, match="not a SPARQL query"):
        store.query("SELEC ?s { ?s ?p ?o }")


def test_the_facts_read_aloud() -> None:
    draft = sentence()
    draft.credits = [("Vellon", ContributorKind.ORGANIZATION)]
    with Store.memory() as store:
        store.replace(statements(draft.extraction()))
        facts = {(row["subject"], row["predicate"], row["object"]) for row in store.ask("facts").records()}
    assert facts >= {
        ("Brest", "type", "Place"),
        ("Brest", "exactMatch", "http://www.wikidata.org/entity/Q12193"),
        ("Léa Morin — maire — Quimper", "ended", "true"),
        ("ouvrir (Léa Morin, atelier, Brest)", "eventType", "Launch"),
        ("Un atelier à Brest", "contributor", "Vellon"),
    }
    assert not [row for row in facts if "" in row]
