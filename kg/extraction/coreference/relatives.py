"""Relative pronouns: « Vermont, *qui* dirige », « la fusée *que* le Cnes exploite »."""

from __future__ import annotations

from kg.extraction.coreference.lexicon import ReferenceLexicon, Slot
from kg.model.document import Document


def antecedent(document: Document, lexicon: ReferenceLexicon, index: int) -> int | None:
    """The token that a relative pronoun stands for: the governor of its clause; None for other words."""
    token = document[index]
    found = lexicon.pronouns.get(token.text.lower())
    if found is None or found.slot != Slot.RELATIVE or token.pos not in ("PRON", "ADV"):
        return None
    for above in (token, *document.ancestors(index)):
        if above.dep == "acl:relcl" and above.head < index:
            return above.head
    return None
