"""Events: what happened, happens, may or will happen, with who and what takes which part in it."""

from kg.extraction.events.step import events

__all__ = ["events"]
