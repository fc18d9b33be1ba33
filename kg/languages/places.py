"""Countries, regions and cities of the world as a language names them, with their adjectives of origin."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.languages.language import Language


class PlaceKind(StrEnum):
    """What sort of place a record stands for."""

    COUNTRY = "country"
    TERRITORY = "territory"
    """A land with an ISO code of its own that belongs to a state (Guadeloupe, Groenland)."""
    CONTINENT = "continent"
    UNION = "union"
    """States that act as one (Union européenne)."""
    AREA = "area"
    """A part of the world (Moyen-Orient)."""
    REGION = "region"
    DEPARTMENT = "department"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class Place:
    """A place that the language has a name for (``countries.toml``, ``demonyms.toml``).

    ``name`` is its usual name, ``names`` are the variants. ``iso2`` and ``iso3`` are ISO 3166-1 codes, ``wikidata`` is
    a QID, ``capital`` and ``within`` (state or continent) are names; each is empty where there is none or it is not
    sure. ``demonyms`` are the adjectives of origin in all their forms, in lower case.
    """

    name: str
    kind: str
    names: tuple[str, ...] = ()
    iso2: str = ""
    iso3: str = ""
    wikidata: str = ""
    capital: str = ""
    within: str = ""
    demonyms: tuple[str, ...] = ()

    @property
    def is_country(self) -> bool:
        """Whether the place has an ISO 3166-1 code of its own: a state or a territory."""
        return self.kind in (PlaceKind.COUNTRY, PlaceKind.TERRITORY)


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one language, by name and by adjective."""

    by_name: Mapping[str, Place]
    by_form: Mapping[str, tuple[Place, ...]]
    capitals: Mapping[str, Place]
    """The states by the names of their capitals."""

    @classmethod
    @cache
    def of(cls, language: Language) -> Places:
        """The places in the tables ``countries`` and ``demonyms``; a country wins over a city of its name."""
        by_name: dict[str, Place] = {}
        by_form: dict[str, tuple[Place, ...]] = {}
        for place in (*language.table("countries", Place), *language.table("demonyms", Place)):
            for name in (place.name, *place.names):
                by_name.setdefault(_folded(name), place)
            for form in place.demonyms:
                for written in {form, _folded(form[0]) + form[1:]}:  # « l'Ecossais »
                    by_form[written] = (*by_form.get(written, ()), place)
        return cls(by_name, by_form, {place.capital: place for place in by_name.values() if place.capital})

    def place(self, name: str) -> Place | None:
        """The place of a name as a text writes it, without article; accents and hyphens may lack, the capital not."""
        return None if name.islower() else self.by_name.get(_folded(name))

    def country(self, name: str) -> Place | None:
        """The state or territory of a name (« Russie », « Etats Unis », « RDC »), or None."""
        place = self.place(name)
        return place if place and place.is_country else None

    def readings(self, form: str) -> tuple[Place, ...]:
        """All places that an adjective or noun of origin may stand for (« congolais » has two), in any case."""
        return self.by_form.get(form.lower(), ())

    def by_demonym(self, form: str) -> Place | None:
        """The place that an adjective or a noun of origin stands for (« russe », « Américaines »), None if not sure."""
        readings = self.readings(form)
        return readings[0] if len(readings) == 1 else None


def _folded(name: str) -> str:
    """A name without what writers vary: case, accents, hyphens."""
    letters = unicodedata.normalize("NFKD", name.replace("-", " ").casefold())
    return "".join(c for c in letters if not unicodedata.combining(c))
