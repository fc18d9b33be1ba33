"""Where the files lie that come with the package: the ontology and its queries, the demo article.

In a checkout ``ontology/`` stands beside ``kg/``; in an installed wheel it lies inside it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def ontology(*parts: str) -> Path:
    """The path of a file of the ontology, such as ``ontology("queries", "facts.rq")``."""
    installed = _PACKAGE / "ontology"
    root = installed if installed.is_dir() else _PACKAGE.parent / "ontology"
    return root.joinpath(*parts)


def demo(*parts: str) -> Path:
    """The path of a file of the bundled demo article."""
    return (_PACKAGE / "demo").joinpath(*parts)
