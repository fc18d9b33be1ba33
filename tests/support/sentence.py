"""One sentence with findings of every kind, read by hand: the example of the ontology and of many tests."""

from __future__ import annotations

from kg.model.entity import EntityType
from tests.support.drafts import Draft

TEXT = (
    "Léa Morin, directrice de la filature Vellon et ancienne maire de Quimper, a ouvert un atelier à Brest "
    "en mars 2020 ; elle n'a pas vendu l'entreprise, a-t-elle affirmé, et Vellon aurait acheté Sorel."
)


def sentence() -> Draft:
    """Facts: a position, a former position, an opening. Claims only: a denial that is reported, a rumour."""
    draft = Draft(TEXT, id="atelier", url="https://press.example/atelier", title="Un atelier à Brest")
    lea = draft.entity("Léa Morin", EntityType.PERSON)
    vellon = draft.entity("Vellon", EntityType.ORGANIZATION)
    quimper = draft.entity("Quimper", EntityType.PLACE, same_as="http://www.wikidata.org/entity/Q342")
    brest = draft.entity("Brest", EntityType.PLACE, same_as="http://www.wikidata.org/entity/Q12193")
    sorel = draft.entity("Sorel", EntityType.ORGANIZATION)
    draft.relation(lea, "position", vellon, "directrice de la filature Vellon", role="directrice")
    draft.relation(lea, "position", quimper, "ancienne maire de Quimper", role="maire", ended=True)
    draft.relation(vellon, "kind", "filature", "filature Vellon")
    draft.event("ouvrir", "ouvert", "Launch", date="2020-03", agent=lea, patient="atelier", place=brest)
    draft.event("vendre", "vendu", "Sale", draft.stance("negative", source=lea), agent=lea, patient="entreprise")
    draft.event("affirmer", "affirmé", "Statement", agent=lea)
    draft.event("acheter", "acheté", "Acquisition", draft.stance(modality="uncertain"), agent=vellon, patient=sorel)
    draft.quote("elle n'a pas vendu l'entreprise", lea, "affirmer", "indirect")
    return draft
