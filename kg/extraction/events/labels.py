"""Short phrases that tell people what an event is."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model.finding import Role, RoleType

_BEFORE = (RoleType.AGENT,)
_AFTER = (RoleType.PATIENT, RoleType.TOPIC, RoleType.RECIPIENT, RoleType.DESTINATION, RoleType.ORIGIN, RoleType.PLACE)
_MOST = 2  # participants after the trigger


def label(trigger: str, roles: Sequence[Role]) -> str:
    """Who, what, whom: the agents, the trigger, and at most two other participants; the trusted ones if any is.

    >>> from kg.model.entity import Filler
    >>> label("envoyer", [Role(RoleType.PATIENT, Filler("capsule")), Role(RoleType.AGENT, Filler("Astralis"))])
    'Astralis — envoyer — capsule'
    """
    roles = [role for role in roles if role.is_trusted] or roles
    agents = [role.filler.text for role in roles if role.type in _BEFORE]
    others = [role.filler.text for type_ in _AFTER for role in roles if role.type is type_]
    return " — ".join(filter(None, [", ".join(agents[:_MOST]), trigger, ", ".join(others[:_MOST])]))
