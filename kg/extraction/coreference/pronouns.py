"""Pronouns and possessives of the third person."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extraction.coreference.agreement import Agreement
from kg.extraction.coreference.clauses import clause_subject
from kg.extraction.coreference.impersonal import is_impersonal
from kg.extraction.coreference.lexicon import Pronoun, ReferenceLexicon, Slot
from kg.extraction.coreference.memory import Memory, Referred, Search
from kg.extraction.coreference.quotation import OUTSIDE
from kg.extraction.coreference.relatives import is_described
from kg.extraction.incises import incise_verb
from kg.languages.function_words import function_words
from kg.languages.nouns import Nouns, PersonNounKind
from kg.model.document import Document, Token
from kg.model.entity import EntityId, EntityType

_REACH = 4  # sentences: what the text goes on about is taken up after a digression
_TELLERS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION})
_LONG = 12  # sentences: « celle qui … » says more than a pronoun


def pronoun_at(document: Document, lexicon: ReferenceLexicon, index: int) -> Pronoun | None:
    """The pronoun of the third person that a token is, unless it is an article or stands for nobody."""
    token = document[index]
    found = lexicon.pronouns.get(_form(document, lexicon, index))
    if found is None or found.slot in (Slot.RELATIVE, Slot.SPEAKER):
        return None
    if found.slot == Slot.DESCRIBED:
        return found if is_described(document, lexicon, index) else None
    if found.slot == Slot.POSSESSIVE:
        return found if token.pos == "DET" or token.feature("Poss") else None
    inverted = token.text.startswith("-")  # « répétait-elle »: whatever the tagger takes it for
    if (token.pos not in ("PRON", "DET") and not inverted) or (found.slot == Slot.OBJECT and token.pos != "PRON"):
        return None
    if found.slot == Slot.OBJECT and _is_no_object(document, lexicon, index):
        return None
    if found.slot == Slot.OBJECT and found.clausal and _takes_clause(document, lexicon, token.head):
        return None  # « il l'a dit », « il ne l'est pas »
    if found.slot == Slot.SUBJECT and is_impersonal(document, lexicon, token):
        return None
    return found


def resolve(
    document: Document,
    lexicon: ReferenceLexicon,
    pronoun: Pronoun,
    index: int,
    memory: Memory,
    referents: Mapping[int, EntityId],
) -> EntityId | None:
    """The entity that a pronoun stands for."""
    agreement = Agreement(pronoun.gender, pronoun.number)
    if pronoun.slot == Slot.POSSESSIVE:
        return _possessor(document, lexicon.nouns, index, agreement, memory, referents)
    if pronoun.slot == Slot.DESCRIBED:  # anybody, unless it is said to speak: then somebody who was spoken of
        persons = frozenset({EntityType.PERSON})
        return memory.best(Search(index, agreement, _LONG, persons)) if index in memory.speakers else None
    if pronoun.slot == Slot.OBJECT:
        subject = _subject_entity(document, index, referents)
        excluded = frozenset() if subject is None else frozenset({subject})
        return memory.best(Search(index, agreement, 1, frozenset({EntityType.PERSON}), excluded=excluded, strict=True))
    if pronoun.slot == Slot.DEMONSTRATIVE:
        return last(index, agreement, memory)
    incise = incise_verb(document, lexicon.language, index)
    speaks = incise is not None or lexicon.speech.at(document, document[index].head, certain=False) is not None
    types = _TELLERS if speaks else None
    excluded = _reported_subjects(document, index, memory) if incise is not None else frozenset()
    search = Search(index, agreement, _REACH, types, excluded=excluded, strict=True, subject=True)
    found = memory.best(search)
    if found is None and excluded and not memory.fits_any(search):
        return _self_teller(document, index, excluded, agreement, memory)
    return found


def _self_teller(
    document: Document, index: int, subjects: frozenset[EntityId], agreement: Agreement, memory: Memory
) -> EntityId | None:
    """« Paul Vernet ira à Berlin, a-t-il annoncé »: where nobody else was spoken of, the subject tells of itself.

    It must act: « Paul Vernet a été tué » is not told by him.
    """
    sentence = document[index].sentence
    acting = {
        place.entity
        for place in memory.places
        if place.entity in subjects and place.sentence == sentence and document[place.token].dep == "nsubj"
    }
    known = [entity for entity in acting if entity >= 0 and memory.of(entity).type in _TELLERS]
    return known[0] if len(subjects) == 1 == len(known) and memory.of(known[0]).agreement.fits(agreement) else None


def of_clause(
    document: Document,
    lexicon: ReferenceLexicon,
    pronoun: Pronoun,
    index: int,
    memory: Memory,
    referents: Mapping[int, EntityId],
) -> tuple[bool, EntityId | None]:
    """Whether a subject pronoun takes up the subject of a clause beside its own, and whom that subject means."""
    subject = clause_subject(document, index) if pronoun.slot == Slot.SUBJECT else None
    if subject is None or incise_verb(document, lexicon.language, index) is not None:
        return False, None
    number = referents.get(subject.index)
    agreement = Agreement.of(subject) if number is None else memory.traits[number].agreement
    return agreement.fits(Agreement(pronoun.gender, pronoun.number)), number


def _reported_subjects(document: Document, index: int, memory: Memory) -> frozenset[EntityId]:
    """Whom the sentence around an incise speaks of, outside quotation marks: none of them says it.

    « Paul Vernet rit : "…", assure-t-il »: behind a closing mark the sentence rather names who speaks.
    """
    if any(quotation != OUTSIDE for quotation in memory.quotations[document.sentence_of(index).start : index]):
        return frozenset()
    sentence = document[index].sentence
    return frozenset(
        place.entity
        for place in memory.places
        if place.sentence == sentence and place.quotation == OUTSIDE and place.token < index and place.subject
    )


def _takes_clause(document: Document, lexicon: ReferenceLexicon, verb: int) -> bool:
    """Whether « le » before a verb rather stands for a whole clause (« je le regrette », « il l'a dit »)."""
    if document[verb].lemma in lexicon.copulas or lexicon.speech.at(document, verb) is not None:
        return True
    subjects = list(document.dependents(verb, "nsubj"))
    return any(subject.feature("Person") in ("1", "2") for subject in subjects)


def _is_no_object(document: Document, lexicon: ReferenceLexicon, index: int) -> bool:
    """« que *l'*on », and who is stressed beside another word (« *lui* aussi », « quant à *lui* »)."""
    behind = document[index + 1].text.lower() if index + 1 < len(document) else ""
    before = " ".join(token.text.lower() for token in document.tokens[max(index - 2, 0) : index])
    language = lexicon.language
    return behind in function_words(language, "stressing") or before in function_words(language, "stressing-before")


def _form(document: Document, lexicon: ReferenceLexicon, index: int) -> str:
    """A token's form; the tokenizer cuts « celle-ci » in three."""
    text, following = document[index].text.lower(), document.tokens[index + 1 : index + 3]
    if len(following) == 2 and following[0].text == "-":
        whole = f"{text}-{following[1].text}"
        return whole if whole in lexicon.pronouns else text
    return text


def _subject_of(document: Document, index: int) -> Token | None:
    """The subject of the nearest verb above a token."""
    for verb in (document[index], *document.ancestors(index)):
        subject = next(document.dependents(verb.index, "nsubj"), None)
        if subject is not None and subject.index != index:
            return subject
    return None


def _subject_entity(document: Document, index: int, referents: Mapping[int, EntityId]) -> EntityId | None:
    subject = _subject_of(document, index)
    return None if subject is None else referents.get(subject.index)


def _possessor(
    document: Document,
    nouns: Nouns,
    index: int,
    agreement: Agreement,
    memory: Memory,
    referents: Mapping[int, EntityId],
) -> EntityId | None:
    """The subject of the clause, if the possessive stands outside it; else the likeliest entity before."""
    subject = _subject_of(document, document[index].head)
    if subject is not None and index not in document.subtree(subject.index):
        found = referents.get(subject.index)
        if found is not None and memory.traits[found].agreement.fits(agreement) and _sees(memory, subject.index, index):
            return found
        if found is None and subject.pos in ("NOUN", "PROPN") and subject.index < index:
            return None  # the subject is somebody else who is not known by name
    found = memory.best(Search(index, agreement, 1, strict=True))
    held = nouns.person(document.head(index)) if found is None else None
    if held is not None and held.kind == PersonNounKind.OFFICE:  # « son fondateur »: of the company last named
        return memory.best(Search(index, agreement, 1, frozenset({EntityType.ORGANIZATION})))
    return found


def _sees(memory: Memory, one: int, two: int) -> bool:
    return memory.quotations[one] == memory.quotations[two]


def last(index: int, agreement: Agreement, memory: Memory, speaks: Nouns | None = None) -> EntityId | None:
    """« celui-ci », « ce dernier » take up what was named last and agrees: no subject over them, nor past a noun.

    With ``speaks``, the nouns of the language, they are who says something, and what cannot speak is passed over.
    """
    document = memory.document
    sentence = document[index].sentence
    governing = {
        child.index for above in document.ancestors(index) for child in document.dependents(above.index, "nsubj")
    }
    for place in reversed(memory.places):
        named = document[place.token].pos not in ("PRON", "DET")
        if named and place.token < index and place.sentence >= sentence - 1 and place.token not in governing:
            traits = memory.of(place.entity)
            told = bool(traits.agreement.gender) or (speaks is not None and traits.type is EntityType.PERSON)
            if told and traits.agreement.fits(agreement) and (speaks is None or traits.type in _TELLERS):
                known = place.entity >= 0 and not _stands_between(memory, place, index, agreement, speaks)
                return place.entity if known else None
    return None


def _stands_between(memory: Memory, place: Referred, index: int, agreement: Agreement, speaks: Nouns | None) -> bool:
    """Whether another noun that agrees stands between a place and a token (« … a heurté *le supporter* »)."""
    document = memory.document
    own = {p.token for p in memory.places if p.entity == place.entity}
    return any(
        token.pos == "NOUN"
        and (speaks is None or speaks.person(token) is not None)
        and token.index not in own
        and memory.quotations[token.index] in (OUTSIDE, memory.quotations[index])
        and token.feature("Gender") == agreement.gender
        and token.feature("Number") != "Plur"
        and any(document.dependents(token.index, "det"))
        for token in document.tokens[place.token + 1 : index - 1]
    )
