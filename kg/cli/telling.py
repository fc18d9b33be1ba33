"""Findings as people read them in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

    from kg.store.reasons import Reason


def told(reason: Reason) -> Text:
    """A reason in one line: what, how it is held, on whose word, when."""
    from rich.text import Text

    from kg.store.reasons import ReasonKind

    if reason.kind is ReasonKind.TOGETHER:
        return Text(f"• {reason.article}")
    stance = [word for word in (reason.polarity, reason.modality) if word not in ("positive", "actual", "")]
    said = [f"according to {reason.source}"] if reason.source and reason.kind is not ReasonKind.QUOTE else []
    notes = ", ".join([*stance, *said, *filter(None, [reason.date])])
    return Text.assemble("• ", (reason.told, "bold"), f"  [{notes}]" if notes else "")


def sentence(reason: Reason) -> Text:
    """The sentence with the evidence highlighted and the entities underlined, and where to read on."""
    from rich.text import Text

    passage = reason.passage
    text = Text(passage.text)
    if len(passage.exact) < len(passage.text):
        text.stylize("reverse", passage.exact.start, passage.exact.end)
    for name in passage.names:
        text.stylize("underline", name.start, name.end)
    article = reason.article.rsplit("/article/", 1)[-1]
    return Text.assemble("  ", text, (f"  ({article}, {reason.rule or reason.kind})", "dim"))
