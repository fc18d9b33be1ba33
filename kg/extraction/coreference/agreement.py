"""Gender, number and animacy: what an antecedent must share with what takes it up."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.document import Token


@dataclass(frozen=True, slots=True)
class Agreement:
    """Grammatical gender (``Masc``, ``Fem``) and number (``Sing``, ``Plur``); empty where unknown."""

    gender: str = ""
    number: str = ""

    @classmethod
    def of(cls, token: Token) -> Agreement:
        """What the morphology of a token tells."""
        return cls(token.feature("Gender"), token.feature("Number"))

    def fits(self, other: Agreement) -> bool:
        """Whether nothing known of the two differs."""
        return _same(self.gender, other.gender) and _same(self.number, other.number)


def _same(one: str, two: str) -> bool:
    return not one or not two or one == two
