"""Text as XML can hold it."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

_PLAIN = re.compile("[\x20!#-%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")  # nothing forbidden or to be escaped
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2


def legal(text: str) -> str:
    r"""The text with U+FFFD where it has a character that XML 1.0 forbids.

    >>> legal("Vellon\x0b")
    'Vellon\ufffd'
    """
    return _FORBIDDEN.sub("\ufffd", text)


def token(text: str) -> str:
    """The text as an XML Schema token: legal, on one line, single spaces."""
    return " ".join(legal(text).split())


def quoted(text: str) -> str:
    r"""The text as an attribute value, quotation marks included.

    >>> quoted('l’« ISS » & "Mir"')
    '\'l’« ISS » &amp; "Mir"\''
    """
    return f'"{text}"' if _PLAIN.fullmatch(text) else quoteattr(legal(text))
