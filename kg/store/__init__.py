"""Statements on disk or in memory, and the queries over them. pyoxigraph is used in this package only."""

from kg.store.store import Store

__all__ = ["Store"]
