"""Expressions of time: found by rules, read against the publication, and given to the clauses they date."""

from kg.extraction.times.step import times

__all__ = ["times"]
