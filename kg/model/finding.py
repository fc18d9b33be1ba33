"""What is found in an article: relations, events and quotes, each with its stance and its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.entity import EntityId, Filler
from kg.model.span import Span
from kg.model.stance import Stance
from kg.model.trust import TRUSTED


class RelationType(StrEnum):
    """The closed list of relations; directions as their comments tell, subject first."""

    POSITION = "position"  # person → organization or place, with a role
    MEMBER = "member"  # person or organization → organization
    FOUNDER = "founder"  # person → organization or work
    OWNER = "owner"  # person or organization → what it owns
    PARENT = "parent"  # organization → its parent organization
    COUNTRY = "country"  # organization, product or person → country
    LOCATED = "located"  # place, organization, event → place that contains it
    BIRTH_PLACE = "birth_place"
    DEATH_PLACE = "death_place"
    BIRTH_DATE = "birth_date"
    DEATH_DATE = "death_date"
    AGE = "age"  # person → number
    SPOUSE = "spouse"
    PARENT_OF = "parent_of"  # person → child
    SIBLING = "sibling"
    RELATIVE = "relative"
    AUTHOR = "author"  # work → person or organization
    MANUFACTURER = "manufacturer"  # product → organization
    EDUCATED_AT = "educated_at"
    AWARD = "award"
    PARTICIPANT = "participant"  # person or organization → named event
    AFFILIATION = "affiliation"  # any other tie person ↔ organization
    FIELD = "field"  # person or organization → activity, as words
    KIND = "kind"  # entity → what the article says it is, as words
    ALIAS = "alias"  # entity → another name that the article equates with it, as words


class EventType(StrEnum):
    """The closed list of event types."""

    STATEMENT = "Statement"
    MEETING = "Meeting"
    APPOINTMENT = "Appointment"
    DEPARTURE = "Departure"
    ELECTION = "Election"
    ATTACK = "Attack"
    ARREST = "Arrest"
    TRIAL = "Trial"
    DEATH = "Death"
    BIRTH = "Birth"
    INJURY = "Injury"
    ACCIDENT = "Accident"
    DISASTER = "Disaster"
    PROTEST = "Protest"
    ACQUISITION = "Acquisition"
    INVESTMENT = "Investment"
    SALE = "Sale"
    LAUNCH = "Launch"
    TRANSPORT = "Transport"
    CREATION = "Creation"
    CLOSURE = "Closure"
    AGREEMENT = "Agreement"
    LEGISLATION = "Legislation"
    PUBLICATION = "Publication"
    AWARD = "Award"
    COMPETITION = "Competition"
    CONSTRUCTION = "Construction"
    CHANGE = "Change"
    INVESTIGATION = "Investigation"
    COMMUNICATION = "Communication"
    USE = "Use"
    OTHER = "Other"


class RoleType(StrEnum):
    """The closed list of roles in an event."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    PLACE = "place"
    DESTINATION = "destination"
    ORIGIN = "origin"
    INSTRUMENT = "instrument"
    TOPIC = "topic"
    CAUSE = "cause"
    AMOUNT = "amount"


class ClaimKind(StrEnum):
    """What sort of finding a claim is."""

    RELATION = "relation"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Denial:
    """A claim against another claim of the article: what one says is so, the other says is not.

    ``claim`` and ``denied`` are places in ``Extraction.events`` or ``relations``, by ``kind``.
    """

    kind: ClaimKind
    claim: int
    denied: int


class QuoteKind(StrEnum):
    """How speech is rendered; ``mixed`` is indirect with a quoted part."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Relation:
    """One statement between an entity and an entity or a value.

    ``object`` is an entity, or words (kind, field, alias, age as digits, dates as in ``TimeExpression.value``).
    ``role`` is the title as written, singular, for a position. ``ended`` marks « ancien », « ex- ».
    ``start`` and ``end`` are time values as far as the text tells. ``evidence`` are the words, best first.
    """

    type: RelationType
    subject: EntityId
    object: Filler
    stance: Stance
    evidence: tuple[Span, ...]
    rule: str
    role: str = ""
    ended: bool = False
    start: str = ""
    end: str = ""
    confidence: float = 1.0

    @property
    def is_fact(self) -> bool:
        """Whether it may stand among the facts: the article states it as so, and it was read with trust."""
        return self.stance.is_fact and self.confidence >= TRUSTED


@dataclass(frozen=True, slots=True)
class Role:
    """A participant of an event.

    ``rule`` names how the filler was found (« subject », « shared pronoun »), ``confidence`` how surely, in (0, 1].
    """

    type: RoleType
    filler: Filler
    rule: str = ""
    confidence: float = 1.0

    @property
    def is_trusted(self) -> bool:
        """Whether it was read with trust, so that it may stand among the facts if its event does."""
        return self.confidence >= TRUSTED


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, happens, may or will happen.

    ``trigger`` is the lemma of the verb or noun that tells it, ``token`` its index in the document, ``label`` a short
    phrase for people. ``date`` is a time value, empty where untold. An event told twice keeps two pieces of evidence.
    ``confidence`` is of its type and of its being told at all; each role has its own, and ``date_confidence`` is of the
    date.
    """

    type: EventType
    trigger: str
    token: int
    label: str
    roles: tuple[Role, ...]
    date: str
    stance: Stance
    evidence: tuple[Span, ...]
    rule: str
    confidence: float = 1.0
    date_confidence: float = 1.0

    @property
    def is_fact(self) -> bool:
        """Whether it may stand among the facts: the article states it as so, and it was read with trust.

        That somebody, nobody knows who, did something to somebody is no fact worth telling: of the roles that it has,
        one that names an entity must be trusted.
        """
        told = not self.roles or any(role.is_trusted and role.filler.entity is not None for role in self.roles)
        return self.stance.is_fact and self.confidence >= TRUSTED and told

    @property
    def is_dated(self) -> bool:
        """Whether it has a date that was read with trust, so that it may stand among the facts if the event does."""
        return bool(self.date) and self.date_confidence >= TRUSTED


@dataclass(frozen=True, slots=True)
class Passage:
    """Reported speech as it lies in the text, before anybody is known: what is said, and the tokens that attribute it.

    ``span`` covers what is said, ``start``/``end`` the same as token indexes. ``cue`` is the token of the verb,
    noun or preposition that attributes it, ``verb`` the cue's lemma, ``act`` the speech act; ``speaker`` is the head
    token of the words that name the speaker, ``addressee`` likewise. ``attribution`` are the words of the attribution.
    """

    kind: QuoteKind
    span: Span
    start: int
    end: int
    cue: int | None
    verb: str
    act: str
    speaker: int | None
    attribution: Span
    rule: str
    addressee: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody says or writes.

    ``span`` are the words said (without quotation marks for direct speech), ``text`` the same normalised.
    ``cue`` is the token of the speech verb (None for « selon »), ``verb`` its lemma (« selon » for prepositions),
    ``act`` the speech act (affirms, denies, asks, promises, accuses, admits). ``speaker`` is None where untold,
    words where anonymous.
    """

    kind: QuoteKind
    span: Span
    text: str
    speaker: Filler | None
    cue: int | None
    verb: str
    act: str
    date: str
    evidence: tuple[Span, ...]
    rule: str
    addressee: Filler | None = None
    confidence: float = 1.0
