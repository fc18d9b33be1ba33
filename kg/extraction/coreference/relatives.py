"""Relative pronouns: « Vermont, *qui* dirige », « la fusée *que* Boeing exploite »."""

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
            return None if _is_conjunction(document, lexicon, index, above.head) else above.head
    return None


def _is_conjunction(document: Document, lexicon: ReferenceLexicon, index: int, governor: int) -> bool:
    """« Il a avoué sur Twitter *qu'* il partait »: behind a verb of speech « que » opens what is said."""
    if document[index].text.lower() not in ("que", "qu'"):
        return False
    verb = next((above for above in document.ancestors(governor) if above.pos in ("VERB", "AUX")), None)
    return verb is not None and lexicon.speech.at(document, verb.index) is not None
