"""Names of those who made an article, from bylines, credits and metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.article.wording import any_of, names, plain, starts, words
from kg.model.article import Contributor, ContributorKind
from kg.model.span import Span

_NOISE = re.compile(r"\([^()]*\)|https?://\S+|\S+@\S+|\S+\.(?:com|fr|org|net|be|ch)/\S*|@\w+")
_SPLIT = re.compile(r"\s*(?:[,;/|•·\n]|\s[–—-]\s)\s*")
_INITIALS = re.compile(r"^(?:[A-ZÉ]\.[ -]?){1,3}$")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_LONGEST_NAME = 6  # words: « Maria Teresa de la Vega Sanz »


def read_names(lines: Iterable[str], publisher: str | None = None) -> tuple[Contributor, ...]:
    """The persons and agencies that lines name, each once; never the publisher, desks, functions or addresses.

    >>> [c.name for c in read_names(["Par Anne LE GOFF, envoyée spéciale à Brest (avec AFP)", "La rédaction"])]
    ['Anne Le Goff', 'AFP']
    """
    found: dict[str, Contributor] = {}
    for line in lines:
        parts = [name for name, _ in name_parts(line)]
        # after « les bureaux de Delhi » come places
        desks = next((i for i, name in enumerate(parts) if _has_desk(plain(name))), len(parts))
        for i, name in enumerate(parts):
            one = contributor(name)
            if not one or _is_publisher(one.name, publisher):
                continue
            if i < desks or one.kind is ContributorKind.PERSON or is_agency(one.name):
                found.setdefault(plain(one.name), one)
    return tuple(found.values())


def names_in(text: str) -> tuple[Contributor, ...]:
    """The persons and organisations that a credit or source line names, each with its span in ``text``."""
    found: dict[str, Contributor] = {}
    for name, start in name_parts(text):
        if one := contributor(name):
            found.setdefault(plain(one.name), Contributor(one.name, one.kind, Span(start, start + len(name))))
    return tuple(found.values())


def agencies_among(contributors: Iterable[Contributor]) -> tuple[Contributor, ...]:
    """Those that are news agencies: what they sign they have also supplied."""
    return tuple(one for one in contributors if is_agency(one.name))


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency."""
    return plain(name) in names("agency")


def contributor(name: str) -> Contributor | None:
    """A name as a contributor, or None where it is no name of one.

    >>> contributor("Jean-Marc de La Tour").kind, contributor("Reuters").kind, contributor("envoyé spécial")
    (<ContributorKind.PERSON: 'person'>, <ContributorKind.ORGANIZATION: 'organization'>, None)
    """
    key = plain(name)
    if agency := next((form for form in (_resold().sub("", name.strip()), name.strip()) if is_agency(form)), None):
        return Contributor(agency, ContributorKind.ORGANIZATION)
    if is_person_name(name):
        return Contributor(_cased(name.strip()), ContributorKind.PERSON)
    if (
        _is_nobody(key)
        or len(key) < 2
        or len(key.split()) > _LONGEST_NAME
        or (not name.strip()[0].isupper() and not name.strip()[0].isdigit())
    ):
        return None
    return Contributor(name.strip(), ContributorKind.ORGANIZATION)


def is_initials(text: str) -> bool:
    """Whether a text is how short articles are signed: « E.P. »."""
    return bool(_INITIALS.match(text.strip()))


def is_person_name(text: str) -> bool:
    """Whether a text is the name of one person and nothing else: given name and surname, or initials.

    >>> [is_person_name(text) for text in ("Anne Le Goff", "J.-P. D.", "Le Courrier", "Jura Matin")]
    [True, True, False, False]
    """
    text = text.strip()
    if _INITIALS.match(text):
        return True
    parts = text.split()
    if not 2 <= len(parts) <= _LONGEST_NAME or not all(_WORD.fullmatch(part) for part in parts):
        return False
    first, particles = plain(parts[0]), words("particle")
    if sum(part[0].isupper() for part in parts) < 2 or not parts[-1][0].isupper():
        return False
    if not all(map(_is_part_of_name, parts)) or (first in particles and first not in words("opening_particle")):
        return False
    known = frozenset().union(*(words(part) for part in ("medium", "desk", "joiner", "address")))
    return known.isdisjoint(map(plain, parts))


def _is_part_of_name(part: str) -> bool:
    """Whether a word may stand in a name: in capitals, a particle, or a capital behind an elided one (« d'Orsini »)."""
    key, particles = plain(part), words("particle")
    elided = next((particle for particle in particles if particle.endswith("'") and key.startswith(particle)), "")
    return part[0].isupper() or key in particles or (bool(elided) and part[len(elided) : len(elided) + 1].isupper())


def _is_nobody(key: str) -> bool:
    announced = starts("function").match(key) or starts("credit").fullmatch(key)
    return key in names("nobody") or bool(announced) or _has_desk(key)


def _has_desk(key: str) -> bool:
    return any(part in words("desk") for part in re.findall(r"[\w'-]+", key))


def _is_publisher(name: str, publisher: str | None) -> bool:
    """Whether a name is the paper's own: « Le Courrier » for « Le Courrier.fr »."""
    one, other = (re.sub(r"^(?:le|la|les|l')\s*|\W", "", plain(text)) for text in (name, publisher or ""))
    return bool(other) and (one == other or (len(one) > 4 and (other.startswith(one) or one.startswith(other))))


def _cased(name: str) -> str:
    """« Anne LE GOFF » as « Anne Le Goff »; short words all in capitals may be initials and stay."""
    if _INITIALS.match(name):
        return name
    return " ".join(
        _lowered(part) if part.isupper() and (len(part) > 2 or plain(part) in words("particle")) else part
        for part in name.split()
    )


def _lowered(part: str) -> str:
    """« D'ANGELO-ROY » as « D'Angelo-Roy »."""
    return "-".join(
        f"{piece[:2]}{piece[2:].capitalize()}" if piece[1:2] in ("'", "’") else piece.capitalize()
        for piece in part.split("-")
    )


@cache
def _joiner() -> re.Pattern[str]:
    joining, articles = (any_of(words(part)).replace("'", "['’]") for part in ("joiner", "article"))
    return re.compile(rf"(?:\s+|^)(?:{joining})\s+(?:(?:{articles})\s*)?(?=[A-ZÉÈÀÂÎÔÇ0-9])", re.I)


@cache
def _resold() -> re.Pattern[str]:
    """« AFP-Services » is how resellers call AFP."""
    return re.compile(rf"[- ](?:{any_of(words('reseller'))})$", re.I)


def name_parts(line: str) -> list[tuple[str, int]]:
    """The stretches of a line that may be names, each with its offset.

    >>> [name for name, _ in name_parts("Anne Le Goff à Rome (avec AFP)")]
    ['Anne Le Goff', 'AFP']
    """
    parts: list[tuple[str, int]] = []
    inner = [(m[0][1:-1], m.start() + 1) for m in _NOISE.finditer(line) if m[0].startswith("(")]
    outer = _NOISE.sub(lambda m: "|" * len(m[0]), line)
    for text, offset in [(outer, 0), *inner]:
        for piece, start in _cut(_SPLIT, text, offset):
            for name, at in _cut(_joiner(), piece, start):
                name, at = _bare(name, at)
                name = _without_function(name)
                if name:
                    parts.append((name, at))
    return parts


def _cut(separator: re.Pattern[str], text: str, offset: int) -> list[tuple[str, int]]:
    pieces, start = [], 0
    for found in separator.finditer(text):
        pieces.append((text[start : found.start()], offset + start))
        start = found.end()
    return [*pieces, (text[start:], offset + start)]


def _without_function(name: str) -> str:
    """« Nicolas Petit à Rome » without where he is, or what."""
    for gap in re.finditer(r"\s+", name):
        if starts("function").match(plain(name[gap.end() :])) and is_person_name(name[: gap.start()]):
            return name[: gap.start()]
    return name


def _bare(name: str, at: int) -> tuple[str, int]:
    """A name without what announces it (« Par », « Crédit photo : », « avec ») and without white space."""
    while True:
        key = name.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ").lower()
        blank = len(key) - len(key.lstrip(' :.-–—©"«»|'))
        opening = next((m for part in ("byline", "credit", "source") if (m := starts(part).match(key, blank))), None)
        if not blank and not (opening and opening.end() < len(key)):
            return name.rstrip(' :.-–—©"«»|' if not _INITIALS.match(name.strip()) else " "), at
        cut = opening.end() if opening and opening.end() < len(key) else blank
        name, at = name[cut:], at + cut
