"""What a single line of a page is by its wording and shape, whatever kind of page it stands on."""

from __future__ import annotations

import re

from kg.article.contributors import is_agency, is_initials, is_person_name, name_parts
from kg.article.dates import read_date
from kg.article.wording import holds, names, pieces, plain, starts, words

_JOINING = " \u00a0\u202f:.-–—"  # what stands between « Photo » and a name
_END = re.compile(r"[.!?…»”\"]\)?\s*$")
_OPENING = re.compile(r"^[\s→►»>▶•*\[(-]+")
_WORD = re.compile(r"[\w'-]+")
_CREDIT_IN_CAPTION = re.compile(r"(?:(?<=[.!?»)…])\s+|\s*\()(?=\S)")
_DIGITS = re.compile(r"\S*\d\S*")
_BEFORE_DATE = re.compile(r"(?:\s*[,|•·–—-]\s*|\s+)(?=\w)")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_LONGEST_NOTICE = 400  # characters
_LONGEST_TEASER = 30  # words: « À lire aussi » and the title of another article
_LONGEST_BYLINE = 160


def is_prose(line: str) -> bool:
    """Whether a line is running text: a sentence that ends, or one too long for anything else.

    >>> is_prose("Le maire a démissionné."), is_prose("Vidéos"), is_prose("Mon journal numérique")
    (True, False, False)
    """
    count = len(_WORD.findall(line))
    return count >= 25 or (count >= 4 and bool(re.search(r"[.!?…:»”\"]\)?$", line)) and not line.isupper())


def ends(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(_END.search(line))


def is_notice(line: str, *, inside: bool = False) -> bool:
    """Whether a line speaks to the reader about the site rather than tells news.

    ``inside`` an article a sentence about cookies or newsletters may be news; only what opens as a notice is one.

    >>> is_notice("Abonnez-vous à la lettre, c'est gratuit."), is_notice("Les commentaires du juge ont surpris.")
    (True, False)
    """
    key = _OPENING.sub("", _QUOTED.sub("", plain(line)))
    if len(key) > _LONGEST_NOTICE:
        return False
    if starts("notice").match(key):
        return _speaks(key) or (len(key.split()) <= 12 and not is_prose(line))
    return (
        not (inside and is_prose(line))
        and bool(holds("notice").search(key))
        and (_speaks(key) or len(key.split()) <= 5)
    )


def _speaks(key: str) -> bool:
    """Whether the words address the reader."""
    return any(word in words("address") for word in re.findall(r"[\w'-]+", key))


def is_read_also(line: str) -> bool:
    """Whether a line announces other articles.

    >>> is_read_also("→ À lire : Le port attend ses grues"), is_read_also("Lire aussi reste un plaisir, dit-elle.")
    (True, False)
    """
    key = _OPENING.sub("", plain(line))
    found = starts("read_also").match(key) or starts("read_also").match(plain(line))
    if not found:
        return False
    rest, count = key[found.end() :].strip(), len(key.split())
    announced = found[0].endswith(":") or ":" in rest[:40] or "|" in rest[:40]
    return not rest or count <= 4 or (count <= _LONGEST_TEASER and (announced or not ends(line)))


def is_byline(line: str) -> bool:
    """Whether a line gives authors: « Par Anne Le Goff », or nothing but names of persons and agencies.

    >>> is_byline("P.V. (avec AFP)"), is_byline("Anne Le Goff à Rome"), is_byline("Par ailleurs, Anne Le Goff part.")
    (True, False, False)
    """
    if len(line) > _LONGEST_BYLINE or (line.isupper() and not is_initials(line)):
        return False
    if is_person_name(line):
        return True
    parts = pieces(line)
    if parts and is_person_name(parts[0]) and all(is_person_name(part) or is_agency(part) for part in parts):
        return True
    key = plain(line)
    found = starts("byline").match(key)
    if not found or len(key.split()) > 20:
        return False
    first = next((name for name, _ in name_parts(line[found.end() :].lstrip(_JOINING))), "")
    return is_person_name(first) or plain(first) in names("agency")


def is_credit(line: str) -> bool:
    """Whether a line names the makers of a picture: « ©Marc Petit / POOL / AFP », « Photo Anne Le Goff »."""
    key = plain(line)
    found = starts("credit").match(key)
    if not found or len(line) > _LONGEST_BYLINE:
        return False
    sign = not found[0][-1].isalpha()
    rest = line[found.end() :].lstrip(_JOINING)
    return bool(rest) and (sign or (rest[0].isupper() and not ends(rest) and len(rest.split()) <= 10))


def is_source(line: str) -> bool:
    """Whether a line says where the text comes from: an agency, « avec AFP », « Source : Le Courrier »."""
    key = plain(line).strip("()[]. ")
    if key in names("agency"):
        return True
    found = starts("source").match(key)
    if not found or len(key.split()) > 8:
        return False
    rest = key[found.end() :].strip("()" + _JOINING)
    return bool(rest) and (
        rest in names("agency")
        or ":" in found[0]
        or key[found.end() :].lstrip().startswith(":")
        or all(part in names("agency") for part in pieces(rest))
    )


def is_dated(line: str) -> bool:
    """Whether a line tells when the article came out and nothing else.

    >>> is_dated("Publié le 3 mai 2021 à 10h12"), is_dated("lundi 3 mai 2021"), is_dated("Le 3 mai 2021, il est mort.")
    (True, True, False)
    """
    if len(line) > _LONGEST_BYLINE or read_date(line) is None or ends(line):
        return False
    words_left = _WORD.findall(_DIGITS.sub("", plain(line)))
    return len(words_left) <= (14 if starts("dated").match(plain(line)) else 4)


def without_date(line: str) -> str:
    """A line without the date of publication that it ends with.

    >>> without_date("AFP, publié le 3 mai 2021 à 10h12")
    'AFP'
    """
    if len(line) > _LONGEST_BYLINE:
        return line
    cut = next(
        (
            cut
            for cut in _BEFORE_DATE.finditer(line)
            if starts("dated").match(plain(line[cut.end() :])) and is_dated(line[cut.end() :])
        ),
        None,
    )
    return line[: cut.start()].strip() if cut else line


def split_credit(caption: str) -> tuple[str, str]:
    """A caption as legend and credit, either of which may be empty.

    >>> split_credit("La criée, mardi. (Photo Anne Le Goff)")
    ('La criée, mardi.', 'Photo Anne Le Goff')
    >>> split_credit("La criée de Brest. Crédit : Anne Le Goff")
    ('La criée de Brest.', 'Crédit : Anne Le Goff')
    """
    for cut in [None, *_CREDIT_IN_CAPTION.finditer(caption)]:
        start = cut.end() if cut else 0
        rest = caption[start:].rstrip(" .")
        bare = rest[:-1] if rest.endswith(")") and "(" not in rest else rest
        if is_credit(bare) or _is_signed(bare):
            return caption[: cut.start()].rstrip(" (") if cut else "", bare
    cut_sign = re.search(r"\s*©", caption)
    return (caption[: cut_sign.start()], caption[cut_sign.start() :].strip()) if cut_sign else (caption, "")


def _is_signed(text: str) -> bool:
    """« Anne Le Goff / AFP », « AFP/Archives »: short, with a stroke, a name or an agency among its parts."""
    parts = pieces(text)
    return (
        2 <= len(parts) <= 4
        and len(text) <= 80
        and "/" in text
        and "(" not in text
        and any(plain(part) in names("agency") or is_person_name(part) for part in parts)
    )
