"""Deeds that a charge is the only ground of: « mis en examen pour le meurtre de … », « soupçonné d'avoir volé … »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.stance.lexicon import Lexicon
from kg.extraction.stance.links import commitment_of, complement_link, noun_link
from kg.model.document import Document, Token

_BESIDE = ("obl", "obj", "nsubj:pass")  # words that tell the charge beside a verb: « une plainte a été déposée pour … »


def charge(document: Document, token: Token, lexicon: Lexicon) -> str:
    """The lemma of the word that charges somebody with the deed a verb or noun tells; empty where nobody is charged.

    A conviction proves (« condamné pour … »), but for one that may be appealed (« en première instance »).
    """
    lead = next(document.dependents(token.index, "mark", "case"), None)
    if lead is None or token.is_root or not (lexicon.plays(lead, "for") or lexicon.plays(lead, "of")):
        return ""
    grounded = lexicon.plays(lead, "for")
    if grounded and token.pos == "VERB" and not _is_done(document, token):
        return ""  # « accusé d'avoir menti pour gagner »: what for, not what is charged
    words = _beside(document, document.head(token.index)) if grounded else ()
    found = next(_charging(words, ("ground", "infinitive"), lexicon), "")
    return found or next(_charging(_governors(document, token, lexicon), ("infinitive", "noun"), lexicon), "")


def _is_done(document: Document, token: Token) -> bool:
    """Whether an infinitive tells what is past: « pour avoir frappé »."""
    return any(True for _ in document.dependents(token.index, "aux"))


def _beside(document: Document, head: Token) -> Iterator[Token]:
    """The word that a « pour » hangs on, what that hangs on if it is a noun, and the words beside both."""
    heads = [head, document.head(head.index)] if head.pos == "NOUN" else [head]
    yield from heads
    for each in heads:
        yield from document.dependents(each.index, *_BESIDE)


def _governors(document: Document, token: Token, lexicon: Lexicon) -> Iterator[Token]:
    """The word that an infinitive or a noun completes."""
    link = noun_link(document, token, lexicon)
    if token.pos in ("VERB", "AUX"):
        link = complement_link(document, token, lexicon, infinitive=True)
    if link:
        yield link.governor


def _charging(words: Iterable[Token], kinds: tuple[str, ...], lexicon: Lexicon) -> Iterator[str]:
    for word in words:
        entries = (commitment_of(word, lexicon, kind) for kind in kinds)
        if any(entry and entry.charge for entry in entries):
            yield word.lemma
