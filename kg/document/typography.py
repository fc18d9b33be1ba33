"""One-to-one normalisation of a text before it is parsed: no offset moves."""

from __future__ import annotations

import re
from collections import Counter

_TABLE = str.maketrans(
    {
        "’": "'",  # the model lemmatises « d' » and « n' » only with the straight apostrophe
        "‘": "'",
        "ʼ": "'",
        "\u00a0": " ",  # no-break spaces would become tokens of their own, inside names too
        "\u202f": " ",
        "\u2009": " ",
        "\u2007": " ",
        "\t": " ",
        "‑": "-",  # no-break hyphen
        "\u00ad": "-",  # a soft hyphen that survived the page
    }
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_CAPITALS_SHARE = 0.8  # of the letters: "LE PSG BAT L'OM" yes, "Le PSG, l'OM et l'OL" no


def normalise(text: str) -> str:
    r"""Straight apostrophes and plain spaces.

    >>> normalise("l’Élysée : 12\u202f% d’avis")
    "l'Élysée : 12 % d'avis"
    """
    return text.translate(_TABLE)


def is_capitals(text: str) -> bool:
    """Whether a text is set in capitals, so that its case tells nothing about names."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 8 and sum(c.isupper() for c in letters) >= _CAPITALS_SHARE * len(letters)


def truecase(text: str, body: str) -> str:
    """A text in capitals as the body would write it: each word in the form that the body uses most, else in lower case.

    >>> truecase("LE MAIRE DE BREST ÉCRIT AU PSG", "Hier, le maire de Brest a vu le PSG à Brest.")
    'Le maire de Brest écrit au PSG'
    """
    forms: dict[str, Counter[str]] = {}
    for word in _WORD.finditer(body):
        # a capital after a full stop says nothing
        if not re.search(r"(?:^|[.!?…»«\n]\s*)$", body[max(0, word.start() - 3) : word.start()]):
            forms.setdefault(word[0].casefold(), Counter())[word[0]] += 1

    def cased(word: re.Match[str]) -> str:
        known = forms.get(word[0].casefold())
        form = known.most_common(1)[0][0] if known else word[0].lower()
        return form if len(form) == len(word[0]) else word[0]

    result = _WORD.sub(cased, text)
    first = next((i for i, c in enumerate(result) if c.isalpha()), 0)
    return result[:first] + result[first : first + 1].upper() + result[first + 1 :] if result else result
