"""Relative pronouns: « Vermont, *qui* dirige », « la fusée *que* Boeing exploite »."""

from __future__ import annotations

from kg.extraction.coreference.lexicon import ReferenceLexicon, Slot
from kg.languages.function_words import function_words
from kg.model.document import Document


def antecedent(document: Document, lexicon: ReferenceLexicon, index: int) -> int | None:
    """The token that a relative pronoun stands for: the governor of its clause; None for other words."""
    token = document[index]
    found = lexicon.pronouns.get(token.text.lower())
    if found is None or found.slot != Slot.RELATIVE or token.pos not in ("PRON", "ADV"):
        return None
    if is_described(document, lexicon, index - 1):
        return index - 1
    for above in (token, *document.ancestors(index)):
        if above.dep == "acl:relcl" and above.head < index:
            return None if _is_conjunction(document, lexicon, index, above.head) else above.head
    return None


def is_described(document: Document, lexicon: ReferenceLexicon, index: int) -> bool:
    """Whether a token is the pronoun that a relative clause behind it completes (« *celle* qui dirige la ville »)."""
    if not 0 <= index < len(document) - 1:
        return False
    found, following = (lexicon.pronouns.get(document[i].text.lower()) for i in (index, index + 1))
    return (
        found is not None and found.slot == Slot.DESCRIBED and following is not None and following.slot == Slot.RELATIVE
    )


def _is_conjunction(document: Document, lexicon: ReferenceLexicon, index: int, governor: int) -> bool:
    """« Il a avoué sur Twitter *qu'* il partait »: behind a verb of speech « que » opens what is said."""
    if document[index].text.lower() not in function_words(lexicon.language, "that"):
        return False
    verb = next((above for above in document.ancestors(governor) if above.pos in ("VERB", "AUX")), None)
    return verb is not None and lexicon.speech.at(document, verb.index) is not None


def is_close(document: Document, index: int, governor: int) -> bool:
    """Whether a relative pronoun follows a complement without a comma, so that it may belong to what that completes.

    « le recours devant l'ONU *qui* lui bénéficie »
    """
    complement = any(document.dependents(governor, "case"))
    return complement and not any(token.text == "," for token in document.tokens[governor:index])


def is_plural(document: Document, index: int) -> bool:
    """Whether the verb of a relative pronoun that is its subject stands in the plural (« qui ont … »)."""
    verb = document.head(index)
    words = (verb, *document.dependents(verb.index, "aux", "cop"))
    finite = next((word for word in words if word.feature("VerbForm") == "Fin"), None)
    return finite is not None and document[index].dep.startswith("nsubj") and finite.feature("Number") == "Plur"
