"""How sure a reading must be."""

from __future__ import annotations

TRUSTED = 0.75
"""The confidence from which what was read counts as a fact; what is less sure stays a claim.

Of the rules, those that rest on a reference (a description, a pronoun) lie below it: of the relations that were found
wrong on real pages, about half did (docs/quality.md). So do entities whose type only the model tells.
"""
