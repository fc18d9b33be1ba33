"""What an expression is read against: the publication, what was told before, the verb over it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from kg.extraction.times.calendar import Period
from kg.extraction.times.direction import Direction


@dataclass(frozen=True, slots=True)
class Context:
    """The anchors of one expression.

    ``published`` is the publication day, None where untold. ``told`` is the date told last before, ``matrix`` the one
    told in a clause that governs this one, ``beside`` the one told last in the same sentence; ``direction`` comes
    from the verb, and is ``loose`` where the expression hangs on a noun, participle or infinitive below it. ``state``
    says that the predicate over the expression tells a state (« est », « compte »), not something that happens.
    ``distant`` says that the paragraph narrates another year than those around the publication, so that a bare month
    is open. ``story`` is the day, shortly before the publication, of what the article is about, None where its lead
    tells none or the paragraph another date. ``born`` is the birth, told in the same sentence, of whom the clause is
    about. ``scene`` is the day on which the paragraph, or else the lead, tells that something happened: that of a bare
    hour (« vers 10 heures »).
    """

    published: date | None
    told: Period | None = None
    matrix: Period | None = None
    beside: Period | None = None
    direction: Direction = Direction.UNTOLD
    loose: bool = False
    state: bool = False
    distant: bool = False
    story: Period | None = None
    born: Period | None = None
    scene: Period | None = None

    def facing(self, direction: Direction) -> Context:
        """The same with a direction that the words themselves give (« depuis », « d'ici »)."""
        return replace(self, direction=direction, loose=False)
