"""Whether a person holds the role that a description names: « le patron d'Orvane », « son avocate »."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extraction.coreference.descriptions import Description, complements
from kg.extraction.coreference.lexicon import ReferenceLexicon
from kg.languages.function_words import function_words
from kg.languages.nouns import KindNoun, PersonNoun, PersonNounKind
from kg.model.document import Document, Token
from kg.model.entity import EntityId


@dataclass(frozen=True, slots=True)
class Roles:
    """What is compared of two descriptions: the noun, who completes it, and whether it is a thing of the past."""

    document: Document
    lexicon: ReferenceLexicon
    referents: Mapping[int, EntityId]

    def owner(self, index: int) -> Token | None:
        """The possessive of the third person before a noun (« *son* avocate »)."""
        before = (t for t in self.document.dependents(index, "det") if t.index < index)
        return next((t for t in before if t.feature("Poss") and t.text.lower() in self.lexicon.pronouns), None)

    def completed(self, index: int) -> frozenset[EntityId]:
        """The entities that complete the noun at a token, whose it is said to be included."""
        owner = self.owner(index)
        found = complements(self.document, self.lexicon, index, self.referents)
        return found if owner is None or owner.index not in self.referents else found | {self.referents[owner.index]}

    def holds(self, described: tuple[Description, ...], noun: PersonNoun | KindNoun, index: int) -> bool:
        """Whether somebody described so is who the noun at a token means."""
        completed = self.completed(index)
        names = {noun.noun} | self.lexicon.renamings.get(noun.noun, frozenset())
        return any(
            d.noun.noun in names and d.token != index and self._fits(noun, completed, index, d) for d in described
        ) or (bool(completed) and self._leads(described, noun, completed, index))

    def told_later(self, described: tuple[Description, ...], noun: PersonNoun | KindNoun, index: int) -> bool:
        """Whether somebody is called so only behind a token, completed by the same (« le maire *de Dole* »)."""
        completed, field = self.completed(index), self.field(index)
        return bool(completed or field) and any(
            d.beside
            and d.noun.noun == noun.noun
            and d.token > index
            and (self.completed(d.token), self.field(d.token)) == (completed, field)
            and self.is_former(d.token) == self.is_former(index)
            for d in described
        )

    def _fits(
        self, noun: PersonNoun | KindNoun, completed: frozenset[EntityId], index: int, description: Description
    ) -> bool:
        """Whether a description with these complements may be the one that was learnt; an office must have its own."""
        if self._is_of_other_field(index, description.token):
            return False
        if not completed:
            return description.token < index
        if completed == self.completed(description.token):
            return self.is_former(index) == self.is_former(description.token)
        of_state = self.field(description.token) & function_words(self.lexicon.language, "state")
        if of_state and not description.complements and not self.field(index):
            return description.token < index  # « le procureur *du Havre* » for « le procureur *de la République* »
        loose = isinstance(noun, PersonNoun) and noun.kind != PersonNounKind.OFFICE
        return loose and description.token < index and not description.complements

    def field(self, index: int) -> frozenset[str]:
        """The common nouns that complete the noun at a token, and its rank (« le ministre de l'*Économie* »)."""
        of = function_words(self.lexicon.language, "of")
        return self._ranks(index) | frozenset(
            child.lemma.lower()
            for child in self.document.dependents(index, "nmod")
            if child.index > index
            and child.index not in self.referents
            and any(case.lemma in of for case in self.document.dependents(child.index, "case"))
            and not any(self.document.dependents(child.index, "nummod"))  # « l'élu de 57 ans »
        )

    def _is_of_other_field(self, one: int, two: int) -> bool:
        """Whether two nouns differ in rank (« *premier* ministre »), or in the words that complete both of them."""
        if self.is_former(one):
            return False  # « l'ancien ministre de l'Intérieur » may be premier by now
        fields = self.field(one), self.field(two)
        return self._ranks(one) != self._ranks(two) or (all(fields) and not fields[0] & fields[1])

    def _ranks(self, index: int) -> frozenset[str]:
        """The ordinals that belong to an office (« le *Premier* ministre »)."""
        return frozenset(c.lemma.lower() for c in self.document.dependents(index, "amod") if c.feature("NumType"))

    def _leads(
        self,
        described: tuple[Description, ...],
        noun: PersonNoun | KindNoun,
        completed: frozenset[EntityId],
        index: int,
    ) -> bool:
        """Whether all that completes the noun of a leader is led by somebody described so."""
        if not self._is_helm(noun, index) or self.is_former(index):
            return False
        led = [d for d in described if self._is_helm(d.noun, d.token) and not self.is_former(d.token)]
        return completed <= frozenset(entity for d in led for entity in d.complements)

    def _is_helm(self, noun: PersonNoun | KindNoun, index: int) -> bool:
        helm = self.lexicon.helmsmen.get(noun.noun)
        following = self.document[index + 1].text.lower() if index + 1 < len(self.document) else ""
        return helm is not None and (not helm.adjectives or following in helm.adjectives)

    def is_former(self, index: int) -> bool:
        """Whether somebody is said to have been something: « l'*ancien* patron »."""
        near = self.document.tokens[max(index - 2, 0) : index]
        return self.document[index].text.lower().startswith("ex-") or any(
            t.text.lower() in function_words(self.lexicon.language, "former") for t in near
        )
