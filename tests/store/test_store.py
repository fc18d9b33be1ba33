from __future__ import annotations

import pytest

from kg.graph import statements
from kg.store import Store
from tests.support.drafts import Draft


def test_named_queries_answer_with_their_columns() -> None:
    draft = Draft("Léa Morin dirige Vellon.")
    draft.relation(draft.entity("Léa Morin"), "position", draft.entity("Vellon"), role="dirigeante")
    with Store.memory() as store:
        store.replace(statements(draft.extraction()))
        [row] = store.ask("relations").records()
    assert (row["subject"], row["relation"], row["object"]) == ("Léa Morin", "position", "Vellon")


COLUMNS = {
    "entities": "article entity label type aliases mentions sameAs",
    "relations": "article subject relation object role polarity modality source start end evidence",
    "events": "article event type trigger label polarity modality source date role filler evidence",
    "quotes": "article speaker kind text verb date addressee evidence",
    "timeline": "date label article",
    "facts": "subject predicate object article count",
}


@pytest.mark.parametrize(("name", "columns"), COLUMNS.items())
def test_columns_begin_as_promised(name: str, columns: str) -> None:
    promised = tuple(columns.split())
    assert Store.memory().ask(name).columns[: len(promised)] == promised
