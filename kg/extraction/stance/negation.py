"""Which verbs are denied."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.stance.lexicon import Lexicon
from kg.model.document import Document, Token

_CLITICS = frozenset({"PRON", "ADV", "DET"})
_BEFORE, _AFTER = 8, 9  # tokens around the verb in which the second half of a negation is looked for
_CLAUSE_ENDS = frozenset({";", ":", ".", "!", "?"})


def negated(document: Document, lexicon: Lexicon) -> frozenset[int]:
    """The tokens of the verbs (or nominal predicates) that a document denies, with their auxiliaries."""
    found: set[int] = set()
    particles, prepositions, alone = (lexicon.negates(kind) for kind in ("particle", "preposition", "alone"))
    for token in document.tokens:
        word = token.text.lower()
        if word in particles:
            verb = _verb_after(document, token.index, lexicon)
            found.update(_complex(document, verb, lexicon) if verb and _denies(document, token, verb, lexicon) else ())
        elif word in prepositions:
            verb = _infinitive_after(document, token.index, lexicon)
            found.update(_complex(document, verb, lexicon) if verb else ())
        elif word in alone and token.dep == "advmod" and document.head(token.index).pos in ("VERB", "AUX"):
            found.update(() if _is_outdone(document, token, lexicon) else _without_particle(document, token, lexicon))
    return frozenset(found)


def _verb_after(document: Document, index: int, lexicon: Lexicon) -> Token | None:
    """The verb that a particle stands before, with nothing but clitics and adverbs between."""
    end = document.sentence_of(index).end
    for token in document.tokens[index + 1 : min(index + 7, end)]:
        if token.pos in ("VERB", "AUX") or token.feature("VerbForm"):
            return token
        if token.pos not in _CLITICS and token.text.lower() not in lexicon.negates("passed"):
            # a verb that the tagger took for something else still stands right after its clitics
            return token if token.pos in ("NOUN", "ADJ", "PROPN") else None
    return None


def _infinitive_after(document: Document, index: int, lexicon: Lexicon) -> Token | None:
    verb = _verb_after(document, index, lexicon)
    return verb if verb and verb.feature("VerbForm") == "Inf" else None


def _complex(document: Document, verb: Token, lexicon: Lexicon) -> Iterator[int]:
    """A verb form and the word that carries its meaning: the participle after an auxiliary, the noun after « être »."""
    yield verb.index
    if verb.dep.startswith("aux") or verb.dep == "cop":
        yield verb.head
        yield from (aux.index for aux in document.dependents(verb.head, "aux", "cop"))
    elif verb.lemma in lexicon.auxiliaries.tenses:  # the parser took the participle for its complement
        complements = document.dependents(verb.index, "xcomp")
        yield from (child.index for child in complements if child.feature("VerbForm") != "Inf")


def _denies(document: Document, particle: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether the other half of the negation is there, and is no restriction (« ne … que »)."""
    if _denied_before(document, particle, lexicon):
        return True
    negative, restrictive = lexicon.negates("negative"), lexicon.negates("restrictive")
    content = document.head(verb.index) if verb.dep.startswith("aux") or verb.dep == "cop" else verb
    end = document.sentence_of(verb.index).end
    for token in document.tokens[particle.index + 1 : min(max(content.index, verb.index) + _AFTER, end)]:
        word = token.text.lower()
        if word in negative:
            return not _is_outdone(document, token, lexicon)
        if word in restrictive and token.index > verb.index:
            return False
        if token.text in _CLAUSE_ENDS or (token.index > content.index and _is_finite(token)):
            break
    return bool({verb.lemma, content.lemma} & lexicon.negates("bare"))


def _is_outdone(document: Document, negative: Token, lexicon: Lexicon) -> bool:
    """« n'a pas seulement vendu … »: that was done, and more."""
    following = document.tokens[negative.index + 1 : document.sentence_of(negative.index).end]
    return bool(following) and following[0].text.lower() in lexicon.negates("additive")


def _denied_before(document: Document, particle: Token, lexicon: Lexicon) -> bool:
    """« Aucun témoin n'a … », « personne ne … »: the negative word leads the clause."""
    leading = lexicon.negates("negative") - lexicon.negates("behind")
    start = document.sentence_of(particle.index).start
    for index in range(particle.index - 1, max(particle.index - _BEFORE, start) - 1, -1):
        token = document[index]
        if token.text in _CLAUSE_ENDS or _is_finite(token):
            return False
        if token.text.lower() in leading:
            return True
    return False


def _is_finite(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.feature("VerbForm") == "Fin"


def _without_particle(document: Document, token: Token, lexicon: Lexicon) -> Iterator[int]:
    """« J'ai pas vu »: spoken French leaves the particle out."""
    head = document.head(token.index)
    hosts = [head, *document.dependents(head.index, "aux", "cop")]
    if any(host.index == token.index - 1 and _is_finite(host) for host in hosts):
        yield from _complex(document, head, lexicon)
