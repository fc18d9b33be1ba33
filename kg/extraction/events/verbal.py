"""Events that verbs tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.events.determiners import is_bare
from kg.extraction.events.draft import Draft
from kg.extraction.events.frames import AGENT, OBJECT, PRONOUN, SUBJECT, WORDS, Frame
from kg.extraction.events.lexicon import Entry, LightVerbEntry, VerbEntry
from kg.extraction.events.light import light_verb
from kg.extraction.events.nominal import CIRCUMSTANCES, names_event, nominal_event
from kg.extraction.events.predicates import Predicate, control_of, predicates
from kg.extraction.events.reading import Reading
from kg.extraction.events.slot import Slot, Way
from kg.extraction.events.verbs import VerbForm, auxiliaries_of
from kg.extraction.incises import inverted_subject
from kg.languages.auxiliaries import Auxiliaries
from kg.languages.function_words import function_words
from kg.languages.speech import speech_lexicon
from kg.model.article import BlockKind
from kg.model.entity import EntityType
from kg.model.finding import EventType, Passage, QuoteKind, Role, RoleType

_WORDS = frozenset({WORDS})
_MADE = frozenset({EventType.COMPETITION, EventType.INVESTIGATION, EventType.COMMUNICATION})
"""Types of light verbs whose noun is what somebody makes: a goal, an inquiry, an appeal."""
_TELLING = frozenset({EventType.STATEMENT, EventType.COMMUNICATION})
_SAID_OF = _TELLING | {EventType.OTHER, EventType.CHANGE, EventType.USE, EventType.TRANSPORT}
"""Types whose participles mostly tell how somebody is (« attendu, connu, installé »)."""
_BODIES = frozenset({EntityType.ORGANIZATION, EntityType.PLACE})
_NO_OBJECTS = frozenset({None, RoleType.ORIGIN, RoleType.DESTINATION, RoleType.PLACE})
_NEAR = 12  # tokens between a verb of speech and its speaker
_UNKNOWN = VerbEntry("")
_UNLISTED = 0.7  # how sure a verb is that no table lists: it may be no verb at all (« malformé »)

_WISH = "hopes"  # the act of passages in the words of somebody who wants or hopes


def verbal_events(reading: Reading) -> Iterator[Draft]:
    """What the verbs of a document tell, in text order."""
    nouns: set[int] = set()  # of light verbs, some of which the tagger took for verbs
    for predicate in predicates(reading.document, reading.verbs, reading.lexicon):
        if predicate.token in nouns:
            continue
        spoken = any(host in reading.passages for host in predicate.hosts)
        if not spoken and reading.document[predicate.token].sentence not in reading.naming:
            continue
        slots = _with_speaker(reading.clauses.slots(predicate), predicate, reading)
        entry, trigger, slots, light = _entry(predicate, _framing(slots, predicate, reading), reading)
        slots = _behind_topic(slots, entry, predicate, reading)
        slots += _dateline(slots, predicate, entry, reading)
        if noun := _occurring(predicate, trigger, slots, reading):
            others = [slot for slot in slots if slot != noun]
            yield nominal_event(reading.document[noun.token], reading, others, predicate.told)
            continue
        frame = reading.lexicon.frame(entry)
        found = reading.roles.roles(
            _caused(slots, frame) if _is_caused(predicate, entry, reading) else slots, frame, predicate.token
        )
        if light is not None:
            nouns.add(light)
            found = (*found, *_of_light_noun(light, entry, found, reading))
        elif entry.type in _TELLING and not any(role.type is RoleType.TOPIC for role in found):
            found = (*found, *_told_to_do(predicate, reading))
        if _tells(predicate, entry, found, reading):
            rule = "light-verb" if isinstance(entry, LightVerbEntry) else "verb"
            sure = 1.0 if entry != _UNKNOWN and not _is_spoken(predicate, reading) else _UNLISTED
            type_ = _type(entry, predicate, found, reading)
            yield Draft(type_, trigger, trigger, predicate.token, found, rule, predicate.told, sure)


def _is_spoken(predicate: Predicate, reading: Reading) -> bool:
    """Whether a verb is in the first person: somebody speaks, also where no quotation mark tells who."""
    forms = (predicate.top.token, *(word.index for word in reading.document.dependents(predicate.top.token, "aux")))
    return any(reading.document[form].feature("Person") == "1" for form in forms)


def _of_light_noun(noun: int, entry: Entry, found: tuple[Role, ...], reading: Reading) -> Iterator[Role]:
    """What the noun of a light verb adds: how many they are, and itself where it is what is made (« un essai »)."""
    if amount := reading.quantities.counted(noun):
        yield Role(RoleType.AMOUNT, amount)
    made = entry.type in _MADE and isinstance(entry, LightVerbEntry) and not entry.preposition
    taken = any(role.type is RoleType.PATIENT for role in found)
    thing = made and not taken and not is_bare(reading.document, reading.document[noun])
    if thing and (filler := reading.fillers.filler(noun)):
        yield Role(RoleType.PATIENT, filler, Way.DIRECT)


def _told_to_do(predicate: Predicate, reading: Reading) -> Iterator[Role]:
    """The topic of a verb that an infinitive completes: its object (« a recommandé d'ouvrir *des négociations* »)."""
    for child in reading.document.dependents(predicate.token, "xcomp", "ccomp", "obl:arg"):
        verb = reading.verbs.get(child.index)
        if verb is None or verb.form is not VerbForm.INFINITIVE:
            continue
        for told in reading.document.dependents(child.index, "obj"):
            filler = reading.fillers.filler(told.index) if told.index > child.index else None
            if filler and filler.entity is None:
                yield Role(RoleType.TOPIC, filler, Way.INSIDE, _UNLISTED)
                return


def _tells(predicate: Predicate, entry: Entry, found: tuple[Role, ...], reading: Reading) -> bool:
    """Whether a verb tells an event; without a finite verb, only if it names more than its understood subject.

    A participle set apart by commas that tells what somebody underwent needs no more (« Élue en 2020, Anna … »).
    """
    if not found or (isinstance(entry, VerbEntry) and _is_no_event(entry, predicate, reading)):
        return False
    if entry.type == EventType.OTHER and not _names_participant(found, reading):
        return False
    if predicate.top.form is VerbForm.FINITE or _is_done_by_somebody(predicate, found, reading):
        return True
    if predicate.verb.form is VerbForm.PARTICIPLE and predicate.passive and entry.type not in _SAID_OF:
        return len(found) > 1 or (found[0].filler.entity is not None and _is_apart(predicate, reading))
    if _is_attributing(predicate, found, reading):
        return True
    if predicate.verb.form is VerbForm.PARTICIPLE or predicate.control is not None or _is_done(predicate, reading):
        return len(found) > 1
    return any(role.filler.entity is not None for role in found[1:])


def _is_attributing(predicate: Predicate, found: tuple[Role, ...], reading: Reading) -> bool:
    """Whether a participle goes on with what somebody says (« …, *précisant* que Dole resterait ouverte »)."""
    passages = (reading.passages.get(host) for host in predicate.hosts)
    spoken = any(passage is not None and passage.speaker is not None for passage in passages)
    return spoken and predicate.verb.form is VerbForm.PARTICIPLE and _names_participant(found, reading)


def _is_done(predicate: Predicate, reading: Reading) -> bool:
    """Whether an infinitive tells what was before or came after (« après avoir … », « avant de … »), not what for."""
    document, language = reading.document, reading.lexicon.language
    marks = {mark.text.lower() for mark in document.dependents(predicate.token, "mark", "case")}
    if not marks.isdisjoint(function_words(language, "before-done")):
        return True
    auxiliaries = auxiliaries_of(document, document[predicate.token])
    return any(word.lemma in Auxiliaries.of(language).perfects for word in auxiliaries)


def _is_done_by_somebody(predicate: Predicate, found: tuple[Role, ...], reading: Reading) -> bool:
    """Whether a passive participle tells by whom, if not to what (« …, cité par Astralis »)."""
    done = predicate.verb.form is VerbForm.PARTICIPLE and predicate.passive and found[0].type is RoleType.AGENT
    return done and _names_participant(found, reading)


def _is_apart(predicate: Predicate, reading: Reading) -> bool:
    """Whether a participle opens its sentence, or stands behind a comma."""
    before = predicate.token - 1
    return before < reading.document.sentence_of(predicate.token).start or reading.document[before].text == ","


def _is_no_event(entry: VerbEntry, predicate: Predicate, reading: Reading) -> bool:
    """Whether a verb tells what is: always, or as a participle that nobody acts in (« est équipé », not « a été »)."""
    if not entry.event:
        return True
    if not entry.state or not predicate.verb.passive:
        return False
    document = reading.document
    auxiliaries = auxiliaries_of(document, document[predicate.token])
    done = len(auxiliaries) > 1 or any(word.feature("Tense") not in ("Pres", "Imp") for word in auxiliaries)
    return not done and not any(True for _ in document.dependents(predicate.token, "obl:agent"))


def _names_participant(found: tuple[Role, ...], reading: Reading) -> bool:
    """Whether a name takes part or tells where; by what means or why does not make an event of it."""
    return any(reading.is_named(role.filler) and role.type not in CIRCUMSTANCES for role in found)


def _entry(predicate: Predicate, slots: list[Slot], reading: Reading) -> tuple[Entry, str, list[Slot], int | None]:
    """The entry of a predicate, its trigger and its slots; for a light verb those of its noun, and the noun."""
    if light := light_verb(predicate, slots, reading):
        leading = predicate.trigger.removesuffix(predicate.verb.lemma) if predicate.joined else ""
        return light.entry, leading + light.entry.trigger, light.slots, light.noun
    filled = reading.filled(slots)
    phrase = reading.lexicon.verb(predicate.trigger, predicate.verb.reflexive, filled)
    if phrase.lemma:
        return phrase, predicate.trigger, slots, None
    return reading.lexicon.verb(predicate.verb.lemma, predicate.verb.reflexive, filled), predicate.trigger, slots, None


def _occurring(predicate: Predicate, trigger: str, slots: list[Slot], reading: Reading) -> Slot | None:
    """The noun that names the event, under a verb that only says that it takes place (« se tenir »)."""
    name = reading.lexicon.occurrences.get((trigger, predicate.verb.reflexive))
    return next((s for s in slots if s.name == name and names_event(reading.document[s.token], reading)), None)


def _is_caused(predicate: Predicate, entry: Entry, reading: Reading) -> bool:
    """Whether the subject makes somebody do what the verb says, and no table tells the roles of both verbs together."""
    joined = predicate.joined is not None and predicate.joined.lemma in reading.lexicon.causatives
    told = isinstance(entry, VerbEntry) and entry.lemma == predicate.trigger
    return predicate.verb.helper is not None or (joined and not told)


def _caused(slots: list[Slot], frame: Frame) -> list[Slot]:
    """The slots of « faire reculer »: who makes it happen is the agent, and the object does what the verb says.

    Of a verb with an object of its own (« faire construire un pont ») the object stays what it is; where it would tell
    from or to where somebody goes it is who goes (« faire fuir un voleur »).
    """
    if frame.role(SUBJECT, _WORDS) is RoleType.CAUSE:
        return slots  # the table tells the roles under « faire » (« a fait réagir »)
    undergone = frame.role(SUBJECT, _WORDS) is RoleType.PATIENT or frame.role(OBJECT, _WORDS) in _NO_OBJECTS
    turned = {SUBJECT: AGENT, **({OBJECT: SUBJECT, PRONOUN: SUBJECT} if undergone else {})}
    return [replace(slot, name=turned.get(slot.name, slot.name)) for slot in slots]


def _with_speaker(slots: list[Slot], predicate: Predicate, reading: Reading) -> list[Slot]:
    """The slots of a verb of speech with its speaker for subject (after a quotation the parser sees an object)."""
    slots = _inverted(slots, predicate, reading)
    passage = next((found for host in predicate.hosts if (found := reading.passages.get(host))), None)
    if passage is None or passage.speaker is None or predicate.passive:
        return slots
    said = range(passage.start, passage.end)
    behind = passage.kind is QuoteKind.DIRECT and passage.speaker > predicate.token
    gone = {SUBJECT, OBJECT} if behind else {SUBJECT}
    others = [
        s
        for s in slots
        if s.name not in gone
        and s.token != passage.speaker
        and (s.token not in said or _is_quoted_object(s, passage, reading))
    ]
    return [Slot(SUBJECT, passage.speaker, _heard(passage.speaker, predicate, reading)), *others]


def _is_quoted_object(slot: Slot, passage: Passage, reading: Reading) -> bool:
    """Whether a quotation is no more than a noun phrase that is the object (« a promis « un bel hommage » »)."""
    document = reading.document
    phrase = document.subtree(slot.token)
    return (
        slot.name == OBJECT
        and passage.kind is QuoteKind.MIXED
        and document[slot.token].dep == "obj"
        and not any(token in reading.verbs for token in range(passage.start, slot.token))
        and min(phrase) <= passage.start + 1
    )


def _heard(speaker: int, predicate: Predicate, reading: Reading) -> Way:
    """How the speaker of a passage was found: far from its verb, or behind a preposition, it is a guess."""
    near = abs(speaker - predicate.token) <= _NEAR or reading.document[speaker].head in predicate.hosts
    apart = reading.clauses.prepositions.before(reading.document, speaker)
    return Way.SPEAKER if near and not apart else Way.NEAREST


def _inverted(slots: list[Slot], predicate: Predicate, reading: Reading) -> list[Slot]:
    """The slots of « …, annonce Ouest-Matin »: after a comma, what follows the verb is its subject.

    So it is where nothing better than a guess stands for one (« les ventes ont repris précise *Ouest-Matin* »).
    """
    first = min([predicate.token, *(c.index for c in reading.document.dependents(predicate.token, "aux"))])
    objects = [slot for slot in slots if slot.name == OBJECT and slot.token > predicate.token]
    comma = first > 0 and reading.document[first - 1].text == ","
    last = next(iter(objects), None)
    finite = predicate.verb.form is VerbForm.FINITE and predicate.verb.helper is None
    guessed = finite and any(slot.name == SUBJECT and slot.way is Way.NEAREST for slot in slots)
    if (
        not (comma or guessed)
        or last is None
        or _words_between(predicate.token, last.token, reading) > 1
        or reading.fillers.entity(last.token) is None
    ):
        return slots
    if not any(entry.type == EventType.STATEMENT for entry in reading.lexicon.verbs.get(predicate.verb.lemma, ())):
        return slots
    return [Slot(SUBJECT, last.token, Way.BEHIND), *(s for s in slots if s.name != SUBJECT and s != last)]


def _words_between(verb: int, token: int, reading: Reading) -> int:
    """How many words stand between a verb and a token behind it, but for dates (« a reconnu *mercredi* le maire »)."""
    return sum(index not in reading.clauses.times for index in range(verb + 1, token))


def _framing(slots: list[Slot], predicate: Predicate, reading: Reading) -> list[Slot]:
    """The slots of a verb; of phrases before one of speech it is open whether they are of what is said.

    « Au Pérou, l'ONU indique que … », « au ministère, on explique que … »: but « sur » tells by what medium.
    """
    passage = next((found for host in predicate.hosts if (found := reading.passages.get(host))), None)
    if passage is None or passage.kind is QuoteKind.DIRECT:
        return slots
    first = predicate.token
    fronted = (s.name in reading.lexicon.framing and s.token < first and s.way is Way.DIRECT for s in slots)
    return [replace(slot, way=Way.FRONTED) if open_ else slot for slot, open_ in zip(slots, fronted, strict=True)]


def _behind_topic(slots: list[Slot], entry: Entry, predicate: Predicate, reading: Reading) -> list[Slot]:
    """The slots of a verb; of a place behind what is spoken of it is open whether it is where that was.

    « Le maire a évoqué un essai dans l'océan Pacifique », but « a évoqué à Brest un essai ».
    """
    things = [s.token for s in slots if s.name == OBJECT and s.token > predicate.token]
    if entry.type not in _TELLING or not things:
        return slots
    places = (entity and entity.type is EntityType.PLACE for entity in (reading.fillers.entity(s.token) for s in slots))
    open_ = (place and s.way is Way.DIRECT and s.token > things[0] for s, place in zip(slots, places, strict=True))
    return [replace(s, way=Way.LIFTED) if doubtful else s for s, doubtful in zip(slots, open_, strict=True)]


def _dateline(slots: list[Slot], predicate: Predicate, entry: Entry, reading: Reading) -> list[Slot]:
    """The place that a headline opens with (« Dole : un hangar … »).

    Beside speech, or a body or country that acts, it may only be what the headline is about (« Pérou : l'ONU … »).
    """
    document = reading.document
    sentence = document.sentence_of(predicate.token)
    if sentence.kind is not BlockKind.HEADLINE:
        return []
    entity = reading.extraction.entity(sentence.start)
    if entity is None or entity.type is not EntityType.PLACE:
        return []
    colon = sentence.start
    while colon < sentence.end and reading.extraction.entity(colon) is entity:
        colon += 1
    if colon == sentence.end or document[colon].text != ":":
        return []
    acting = (reading.fillers.entity(slot.token) for slot in slots if slot.name == SUBJECT)
    about = any(entity is not None and entity.type in _BODIES for entity in acting)
    spoken = (entry.type in _TELLING and not predicate.passive) or any(
        host in reading.passages for host in predicate.hosts
    )
    return [Slot("dateline", sentence.start, Way.FRONTED if about or spoken else Way.DIRECT)]


def _type(entry: Entry, predicate: Predicate, found: tuple[Role, ...], reading: Reading) -> str:
    """The type of the event; a verb that attributes speech states something, also « lancer ».

    What leads somebody to do something carries nobody (« l'affaire l'a conduit à démissionner »), and a person alone
    does not rise or fall as prices do (« Paul Vasseur a plongé »).
    """
    act = control_of(predicate.joined, reading.lexicon) if predicate.joined else None
    if act and act.type:
        return act.type
    acts = [reading.passages[host].act for host in predicate.hosts if host in reading.passages]
    spoken = any(act != _WISH for act in acts)  # who does not want « ni fleurs ni couronnes » need not say so
    spoken = spoken or _is_incise(predicate, reading)
    if entry.type == EventType.TRANSPORT and _governs(predicate, reading):
        return EventType.OTHER
    if entry.type == EventType.CHANGE and len(found) == 1 and _is_person(found[0], reading):
        return EventType.OTHER
    return EventType.STATEMENT if spoken and entry.type != EventType.COMMUNICATION else entry.type


def _is_incise(predicate: Predicate, reading: Reading) -> bool:
    """Whether a verb of speech stands behind words, too few for a quotation, with a pronoun behind it for subject."""
    document, language = reading.document, reading.lexicon.language
    spoken = speech_lexicon(language).at(document, predicate.token) is not None
    return spoken and inverted_subject(document, language, predicate.token) is not None


def _governs(predicate: Predicate, reading: Reading) -> bool:
    """Whether an infinitive completes a verb, other than one that tells what for (« venu à Brest pour signer »)."""
    document = reading.document
    for child in document.dependents(predicate.token, "xcomp", "ccomp", "obl:arg"):
        verb = reading.verbs.get(child.index)
        if verb is not None and verb.form is VerbForm.INFINITIVE and any(document.dependents(child.index, "mark")):
            return True
    return False


def _is_person(role: Role, reading: Reading) -> bool:
    entity = role.filler.entity
    return entity is not None and reading.extraction.entities[entity].type is EntityType.PERSON
