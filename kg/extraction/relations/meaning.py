"""What a description says of its bearer: a position, a tie to its complement, a kinship, an origin, a kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.relations.bearers import Bearer
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.lexicon import Helm, RelationNoun
from kg.extraction.relations.phrase import PARTY, Complement, Phrase
from kg.extraction.relations.reading import Determination, Reading
from kg.extraction.relations.seats import seat
from kg.extraction.relations.wording import activity, full_title, label
from kg.languages.places import PlaceKind
from kg.model.entity import Entity, EntityId, EntityType
from kg.model.finding import RelationType as R

_AT = ("de", "à", "chez", "auprès de", "au sein de")
_INTO = ("à", "en", "dans")
_SEATS = (EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT)


@dataclass(frozen=True, slots=True)
class Said:
    """A description with its bearer, its complements (a possessive counts as one) and whether its tie is over."""

    phrase: Phrase
    bearer: Bearer
    complements: tuple[Complement, ...]
    noun: str
    tenure: str

    def draft(self, relation: R, obj: EntityId | str, *, trust: float = 1.0, role: str = "") -> Draft:
        """A relation of the bearer."""
        bearer = self.bearer
        ended = self.tenure == "former"
        return Draft(
            relation, bearer.entity.id, obj, bearer.rule, bearer.start, bearer.end, bearer.anchor, role, ended, trust
        )  # fmt: skip


def said(reading: Reading, phrase: Phrase, bearer: Bearer) -> Said:
    """A description made ready to be interpreted."""
    noun, tenure = reading.lexicon.stem(reading.document[phrase.head].text)
    for index in phrase.modifiers:
        tenure = tenure or reading.lexicon.tenure.get(reading.document[index].text.lower(), "")
    complements = phrase.complements
    if phrase.determination is Determination.POSSESSIVE and phrase.determiner is not None:
        for owner in _possessors(reading, phrase, noun, bearer.entity):
            complements = (Complement("de", owner.id, owner.type, phrase.determiner), *complements)
    if (whose := _of_which(reading, phrase)) is not None:
        complements = (whose, *complements)
    return Said(phrase, bearer, complements, noun, tenure)


def _possessors(reading: Reading, phrase: Phrase, noun: str, bearer: Entity) -> tuple[Entity, ...]:
    """Whose it is; of « leur » with a noun of kinship the couple last told."""
    determiner = reading.document[phrase.determiner].text.lower() if phrase.determiner is not None else ""
    if determiner in reading.lexicon.their and noun in reading.lexicon.kin:
        return tuple(person for person in reading.couple_before(phrase.head) if person.id != bearer.id)
    owner = _possessor(reading, phrase, noun, bearer)
    return (owner,) if owner else ()


def _possessor(reading: Reading, phrase: Phrase, noun: str, bearer: Entity) -> Entity | None:
    """Whose it is: what the possessive refers to; of kin a person other than the bearer, the last one named before."""
    owner = reading.entity(phrase.determiner) if phrase.determiner is not None else None
    if noun not in reading.lexicon.kin:
        return owner if owner and owner.id != bearer.id else None
    if owner and owner.id != bearer.id and owner.type is EntityType.PERSON:
        return owner
    sentence = reading.document.sentence_of(phrase.head)
    before = (reading.of_type(index, EntityType.PERSON) for index in range(phrase.start - 1, sentence.start - 1, -1))
    others = {person.id: person for person in before if person and person.id != bearer.id}
    return next(iter(others.values())) if len(others) == 1 else None


def _of_which(reading: Reading, phrase: Phrase) -> Complement | None:
    """« l'Allemagne, dont l'agence spatiale » : what stands before « dont » completes the description."""
    before = reading.token(phrase.start - 1, phrase.head)
    if before is None or before.lemma not in reading.lexicon.of_which:
        return None
    comma = reading.token(before.index - 1, phrase.head)
    name = reading.name_before(before.index - (comma is not None and comma.text == ","))
    if name is None:
        return None
    entity = reading.named(name)
    return Complement("de", entity.id, entity.type, name.head)


def meanings(reading: Reading, what: Said) -> Iterator[Draft]:
    """Everything that a description says."""
    if what.noun in reading.lexicon.kin:
        yield from _kinship(reading, what)
        return
    ties = list(_ties(reading, what))
    yield from ties
    if what.bearer.entity.type is EntityType.PERSON:
        yield from _helm(what, reading.lexicon.helms.get(what.noun))
        yield from _parties(what)
        yield from _of_person(reading, what, bool(ties))
    else:
        yield from _of_thing(reading, what)


def _gives_kind(reading: Reading, what: Said) -> bool:
    """Whether a noun says what its bearer is; those that only tie it to something do not."""
    senses = reading.lexicon.senses.get(what.noun, ())
    return not senses or any(sense.kind for sense in senses)


def _kinship(reading: Reading, what: Said) -> Iterator[Draft]:
    kin = reading.lexicon.kin[what.noun]
    for other in what.complements:
        if other.type is EntityType.PERSON and other.preposition == "de":
            draft = what.draft(R(kin.relation), other.entity)
            draft = replace(draft, ended=draft.ended or kin.former)
            # « sa femme, Anne »: the spouse who is spoken of comes first
            spoken_of = kin.relation == R.SPOUSE and other.token == what.phrase.determiner
            yield _turned(draft) if kin.inverse or spoken_of else draft


def _ties(reading: Reading, what: Said) -> Iterator[Draft]:
    for sense in reading.lexicon.senses.get(what.noun, ()):
        for other in what.complements:
            if (
                other.preposition in sense.prepositions
                and other.direct
                and (not sense.types or other.type in sense.types)
            ):
                yield _tie(what, sense, other)


def _tie(what: Said, sense: RelationNoun, other: Complement) -> Draft:
    draft = what.draft(R(sense.relation), other.entity, trust=sense.confidence * (1.0 if other.named else 0.8))
    draft = replace(draft, ended=draft.ended or sense.former)
    return _turned(draft) if sense.inverse else draft


def _turned(draft: Draft) -> Draft:
    """A relation with subject and object exchanged."""
    if isinstance(draft.object, str):
        return draft
    return replace(draft, subject=draft.object, object=draft.subject)


def _helm(what: Said, helm: Helm | None) -> Iterator[Draft]:
    """« à la tête de Tesla »."""
    for held in _seats(what) if helm else ():
        if helm and held.preposition == "de":
            yield what.draft(R.POSITION, held.entity, role=helm.role)


def _of_person(reading: Reading, what: Said, tied: bool) -> Iterator[Draft]:
    sort = _sort(reading, what)
    title = label(reading, what.phrase)
    if sort == "office":
        if tied or not _gives_kind(reading, what):
            return
        yield from _office(reading, what, title)
        return
    seats = _seats(what) if sort == "occupation" and not tied else []
    for held in seats[:1]:
        yield what.draft(R.POSITION, held.entity, role=title)
    for place in reading.places_of((*what.phrase.origins, what.phrase.head)):
        if _origin(reading, place) is R.COUNTRY:
            yield what.draft(R.COUNTRY, place)
    if (
        sort not in ("", "helm", "kin")
        and _gives_kind(reading, what)
        and not any(s.type is EntityType.ORGANIZATION for s in seats[:1])
    ):
        yield what.draft(R.KIND, label(reading, what.phrase, whole=False))


def _seats(what: Said) -> list[Complement]:
    """Where a position may be held, among the complements of its title."""
    return [c for c in what.complements if c.type in _SEATS and c.direct and c.preposition in _AT]


def _parties(what: Said) -> Iterator[Draft]:
    """« le député LREM Paul Vernet »."""
    for other in what.complements:
        if other.preposition == PARTY:
            yield what.draft(R.MEMBER, other.entity)


def _sort(reading: Reading, what: Said) -> str:
    """The sort of a noun for a person; « opposant », and « chef » without a complement, are no office."""
    sort = reading.sort_of(what.phrase.head)
    if what.noun in reading.lexicon.stances or (not sort and reading.sounds_personal(what.phrase.head)):
        return "state"
    return "occupation" if what.noun in reading.lexicon.half_offices and not _seats(what) else sort


def _office(reading: Reading, what: Said, title: str) -> Iterator[Draft]:
    """A position at the complement, or at the place that an adjective names; else where the article lets see it."""
    if what.noun in reading.lexicon.portfolios:
        yield from _portfolio(reading, what)
        return
    seats = _seats(what)
    for other in seats:
        if other.preposition == seats[0].preposition:
            yield what.draft(R.POSITION, other.entity, role=title, trust=1.0 if other.named else 0.8)
    if seats:
        return
    places = [reading.club_of(index) or place for index, place in reading.placed(what.phrase.origins)]
    for place in places:
        yield what.draft(R.POSITION, place, role=title)
    if places:
        return
    inferred = (
        None
        if any(c.preposition != PARTY for c in what.complements) or what.tenure
        else seat(reading, what.phrase, what.bearer)
    )
    if inferred is not None:
        yield what.draft(R.POSITION, inferred, role=title, trust=0.6)
    else:
        yield what.draft(R.KIND, label(reading, what.phrase, whole=False))


def _portfolio(reading: Reading, what: Said) -> Iterator[Draft]:
    """« ministre français de la Culture »: held in a country, whatever the branch; without a country a kind."""
    title = full_title(reading, what.phrase)
    countries = [c.entity for c in what.complements if c.type is EntityType.PLACE and reading.is_country(c.entity)]
    countries += [place for place in reading.places_of(what.phrase.origins) if reading.is_country(place)]
    inferred = None
    if not countries and not what.tenure:
        inferred = seat(reading, what.phrase, what.bearer)
    for country in (*countries, *([inferred] if inferred is not None else [])):
        yield what.draft(R.POSITION, country, role=title, trust=1.0 if inferred is None else 0.6)
    if not countries and inferred is None:
        yield what.draft(R.KIND, title)


def _repeats(what: Said) -> bool:
    """Whether a description that refers to a thing only takes up a word of its name (« le tribunal »)."""
    return what.bearer.rule == "reference" and what.noun in what.bearer.entity.label.lower().split()


def _field(reading: Reading, what: Said) -> Iterator[Draft]:
    """« entreprise aérospatiale », « constructeur de véhicules électriques »."""
    if what.bearer.entity.type is not EntityType.ORGANIZATION:
        return
    for index in what.phrase.words[1:] if what.noun in reading.lexicon.firms else ():
        if field := reading.lexicon.fields.get(reading.document[index].text.lower()):
            yield what.draft(R.FIELD, field)
    if what.noun in reading.lexicon.makers and (made := activity(reading, what.phrase)):
        yield what.draft(R.FIELD, made)


def _origin(reading: Reading, place: EntityId) -> R | None:
    """What an adjective of origin tells of a thing: its country, or the town or region where it is."""
    found = reading.lexicon.places.place(reading.entities[place].label)
    if found is None or found.kind in (PlaceKind.CONTINENT, PlaceKind.UNION, PlaceKind.AREA):
        return None
    return R.COUNTRY if found.kind == PlaceKind.COUNTRY else R.LOCATED


def _of_thing(reading: Reading, what: Said) -> Iterator[Draft]:
    if what.phrase.head not in reading.origins:
        if _gives_kind(reading, what) and not _repeats(what):
            yield what.draft(R.KIND, label(reading, what.phrase, whole=False))
    for place in reading.places_of((*what.phrase.origins, what.phrase.head)):
        if (relation := _origin(reading, place)) is not None:
            yield what.draft(relation, place)
    yield from _field(reading, what)
    kind = what.bearer.entity.type
    for other in what.complements:
        if other.type is EntityType.PLACE and other.named and other.preposition in _INTO:
            yield what.draft(R.LOCATED, other.entity)
        if other.preposition == "de" and kind is EntityType.ORGANIZATION and reading.is_country(other.entity):
            yield what.draft(R.COUNTRY, other.entity)
        if other.preposition == "de" and kind is EntityType.ORGANIZATION and other.type is EntityType.PERSON:
            yield what.draft(R.OWNER, other.entity, trust=0.6)
        if other.preposition == "de" and kind is EntityType.PRODUCT and other.type is EntityType.ORGANIZATION:
            yield what.draft(R.MANUFACTURER, other.entity)
        if other.preposition == "de" and kind is EntityType.WORK and other.type is EntityType.PERSON:
            yield what.draft(R.AUTHOR, other.entity)
