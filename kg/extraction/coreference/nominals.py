"""Descriptions that take up an entity: « le patron de Renault », « le milliardaire », « la compagnie »."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.extraction.coreference.agreement import Agreement
from kg.extraction.coreference.descriptions import noun_at, same_name
from kg.extraction.coreference.lexicon import ReferenceLexicon
from kg.extraction.coreference.memory import Memory, Search
from kg.extraction.coreference.protagonists import Protagonist, undescribed
from kg.extraction.coreference.roles import Roles
from kg.extraction.coreference.traits import Traits
from kg.languages.function_words import function_words, gender_told
from kg.languages.nouns import KindNoun, PersonNoun, PersonNounKind
from kg.model.document import Document, Token
from kg.model.entity import Entity, EntityId, EntityType

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl:agent", "ROOT", "iobj"})
_LONG = 6  # sentences that « le milliardaire » reaches back
_NEAR = 3  # sentences that « l'octogénaire » reaches back to somebody whose age is not told
_FAR = 99  # sentences: a role learnt in the article is good to its end


def nominal_at(document: Document, lexicon: ReferenceLexicon, index: int) -> PersonNoun | KindNoun | None:
    """The noun of a definite singular description that a token is the head of, or None."""
    token = document[index]
    if (
        index + 1 < len(document)
        and document[index + 1].text.startswith("-")
        and document[index + 1].start == token.end
    ):
        return None  # « le centre-ville » is no centre
    if token.pos not in ("NOUN", "ADJ", "PROPN") or token.feature("Number") == "Plur":
        return None
    owned = any(child.feature("Poss") for child in document.dependents(index, "det"))
    if article_of(document, lexicon, index) is None and not owned:
        return None
    noun, ranked = noun_at(lexicon.nouns, token), any(c.feature("NumType") for c in document.dependents(index, "amod"))
    return None if ranked and isinstance(noun, KindNoun) else noun  # « au premier tour » is no tower


@dataclass(frozen=True, slots=True)
class Nominals:
    """Resolves the descriptions of one document; ``memory`` and ``referents`` grow as the text is read."""

    document: Document
    lexicon: ReferenceLexicon
    entities: tuple[Entity, ...]
    memory: Memory
    referents: Mapping[int, EntityId]
    protagonist: Protagonist | None = None

    def resolve(self, noun: PersonNoun | KindNoun, index: int) -> tuple[EntityId | None, str]:
        """The entity that a description takes up, and by what rule: what the article calls it, or may call it."""
        roles = Roles(self.document, self.lexicon, self.referents)
        owner = roles.owner(index)
        unknown = owner is not None and (owner.index not in self.referents or isinstance(noun, KindNoun))
        if unknown or _bears_unknown_name(self.document, index, self.referents):
            return None, ""
        gender = "" if isinstance(noun, KindNoun) else _gender(self.document, self.lexicon, noun, index)
        agreement = Agreement(gender, "Sing")
        if (found := self._told(roles, noun, index, agreement)) is not None:
            return found, "role"
        if not roles.completed(index) and not _is_former(self.document, self.lexicon, index):
            found = _called(self.document, self.lexicon, noun, index, self.memory, self.referents)
        if found is not None or owner is not None:
            return found, "description"
        return self._likely(roles, noun, index, agreement)

    def _told(self, roles: Roles, noun: PersonNoun | KindNoun, index: int, agreement: Agreement) -> EntityId | None:
        """Whom the text calls so, before or further on."""
        word, completed = self.document[index].text, roles.completed(index)
        named = not completed and not _has_complement(self.document, self.lexicon, index)

        def learnt(entity: EntityId) -> bool:
            if entity < 0:
                return False
            if named and same_name(word, self.entities[entity].label):
                return True
            return entity not in completed and roles.holds(self.memory.of(entity).described, noun, index)

        persons = frozenset({EntityType.PERSON})
        types = persons if isinstance(noun, PersonNoun) else frozenset(EntityType) - persons
        found = self.memory.best(Search(index, agreement, _FAR, types, accepts=learnt, prefers_person=False))
        if found is None and isinstance(noun, PersonNoun):
            return _told_later(roles, noun, index, agreement, self.memory)
        return found

    def _likely(
        self, roles: Roles, noun: PersonNoun | KindNoun, index: int, agreement: Agreement
    ) -> tuple[EntityId | None, str]:
        """Whom a description may mean though the text calls nobody so, and by what rule."""
        document, lexicon, memory = self.document, self.lexicon, self.memory
        if not _has_complement(document, lexicon, index) or _is_placed(
            document, lexicon, self.entities, noun, index, self.referents
        ):
            excluded = _spoken_for(document, index, self.referents)
            if isinstance(noun, KindNoun):
                return _thing(document, lexicon, self.entities, noun, index, memory, excluded), "description"
            if (found := _person(document, lexicon, noun, agreement, index, memory, excluded)) is not None:
                return found, "description"
        if isinstance(noun, KindNoun):
            return None, ""
        completed = roles.completed(index)
        full = bool(completed or roles.field(index))
        found = undescribed(document, lexicon, noun, index, agreement, memory, self.protagonist, completed=full)
        return found if found not in completed else None, "protagonist"


def _told_later(roles: Roles, noun: PersonNoun, index: int, agreement: Agreement, memory: Memory) -> EntityId | None:
    """The only person whom the text calls so further on."""
    found = [
        EntityId(number)
        for number, known in enumerate(memory.traits)
        if known.agreement.fits(agreement) and roles.told_later(known.described, noun, index)
    ]
    return found[0] if len(found) == 1 else None


def _spoken_for(document: Document, index: int, referents: Mapping[int, EntityId]) -> frozenset[EntityId]:
    """Whom a noun cannot take up: the subject of its clause, and whoever the nouns are that it completes.

    « Le réalisateur pleure la mort *du chanteur* », « l'avocate *du comédien* ».
    """
    token, found = document[index], set[int]()
    while not token.dep.startswith("nsubj") and token.head != token.index:
        completes = token.dep == "nmod"
        token = document.head(token.index)
        found |= {token.index} if completes else set()
        if subject := next(document.dependents(token.index, "nsubj", "nsubj:pass"), None):
            found.add(subject.index)
            break
    return frozenset(referents[each] for each in found if each in referents)


def calling(document: Document, lexicon: ReferenceLexicon, index: int, referents: Mapping[int, EntityId]) -> str:
    """A noun with the common words that complete it (« ministre *affaires* »)."""
    field = sorted(Roles(document, lexicon, referents).field(index))
    return " ".join((document[index].text.lower(), *field))


def _called(
    document: Document,
    lexicon: ReferenceLexicon,
    noun: PersonNoun | KindNoun,
    index: int,
    memory: Memory,
    referents: Mapping[int, EntityId],
) -> EntityId | None:
    """Whom the noun of a description took up before, completed so or, if it now stands alone, by anything."""
    whole = calling(document, lexicon, index, referents)
    if whole in memory.called or " " in whole:
        return memory.called.get(whole)
    return next((entity for name, entity in memory.called.items() if name.split(" ")[0] == whole), None)


def _bears_unknown_name(document: Document, index: int, referents: Mapping[int, EntityId]) -> bool:
    """Whether a capital behind the noun names somebody who is no entity: « le président *Rossi* » is no other one."""
    following = document.tokens[index + 1 : index + 2]
    return (
        any(token.dep in ("appos", "flat:name") and token.text[:1].isupper() for token in following)
        and index + 1 not in referents
    )


def _person(
    document: Document,
    lexicon: ReferenceLexicon,
    noun: PersonNoun,
    agreement: Agreement,
    index: int,
    memory: Memory,
    excluded: frozenset[EntityId],
) -> EntityId | None:
    anaphor = lexicon.anaphors.get(noun.noun)
    persons = frozenset({EntityType.PERSON})
    pointed = _is_demonstrative(document, lexicon, index) or _is_former(document, lexicon, index)
    if anaphor is None and not pointed and (noun.kind != PersonNounKind.OCCUPATION or noun.noun in memory.introduced):
        return None
    if anaphor and anaphor.from_age:
        ages = range(anaphor.from_age, anaphor.to_age + 1)
        aged = memory.best(Search(index, agreement, _FAR, persons, accepts=lambda e: memory.age(e) in ages))
        ageless = Search(index, agreement, _NEAR, persons, accepts=lambda e: memory.age(e) is None)
        return memory.best(ageless) if aged is None else aged
    search = Search(index, agreement, _LONG if anaphor else 2, persons, excluded)
    place = next(filter(None, (lexicon.places.by_demonym(c.text) for c in document.dependents(index, "amod"))), None)
    if place is not None:
        return _of_origin(search, place.name, memory)
    found = memory.best(search)
    if anaphor or found is None or not _works_otherwise(lexicon, noun, found, memory):
        return found
    near = document[index].sentence - max(p.sentence for p in memory.places if p.entity == found and p.token < index)
    others = replace(search, reach=near, accepts=lambda e: not _works_otherwise(lexicon, noun, e, memory))
    other = memory.best(others)
    return found if other is None else other


def _works_otherwise(lexicon: ReferenceLexicon, noun: PersonNoun, entity: EntityId, memory: Memory) -> bool:
    """Whether somebody was called by another occupation: « le gardien » is not « le chef de bord »."""
    called = (lexicon.nouns.persons.get(word) for word, number in memory.called.items() if number == entity)
    nouns = [*called, *(d.noun for d in memory.of(entity).described)]
    return any(
        isinstance(other, PersonNoun) and other.kind == PersonNounKind.OCCUPATION and other.noun != noun.noun
        for other in nouns
    )


def _of_origin(search: Search, origin: str, memory: Memory) -> EntityId | None:
    """Who is meant by a word of origin: somebody known to be of it, else somebody of whom none is known."""
    known = replace(search, accepts=lambda e: memory.origins.get(e) == origin and search.accepts(e))
    unknown = replace(search, accepts=lambda e: e not in memory.origins and search.accepts(e))
    found = memory.best(known)
    return memory.best(unknown) if found is None else found


def _thing(
    document: Document,
    lexicon: ReferenceLexicon,
    entities: tuple[Entity, ...],
    noun: KindNoun,
    index: int,
    memory: Memory,
    excluded: frozenset[EntityId],
) -> EntityId | None:
    """« l'entreprise », « le quotidien »: the last that may be of the kind, or that is known to be."""
    row = lexicon.class_nouns.get(noun.noun)
    if row is None or noun.noun in memory.introduced:
        demonstrative = not noun.part and _is_demonstrative(document, lexicon, index)
        return memory.best(_search_thing(index, frozenset({noun.entity_type}), 1, excluded)) if demonstrative else None

    def table(entity: EntityId) -> str | None:
        known = lexicon.known.get(entities[entity].label) if entity >= 0 else None
        return None if known is None else known.table

    def may_be(entity: EntityId) -> bool:
        return not row.tables or table(entity) in (None, *row.tables)

    types = frozenset(map(EntityType, row.types)) | {noun.entity_type}
    if row.open:
        return memory.best(replace(_search_thing(index, types, 1, excluded), accepts=may_be))
    search = _search_thing(index, types, _LONG, excluded)
    # « Les Républicains … le parti »: a name in the plural may be of one thing
    anyhow = replace(search, agreement=Agreement("", ""), accepts=lambda entity: table(entity) in row.tables)
    return memory.best(anyhow)


def _search_thing(index: int, types: frozenset[EntityType], reach: int, excluded: frozenset[EntityId]) -> Search:
    return Search(index, Agreement("", "Sing"), reach, types, excluded, prefers_person=False)


def _is_former(document: Document, lexicon: ReferenceLexicon, index: int) -> bool:
    """« L'ancien gardien a admis … »: the article takes up somebody by what he was."""
    former = document[index - 1].text.lower() in function_words(lexicon.language, "former")
    return former and document[index].dep.startswith("nsubj")


def article_of(document: Document, lexicon: ReferenceLexicon, index: int) -> Token | None:
    """The definite article or demonstrative of a noun, adjectives between apart, whatever the parse calls it."""
    first, articles = document.sentence_of(index).start, function_words(lexicon.language, "taking-up")
    for before in range(index - 1, max(first, index - 3) - 1, -1):
        token = document[before]
        if token.text.lower() in articles:
            return token
        if token.pos != "ADJ":
            return None
    return None


def _is_demonstrative(document: Document, lexicon: ReferenceLexicon, index: int) -> bool:
    article = article_of(document, lexicon, index)
    return article is not None and article.text.lower() in function_words(lexicon.language, "demonstrative")


def _gender(document: Document, lexicon: ReferenceLexicon, noun: PersonNoun, index: int) -> str:
    """The gender that a noun's form or its article tells."""
    article = article_of(document, lexicon, index)
    told = gender_told(lexicon.language, article.text.lower()) if article is not None and not noun.unsexed else ""
    return noun.gender_in(document[index].text) or told


def _has_complement(document: Document, lexicon: ReferenceLexicon, index: int) -> bool:
    """Whether « de … » or a relative clause says which one is meant."""
    of = function_words(lexicon.language, "of")
    return any(
        child.index > index
        and (any(c.lemma in of for c in document.dependents(child.index, "case")) or child.dep == "acl:relcl")
        and not any(document.dependents(child.index, "nummod"))  # « le dirigeant de 57 ans »
        and not _is_compound(document, child)
        for child in document.dependents(index, "nmod", "acl:relcl")
    )


def _is_placed(
    document: Document,
    lexicon: ReferenceLexicon,
    entities: tuple[Entity, ...],
    noun: PersonNoun | KindNoun,
    index: int,
    referents: Mapping[int, EntityId],
) -> bool:
    """Whether what stands behind a noun only tells where a firm is from, or adds to it.

    « le constructeur *de Sochaux* », « le constructeur *britannique*, qui … ».
    """
    row = lexicon.class_nouns.get(noun.noun) if isinstance(noun, KindNoun) else None
    if row is None or not row.seated:
        return False
    if any(lexicon.places.by_demonym(child.text) for child in document.dependents(index, "amod")):
        return True
    seats = [referents.get(child.index) for child in document.dependents(index, "nmod")]
    return bool(seats) and all(seat is not None and entities[seat].type is EntityType.PLACE for seat in seats)


def _is_compound(document: Document, complement: Token) -> bool:
    """« le chef *de bord* »: a bare noun says of what sort, not which one."""
    bare = complement.pos == "NOUN" and complement.text.islower()
    return bare and not any(document.dependents(complement.index, "det", "nmod", "acl"))


def stranger_at(document: Document, lexicon: ReferenceLexicon, index: int) -> Traits | None:
    """What is known of somebody or something that a noun speaks of without a name (« un élu », « le toit »), or None.

    Persons count wherever they stand as an argument, things only as subjects.
    """
    token = document[index]
    if token.pos == "ADV" or not any(document.dependents(index, "det")):
        return None
    noun = lexicon.nouns.persons.get(token.text.lower())  # « un passant »: the tagger may see a verb
    number = token.feature("Number") or "Sing"
    if noun is not None and token.dep in _ARGUMENTS:
        agreement = Agreement(noun.gender_in(token.text) or token.feature("Gender"), number)
        return Traits(EntityType.PERSON, agreement, None, ())
    if token.pos == "NOUN" and token.dep.startswith("nsubj"):
        speaks = lexicon.speech.at(document, token.head) is not None  # « la présidence a indiqué »
        kind = EntityType.ORGANIZATION if speaks else EntityType.OTHER
        return Traits(kind, Agreement(token.feature("Gender"), number), None, ())
    return None


def is_latter(document: Document, lexicon: ReferenceLexicon, index: int) -> Agreement | None:
    """« ce dernier », « cette dernière »: the agreement of what was named last, or None for other words."""
    language = lexicon.language
    if document[index].text.lower() not in function_words(language, "last") or index == 0:
        return None
    before, following = document[index - 1].text.lower(), document.tokens[index + 1 : index + 2]
    if before not in function_words(language, "demonstrative") or any(token.pos == "NOUN" for token in following):
        return None
    return Agreement(gender_told(language, before), "Sing")


def inhabitant(document: Document, lexicon: ReferenceLexicon, index: int, memory: Memory) -> EntityId | None:
    """Whom « l'Irlandais » takes up: a person of that origin, or of none that is known yet, named a little before."""
    token = document[index]
    place = lexicon.places.by_demonym(token.text)
    article = article_of(document, lexicon, index)
    if place is None or article is None or not token.text[0].isupper():
        return None
    following = document[index + 1] if index + 1 < len(document) else None
    if following is not None and (following.text[:1].isupper() or token.dep not in _ARGUMENTS):
        return None
    gender = gender_told(lexicon.language, article.text.lower())
    agreement = Agreement(gender or token.feature("Gender"), "Sing")
    found = _of_origin(Search(index, agreement, 2, frozenset({EntityType.PERSON})), place.name, memory)
    if found is not None:
        memory.origins.setdefault(found, place.name)
    return found
