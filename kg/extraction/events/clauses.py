"""What stands in the slots of a clause: subject, object, dative, agent and prepositional phrases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.extraction.enumerations import Enumerations
from kg.extraction.events.antecedents import antecedent, is_clear
from kg.extraction.events.asides import opens_bracket
from kg.extraction.events.concord import concordant
from kg.extraction.events.determiners import is_bare
from kg.extraction.events.fillers import Fillers
from kg.extraction.events.frames import ADDRESS, AGENT, BODY, HUMAN, MEASURE, OBJECT, PRONOUN, STREET, SUBJECT
from kg.extraction.events.fronted import Fronted
from kg.extraction.events.lexicon import Lexicon
from kg.extraction.events.lifting import Lifting
from kg.extraction.events.objects import Objects, raised
from kg.extraction.events.predicates import Predicate, control_of
from kg.extraction.events.prepositions import Prepositions
from kg.extraction.events.slot import Slot, Way
from kg.extraction.events.subjects import Subjects, is_command
from kg.extraction.events.verbs import Verb, VerbForm
from kg.languages.function_words import function_word, function_words
from kg.model.document import Token
from kg.model.entity import EntityType
from kg.model.extraction import Extraction

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "X", "NUM", "ADJ", "SYM"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PARTS = ("obj", "iobj", "obl", "nmod", "advmod", "xcomp", "dep", "appos", "expl", "conj", "ccomp", "advcl", "amod")
_ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION})
_ACTING = frozenset({HUMAN, BODY})
_BREAKS = frozenset({",", ";", ":", "(", "»"})
_ON_VERBS = frozenset({Way.DIRECT, Way.SHARED, Way.BEHIND})
"""Ways to find a subject through a verb, and not through a noun that something is said of."""
_QUOTES = frozenset({"«", '"', "“"})
_BEFORE_NAME = frozenset({"ADP", "DET"})
_REACH = 4  # tokens of an amount on which phrases may hang: « cinq ans de prison contre … »
_BEHIND = 4  # tokens from a verb to the head of a subject behind it: « , annonce la maire Jeanne … »


@dataclass(frozen=True, slots=True)
class Clauses:
    """Reads the clauses of one document.

    ``conjunctions`` are the words before reported speech (« que »), which the parser takes for relative pronouns;
    ``measures`` are the words of amounts that measure rather than count.
    """

    extraction: Extraction
    verbs: Mapping[int, Verb]
    prepositions: Prepositions
    times: frozenset[int]
    conjunctions: frozenset[int]
    measures: frozenset[int]
    enumerations: Enumerations
    subjects: Subjects
    fillers: Fillers
    lifting: Lifting
    fronted: Fronted
    lexicon: Lexicon

    def slots(self, predicate: Predicate) -> list[Slot]:
        """The filled slots of a predicate, subject first; those of a passive are turned to the active."""
        parts = [slot for host in predicate.hosts for slot in self._parts(host, predicate)]
        if not any(slot.name in (OBJECT, PRONOUN) for slot in parts):
            parts += (
                (not predicate.passive and list(self._relative_object(predicate)))
                or list(self._misread_object(predicate))
                or (list(self.lifting.object_behind(parts, predicate.token)) if not predicate.passive else [])
            )
        if predicate.passive and not any(slot.name == AGENT for slot in parts):
            parts += self._far_agent(predicate)
        seen = {slot.token for slot in parts}
        parts += (slot for slot in self.fronted.places(predicate.top.token) if slot.token not in seen)
        subject = [self._raised_subject(slot) for slot in self._subject(predicate, parts)]
        found = self._taken_up([*subject, *self._objects_of(predicate).weighed(predicate, parts)], predicate)
        together = (
            more
            for slot in dict.fromkeys(found)
            for more in (slot, *self._enumerated(slot), *self._coordinated(slot))
            if more == slot or not slot.token < predicate.token < more.token
        )
        joined = [slot for slot in dict.fromkeys(together) if not self._locates_name(slot, found)]
        return list(concordant(found[0].name, predicate, joined, self.fillers)) if len(found) > len(parts) else joined

    def _locates_name(self, slot: Slot, slots: list[Slot]) -> bool:
        """Whether a place behind a comma only tells where the one before it lies (« le maire de Nantes, en Loire, … »).

        Not where that one is in a slot itself (« à Bayonne, dans les Pyrénées »).
        """
        document = self.extraction.document
        index = slot.token - 1
        while index > 0 and document[index].pos in _BEFORE_NAME:
            index -= 1
        where = self.extraction.entity(slot.token)
        located = self.extraction.entity(index - 1) if index > 0 and document[index].text == "," else None
        places = all(entity and entity.type is EntityType.PLACE for entity in (where, located))
        if not places or document[index + 1].pos != "ADP":
            return False
        return all(self.extraction.entity(other.token) is not located for other in slots)

    def _taken_up(self, slots: list[Slot], predicate: Predicate) -> list[Slot]:
        """The slots; beside a pronoun for object a name behind the verb is the subject (« comme l'a dit *Paul* »)."""
        if predicate.passive or not any(slot.name == PRONOUN for slot in slots):
            return slots
        behind = [slot for slot in slots if slot.name == OBJECT and slot.token > predicate.token]
        named = next((slot for slot in behind if self.fillers.entity(slot.token)), None)
        if named is None or any(slot.name == SUBJECT and slot.way is Way.DIRECT for slot in slots):
            return slots
        others = [slot for slot in slots if slot is not named and slot.name != SUBJECT]
        return [Slot(SUBJECT, named.token, Way.BEHIND), *others]

    def _subject(self, predicate: Predicate, parts: list[Slot]) -> list[Slot]:
        """The subject; a finite verb without one has it behind, where the parser sees an object."""
        if found := self.subjects.of(predicate):
            name = predicate.turned or (OBJECT if predicate.verb.passive else SUBJECT)
            named = (Slot(name, index, Way.JOINED) for index in self._included(found.token.index, predicate))
            return [Slot(name, found.token.index, found.way), *named]
        objects = [slot for slot in parts if slot.name == OBJECT and slot.token > predicate.token]
        behind = objects and objects[0].token - predicate.token <= _BEHIND and not predicate.passive
        behind = behind and not is_command(self.extraction.document[predicate.top.token])
        if behind and predicate.verb.form is VerbForm.FINITE and self.fillers.entity(objects[0].token):
            parts.remove(objects[0])
            return [Slot(SUBJECT, objects[0].token, Way.BEHIND)]
        return []

    def _included(self, subject: int, predicate: Predicate) -> Iterator[int]:
        """The name that is one of those whom a subject names (« trois blessés, *dont* Paul Vasseur, sont … »)."""
        document, example = self.extraction.document, function_words(self.lexicon.language, "example")
        for index in range(subject + 1, predicate.token - 1):
            if index in self.verbs:
                return
            opens = document[index].text.lower() in example and document[index - 1].text == ","
            name = self.fillers.completing.names.get(index + 1) if opens else None
            if name is not None and document[name.end].text == ",":
                yield name.start

    def _objects_of(self, predicate: Predicate) -> Objects:
        """What weighs the objects of a predicate."""
        subjectless = predicate.verb.form is VerbForm.FINITE and self.subjects.of(predicate) is None
        bare = frozenset(
            token.index
            for host in predicate.hosts
            for token in self.extraction.document.dependents(host, "obj")
            if is_bare(self.extraction.document, token)
        )
        return Objects(self.extraction.document, self.fillers, self.measures, bare, subjectless)

    def _raised_subject(self, slot: Slot) -> Slot:
        """A subject with the noun that its name only completes; a guess where a preposition governs all of it."""
        if slot.way not in _ON_VERBS:
            return slot
        if self.fillers.completing.is_governed(slot.token):
            return replace(slot, way=Way.NEAREST)  # « le soutien, inédit, au mouvement Astralis est retombé »
        return raised(self.fillers, slot)

    def _far_agent(self, predicate: Predicate) -> Iterator[Slot]:
        """The agent of a passive that the parser hung on a noun between (« nommée ministre par Paul Vasseur »)."""
        document = self.extraction.document
        for index in range(predicate.token + 1, document.sentence_of(predicate.token).end):
            if index in self.verbs or document[index].text in _BREAKS:
                return
            head = document.head(index)
            marked = self._of_passive(self.prepositions.ending.get(index, "")) == AGENT and head.index > index
            if marked and self._acts(head):
                yield Slot(AGENT, head.index, Way.LIFTED)
                return

    def _acts(self, head: Token) -> bool:
        """Whether a phrase names who may act; other words too where they stand behind a place (« à Nice par … »)."""
        if entity := self.fillers.entity(head.index):
            return entity.type in _ACTORS
        if not _ACTING.isdisjoint(self.fillers.sorts(head.index)):
            return True
        governor = self.fillers.entity(head.head)
        return governor is not None and governor.type is EntityType.PLACE

    def _relative_object(self, predicate: Predicate) -> Iterator[Slot]:
        """The noun before « que », where the parser takes it for a conjunction."""
        document = self.extraction.document
        top = document[predicate.top.token]
        if not top.dep.startswith("acl") or top.head > top.index:
            return
        for host in predicate.hosts:
            for mark in document.dependents(host, "mark", "advmod", "dep"):
                if self.lexicon.clitics.get(mark.text.lower()) == "relative" and mark.index not in self.conjunctions:
                    yield Slot(OBJECT, top.head, Way.ANTECEDENT)
                    return

    def _misread_object(self, predicate: Predicate) -> Iterator[Slot]:
        """The object that the parser takes for a second subject."""
        if not predicate.passive and (token := self.subjects.misread_object(predicate.token)):
            yield Slot(OBJECT, token.index, Way.STRAY)
            yield from self.lifting.of(token.index)

    def complements(self, noun: int) -> list[Slot]:
        """The prepositional phrases of a noun."""
        document, kept = self.extraction.document, self.lexicon.staying
        found = []
        for child in document.dependents(noun, "nmod", "obl"):
            preposition = self.prepositions.before(document, child.index)
            if preposition and child.index > noun and child.index not in self.times:
                found.append(Slot(preposition, child.index))
                if is_bare(document, child):  # « la mise en vente de … », « l'ouverture de débats avec … »
                    inner = [replace(slot, way=Way.LIFTED) for slot in self.complements(child.index)]
                    found += [slot for slot in inner if preposition not in kept or slot.name not in kept]
        return [more for slot in found for more in self._coordinated(slot)]

    def _parts(self, host: int, predicate: Predicate) -> Iterator[Slot]:
        document = self.extraction.document
        infinitive = host in self.verbs and self.verbs[host].form is VerbForm.INFINITIVE
        clitics = (token for token in document.dependents(host, "nsubj") if self._is_misread_clitic(token, host))
        for token in (*document.dependents(host, *_PARTS, *(("nsubj",) if infinitive else ())), *clitics):
            if token.index in self.times:
                yield from self.lifting.of(token.index)
                yield from self.lifting.under_time(token.index)
            elif token.index in self.verbs:
                yield from self._embedded_subject(token, host)
            elif token.pos in _NOMINAL or token.index in self.prepositions.inner or self._counts(token):
                yield from self._part(token, host, predicate)

    def _counts(self, token: Token) -> bool:
        """Whether an adverb is the object, and counts what follows (« accueille le *plus* de malades »)."""
        return token.dep == "obj" and token.lemma in self.lexicon.quantities

    def _is_misread_clitic(self, token: Token, host: int) -> bool:
        """Whether a pronoun before a verb with another subject is no subject (« Paul *lui* a offert un piano »)."""
        if token.pos != "PRON" or self.lexicon.clitics.get(token.text.lower()) != "dative":
            return False
        return any(other.index < token.index for other in self.extraction.document.dependents(host, "nsubj"))

    def _embedded_subject(self, infinitive: Token, host: int) -> Iterator[Slot]:
        """Whom one hears or lets do something: the subject of the infinitive (« a écouté la maire lire »)."""
        entry = control_of(self.verbs[host], self.lexicon) if host in self.verbs else None
        if entry and entry.subject == OBJECT and self.verbs[infinitive.index].form is VerbForm.INFINITIVE:
            for token in self.extraction.document.dependents(infinitive.index, "nsubj"):
                if host < token.index < infinitive.index and token.index not in self.times:
                    yield Slot(OBJECT, token.index, Way.CONTROLLED)

    def _part(self, token: Token, host: int, predicate: Predicate) -> Iterator[Slot]:
        document = self.extraction.document
        preposition = self.prepositions.before(document, token.index)
        if token.index in self.conjunctions:
            return
        if token.dep == "obj" and preposition in self.lexicon.staying and not self.extraction.entity(token.index):
            preposition = ""  # « des », an article here
        if token.pos == "PRON" and not preposition and (slot := self._clitic(token, host)):
            yield slot
        elif preposition or token.index in self.prepositions.inner:
            yield from self._phrase(preposition, token, host, predicate)
        elif token.index in self.measures and document[token.index - 1].text != "(":
            yield Slot(MEASURE, token.index)
            for part in range(token.index, token.index + _REACH):
                yield from self.lifting.of(part) if part in self.measures else ()
        elif document[token.index - 1].text == "(":
            return  # « un feu qui a pris à Anglet (Pyrénées-Atlantiques) »
        elif any(True for _ in document.dependents(token.index, "cop")):
            return  # « a dit être la cible d'une attaque »
        elif not token.dep.startswith("nsubj") and self._is_address(token):
            yield Slot(ADDRESS, token.index)
        elif token.dep in ("obj", "nsubj", "obl:agent") or self._is_stray_object(token, host):
            named = predicate.verb.reflexive and self._is_attribute(token)  # « s'est retrouvée présidente du club »
            sure = token.dep == "obj" and not predicate.passive and not named  # « surnommée l'Ourse »
            yield Slot(OBJECT, token.index, Way.DIRECT if sure else Way.STRAY)
            yield from self.lifting.of(token.index)

    def _clitic(self, token: Token, host: int) -> Slot | None:
        if token.feature("PronType") == "Rel":
            filled = self._relative(token.dep.partition(":")[0])
            found = antecedent(self.extraction.document, token, host)
            way = Way.ANTECEDENT if is_clear(self.extraction.document, found, token.index) else Way.NEAREST
            return Slot(filled, found.index, way) if filled and found.index != token.index else None
        name = self.lexicon.clitics.get(token.text.lower()) if token.index < host else None
        if name == "relative" or self._is_subject_again(token, host):
            return None
        if name == "either":
            name = "dative" if any(True for _ in self._objects(host, token)) else PRONOUN
        return Slot(name, token.index) if name else None

    def _is_subject_again(self, token: Token, host: int) -> bool:
        """Whether a pronoun is of the same first or second person as the subject (« je *m'*occupe de Dole »)."""
        person = (token.feature("Person"), token.feature("Number"))
        subjects = self.extraction.document.dependents(host, "nsubj", "expl:subj")
        same = ((subject.feature("Person"), subject.feature("Number")) == person for subject in subjects)
        return person[0] in ("1", "2") and any(same)

    def _relative(self, dependency: str) -> str:
        """The slot that a relative pronoun fills: the object, or that of the word for a place; empty for others."""
        if dependency in ("obj", "dep"):
            return OBJECT
        return function_word(self.lexicon.language, "where") if dependency in ("iobj", "obl") else ""

    def _objects(self, host: int, but: Token) -> Iterator[Token]:
        for token in self.extraction.document.dependents(host, "obj", "ccomp", "xcomp"):
            if token.index != but.index and token.index not in self.times and token.index > host:
                yield token

    def _phrase(self, preposition: str, token: Token, host: int, predicate: Predicate) -> Iterator[Slot]:
        document = self.extraction.document
        relative = token.pos == "PRON" and token.feature("PronType") == "Rel"
        if relative:
            token = antecedent(document, token, host)
        if token.index in self.prepositions.inner:
            for child in document.dependents(token.index, "nmod", "obl", "dep"):
                name = self.prepositions.before(document, child.index)
                yield Slot(self._of_passive(name) if predicate.passive else name, child.index)
            return
        name = self._of_passive(preposition) if predicate.passive else preposition
        if name == OBJECT and not self.fillers.entity(token.index):
            name = preposition  # « proposées avec images et sons »
        if name == AGENT and preposition != AGENT and self._is_means(token):
            name = preposition
        yield Slot(name, token.index, Way.ANTECEDENT if relative else Way.DIRECT)
        behind = any(child.index < token.index for child in self._objects(host, token))
        partitive = token.dep in ("obl:arg", "nmod") and not predicate.passive and not relative and not behind
        if partitive and self._is_partitive(token):
            yield Slot(OBJECT, token.index, Way.STRAY)
        if preposition not in self.lexicon.staying or token.index in self.measures:
            yield from self.lifting.of(token.index)

    def _is_address(self, token: Token) -> bool:
        """Whether a name without preposition or article is that of a street (« agressé *rue Morand* »)."""
        sorts = self.fillers.lexicon.sorts.get(token.text.lower(), frozenset())
        return STREET in sorts and is_bare(self.extraction.document, token)

    def _is_means(self, token: Token) -> bool:
        """Whether common words without determiner behind « par » tell how rather than by whom (« tué par balle »)."""
        document = self.extraction.document
        return token.pos == "NOUN" and is_bare(document, token) and self.fillers.entity(token.index) is None

    def _is_partitive(self, token: Token) -> bool:
        """Whether a preposition before a common noun may be an article, where no rule knows better (« du blé »)."""
        document = self.extraction.document
        cases = [case for case in document.dependents(token.index, "case") if case.lemma in self.lexicon.staying]
        contracted = any(case.feature("PronType") == "Art" for case in cases)
        return contracted and token.pos == "NOUN" and self.fillers.entity(token.index) is None

    def _of_passive(self, preposition: str) -> str:
        """The slot that a preposition marks in a passive: « par » the agent, « avec » who undergoes it too."""
        return self.lexicon.passives.get(preposition, preposition)

    def _is_stray_object(self, token: Token, host: int) -> bool:
        """Whether a name after the verb, under a label that tells nothing, is its object."""
        if token.index < host or not self.extraction.entity(token.index) or token.dep in ("conj", "nmod", "appos"):
            return False
        document = self.extraction.document
        if any(document[i].pos == "PUNCT" and document[i].text not in _QUOTES for i in range(host, token.index)):
            return False
        return not any(child.index not in self.times for child in self._objects(host, token))

    def _is_attribute(self, token: Token) -> bool:
        """Whether a noun for persons without article says what somebody is."""
        return token.text.lower() in self.lexicon.described.persons and is_bare(self.extraction.document, token)

    def _is_taken(self, token: int) -> bool:
        return token in self.verbs or token in self.times

    def _coordinated(self, slot: Slot) -> Iterator[Slot]:
        """A slot and those of the phrases that « et » joins to its head."""
        yield slot
        document = self.extraction.document
        for conjunction in document.dependents(slot.token, "cc"):
            first = conjunction.index - 1  # the first of two, hung elsewhere by the parser
            subject = slot.name == SUBJECT and first >= 0 and self.extraction.entity(first) is not None
            if subject and not self.prepositions.before(document, first):
                yield Slot(slot.name, first, Way.JOINED)
        named = self.extraction.entity(slot.token) is not None
        before = self.prepositions.before(document, slot.token)
        for child in self._joined(slot.token):
            linked = any(True for _ in document.dependents(child.index, "cc"))
            listed = named and self.extraction.entity(child.index) is not None
            inside = self.fillers.completing.noun(child.index) == slot.token  # « les villes des régions X et Y »
            if child.pos in _NOMINAL and (linked or listed) and not inside and not self._is_taken(child.index):
                own = self.prepositions.before(document, child.index)
                name = own if own and own != before else slot.name
                way = Way.JOINED if slot.way is Way.DIRECT else slot.way
                yield from self._coordinated(Slot(name, child.index, way))

    def _joined(self, token: int) -> Iterator[Token]:
        """What coordination joins to a noun, or to the name in apposition to it (« les juges X et *Y* »)."""
        document = self.extraction.document
        parts = (part.index for part in document.dependents(token, "flat:name"))
        for head in dict.fromkeys((token, *parts, *self.fillers.beside(token))):
            for child in document.dependents(head, "conj"):
                if not opens_bracket(document, token, child.index):
                    yield child

    def _enumerated(self, slot: Slot) -> Iterator[Slot]:
        """The names in a row with that of a slot, where the parser hung them elsewhere."""
        document = self.extraction.document
        for head in (slot.token, *self.fillers.beside(slot.token)):
            for mention in () if opens_bracket(document, slot.token, head) else self.enumerations.around(head):
                if mention.head != head and not self._is_taken(mention.head):
                    yield Slot(slot.name, mention.head, Way.LISTED if slot.way is Way.DIRECT else slot.way)
