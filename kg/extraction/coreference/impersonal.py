"""« Il » that stands for nobody: « il pleut », « il peut y avoir », « il serait absurde de »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.coreference.lexicon import ReferenceLexicon
from kg.languages.function_words import function_words
from kg.model.document import Document, Token

_REACH = 5  # tokens in which the companion of an impersonal verb stands (« il *s'*agit », « il peut *y* avoir »)
_CLAUSES = ("ccomp", "xcomp", "csubj", "advcl", "acl")


def is_impersonal(document: Document, lexicon: ReferenceLexicon, token: Token) -> bool:
    """Whether a pronoun is the subject that a verb has only for form."""
    if token.text.lower().lstrip("-") not in function_words(lexicon.language, "formal-subject"):
        return False
    verb = document.head(token.index)
    if verb.index == token.index or token.dep in ("case", "fixed"):
        return True
    verbs = [verb, *_infinitives(document, verb)]
    return any(_is_impersonal_verb(document, lexicon, token, each) for each in verbs) or any(
        _has_impersonal_predicate(document, lexicon, each) for each in verbs
    )


def _infinitives(document: Document, verb: Token) -> Iterator[Token]:
    """The infinitives that a modal passes its subject on to (« il peut *falloir* »)."""
    for child in document.dependents(verb.index, "xcomp"):
        if child.feature("VerbForm") == "Inf" and not any(document.dependents(child.index, "mark", "case")):
            yield child


def _is_impersonal_verb(document: Document, lexicon: ReferenceLexicon, token: Token, verb: Token) -> bool:
    first, last = min(token.index, verb.index), max(token.index + _REACH, verb.index)
    around = {word.lemma for word in document.tokens[first:last]}
    around |= {child.lemma for child in document.dependents(verb.index)}
    return any(
        row.lemma == verb.lemma and (not row.companion or row.companion in around) for row in lexicon.impersonals
    )


def _has_impersonal_predicate(document: Document, lexicon: ReferenceLexicon, verb: Token) -> bool:
    """« il est *midi* », « il est *temps* de »; before what follows, « il est *clair* que » but not « *fier* de »."""
    if verb.lemma not in lexicon.copulas and not any(document.dependents(verb.index, "cop")):
        return False
    forms = {verb.text.lower(), verb.lemma}
    formal = forms & function_words(lexicon.language, "predicate-formal")
    if verb.pos == "NUM" or formal or any(document.dependents(verb.index, "nummod")):
        return True
    personal = forms & function_words(lexicon.language, "predicate-personal")
    return verb.pos == "ADJ" and not personal and _opens_clause(document, verb)


def _opens_clause(document: Document, adjective: Token) -> bool:
    """Whether a clause or an infinitive follows an adjective, whatever the parse hangs it on."""
    if any(any(document.dependents(c.index, "mark")) for c in document.dependents(adjective.index, *_CLAUSES)):
        return True
    behind = document.tokens[adjective.index + 1 : adjective.index + 4]
    if len(behind) < 2 or behind[0].pos not in ("ADP", "SCONJ"):
        return False
    return behind[0].pos == "SCONJ" or any(word.feature("VerbForm") == "Inf" for word in behind[1:])
