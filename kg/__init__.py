"""Press articles in, an RDF knowledge graph out in which every statement leads back to its words.

``kg.open(folder)`` gives a graph that ``kg build`` made as an `rdflib.Dataset`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.store.dataset import open_dataset as open  # noqa: A004  # reads well as kg.open

__version__ = "0.1.0"
__all__ = ["__version__", "open"]


def __getattr__(name: str) -> Any:
    """``kg.open``, imported when it is asked for: ``kg --help`` must not wait for rdflib."""
    if name == "open":
        from kg.store.dataset import open_dataset

        return open_dataset
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
