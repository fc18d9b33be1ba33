"""Findings as people read them in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

    from kg.store.coverage import Coverage
    from kg.store.reasons import Reason


def told(reason: Reason) -> Text:
    """A reason in one line: what, how it is held, on whose word, when."""
    from rich.text import Text

    from kg.store.reasons import ReasonKind

    if reason.kind is ReasonKind.TOGETHER:
        return Text(f"• {reason.article}")
    stance = [word for word in (reason.polarity, reason.modality) if word not in ("positive", "actual", "")]
    said = [f"according to {reason.source}"] if reason.source and reason.kind is not ReasonKind.QUOTE else []
    charged = [f"charged: {reason.charge}"] if reason.charge else []
    denied = [f"denies: {reason.denies}"] if reason.denies else []
    notes = ", ".join([*stance, *said, *filter(None, [reason.date]), *charged, *denied])
    perhaps = f"; perhaps {reason.perhaps}" if reason.perhaps else ""
    return Text.assemble("• ", (reason.told, "bold"), (perhaps, "dim"), f"  [{notes}]" if notes else "")


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


def report(found: Coverage, *, limit: int) -> Iterator[Text]:
    """What was made of an article: counts, then sentences without a finding, claims and names held back."""
    from rich.text import Text

    findings = (
        ", ".join(f"{number} {kind}{'s' * (number != 1)}" for kind, number in sorted(found.findings.items())) or "none"
    )
    yield Text(found.title or found.article, "bold")
    yield Text(f"sentences  {found.sentences} parsed, {len(found.silent)} of them without a finding")
    yield Text(f"not parsed {found.unparsed} stretches of text")
    yield Text(f"mentions   {found.mentions}, of {found.entities} entities, {len(found.doubtful)} of them not sure")
    yield Text(f"findings   {findings}")
    yield Text(f"facts      {found.facts}; {len(found.held)} claims held back{_whys(found)}")
    yield from _listed("Sentences without a finding", [Text(f"• {text}") for text in found.silent], limit)
    held = [Text.assemble("• ", (each.claim.told, "bold"), f"  [{', '.join(each.why)}]") for each in found.held]
    yield from _listed("Held back from the facts", held, limit)
    yield from _listed("Names whose type is not sure", [Text(f"• {name}") for name in found.doubtful], limit)


def _whys(found: Coverage) -> str:
    """How many claims were held back for each reason; one claim may have several."""
    counted = Counter(why for each in found.held for why in each.why)
    return "".join(f"\n           {number} {why}" for why, number in sorted(counted.items()))


def _listed(heading: str, lines: Sequence[Text], limit: int) -> Iterator[Text]:
    """Lines under a heading, up to a limit, and how many more there are."""
    from rich.text import Text

    if not lines:
        return
    yield Text(f"\n{heading}", "bold underline")
    yield from lines[:limit]
    if len(lines) > limit:
        yield Text(f"… and {len(lines) - limit} more (--limit {len(lines)} shows them)", "dim")
